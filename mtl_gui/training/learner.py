"""The live networks and everything that changes while they learn."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.dense_pass import DensePass
from mtl_gui.engine.forms import Form, candidates, fastest_form
from mtl_gui.engine.gradients import layout_of
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.passes import ForwardPass, losses_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.events import Control, FloatArray, SetLearningRate, SetTaskWeights, StepOneTask, TensorMap
from mtl_gui.spec import Experiment, Replica
from mtl_gui.training.combination import Combination
from mtl_gui.training.learning_rate import rate_factor
from mtl_gui.training.optimiser import optimiser_of

__all__ = ["Learner", "Update"]

_NOT_CHOSEN = (-1, -1)


@dataclass(frozen=True, slots=True)
class Update:
    """What one update did.

    `losses` [R, T] are those on the batch before it, `weights` [R, T] the effective task weights; `residuals`
    [R] and `fallen_back` [R] are the solver's, None for methods without one.
    """

    losses: FloatArray
    weights: FloatArray
    residuals: FloatArray | None
    fallen_back: npt.NDArray[np.bool_] | None


class Learner:
    """A stack in training: parameters, optimiser, weighting state, and what a person can steer.

    Attributes:
        parameters: The live parameters, updated in place.
    """

    def __init__(
        self,
        experiment: Experiment,
        network: Network,
        replicas: Sequence[Replica],
        steps_per_epoch: int,
        dtype: torch.dtype,
        device: torch.device,
        num_steps: int | None = None,
    ) -> None:
        self._network = network
        self._schedule = experiment.training.schedule
        self._num_steps = num_steps or experiment.training.steps or 1
        self._seeds = tuple(replica.seed for replica in replicas)
        self._steps_per_epoch = steps_per_epoch
        self._dtype, self._device = dtype, device
        self.parameters = network.initial_parameters(self._seeds, dtype, device)
        learned = {name: self.parameters[name] for name in network.shapes if network.is_learned(name)}
        for values in learned.values():
            values.requires_grad_()
        layout = layout_of(network, dtype, device)
        self._weighting = weighting_of(experiment.weighting)
        self._state = self._weighting.initial_state(
            network.task_names, len(replicas), layout.num_columns, dtype, device
        )
        described = experiment.training.learning_rate
        self._learning_rates = [replica.learning_rate or described for replica in replicas]
        self._optimiser = optimiser_of(
            experiment.training.optimiser,
            {**learned, **_prefixed("learned/", self._state.learned)},
            has_own_rates=len(set(self._learning_rates)) > 1,
            rows=DensePass.neighbours(network, per_task=self._weighting.needs != "losses"),
        )
        self._dropout = [replica.dropout for replica in replicas]
        self._form: Form | None = None
        places, strips = self._optimiser.places, self._optimiser.strips
        self._memory = Memory({name: places[name] for name in learned}, strips)
        self._combination = Combination(network, layout, self._weighting, self._memory)
        self._factors: Tensor | None = None
        self._active: Tensor | None = None
        self._only: Tensor | None = None
        if any(replica.weights is not None for replica in replicas):
            self._steer(self._weights_of([replica.weights or {} for replica in replicas]))

    @property
    def num_batches(self) -> int:
        """How many independent batches an update needs."""
        return self._weighting.num_batches

    def learning_rates(self, step: int) -> list[float]:
        """Those of the update after `step` updates, one per replica."""
        factor = rate_factor(self._schedule, step, self._num_steps)
        return [factor * rate for rate in self._learning_rates]

    def update(self, batches: Sequence[Batch], step: int) -> Update:
        """Makes the update after `step` updates."""
        batch = batches[0]
        training = self._network.training_pass(
            self._seeds, step, batch.inputs.shape[1], self._dtype, self._device, self._dropout
        )
        combination, weighting, rates = self._combination, self._weighting, self.learning_rates(step)
        forward = self._forward(batch, training)
        signals = Signals(
            step,
            self._seeds,
            self._network.task_names,
            forward.means,
            batch.labelled,
            self._steps_per_epoch,
            lookahead=combination.ahead(self.parameters, rates, batches),
        )
        others = combination.further(self.parameters, batches)
        combined = combination.of(forward, signals, self._state, others, self._scaling())
        self._only = None
        self._state = State(self._state.learned, combined.weighed.kept)
        self._optimiser.update(
            {**combined.gradients, **_prefixed("learned/", combined.weighed.gradients)}, rates
        )
        if weighting.reads_losses_after:
            after = losses_of(self._network, self.parameters, batch, training)
            self._state = weighting.after(after, combined.signals, self._state)
        if training is not None:
            self._take_over(training.statistics)
        return _told(forward.means, combined.weights, combined.weighed)

    def apply(self, control: Control) -> None:
        """Takes a live change; a task that new weights do not name has weight 1."""
        match control:
            case SetLearningRate(learning_rate):
                self._learning_rates = [learning_rate] * len(self._seeds)
            case SetTaskWeights(weights):
                self._steer(self._weights_of([weights] * len(self._seeds)))
            case StepOneTask(task):
                chosen = [float(name == task) for name in self._network.task_names]
                self._only = torch.tensor([chosen], dtype=self._dtype, device=self._device)
            case _:
                pass

    def stop(self, stopped: npt.NDArray[np.bool_]) -> None:
        """Gives the tasks [R, T] that have stopped the weight 0."""
        self._active = torch.from_numpy(~stopped).to(self._device) if stopped.any() else None

    @torch.no_grad()
    def clear(self, replicas: npt.NDArray[np.bool_]) -> None:
        """Sets all that some replicas [R] have learned to zero, so that what is no number does not spread."""
        rows = torch.from_numpy(replicas).to(self._device)
        for tensors in (self.parameters, self._state.learned, *self._optimiser.state.values()):
            for values in tensors.values():
                values[rows] = 0

    def to_arrays(self) -> TensorMap:
        """Copies everything that has changed since the start, by name."""
        tensors = {
            **_prefixed("parameters/", self.parameters),
            **_prefixed("learned/", self._state.learned),
            **_prefixed("kept/", self._state.kept),
        }
        for slot, values in self._optimiser.state.items():
            tensors |= _prefixed(f"optimiser/{slot}/", values)
        tensors["factors"] = self._ones() if self._factors is None else self._factors
        arrays = {
            name: values.detach().cpu().clone(memory_format=torch.contiguous_format).numpy()
            for name, values in tensors.items()
        }
        arrays["form"] = np.array(self._form.numbers if self._form else _NOT_CHOSEN, dtype=np.int64)
        arrays["num_updates"] = np.array(self._optimiser.num_updates, dtype=np.int64)
        arrays["learning_rates"] = np.array(self._learning_rates, dtype=np.float64)
        return arrays

    @torch.no_grad()
    def restore(self, arrays: TensorMap) -> None:
        """Goes on from what `to_arrays` gave."""
        for prefix, tensors in (
            ("parameters/", self.parameters),
            ("learned/", self._state.learned),
            *((f"optimiser/{slot}/", values) for slot, values in self._optimiser.state.items()),
        ):
            for name, values in tensors.items():
                values.copy_(torch.tensor(arrays[prefix + name]))
        kept = {
            name: torch.tensor(arrays[f"kept/{name}"]).to(values) for name, values in self._state.kept.items()
        }
        self._state = State(self._state.learned, kept)
        factors = torch.tensor(arrays["factors"], dtype=self._dtype, device=self._device)
        self._factors = None if bool((factors == 1).all()) else factors
        form = tuple(arrays["form"].tolist())
        self._form = None if form == _NOT_CHOSEN else Form.of_numbers(*form)
        self._optimiser.num_updates = int(arrays["num_updates"])
        self._learning_rates = arrays["learning_rates"].tolist()

    def _forward(self, batch: Batch, training: TrainingPass | None) -> ForwardPass:
        """Runs a batch through the networks, in the form that was the fastest in the first step."""
        per_task = self._weighting.needs != "losses"
        layout = self._combination.layout
        memory = None if self._weighting.needs == "gradients" else self._memory

        def run(form: Form, noise: TrainingPass | None) -> ForwardPass:
            return form.run(
                self._network, layout, self.parameters, batch, noise, per_task=per_task, memory=memory
            )

        def tried(form: Form) -> None:
            self._combination.tried(run(form, training and TrainingPass(training.noise)))

        if self._form is None:
            forms = candidates(self._network, len(self._seeds))
            what = (self._network.signature, batch.inputs.shape, self._dtype, per_task)
            self._form = fastest_form(forms, tried, what)
        return run(self._form, training)

    @torch.no_grad()
    def _take_over(self, statistics: Parameters) -> None:
        for name, values in statistics.items():
            self.parameters[name].copy_(values)

    def _scaling(self) -> Tensor | None:
        """What a person, a step of one task and a stop multiply the weights by, [R, T]; None for nothing."""
        active = None if self._active is None else self._active.to(self._dtype)
        found = [factors for factors in (self._factors, self._only, active) if factors is not None]
        return math.prod(found[1:], start=found[0]).expand(self._ones().shape) if found else None

    def _steer(self, weights: Tensor) -> None:
        steered = self._weighting.steered(self._state, weights)
        if steered is None:
            self._factors = weights
        else:
            self._state = steered

    def _weights_of(self, of_replicas: Sequence[Mapping[str, float]]) -> Tensor:
        """Task weights [R, T] by task name; 1 for a task that is not named."""
        rows = [[weights.get(task, 1.0) for task in self._network.task_names] for weights in of_replicas]
        return torch.tensor(rows, dtype=self._dtype, device=self._device)

    def _ones(self) -> Tensor:
        shape = (len(self._seeds), len(self._network.tasks))
        return torch.ones(shape, dtype=self._dtype, device=self._device)


def _prefixed(prefix: str, tensors: Parameters) -> dict[str, Tensor]:
    return {prefix + name: values for name, values in tensors.items()}


def _told(losses: Tensor, weights: Tensor, weighed: Weighed) -> Update:
    recorded = torch.stack((losses, weights.to(losses))).cpu().double().numpy()
    residual, fallen_back = weighed.residual, weighed.fallen_back
    return Update(
        recorded[0],
        recorded[1],
        None if residual is None else residual.cpu().double().numpy(),
        None if fallen_back is None else fallen_back.cpu().numpy(),
    )
