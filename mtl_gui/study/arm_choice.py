"""Which of a study's trainings are to be looked at closely."""

from dataclasses import dataclass

from mtl_gui.spec import Study
from mtl_gui.spec.study_variations import StudyPoint

__all__ = ["ArmChoice", "choosable_points"]


@dataclass(frozen=True, slots=True)
class ArmChoice:
    """The places of an arm, of a value of what is varied, and of a seed; None: of all seeds."""

    arm: int
    point: int = 0
    seed: int | None = None


def choosable_points(study: Study) -> tuple[StudyPoint, ...]:
    """The values at which there are networks of their own; one where all values have the same networks."""
    return study.varied.points if study.varied.needs_training else study.varied.points[:1]
