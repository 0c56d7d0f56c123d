"""What is asked about the ends of many trainings of one network: which methods, and how many seeds."""

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.weighting import AnyWeighting, EqualWeights
from mtl_gui.texts import translatable

__all__ = ["SeedEndsRequest", "usual_seed_ends"]


class SeedEndsRequest(Description):
    """The same network is trained with every method from many seeds, all seeds of a method as one stack."""

    methods: tuple[AnyWeighting, ...] = Field(
        (EqualWeights(),),
        min_length=1,
        max_length=50,
        description=translatable("spec", "How the losses are combined."),
    )
    has_single_tasks: bool = Field(
        default=True, description=translatable("spec", "Train every task alone, too, from the same seeds.")
    )
    num_seeds: int = Field(
        16, ge=2, le=512, description=translatable("spec", "Networks of each method, seeds 0 and up.")
    )
    steps: int | None = Field(
        None,
        ge=1,
        le=1_000_000,
        description=translatable("spec", "Updates; left out: the usual budget."),
    )

    @property
    def num_trainings(self) -> int:
        """The stacks: the single-task networks, if they are asked for, then one per method."""
        return self.has_single_tasks + len(self.methods)

    def experiments(self, experiment: Experiment) -> tuple[Experiment, ...]:
        """The trainings, in order; each goes to the end of its budget.

        Raises:
            Refused: When a method does not fit the experiment.
        """
        training = experiment.training.replaced(early_stopping=None, diagnose_every=None, affinity_every=None)
        if self.steps is not None:
            training = training.replaced(steps=self.steps, epochs=None)
        plan = experiment.replaced(
            training=training, seeds=tuple(range(self.num_seeds)), single_task_baseline=False
        )
        alone = (plan.baseline(),) if self.has_single_tasks else ()
        return (*alone, *(plan.replaced(weighting=method) for method in self.methods))


def usual_seed_ends(experiment: Experiment) -> SeedEndsRequest:
    """What is compared when nothing else was asked for: tasks alone, equal weights, and the own method."""
    own = experiment.weighting
    return SeedEndsRequest(methods=(EqualWeights(),) if own == EqualWeights() else (EqualWeights(), own))
