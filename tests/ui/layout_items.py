"""Which of Python's shells of layout items stand for an item that Qt has deleted."""

from PySide6.QtWidgets import QLayout, QLayoutItem
from shiboken6 import Shiboken


def dead_items() -> list[QLayoutItem]:
    """The shells that Python takes for living although no layout has their item.

    Whatever comes to lie at the address of such an item is taken for it. Only the addresses are compared, as
    asking the item itself could end the process. Of items that Python made it hears when they end.
    """
    living = Shiboken.getAllValidWrappers()
    layouts = [one for one in living if isinstance(one, QLayout)]
    items = [one for one in living if isinstance(one, QLayoutItem) and not isinstance(one, QLayout)]
    return [
        item
        for item in items
        if not Shiboken.createdByPython(item) and all(layout.indexOf(item) < 0 for layout in layouts)
    ]
