"""Whether a point of a slice is a minimum of the loss, and not only of the slice."""

from collections.abc import Generator, Sequence

import torch

from mtl_gui.curvature_events import StationarityChecked
from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import Event, Progressed
from mtl_gui.landscape.hessian import Objective
from mtl_gui.landscape.manner import AS_TRAINED
from mtl_gui.landscape.probe import Probe
from mtl_gui.landscape.slices import Slice, cut
from mtl_gui.landscape.stationarity import checked_stationarity
from mtl_gui.landscape.work import Work
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import LandscapeRequest
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["checked_point", "slice_check"]


def slice_check(
    folder: RunFolder,
    request: LandscapeRequest,
    point: tuple[float, float],
    weights: Sequence[float],
    *,
    num_steps: int = 20,
    data: PreparedData | None = None,
) -> Generator[Event, None, None]:
    """Looks at a point of a slice in all directions of the network's parameters, not only in the plane.

    Events are `Progressed`, and last `StationarityChecked`. All learned parameters count, also those that do
    not move in the slice.

    Args:
        folder: The run.
        request: The slice.
        point: Its coordinates (a, b).
        weights: Of the tasks in the loss that is judged; 1 and else 0 for a task alone.
        num_steps: Of descent.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When the run has no such slice, or heads or statistics follow its points.
    """
    work = checked_point(cut(folder, request, data), point, weights, num_steps=num_steps)
    while True:
        try:
            share = next(work)
        except StopIteration as end:
            yield end.value
            return
        yield Progressed(share, _activity())


def checked_point(
    piece: Slice, point: tuple[float, float], weights: Sequence[float], *, num_steps: int = 20
) -> Work[StationarityChecked]:
    """The same, for a slice that is prepared.

    Raises:
        Refused: When its points are not networks with fixed heads and statistics.
    """
    if piece.manner != AS_TRAINED:
        raise Refused(
            sentence(translatable("problems", "The point could not be checked.")),
            sentence(
                translatable(
                    "problems", "On this slice the heads, or what batches are normalised by, follow."
                )
            ),
            sentence(
                translatable("problems", "Measure it with the heads as trained and with running statistics.")
            ),
        )
    device = torch.device("cpu") if piece.plane.device.type == "mps" else piece.plane.device
    at = torch.tensor([point], dtype=piece.plane.dtype, device=piece.plane.device)
    parameters = {name: values.to(device, torch.float64) for name, values in piece.plane.points(at).items()}
    network = piece.network
    learned = [name for name in network.shapes if network.is_learned(name)]
    probe = _moved(piece.probe, device)
    objective = Objective(network, probe, piece.rows_at_once, learned, parameters)
    of_tasks = torch.tensor([list(weights)], dtype=torch.float64, device=device)
    return checked_stationarity(objective, objective.vectors(parameters), of_tasks, num_steps=num_steps)


def _moved(probe: Probe, device: torch.device) -> Probe:
    """The rows in 64 bits: the smallest eigenvalues need them."""
    return Probe(
        probe.inputs.to(device, torch.float64),
        {name: targets.to(device) for name, targets in probe.targets.items()},
        {name: present.to(device) for name, present in probe.present.items()},
    )


def _activity() -> Sentence:
    return Sentence(translatable("landscape", "Looking at the point in all directions"), {}, "landscape")
