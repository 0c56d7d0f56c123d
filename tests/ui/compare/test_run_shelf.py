import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QListWidget, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.label import RunLabel
from mtl_gui.spec import Experiment
from mtl_gui.ui.compare.filter_menu import filled_menu
from mtl_gui.ui.compare.run_shelf import RunShelf
from mtl_gui.ui.compare.run_view import RunView
from mtl_gui.ui.page import Workbench
from tests.study.kept_studies import keep_study
from tests.study.made_studies import made_study
from tests.ui.compare.stored_runs import choose, store_run
from tests.ui.gestures import child, click, press


@pytest.fixture
def runs(qtbot: QtBot, workbench: Workbench, digits_experiment: Experiment) -> RunShelf:
    for title, rate in (("First", 0.1), ("Second", 0.2)):
        training = digits_experiment.training.replaced(learning_rate=rate)
        store_run(workbench, digits_experiment.replaced(title=title, training=training))
    runs = RunShelf(workbench)
    qtbot.addWidget(runs)
    runs.resize(900, 500)
    runs.show()
    qtbot.waitUntil(lambda: all(entry.digest is not None for entry in runs.model.entries))
    return runs


def titles(runs: RunShelf) -> list[str]:
    return [entry.title for entry in runs.model.rows]


def cell(runs: RunShelf, row: int, column: str) -> str:
    return str(runs.model.index(row, runs.model.columns.index(column)).data())


def table(runs: RunShelf) -> RunView:
    return child(runs, RunView, "run_table")


def find(runs: RunShelf, qtbot: QtBot, words: str) -> None:
    before = titles(runs)
    child(runs, QLineEdit, "run_filter").setText(words)
    qtbot.waitUntil(lambda: titles(runs) != before)


def test_that_every_run_is_listed_with_its_status_seeds_time_and_gain(runs: RunShelf) -> None:
    assert titles(runs) == ["Second", "First"]
    assert cell(runs, 0, "status") == "finished"
    assert cell(runs, 0, "weighting") == "Equal"
    assert cell(runs, 0, "seeds") == "5"
    assert cell(runs, 0, "parameters") == "9000"
    assert cell(runs, 0, "seconds").endswith(" s")
    assert float(cell(runs, 0, "gain").replace("−", "-")) != 0


def test_that_the_best_of_every_task_is_shown_at_first_with_its_metric(runs: RunShelf) -> None:
    entry, head = runs.model.rows[0], child(runs, RunView, "run_table").horizontalHeader()
    assert entry.digest is not None
    for found in entry.digest.tasks:
        place = runs.model.columns.index(f"best:{found.task}")
        told = runs.model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        assert told == f"{found.task}, best\nAccuracy"
        assert float(cell(runs, 0, f"best:{found.task}")) == pytest.approx(found.best, rel=1e-3)
        assert head.height() >= 2 * head.fontMetrics().height()
        assert head.sectionSize(place) >= head.fontMetrics().horizontalAdvance(f"{found.task}, best")


def test_that_a_run_is_opened_and_stands_out(qtbot: QtBot, runs: RunShelf, workbench: Workbench) -> None:
    choose(runs, "First")
    with qtbot.waitSignals([workbench.training.run_changed, runs.opened]):
        click(child(runs, QPushButton, "run_open"))
    record = workbench.training.record
    assert record is not None
    assert record.experiment.title == "First"
    runs.reload()
    fonts = [runs.model.index(row, 0).data(Qt.ItemDataRole.FontRole) for row in range(2)]
    assert fonts[0] is None
    assert fonts[1].bold()
    assert not child(runs, QPushButton, "run_open").isEnabled()


def test_that_return_opens_the_chosen_run(qtbot: QtBot, runs: RunShelf, workbench: Workbench) -> None:
    choose(runs, "Second")
    with qtbot.waitSignal(workbench.training.run_changed):
        press(table(runs), Qt.Key.Key_Return)


