import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.events import CHOSEN
from mtl_gui.runs.kept_tray import keep_tray, kept_tray
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.compare.run_outcome import RunOutcome
from mtl_gui.ui.compare.tray import Tray
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.compare_page import ComparePage
from mtl_gui.ui.pages.outcome_view import OutcomeView
from mtl_gui.ui.plots.dot_plot import DotPlot
from mtl_gui.ui.plots.parallel_plot import ParallelPlot
from tests.ui.compare.stored_runs import choose, shelf_of, store_run
from tests.ui.gestures import child, click, press
from tests.ui.plots.hand_made_runs import run_until
from tests.ui.plots.pictures import count, picture_of


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> ComparePage:
    page = ComparePage(workbench)
    qtbot.addWidget(page)
    page.resize(1080, 690)
    page.show()
    return page


def show(page: ComparePage, record: RunRecord) -> None:
    """Shows a run made by hand."""
    page.workbench.training._record = record
    page.workbench.training.run_changed.emit()


def view(page: ComparePage) -> OutcomeView:
    found = page.findChild(OutcomeView)
    assert isinstance(found, OutcomeView)
    return found


def cells(page: ComparePage, row: int) -> list[str]:
    table = child(page, QTableWidget, "outcome_table")
    return [item.text() for column in range(table.columnCount()) if (item := table.item(row, column))]


def test_that_without_a_run_the_page_offers_one(qtbot: QtBot, page: ComparePage) -> None:
    assert not view(page).isVisible()
    with qtbot.waitSignal(page.requested) as asked:
        click(child(page, QPushButton, "compare_run"))
    assert asked.args == ["run.start"]


def test_that_gain_and_negative_transfer_are_told_alike(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 200, is_over=True))
    qtbot.waitUntil(lambda: view(page).isVisible())
    answer, digit, parity, five, loops, *fairness = view(page).sentences()
    assert answer == "Learning together, of 4 tasks: better for 1; worse for 1; no clear difference for 2."
    assert digit.startswith("digit is better with the others than alone: accuracy 0.")
    assert loops.startswith("loops is worse with the others than alone (negative transfer): accuracy 0.")
    assert "no clear difference" in parity
    assert "no clear difference" in five
    assert fairness[0].startswith("Equal for both")


def test_that_the_table_gives_the_difference_with_its_sign(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 200, is_over=True))
    qtbot.waitUntil(lambda: view(page).isVisible())
    digit, loops = cells(page, 0), cells(page, 3)
    assert digit[0] == "digit"
    assert digit[3].startswith("▲ +0.")
    assert loops[3].startswith("▼ −0.")
    assert digit[4] == "5"
    assert digit[7] == "Accuracy, higher is better"
    outcome = view(page).outcome
    assert outcome is not None
    chosen, alone = (float(text) for text in digit[6].split(" / "))
    assert chosen == pytest.approx(outcome.tasks[0].last["chosen"].mean, abs=0.006)
    assert alone == pytest.approx(outcome.tasks[0].last["single-task"].mean, abs=0.006)


def test_that_two_seeds_give_no_verdict_and_no_interval(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment.replaced(seeds=(0, 1)), 100, is_over=True))
    qtbot.waitUntil(lambda: view(page).isVisible())
    assert view(page).sentences()[0] == "Too few seeds to tell: train at least three."
    assert not any("[" in text for text in cells(page, 0))


def test_that_a_run_without_baseline_says_that_there_is_nothing_to_compare(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment.replaced(single_task_baseline=False), 50))
    qtbot.waitUntil(lambda: view(page).isVisible())
    assert view(page).sentences()[0].startswith("There is nothing to compare with")
    table = child(page, QTableWidget, "outcome_table")
    assert table.isColumnHidden(2)
    assert table.isColumnHidden(3)


