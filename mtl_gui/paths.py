"""Where the project's files and the user's files are."""

import os
from pathlib import Path

import platformdirs

__all__ = [
    "DATA_VARIABLE",
    "cache_folder",
    "config_folder",
    "data_folder",
    "log_folder",
    "other_study_files",
    "preset_files",
    "presets_folder",
    "resources_folder",
    "runs_folder",
    "studies_folder",
    "study_files",
    "usual_data_folder",
    "with_ending",
]

_PACKAGE = Path(__file__).parent
_APPLICATION = "mtl-gui"

DATA_VARIABLE = "MTL_GUI_DATA"
"""The variable of the environment that names the data folder."""


def resources_folder() -> Path:
    """Icons, palettes and translations: beside the package in a checkout, inside it in a wheel."""
    return _shipped("resources")


def presets_folder() -> Path:
    """The experiments that come with the program."""
    return _shipped("presets")


def preset_files() -> tuple[Path, ...]:
    """The shipped experiments, in the order in which they are offered; the first is the main demo."""
    return tuple(sorted(presets_folder().glob("*.toml")))


def study_files() -> tuple[Path, ...]:
    """The shipped studies; the one that stands among the presets is offered as an experiment too."""
    files = (*preset_files(), *sorted((presets_folder() / "studies").glob("*.toml")))
    return tuple(path for path in files if "\n[varied]\n" in path.read_text(encoding="utf-8"))


def other_study_files() -> tuple[Path, ...]:
    """The shipped studies that are about no claim: which tasks belong together, and a paper's table."""
    files = (presets_folder() / "groups_and_tables").glob("*.toml")
    return tuple(sorted(files, key=lambda path: path.stem))  # a study before its counter-example


def config_folder() -> Path:
    """The user's settings. `MTL_GUI_HOME` moves this and the other user folders to one place."""
    return _home("config", platformdirs.user_config_path(_APPLICATION))


def data_folder() -> Path:
    """What the program keeps for the user: runs, autosave. `MTL_GUI_DATA` names another folder for it."""
    chosen = os.environ.get(DATA_VARIABLE)
    return Path(chosen) if chosen else usual_data_folder()


def usual_data_folder() -> Path:
    """Where data is kept while no other folder is chosen."""
    return _home("data", platformdirs.user_data_path(_APPLICATION))


def cache_folder() -> Path:
    """What can be fetched again."""
    return _home("cache", platformdirs.user_cache_path(_APPLICATION))


def log_folder() -> Path:
    """Rotating log files."""
    return _home("log", platformdirs.user_log_path(_APPLICATION))


def runs_folder() -> Path:
    """The run store of the window."""
    return data_folder() / "runs"


def studies_folder() -> Path:
    """The runs of the studies in the window, a folder per study and in it one per run."""
    return data_folder() / "studies"


def own_tables_folder() -> Path:
    """Papers' tables to which somebody added data, by the names of the shipped ones that they stand for."""
    return data_folder() / "own_tables"


def opened_projects_folder() -> Path:
    """Experiments that were made to be opened from a paper's table."""
    return cache_folder() / "projects"


def _shipped(name: str) -> Path:
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _home(name: str, default: Path) -> Path:
    home = os.environ.get("MTL_GUI_HOME")
    return Path(home) / name if home else default


def with_ending(path: Path, ending: str) -> Path:
    """A path that ends as it should; one without a name, as `/`, as it is: writing to it tells what is wrong.

    Args:
        path: What a person typed or chose.
        ending: With its dot; takes the place of the ending that the path has.
    """
    return path.with_suffix(ending) if path.name else path
