"""Says in words what a picture of a landscape shows, and what it does not."""

import math
from dataclasses import dataclass
from typing import Literal, assert_never

from mtl_gui.events import Part
from mtl_gui.spec import AnyPlane, CoordinatePlane, LandscapeRequest, RandomPlane, TrajectoryPlane
from mtl_gui.texts import Sentence, translatable

__all__ = ["Facts", "caption"]

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
    no rows either.
    """

    cosine: float
    explained: tuple[float, float] | None
    num_checkpoints: int
    num_rows: int
    seed: int
    step: int
    has_heads: bool


def caption(request: LandscapeRequest, facts: Facts) -> Sentence:
    """Says plane, moved parameters, rows and network. The sentence's values are sentences themselves."""
    if not facts.has_heads:
        return _plane(request.plane, facts)
    return _said(
        translatable("landscape", "{plane} {parameters} {losses}"),
        plane=_plane(request.plane, facts),
        parameters=_parameters(request.moved),
        losses=_losses(request, facts),
    )


def _plane(plane: AnyPlane, facts: Facts) -> Sentence:
    match plane:
        case RandomPlane(seed=seed):
            return _said(
                translatable(
                    "landscape",
                    "A slice, not the whole landscape: two random directions (seed {seed}, "
                    "cosine {cosine:.2f}), every filter scaled to the norm of the network's own; "
                    "biases do not move.",
                ),
                seed=seed,
                cosine=facts.cosine,
            )
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
        case CoordinatePlane():
            return _said(translatable("landscape", "The whole landscape: both parameters, not scaled."))
        case unreachable:
            assert_never(unreachable)


def _parameters(moved: Literal["trunk", "heads", "all"]) -> Sentence:
    match moved:
        case "trunk":
            return _said(translatable("landscape", "The trunk moves; the heads stay as trained."))
        case "heads":
            return _said(translatable("landscape", "The heads move; the trunk stays as trained."))
        case "all":
            return _said(translatable("landscape", "All parameters move."))
        case unreachable:
            assert_never(unreachable)


def _losses(request: LandscapeRequest, facts: Facts) -> Sentence:
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
