"""Whether what the program keeps can be kept."""

from mtl_gui.paths import data_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import check_writable
from mtl_gui.texts import sentence, translatable

__all__ = ["data_folder_problem"]


def data_folder_problem() -> Refused | None:
    """Why nothing can be kept, told at the start and not only when a run is to be; None where it can."""
    try:
        check_writable(data_folder())
    except Refused as refused:
        advice = sentence(
            translatable(
                "problems",
                "Make room, or choose another data folder in the preferences and start the program again.",
            )
        )
        return Refused(refused.what, refused.why, advice)
    return None
