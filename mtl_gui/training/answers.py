"""Asks networks about rows they did not learn from, for people to look at."""

import time
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.answer_events import AnswersGiven, InputPlane, TaskAnswers
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import Arm, FloatArray
from mtl_gui.training.evaluation import outputs_of

__all__ = ["Questions", "Watch"]

_MOST_ROWS = 300
_GRID = 40
_MARGIN = 0.08
_LARGEST_SHARE = 0.02
_SHORTEST_REST = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """What the networks are asked: validation rows, and the whole plane where there are two inputs.

    Attributes:
        data: Where the rows are from.
        rows: Numbers of up to 300 rows, spread over the validation part.
        inputs: [1, N + G², ...]: the rows, then the plane.
        plane: The plane, None where there are not two inputs.
    """

    data: PreparedData
    rows: npt.NDArray[np.int64]
    inputs: Tensor
    plane: InputPlane | None

    @classmethod
    def of(cls, data: PreparedData, dtype: torch.dtype, device: torch.device) -> Self:
        """Chooses rows and lays out the plane."""
        part = data.parts["validation"]
        rows = part[np.unique(np.linspace(0, len(part) - 1, min(len(part), _MOST_ROWS)).round().astype(int))]
        asked, plane = data.inputs[rows], None
        if data.shape == (2,):
            points, plane = _plane(data)
            asked = np.concatenate([asked, points])
        return cls(data, rows, torch.from_numpy(asked).to(device, dtype).unsqueeze(0), plane)

    @torch.no_grad()
    def answered(self, arm: Arm, step: int, network: Network, parameters: Parameters) -> AnswersGiven:
        """What the networks say; they stay as they are."""
        outputs = outputs_of(network, parameters, self.inputs)
        told = tuple(
            self._of_task(task, _probable(outputs[task.name].double(), task))
            for task in self.data.tasks
            if task.task.kind != "objective"
        )
        raw = self.data.inputs[self.rows] * self.data.input_scale + self.data.input_mean
        return AnswersGiven(arm, step, raw, self.data.is_image, self.plane, told)

    def _of_task(self, task: PreparedTask, said: FloatArray) -> TaskAnswers:
        """Takes the probabilities [R, N + G², C], or the values [R, N + G², 1]."""
        count = len(self.rows)
        truths = task.targets[self.rows].astype(np.float64)
        is_value = task.task.kind == "regression"
        if is_value:
            truths = truths * task.scale + task.mean
        answers = said[:, :count, 0] if is_value else said[:, :count].argmax(axis=2).astype(np.float64)
        field, certainty = None, None
        if self.plane is not None:
            mean = said[:, count:].mean(axis=0).reshape(_GRID, _GRID, -1)
            field = mean[..., 0] if is_value else mean.argmax(axis=2).astype(np.float64)
            certainty = np.ones_like(field) if is_value else mean.max(axis=2)
        known = np.where(task.present[self.rows], truths, np.nan)
        offer, kind = task.offer, task.task.kind
        return TaskAnswers(task.name, kind, offer.classes, offer.unit, known, answers, field, certainty)


class Watch:
    """Answers of networks in training, as often as they cost at most a fiftieth of the time.

    Args:
        arm: Whose networks.
        network: What they are.
        data: Whose rows they are asked about.
        dtype: Of the numbers.
        device: Where the networks are.
    """

    def __init__(
        self, arm: Arm, network: Network, data: PreparedData, dtype: torch.dtype, device: torch.device
    ) -> None:
        self._arm = arm
        self._network = network
        self._data = data
        self._where = dtype, device
        self._questions: Questions | None = None
        self._next = 0.0

    def is_due(self) -> bool:
        """Whether they may be asked again now."""
        return time.monotonic() >= self._next

    def ask(self, step: int, parameters: Parameters) -> AnswersGiven:
        """Asks the networks as they are after so many updates."""
        began = time.monotonic()
        if self._questions is None:
            self._questions = Questions.of(self._data, *self._where)
        given = self._questions.answered(self._arm, step, self._network, parameters)
        ended = time.monotonic()
        self._next = ended + max((ended - began) / _LARGEST_SHARE, _SHORTEST_REST)
        return given


def _plane(data: PreparedData) -> tuple[npt.NDArray[np.float32], InputPlane]:
    """The points of the grid [G², 2] as the networks see them, the second input slowest."""
    low, high = data.inputs.min(axis=0), data.inputs.max(axis=0)
    margin = _MARGIN * (high - low)
    lines = [np.linspace(low[i] - margin[i], high[i] + margin[i], _GRID) for i in range(2)]
    across, up = np.meshgrid(*lines)
    raw = [line[[0, -1]] * data.input_scale[i] + data.input_mean[i] for i, line in enumerate(lines)]
    extent = (float(raw[0][0]), float(raw[0][1]), float(raw[1][0]), float(raw[1][1]))
    points = np.stack([across.ravel(), up.ravel()], axis=1).astype(np.float32)
    return points, InputPlane((data.input_names[0], data.input_names[1]), extent)


def _probable(outputs: Tensor, task: PreparedTask) -> FloatArray:
    """Probabilities of the classes, or values in the task's unit, [R, N, C]."""
    match task.task.kind:
        case "binary":
            return torch.softmax(torch.cat([torch.zeros_like(outputs), outputs], dim=-1), dim=-1).numpy()
        case "multiclass":
            return torch.softmax(outputs, dim=-1).numpy()
        case _:
            return (outputs * task.scale + task.mean).numpy()
