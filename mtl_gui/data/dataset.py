"""What a data set is: inputs in their own units and the columns that can be predicted."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.spec import TaskKind

__all__ = ["Dataset", "SplitKeys", "TaskColumn", "TaskOffer"]


@dataclass(frozen=True, slots=True)
class TaskOffer:
    """Something a data set lets you predict; `classes` are named in the order of their numbers.

    `keeps_scale` leaves the labels of a regression as they are for training, where their sizes are the point.
    """

    name: str
    kind: TaskKind
    description: str
    classes: tuple[str, ...] = ()
    unit: str = ""
    keeps_scale: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TaskColumn:
    """An offered task with its labels.

    `labels` [N] are float64 with NaN where missing for a regression or an objective, int64 class numbers
    with -1 where missing for a classification.
    """

    offer: TaskOffer
    labels: npt.NDArray[np.float64] | npt.NDArray[np.int64]

    @property
    def present(self) -> npt.NDArray[np.bool_]:
        """Which rows have a label of this task, [N]."""
        if self.offer.kind in ("regression", "objective"):
            return np.isfinite(self.labels)
        return np.asarray(self.labels >= 0)


@dataclass(frozen=True, slots=True, eq=False)
class SplitKeys:
    """What columns say of how rows may be divided; None where no column does.

    `group` [N] numbers the group of each row, `time` [N] orders the rows, `assigned` [N] is 0 for training,
    1 for validation and 2 for test.
    """

    group: npt.NDArray[np.int64] | None = None
    time: npt.NDArray[np.float64] | None = None
    assigned: npt.NDArray[np.int64] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Rows of inputs with the labels of every task that is offered.

    `inputs` [N, *shape] are in raw units, NaN where a measure is missing; pictures are
    [N, channels, height, width]. `input_names` names the features of a table and is empty for pictures.
    `sources` [N] numbers the data set that each row is from, where several are joined.
    """

    title: str
    description: str
    source: str
    licence: str
    inputs: npt.NDArray[np.float32]
    input_names: tuple[str, ...]
    columns: tuple[TaskColumn, ...]
    sources: npt.NDArray[np.int64] | None = None
    keys: SplitKeys = SplitKeys()

    @property
    def num_rows(self) -> int:
        """How many rows there are."""
        return len(self.inputs)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one row's inputs."""
        return self.inputs.shape[1:]

    @property
    def is_image(self) -> bool:
        """Whether a row is a picture: channels x height x width."""
        return self.inputs.ndim == 4

    @property
    def offers(self) -> tuple[TaskOffer, ...]:
        """The tasks that can be chosen, in order."""
        return tuple(column.offer for column in self.columns)

    def column(self, name: str) -> TaskColumn:
        """The offered task of this name.

        Raises:
            KeyError: When the data set does not offer it.
        """
        for column in self.columns:
            if column.offer.name == name:
                return column
        raise KeyError(name)
