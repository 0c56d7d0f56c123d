"""Losses which are known in closed form, as networks whose parameters are the point itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from mtl_gui.data.dataset import TaskOffer
from mtl_gui.data.preparation import PreparedTask
from mtl_gui.engine.architectures.network import Network, Parameters, TrainingPass
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.events import FloatArray, LandscapeRefined, LandscapeStarted
from mtl_gui.landscape.extent import Axis, axis_between
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.landscape.planes import Plane
from mtl_gui.landscape.probe import Probe
from mtl_gui.landscape.slices import Slice
from mtl_gui.spec import SharingPlan, Task
from mtl_gui.texts import sentence

POINT = "trunk.0.point"
Function = Callable[[Tensor], Tensor]


@dataclass(frozen=True)
class ClosedForm(Network):
    """One function of the point [R, P] per task."""

    functions: tuple[Function, ...]
    size: int

    @property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        return {POINT: (1, self.size)}

    def initial_parameters(
        self, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> dict[str, Tensor]:
        return {POINT: torch.zeros(len(seeds), 1, self.size, dtype=dtype, device=device)}

    def features(
        self,
        parameters: Parameters,
        inputs: Tensor,  # noqa: ARG002
        training: TrainingPass | None = None,  # noqa: ARG002
    ) -> Tensor:
        return parameters[POINT].unsqueeze(2)

    def group_outputs(
        self,
        parameters: Parameters,  # noqa: ARG002
        features: Tensor,
        group: OutputGroup,
        branches: Sequence[int],  # noqa: ARG002
    ) -> Tensor:
        values = [self.functions[task](features[:, 0, 0]) for task in group.tasks]
        return torch.stack(values, 1)[:, None, :, None]


def closed_form(*functions: Function, size: int = 2) -> ClosedForm:
    names = [f"task {position}" for position in range(len(functions))]
    tasks = tuple(
        PreparedTask(
            Task.of_kind(name, "objective"),
            TaskOffer(name, "objective", ""),
            np.zeros(1, np.float32),
            np.ones(1, bool),
            1,
        )
        for name in names
    )
    return ClosedForm(tasks, SharingPlan.together(1, len(tasks)), functions, size)


def vector(*values: float) -> dict[str, Tensor]:
    return {POINT: torch.tensor(values, dtype=torch.float64).view(1, 1, -1)}


def slice_of(
    network: ClosedForm,
    centre: dict[str, Tensor],
    first: dict[str, Tensor],
    second: dict[str, Tensor],
    x: Axis | None = None,
    y: Axis | None = None,
) -> Slice:
    x, y = x or axis_between(-2.0, 2.0, 9), y or axis_between(-1.0, 3.0, 9)
    names = network.task_names
    return Slice(
        key="",
        network=network,
        plane=Plane(centre, first, second, fixed={}),
        x=x,
        y=y,
        probe=Probe(
            torch.zeros(1, 1, 0),
            {name: torch.zeros(1, 1) for name in names},
            {name: torch.ones(1, 1, dtype=torch.bool) for name in names},
        ),
        rows_at_once=256,
        paths=(),
        started=LandscapeStarted(names, x.coordinates, y.coordinates, sentence(""), None, 0.0, 1),
    )


def measured(piece: Slice) -> FloatArray:
    """The losses [T, ny, nx] of the whole slice."""
    refined = [event for event in Measurement(piece, None).events() if isinstance(event, LandscapeRefined)]
    assert refined[-1].num_measured == refined[-1].losses[0].size
    return refined[-1].losses
