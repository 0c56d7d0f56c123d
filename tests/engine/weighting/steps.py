"""Steps with gradients made by hand, for the tests of the methods that combine gradients."""

from collections.abc import Iterable
from string import ascii_lowercase

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.engine.columns import FeatureColumns, TaskGradients, segment_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.spec import AnyWeighting

__all__ = ["Array", "direction_of", "drawn", "made", "step_of"]

Array = npt.NDArray[np.float64]

_CPU = torch.device("cpu")


def drawn(seed: int, num_replicas: int = 2, num_tasks: int = 3, num_columns: int = 5) -> Array:
    """Task gradients [R, T, P] of which many conflict."""
    source = np.random.default_rng(seed)
    return source.normal(0, 1, (num_replicas, num_tasks, num_columns)) - 0.3 * source.normal(
        0, 1, (num_replicas, 1, num_columns)
    )


def step_of(
    jacobian: Array,
    *,
    losses: Array | None = None,
    labelled: npt.NDArray[np.bool_] | None = None,
    step: int = 0,
    others: tuple[Array, Array] | None = None,
    dtype: torch.dtype = torch.float64,
) -> Signals:
    """A step with these gradients [R, T, P], all replicas sharing all columns among all tasks.

    Args:
        jacobian: Rows of tasks without a label count as zero.
        losses: [R, T]; left out: ones.
        labelled: [R, T]; left out: all.
        step: Its number.
        others: The gradients of two further batches.
        dtype: The format of all of it.
    """
    num_replicas, num_tasks, num_columns = jacobian.shape
    labelled = np.ones((num_replicas, num_tasks), dtype=np.bool_) if labelled is None else labelled
    rows = torch.from_numpy(np.where(labelled[..., None], jacobian, 0)).to(dtype)
    values = np.ones((num_replicas, num_tasks)) if losses is None else losses
    segment = segment_of(0, num_columns, [range(num_tasks)], num_tasks, dtype, _CPU)
    return Signals(
        step,
        tuple(range(num_replicas)),
        tuple(ascii_lowercase[:num_tasks]),
        torch.from_numpy(np.where(labelled, values, 0)).to(dtype),
        torch.from_numpy(labelled),
        gramian=rows @ rows.mT,
        gradients=TaskGradients(rows, FeatureColumns((segment,))),
        cross_gramian=None
        if others is None
        else torch.from_numpy(others[0] @ others[1].transpose(0, 2, 1)).to(dtype),
    )


def made(description: AnyWeighting, steps: Iterable[Signals]) -> list[Weighed]:
    """What the method decides in each of these steps, from its initial state on."""
    method = weighting_of(description)
    state: State | None = None
    decided = []
    for signals in steps:
        if state is None:
            assert signals.gradients is not None
            rows = signals.gradients.rows
            state = method.initial_state(signals.tasks, len(rows), rows.shape[2], rows.dtype, _CPU)
        decided.append(method.weigh(signals, state))
        state = State(state.learned, decided[-1].kept)
    return decided


def direction_of(weighed: Weighed, signals: Signals) -> Array:
    """The update [R, P]."""
    assert signals.gradients is not None
    rows = signals.gradients.rows if weighed.rows is None else weighed.rows
    return np.asarray((weighed.weights.unsqueeze(1) @ rows).squeeze(1).numpy(), dtype=np.float64)
