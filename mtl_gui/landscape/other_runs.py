"""Networks of other stored runs."""

from pathlib import Path

from mtl_gui.data.preparation import prepare
from mtl_gui.engine.network import Network, build_network
from mtl_gui.events import CHOSEN
from mtl_gui.landscape.refusal import no_plane
from mtl_gui.landscape.trajectory import Trajectory, read_trajectory
from mtl_gui.runs.folder import RunFolder
from mtl_gui.texts import sentence, translatable

__all__ = ["other_run"]


def other_run(path: str, network: Network, seed: int) -> Trajectory:
    """Reads the network of all tasks of another run: that of the same seed, or of its first.

    Args:
        path: The run's folder.
        network: What it has to be like: the same tasks, and parameters of the same shapes.
        seed: The seed wanted.

    Raises:
        Refused: When there is no such run, or its network is of another kind.
    """
    folder = RunFolder.open(Path(path))
    experiment = folder.experiment()
    replica = experiment.seeds.index(seed) if seed in experiment.seeds else 0
    found = build_network(experiment, prepare(experiment))
    if found.signature != network.signature or found.task_names != network.task_names:
        raise no_plane(
            sentence(
                translatable("problems", "The network of the run {path} is of another kind."), path=path
            ),
            sentence(translatable("problems", "Choose a run with the same tasks, network and sharing.")),
        )
    trajectory = read_trajectory(folder, CHOSEN, found, replica)
    if trajectory is None:
        raise no_plane(
            sentence(translatable("problems", "The run {path} has no checkpoint yet."), path=path),
            sentence(translatable("problems", "Choose another run.")),
        )
    return trajectory
