import gc

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.picture import Picture, only_shown, tell_pictures


class Drawn(QWidget, Picture):
    pass


def role(widget: QWidget) -> QAccessible.Role:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.role()


def test_that_a_picture_is_told_as_one_with_its_name(qtbot: QtBot) -> None:
    tell_pictures()
    drawn = Drawn()
    qtbot.addWidget(drawn)
    drawn.setAccessibleName("Loss")
    drawn.setAccessibleDescription("falls")
    interface = QAccessible.queryAccessibleInterface(drawn)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == "Loss"
    assert interface.text(QAccessible.Text.Description) == "falls"


def test_that_other_widgets_keep_their_roles(qtbot: QtBot) -> None:
    tell_pictures()
    plain = QWidget()
    qtbot.addWidget(plain)
    assert role(plain) == QAccessible.Role.Client


def test_that_pictures_come_and_go(qapp: QApplication) -> None:
    """Qt ends what it was given with the widget; giving it away must not leave Python a claim on it."""
    tell_pictures()
    for _ in range(50):
        drawn = Drawn()
        assert role(drawn) == QAccessible.Role.Graphic
        gc.collect(0)  # what was made just now; all there is would take long after many tests
        assert role(drawn) == QAccessible.Role.Graphic
        drawn.deleteLater()
        del drawn
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_neither_a_view_nor_its_inside_claims_the_keyboard(qtbot: QtBot) -> None:
    view = QGraphicsView()
    qtbot.addWidget(view)
    only_shown(view)
    assert view.focusPolicy() == view.viewport().focusPolicy() == Qt.FocusPolicy.NoFocus