def test_that_a_live_run_is_compared_while_it_grows(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 50))
    qtbot.waitUntil(lambda: (found := view(page).outcome) is not None and found.step == 50)
    page.workbench.training._record = run_until(digits_experiment, 80)
    page.workbench.training.record_grew.emit()
    qtbot.waitUntil(lambda: (found := view(page).outcome) is not None and found.step == 80)


def test_that_fewer_tasks_leave_no_plots_of_the_run_before(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 30))
    qtbot.waitUntil(lambda: sum(dots.isVisible() for dots in page.findChildren(DotPlot)) == 4)
    first, *others = digits_experiment.tasks
    show(page, run_until(digits_experiment.replaced(tasks=(first.replaced(enabled=False), *others)), 30))
    qtbot.waitUntil(lambda: sum(dots.isVisible() for dots in page.findChildren(DotPlot)) == 3)
    told = [line.split(" ")[0] for line in view(page).sentences()[1:4]]
    assert told == ["parity", "at_least_five", "loops"]
    assert view(page).sentences()[4].startswith("Equal for both")


def test_that_each_seeds_values_are_shown_as_a_table(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    show(page, run_until(digits_experiment, 30))
    qtbot.waitUntil(lambda: view(page).isVisible())
    click(child(page, QPushButton, "seed_data"))
    dialog = child(page, QDialog, "data_dialog")
    assert child(dialog, QTableView, "data_table").model().rowCount() == 5
    dialog.close()


def test_that_the_list_is_read_again_once_a_run_has_begun(
    page: ComparePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    training, reads = page.workbench.training, list[bool]()
    monkeypatch.setattr(shelf_of(page), "reload", lambda: reads.append(True))
    training.state_changed.emit("running")
    reads.clear()
    training.record_grew.emit()
    training.record_grew.emit()
    assert len(reads) == 1
    training.state_changed.emit("finished")
    reads.clear()
    training.record_grew.emit()
    assert not reads


def test_that_a_stored_run_is_opened_from_the_list(
    qtbot: QtBot, page: ComparePage, workbench: Workbench, digits_experiment: Experiment
) -> None:
    store_run(workbench, digits_experiment.replaced(title="Stored"))
    page.hide()
    page.show()
    tabs = child(page, QTabWidget, "compare_tabs")
    tabs.setCurrentIndex(1)
    choose(page, "Stored")
    click(child(page, QPushButton, "run_open"))
    qtbot.waitUntil(lambda: view(page).isVisible())
    assert tabs.currentIndex() == 0


def test_that_a_design_that_was_taken_over_can_be_given_back_by_undo(
    qtbot: QtBot, page: ComparePage, workbench: Workbench, digits_experiment: Experiment
) -> None:
    mine = workbench.session.experiment
    store_run(workbench, digits_experiment)
    page.hide()
    page.show()
    choose(page, digits_experiment.title)
    click(child(page, QPushButton, "run_design"))
    assert workbench.session.experiment == digits_experiment
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment == mine


def compare_three(qtbot: QtBot, page: ComparePage, experiment: Experiment) -> QTabWidget:
    """Takes three runs into the tray: two alike but for their seeds' fate, one with another rate."""
    for title, rate in (("First", 0.1), ("Second", 0.1), ("Third", 0.3)):
        training = experiment.training.replaced(learning_rate=rate)
        store_run(page.workbench, experiment.replaced(title=title, training=training))
    page.hide()
    page.show()
    choose(page, "First", "Second", "Third")
    tabs = child(page, QTabWidget, "compare_tabs")
    tabs.setCurrentIndex(1)
    click(child(page, QPushButton, "run_compare"))
    assert tabs.currentIndex() == 2  # the comparison is shown, not only gathered
    library = page.workbench.run_library
    qtbot.waitUntil(lambda: len(library.runs) == 3 and not library.is_reading)
    return tabs


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def rows(page: ComparePage, name: str) -> list[list[str]]:
    table = child(page, QTableWidget, name)
    return [
        [item.text() for column in range(table.columnCount()) if (item := table.item(row, column))]
        for row in range(table.rowCount())
    ]


def test_that_runs_in_the_tray_are_compared_with_single_task_and_with_each_other(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    compare_three(qtbot, page, digits_experiment)
    runs = rows(page, "compare_runs")
    assert [row[0] for row in runs] == ["A", "B", "C"]
    assert [row[4] for row in runs] == ["2", "2", "2"]
    tasks = rows(page, "compare_tasks")
    assert len(tasks) == 12
    assert tasks[0][0] == "digit"
    assert tasks[0][-1] == "▲ better"
    assert tasks[-1][0] == "loops"
    assert tasks[-1][-1] == "▼ worse"
    assert len(rows(page, "compare_pairs")) == 12
    verdicts = [row[-1] for row in rows(page, "compare_pairs")]
    assert verdicts == ["≈ no clear difference", "≈ no clear difference", "= the same training"] * 4
    fair = next(label for label in page.findChildren(QLabel) if label.property("part") == "run_fairness")
    assert "Equal: the same rows, 5 seeds, 30 steps" in fair.text()
    assert "training.learning_rate" in fair.text()


def test_that_a_shown_run_has_its_own_name_and_tells_what_of_it_is_missing(
    page: ComparePage, workbench: Workbench, digits_experiment: Experiment
) -> None:
    folder = store_run(workbench, digits_experiment)
    workbench.training.store.set_label(folder.run_id, RunLabel(title="My own name"))
    chunks = [path for _, path in folder.layout.chunks(CHOSEN)]
    workbench.training.show(folder)
    child(page, QTabWidget, "compare_tabs").setCurrentIndex(0)
    outcome = page.findChildren(RunOutcome)[0]
    outcome.show_run()
    assert [label.text() for label in outcome.findChildren(QLabel) if label.objectName() == "title"] == [
        "My own name"
    ]
    [damage] = [label for label in outcome.findChildren(QLabel) if label.objectName() == "caution"]
    assert damage.isHidden()
    chunks[-1].unlink()
    workbench.training.show(folder)
    outcome.show_run()
    assert "of the curves are missing" in damage.text()
    assert not damage.isHidden()


def test_that_the_tray_says_that_its_runs_are_on_their_way(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    store_run(page.workbench, digits_experiment)
    page.hide()
    page.show()
    choose(page, digits_experiment.title)
    click(child(page, QPushButton, "run_compare"))
    told = [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]
    assert "The runs in the tray are being read …" in told
    library = page.workbench.run_library
    qtbot.waitUntil(lambda: len(library.runs) == 1 and not library.is_reading)
    assert not any("being read" in label.text() for label in page.findChildren(QLabel))


def test_that_runs_are_added_to_those_in_the_tray(
    qtbot: QtBot, page: ComparePage, workbench: Workbench, digits_experiment: Experiment
) -> None:
    first, second = (store_run(workbench, digits_experiment).run_id for _ in range(2))
    assert page.add_runs([first]) == 1
    assert page.add_runs([first, second, "no such run"]) == 2
    assert page.findChildren(Tray)[0].run_ids == (first, second)
    page.show_tray()
    qtbot.waitUntil(lambda: len(rows(page, "compare_runs")) == 2)
    assert child(page, QTabWidget, "compare_tabs").currentIndex() == 2


def test_that_everything_on_every_tab_has_a_name_and_can_be_reached(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    tabs = compare_three(qtbot, page, digits_experiment)
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        reached = [
            widget
            for widget in page.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
        ]
        assert [widget for widget in reached if not spoken_name(widget)] == []


def test_that_the_difference_of_two_experiments_is_told_as_text(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    tabs = compare_three(qtbot, page, digits_experiment)
    tabs.setCurrentIndex(3)
    text = child(page, QPlainTextEdit, "difference_text")
    first = child(page, QComboBox, "difference_first")
    second = child(page, QComboBox, "difference_second")
    names = [first.itemText(place).split("  ")[1] for place in range(3)]
    first.setCurrentIndex(names.index("First"))
    second.setCurrentIndex(names.index("Second"))
    assert text.toPlainText().split("\n")[1] == "All settings are equal."
    second.setCurrentIndex(names.index("Third"))
    assert text.toPlainText().split("\n")[1:] == ["training.learning_rate  0.1 → 0.3"]
    click(child(page, QPushButton, "difference_copy"))
    assert QApplication.clipboard().text() == text.toPlainText()


def test_that_a_run_that_was_deleted_leaves_the_tray(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    tabs = compare_three(qtbot, page, digits_experiment)
    tabs.setCurrentIndex(1)
    choose(page, "Second")
    click(child(page, QPushButton, "run_delete"))
    tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: len(rows(page, "compare_runs")) == 2)
    assert "Second" not in str(rows(page, "compare_runs"))


def test_that_the_tray_is_there_again_after_the_program_ended_without_runs_that_are_gone(
    qtbot: QtBot, page: ComparePage, workbench: Workbench, digits_experiment: Experiment
) -> None:
    compare_three(qtbot, page, digits_experiment)
    before = page.findChildren(Tray)[0].run_ids
    page.close()
    store = workbench.training.store
    store.delete(before[1])
    again = ComparePage(workbench)
    qtbot.addWidget(again)
    told: list[str] = []
    again.announced.connect(told.append)
    again.show()
    assert again.findChildren(Tray)[0].run_ids == (before[0], before[2])
    assert told[0].startswith("1 run")
    again.findChildren(Tray)[0].clear()
    last = ComparePage(workbench)
    qtbot.addWidget(last)
    last.show()
    assert last.findChildren(Tray)[0].run_ids == ()


def test_that_the_listed_runs_are_lines_across_what_differs(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment
) -> None:
    tabs = compare_three(qtbot, page, digits_experiment)
    qtbot.waitUntil(lambda: all(entry.digest for entry in shelf_of(page).model.entries))
    tabs.setCurrentIndex(4)
    table = child(page, QTableView, "parallel_table").model()
    assert table.rowCount() == 3
    headings = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert headings == ["Run", "training.learning_rate", "Δm %, lower is better"]
    plot = child(page, ParallelPlot, "parallel_plot")
    with qtbot.waitSignal(page.announced) as told:
        press(plot, Qt.Key.Key_Down)
    assert "learning_rate 0.3, Δm % −2.79, digit, last" in str(told.args)
    selected = child(page, QTableView, "parallel_table").selectionModel().selectedRows()
    assert [index.row() for index in selected] == [0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_the_page_is_painted_in_both_palettes(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment, scheme: str
) -> None:
    page.workbench.theme.use(scheme)  # type: ignore[arg-type]
    show(page, run_until(digits_experiment, 100))
    qtbot.waitUntil(lambda: view(page).isVisible())
    theme = page.workbench.theme
    qtbot.waitUntil(lambda: count(picture_of(view(page)), theme.color("better")) > 5)
    picture = picture_of(view(page))
    assert all(count(picture, theme.task_color(task)) > 20 for task in range(4))
    assert count(picture, theme.color("better")) > 5
    assert count(picture, theme.color("worse")) > 5


def test_that_the_tray_keeps_runs_that_the_list_does_not_know_yet(
    qtbot: QtBot, workbench: Workbench, digits_experiment: Experiment
) -> None:
    oldest = workbench.training.store.create(digits_experiment).run_id
    for _ in range(30):
        workbench.training.store.create(digits_experiment)
    keep_tray(workbench.training.store.path, (oldest,))
    page = ComparePage(workbench)
    qtbot.addWidget(page)
    page.show()
    tray = child(page, Tray, "tray")
    qtbot.waitUntil(lambda: tray.run_ids == (oldest,))
    assert kept_tray(workbench.training.store.path) == (oldest,)
