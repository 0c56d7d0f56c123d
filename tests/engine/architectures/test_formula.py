import math
from collections.abc import Callable

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.engine.architectures.formula import formula_objective

Python = Callable[[float, float], float]

_CASES: list[tuple[str, Python]] = [
    ("x + 2*y - 3/x", lambda x, y: x + 2 * y - 3 / x),
    ("-x**2 + 2^-y", lambda x, y: -(x**2) + 2.0**-y),
    ("exp(-x**2) * sin(y) + cos(x1) - tanh(x2)",
     lambda x, y: math.exp(-(x**2)) * math.sin(y) + math.cos(x) - math.tanh(y)),
    ("log(x) + sqrt(abs(y))", lambda x, y: math.log(x) + math.sqrt(abs(y))),
    ("max(x, y, 1) + min(x, y)", lambda x, y: max(x, y, 1) + min(x, y)),
    ("where(x >= y, x - y, pi * e)", lambda x, y: x - y if x >= y else math.pi * math.e),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _CASES, ids=[case[0] for case in _CASES])
@given(x=st.floats(0.01, 5), y=st.floats(-5, 5))
def test_that_a_formula_has_the_value_that_python_gives_it(
    text: str, expected: Python, x: float, y: float
) -> None:
    found = formula_objective(text)(torch.tensor([[x, y]], dtype=torch.float64))
    assert found.shape == (1,)
    assert found.item() == pytest.approx(expected(x, y), rel=1e-12, abs=1e-12)


def test_that_slopes_and_curvatures_are_those_of_the_formula() -> None:
    point = torch.tensor([1.5, -0.5], dtype=torch.float64, requires_grad=True)
    hessian = torch.func.jacrev(torch.func.jacrev(formula_objective("x**3 * y + exp(y)")))(point)
    expected = [[6 * 1.5 * -0.5, 3 * 1.5**2], [3 * 1.5**2, math.exp(-0.5)]]
    torch.testing.assert_close(hessian, torch.tensor(expected, dtype=torch.float64))


@pytest.mark.parametrize("text", ["3", "where(x < 0, 1, 2)", "y"])
def test_that_what_a_formula_does_not_depend_on_has_gradient_zero(text: str) -> None:
    point = torch.ones(4, 2, requires_grad=True)
    (gradient,) = torch.autograd.grad(formula_objective(text)(point).sum(), point)
    assert gradient[:, 0].tolist() == [0.0] * 4


def test_that_a_branch_that_is_not_chosen_does_not_spoil_the_gradient() -> None:
    point = torch.tensor([[4.0, 1.0], [-4.0, 1.0], [0.0, 1.0]], dtype=torch.float64, requires_grad=True)
    value = formula_objective("where(x > 0, sqrt(x), where(x < 0, log(-x), 2 * y))")(point)
    assert value.tolist() == pytest.approx([2, math.log(4), 2])
    (gradient,) = torch.autograd.grad(value.sum(), point)
    assert gradient.tolist() == [[0.25, 0], [-0.25, 0], [0, 2]]


def test_that_outside_of_its_domain_a_formula_is_not_a_number() -> None:
    assert formula_objective("log(x)")(torch.tensor([-1.0, 0.0])).isnan()
