"""What a program under the monkey's hand has written: signs of trouble, and how far the monkey has come."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mtl_gui.ui.commands import COMMANDS

__all__ = ["Notes", "Reached"]

_TROUBLE = re.compile(
    r"^.*(?:Traceback|Fatal Python error|Segmentation|already deleted| (?:ERROR|CRITICAL) \S+: |"
    r"(?:QObject|QPainter|QThread|QBasicTimer|QWidget|QLayout|QTimer)\w*::|Warning: |"
    r" WARNING mtl_gui\.qt: (?!qt\.qpa|qt: stat\(\) failed|default: "
    r"(?:QAbstractItemView::commitData|QDragManager::drag|edit: ))).*$",
    re.MULTILINE,
)
"""Some warnings are Qt's own: a table's where Return comes twice before it has ended an edit, a list's where
a drag begins while another ends, its file dialog's where a name cannot be changed or leads through a file.
All are harmless."""
_LETTERS_BEFORE, _LETTERS_AFTER = 600, 4000
_ASKED = re.compile(r"Asked for (\S+)\.$", re.MULTILINE)
_PAGE = re.compile(r"Shows the page (\w+)\.$", re.MULTILINE)
_ENDS = re.compile(r" Ends: (\S+), (\w+)\.$", re.MULTILINE)


class Reached:
    """How often each command was asked for, each page shown, each work ended and each window seen."""

    def __init__(self) -> None:
        self._commands: Counter[str] = Counter()
        self._pages: Counter[str] = Counter()
        self._works: Counter[str] = Counter()
        self._windows: Counter[str] = Counter()

    def add_text(self, text: str) -> None:
        """Counts what a piece of the log tells."""
        self._commands.update(_ASKED.findall(text))
        self._pages.update(_PAGE.findall(text))
        self._works.update(f"{_short(name)} {state}" for name, state in _ENDS.findall(text))

    def add_window(self, title: str) -> None:
        """Counts a window that has come."""
        self._windows[title or "(without a title)"] += 1

    def add(self, other: "Reached") -> None:
        """Takes the counts of another."""
        self._commands.update(other._commands)
        self._pages.update(other._pages)
        self._works.update(other._works)
        self._windows.update(other._windows)

    def summary(self) -> str:
        """The counts in a few lines, and the commands that nobody asked for."""
        known = [command.id for command in COMMANDS]
        missed = [name for name in known if name not in self._commands]
        return "\n".join(
            (
                f"commands: {self._commands.total()} times, {len(known) - len(missed)} of {len(known)}",
                f"not reached: {', '.join(missed) or 'none'}",
                f"pages: {_listed(self._pages)}",
                f"works: {_listed(self._works)}",
                f"windows: {_listed(self._windows)}",
            )
        )


class Notes:
    """The output of a program and its log files, read on as they grow.

    Args:
        home: Where they are.
        reached: Counts what they tell.
    """

    def __init__(self, home: Path, reached: Reached) -> None:
        self._home, self._reached = home, reached
        self._read: dict[Path, int] = {}

    def troubles(self) -> list[str]:
        """The places with signs of trouble in what was written since the last time."""
        texts = [self._news(file) for file in (self._home / "output.txt", *self._logs())]
        for text in texts:
            self._reached.add_text(text)
        return [excerpt for text in texts for excerpt in _excerpts(text)]

    def _logs(self) -> Iterator[Path]:
        """All logs; runs that are being deleted meanwhile are passed over."""
        for folder, _, names in os.walk(self._home):
            yield from (Path(folder, name) for name in names if name.endswith(".log"))

    def _news(self, file: Path) -> str:
        """The whole lines that are new; a log that was put aside when it was full begins anew."""
        if not file.exists():
            return ""
        start = self._read.get(file, 0)
        start = start if start <= file.stat().st_size else 0
        with file.open("rb") as lines:
            lines.seek(start)
            news = lines.read()
        self._read[file] = start + len(news)
        return news.decode("utf-8", "replace")


def _excerpts(text: str) -> Iterator[str]:
    """Every sign of trouble with the lines before and after it; those that are close together once."""
    end = 0
    for sign in _TROUBLE.finditer(text):
        if sign.start() >= end:
            end = sign.start() + _LETTERS_AFTER
            yield text[max(0, sign.start() - _LETTERS_BEFORE) : end]


def _short(name: str) -> str:
    return ".".join(part for part in name.split(".") if part != "<locals>")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())
