"""Which tasks belong together, where a data set was made so."""

from mtl_gui.data import clustered_tasks
from mtl_gui.spec import AnyData, ClusteredTasks, GradNormToy, RelatedRegressions, SharedSubspace

__all__ = ["true_groups"]


def true_groups(data: AnyData) -> tuple[tuple[str, ...], ...] | None:
    """The tasks' names, group by group; None where it is not known.

    Tasks of one shared subspace and those of GradNorm's toy are one group. Related regressions are one where
    all is shared, each its own where nothing is, and between these neither.
    """
    match data:
        case ClusteredTasks(relatedness=0.0):
            return tuple((name,) for group in clustered_tasks.task_names(data) for name in group)
        case ClusteredTasks():
            return clustered_tasks.task_names(data)
        case SharedSubspace() | GradNormToy() | RelatedRegressions(relatedness=1.0):
            return (_numbered(data.num_tasks),)
        case RelatedRegressions(relatedness=0.0):
            return tuple((name,) for name in _numbered(data.num_tasks))
        case _:
            return None


def _numbered(num_tasks: int) -> tuple[str, ...]:
    return tuple(f"task_{number + 1}" for number in range(num_tasks))
