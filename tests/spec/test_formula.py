import math
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec import ExperimentRefused, FormulaToy
from mtl_gui.spec.formula import (
    FUNCTIONS,
    LONGEST,
    FormulaError,
    Number,
    Operation,
    Parameter,
    Term,
    parsed,
)

X, Y = Parameter(0), Parameter(1)


def sign(name: str, *arguments: Term) -> Operation:
    return Operation(name, arguments)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x", X),
        ("x2", Y),
        ("1.5e-3", Number(1.5e-3)),
        ("pi", Number(math.pi)),
        ("x - y - 1", sign("-", sign("-", X, Y), Number(1.0))),
        ("x + y * 2", sign("+", X, sign("*", Y, Number(2.0)))),
        ("-x ** 2", sign("negative", sign("**", X, Number(2.0)))),
        ("x ** -y", sign("**", X, sign("negative", Y))),
        ("2 ^ 3 ^ x", sign("**", Number(2.0), sign("**", Number(3.0), X))),
        ("(x)", X),
        ("max(x, y, 1)", sign("max", X, Y, Number(1.0))),
        ("where(x <= 0, y, e)", sign("where", sign("<=", X, Number(0.0)), Y, Number(math.e))),
    ],
)
def test_that_a_formula_is_read_as_in_mathematics(text: str, expected: Term) -> None:
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "At character 1 the formula ends too early."),
        ("x +", "At character 4 the formula ends too early."),
        ("x + * y", "At character 5 “*” was not expected."),
        ("x y", "At character 3 “y” was not expected."),
        ("x < y", "At character 3 “<” was not expected."),
        ("(x + y", "At character 7 “)” is missing."),
        ("exp x", "At character 5 “(” is missing."),
        ("log(x, y)", "At character 1 “log” has 2 arguments and takes 1."),
        ("max(x)", "At character 1 “max” has 1 arguments and takes 2–8."),
        ("where(x, 1, 2)", "At character 8 a comparison is missing: one of < <= > >=."),
        ("x & y", "At character 3 “&” does not belong in a formula."),
        ("x.real", "At character 2 “.” does not belong in a formula."),
        ("'a'", "At character 1 “'” does not belong in a formula."),
        ("x + 1e999", "At character 5 the number 1e999 is too large."),
        ("(" * 40 + "x" + ")" * 40, "At character 31 the formula is nested too deeply."),
        ("-" * 100 + "x", "At character 31 the formula is nested too deeply."),
        ("x+" * 200 + "x", f"The formula has 401 characters; {LONGEST} are allowed."),
    ],
)
def test_that_a_wrong_formula_is_refused_with_the_place(text: str, why: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parsed(text)
    assert str(caught.value.why) == why


@pytest.mark.parametrize("text", ["__import__('os')", "open(x)", "x.__class__", "lambda: x", "z + 1"])
def test_that_nothing_but_known_names_is_read(text: str) -> None:
    with pytest.raises(FormulaError):
        parsed(text)


@given(st.text(max_size=LONGEST + 5) | st.text(string.printable, max_size=LONGEST))
def test_that_any_text_is_read_or_refused(text: str) -> None:
    term: Term | FormulaError
    try:
        term = parsed(text)
    except FormulaError as error:
        term = error
    assert isinstance(term, Number | Parameter | Operation | FormulaError)


_NUMBERS = st.floats(0, 1e6).map(repr)
_WRITTEN = st.recursive(
    _NUMBERS | st.sampled_from(("x", "y", "x1", "x2", "pi", "e")),
    lambda inner: (
        st.tuples(inner, st.sampled_from(("+", "-", "*", "/", "**", "^")), inner).map(
            lambda part: f"({part[0]} {part[1]} {part[2]})"
        )
        | inner.map(lambda part: f"-{part}")
        | st.tuples(
            st.sampled_from([name for name, (least, _) in FUNCTIONS.items() if least == 1]), inner
        ).map(lambda part: f"{part[0]}({part[1]})")
    ),
    max_leaves=8,
).filter(lambda text: len(text) <= LONGEST - 5)


@given(_WRITTEN)
def test_that_brackets_and_blanks_around_a_formula_change_nothing(text: str) -> None:
    assert parsed(f"  ({text}) ") == parsed(text)


def test_that_a_toy_with_a_wrong_formula_is_refused_by_field_and_place() -> None:
    with pytest.raises(ExperimentRefused, match=r"At character 5 the name “z” is not known") as caught:
        FormulaToy.checked({"formulas": ("x", "y + z")})
    assert caught.value.path == "formulas[1]"
