"""Networks small enough to know all their second derivatives."""

import warnings
from collections.abc import Callable

import torch
from torch import Tensor

from mtl_gui.data.preparation import prepare
from mtl_gui.engine.network import build_network
from mtl_gui.landscape.hessian import Objective
from mtl_gui.landscape.probe import probe_of
from mtl_gui.spec import Experiment, LandscapeRequest, Mlp, RelatedRegressions, SharingPlan, Task
from tests.landscape.closed_forms import ClosedForm, slice_of, vector
from tests.landscape.trained import BUDGET

CPU = torch.device("cpu")
Loss = Callable[[Tensor], Tensor]


def regression() -> Experiment:
    """Three tasks, 163 parameters, smooth."""
    return Experiment(
        data=RelatedRegressions(num_tasks=3, num_rows=200),
        tasks=tuple(Task.of_kind(f"task_{number}", "regression") for number in (1, 2, 3)),
        architecture=Mlp(widths=(8,), activation="tanh"),
        sharing=SharingPlan.together(1, 3),
        training=BUDGET,
        seeds=(0,),
    )


def objective_of(
    experiment: Experiment, num_rows: int = 64, rows_at_once: int = 24
) -> tuple[Objective, Tensor]:
    """All learned parameters of a freshly drawn network, in 64 bits."""
    data = prepare(experiment)
    network = build_network(experiment, data)
    request = LandscapeRequest(num_rows=num_rows)
    probe = probe_of(data, request, experiment.seeds[0], torch.float64, CPU)
    parameters = network.initial_parameters(experiment.seeds[:1], torch.float64, CPU)
    moved = [name for name in network.shapes if network.is_learned(name)]
    objective = Objective(network, probe, rows_at_once, moved, parameters)
    return objective, objective.vectors(parameters)


def closed_objective(network: ClosedForm) -> Objective:
    """The closed forms as functions of the point."""
    point = vector(*[0.0] * network.size)
    probe = slice_of(network, point, point, point).probe
    return Objective(network, probe, 1, tuple(network.shapes), {})


def literal_losses(experiment: Experiment, num_rows: int = 64) -> Loss:
    """The losses [T] of `regression` as a plain function of all its parameters [P]."""
    data = prepare(experiment)
    probe = probe_of(data, LandscapeRequest(num_rows=num_rows), 0, torch.float64, CPU)
    inputs = probe.inputs[0]
    targets = [probe.targets[task.name][0].double() for task in data.tasks]

    def losses(point: Tensor) -> Tensor:
        weight, bias = point[:128].view(16, 8), point[128:136]
        hidden = torch.tanh(inputs @ weight + bias)
        found = []
        for task, target in enumerate(targets):
            head = point[136 + 9 * task : 145 + 9 * task]
            found.append((hidden @ head[:8] + head[8] - target).square().mean())
        return torch.stack(found)

    return losses


def dense_hessians(losses: Loss, point: Tensor) -> Tensor:
    """[T, P, P], by forward over reverse derivatives."""
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # forward derivatives script functions of torch's own
        hessians: Tensor = torch.func.hessian(losses)(point)
    return hessians
