"""Choices that make the comparison with single-task networks unfair, or too weak to answer anything."""

from collections.abc import Iterator

from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.training import Sgd
from mtl_gui.spec.weighting import WeightingDescription
from mtl_gui.texts import Sentence, translatable

__all__ = ["cautions"]

MIN_SEEDS = 3
"""Below this many seeds there is no interval."""


def cautions(experiment: Experiment) -> tuple[Sentence, ...]:
    """What to know before the answer is trusted, each with what to do; none for a fair comparison."""
    return tuple(_found(experiment))


def _found(experiment: Experiment) -> Iterator[Sentence]:
    if not experiment.single_task_baseline:
        yield _said(
            translatable(
                "spec",
                "Nothing is trained beside it: whether learning together helps cannot be seen. Switch on "
                "the comparison with single-task networks.",
            )
        )
    if len(experiment.seeds) < MIN_SEEDS:
        yield _said(
            translatable(
                "spec",
                "With fewer than {needed} seeds there is no interval: a difference may be chance. Use "
                "{needed} or more; 5 to 10 is usual.",
            ),
            needed=MIN_SEEDS,
        )
    yield from _of_weighting(experiment, experiment.weighting)
    if experiment.training.early_stopping is not None and experiment.single_task_baseline:
        yield _said(
            translatable(
                "spec",
                "Early stopping ends the networks after different numbers of steps: the budgets are equal "
                "only at most. Compare the best moments, and look at how many steps each took.",
            )
        )


def _of_weighting(experiment: Experiment, weighting: WeightingDescription) -> Iterator[Sentence]:
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
            count=num_tasks,
        )


def _said(template: str, **values: object) -> Sentence:
    return Sentence(template, values, "spec")
