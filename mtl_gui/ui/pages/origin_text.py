"""Says which run another one was branched from."""

from PySide6.QtCore import QCoreApplication

from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.ui.translation import number

__all__ = ["origin_sentence"]


def origin_sentence(folder: RunFolder) -> str:
    """Where the run came from; empty for one that began by itself, or whose state cannot be read."""
    try:
        origin = folder.state().origin
    except Refused:
        return ""
    if origin is None:
        return ""
    if origin.is_start:
        text = QCoreApplication.translate(
            "TrainPage", "Began with the weights of run {run}, where they fitted."
        )
    else:
        text = QCoreApplication.translate("TrainPage", "Branched from run {run} at step {step}.")
    return text.format(run=origin.run, step=number(origin.step, 9))
