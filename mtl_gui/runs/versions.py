"""Why a run of another version of the program cannot be opened."""

from importlib.metadata import PackageNotFoundError, version

from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["UNKNOWN", "newer_format", "of_another_version", "own_version"]

UNKNOWN = "not installed"


def own_version() -> str:
    """The version of this program."""
    try:
        return version("mtl-gui")
    except PackageNotFoundError:
        return UNKNOWN


def newer_format(run_id: str, theirs: str) -> Refused:
    """Says that a run folder has a form that this version does not know."""
    return Refused(
        sentence(translatable("problems", "The run {run} cannot be opened."), run=run_id),
        sentence(
            translatable("problems", "A newer version of the program ({theirs}) made it; this is {ours}."),
            theirs=theirs,
            ours=own_version(),
        ),
        sentence(translatable("problems", "Open it with that version, or a later one.")),
    )


def of_another_version(run_id: str, theirs: str, refused: Refused) -> Refused:
    """Says that the experiment of another version is not understood by this one, and which part of it."""
    return Refused(
        sentence(translatable("problems", "The run {run} cannot be opened."), run=run_id),
        sentence(
            translatable("problems", "Version {theirs} made it, this is {ours}, and they differ: {reason}"),
            theirs=theirs,
            ours=own_version(),
            reason=refused.what,
        ),
        sentence(translatable("problems", "Open it with version {theirs}."), theirs=theirs),
    )
