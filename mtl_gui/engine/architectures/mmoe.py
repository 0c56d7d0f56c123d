"""Multi-gate mixture of experts."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from mtl_gui.engine.architectures.experts import expert_parts, experts_of, mixed, on_same_rows
from mtl_gui.engine.architectures.network import Parameters, TrainingPass
from mtl_gui.engine.architectures.soft import Part, SoftNetwork, layer

__all__ = ["MixtureNetwork", "MmoeNetwork"]


@dataclass(frozen=True)
class MixtureNetwork(SoftNetwork):
    """Experts fₑ that the tasks of a group have in common; a task reads Σₑ gₜ(x)ₑ fₑ(x).

    Attributes:
        num_experts: Of each group.
        widths: Units of each layer of an expert.
    """

    num_experts: int
    widths: tuple[int, ...]

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Gates by task, then experts by group."""
        experts = expert_parts("trunk.0.expert", self.num_experts, self.num_inputs, self.widths)
        return {**self.gate_parts, **experts}

    @property
    @abstractmethod
    def gate_parts(self) -> Mapping[str, Part]:
        """The parameters of a task's gate."""

    @abstractmethod
    def gates(self, parameters: Parameters, rows: Tensor) -> Tensor:
        """The weights of the experts for every task and row, [R, T, B, E] or [R, T, 1, E]."""

    @property
    def num_features(self) -> int:
        """The units of an expert's last layer."""
        return self.widths[-1]

    @property
    def num_pool_activations(self) -> int:
        """Those of the widest layer of all experts."""
        return len(self.plan.groups(0)) * self.num_experts * max(self.widths)

    def features(
        self,
        parameters: Parameters,
        inputs: Tensor,
        training: TrainingPass | None = None,  # noqa: ARG002 - nothing is drawn
    ) -> Tensor:
        """Runs all experts once, and mixes them for every task."""
        rows = self.rows(parameters, inputs)
        experts = experts_of(parameters, "trunk.0.expert", len(self.widths), rows, self.activate)
        gates = self.gates(parameters, rows).expand(-1, -1, rows.shape[1], -1)
        return self.by_task(mixed(self.by_group(gates), experts))


@dataclass(frozen=True)
class MmoeNetwork(MixtureNetwork):
    """A mixture whose gates are linear.

        gₜ(x) = softmax(x Wₜ)

    Experts are shared; a gate belongs to its task alone.

    Source: Ma et al., "Modeling Task Relationships in Multi-task Learning with Multi-gate
    Mixture-of-Experts", KDD 2018, section 4.2.
    """

    @property
    def gate_parts(self) -> Mapping[str, Part]:
        """A weight without bias."""
        return layer("tasks.gate", self.num_inputs, self.num_experts, has_bias=False)

    def gates(self, parameters: Parameters, rows: Tensor) -> Tensor:
        """The gates of all tasks in one product."""
        return torch.softmax(on_same_rows(parameters["tasks.gate_weight"], rows), -1)
