"""Studies of starts that take a moment."""

from mtl_gui.paths import study_files
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Mlp, Study
from mtl_gui.spec.study_arms import MultiTask, SingleTask
from mtl_gui.spec.study_variations import Starts
from mtl_gui.study.running import study
from tests.study.made_studies import digits_experiment, made_study

__all__ = ["network_starts", "run_record", "shipped_study", "wells_study"]


def shipped_study(name: str) -> Study:
    """A study that comes with the program."""
    return Study.from_file(next(path for path in study_files() if path.stem == name))


def wells_study(num_seeds: int = 24, steps: int = 250) -> Study:
    """The shipped study of two wells with fewer starts and one learning rate."""
    whole = shipped_study("local-optima")
    training = whole.experiment.training.replaced(steps=steps)
    return whole.replaced(
        experiment=whole.experiment.replaced(training=training),
        seeds=tuple(range(num_seeds)),
        learning_rates=(0.1,),
    )


def network_starts() -> Study:
    """Five starts of a small network for two tasks, of which one is measured."""
    return made_study(
        claim="local_optima",
        experiment=digits_experiment(architecture=Mlp(widths=(6,))),
        varied=Starts(reached=1.0),
        arms=(MultiTask(), SingleTask()),
        measure="reached",
        seeds=(0, 1, 2, 3, 4),
        learning_rates=(0.01,),
        split_per_seed=False,
    )


def run_record(description: Study) -> StudyRecord:
    """All results of a study."""
    record = StudyRecord(description)
    for event in study(description):
        record.append(event)
    return record
