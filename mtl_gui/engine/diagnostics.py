"""How the gradients of the tasks stand to each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.columns import Segment, segment_of
from mtl_gui.engine.gradients import TrunkLayout
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.solvers.min_norm import min_norm_weights
from mtl_gui.events import FloatArray

__all__ = ["GradientFigures", "blocks_of", "gradient_figures"]

_Flags = npt.NDArray[np.bool_]
_OF_DOUBLES = float(np.finfo(np.float64).eps)


@dataclass(frozen=True, slots=True)
class GradientFigures:
    """Figures of task gradients; axis K are the trunk as a whole and then its blocks.

    Attributes:
        norms: [R, K, T], NaN for tasks without a label.
        cosines: [R, K, T, T], NaN where one is without a label, has length 0, or the two share nothing.
        shortest: [R], the length of the shortest convex combination in the whole trunk.
        conditions: [R], the condition number of the gradient matrix in the whole trunk.
    """

    norms: FloatArray
    cosines: FloatArray
    shortest: FloatArray
    conditions: FloatArray


def blocks_of(layout: Layout) -> tuple[Segment, ...]:
    """The columns of every block of a branching trunk; none for layouts without blocks."""
    if not isinstance(layout, TrunkLayout):
        return ()
    network = layout.network
    sizes = [0] * network.plan.num_blocks
    for name in layout.names:
        sizes[network.block_of(name) or 0] += prod(network.shapes[name][1:])
    stops = np.cumsum(sizes).tolist()
    return tuple(
        segment_of(
            stop - size,
            stop,
            network.plan.groups(block),
            len(network.tasks),
            torch.float64,
            torch.device("cpu"),
        )
        for block, (size, stop) in enumerate(zip(sizes, stops, strict=True))
    )


def gradient_figures(
    rows: Tensor, layout: Layout, blocks: Sequence[Segment], labelled: Tensor
) -> GradientFigures:
    """Lengths, angles, shortest combination and condition of task gradients.

        cos(gᵢ, gⱼ) = ⟨gᵢ, gⱼ⟩ / (‖gᵢ‖ ‖gⱼ‖)
        shortest    = min ‖Σₜ αₜ gₜ‖  over  α ≥ 0, Σ αₜ = 1
        condition   = σmax / σmin of the matrix with the rows gₜ

    The shortest combination is 0 at a Pareto-stationary point. All inner products are taken with 64 bits.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, section 2; Désidéri,
    "Multiple-gradient descent algorithm", 2012; Senushkin et al., "Independent Component Alignment for
    Multi-Task Learning", CVPR 2023.

    Args:
        rows: The task gradients, [R, T, P].
        layout: What the columns are.
        blocks: What `blocks_of` gave for the layout.
        labelled: Whether the batch held a label, bool [R, T].
    """
    segments = blocks or layout.segments
    products = [_products(segment, rows) for segment in segments]
    sharing = [_sharing(segment, rows.shape[1]) for segment in segments]
    whole = np.sum(products, axis=0)
    gramians = np.stack([whole, *(products if blocks else ())], 1)
    shared = np.stack([np.any(sharing, axis=0), *(sharing if blocks else ())])
    is_known = labelled.cpu().numpy()
    norms = np.sqrt(gramians.diagonal(axis1=2, axis2=3))
    return GradientFigures(
        np.where(is_known[:, np.newaxis], norms, np.nan),
        _cosines(gramians, norms, shared & _both(is_known)[:, np.newaxis]),
        _shortest(whole, is_known),
        _conditions(whole, is_known, torch.finfo(rows.dtype).eps),
    )


def _products(segment: Segment, rows: Tensor) -> FloatArray:
    """Inner products within groups, [R, T, T], exactly 0 between groups."""
    columns = rows[..., segment.start : segment.stop].detach().cpu().double()
    products: FloatArray = (columns @ columns.mT).numpy()
    return products * _sharing(segment, rows.shape[1])


def _sharing(segment: Segment, num_tasks: int) -> _Flags:
    """Which tasks share the columns of a segment, [T, T]."""
    if segment.members is None:
        return np.ones((num_tasks, num_tasks), np.bool_)
    members = segment.members.cpu().numpy()
    return np.asarray(members.T @ members > 0)


def _both(flags: _Flags) -> _Flags:
    return flags[..., :, np.newaxis] & flags[..., np.newaxis, :]


def _cosines(gramians: FloatArray, norms: FloatArray, is_defined: _Flags) -> FloatArray:
    is_defined = is_defined & _both(norms > 0)
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        cosines = gramians / norms[..., :, np.newaxis] / norms[..., np.newaxis, :]
    return np.where(is_defined, np.clip(cosines, -1, 1), np.nan)


def _shortest(gramian: FloatArray, labelled: _Flags) -> FloatArray:
    """A task of length 0 is itself the shortest combination; the solver leaves such tasks out."""
    known = np.where(_both(labelled), gramian, 0.0)
    weights = min_norm_weights(known).weights
    squares = (weights[:, np.newaxis] @ known @ weights[:, :, np.newaxis])[:, 0, 0]
    lengths = np.sqrt(np.maximum(squares, 0))
    is_zero = (labelled & (gramian.diagonal(axis1=1, axis2=2) == 0)).any(1)
    return np.where(labelled.any(1), np.where(is_zero, 0.0, lengths), np.nan)


def _conditions(gramian: FloatArray, labelled: _Flags, rounding: float) -> FloatArray:
    """√(λmax / λmin) over the tasks with labels; infinite where rounding hides the smallest value."""
    found = np.full(len(gramian), np.nan)
    hidden = max(rounding, _OF_DOUBLES**0.5)
    for replica, (products, tasks) in enumerate(zip(gramian, labelled, strict=True)):
        own = products[np.ix_(tasks, tasks)]
        if not own.any() or not np.isfinite(own).all():
            continue
        values = np.sqrt(np.maximum(np.linalg.eigvalsh(own), 0))
        is_hidden = values[0] <= hidden * len(own) * values[-1]
        found[replica] = np.inf if is_hidden else values[-1] / values[0]
    return found
