"""The two-parameter toy: the parameters are the point, the outputs are the task losses there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import Network, Parameters, TrainingPass
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.spec import TwoParameterToy

__all__ = ["DirectParametersNetwork"]

_POINT = "trunk.0.point"


@dataclass(frozen=True)
class DirectParametersNetwork(Network):
    """A point (x1, x2) per replica and group; a task's output is its loss at its group's point.

        c1 = max(tanh(x2/2), 0)                         c2 = max(tanh(−x2/2), 0)
        f1 = log max(|(−x1 − 7)/2 − tanh(−x2)|, 5e-6) + 6
        f2 = log max(|(−x1 + 3)/2 + tanh(−x2) + 2|, 5e-6) + 6
        g1 = ((−x1 + 7)² + (−x2 − 8)²/10)/10 − 20       g2 = ((−x1 − 7)² + (−x2 − 8)²/10)/10 − 20
        L1 = scale · (c1 f1 + c2 g1)                    L2 = c1 f2 + c2 g2

    The sign in f2 is that of the published code; the papers print −tanh(−x2).

    Source: Liu et al., "Conflict-Averse Gradient Descent", NeurIPS 2021, `toy.py`; Navon et al.,
    "Multi-Task Learning as a Bargaining Game", ICML 2022, `experiments/toy/problem.py`.
    """

    data: TwoParameterToy

    @property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """One point per group."""
        return {_POINT: (len(self.plan.groups(0)), 2)}

    def initial_parameters(
        self, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> dict[str, Tensor]:
        """Seed s starts at the starting point number s, counted round; all groups at the same."""
        starts = [self.data.starts[seed % len(self.data.starts)] for seed in seeds]
        points = torch.tensor(starts, dtype=dtype, device=device)
        return {_POINT: points.unsqueeze(1).repeat(1, *self.shapes[_POINT][:1], 1)}

    def features(
        self,
        parameters: Parameters,
        inputs: Tensor,
        training: TrainingPass | None = None,  # noqa: ARG002 - there are no units
    ) -> Tensor:
        """Gives the point, once for each of the rows."""
        return parameters[_POINT].unsqueeze(2).expand(-1, -1, inputs.shape[1], -1)

    def group_outputs(
        self,
        parameters: Parameters,  # noqa: ARG002 - the features are the parameters
        features: Tensor,
        group: OutputGroup,
        branches: Sequence[int],
    ) -> Tensor:
        """Evaluates the task losses at the points that the tasks read."""
        values = []
        for task in group.tasks:
            name = self.tasks[task].offer.name
            x1, x2 = features[:, branches[task]].unbind(-1)
            value = _OBJECTIVES[name](x1, x2)
            values.append(value * self.data.scale if name == "first" else value)
        return torch.stack(values, -1).unsqueeze(-1)


def _first(x1: Tensor, x2: Tensor) -> Tensor:
    far = _logarithm(0.5 * (-x1 - 7) - torch.tanh(-x2))
    bowl = ((-x1 + 7) ** 2 + 0.1 * (-x2 - 8) ** 2) / 10 - 20
    return _blended(x2, far, bowl)


def _second(x1: Tensor, x2: Tensor) -> Tensor:
    far = _logarithm(0.5 * (-x1 + 3) + torch.tanh(-x2) + 2)
    bowl = ((-x1 - 7) ** 2 + 0.1 * (-x2 - 8) ** 2) / 10 - 20
    return _blended(x2, far, bowl)


def _logarithm(distance: Tensor) -> Tensor:
    return torch.log(distance.abs().clamp(min=5e-6)) + 6


def _blended(x2: Tensor, far: Tensor, bowl: Tensor) -> Tensor:
    above = torch.tanh(0.5 * x2).clamp(min=0)
    below = torch.tanh(-0.5 * x2).clamp(min=0)
    return above * far + below * bowl


_OBJECTIVES: dict[str, Callable[[Tensor, Tensor], Tensor]] = {"first": _first, "second": _second}
