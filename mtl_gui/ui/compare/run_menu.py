"""What the menu of the list of runs offers on the cell that it was asked for."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from mtl_gui.ui.compare.run_model import RunModel
from mtl_gui.ui.compare.run_view import RunView

__all__ = ["add_deeds_on_cell"]


def add_deeds_on_cell(menu: QMenu, view: RunView, model: RunModel) -> None:
    """Adds what can be written on the current run, and how its column sorts."""
    index = view.currentIndex()
    if not index.isValid():
        return
    menu.addSeparator()
    for column, text in (
        ("title", QCoreApplication.translate("RunShelf", "Rename")),
        ("tags", QCoreApplication.translate("RunShelf", "Write tags")),
        ("notes", QCoreApplication.translate("RunShelf", "Write a note")),
    ):
        if column in model.columns:
            cell = index.siblingAtColumn(model.columns.index(column))
            menu.addAction(text).triggered.connect(lambda _=False, cell=cell: view.write(cell))
    menu.addSeparator()
    name = model.heading(model.columns[index.column()]).replace("\n", ", ")
    for is_added, text in (
        (False, QCoreApplication.translate("RunShelf", "Sort by “{column}”")),
        (True, QCoreApplication.translate("RunShelf", "Then by “{column}”")),
    ):
        action = menu.addAction(text.format(column=name).replace("&", "&&"))
        sort = partial(view.sort_by, index.column(), is_added=is_added)
        action.triggered.connect(lambda _=False, sort=sort: sort())
