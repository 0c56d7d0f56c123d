import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.pages.gradient_view import GradientView
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, press
from tests.ui.plots.hand_made_gradients import look, watched_until
from tests.ui.plots.hand_made_runs import run_until
from tests.ui.plots.pictures import count, picture_of


@pytest.fixture
def record(digits_experiment: Experiment) -> RunRecord:
    return watched_until(digits_experiment, 40)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, record: RunRecord) -> GradientView:
    view = GradientView(theme)
    qtbot.addWidget(view)
    view.resize(1080, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.show_run(CurveSource(record))
    draw(view)
    return view


def draw(view: GradientView) -> int:
    """Draws what would look different, and tells how many plots and tables that were."""
    drawings = view.drawings(is_active=True)
    for drawing in drawings:
        drawing()
    return len(drawings) - 1  # the sentence is always brought up to date


def cell(view: GradientView, name: str, row: int, column: int) -> str:
    return str(child(view, QTableView, name).model().index(row, column).data())


def test_that_plots_and_tables_show_the_record(view: GradientView, theme: Theme) -> None:
    assert len(child(view, CurvePlot, "plot_norms").content.curves) == 4
    assert child(view, CurvePlot, "plot_shortest").content.curves[0].band.mean.tolist() == [0.75] * 3
    assert len(child(view, CurvePlot, "plot_task_weights").content.curves[0].steps) == 40
    assert cell(view, "matrix_cosine", 0, 1) == "−0.25"
    assert cell(view, "matrix_affinity", 0, 1) == "−1.0"
    assert cell(view, "matrix_similarity", 0, 1) == "0.80"
    assert child(view, QLabel, "gradient_cost").text().endswith("10 % of the chosen arm's training time.")
    norms = picture_of(child(view, CurvePlot, "plot_norms"))
    assert all(count(norms, theme.task_color(task)) > 10 for task in range(4))


def test_that_a_block_is_chosen_by_keyboard(qtbot: QtBot, view: GradientView) -> None:
    place = child(view, QComboBox, "gradient_place")
    names = [place.itemText(number) for number in range(place.count())]
    assert names == ["Whole trunk", "Block 1", "Block 2"]
    with qtbot.waitSignal(view.uncovered):
        press(place, Qt.Key.Key_Down)
    draw(view)
    assert cell(view, "matrix_cosine", 0, 1) == "+0.50"
    press(place, Qt.Key.Key_Down)
    draw(view)
    assert cell(view, "matrix_cosine", 0, 1) == "–"


def test_that_nothing_is_drawn_twice(view: GradientView, record: RunRecord) -> None:
    assert draw(view) == 0
    record.append(look(record.experiment, 41))
    assert draw(view) == 8
    assert draw(view) == 0
    view.set_view(View(has_gradients=True, in_epochs=True))
    assert draw(view) == 9
    assert child(view, CurvePlot, "plot_norms").content.steps_per_epoch == 9


def test_that_a_person_says_how_often_to_look(qtbot: QtBot, view: GradientView) -> None:
    every = child(view, QSpinBox, "gradient_every")
    assert every.text() == "automatic"
    with qtbot.waitSignal(view.every_changed) as changed:
        press(every, Qt.Key.Key_Up)
    assert changed.args == [1]
    with qtbot.waitSignal(view.every_changed) as changed:
        press(every, Qt.Key.Key_Down)
    assert changed.args == [None]


def test_that_the_cursor_is_the_same_in_every_plot(qtbot: QtBot, view: GradientView) -> None:
    with qtbot.waitSignal(view.reading_changed) as said:
        press(child(view, CurvePlot, "plot_norms"), Qt.Key.Key_Left)
    assert said.args is not None
    assert "at step 21" in said.args[0]
    assert {plot.cursor_step for plot in view.findChildren(CurvePlot)} == {21.0}


def test_that_the_numbers_of_a_plot_are_asked_for_by_its_position(qtbot: QtBot, view: GradientView) -> None:
    with qtbot.waitSignal(view.data_wanted) as wanted:
        press(child(view, CurvePlot, "plot_conflicts"), Qt.Key.Key_Return)
    assert wanted.args is not None
    content = view.contents()[wanted.args[0]]
    assert content.title == "Share of pairs in conflict"


def test_that_everything_the_keyboard_reaches_has_a_name(view: GradientView) -> None:
    reached = [
        widget
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.focusProxy()
    ]
    assert len(reached) >= 11
    for widget in reached:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).strip(), widget.objectName()


def test_that_a_run_without_blocks_offers_the_whole_trunk_only(
    view: GradientView, digits_experiment: Experiment
) -> None:
    child(view, QComboBox, "gradient_place").setCurrentIndex(2)
    view.show_run(CurveSource(run_until(digits_experiment, 40)))
    draw(view)
    place = child(view, QComboBox, "gradient_place")
    assert (place.count(), place.currentIndex()) == (1, 0)
    assert cell(view, "matrix_cosine", 0, 1) == "–"
    assert "will be shown" in child(view, QLabel, "gradient_cost").text()
