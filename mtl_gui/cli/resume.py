"""`mtl-gui resume`: goes on with a run that was stopped or cut off."""

from argparse import Namespace

from mtl_gui.cli.run_folders import existing_run
from mtl_gui.cli.terminal import tell
from mtl_gui.cli.training import train_and_write

__all__ = ["resume"]


def resume(options: Namespace) -> int:
    """Trains on from the last checkpoint; of a finished run only the results are written again.

    Raises:
        Refused: When there is no such run, or it is being recorded.
    """
    folder = existing_run(options.run)
    if folder.status() == "finished":
        tell("The run is finished; its results are written again.")
    return train_and_write(folder, as_json=options.json)
