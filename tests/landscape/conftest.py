import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment
from tests.landscape.trained import (
    branched_network,
    normed_cnn,
    normed_mlp,
    own_heads,
    recorded_run,
    small_cnn,
    small_mlp,
    toy,
)


@pytest.fixture(scope="session")
def mlp_data() -> PreparedData:
    return prepare(small_mlp())


@pytest.fixture(scope="session")
def _mlp_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded_run(small_mlp(), tmp_path_factory.mktemp("mlp") / "run", CHOSEN, SINGLE_TASK)


@pytest.fixture(scope="session")
def _branched_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded_run(branched_network(), tmp_path_factory.mktemp("branched") / "run", CHOSEN, SINGLE_TASK)


@pytest.fixture(scope="session")
def _normed_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded_run(normed_mlp(), tmp_path_factory.mktemp("normed") / "run", CHOSEN, SINGLE_TASK)


@pytest.fixture(scope="session")
def _toy_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded_run(toy(), tmp_path_factory.mktemp("toy") / "run", CHOSEN, SINGLE_TASK)


@pytest.fixture
def mlp_folder(_mlp_run: Path, tmp_path: Path) -> RunFolder:
    """A trained run of its own for every test: two tasks that share all of an MLP, two seeds."""
    return _copied(_mlp_run, tmp_path)


@pytest.fixture
def branched_folder(_branched_run: Path, tmp_path: Path) -> RunFolder:
    return _copied(_branched_run, tmp_path)


@pytest.fixture
def normed_folder(_normed_run: Path, tmp_path: Path) -> RunFolder:
    """A trained run whose first block is normalised over the batch and adds its input."""
    return _copied(_normed_run, tmp_path)


@pytest.fixture
def toy_folder(_toy_run: Path, tmp_path: Path) -> RunFolder:
    return _copied(_toy_run, tmp_path)


@pytest.fixture(params=["shared", "branched", "apart", "cnn", "normed", "normed cnn", "own heads"])
def network_experiment(request: pytest.FixtureRequest) -> Experiment:
    """Networks of every make."""
    makes: dict[str, Callable[[], Experiment]] = {
        "shared": small_mlp,
        "branched": branched_network,
        "apart": small_mlp().baseline,
        "cnn": small_cnn,
        "normed": normed_mlp,
        "normed cnn": normed_cnn,
        "own heads": own_heads,
    }
    return makes[request.param]()


def _copied(run: Path, folder: Path) -> RunFolder:
    return RunFolder.open(shutil.copytree(run, folder / "run"))
