"""The methods as plain functions of losses and gradients, for use without a network of this package."""

from typing import Any, get_args

import torch
from torch import Tensor

from mtl_gui.engine.columns import FeatureColumns, TaskGradients, segment_of
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyWeighting, ExternalWeighting
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["task_weights", "update_direction"]


def task_weights(
    kind: str,
    *,
    gramian: Tensor | None = None,
    jacobian: Tensor | None = None,
    losses: Tensor | None = None,
    seed: int = 0,
    step: int = 0,
    **options: Any,  # noqa: ANN401 - the fields of the description
) -> Tensor:
    """The task weights of one step, of a method that keeps nothing from step to step.

    Args:
        kind: The method, as in ``task_weights("cagrad", jacobian=j, c=0.2)``.
        gramian: Inner products of the task gradients, [T, T] or [R, T, T].
        jacobian: The task gradients, [T, P] or [R, T, P]; one of both is enough.
        losses: [T] or [R, T], for methods that read them.
        seed: Of random methods; of a batch, the first problem's, and each further one has the next.
        step: Of random methods.
        options: The settings of the method, fields of its description.

    Returns:
        [T] or [R, T], in the format of what was given.

    Raises:
        Refused: When there is no such method, a setting is not valid, the method keeps something, or what it
            reads is not given.
    """
    weighed, is_batch = _weighed(kind, options, gramian, jacobian, losses, seed, step)
    if weighed.rows is not None:
        raise _refused(
            kind,
            sentence(translatable("problems", "It changes the gradients themselves.")),
            sentence(translatable("problems", "Use update_direction, which gives the update.")),
        )
    return weighed.weights if is_batch else weighed.weights[0]


def update_direction(
    kind: str,
    jacobian: Tensor,
    *,
    losses: Tensor | None = None,
    seed: int = 0,
    step: int = 0,
    **options: Any,  # noqa: ANN401 - the fields of the description
) -> Tensor:
    """The update Σₜ wₜ gₜ of one step, of a method that keeps nothing from step to step.

    Args:
        kind: The method.
        jacobian: The task gradients, [T, P] or [R, T, P].
        losses: As for `task_weights`, and so are the further arguments.
        seed: Of random methods.
        step: Of random methods.
        options: The settings of the method.

    Returns:
        [P] or [R, P].

    Raises:
        Refused: As for `task_weights`.
    """
    weighed, is_batch = _weighed(kind, options, None, jacobian, losses, seed, step)
    rows = weighed.rows
    if rows is None:
        rows = jacobian if is_batch else jacobian.unsqueeze(0)
    direction = (weighed.weights.unsqueeze(1) @ rows).squeeze(1)
    return direction if is_batch else direction[0]


def _weighed(
    kind: str,
    options: dict[str, Any],
    gramian: Tensor | None,
    jacobian: Tensor | None,
    losses: Tensor | None,
    seed: int,
    step: int,
) -> tuple[Weighed, bool]:
    """What the method decides, and whether a batch of problems was given."""
    method = _method(kind, options)
    ranks = ((gramian, 3), (jacobian, 3), (losses, 2))
    given = [(tensor, rank) for tensor, rank in ranks if tensor is not None]
    is_batch = any(tensor.ndim == rank for tensor, rank in given)
    gramian, jacobian, losses = (
        tensor if tensor is None or tensor.ndim == rank else tensor.unsqueeze(0) for tensor, rank in ranks
    )
    if gramian is None and jacobian is not None:
        gramian = jacobian @ jacobian.mT
    _check(kind, method, gramian, jacobian, losses)
    if losses is None:
        assert gramian is not None
        losses = torch.ones_like(gramian[:, 0])
    num_replicas, num_tasks = losses.shape
    signals = Signals(
        step,
        tuple(range(seed, seed + num_replicas)),
        tuple(f"{task:06}" for task in range(num_tasks)),
        losses,
        torch.ones_like(losses, dtype=torch.bool),
        gramian=gramian,
        gradients=None if jacobian is None else _gradients(jacobian),
    )
    return method.weigh(signals, _state(kind, method, signals)), is_batch


def _method(kind: str, options: dict[str, Any]) -> Weighting:
    kinds = {
        str(member.model_fields["kind"].default): member
        for member in get_args(get_args(AnyWeighting)[0])
        if member is not ExternalWeighting
    }
    if kind not in kinds:
        raise _refused(
            kind,
            sentence(translatable("problems", "There is no kind “{tag}”."), tag=kind),
            sentence(translatable("problems", "Use one of: {names}."), names=", ".join(sorted(kinds))),
        )
    return weighting_of(kinds[kind].checked(options))


def _check(
    kind: str, method: Weighting, gramian: Tensor | None, jacobian: Tensor | None, losses: Tensor | None
) -> None:
    """Refuses what lacks something the method reads."""
    reads_losses = not isinstance(method, GradientWeighting) or method.reads_losses
    lacking = None
    if reads_losses and losses is None:
        lacking = "losses"
    elif method.needs == "gradients" and jacobian is None:
        lacking = "jacobian"
    elif method.needs == "gramian" and gramian is None:
        lacking = "gramian"
    if lacking is not None:
        raise _refused(
            kind,
            sentence(translatable("problems", "It reads “{name}”, which was not given."), name=lacking),
            sentence(translatable("problems", "Give it “{name}” too."), name=lacking),
        )


def _state(kind: str, method: Weighting, signals: Signals) -> State:
    """The state of a method that keeps nothing but what its description says."""
    losses, gradients = signals.losses, signals.gradients
    num_columns = 0 if gradients is None else gradients.rows.shape[2]
    state = method.initial_state(signals.tasks, len(losses), num_columns, losses.dtype, losses.device)
    if state.learned or state.kept or method.num_batches > 1 or method.looks_ahead:
        raise _refused(
            kind,
            sentence(translatable("problems", "Its weights depend on more than the gradients of one step.")),
            sentence(
                translatable(
                    "problems",
                    "Make it with weighting_of(description), and hand the state on from step to step.",
                )
            ),
        )
    return state


def _gradients(jacobian: Tensor) -> TaskGradients:
    num_tasks, num_columns = jacobian.shape[1:]
    segment = segment_of(0, num_columns, [range(num_tasks)], num_tasks, jacobian.dtype, jacobian.device)
    return TaskGradients(jacobian, FeatureColumns((segment,)))


def _refused(kind: str, why: Sentence, what_to_do: Sentence) -> Refused:
    what = sentence(translatable("problems", "The method “{kind}” cannot be asked like this."), kind=kind)
    return Refused(what, why, what_to_do)