def test_that_undo_brings_deleted_runs_back_and_redo_deletes_them_again(
    runs: RunShelf, workbench: Workbench
) -> None:
    stack, store = workbench.session.undo_stack, workbench.training.store
    listed = store.entries()
    choose(runs, "First", "Second")
    press(table(runs), Qt.Key.Key_Delete)
    assert titles(runs) == []
    assert stack.undoText() == "Delete 2 runs"
    stack.undo()
    assert store.entries() == listed
    assert titles(runs) == ["Second", "First"]
    stack.redo()
    assert titles(runs) == []
    assert [run.title for run in store.deleted()] != []


def test_that_deleting_leaves_nothing_to_save(runs: RunShelf, workbench: Workbench) -> None:
    choose(runs, "First")
    click(child(runs, QPushButton, "run_delete"))
    assert workbench.session.undo_stack.undoText() == "Delete the run “First”"
    assert not workbench.session.is_modified


def test_that_a_deletion_that_cannot_be_undone_is_told(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    choose(runs, "First")
    click(child(runs, QPushButton, "run_delete"))
    workbench.training.store.empty_trash()
    with qtbot.waitSignal(workbench.session.deed_failed):
        workbench.session.undo_stack.undo()


def test_that_the_trash_gives_a_run_back(qtbot: QtBot, runs: RunShelf) -> None:
    choose(runs, "First")
    click(child(runs, QPushButton, "run_delete"))
    click(child(runs, QPushButton, "run_trash"))
    dialog = child(runs, QDialog, "trash_dialog")
    assert child(dialog, QListWidget, "trash_list").count() == 1
    click(child(dialog, QPushButton, "trash_restore"))
    assert titles(runs) == ["Second", "First"]
    assert not child(dialog, QPushButton, "trash_empty").isEnabled()
    dialog.close()


def test_that_the_trash_is_emptied_only_after_a_question(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    choose(runs, "First")
    click(child(runs, QPushButton, "run_delete"))
    click(child(runs, QPushButton, "run_trash"))
    dialog = child(runs, QDialog, "trash_dialog")
    click(child(dialog, QPushButton, "trash_empty"))
    assert len(workbench.training.store.deleted()) == 1
    click(child(dialog, QPushButton, "trash_remove"))
    qtbot.waitUntil(lambda: workbench.training.store.deleted() == [])
    dialog.close()


def test_that_words_choose_the_runs_that_are_listed(qtbot: QtBot, runs: RunShelf) -> None:
    find(runs, qtbot, "fir DIGIT")
    assert titles(runs) == ["First"]
    find(runs, qtbot, "")
    assert titles(runs) == ["Second", "First"]


def test_that_a_click_on_a_heading_sorts_and_another_turns_the_order(runs: RunShelf) -> None:
    runs.model.set_columns(("title", "set:training.learning_rate"))
    head = table(runs).horizontalHeader()
    head.sectionClicked.emit(1)
    assert titles(runs) == ["First", "Second"]
    head.sectionClicked.emit(1)
    assert titles(runs) == ["Second", "First"]


def test_that_sorting_keeps_what_is_chosen(runs: RunShelf) -> None:
    choose(runs, "First")
    runs.model.sort(0)
    runs.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert [runs.model.rows[runs.model.row_of(run_id)].title for run_id in table(runs).chosen_ids()] == [
        "First"
    ]


def test_that_conditions_choose_runs_and_an_unknown_name_is_told(qtbot: QtBot, runs: RunShelf) -> None:
    find(runs, qtbot, "learning_rate>0.15")
    assert titles(runs) == ["Second"]
    find(runs, qtbot, "Seeds:1..9")
    assert titles(runs) == ["Second", "First"]
    child(runs, QLineEdit, "run_filter").setText("Seeds:1..9 speed>2")
    qtbot.waitUntil(lambda: any("“speed”" in label.text() for label in runs.findChildren(QLabel)))
    assert titles(runs) == ["Second", "First"]


def test_that_a_condition_is_taken_from_the_menu_and_can_be_typed_over(qtbot: QtBot, runs: RunShelf) -> None:
    click(child(runs, QPushButton, "run_conditions"))
    menu = child(runs, QMenu, "run_filter_menu")
    line = child(runs, QLineEdit, "run_filter")
    next(action for action in menu.actions() if action.text().startswith("Seeds: ")).trigger()
    assert (line.text(), line.selectedText()) == ("seeds:5..5", "5..5")
    menu.close()


def test_that_the_ends_of_a_range_are_rounded_outwards_and_texts_are_offered(runs: RunShelf) -> None:
    columns = ["set:training.learning_rate", "gain", "weighting"]
    taken: list[str] = []
    menu = filled_menu(runs.model.entries, columns, taken.append, runs)
    rate, gain, ways = menu.actions()
    assert rate.text().endswith("0.1 … 0.2")
    gain.trigger()
    ways.trigger()
    assert taken[1] == "weighting=Equal"
    for condition in taken:
        runs.model.set_words(condition)
        assert len(titles(runs)) == 2


def test_that_runs_alike_in_one_column_are_sorted_by_another(
    runs: RunShelf, workbench: Workbench, digits_experiment: Experiment
) -> None:
    store_run(workbench, digits_experiment.replaced(title="Third", seeds=(0, 1)))
    runs.reload()
    columns = runs.model.columns
    runs.view.sort_by(columns.index("seeds"), is_added=False)
    runs.view.sort_by(columns.index("title"), is_added=True)
    assert titles(runs) == ["Third", "First", "Second"]
    runs.view.sort_by(columns.index("title"), is_added=True)
    assert titles(runs) == ["Third", "Second", "First"]
    head = [
        runs.model.headerData(columns.index(name), Qt.Orientation.Horizontal) for name in ("seeds", "title")
    ]
    assert head == ["Seeds ¹", "Run ▲²"]
    runs.view.sort_by(columns.index("title"), is_added=False)
    assert titles(runs) == ["First", "Second", "Third"]


def test_that_a_run_is_renamed_in_the_list_and_undo_gives_its_name_back(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    first = runs.model.row_of(runs.model.rows[1].id)
    assert runs.model.setData(runs.model.index(first, 0), "  一个新名字 ")
    qtbot.waitUntil(lambda: titles(runs) == ["Second", "一个新名字"])
    workbench.session.undo_stack.undo()
    assert titles(runs) == ["Second", "First"]
    workbench.session.undo_stack.redo()
    assert titles(runs) == ["Second", "一个新名字"]
    runs.model.setData(runs.model.index(first, 0), "")
    qtbot.waitUntil(lambda: titles(runs) == ["Second", "First"])


def test_that_scattered_runs_stay_chosen_when_the_order_turns(
    runs: RunShelf, workbench: Workbench, tiny_experiment: Experiment
) -> None:
    store_run(workbench, tiny_experiment.replaced(title="Between"))
    runs.reload()
    runs.model.sort_by("title", descending=False)
    assert titles(runs) == ["Between", "First", "Second"]
    chosen = [runs.model.rows[0].id, runs.model.rows[2].id]
    runs.view.choose(chosen)
    assert runs.view.chosen_ids() == chosen
    runs.model.sort_by("title", descending=True)
    assert runs.view.chosen_ids() == chosen[::-1]
    assert len(runs.view.selectionModel().selectedRows()) == 2


def test_that_only_differing_settings_and_results_are_shown_on_request(runs: RunShelf) -> None:
    click(child(runs, QCheckBox, "run_differing"))
    assert runs.model.columns[:3] == ("title", "set:training.learning_rate", "gain")
    assert runs.model.columns[3:] == tuple(f"last:{task}" for task in runs.model.rows[0].tasks)
    assert cell(runs, 0, "set:training.learning_rate") == "0.2"


def test_that_chosen_columns_are_remembered(qtbot: QtBot, runs: RunShelf, workbench: Workbench) -> None:
    menu = table(runs).columns_menu()
    actions = {action.objectName(): action for action in menu.actions() if action.objectName()}
    assert not actions["title"].isEnabled()
    first = runs.model.columns
    actions["notes"].trigger()
    assert "notes" not in runs.model.columns
    other = RunShelf(workbench)
    qtbot.addWidget(other)
    assert other.model.columns == tuple(name for name in first if name != "notes")


def test_that_tags_and_notes_are_typed_into_the_list_kept_and_undone(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    store = workbench.training.store
    place = runs.model.index(0, runs.model.columns.index("tags"))
    runs.model.setData(place, "slow, , baseline")
    qtbot.waitUntil(lambda: cell(runs, 0, "tags") == "slow, baseline")
    runs.model.setData(runs.model.index(0, runs.model.columns.index("notes")), "A note.")
    qtbot.waitUntil(lambda: cell(runs, 0, "notes") == "A note.")
    run_id = runs.model.rows[0].id
    assert store.open(run_id).label() == RunLabel(("slow", "baseline"), "A note.")
    workbench.session.undo_stack.undo()
    assert store.open(run_id).label() == RunLabel(("slow", "baseline"))
    workbench.session.undo_stack.undo()
    assert cell(runs, 0, "tags") == ""


def test_that_insert_takes_the_chosen_runs_into_the_tray(qtbot: QtBot, runs: RunShelf) -> None:
    choose(runs, "Second", "First")
    with qtbot.waitSignal(runs.tray_wanted) as wanted:
        press(table(runs), Qt.Key.Key_Insert)
    assert wanted.args == [[entry.id for entry in runs.model.rows]]


def test_that_only_a_run_that_was_cut_off_can_be_continued(
    runs: RunShelf,
    workbench: Workbench,
    digits_experiment: Experiment,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store_run(workbench, digits_experiment.replaced(title="Cut off"), is_over=False)
    runs.reload()
    choose(runs, "First")
    go_on = child(runs, QPushButton, "run_continue")
    assert not go_on.isEnabled()
    choose(runs, "Cut off")
    continued: list[str] = []
    monkeypatch.setattr(
        TrainingControl, "continue_run", lambda _, folder: continued.append(folder.experiment().title)
    )
    click(go_on)
    assert continued == ["Cut off"]


def test_that_the_design_of_a_run_can_be_taken_over(qtbot: QtBot, runs: RunShelf) -> None:
    choose(runs, "Second")
    with qtbot.waitSignal(runs.design_wanted) as wanted:
        click(child(runs, QPushButton, "run_design"))
    assert wanted.args is not None
    assert wanted.args[0].title == "Second"


def test_that_a_run_which_is_gone_is_told_as_a_problem(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    choose(runs, "First")
    for entry in workbench.training.store.entries():
        workbench.training.store.delete(entry.id)
    with qtbot.waitSignal(runs.problem):
        click(child(runs, QPushButton, "run_open"))
    assert titles(runs) == []


def test_that_a_run_of_a_newer_version_says_so_in_the_list_and_cannot_be_opened(
    runs: RunShelf, workbench: Workbench
) -> None:
    folder = workbench.training.store.open(runs.model.rows[0].id)
    state = json.loads(folder.layout.state.read_text()) | {"format": 99}
    folder.layout.state.write_text(json.dumps(state))
    runs.reload()
    table(runs).choose([folder.run_id])
    row = runs.model.row_of(folder.run_id)
    assert "newer version" in cell(runs, row, "status")
    names = ("run_open", "run_continue", "run_design", "run_compare")
    assert not any(child(runs, QPushButton, name).isEnabled() for name in names)
    assert child(runs, QPushButton, "run_delete").isEnabled()


def _keep_studies(runs: RunShelf, workbench: Workbench, qtbot: QtBot) -> None:
    keep_study(workbench.studies, "few", 0.2)
    keep_study(workbench.studies, "few", -0.2)
    runs.reload()
    qtbot.waitUntil(lambda: all(entry.digest is not None for entry in runs.model.entries))


def test_that_return_on_a_run_that_cannot_be_opened_says_why(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench, digits_experiment: Experiment
) -> None:
    folder = store_run(workbench, digits_experiment.replaced(title="Damaged"))
    folder.layout.experiment.write_text("title = ", encoding="utf-8")
    runs.reload()
    said: list[str] = []
    runs.announced.connect(said.append)
    runs.view.choose([folder.run_id])
    assert "cannot be opened: It is not valid TOML" in said[-1]
    with qtbot.waitSignal(runs.problem) as told:
        press(table(runs), Qt.Key.Key_Return)
    assert told.args is not None
    assert "not valid TOML" in str(told.args[0])


def test_that_kept_runs_of_studies_stand_in_the_list_with_their_answers(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    _keep_studies(runs, workbench, qtbot)
    assert titles(runs) == ["A study", "A study", "Second", "First"]
    assert [cell(runs, row, "verdict") for row in range(4)] == ["Fails here", "Holds here", "", ""]
    assert [cell(runs, row, "kind") for row in range(4)] == ["study", "study", "run", "run"]
    assert [cell(runs, row, "seeds") for row in range(2)] == ["4", "4"]
    find(runs, qtbot, "study")
    assert titles(runs) == ["A study", "A study"]


def test_that_return_on_a_study_asks_for_that_very_run(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    _keep_studies(runs, workbench, qtbot)
    table(runs).choose(["few/0001"])
    assert not child(runs, QPushButton, "run_compare").isEnabled()
    assert not child(runs, QPushButton, "run_continue").isEnabled()
    with qtbot.waitSignal(runs.study_wanted) as wanted:
        press(table(runs), Qt.Key.Key_Return)
    assert wanted.args == ["few/0001"]
    with qtbot.waitSignal(runs.design_wanted) as design:
        click(child(runs, QPushButton, "run_design"))
    assert design.args == [made_study().experiment]


def test_that_undo_brings_a_study_and_a_run_back_together(
    qtbot: QtBot, runs: RunShelf, workbench: Workbench
) -> None:
    _keep_studies(runs, workbench, qtbot)
    before = runs.model.entries
    table(runs).choose(["few/0002", runs.model.rows[2].id])
    press(table(runs), Qt.Key.Key_Delete)
    assert titles(runs) == ["A study", "First"]
    workbench.session.undo_stack.undo()
    assert runs.model.entries == before


def test_that_without_a_choice_nothing_can_be_done(runs: RunShelf) -> None:
    table(runs).choose([])
    names = ("run_open", "run_compare", "run_continue", "run_design", "run_delete")
    assert not any(child(runs, QPushButton, name).isEnabled() for name in names)


def test_that_a_lost_index_is_read_behind_the_window_and_the_list_says_so(
    qtbot: QtBot, workbench: Workbench, digits_experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {workbench.training.store.create(digits_experiment).run_id for _ in range(30)}
    here, read_here = threading.current_thread(), []
    read = RunFolder.experiment

    def noted(folder: RunFolder) -> Experiment:
        if threading.current_thread() is here:
            read_here.append(folder.run_id)
        return read(folder)

    monkeypatch.setattr(RunFolder, "experiment", noted)
    runs = RunShelf(workbench)
    qtbot.addWidget(runs)
    runs.show()
    told = [label.text() for label in runs.findChildren(QLabel)]
    assert not runs.is_complete
    assert f"{len(runs.model.entries)} of 30 runs are read …" in told
    qtbot.waitUntil(lambda: runs.is_complete)
    assert {entry.id for entry in runs.model.entries} == made
    assert len(read_here) <= 20
    qtbot.waitUntil(lambda: not workbench.run_library.is_surveying)


def test_that_the_run_below_those_that_were_deleted_is_chosen_next(
    runs: RunShelf, workbench: Workbench, digits_experiment: Experiment
) -> None:
    for title in ("Third", "Fourth"):
        store_run(workbench, digits_experiment.replaced(title=title))
    runs.reload()
    runs.model.sort_by("title", descending=False)
    assert titles(runs) == ["First", "Fourth", "Second", "Third"]
    first, fourth = (entry.id for entry in runs.model.rows[:2])
    runs.view.choose([first, fourth], current=fourth)
    press(table(runs), Qt.Key.Key_Delete)
    assert [runs.model.rows[runs.model.row_of(run_id)].title for run_id in runs.view.chosen_ids()] == [
        "Second"
    ]
