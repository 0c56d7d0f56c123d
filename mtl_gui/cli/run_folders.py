"""From what was typed to a run folder."""

import shutil
from pathlib import Path

from mtl_gui.paths import runs_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import writing_errors_told
from mtl_gui.runs.environment import environment
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from mtl_gui.texts import Sentence

__all__ = ["existing_run", "new_run"]


def existing_run(name: str) -> RunFolder:
    """The run in a folder of this path, or of this name in the window's run store.

    Raises:
        Refused: When there is none.
    """
    if Path(name).exists() or not (runs_folder() / name).exists():
        return RunFolder.open(Path(name))
    return RunStore(runs_folder()).open(name)


def new_run(path: Path, experiment: Experiment, *, overwrite: bool) -> RunFolder:
    """Makes the folder of a new run.

    Raises:
        Refused: When there are other files, or a run that is not to be replaced.
    """
    if path.exists() and not path.is_dir():
        raise _refused(path, "It is a file.", "Choose a folder that is empty or does not exist yet.")
    if path.is_dir() and any(path.iterdir()):
        _clear(path, experiment, overwrite=overwrite)
    return RunFolder.create(path, experiment, environment())


def _clear(path: Path, experiment: Experiment, *, overwrite: bool) -> None:
    folder = RunFolder(path)
    if not (folder.is_run and folder.layout.state.exists()):
        raise _refused(
            path,
            "There are files in it which are not a run.",
            "Choose a folder that is empty or does not exist yet.",
        )
    status = folder.status()
    if status == "running":
        raise _refused(path, "A run is being recorded there now.", "Wait until it has ended, or stop it.")
    if not overwrite:
        is_same = folder.experiment() == experiment
        told = f"There is {'this' if is_same else 'another'} experiment's run in it ({status})."
        resume = "" if status == "finished" else f"Go on with it: mtl-gui resume {path}. Or "
        advice = f"{resume}choose another folder, or add --overwrite to replace the run."
        raise _refused(path, told, advice[0].upper() + advice[1:])
    with writing_errors_told(path):
        shutil.rmtree(path)


def _refused(path: Path, why: str, what_to_do: str) -> Refused:
    what = Sentence("The run cannot be kept in {path}.", {"path": path})
    return Refused(what, Sentence(why), Sentence(what_to_do))
