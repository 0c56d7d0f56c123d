"""Which planes and manners of measuring an experiment's landscape can have, and why not others."""

from typing import get_args

from mtl_gui.spec.architecture import Cnn, DirectParameters, Mlp
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.planes import AnyPlane
from mtl_gui.spec.toys import Toy
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["PLANE_KINDS", "batch_hindrance", "plane_hindrance", "plane_hindrances", "refit_hindrance"]

PLANE_KINDS: tuple[str, ...] = tuple(
    member.model_fields["kind"].default for member in get_args(get_args(AnyPlane)[0])
)
"""Of all planes that there are."""


def plane_hindrance(kind: str, experiment: Experiment) -> Sentence | None:
    """Says why a kind of plane cannot be cut through the networks of an experiment; None if it can.

    What only its checkpoints tell, such as a path that is straight, shows when the plane is cut.
    """
    match kind:
        case "coordinates" if not (isinstance(experiment.data, Toy) and experiment.data.num_coordinates == 2):
            return sentence(translatable("problems", "Only toys have two parameters."))
        case "random" if isinstance(experiment.architecture, DirectParameters):
            return sentence(translatable("problems", "A point has no filters to scale directions to."))
        case "anchors" if len(experiment.enabled_tasks) < 2:
            return sentence(translatable("problems", "The experiment has a single task."))
        case "anchors" if not experiment.single_task_baseline:
            return sentence(translatable("problems", "The experiment trains no single-task networks."))
        case _:
            return None


def plane_hindrances(experiment: Experiment) -> dict[str, Sentence]:
    """The kinds of planes that cannot be cut through the networks of an experiment, and why."""
    found = {kind: plane_hindrance(kind, experiment) for kind in PLANE_KINDS}
    return {kind: hindrance for kind, hindrance in found.items() if hindrance is not None}


def refit_hindrance(experiment: Experiment) -> Sentence | None:
    """Says why heads cannot be fitted anew at every point; None if they can."""
    if isinstance(experiment.architecture, DirectParameters):
        return sentence(translatable("problems", "Toys have no heads."))
    for task in experiment.enabled_tasks:
        if task.widths_of_head(experiment.architecture.head_widths):
            return sentence(translatable("problems", "Only linear heads can be fitted at every point."))
        if task.loss not in ("mse", "cross_entropy"):
            return sentence(
                translatable("problems", "Heads cannot be fitted at every point by the loss “{loss}”."),
                loss=task.loss,
            )
    return None


def batch_hindrance(experiment: Experiment) -> Sentence | None:
    """Says why the statistics of the measured rows would change nothing; None if they can."""
    architecture = experiment.architecture
    if isinstance(architecture, Mlp | Cnn) and architecture.norm == "batch":
        return None
    return sentence(translatable("problems", "The network has no batch normalisation."))
