import pytest

from mtl_gui.runs.method_titles import method_title
from mtl_gui.spec import AnyWeighting, CAGrad, EqualWeights, ManualWeights


@pytest.mark.parametrize(
    ("method", "title"),
    [
        (EqualWeights(), "Equal"),
        (CAGrad(), "CAGrad"),
        (CAGrad(c=0.25, rescaling="c2"), "CAGrad (c = 0.25, rescaling = c2)"),
        (ManualWeights(weights={"a": 0.0}), "b alone"),
        (ManualWeights(weights={"a": 2.0}), "Manual (weights = a 2)"),
    ],
)
def test_that_a_method_is_named_with_what_sets_it_apart(method: AnyWeighting, title: str) -> None:
    assert str(method_title(method, ("a", "b"))) == title
