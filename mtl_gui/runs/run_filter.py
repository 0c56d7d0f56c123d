"""Chooses runs by words and by conditions on their columns, as they are typed into one line.

For example ``pcgrad digit>0.9 seeds:3..5 tags:lecture "made":2026-11``.
"""

import math
import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.listing import has_words, value_of

__all__ = ["Condition", "RunFilter", "Sign", "filter_of", "names_of", "quoted"]

Sign = Literal[":", "=", "!=", "<", "<=", ">", ">="]

_TOKENS = re.compile(r'(?:"[^"]*"|[^\s"])+')
_AROUND_SIGN = re.compile(r"\s*(<=|>=|!=|<|>|=)\s*")
_CONDITION = re.compile(r'("[^"]*"|[^<>=!:"]+)(<=|>=|!=|<|>|=|:)(.+)')
_FULL_WIDTH = str.maketrans("：＝＜＞！“”", ':=<>!""')
_TRUE, _FALSE = ("yes", "true"), ("no", "false")


@dataclass(frozen=True, slots=True)
class Condition:
    """What stands in a column: ``3..5`` or ``..5`` after a colon is a range with both ends."""

    column: str
    sign: Sign
    text: str

    def is_met(self, entry: RunEntry, shown: str) -> bool:
        """Whether a run meets it; one that has nothing there meets only “is not”.

        Args:
            entry: The run.
            shown: What the list shows in the column, in the window's language.
        """
        value = value_of(entry, self.column)
        if value is None or value == "":
            return self.sign == "!="
        if self.column == "tags":
            return self._has_tag(entry.tags)
        if self.column == "created":
            return self._compares(entry.created.astimezone().isoformat()[: len(self.text)])
        if isinstance(value, bool):
            return (self.text in (_TRUE if value else _FALSE) or self._is(shown)) == (self.sign != "!=")
        return self._fits(value) if isinstance(value, int | float) else self._reads(str(value), shown)

    def _has_tag(self, tags: Iterable[str]) -> bool:
        is_there = any(self._is(tag) for tag in tags)
        return is_there if self.sign in (":", "=") else self.sign == "!=" and not is_there

    def _reads(self, value: str, shown: str) -> bool:
        """Texts: a colon asks for a part, an equals sign for the whole."""
        if self.sign == ":":
            return any(self.text.casefold() in each.casefold() for each in (value, shown))
        is_same = self._is(value) or self._is(shown)
        return is_same if self.sign == "=" else self.sign == "!=" and not is_same

    def _fits(self, value: float) -> bool:
        low, dots, high = self.text.partition("..")
        if dots:
            least, most = _number(low, -math.inf), _number(high, math.inf)
            if least is None or most is None:
                return False
            return (least <= value <= most) == (self.sign in (":", "="))
        number = _number(self.text)
        return number is not None and _COMPARES[self.sign](value, number)

    def _compares(self, begin: str) -> bool:
        """Dates as they are written, year first; a shorter one stands for all that begin so."""
        low, dots, high = self.text.partition("..")
        if dots:
            return low <= begin[: len(low)] and (not high or begin[: len(high)] <= high)
        return _COMPARES[self.sign](begin, self.text)

    def _is(self, text: str) -> bool:
        return text.casefold() == self.text.casefold()


@dataclass(frozen=True, slots=True)
class RunFilter:
    """Words, each of which must be somewhere, and conditions, each of which must be met.

    `unknown` are names before a sign that no column has; they choose nothing.
    """

    words: str = ""
    conditions: tuple[Condition, ...] = ()
    unknown: tuple[str, ...] = ()

    def lists(
        self, entry: RunEntry, told: Callable[[RunEntry], str], shown: Callable[[RunEntry, str], str]
    ) -> bool:
        """Whether a run is chosen.

        Args:
            entry: The run.
            told: All words in which it can be found.
            shown: What the list shows of it in a column.
        """
        return all(each.is_met(entry, shown(entry, each.column)) for each in self.conditions) and (
            not self.words or has_words(told(entry), self.words)
        )


def filter_of(typed: str, names: Mapping[str, str]) -> RunFilter:
    """Understands what was typed.

    Args:
        typed: The line.
        names: What columns can be called, in small letters, each with its column.
    """
    words, conditions, unknown = [], [], []
    for token in _TOKENS.findall(_closed_up(typed)):
        found = _CONDITION.fullmatch(token)
        name = found[1].strip('"').casefold() if found else ""
        if found and name in names:
            conditions.append(Condition(names[name], cast("Sign", found[2]), found[3].replace('"', "")))
        elif found and found[2] != ":":
            unknown.append(found[1].strip('"'))
        else:
            words.append(token.replace('"', ""))
    return RunFilter(" ".join(words), tuple(conditions), tuple(unknown))


def names_of(columns: Iterable[str]) -> dict[str, str]:
    """What columns can be called: a task for its best, settings by their path or its last part, if unique.

    Where two are called alike, a fact goes before a task's result, and that before a setting.
    """
    facts: dict[str, str] = {}
    results: dict[str, str] = {}
    settings: dict[str, str] = {}
    ends: dict[str, list[str]] = {}
    for column in columns:
        kind, _, name = column.partition(":")
        match kind:
            case "set":
                settings[name.casefold()] = column
                ends.setdefault(name.rpartition(".")[2].casefold(), []).append(column)
            case "best" | "last":
                results[f"{name}.{kind}".casefold()] = column
                if kind == "best":
                    results[name.casefold()] = column
            case _:
                facts[column] = column
    unique = {end: found[0] for end, found in ends.items() if len(found) == 1}
    return unique | settings | results | facts


def quoted(name: str) -> str:
    """A name as it is typed: in quotation marks where it has more than one word, or a sign."""
    return f'"{name}"' if re.search(r"[\s<>=!:]", name) else name


def _closed_up(typed: str) -> str:
    """Without spaces round signs, outside quotation marks; what Chinese keyboards write is understood too."""
    parts = re.split(r'("[^"]*")', typed.translate(_FULL_WIDTH))
    return "".join(part if part.startswith('"') else _AROUND_SIGN.sub(r"\1", part) for part in parts)


def _number(text: str, empty: float | None = None) -> float | None:
    if not text:
        return empty
    try:
        return float(text.replace("−", "-").replace(",", "."))
    except ValueError:
        return None


_COMPARES: dict[str, Callable[[Any, Any], bool]] = {
    ":": operator.eq,
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
"""What a sign asks of two numbers, or of two dates."""
