"""What several runs had in common and what not: whether their numbers may be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from mtl_gui.events import CHOSEN
from mtl_gui.run_events import RunRead
from mtl_gui.spec import Experiment
from mtl_gui.spec.settings import differing, settings_of
from mtl_gui.spec.sharing import group_letter
from mtl_gui.texts import Sentence, translatable

__all__ = ["Fairness", "fairness_of", "have_same_rows"]

_BUDGET = ("training.steps", "training.epochs")
_OF_TRAINING_ROWS = ("data.split.train_limit",)
"""What chooses among the rows that are learned from, and leaves those that are measured as they are."""


@dataclass(frozen=True, slots=True)
class Fairness:
    """A fact for all that was equal, a sentence for all that was not, and one for what else may mislead."""

    equal: tuple[Sentence, ...]
    unequal: tuple[Sentence, ...]
    warnings: tuple[Sentence, ...]


def fairness_of(runs: Sequence[RunRead]) -> Fairness:
    """Says what some runs had in common. Runs are called A, B, C … in their order."""
    paths = differing([settings_of(run.experiment) for run in runs])
    facts = (
        _rows(paths),
        _seeds(runs),
        _steps(runs),
        _parameters(runs),
        _settings(paths),
        _moments(runs),
    )
    equal = tuple(fact for is_equal, fact in facts if is_equal)
    unequal = tuple(fact for is_equal, fact in facts if not is_equal)
    return Fairness(equal, (*unequal, *_labels(paths)), _warnings(runs))


def have_same_rows(first: Experiment, second: Experiment) -> bool:
    """Whether two experiments are measured on the same rows, so that their metrics mean the same."""
    return not _of_rows(differing([settings_of(first), settings_of(second)]))


def _of_rows(paths: Sequence[str]) -> list[str]:
    return [path for path in paths if path.startswith("data.") and path not in _OF_TRAINING_ROWS]


def _rows(paths: Sequence[str]) -> tuple[bool, Sentence]:
    found = _of_rows(paths)
    if not found:
        return True, _said(translatable("study", "the same rows"))
    template = translatable(
        "study",
        "They were measured on other rows, so that their metrics do not mean the same; such runs are not "
        "tested against each other: {paths}.",
    )
    return False, _said(template, paths=", ".join(found))


def _labels(paths: Sequence[str]) -> tuple[Sentence, ...]:
    if not set(_OF_TRAINING_ROWS) & set(paths):
        return ()
    return (_said(translatable("study", "They learned from different numbers of rows.")),)


def _seeds(runs: Sequence[RunRead]) -> tuple[bool, Sentence]:
    sets = [set(run.experiment.seeds) for run in runs]
    if all(seeds == sets[0] for seeds in sets):
        return True, _said(translatable("study", "{count} seeds"), count=len(sets[0]))
    common = len(set.intersection(*sets))
    template = translatable(
        "study",
        "They have other seeds; only those that two runs share are paired; {count} are in all.",
    )
    return False, _said(template, count=common)


def _steps(runs: Sequence[RunRead]) -> tuple[bool, Sentence]:
    steps = [run.arms[CHOSEN].step if CHOSEN in run.arms else 0 for run in runs]
    if len(set(steps)) == 1:
        return True, _said(translatable("study", "{count} steps"), count=steps[0])
    return False, _said(
        translatable("study", "They were trained for different numbers of steps: {values}."),
        values=_listed(steps),
    )


def _parameters(runs: Sequence[RunRead]) -> tuple[bool, Sentence]:
    counts = [run.arms[CHOSEN].num_parameters if CHOSEN in run.arms else 0 for run in runs]
    if len(set(counts)) == 1:
        return True, _said(translatable("study", "{count} parameters"), count=counts[0])
    return False, _said(
        translatable("study", "They have different numbers of parameters: {values}."), values=_listed(counts)
    )


def _settings(paths: Sequence[str]) -> tuple[bool, Sentence]:
    found = [path for path in paths if path.startswith("training.") and path not in _BUDGET]
    if not found:
        return True, _said(translatable("study", "the same settings of training"))
    return False, _said(
        translatable("study", "Their settings of training differ: {paths}."), paths=", ".join(found)
    )


def _moments(runs: Sequence[RunRead]) -> tuple[bool, Sentence]:
    if len({run.is_kept for run in runs}) == 1:
        return True, _said(translatable("study", "the same moment of measuring"))
    template = translatable(
        "study", "What early stopping kept counts in some ({names}), the last measurement in the others."
    )
    return False, _said(template, names=_named(runs, [run.is_kept for run in runs]))


def _warnings(runs: Sequence[RunRead]) -> tuple[Sentence, ...]:
    is_open = [not run.is_finished for run in runs]
    is_steered = [any(arm.is_steered for arm in run.arms.values()) for run in runs]
    found = []
    if any(is_open):
        found.append(_said(translatable("study", "Not at their end: {names}."), names=_named(runs, is_open)))
    if any(is_steered):
        template = translatable("study", "Task weights or the rate were moved by hand: {names}.")
        found.append(_said(template, names=_named(runs, is_steered)))
    tuning = translatable(
        "study", "How carefully each was tuned is not known; who tries more settings finds better ones."
    )
    return (*found, _said(tuning))


def _named(runs: Sequence[RunRead], which: Sequence[bool]) -> str:
    return ", ".join(group_letter(place) for place in range(len(runs)) if which[place])


def _listed(counts: Sequence[int]) -> str:
    return ", ".join(f"{group_letter(place)} {count}" for place, count in enumerate(counts))


def _said(template: str, **values: object) -> Sentence:
    return Sentence(template, values, "study")
