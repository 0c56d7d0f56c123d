"""Looks at the gradients of the tasks while training goes on, and changes nothing."""

import time
from collections.abc import Sequence

import torch

from mtl_gui.engine.affinity import affinities
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.dense_pass import DensePass
from mtl_gui.engine.diagnostics import blocks_of, gradient_figures
from mtl_gui.engine.forms import Form
from mtl_gui.engine.gradients import layout_of
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import CHOSEN, Arm, Diagnosed, SetDiagnostics
from mtl_gui.spec import Replica, Training

__all__ = ["Diagnosis"]


class Diagnosis:
    """When the task gradients of an arm are looked at, and what is seen.

    A look has a pass of its own on the step's batch, with the step's noise, and its own memory: the step
    then finds everything as it would have been.

    Args:
        arm: Which arm; only the chosen one is ever looked at.
        training: Says how often, until somebody changes that.
        network: The computation.
        replicas: The networks of the stack.
        dtype: Of the parameters.
        device: Where they are.
    """

    def __init__(
        self,
        arm: Arm,
        training: Training,
        network: Network,
        replicas: Sequence[Replica],
        dtype: torch.dtype,
        device: torch.device,
    ) -> None:
        self._arm, self._network, self._replicas = arm, network, replicas
        self._dtype, self._device = dtype, device
        self._layout = layout_of(network, dtype, device)
        self._blocks = blocks_of(self._layout)
        self._form = Form(by_hand=DensePass.can_run(network))
        self._training_seconds = 0.0
        self._intervals: tuple[int | None, int | None] = (None, None)
        self.set_intervals(SetDiagnostics(training.diagnose_every, training.affinity_every))

    def set_intervals(self, control: SetDiagnostics) -> None:
        """Looks as often as this from now on."""
        if self._arm == CHOSEN:
            self._intervals = (control.every, control.affinity_every)

    def note_update(self, seconds: float) -> None:
        """Counts the time of an update, with which that of the looks is compared."""
        self._training_seconds += seconds

    def is_due(self, step: int) -> bool:
        """Whether there is a look after `step` updates."""
        return any(_is_due(step, every) for every in self._intervals)

    def look(
        self, parameters: Parameters, learning_rates: Sequence[float], batch: Batch, step: int
    ) -> Diagnosed:
        """Looks at the gradients of the update that follows after `step` updates."""
        start = time.perf_counter()
        num_rows = batch.inputs.shape[1]
        training = self._network.training_pass(
            [replica.seed for replica in self._replicas],
            step,
            num_rows,
            self._dtype,
            self._device,
            [replica.dropout for replica in self._replicas],
        )
        forward = self._form.run(self._network, self._layout, parameters, batch, training, per_task=True)
        rows = forward.rows().detach()
        seen = gradient_figures(rows, self._layout, self._blocks, batch.labelled)
        found = None
        if _is_due(step, self._intervals[1]):
            found = affinities(self._layout, rows, forward.means, parameters, batch, training, learning_rates)
        between, self._training_seconds = self._training_seconds, 0.0
        return Diagnosed(
            self._arm,
            step + 1,
            seen.norms,
            seen.cosines,
            seen.shortest,
            seen.conditions,
            None if found is None else found.cpu().double().numpy(),
            time.perf_counter() - start,
            between,
        )


def _is_due(step: int, every: int | None) -> bool:
    return every is not None and step % every == 0
