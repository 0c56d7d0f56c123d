import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QMenu, QPushButton, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.explanations import explanation_of
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.shell.explainer import Explainer, explain_all, explanation
from tests.app.hand_made import hand_made_events
from tests.ui.gestures import child, press


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


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
    silent = {
        f"{type(widget).__name__} “{widget.objectName()}” in {type(widget.parentWidget()).__name__}"
        for widget in trained.findChildren(QWidget)
        if (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or is_plot(widget))
        and widget.focusProxy() is None
        and not is_inner(widget)
        and not widget.whatsThis()
    }
    assert silent == set()


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


def test_that_what_nobody_knows_is_not_explained() -> None:
    assert explanation_of("", ("QWidget",)) == ""
