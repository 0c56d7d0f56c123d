from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWhatsThis,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.animation import AnimationControl
from mtl_gui.app.job import Job
from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.compare.run_deeds import RunDeeds
from mtl_gui.ui.compare.trash_dialog import TrashDialog
from mtl_gui.ui.dialogs.animation_dialog import AnimationDialog
from mtl_gui.ui.explanations import explanation_of
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.plots.curves import CurveContent
from mtl_gui.ui.plots.data_table import CurveNumbers, DataDialog
from mtl_gui.ui.shell.explainer import Explainer, explain_all, explanation
from tests.app.hand_made import hand_made_events
from tests.ui.command_dialogs import DIALOGS
from tests.ui.dialogs.test_animation_dialog import scene
from tests.ui.gestures import child, press


@pytest.fixture
def control() -> Iterator[AnimationControl]:
    control = AnimationControl(Job())
    yield control
    assert control.close()


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


def has_focus(window: QWidget) -> bool:
    """Whether a control of this window has the focus."""
    focused = QApplication.focusWidget()
    return focused is not None and focused.window() is window


def unexplained(window: QWidget) -> set[str]:
    """The controls and plots of a window that say nothing about themselves."""
    return {
        f"{type(widget).__name__} “{widget.objectName()}” in {type(widget.parentWidget()).__name__}"
        for widget in window.findChildren(QWidget)
        if (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or is_plot(widget))
        and widget.focusProxy() is None
        and not is_inner(widget)
        and not widget.whatsThis()
    }


@pytest.fixture
def trained(window: MainWindow, workbench: Workbench, qtbot: QtBot) -> MainWindow:
    """The window after a run, when every page has something to show."""
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    for page in window.deck.names:
        window.deck.show_page(page)
    return window


def explainer_of(window: MainWindow) -> Explainer:
    return next(known for known in window.findChildren(QObject) if isinstance(known, Explainer))


def is_inner(widget: QWidget) -> bool:
    """Whether a widget is only a piece of a control, which Qt asks in its place."""
    parents: list[QObject] = []
    parent = widget.parent()
    while parent is not None:
        parents.append(parent)
        parent = parent.parent()
    pieces = (QAbstractSpinBox, QComboBox, QMenu)
    return widget.isWindow() or any(isinstance(known, pieces) for known in parents)


def is_plot(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    module = type(widget).__module__
    return module.startswith("mtl_gui.ui.plots") and interface is not None and bool(widget.accessibleName())


def test_that_every_control_and_plot_says_what_it_is(trained: MainWindow) -> None:
    explain_all(trained)
    assert unexplained(trained) == set()


def test_that_pressed_once_the_pointer_asks_and_pressed_twice_the_focus_is_explained(
    shell: MainWindow, qtbot: QtBot
) -> None:
    button = child(shell, QPushButton, "start_guide")
    button.setFocus()
    press(shell, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert QWhatsThis.inWhatsThisMode()
    said: list[str] = []
    explainer_of(shell).announced.connect(said.append)
    press(shell, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert not QWhatsThis.inWhatsThisMode()
    assert said == [button.toolTip()]
    QWhatsThis.hideText()


def test_that_the_piece_of_a_control_is_explained_by_the_control(shell: MainWindow) -> None:
    piece = child(child(shell, QWidget, "bar_seeds"), QLineEdit, "qt_spinbox_lineedit")
    assert explanation(piece) == child(shell, QWidget, "bar_seeds").toolTip() != ""


@pytest.mark.parametrize("name", ["run_pause", "run_step", "run_one_task", "run_rewind", "run_longer"])
def test_that_a_run_command_is_explained_by_its_own_words(trained: MainWindow, name: str) -> None:
    button = child(trained.deck.page("train"), QPushButton, name)
    explain_all(trained)
    assert explanation(button) == button.toolTip() != ""


def test_that_a_control_with_a_name_of_its_own_is_told_before_those_that_begin_alike() -> None:
    assert explanation_of("run_table", ()) != explanation_of("run_digits", ()) != ""


@pytest.mark.parametrize(
    "names",
    [
        [f"study_{name}" for name in ("back", "counter", "project", "report", "versus", "large", "measure")],
        ["import_back", "import_next", "import_leave"],
        ["landscape_views", "compare_tabs", "design_tabs"],
    ],
    ids=["study", "own data", "tabs"],
)
def test_that_controls_side_by_side_are_told_apart(window: MainWindow, names: list[str]) -> None:
    told = {explanation(child(window, QWidget, name)) for name in names}
    assert len(told - {""}) == len(names)


def test_that_what_nobody_knows_is_not_explained() -> None:
    assert explanation_of("", ("QWidget",)) == ""


@pytest.mark.parametrize(("command", "name"), DIALOGS.items())
def test_that_a_dialog_explains_its_controls_by_the_same_keys(
    shell: MainWindow, qtbot: QtBot, command: str, name: str
) -> None:
    shell.actions_by_id.trigger(command)
    dialog = child(shell, QDialog, name)
    qtbot.waitUntil(lambda: has_focus(dialog))
    said: list[str] = []
    explainer_of(shell).announced.connect(said.append)
    press(dialog, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert QWhatsThis.inWhatsThisMode()
    assert unexplained(dialog) == set()
    focused = QApplication.focusWidget()
    assert focused is not None
    press(dialog, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert not QWhatsThis.inWhatsThisMode()
    assert said[1:] == [explanation(focused)]
    QWhatsThis.hideText()
    dialog.close()


def test_that_the_dialogs_of_pages_explain_their_controls(
    workbench: Workbench, qtbot: QtBot, control: AnimationControl
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    deeds = RunDeeds(workbench.session, workbench.archive, owner)
    for dialog in (
        TrashDialog(workbench.archive, deeds, owner),
        DataDialog([("empty", lambda: CurveNumbers(CurveContent("Loss", "a task", (), 0)))], parent=owner),
        AnimationDialog(control, scene(), owner),
    ):
        explain_all(dialog)
        assert unexplained(dialog) == set()
