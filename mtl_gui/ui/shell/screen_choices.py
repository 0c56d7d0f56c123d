"""What is chosen in views: which tab, which curves. It is part of a link, and of no experiment."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QCheckBox, QTabWidget, QWidget

from mtl_gui.ui.pages.view_bar import ViewBar

__all__ = ["choose", "chosen"]


def chosen(pages: Iterable[QWidget]) -> dict[str, int]:
    """The places of tabs and the states of view switches, by object name."""
    choices = {}
    for page in pages:
        for tabs in page.findChildren(QTabWidget):
            if tabs.objectName():
                choices[tabs.objectName()] = tabs.currentIndex()
        for box in _switches(page):
            choices[box.objectName()] = int(box.isChecked())
    return choices


def choose(pages: Iterable[QWidget], choices: Mapping[str, int]) -> None:
    """Brings back what was chosen; names and places that do not exist here are passed over."""
    for page in pages:
        for tabs in page.findChildren(QTabWidget):
            place = choices.get(tabs.objectName(), -1)
            if 0 <= place < tabs.count():
                tabs.setCurrentIndex(place)
        for box in _switches(page):
            if box.objectName() in choices:
                box.setChecked(bool(choices[box.objectName()]))


def _switches(page: QWidget) -> list[QCheckBox]:
    return [box for bar in page.findChildren(ViewBar) for box in bar.findChildren(QCheckBox)]
