"""A menu from which conditions on the listed runs are taken into the filter."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.listing import value_of
from mtl_gui.runs.run_filter import quoted
from mtl_gui.ui.compare.run_texts import cell_text, heading

__all__ = ["filled_menu"]

_MOST_VALUES = 20
_WITHOUT_VALUES = ("title", "notes")


def filled_menu(
    entries: Sequence[RunEntry], columns: Sequence[str], take: Callable[[str], None], parent: QWidget
) -> QMenu:
    """A range for every column of numbers, the values of those of texts, and every tag.

    Args:
        entries: The runs to choose from.
        columns: What is shown of them.
        take: Takes a condition as it is typed.
        parent: What the menu belongs to.
    """
    menu = QMenu(parent)
    menu.setObjectName("run_filter_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for column in columns:
        title = heading(column).replace("&", "&&")
        conditions = _conditions(entries, column)
        if len(conditions) == 1:
            _add(menu, f"{title}: {conditions[0][0]}", conditions[0][1], take)
        elif conditions:
            inner = menu.addMenu(title)
            for text, condition in conditions:
                _add(inner, text.replace("&", "&&"), condition, take)
    if menu.isEmpty():
        empty = QCoreApplication.translate("RunTable", "The listed runs have nothing to choose by.")
        menu.addAction(empty).setEnabled(False)
    return menu


def _add(menu: QMenu, text: str, condition: str, take: Callable[[str], None]) -> None:
    menu.addAction(text).triggered.connect(lambda: take(condition))


def _conditions(entries: Sequence[RunEntry], column: str) -> list[tuple[str, str]]:
    """What can be asked of a column: how it is shown, and how it is typed."""
    name = quoted(_name(column))
    if column == "tags":
        tags = dict.fromkeys(tag for entry in entries for tag in entry.tags)
        return [(tag, f"{name}:{quoted(tag)}") for tag in [*tags][:_MOST_VALUES]]
    if column == "created":
        days = dict.fromkeys(f"{entry.created.astimezone():%Y-%m-%d}" for entry in entries)
        return [(day, f"{name}:{day}") for day in [*days][:_MOST_VALUES]]
    values = [value_of(entry, column) for entry in entries if column not in _WITHOUT_VALUES]
    numbers = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    if numbers:
        low, high = _bounds(min(numbers), max(numbers))
        return [(f"{low} … {high}", f"{name}:{low}..{high}")]
    shown = dict.fromkeys(cell_text(entry, column) for entry in entries if column not in _WITHOUT_VALUES)
    texts = [text for text in shown if text]
    return [(text, f"{name}={quoted(text)}") for text in texts[:_MOST_VALUES]]


def _name(column: str) -> str:
    """The shortest that the filter understands in any language."""
    kind, _, name = column.partition(":")
    match kind:
        case "best":
            return name
        case "last":
            return f"{name}.last"
        case "set":
            return name
    return column


def _bounds(low: float, high: float) -> tuple[str, str]:
    """Both ends in four digits, rounded outwards, so that the range still holds all."""
    return _rounded(low, math.floor), _rounded(high, math.ceil)


def _rounded(value: float, way: Callable[[float], int]) -> str:
    if isinstance(value, int) or value == 0 or not math.isfinite(value):
        return str(value)
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - 3)
    return f"{way(value / unit) * unit:.4g}"
