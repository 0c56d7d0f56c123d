"""Puts texts of the floors below, and numbers, into the language of the window."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QWidget

from mtl_gui.texts import Sentence

__all__ = ["TranslatedWidget", "listed", "listed_clauses", "number", "said", "translated", "without_mnemonic"]

_MNEMONIC = re.compile(r"\(&\w\)")


def translated(text: str, context: str = "spec") -> str:
    """The text, marked with `translatable` in a floor below, in the window's language."""
    return QCoreApplication.translate(context, text)


def said(sentence: Sentence) -> str:
    """The sentence in the window's language with its values, which may be sentences too, filled in."""
    values = {
        name: said(value) if isinstance(value, Sentence) else value for name, value in sentence.values.items()
    }
    return translated(sentence.template, sentence.context).format(**values)


def listed(parts: Iterable[str]) -> str:
    """The parts one after another, with commas as the window's language writes them."""
    return QCoreApplication.translate("Lists", ", ").join(parts)


def listed_clauses(parts: Iterable[str]) -> str:
    """The parts one after another, with semicolons as the window's language writes them."""
    return QCoreApplication.translate("Lists", "; ").join(parts)


def number(value: float, digits: int = 3) -> str:
    """A number with this many significant digits, as the window's language writes it."""
    return QLocale().toString(float(value), "g", digits)


def without_mnemonic(text: str) -> str:
    """The text without the mark of its access key: “&Save”, or “保存(&S)” in Chinese."""
    return _MNEMONIC.sub("", text).replace("&", "")


class TranslatedWidget(QWidget):
    """A widget whose texts follow the language: all of them are set in `retranslate`, none when it is built.

    Subclasses call `retranslate` once at the end of their construction.
    """

    def retranslate(self) -> None:
        """Sets every text of this widget."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
