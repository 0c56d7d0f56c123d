"""Progressive layered extraction, of which customized gate control is a single level."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from mtl_gui.engine.architectures.experts import expert_parts, experts_of, mixed, mixed_own, products
from mtl_gui.engine.architectures.network import Parameters, TrainingPass
from mtl_gui.engine.architectures.soft import Part, SoftNetwork, layer

__all__ = ["PleNetwork"]


@dataclass(frozen=True)
class PleNetwork(SoftNetwork):
    """Levels of experts: some of the group, some of each task.

    With hₜ = s = x at first, every level computes

        hₜ ← softmax(hₜ Wₜ) · [experts of task t on hₜ, experts of the group on s]
        s  ← softmax(s W)  · [experts of all tasks of the group on theirs, experts of the group on s]

    s, the shared gate, is not needed after the last level, whose hₜ the heads read.

    Above the first level a task reads what the shared gate took from all tasks' experts. So the experts of a
    task are shared parameters except in the last level, and its gates except in the last two.

    Source: Tang et al., "Progressive Layered Extraction (PLE): A Novel Multi-Task Learning (MTL) Model for
    Personalized Recommendations", RecSys 2020, sections 4.1 (one level: CGC) and 4.2.

    Attributes:
        num_levels: How many levels.
        num_experts: Of a group, in each level.
        num_task_experts: Of a task, in each level.
        widths: Units of each layer of an expert.
    """

    num_levels: int
    num_experts: int
    num_task_experts: int
    widths: tuple[int, ...]

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Level by level."""
        parts: dict[str, Part] = {}
        for level in range(self.num_levels):
            inputs = self.widths[-1] if level else self.num_inputs
            num_gated = self.num_task_experts + self.num_experts
            parts |= layer(self._gate(level), inputs, num_gated, has_bias=False)
            parts |= expert_parts(self._experts(level), self.num_task_experts, inputs, self.widths)
            if level < self.num_levels - 1:
                parts |= layer(_shared_gate(level), inputs, self.num_task_experts, has_bias=False)
                parts |= layer(_group_gate(level), inputs, self.num_experts, has_bias=False)
            parts |= expert_parts(_group_experts(level), self.num_experts, inputs, self.widths)
        return parts

    @property
    def num_features(self) -> int:
        """The units of an expert's last layer."""
        return self.widths[-1]

    @property
    def num_pool_activations(self) -> int:
        """Those of the widest layer of all experts."""
        num_experts = len(self.plan.groups(0)) * self.num_experts + len(self.tasks) * self.num_task_experts
        return num_experts * max(self.widths)

    def features(
        self,
        parameters: Parameters,
        inputs: Tensor,
        training: TrainingPass | None = None,  # noqa: ARG002 - nothing is drawn
    ) -> Tensor:
        """Level by level."""
        own = shared = self.rows(parameters, inputs)
        for level in range(self.num_levels):
            of_tasks = self._run(parameters, self._experts(level), own)
            of_groups = self._run(parameters, _group_experts(level), shared)
            gates = torch.softmax(products(parameters[f"{self._gate(level)}_weight"], own), -1)
            of_own, of_shared = gates.split(  # type: ignore[no-untyped-call]
                [self.num_task_experts, self.num_experts], -1
            )
            own = mixed_own(of_own, of_tasks) + self.by_task(mixed(self.by_group(of_shared), of_groups))
            if level < self.num_levels - 1:
                shared = self._through_shared_gate(parameters, level, shared, of_tasks, of_groups)
        return own

    def _run(self, parameters: Parameters, name: str, rows: Tensor) -> Tensor:
        return experts_of(parameters, name, len(self.widths), rows, self.activate)

    def _through_shared_gate(
        self, parameters: Parameters, level: int, shared: Tensor, of_tasks: Tensor, of_groups: Tensor
    ) -> Tensor:
        """What a group's experts of the next level read, [R, G, B, units]."""
        by_tasks = products(
            parameters[f"{_shared_gate(level)}_weight"],
            shared if shared.ndim == 3 else self.of_own_group(shared),
        )
        by_group = products(parameters[f"{_group_gate(level)}_weight"], shared)
        logits = torch.cat([_side_by_side(self._only_tasks(self.by_group(by_tasks))), by_group], -1)
        experts = torch.cat([self.by_group(of_tasks).flatten(2, 3), of_groups], 2)
        return mixed(torch.softmax(logits, -1).unsqueeze(2), experts).squeeze(2)

    def _only_tasks(self, logits: Tensor) -> Tensor:
        """Closes the gates of the places [R, G, n, B, E] that are filled up in small groups."""
        groups = self.plan.groups(0)
        size = logits.shape[2]
        if all(len(group) == size for group in groups):
            return logits
        is_filled = [[position >= len(group) for position in range(size)] for group in groups]
        mask = torch.tensor(is_filled, device=logits.device).view(1, len(groups), size, 1, 1)
        return logits.masked_fill(mask, float("-inf"))

    def _experts(self, level: int) -> str:
        is_own = level == self.num_levels - 1
        return f"{'tasks' if is_own else 'columns'}.expert_{level}"

    def _gate(self, level: int) -> str:
        is_own = level >= self.num_levels - 2
        return f"{'tasks' if is_own else 'columns'}.gate_{level}"


def _group_experts(level: int) -> str:
    return f"trunk.0.expert_{level}"


def _group_gate(level: int) -> str:
    """The shared gate's part for the experts of the group."""
    return f"trunk.0.shared_gate_{level}"


def _shared_gate(level: int) -> str:
    """The shared gate's part for the experts of a task."""
    return f"columns.shared_gate_{level}"


def _side_by_side(logits: Tensor) -> Tensor:
    """From [R, G, n, B, E] to [R, G, B, n · E]."""
    return logits.transpose(2, 3).flatten(3)
