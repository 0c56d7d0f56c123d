"""The rows on which a landscape is measured: chosen once, the same for every point and every task."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.data.budget import label_mask
from mtl_gui.data.label_noise import noisy_targets
from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.randomness import generator
from mtl_gui.events import Part
from mtl_gui.spec import ProbeRequest

__all__ = ["Probe", "chosen_rows", "probe_of"]


@dataclass(frozen=True, slots=True)
class Probe:
    """Rows `inputs` [1, N, ...] with their labels: by task `targets` [1, N] and `present`, bool [1, N]."""

    inputs: Tensor
    targets: Mapping[str, Tensor]
    present: Mapping[str, Tensor]

    @property
    def num_rows(self) -> int:
        """N."""
        return self.inputs.shape[1]

    def split(self, rows_at_once: int) -> tuple["Probe", ...]:
        """The rows in as few equal stretches as hold at most so many rows each."""
        count = -(-self.num_rows // rows_at_once)
        targets = {name: values.tensor_split(count, 1) for name, values in self.targets.items()}
        present = {name: values.tensor_split(count, 1) for name, values in self.present.items()}
        return tuple(
            Probe(
                inputs,
                {name: values[number] for name, values in targets.items()},
                {name: values[number] for name, values in present.items()},
            )
            for number, inputs in enumerate(self.inputs.tensor_split(count, 1))
        )


def probe_of(
    data: PreparedData,
    request: ProbeRequest,
    seed: int,
    dtype: torch.dtype,
    device: torch.device,
    train_rows: int | None = None,
) -> Probe:
    """Takes the rows a request asks for.

    Of the training part only the labels count which the network of this seed may learn from, and they are
    as wrong as those it has learned from; `train_rows` is from how many rows it learns, None: from all.
    """
    positions = chosen_rows(len(data.parts[request.part]), request)
    rows = data.parts[request.part][positions]
    present = _labels(data, request.part, seed, train_rows)[positions]
    targets = {
        task.name: torch.from_numpy(values[positions]).to(device)[None]
        for task, values in zip(data.tasks, _targets(data, request.part, seed), strict=True)
    }
    return Probe(
        torch.from_numpy(data.inputs[rows]).to(device, dtype)[None],
        targets,
        {
            task.name: torch.from_numpy(present[:, position].copy()).to(device)[None]
            for position, task in enumerate(data.tasks)
        },
    )


def chosen_rows(num_rows: int, request: ProbeRequest) -> npt.NDArray[np.int64]:
    """Draws positions in the part, rising. Of one probe seed, a smaller draw is part of a larger one."""
    source = generator(request.probe_seed, "landscape rows", request.part)
    return np.sort(source.permutation(num_rows)[: request.num_rows])


def _labels(data: PreparedData, part: Part, seed: int, train_rows: int | None) -> npt.NDArray[np.bool_]:
    if part == "train":
        return label_mask(data, seed, train_rows=train_rows)
    return np.stack([task.present[data.parts[part]] for task in data.tasks], axis=1)


def _targets(
    data: PreparedData, part: Part, seed: int
) -> list[npt.NDArray[np.float32] | npt.NDArray[np.int64]]:
    if part == "train":
        return noisy_targets(data, seed)
    return [task.targets[data.parts[part]] for task in data.tasks]
