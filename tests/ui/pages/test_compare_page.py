import pytest
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.compare_page import ComparePage
from mtl_gui.ui.pages.outcome_view import OutcomeView
from mtl_gui.ui.plots.dot_plot import DotPlot
from tests.ui.gestures import child, click
from tests.ui.pages.test_run_list import choose, store_run
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


def test_that_a_stored_run_is_opened_from_the_list(
    qtbot: QtBot, page: ComparePage, workbench: Workbench, digits_experiment: Experiment
) -> None:
    store_run(workbench, digits_experiment.replaced(title="Stored"))
    page.hide()
    page.show()
    choose(page._runs, "Stored")
    click(child(page, QPushButton, "run_open"))
    qtbot.waitUntil(lambda: view(page).isVisible())
    assert "Stored" in child(page, QListWidget, "run_list").currentItem().text()


def test_that_a_design_that_was_taken_over_can_be_given_back_by_undo(
    qtbot: QtBot, page: ComparePage, workbench: Workbench, digits_experiment: Experiment
) -> None:
    mine = workbench.session.experiment
    store_run(workbench, digits_experiment)
    page.hide()
    page.show()
    choose(page._runs, digits_experiment.title)
    click(child(page, QPushButton, "run_design"))
    assert workbench.session.experiment == digits_experiment
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment == mine


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_the_page_is_painted_in_both_palettes(
    qtbot: QtBot, page: ComparePage, digits_experiment: Experiment, scheme: str
) -> None:
    page.workbench.theme.use(scheme)  # type: ignore[arg-type]
    show(page, run_until(digits_experiment, 100))
    qtbot.waitUntil(lambda: view(page).isVisible())
    theme = page.workbench.theme
    picture = picture_of(view(page))
    assert all(count(picture, theme.task_color(task)) > 20 for task in range(4))
    assert count(picture, theme.color("better")) > 5
    assert count(picture, theme.color("worse")) > 5
