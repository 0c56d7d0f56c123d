"""DSelect-k: a mixture of at most k experts, chosen by gates that can be differentiated."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import mul

import numpy as np
import torch
from torch import Tensor

from mtl_gui.engine.architectures.experts import on_same_rows
from mtl_gui.engine.architectures.mmoe import MixtureNetwork
from mtl_gui.engine.architectures.network import Parameters
from mtl_gui.engine.architectures.soft import Part, layer

__all__ = ["DSelectKNetwork", "smooth_step"]

_SELECTOR_BOUND = 0.05
"""Selectors start within ± this, as in the authors' code."""


@dataclass(frozen=True)
class DSelectKNetwork(MixtureNetwork):
    """A mixture whose gates are sums of k selectors of one expert each.

    Experts are numbered in binary with m = log₂ E digits. With the smooth step S,

        S(z) = 0 below −γ/2,   −2 z³/γ³ + 3 z/(2γ) + 1/2 between,   1 above γ/2,

    selector i gives expert e, whose digits are b₁ … bₘ, the weight

        r(zᵢ)ₑ = Πⱼ S(zᵢⱼ)^bⱼ (1 − S(zᵢⱼ))^(1 − bⱼ)

    and the gate is Σᵢ softmax(α)ᵢ r(zᵢ). Once all S are 0 or 1, no more than k experts have a weight. Either
    z and α are numbers of the task, or they are linear functions of the row. Experts are shared; a gate
    belongs to its task alone. The number of experts is a power of two, so that every code stands for one, and
    the entropy term of the paper, which only hastens the decision, is left out.

    Source: Hazimeh et al., "DSelect-k: Differentiable Selection in the Mixture of Experts with Applications
    to Multi-Task Learning", NeurIPS 2021, section 3; initial values as in the authors' code.

    Attributes:
        num_selected: k.
        smoothing: γ.
        by_row: Whether z and α depend on the row.
    """

    num_selected: int
    smoothing: float
    by_row: bool

    @property
    def gate_parts(self) -> Mapping[str, Part]:
        """Codes z start within ±γ/100, where every expert has about the same weight."""
        num_codes = self.num_selected * self._num_digits
        parts: dict[str, Part] = {}
        for name, count, bound in (
            ("tasks.code", num_codes, self.smoothing / 100),
            ("tasks.selector", self.num_selected, _SELECTOR_BOUND),
        ):
            if self.by_row:
                linear = layer(name, self.num_inputs, count)
                parts |= {full: Part(part.shape, bound) for full, part in linear.items()}
            else:
                parts[f"{name}_bias"] = Part((count,), bound)
        return parts

    def gates(self, parameters: Parameters, rows: Tensor) -> Tensor:
        """The sums of the selectors."""
        codes = self._values(parameters, "tasks.code", rows)
        open_ = smooth_step(codes.view(*codes.shape[:3], self.num_selected, -1), self.smoothing)
        digits = torch.tensor(self._digits, dtype=open_.dtype, device=open_.device)
        factors = torch.where(digits.bool(), open_.unsqueeze(-2), 1 - open_.unsqueeze(-2))
        chosen = reduce(mul, factors.unbind(-1))
        selectors = torch.softmax(self._values(parameters, "tasks.selector", rows), -1)
        return (selectors.unsqueeze(-2) @ chosen).squeeze(-2)

    def _values(self, parameters: Parameters, name: str, rows: Tensor) -> Tensor:
        """[R, T, B, n], or [R, T, 1, n] where they do not depend on the row."""
        bias = parameters[f"{name}_bias"]
        return on_same_rows(parameters[f"{name}_weight"], rows, bias) if self.by_row else bias.unsqueeze(2)

    @property
    def _num_digits(self) -> int:
        return self.num_experts.bit_length() - 1

    @property
    def _digits(self) -> list[list[int]]:
        """The number of every expert in binary, [E, m]."""
        powers = np.arange(self._num_digits)
        digits: list[list[int]] = ((np.arange(self.num_experts)[:, None] >> powers) & 1).tolist()
        return digits


def smooth_step(z: Tensor, width: float) -> Tensor:
    """The cubic step from 0 at −width/2 to 1 at width/2, flat outside."""
    inside = z.clamp(-width / 2, width / 2)
    return -2 / width**3 * inside**3 + 3 / (2 * width) * inside + 0.5
