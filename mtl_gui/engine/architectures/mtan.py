"""Multi-task attention network, for dense layers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from mtl_gui.engine.architectures.experts import on_same_rows
from mtl_gui.engine.architectures.network import Parameters, TrainingPass
from mtl_gui.engine.architectures.soft import Part, SoftNetwork, layer
from mtl_gui.engine.blocks.dense import dense

__all__ = ["MtanNetwork"]


@dataclass(frozen=True)
class MtanNetwork(SoftNetwork):
    """A trunk of layers that a group shares; each task gates the units of every layer.

    With p⁰ = x, layer j of the trunk and the attention module of task t there compute

        pʲ = φ(pʲ⁻¹ Wʲ + bʲ)
        aʲ = σ(h(φ(g([pʲ⁻¹, f(âʲ⁻¹)]))))        âʲ = aʲ ⊙ pʲ

    with dense layers g and h of the task, and f a dense layer of the task with φ after it; the first module
    reads x alone. Heads read the last â. In the paper layers are convolutions, a block of the trunk has
    several, of which g reads the last but one, and g and h are followed by batch normalisation, which is left
    out here. The trunk is shared; modules belong to their tasks alone.

    Source: Liu, Johns & Davison, "End-to-End Multi-Task Learning with Attention", CVPR 2019, equations 1
    and 2.

    Attributes:
        widths: Units of each layer of the trunk.
        attention_width: Outputs of g.
    """

    widths: tuple[int, ...]
    attention_width: int

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Modules by task, then the trunk by group."""
        inputs = (self.num_inputs, *self.widths)
        modules: dict[str, Part] = {}
        trunk: dict[str, Part] = {}
        for number, width in enumerate(self.widths):
            read = inputs[number] + (inputs[number] if number else 0)
            modules |= layer(f"tasks.inner_{number}", read, self.attention_width)
            modules |= layer(f"tasks.outer_{number}", self.attention_width, width)
            if number < len(self.widths) - 1:
                modules |= layer(f"tasks.carried_{number}", width, width)
            trunk |= layer(f"trunk.0.layer_{number}", inputs[number], width)
        return {**modules, **trunk}

    @property
    def num_features(self) -> int:
        """The units of the last layer."""
        return self.widths[-1]

    @property
    def num_pool_activations(self) -> int:
        """Those that the modules of all tasks read or give."""
        return len(self.tasks) * max(2 * max(self.widths), self.num_inputs, self.attention_width)

    def features(
        self,
        parameters: Parameters,
        inputs: Tensor,
        training: TrainingPass | None = None,  # noqa: ARG002 - nothing is drawn
    ) -> Tensor:
        """Runs the trunk once, and the modules of all tasks side by side."""
        rows = self.rows(parameters, inputs)
        inner = self.activate(_first(parameters, "tasks.inner_0", rows))
        hidden = self.activate(_first(parameters, "trunk.0.layer_0", rows))
        attended = self._attended(parameters, 0, inner, hidden)
        for number in range(1, len(self.widths)):
            carried = self._dense(parameters, f"tasks.carried_{number - 1}", attended)
            read = torch.cat([self.of_own_group(hidden), carried], -1)
            inner = self._dense(parameters, f"tasks.inner_{number}", read)
            hidden = self._dense(parameters, f"trunk.0.layer_{number}", hidden)
            attended = self._attended(parameters, number, inner, hidden)
        return attended

    def _attended(self, parameters: Parameters, number: int, inner: Tensor, hidden: Tensor) -> Tensor:
        """aʲ ⊙ pʲ, [R, T, B, units]."""
        name = f"tasks.outer_{number}"
        attention = torch.sigmoid(dense(parameters[f"{name}_weight"], parameters[f"{name}_bias"], inner))
        return attention * self.of_own_group(hidden)

    def _dense(self, parameters: Parameters, name: str, rows: Tensor) -> Tensor:
        return dense(parameters[f"{name}_weight"], parameters[f"{name}_bias"], rows, self.activate)


def _first(parameters: Parameters, name: str, rows: Tensor) -> Tensor:
    """The sums of layers that read the rows themselves."""
    return on_same_rows(parameters[f"{name}_weight"], rows, parameters[f"{name}_bias"])
