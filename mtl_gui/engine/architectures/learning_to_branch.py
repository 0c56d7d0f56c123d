"""Learning to branch: which layer reads which is drawn, and learned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.architectures.columns import ColumnsNetwork, exchange
from mtl_gui.engine.architectures.network import Parameters, TrainingPass
from mtl_gui.engine.architectures.soft import Part
from mtl_gui.engine.randomness import generator

__all__ = ["BranchingNetwork"]


@dataclass(frozen=True)
class BranchingNetwork(ColumnsNetwork):
    """A layer per task at every depth; a layer, and at last a head, reads one of its group's layers before.

    Which one is drawn in training, relaxed by the Gumbel-softmax with noise G and temperature τ,

        x̃ₜ = Σₛ dₜₛ xₛ        dₜ = softmax((θₜ + Gₜ) / τ)        τ at step n = τ₀ / √(n + 1)

    and in evaluation it is that with the largest θ, a task's own layer before others as large. Where a
    gradient is asked for without noise, dₜ has this value and the slopes of softmax(θₜ).

    Source: Guo, Lee & Ulbricht, "Learning to Branch for Multi-Task Learning", ICML 2020;
    Jang, Gu & Poole, "Categorical Reparameterization with Gumbel-Softmax", ICLR 2017.

    Attributes:
        temperature: τ₀.
    """

    temperature: float

    @property
    def exchange_parts(self) -> Mapping[str, Part]:
        """θ of every layer; all choices begin equally likely."""
        return {f"pairs.route_{number}": Part(()) for number in range(len(self.widths))}

    def training_pass(
        self,
        seeds: Sequence[int],
        step: int,
        num_rows: int,  # noqa: ARG002 - all rows go the same way
        dtype: torch.dtype,
        device: torch.device,
        dropout: Sequence[float | None] | None = None,  # noqa: ARG002 - no units are silenced
    ) -> TrainingPass | None:
        """Draws the noise [R, pairs] of every layer, and after it the temperature [R, 1]."""
        if not self.pairs:
            return None
        noise = torch.from_numpy(np.stack([self._noise(seed, step) for seed in seeds], 1))
        now = self.temperature / (step + 1) ** 0.5
        temperature = torch.full((len(seeds), 1), now, dtype=torch.float64)
        drawn = [*noise.unbind(), temperature]
        return TrainingPass({number: values.to(device, dtype) for number, values in enumerate(drawn)})

    def exchanged(
        self, parameters: Parameters, number: int, hidden: Tensor, training: TrainingPass | None
    ) -> Tensor:
        """One product for all tasks."""
        routes = parameters[f"pairs.route_{number}"]
        if training is None:
            return exchange(_largest(self._logits(routes)), hidden)
        temperature = training.noise[len(self.widths)]
        logits = self._logits((routes + training.noise[number]) / temperature)
        return exchange(torch.softmax(logits, -1), hidden)

    def _logits(self, of_pairs: Tensor) -> Tensor:
        return self.matrix(of_pairs, of_pairs.new_full((), float("-inf")), of_pairs.new_zeros(()))

    def _noise(self, seed: int, step: int) -> npt.NDArray[np.float64]:
        """Gumbel noise [layers, pairs], the same in whatever order the tasks of a group are listed."""
        drawn: dict[tuple[int, int], npt.NDArray[np.float64]] = {}
        for members in self.plan.groups(0):
            if len(members) == 1:
                continue
            tasks = sorted(members, key=self.task_names.__getitem__)
            names = "\n".join(self.task_names[task] for task in tasks)
            source = generator(seed, "branching", names, step=step)
            shape = (len(tasks), len(tasks), len(self.widths))
            for reader, of_reader in zip(tasks, source.gumbel(size=shape), strict=True):
                drawn |= {(reader, read): noise for read, noise in zip(tasks, of_reader, strict=True)}
        return np.stack([drawn[pair] for pair in self.pairs], 1)


def _largest(logits: Tensor) -> Tensor:
    """1 at the largest of each row of [R, T, T], and 0 elsewhere, with the slopes of the softmax."""
    positions = torch.arange(logits.shape[-1], device=logits.device)
    largest = logits.argmax(-1)
    is_own = logits.diagonal(dim1=1, dim2=2) >= logits.amax(-1)
    chosen = torch.where(is_own, positions, largest)
    hard = (chosen.unsqueeze(-1) == positions).to(logits.dtype)
    if not logits.requires_grad:
        return hard
    soft = torch.softmax(logits, -1)
    return hard + (soft - soft.detach())
