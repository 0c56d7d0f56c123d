"""Choices that make the comparison with single-task networks unfair, or too weak to answer anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from mtl_gui.spec.architecture import DirectParameters
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.spec.training import Adam, Sgd
from mtl_gui.spec.weighting import WeightingDescription
from mtl_gui.texts import Sentence, translatable

__all__ = ["Caution", "Remedy", "cautions"]

MIN_SEEDS = 3
"""Below this many seeds there is no interval."""


_USUAL_SEEDS = 5


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change of the experiment that ends a caution, and what it is called."""

    name: Sentence
    experiment: Experiment


@dataclass(frozen=True, slots=True)
class Caution:
    """What to know, and where there is one obvious way out, the changed experiment."""

    text: Sentence
    remedy: Remedy | None = None


def cautions(experiment: Experiment) -> tuple[Caution, ...]:
    """What to know before the answer is trusted, each with what to do; none for a fair comparison."""
    return tuple(_found(experiment))


def _found(experiment: Experiment) -> Iterator[Caution]:
    if not experiment.single_task_baseline:
        yield _said(
            translatable(
                "spec",
                "Nothing is trained beside it: whether learning together helps cannot be seen. Switch on "
                "the comparison with single-task networks.",
            ),
            Remedy(
                _sentence(translatable("spec", "Compare with single-task")),
                experiment.replaced(single_task_baseline=True),
            ),
        )
    if len(experiment.seeds) < MIN_SEEDS:
        yield _said(
            translatable(
                "spec",
                "With fewer than {needed} seeds there is no interval: a difference may be chance. Use "
                "{needed} or more; 5 to 10 is usual.",
            ),
            Remedy(
                _sentence(translatable("spec", "Use {count} seeds"), count=_USUAL_SEEDS),
                experiment.replaced(seeds=_more_seeds(experiment.seeds)),
            ),
            needed=MIN_SEEDS,
        )
    yield from _of_sharing(experiment)
    yield from _of_weighting(experiment, experiment.weighting)
    if experiment.training.early_stopping is not None and experiment.single_task_baseline:
        yield _said(
            translatable(
                "spec",
                "Early stopping ends the networks after different numbers of steps: the budgets are equal "
                "only at most. Compare the best moments, and look at how many steps each took.",
            )
        )


def _of_sharing(experiment: Experiment) -> Iterator[Caution]:
    plan, num_tasks = experiment.enabled_plan, len(experiment.enabled_tasks)
    if isinstance(experiment.architecture, DirectParameters):
        return
    if len(experiment.tasks) > 1 and num_tasks == 1:
        everyone = tuple(task.replaced(enabled=True) for task in experiment.tasks)
        yield _said(
            translatable("spec", "Only one task takes part: there is nothing to learn together."),
            Remedy(
                _sentence(translatable("spec", "Switch all tasks on")), experiment.replaced(tasks=everyone)
            ),
        )
    elif num_tasks > 1 and len(plan.groups(0)) == num_tasks:
        together = SharingPlan.together(experiment.sharing.num_blocks, experiment.sharing.num_tasks)
        yield _said(
            translatable(
                "spec",
                "No two tasks share a block: nothing is learned together. Share at least the first one.",
            ),
            Remedy(
                _sentence(translatable("spec", "Share every block")), experiment.replaced(sharing=together)
            ),
        )


def _of_weighting(experiment: Experiment, weighting: WeightingDescription) -> Iterator[Caution]:
    if not experiment.single_task_baseline:
        return
    if weighting.num_batches > 1:
        yield _said(
            translatable(
                "spec",
                "{method} sees {times} times as many rows a step as the single-task networks. Give those a "
                "larger batch in a run of their own, or compare at equal rows.",
            ),
            method=Sentence(weighting.title, {}, "spec"),
            times=weighting.num_batches,
        )
    num_tasks = len(experiment.enabled_tasks)
    if isinstance(experiment.training.optimiser, Sgd) and num_tasks > 1:
        yield _said(
            translatable(
                "spec",
                "Under SGD one learning rate does not mean the same for both: what {count} tasks share moves "
                "by their weighted gradients, a single-task network by one. Tune the rate for each, or use "
                "Adam.",
            ),
            Remedy(_sentence(translatable("spec", "Use Adam")), _with_training(experiment, optimiser=Adam())),
            count=num_tasks,
        )


def _more_seeds(seeds: tuple[int, ...]) -> tuple[int, ...]:
    fresh = (seed for seed in range(2 * _USUAL_SEEDS) if seed not in seeds)
    return seeds + tuple(islice(fresh, _USUAL_SEEDS - len(seeds)))


def _with_training(experiment: Experiment, **changes: object) -> Experiment:
    return experiment.replaced(training=experiment.training.replaced(**changes))


def _said(template: str, remedy: Remedy | None = None, **values: object) -> Caution:
    return Caution(_sentence(template, **values), remedy)


def _sentence(template: str, **values: object) -> Sentence:
    return Sentence(template, values, "spec")
