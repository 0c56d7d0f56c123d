"""Says in words what a picture of a landscape shows, and what it does not."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Literal, assert_never

from mtl_gui.events import CHOSEN, Part
from mtl_gui.landscape.head_fit import RIDGE
from mtl_gui.spec import (
    AnchorPlane,
    AnyPlane,
    CoordinatePlane,
    HessianPlane,
    LandscapeRequest,
    ProbeRequest,
    RandomPlane,
    RunsPlane,
    TrajectoryPlane,
)
from mtl_gui.texts import Sentence, translatable

__all__ = ["Facts", "caption", "tour_caption"]

RANDOM_WALK = (6 / math.pi**2, 6 / (4 * math.pi**2))
"""The shares that the first two principal directions of a long random walk explain.

Source: Antognini and Sohl-Dickstein, "PCA of high dimensional random walks with comparison to neural network
training", NeurIPS 2018: the k-th explains 6 / (π² k²).
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a caption tells besides the request.

    `cosine` is that of the angle between the directions, `explained` what they explain of the path's
    variance, `seed` and `step` those of the network at the centre. `has_heads` is false for toys, which have
    no rows either. `has_statistics` tells whether batches are normalised; `residuals` are the shares of the
    distances from the centre that lie off the plane, of the networks it was laid through, by name;
    `curvatures` are the eigenvalues of the Hessian along both directions.
    """

    cosine: float
    explained: tuple[float, float] | None
    num_checkpoints: int
    num_rows: int
    seed: int
    step: int
    has_heads: bool
    has_statistics: bool = False
    residuals: tuple[tuple[str, float], ...] = ()
    curvatures: tuple[float, float] | None = None


def caption(request: LandscapeRequest, facts: Facts) -> Sentence:
    """Says plane, moved parameters, rows and network. The sentence's values are sentences themselves."""
    if not facts.has_heads:
        return _plane(request.plane, facts)
    return _measured(_plane(request.plane, facts), request, facts)


def tour_caption(stops: Sequence[str], request: ProbeRequest, facts: Facts) -> Sentence:
    """Says between which networks the lines run, and what moves and is measured."""
    lines = _said(
        translatable(
            "landscape",
            "Straight lines in parameter space between the networks {stops}. Where a line has a barrier, a "
            "curved path may have none; and networks with different first parameters can be the same but for "
            "the order of their units.",
        ),
        stops=reduce(_with, map(_stop, stops)),
    )
    return _measured(lines, request, facts) if facts.has_heads else lines


def _stop(name: str) -> Sentence | str:
    return _said(translatable("landscape", "joint")) if name == CHOSEN else name


def _with(before: Sentence | str, name: Sentence | str) -> Sentence | str:
    return _said(translatable("landscape", "{before}, {name}"), before=before, name=name)


def _measured(where: Sentence, request: ProbeRequest, facts: Facts) -> Sentence:
    told = {
        "plane": where,
        "parameters": _parameters(request),
        "losses": _losses(request, facts),
    }
    if not facts.has_statistics:
        return _said(translatable("landscape", "{plane} {parameters} {losses}"), **told)
    return _said(
        translatable("landscape", "{plane} {parameters} {losses} {statistics}"),
        **told,
        statistics=_statistics(request.statistics),
    )


def _plane(plane: AnyPlane, facts: Facts) -> Sentence:
    match plane:
        case RandomPlane():
            return _random(plane, facts)
        case TrajectoryPlane():
            first, second = facts.explained or (0.0, 0.0)
            return _said(
                translatable(
                    "landscape",
                    "A slice, not the whole landscape: the two principal directions of {count} checkpoints "
                    "about their mean, through the last. They explain {first:.0%} and {second:.0%} of the "
                    "path's variance; a random walk's explain {chance_first:.0%} and {chance_second:.0%}, so "
                    "this alone is no sign of structure.",
                ),
                count=facts.num_checkpoints,
                first=first,
                second=second,
                chance_first=RANDOM_WALK[0],
                chance_second=RANDOM_WALK[1],
            )
        case AnchorPlane():
            return _anchors(facts)
        case HessianPlane(task=task):
            return _curved(task, facts)
        case RunsPlane(first=first, second=second):
            return _said(
                translatable(
                    "landscape",
                    "A slice, not the whole landscape: the plane through the networks of this run and of the "
                    "runs {first} and {second}. Networks with different first parameters can be the same but "
                    "for the order of their units, which makes the barriers between them higher.",
                ),
                first=first,
                second=second,
            )
        case CoordinatePlane():
            return _said(translatable("landscape", "The whole landscape: both parameters, not scaled."))
        case unreachable:
            assert_never(unreachable)


