"""How long a study takes, compared with the same trainings one after another in a plain PyTorch loop.

Run with `python -m benchmarks.study`; `--seeds` and `--steps` shorten it. Both sides make the trainings of
the shipped study of few labels, each label budget in both arms, seed by seed in turns: same rows, networks,
batch size, labels, number of steps and of evaluations. The plain loop computes no more than it needs: one
loss per task over the rows with a label, their sum, fused Adam. A ratio is the processor time of the plain
loop over that of the study for the same seed; the median and all ratios are printed, with one learning rate
and with the study's own grid.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read once, when torch is loaded

import argparse
import time
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from mtl_gui.data.budget import label_mask
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.allocation import keep_freed_memory
from mtl_gui.engine.device import compute_on_one_thread
from mtl_gui.paths import study_files
from mtl_gui.spec import Mlp, Study
from mtl_gui.spec.study_variations import LabelBudgets
from mtl_gui.study.arm_plans import Candidate, arm_plans
from mtl_gui.study.running import study

_BAR = 2.4


class PlainTraining:
    """One network for some tasks, as one writes it by hand."""

    def __init__(self, candidate: Candidate, data: PreparedData, mask: np.ndarray, seed: int) -> None:
        architecture = candidate.experiment.architecture
        assert isinstance(architecture, Mlp)
        layers: list[nn.Module] = []
        features = int(np.prod(data.shape))
        for width in architecture.widths:
            layers += [nn.Linear(features, width), nn.ReLU()]
            features = width
        self.trunk = nn.Sequential(*layers)
        self.heads = nn.ModuleList(nn.Linear(features, max(2, task.num_outputs)) for task in data.tasks)
        leaves = [*self.trunk.parameters(), *self.heads.parameters()]
        self.optimiser = torch.optim.Adam(leaves, lr=candidate.learning_rate, fused=True)
        self.batch_size = candidate.experiment.training.batch_size
        self.inputs = torch.from_numpy(data.inputs).flatten(1)
        self.targets = [torch.from_numpy(task.targets).long() for task in data.tasks]
        self.train, self.validation = data.parts["train"], torch.from_numpy(data.parts["validation"])
        self.mask = torch.from_numpy(mask)
        self.random = np.random.default_rng(seed)

    def run(self, num_steps: int, evaluations: int) -> None:
        """All steps, with an evaluation now and then."""
        order, place = self.random.permutation(len(self.train)), 0
        for step in range(num_steps):
            if place + self.batch_size > len(order):
                order, place = self.random.permutation(len(self.train)), 0
            chosen = torch.from_numpy(order[place : place + self.batch_size])
            place += self.batch_size
            self.step(chosen)
            if (step + 1) % max(1, num_steps // evaluations) == 0:
                self.evaluate()

    def step(self, chosen: Tensor) -> None:
        rows = torch.from_numpy(self.train)[chosen]
        hidden = self.trunk(self.inputs[rows])
        losses = []
        for task, head in enumerate(self.heads):
            present = self.mask[chosen, task]
            if present.any():
                labels = self.targets[task][rows][present]
                losses.append(nn.functional.cross_entropy(head(hidden[present]), labels))
        if losses:
            self.optimiser.zero_grad()
            torch.autograd.backward(torch.stack(losses).sum())
            self.optimiser.step()

    @torch.no_grad()
    def evaluate(self) -> list[float]:
        hidden = self.trunk(self.inputs[self.validation])
        return [
            float((head(hidden).argmax(1) == labels[self.validation]).float().mean())
            for head, labels in zip(self.heads, self.targets, strict=True)
        ]


def plain_seconds(description: Study, seed: int) -> float:
    """The trainings of one seed, one after another."""
    varied = description.varied
    assert isinstance(varied, LabelBudgets)
    steps = description.experiment.training.steps or 0
    begun = time.process_time()
    for arm in arm_plans(description, prepare(description.experiment)):
        for candidate in arm.candidates:
            experiment = description.experiment_of(candidate.experiment, seed)
            data = prepare(experiment)
            for budget in varied.budgets:
                mask = label_mask(data, seed, {varied.task: budget})
                PlainTraining(candidate, data, mask, seed).run(steps, description.num_evaluations)
    return time.process_time() - begun


def our_seconds(description: Study, seed: int) -> float:
    """The study of one seed, from its description to its last result."""
    begun = time.process_time()
    for _event in study(description.replaced(seeds=(seed,))):
        pass
    return time.process_time() - begun


def ratios(description: Study, num_seeds: int) -> list[float]:
    """Plain over ours, seed by seed, after a seed of each for warming up."""
    our_seconds(description, 0), plain_seconds(description.replaced(learning_rates=(1e-3,)), 0)
    return [plain_seconds(description, seed) / our_seconds(description, seed) for seed in range(num_seeds)]


def told(name: str, found: Sequence[float]) -> str:
    """A line of the table."""
    median = float(np.median(found))
    verdict = "reached" if median >= _BAR else "MISSED"
    every = ", ".join(f"{ratio:.2f}" for ratio in found)
    return f"{name:34} {median:5.2f} times as fast (bar {_BAR}: {verdict}); seed by seed: {every}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seeds", type=int, default=3, help="seeds that are timed")
    parser.add_argument("--steps", type=int, default=600, help="steps of each training")
    options = parser.parse_args()
    compute_on_one_thread()
    keep_freed_memory()
    shipped = Study.from_file(next(path for path in study_files() if path.stem == "few-labels"))
    training = shipped.experiment.training.replaced(steps=options.steps)
    shipped = shipped.replaced(experiment=shipped.experiment.replaced(training=training), num_evaluations=5)
    for name, description in (
        ("one learning rate", shipped.replaced(learning_rates=(1e-3,))),
        ("the grid of the study", shipped),
    ):
        print(told(name, ratios(description, options.seeds)), flush=True)


if __name__ == "__main__":
    main()
