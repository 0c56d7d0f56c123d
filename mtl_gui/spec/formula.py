"""Formulas of two parameters as a person types them, read into a tree; nothing is ever executed."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from mtl_gui.texts import Sentence, sentence, translatable

__all__ = [
    "CONSTANTS",
    "FUNCTIONS",
    "LONGEST",
    "FormulaError",
    "Number",
    "Operation",
    "Parameter",
    "Term",
    "parsed",
]

LONGEST: Final = 300
"""Characters of the longest formula."""

_DEEPEST = 30
"""How deep brackets, signs and powers may be nested."""

FUNCTIONS: Final[Mapping[str, tuple[int, int]]] = {
    "exp": (1, 1),
    "log": (1, 1),
    "sin": (1, 1),
    "cos": (1, 1),
    "tanh": (1, 1),
    "sqrt": (1, 1),
    "abs": (1, 1),
    "max": (2, 8),
    "min": (2, 8),
    "where": (3, 3),
}
"""The functions, and how many arguments each takes, at least and at most."""

CONSTANTS: Final[Mapping[str, float]] = {"pi": math.pi, "e": math.e}
_PARAMETERS: Final[Mapping[str, int]] = {"x": 0, "x1": 0, "y": 1, "x2": 1}
_COMPARISONS = ("<", "<=", ">", ">=")

_TOKEN = re.compile(
    r"[ \t\r\n]*(?:(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*)|(?P<sign>\*\*|<=|>=|[-+*/^(),<>])|(?P<end>\Z)|(?P<wrong>.))",
    re.ASCII | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was typed, or a constant."""

    value: float


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: 0 is x (or x1), 1 is y (or x2)."""

    index: int


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation on terms: a sign of `+ - * / **` or a comparison, ``negative``, or a function."""

    name: str
    arguments: tuple["Term", ...]


Term: TypeAlias = Number | Parameter | Operation


class FormulaError(ValueError):
    """A formula that cannot be read.

    Attributes:
        why: One sentence that names the place, counted in characters from 1.
    """

    def __init__(self, why: Sentence) -> None:
        super().__init__(str(why))
        self.why = why


def parsed(text: str) -> Term:
    """Reads a formula.

        sum    ::= product (("+" | "-") product)*
        product::= signed (("*" | "/") signed)*
        signed ::= ("-" | "+") signed | power
        power  ::= atom [("**" | "^") signed]
        atom   ::= number | name | function "(" sum ("," sum)* ")" | "(" sum ")"

    The first argument of ``where`` is a comparison ``sum ("<" | "<=" | ">" | ">=") sum``.

    Raises:
        FormulaError: When it is not a formula, or is too long or too deep.
    """
    if len(text) > LONGEST:
        raise FormulaError(
            sentence(
                translatable("problems", "The formula has {length} characters; {longest} are allowed."),
                length=len(text),
                longest=LONGEST,
            )
        )
    reader = _Reader(text)
    term = reader.sum()
    reader.expect_end()
    return term


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    place: int


class _Reader:
    """Reads one token ahead; every method reads what its name says and leaves the reader behind it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0
        self._depth = 0
        self._next = self._read()

    def sum(self) -> Term:
        """A sum of products."""
        term = self._product()
        while sign := self._taken("+", "-"):
            term = Operation(sign.text, (term, self._product()))
        return term

    def expect_end(self) -> None:
        """Makes sure that nothing is left."""
        if self._next.kind != "end":
            raise self._unexpected()

    def _product(self) -> Term:
        term = self._signed()
        while sign := self._taken("*", "/"):
            term = Operation(sign.text, (term, self._signed()))
        return term

    def _signed(self) -> Term:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._problem(
                translatable("problems", "At character {place} the formula is nested too deeply."), self._next
            )
        if sign := self._taken("-", "+"):
            inner = self._signed()
            term = inner if sign.text == "+" else Operation("negative", (inner,))
        else:
            term = self._power()
        self._depth -= 1
        return term

    def _power(self) -> Term:
        base = self._atom()
        if self._taken("**", "^"):
            return Operation("**", (base, self._signed()))
        return base

    def _atom(self) -> Term:
        token = self._next
        match token.kind:
            case "number":
                self._next = self._read()
                return Number(self._number(token))
            case "name":
                self._next = self._read()
                return self._named(token)
            case _ if self._taken("("):
                term = self.sum()
                self._expect(")")
                return term
            case _:
                raise self._unexpected()

    def _number(self, token: _Token) -> float:
        value = float(token.text)
        if math.isinf(value):
            raise self._problem(
                translatable("problems", "At character {place} the number {found} is too large."), token
            )
        return value

    def _named(self, token: _Token) -> Term:
        name = token.text
        if name in FUNCTIONS:
            return self._call(token)
        if name in _PARAMETERS:
            return Parameter(_PARAMETERS[name])
        if name in CONSTANTS:
            return Number(CONSTANTS[name])
        raise FormulaError(
            sentence(
                translatable(
                    "problems", "At character {place} the name “{found}” is not known; there are {names}."
                ),
                place=token.place,
                found=name,
                names=", ".join((*_PARAMETERS, *CONSTANTS, *FUNCTIONS)),
            )
        )

    def _call(self, token: _Token) -> Term:
        self._expect("(")
        arguments = [self._condition() if token.text == "where" else self.sum()]
        while self._taken(","):
            arguments.append(self.sum())
        self._expect(")")
        least, most = FUNCTIONS[token.text]
        if not least <= len(arguments) <= most:
            raise FormulaError(
                sentence(
                    translatable(
                        "problems", "At character {place} “{found}” has {count} arguments and takes {takes}."
                    ),
                    place=token.place,
                    found=token.text,
                    count=len(arguments),
                    takes=least if least == most else f"{least}–{most}",
                )
            )
        return Operation(token.text, tuple(arguments))

    def _condition(self) -> Term:
        left = self.sum()
        sign = self._taken(*_COMPARISONS)
        if sign is None:
            raise self._problem(
                translatable("problems", "At character {place} a comparison is missing: one of < <= > >=."),
                self._next,
            )
        return Operation(sign.text, (left, self.sum()))

    def _taken(self, *signs: str) -> _Token | None:
        """The next token, if it is one of these signs."""
        token = self._next
        if token.kind != "sign" or token.text not in signs:
            return None
        self._next = self._read()
        return token

    def _expect(self, sign: str) -> None:
        token = self._next
        if self._taken(sign) is None:
            raise FormulaError(
                sentence(
                    translatable("problems", "At character {place} “{sign}” is missing."),
                    place=token.place,
                    sign=sign,
                )
            )

    def _read(self) -> _Token:
        found = _TOKEN.match(self._text, self._end)
        assert found is not None
        kind = found.lastgroup
        assert kind is not None
        token = _Token(kind, found[kind], found.start(kind) + 1)
        self._end = found.end()
        if kind == "wrong":
            raise self._problem(
                translatable("problems", "At character {place} “{found}” does not belong in a formula."),
                token,
            )
        return token

    def _unexpected(self) -> FormulaError:
        if self._next.kind == "end":
            text = translatable("problems", "At character {place} the formula ends too early.")
        else:
            text = translatable("problems", "At character {place} “{found}” was not expected.")
        return self._problem(text, self._next)

    def _problem(self, text: str, token: _Token) -> FormulaError:
        return FormulaError(sentence(text, place=token.place, found=token.text))