def _random(plane: RandomPlane, facts: Facts) -> Sentence:
    match plane.scaling:
        case "filters":
            text = translatable(
                "landscape",
                "A slice, not the whole landscape: two random directions (seed {seed}, "
                "cosine {cosine:z.2f}), every filter scaled to the norm of the network's own; "
                "biases do not move.",
            )
        case "layers":
            text = translatable(
                "landscape",
                "A slice, not the whole landscape: two random directions (seed {seed}, "
                "cosine {cosine:z.2f}), every layer scaled to the norm of the network's own; "
                "biases do not move.",
            )
        case "model":
            text = translatable(
                "landscape",
                "A slice, not the whole landscape: two random directions (seed {seed}, "
                "cosine {cosine:z.2f}), scaled as a whole to the norm of the network's weights; "
                "biases do not move.",
            )
        case unreachable:
            assert_never(unreachable)
    said = _said(text, seed=plane.seed, cosine=facts.cosine)
    if not plane.right_angle:
        return said
    turned = translatable("landscape", "{plane} Before scaling they stood at a right angle.")
    return _said(turned, plane=said)


def _anchors(facts: Facts) -> Sentence:
    names = [name for name, _ in facts.residuals]
    if len(names) == 2:
        return _said(
            translatable(
                "landscape",
                "A slice, not the whole landscape: the plane through the joint network and the single-task "
                "networks of “{first}” and “{second}”; all three lie in it.",
            ),
            first=names[0],
            second=names[1],
        )
    return _said(
        translatable(
            "landscape",
            "A slice, not the whole landscape: the two principal directions of the joint and the {count} "
            "single-task networks, through the joint one. Off the plane lie, of their distances from it: "
            "{residuals}.",
        ),
        count=len(names),
        residuals=", ".join(f"{name} {residual:.0%}" for name, residual in facts.residuals),
    )


def _curved(task: str | None, facts: Facts) -> Sentence:
    first, second = facts.curvatures or (math.nan, math.nan)
    loss = (
        _said(translatable("landscape", "the sum of all losses"))
        if task is None
        else _said(translatable("landscape", "the loss of “{task}”"), task=task)
    )
    return _said(
        translatable(
            "landscape",
            "A slice, not the whole landscape: the two directions in which {loss} curves most, eigenvectors "
            "of its Hessian with eigenvalues {first:.3g} and {second:.3g}, each as long as the parameters "
            "that move. In most other directions it is flatter.",
        ),
        loss=loss,
        first=first,
        second=second,
    )


def _parameters(request: ProbeRequest) -> Sentence:
    match request.moved:
        case "trunk" if request.heads == "refitted":
            return _said(
                translatable(
                    "landscape",
                    "The trunk moves; at every point the heads are fitted anew to these rows (those of "
                    "classes by a few Newton steps, with a ridge of {ridge}).",
                ),
                ridge=RIDGE,
            )
        case "trunk":
            return _said(translatable("landscape", "The trunk moves; the heads stay as trained."))
        case "heads":
            return _said(translatable("landscape", "The heads move; the trunk stays as trained."))
        case "all":
            return _said(translatable("landscape", "All parameters move."))
        case unreachable:
            assert_never(unreachable)


def _statistics(statistics: Literal["running", "batch"]) -> Sentence:
    match statistics:
        case "running":
            return _said(
                translatable("landscape", "Batch normalisation uses the running values of the network.")
            )
        case "batch":
            return _said(
                translatable(
                    "landscape",
                    "Batch normalisation uses the statistics of these rows, at every point its own.",
                )
            )
        case unreachable:
            assert_never(unreachable)


def _losses(request: ProbeRequest, facts: Facts) -> Sentence:
    return _said(
        translatable(
            "landscape",
            "Losses on {rows}, without dropout and weight decay, of the network with seed {seed} at step "
            "{step}.",
        ),
        rows=_rows(request.part, facts.num_rows, request.probe_seed),
        seed=facts.seed,
        step=facts.step,
    )


def _rows(part: Part, num_rows: int, probe_seed: int) -> Sentence:
    match part:
        case "train":
            text = translatable("landscape", "{count} training rows (drawn with seed {seed})")
        case "validation":
            text = translatable("landscape", "{count} validation rows (drawn with seed {seed})")
        case "test":
            text = translatable("landscape", "{count} test rows (drawn with seed {seed})")
        case unreachable:
            assert_never(unreachable)
    return _said(text, count=num_rows, seed=probe_seed)


def _said(template: str, **values: object) -> Sentence:
    return Sentence(template, values, "landscape")
