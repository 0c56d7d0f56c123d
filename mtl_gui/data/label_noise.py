"""Training labels that are made wrong on purpose."""

import hashlib
from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from mtl_gui.data.preparation import PreparedData, PreparedTask

__all__ = ["has_label_noise", "noisy_targets"]

_PURPOSE = 1
"""Keeps this draw apart from that of label budgets, which has the seed and the task's name alone."""


def has_label_noise(data: PreparedData, noises: Iterable[Mapping[str, float] | None]) -> bool:
    """Whether any network learns from wrong labels; `noises` are by task name, None as the tasks say."""
    return any(noise for noise in noises) or any(task.task.label_noise for task in data.tasks)


def noisy_targets(
    data: PreparedData, seed: int, noise: Mapping[str, float] | None = None
) -> list[npt.NDArray[np.float32] | npt.NDArray[np.int64]]:
    """The training targets of the network with this seed, [rows of the training part] for every task.

    Of a classification the given share of the present labels, rounded, become another class, each of the
    others being equally likely; a larger share makes the same labels wrong and more. To the standardised
    targets of a regression Gaussian noise of the given standard deviation is added. An objective stays as it
    is. The draw depends on the seed and the task's name alone; validation and test parts stay clean.

    Args:
        data: The prepared data.
        seed: Of the network.
        noise: By task name; a task that is not named has its own.
    """
    train = data.parts["train"]
    chosen = noise or {}
    return [_noisy(task, train, seed, chosen.get(task.name, task.task.label_noise)) for task in data.tasks]


def _noisy(
    task: PreparedTask, train: npt.NDArray[np.int64], seed: int, share: float
) -> npt.NDArray[np.float32] | npt.NDArray[np.int64]:
    targets = task.targets[train]
    if share == 0 or task.task.kind == "objective":
        return targets
    random = _generator(seed, task.name)
    if task.task.kind == "regression":
        return (targets + share * random.standard_normal(len(targets))).astype(np.float32)
    num_classes = max(2, task.num_outputs)
    order = random.permutation(np.flatnonzero(task.present[train]))
    steps = random.integers(1, num_classes, len(train))
    wrong = order[: round(min(share, 1.0) * len(order))]
    noisy = targets.copy()
    noisy[wrong] = (targets[wrong] + steps[wrong]) % num_classes
    return noisy


def _generator(seed: int, name: str) -> np.random.Generator:
    fingerprint = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")
    return np.random.default_rng([seed, fingerprint, _PURPOSE])
