import json
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from mtl_gui.problems import Refused
from mtl_gui.spec import (
    AnyOptimiser,
    AnyWeighting,
    Digits,
    EarlyStopping,
    Experiment,
    ExperimentRefused,
    LandscapeRequest,
    ManualWeights,
    Mlp,
    RelatedRegressions,
    Sgd,
    Task,
    TwoParameterToy,
)
from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import refusal_of
from tests.strategies import experiments


def _leaves(values: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    if isinstance(values, dict):
        for key, value in values.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(values, list):
        for position, value in enumerate(values):
            yield from _leaves(value, (*path, position))


def _damaged(values: Any, path: tuple[str | int, ...], damage: Any) -> Any:
    if not path:
        return damage
    copy = values.copy()
    copy[path[0]] = _damaged(values[path[0]], path[1:], damage)
    return copy


_DAMAGES: st.SearchStrategy[Any] = st.sampled_from(
    [None, -1, 0.5, "", "x", True, [], [[]], {}, {"kind": "none"}, 10**30]
)


@settings(deadline=None, max_examples=60)
@given(experiments(), st.data())
def test_that_a_damaged_experiment_is_accepted_or_refused_in_full_sentences(
    experiment: Experiment, data: st.DataObject
) -> None:
    values = tomllib.loads(experiment.to_toml())
    path = data.draw(st.sampled_from(sorted(_leaves(values), key=str)))
    damaged = _damaged(values, path, data.draw(_DAMAGES))
    try:
        Experiment.model_validate_json(json.dumps(damaged))
    except ValidationError as error:
        refused = refusal_of(error, Experiment)
        for text in (refused.what, refused.why, refused.what_to_do):
            assert str(text).endswith((".", "?"))
            assert "{" not in text.template.format(**dict.fromkeys(text.values, ""))
        assert refused.path in str(refused.what) or refused.path == ""


@pytest.mark.parametrize(
    ("model", "values", "path", "reason"),
    [
        (Mlp, {"dropout": 1.0}, "dropout", "is 1.0 and must be less than 1."),
        (Mlp, {"dropout": "high"}, "dropout", 'is "high" and must be a number.'),
        (Mlp, {"widths": (5000,)}, "widths[0]", "is 5000 and must be at most 4096."),
        (Mlp, {"widths": (1,) * 17}, "widths", "has 17 entries and can have 16."),
        (Mlp, {"widths": 64}, "widths", "is 64 and must be a list."),
        (Mlp, {"widths": (64.0,)}, "widths[0]", "is 64.0 and must be a whole number."),
        (Mlp, {"activation": 3}, "activation", "is 3 and must be one of: relu, tanh, gelu, silu."),
        (RelatedRegressions, {"relatedness": 1.1}, "relatedness", "is 1.1 and must be at most 1."),
        (RelatedRegressions, {"num_rows": 10}, "num_rows", "is 10 and must be at least 20."),
        (TwoParameterToy, {"starts": ((1.0,),)}, "starts[0][1]", "missing"),
        (TwoParameterToy, {"starts": ()}, "starts", "has 0 entries and needs at least 1."),
        (TwoParameterToy, {"scale": float("nan")}, "scale", "is NaN and must be a finite number."),
        (Digits, {"split": "even"}, "split", 'is "even" and must be a group of named fields.'),
        (ManualWeights, {"weights": 3}, "weights", "is 3 and must be a group of named fields."),
        (EarlyStopping, {"patience": 1.5}, "patience", "is 1.5 and must be a whole number."),
        (LandscapeRequest, {"grid": 11}, "grid", "is 11 and must be one of: 5, 9, 17, 33, 65."),
        (
            Task,
            {"name": "n" * 81, "kind": "binary", "loss": "cross_entropy", "metric": "accuracy"},
            "name",
            "80 characters or less",
        ),
        (
            Task,
            {"name": 7, "kind": "binary", "loss": "cross_entropy", "metric": "accuracy"},
            "name",
            "is 7 and must be text.",
        ),
    ],
)
def test_that_a_value_out_of_range_is_named_with_its_limit(
    model: type[Description], values: dict[str, Any], path: str, reason: str
) -> None:
    with pytest.raises(ExperimentRefused) as caught:
        model.checked(values)
    assert caught.value.path == path
    assert reason in str(caught.value.why)
    assert reason[-1] != "." or str(caught.value.why).endswith(reason)


def test_that_a_long_value_is_shortened() -> None:
    with pytest.raises(Refused) as caught:
        Mlp.checked({"activation": "relu" * 100})
    assert len(str(caught.value.why)) < 120
    assert "…" in str(caught.value.why)


def test_that_the_path_leaves_out_which_kind_was_meant() -> None:
    values = {"weighting": {"kind": "manual", "weights": {"first": "much"}}}
    with pytest.raises(ExperimentRefused) as caught:
        _WithWeighting.checked(values)
    assert caught.value.path == "weighting.weights.first"


def test_that_an_unknown_field_far_from_any_other_gets_the_list() -> None:
    with pytest.raises(Refused, match=r"Remove it, or use one of: kind, momentum, weight_decay\."):
        _WithWeighting.checked({"optimiser": {"kind": "sgd", "zzz": 1}})


class _WithWeighting(Description):
    weighting: AnyWeighting = ManualWeights()
    optimiser: AnyOptimiser = Sgd()
