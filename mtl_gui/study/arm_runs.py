"""The trainings of a study as experiments of their own, to be trained again and looked at closely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mtl_gui.data.preparation import prepare
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Experiment, Replica, Study
from mtl_gui.spec.study_variations import Corruptions, LearningRates, Starts
from mtl_gui.study.arm_choice import ArmChoice
from mtl_gui.study.arm_plans import ArmPlan, Candidate, arm_plans
from mtl_gui.study.running import with_starts
from mtl_gui.study.stack_plans import training_seed
from mtl_gui.study.study_words import VARIED_TITLES, Say, arm_title, phrase
from mtl_gui.study.tuning import NOT_CHOSEN, chosen_candidates
from mtl_gui.texts import Sentence, translatable

__all__ = ["arm_experiments"]

_LONGEST_TITLE = 200


def arm_experiments(record: StudyRecord, choice: ArmChoice, say: Say = str) -> tuple[Experiment, ...]:
    """The chosen trainings as experiments, at the learning rates that validation chose.

    Each has the same rows, labels, noise, starts, batches and budget as in the study, so that training it
    gives the study's numbers up to rounding, which grows where training is unstable. Single-task networks may
    have a rate per task, and then become an experiment per rate; where every seed has other rows there is one
    per seed.

    Args:
        record: The study, measured.
        choice: Which of its trainings.
        say: Puts titles and notes into the reader's language.

    Returns:
        Empty where nothing is measured yet, or every candidate diverged.

    Raises:
        Refused: When the data cannot be read.
    """
    if not record.arms:
        return ()
    study = with_starts(record.study)
    plan = arm_plans(study, prepare(study.experiment))[choice.arm]
    chosen = chosen_candidates(study, study.arms[choice.arm], record.arms[choice.arm])[choice.point]
    seeds = range(len(study.seeds)) if choice.seed is None else (choice.seed,)
    blocks = [[seed] for seed in seeds] if study.splits_differ else [list(seeds)]
    return tuple(
        _experiment(record, study, plan, choice, int(candidate), block, say)
        for candidate in np.unique(chosen[chosen != NOT_CHOSEN])
        for block in blocks
    )


def _experiment(
    record: StudyRecord,
    study: Study,
    plan: ArmPlan,
    choice: ArmChoice,
    candidate: int,
    places: Sequence[int],
    say: Say,
) -> Experiment:
    of = plan.candidates[candidate]
    chosen = chosen_candidates(study, study.arms[choice.arm], record.arms[choice.arm])[choice.point]
    measured = [name for name, own in zip(study.measured_tasks, chosen, strict=True) if own == candidate]
    experiment = study.experiment_of(of.experiment, study.seeds[places[0]])
    if len(measured) < len(study.measured_tasks):
        tasks = (task.replaced(enabled=task.name in measured) for task in experiment.tasks)
        experiment = experiment.replaced(tasks=tuple(tasks))
    seeds = tuple(training_seed(study, place, start) for start in _starts(study, plan) for place in places)
    told = _Told(record, choice, of, candidate, measured, places)
    return _at_point(experiment, study, choice.point, of).replaced(
        title=say(told.title())[:_LONGEST_TITLE],
        notes=" ".join(map(say, told.notes())),
        seeds=seeds,
        single_task_baseline=False,
    )


def _starts(study: Study, plan: ArmPlan) -> range:
    """Further starts draw their labels as the first one does, which only a study of starts can leave out."""
    return range(plan.num_starts if isinstance(study.varied, Starts) else 1)


def _at_point(experiment: Experiment, study: Study, point: int, of: Candidate) -> Experiment:
    """What a network does otherwise at a value of what is varied, written into the experiment."""
    names = tuple(task.name for task in experiment.enabled_tasks)
    own = study.varied.replica(point, Replica(seed=0), names)
    budgets, noise = own.label_budgets or {}, own.label_noise or {}
    tasks = tuple(
        task.replaced(
            label_budget=budgets.get(task.name, task.label_budget),
            label_noise=noise.get(task.name, task.label_noise),
        )
        for task in experiment.tasks
    )
    steps = experiment.training.steps
    training = experiment.training.replaced(
        learning_rate=of.learning_rate,
        train_rows=own.train_rows,
        evaluate_every=None if steps is None else max(1, steps // study.num_evaluations),
    )
    return experiment.replaced(tasks=tasks, training=training)


def _plain(title: str) -> str:
    """A title that holds braces as a template that says it."""
    return title.replace("{", "{{").replace("}", "}}")


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of an experiment that comes from a study."""

    record: StudyRecord
    choice: ArmChoice
    of: Candidate
    candidate: int
    measured: Sequence[str]
    places: Sequence[int]

    def title(self) -> Sentence:
        study, point = self.record.study, self.record.study.varied.points[self.choice.point]
        arm = arm_title(study.arms[self.choice.arm])
        titled = phrase(translatable("study", "Study"))
        if study.title or study.question:
            titled = Sentence(_plain(study.title or study.question), {}, "presets")
        if isinstance(study.varied, LearningRates | Starts | Corruptions):
            return phrase(translatable("study", "{study} – {arm}"), study=titled, arm=arm)
        return phrase(
            translatable("study", "{study} – {arm}, {varied} {value}"),
            study=titled,
            arm=arm,
            varied=phrase(VARIED_TITLES[study.varied.kind]),
            value=f"{point.value:g}",
        )

    def notes(self) -> Iterator[Sentence]:
        yield phrase(
            translatable(
                "study",
                "Trainings of a study, trained again from the same seeds at the learning rate {rate} that "
                "validation chose.",
            ),
            rate=f"{self.of.learning_rate:g}",
        )
        for task, value in self._study_values():
            yield phrase(
                translatable("study", "The study measured {value} as test metric of {task}."),
                value=f"{value:.6g}",
                task=task,
            )

    def _study_values(self) -> Iterator[tuple[str, float]]:
        """The mean over the seeds of what the study measured."""
        tests = self.record.arms[self.choice.arm].test[self.choice.point, self.candidate]
        for column, task in enumerate(self.record.study.measured_tasks):
            values = tests[list(self.places), column]
            if task in self.measured and np.isfinite(values).any():
                yield task, float(np.nanmean(values))
