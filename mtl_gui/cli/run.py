"""`mtl-gui run`: an experiment from a preset or a table, trained and written out."""

from argparse import Namespace
from pathlib import Path

from mtl_gui.cli.run_folders import new_run
from mtl_gui.cli.terminal import tell
from mtl_gui.cli.training import train_and_write
from mtl_gui.paths import other_study_files, preset_files, study_files
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.texts import Sentence

__all__ = ["preset_file", "run", "run_experiment"]


def run(options: Namespace) -> int:
    """Runs what the command line names.

    Raises:
        Refused: When the experiment or the folder cannot be used.
    """
    experiment = _experiment(options)
    if options.seeds is not None:
        experiment = experiment.replaced(seeds=_seeds(options.seeds))
    if options.device is not None:
        experiment = experiment.replaced(device=options.device)
    return run_experiment(experiment, options.out, overwrite=options.overwrite, as_json=options.json)


def run_experiment(experiment: Experiment, out: Path, *, overwrite: bool, as_json: bool) -> int:
    """Trains an experiment into a folder and writes all results.

    Returns:
        The exit code.

    Raises:
        Refused: When the data does not fit the experiment or the folder cannot be used.
    """
    from mtl_gui.data.preparation import prepare

    prepare(experiment)  # what does not fit is refused before a folder is touched
    folder = new_run(out, experiment, overwrite=overwrite)
    names = ", ".join(task.name for task in experiment.enabled_tasks)
    tell(f"{experiment.title or out.name}: {names}; {len(experiment.seeds)} seeds")
    return train_and_write(folder, as_json=as_json)


def preset_file(name: str) -> Path:
    """The path of an experiment or study file, or of a shipped one by its name."""
    shipped = {path.stem: path for path in (*preset_files(), *study_files(), *other_study_files())}
    return Path(name) if Path(name).exists() else shipped.get(name, Path(name))


def _experiment(options: Namespace) -> Experiment:
    if (options.preset is None) == (options.data is None):
        raise _refused(
            "There must be a preset, or a table with --data FILE --tasks A,B, and not both.",
            "Name one of them; mtl-gui list presets shows what is shipped.",
        )
    if options.preset is not None:
        return Experiment.from_file(preset_file(options.preset))
    if not options.tasks:
        raise _refused(
            "It is not said which columns of the table are the tasks.", "Add --tasks, as in --tasks age,sex."
        )
    return _on_file(options.data, [name.strip() for name in options.tasks.split(",")])


def _on_file(path: Path, tasks: list[str]) -> Experiment:
    """The first experiment on a file; a table that is plain text is read as it has always been."""
    from mtl_gui.data.files.first_experiment import file_experiment
    from mtl_gui.data.files.source import format_of
    from mtl_gui.data.table_file import table_experiment

    is_plain = not path.exists() or (format_of(path) == "text" and path.suffix not in (".gz", ".zip"))
    return table_experiment(path, tasks) if is_plain else file_experiment(path, tasks)


def _seeds(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(seed) for seed in text.split(","))
    except ValueError as error:
        raise _refused(
            f"“{text}” is not a list of seeds.",
            "Give whole numbers with commas between, as in --seeds 0,1,2.",
        ) from error


def _refused(why: str, what_to_do: str) -> Refused:
    return Refused(Sentence("The experiment could not be run."), Sentence(why), Sentence(what_to_do))
