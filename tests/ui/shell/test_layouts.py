import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget

from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.program import Program
from tests.ui.gestures import child, press


def _rail(window: MainWindow) -> list[str]:
    rail = child(window, QListWidget, "rail")
    items = [rail.item(row) for row in range(rail.count())]
    return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if not item.isHidden()]


def _chrome(window: MainWindow) -> set[bool]:
    rail = child(window, QListWidget, "rail")
    return {part.isVisible() for part in (window.menuBar(), window.statusBar(), rail)}


def test_that_the_simple_layout_leaves_out_landscapes_gradients_and_docks(window: MainWindow) -> None:
    window.actions_by_id.trigger("view.history")
    window.deck.show_page("train")
    gradients = child(window.deck.page("train"), QCheckBox, "show_gradients")
    gradients.setChecked(True)
    window.actions_by_id.trigger("view.simple")
    assert "landscape" not in _rail(window)
    assert "gallery" in _rail(window)
    assert not window.actions_by_id["view.history"].isChecked()
    assert gradients.isHidden()
    assert not gradients.isChecked()
    window.actions_by_id.trigger("view.standard")
    assert _rail(window) == list(window.deck.names)
    assert not gradients.isHidden()


def test_that_presenting_shows_only_the_page_in_large_type_until_escape(
    window: MainWindow, program: Program
) -> None:
    window.actions_by_id.trigger("view.simple")
    points = QApplication.font().pointSizeF()
    window.actions_by_id.trigger("view.present")
    assert _chrome(window) == {False}
    assert QApplication.font().pointSizeF() == pytest.approx(1.4 * points, rel=0.01)
    window.deck.show_page("train")
    press(window, Qt.Key.Key_Escape)
    assert _chrome(window) == {True}
    assert QApplication.font().pointSizeF() == pytest.approx(points, rel=0.01)
    assert program.preferences.settings.layout == "simple"


def test_that_commands_and_pages_are_reached_by_keys_while_presenting(window: MainWindow) -> None:
    window.actions_by_id.trigger("view.present")
    press(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert window.deck.current == "compare"
    window.actions_by_id.trigger("view.standard")


def test_that_a_layout_is_kept_but_a_window_never_begins_presenting(
    window: MainWindow, program: Program
) -> None:
    window.actions_by_id.trigger("view.present")
    kept = [program.preferences.settings.layout]
    again = MainWindow(window.workbench, program)
    kept.append(program.preferences.settings.layout)
    assert kept == ["present", "standard"]
    assert again.actions_by_id["view.standard"].isChecked()
    again.deleteLater()
