"""Reads what a landscape is made from: the networks of a stored run, and the rows they are measured on."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.architectures.direct_parameters import DirectParametersNetwork
from mtl_gui.engine.device import chosen_device, chosen_dtype
from mtl_gui.engine.network import Network, build_network
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.landscape.anchors import Neighbours
from mtl_gui.landscape.manner import Manner, manner_of
from mtl_gui.landscape.probe import Probe, chosen_rows, probe_of
from mtl_gui.landscape.refusal import no_landscape
from mtl_gui.landscape.trajectory import Trajectory, read_trajectory
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Cnn, Experiment, ProbeRequest
from mtl_gui.texts import sentence, translatable

__all__ = ["Sources", "sources"]

_ROWS_AT_ONCE = 1024
_PICTURES_AT_ONCE = 64
"""So many rows' activations of a small network stay in a processor's cache."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a landscape is made from: a run's networks of one seed, and the rows they are measured on.

    Attributes:
        experiment: That of the run.
        chosen: The network that was trained on all tasks.
        single: The single-task networks, None where there are none.
        probe: The rows.
        rows: Their positions in their part of the data.
        rows_at_once: How many of them are measured together.
        seed: That of the networks.
        dtype: In which losses are computed.
        device: Where.
        manner: How networks are measured.
    """

    experiment: Experiment
    chosen: Trajectory
    single: Trajectory | None
    probe: Probe
    rows: npt.NDArray[np.int64]
    rows_at_once: int
    seed: int
    dtype: torch.dtype
    device: torch.device
    manner: Manner

    @property
    def trajectories(self) -> list[Trajectory]:
        """The run's own."""
        return [path for path in (self.chosen, self.single) if path is not None]

    def neighbours(self, others: Sequence[Trajectory] = ()) -> Neighbours:
        """The ends of all trainings but the chosen one, and the rows."""
        runs = tuple(other.end for other in others)
        if self.single is None:
            return Neighbours(runs=runs, probe=self.probe)
        return Neighbours(self.single.network, self.single.end, runs, self.probe)


def sources(folder: RunFolder, request: ProbeRequest, data: PreparedData | None) -> Sources:
    """Reads a run's checkpoints and chooses the rows.

    Raises:
        Refused: When there are no checkpoints yet, or the request does not fit the run.
    """
    experiment = folder.experiment()
    data = data or prepare(experiment)
    seed = _seed(experiment, request)
    replica = experiment.seeds.index(seed)
    chosen = read_trajectory(folder, CHOSEN, build_network(experiment, data), replica)
    if chosen is None:
        raise _nothing_yet()
    single = read_trajectory(folder, SINGLE_TASK, build_network(experiment.baseline(), data), replica)
    dtype, device = _numbers(experiment, chosen.network)
    rows_learned = experiment.training.train_rows
    probe = probe_of(data, request, seed, dtype, device, rows_learned)
    return Sources(
        experiment=experiment,
        chosen=chosen,
        single=single,
        probe=probe,
        rows=chosen_rows(len(data.parts[request.part]), request),
        rows_at_once=_rows_at_once(experiment, device, probe),
        seed=seed,
        dtype=dtype,
        device=device,
        manner=manner_of(chosen.network, request),
    )


def _seed(experiment: Experiment, request: ProbeRequest) -> int:
    seed = experiment.seeds[0] if request.seed is None else request.seed
    if seed not in experiment.seeds:
        raise no_landscape(
            sentence(translatable("problems", "The run has no network with seed {seed}."), seed=seed),
            sentence(
                translatable("problems", "Choose one of: {seeds}."),
                seeds=", ".join(map(str, experiment.seeds)),
            ),
        )
    return seed


def _numbers(experiment: Experiment, network: Network) -> tuple[torch.dtype, torch.device]:
    """Precision and device: the experiment's, but networks of a few numbers are measured in float64."""
    device = chosen_device(experiment)
    if isinstance(network, DirectParametersNetwork) and device.type != "mps":
        return torch.float64, device
    return chosen_dtype(experiment), device


def _rows_at_once(experiment: Experiment, device: torch.device, probe: Probe) -> int:
    if device.type != "cpu":
        return probe.num_rows
    return _PICTURES_AT_ONCE if isinstance(experiment.architecture, Cnn) else _ROWS_AT_ONCE


def _nothing_yet() -> Refused:
    return no_landscape(
        sentence(translatable("problems", "The run has no checkpoint yet.")),
        sentence(translatable("problems", "Wait for the first checkpoint, or train longer.")),
    )
