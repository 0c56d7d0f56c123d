"""Where fetched data is kept, and what is said where it is not."""

from collections.abc import Sequence
from pathlib import Path

from mtl_gui.data.online.download import Resource
from mtl_gui.paths import cache_folder
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["are_there", "dataset_folder", "not_fetched", "spoilt"]


def dataset_folder(name: str) -> Path:
    """The folder of one data set in the user's cache."""
    return cache_folder() / "datasets" / name


def are_there(resources: Sequence[Resource], folder: Path) -> bool:
    """Whether all files have been fetched."""
    return all((folder / resource.name).is_file() for resource in resources)


def not_fetched(title: str, name: str) -> Refused:
    """What is raised when data is asked for that has to be fetched first, by its name on the command line."""
    return Refused(
        _what(title),
        sentence(
            translatable("problems", "It comes from the internet and is fetched only when you ask for it.")
        ),
        sentence(
            translatable(
                "problems", "Press “Fetch” on the Data page, or run “mtl-gui fetch {name}”, then try again."
            ),
            name=name,
        ),
    )


def spoilt(title: str, files: Sequence[Path], error: Exception) -> Refused:
    """Removes files that cannot be read, so that they are fetched again, and says so."""
    for file in files:
        file.unlink(missing_ok=True)
    return Refused(
        _what(title),
        sentence(
            translatable("problems", "What was kept of it is damaged and was removed: {reason}."),
            reason=str(error).rstrip(".") or type(error).__name__,
        ),
        sentence(translatable("problems", "Press “Fetch” on the Data page to have it again.")),
    )


def _what(title: str) -> Sentence:
    return sentence(translatable("problems", "“{data}” is not on this computer."), data=title)
