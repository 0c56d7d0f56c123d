"""The live networks and everything that changes while they learn."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.gradients import (
    TrunkLayout,
    own_features,
    task_gradients,
    weighted_gradients,
    weighted_heads,
)
from mtl_gui.engine.losses import RowLosses, row_losses
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.events import Control, FloatArray, SetLearningRate, SetTaskWeights, TensorMap
from mtl_gui.spec import Experiment
from mtl_gui.training.feed import Batch
from mtl_gui.training.optimiser import optimiser_of

__all__ = ["Learner"]

_Found = tuple[Tensor, Tensor, Weighed, dict[str, Tensor]]


class Learner:
    """A stack in training: parameters, optimiser, weighting state, and what a person can steer.

    Attributes:
        parameters: The live parameters, updated in place.
    """

    def __init__(
        self, experiment: Experiment, network: Network, dtype: torch.dtype, device: torch.device
    ) -> None:
        self._network = network
        self._seeds = experiment.seeds
        self._dtype, self._device = dtype, device
        self.parameters = network.initial_parameters(self._seeds, dtype, device)
        self._learned = {
            name: values.requires_grad_()
            for name, values in self.parameters.items()
            if network.is_learned(name)
        }
        self._weighting = weighting_of(experiment.weighting)
        self._state = self._weighting.initial_state(network.task_names, len(self._seeds), dtype, device)
        self._optimiser = optimiser_of(
            experiment.training.optimiser, {**self._learned, **_prefixed("learned/", self._state.learned)}
        )
        self._layout = TrunkLayout.of(network, dtype, device)
        self._heads = {name: values for name, values in self.parameters.items() if not network.is_trunk(name)}
        self._learning_rates = [experiment.training.learning_rate] * len(self._seeds)
        self._factors: Tensor | None = None
        self._active: Tensor | None = None

    def update(self, batch: Batch, step: int) -> tuple[FloatArray, FloatArray]:
        """Makes the update after `step` updates; gives losses and effective task weights, [R, T]."""
        training = self._network.training_pass(
            self._seeds, step, batch.inputs.shape[1], self._dtype, self._device
        )
        features = self._network.features(self.parameters, batch.inputs, training)
        found = self._from_gradients if self._weighting.needs_gramian else self._from_losses
        means, weights, weighed, gradients = found(features, batch, step)
        self._state = State(self._state.learned, weighed.kept)
        self._optimiser.update(
            {**gradients, **_prefixed("learned/", weighed.gradients)}, self._learning_rates
        )
        if training:
            self._take_over(training.statistics)
        recorded = torch.stack((means, weights)).cpu().double().numpy()
        return recorded[0], recorded[1]

    def apply(self, control: Control) -> None:
        """Takes a live change; a task that new weights do not name has weight 1."""
        match control:
            case SetLearningRate(learning_rate):
                self._learning_rates = [learning_rate] * len(self._seeds)
            case SetTaskWeights(weights):
                row = [weights.get(task, 1.0) for task in self._network.task_names]
                self._steer(torch.tensor(row, dtype=self._dtype, device=self._device))

    def stop(self, stopped: npt.NDArray[np.bool_]) -> None:
        """Gives the tasks [R, T] that have stopped the weight 0."""
        self._active = torch.from_numpy(~stopped).to(self._device) if stopped.any() else None

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
        arrays = {name: values.detach().cpu().clone().numpy() for name, values in tensors.items()}
        arrays["num_updates"] = np.array(self._optimiser.num_updates, dtype=np.int64)
        arrays["learning_rates"] = np.array(self._learning_rates, dtype=np.float64)
        return arrays

    @torch.no_grad()
    def restore(self, arrays: TensorMap) -> None:
        """Goes on from what `to_arrays` gave."""
        for prefix, tensors in (
            ("parameters/", self.parameters),
            ("learned/", self._state.learned),
            ("kept/", self._state.kept),
            *((f"optimiser/{slot}/", values) for slot, values in self._optimiser.state.items()),
        ):
            for name, values in tensors.items():
                values.copy_(torch.tensor(arrays[prefix + name]))
        factors = torch.tensor(arrays["factors"], dtype=self._dtype, device=self._device)
        self._factors = None if bool((factors == 1).all()) else factors
        self._optimiser.num_updates = int(arrays["num_updates"])
        self._learning_rates = arrays["learning_rates"].tolist()

    @torch.no_grad()
    def _take_over(self, statistics: Parameters) -> None:
        for name, values in statistics.items():
            self.parameters[name].copy_(values)

    def _from_losses(self, features: Tensor, batch: Batch, step: int) -> _Found:
        losses = self._losses(features, batch, self._network.branches)
        means = losses.means()
        weighed = self._weighed(means, batch, step, None)
        weights = self._effective(weighed.weights)
        return means, weights, weighed, weighted_gradients(losses, self._learned, weights)

    def _from_gradients(self, features: Tensor, batch: Batch, step: int) -> _Found:
        own = own_features(self._network, features)
        losses = self._losses(own, batch, range(len(self._network.tasks)))
        means = losses.means()
        slopes, heads = task_gradients(losses, own, self._heads, torch.ones_like(means))
        jacobian = self._layout.jacobian(features, slopes, self.parameters)
        weighed = self._weighed(means, batch, step, self._layout.gramian(jacobian))
        weights = self._effective(weighed.weights)
        on_heads = weights if self._weighting.reweights_heads else self._factors_of_heads()
        if on_heads is not None:
            heads = weighted_heads(self._network, heads, on_heads)
        return means, weights, weighed, {**self._layout.combined(jacobian, weights), **heads}

    def _losses(self, features: Tensor, batch: Batch, branches: Sequence[int]) -> RowLosses:
        groups = self._network.groups
        rows = [
            row_losses(
                group.loss,
                self._network.group_outputs(self.parameters, features, group, branches),
                targets,
            )
            for group, targets in zip(groups, batch.targets, strict=True)
        ]
        return RowLosses(groups, tuple(rows), batch.present)

    def _weighed(self, means: Tensor, batch: Batch, step: int, gramian: Tensor | None) -> Weighed:
        signals = Signals(step, self._seeds, self._network.task_names, means, batch.labelled, gramian)
        return self._weighting.weigh(signals, self._state)

    def _factors_of_heads(self) -> Tensor | None:
        """What a person or a stop multiplies the heads' own gradients by."""
        if self._factors is None and self._active is None:
            return None
        return self._effective(self._ones())

    def _effective(self, weights: Tensor) -> Tensor:
        if self._factors is not None:
            weights = weights * self._factors
        return weights if self._active is None else weights * self._active

    def _steer(self, weights: Tensor) -> None:
        steered = self._weighting.steered(self._state, weights)
        if steered is None:
            self._factors = weights.expand(len(self._seeds), -1).clone()
        else:
            self._state = steered

    def _ones(self) -> Tensor:
        shape = (len(self._seeds), len(self._network.tasks))
        return torch.ones(shape, dtype=self._dtype, device=self._device)


def _prefixed(prefix: str, tensors: Parameters) -> dict[str, Tensor]:
    return {prefix + name: values for name, values in tensors.items()}
