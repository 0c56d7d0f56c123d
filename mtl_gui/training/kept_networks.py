"""Asks the kept networks of a stored run what they answer."""

from collections.abc import Generator
from functools import lru_cache

import torch

from mtl_gui.data.preparation import prepare
from mtl_gui.engine.device import chosen_dtype
from mtl_gui.engine.network import build_network
from mtl_gui.engine.stack import ModelStack
from mtl_gui.events import SINGLE_TASK, AnswersGiven, Arm
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence, translatable
from mtl_gui.training.answers import Questions

__all__ = ["kept_answers"]


def kept_answers(folder: RunFolder, step: int | None) -> Generator[AnswersGiven, None, None]:
    """The answers of every arm at its last kept moment up to a step, or at the last of all.

    Raises:
        Refused: When nothing is kept yet, or data or parameters cannot be read.
    """
    experiment = folder.experiment()
    found = {arm: _last(folder, arm, step) for arm in folder.arms()}
    if all(kept is None for kept in found.values()):
        raise _nothing_kept(folder)
    questions = _questions(experiment.to_toml())
    for arm, kept in found.items():
        if kept is not None:
            plan = experiment.baseline() if arm == SINGLE_TASK else experiment
            network = build_network(plan, questions.data)
            where = questions.inputs.dtype, questions.inputs.device
            stack = ModelStack.from_arrays(network, folder.load_snapshot(arm, kept), *where)
            yield questions.answered(arm, kept, network, stack.parameters)


def _last(folder: RunFolder, arm: Arm, step: int | None) -> int | None:
    kept = [at for at, _ in folder.snapshots(arm) if step is None or at <= step]
    return kept[-1] if kept else None


@lru_cache(maxsize=1)
def _questions(text: str) -> Questions:
    """The rows of the run that was looked at last: whoever moves through time asks the same again.

    Args:
        text: The experiment as its file holds it; one with settings by name cannot itself be looked up.
    """
    experiment = Experiment.from_toml(text)
    return Questions.of(prepare(experiment), chosen_dtype(experiment), torch.device("cpu"))


def _nothing_kept(folder: RunFolder) -> Refused:
    return Refused(
        sentence(translatable("problems", "The run {run} cannot be asked yet."), run=folder.run_id),
        sentence(translatable("problems", "No networks of it have been kept so far.")),
        sentence(translatable("problems", "Train it for a step, then look again.")),
    )
