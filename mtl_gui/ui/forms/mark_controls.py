"""Controls for the marks of a text table: between cells, around them, and in place of what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from mtl_gui.ui.forms.choice_controls import ChoiceControl, NamesControl

__all__ = ["DelimiterControl", "MissingMarksControl", "QuoteControl"]


class _MarkControl(ChoiceControl):
    """The usual marks; an unusual one that is shown joins them."""

    marks: Sequence[str] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.marks, parent=parent)

    def set_value(self, value: object) -> None:
        """Shows a mark."""
        if value not in self._choices:
            with QSignalBlocker(self._combo):
                self._choices = (*self._choices, value)
                self._combo.addItem(self._title(value))
        super().set_value(value)


class DelimiterControl(_MarkControl):
    """What stands between two cells."""

    marks = (",", ";", "\t", "|", " ", ":")


class QuoteControl(_MarkControl):
    """What stands around a cell."""

    marks = ('"', "'", "")


class MissingMarksControl(NamesControl):
    """A line with marks, as in ``na; ?``; an empty cell is missing in any case."""

    def _write(self, value: object) -> str:
        assert isinstance(value, tuple)
        return "; ".join(mark for mark in value if mark)

    def _read(self, text: str) -> object | None:
        marks = (part.strip().lower() for part in text.split(";"))
        return ("", *dict.fromkeys(mark for mark in marks if mark))
