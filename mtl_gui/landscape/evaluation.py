"""Measures all task losses at many points at once: points are the replicas of one stack."""

import torch
from torch import Tensor

from mtl_gui.engine.losses import row_losses
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import FloatArray
from mtl_gui.landscape.probe import Probe

__all__ = ["LossMeter"]


class LossMeter:
    """Measures networks on fixed rows.

    Outputs are computed in the precision of the parameters, a stretch of rows at a time so that activations
    stay in the processor's cache; losses are computed and summed in float64. Dropout is off.

    Args:
        network: The computation.
        probe: The rows.
        rows_at_once: The longest stretch.
    """

    def __init__(self, network: Network, probe: Probe, rows_at_once: int) -> None:
        self._network = network
        self._stretches = probe.split(rows_at_once)
        counts = [probe.present[name].sum() for name in network.task_names]
        self._num_labels = torch.stack(counts).double()

    @torch.inference_mode()
    def losses(self, parameters: Parameters) -> Tensor:
        """The losses, float64 [N, T], of N points; NaN for a task without labels among the rows.

        Args:
            parameters: Name to [N, ...].
        """
        totals = [self._totals(parameters, stretch) for stretch in self._stretches]
        return torch.stack(totals).sum(0) / self._num_labels

    def losses_in_turn(self, parameters: Parameters, points_at_once: int) -> FloatArray:
        """The losses of many points, measured some at a time."""
        pieces = {name: torch.split(tensor, points_at_once) for name, tensor in parameters.items()}
        count = len(next(iter(pieces.values())))
        losses = [self.losses({name: some[i] for name, some in pieces.items()}) for i in range(count)]
        return torch.cat(losses).cpu().numpy()

    def _totals(self, parameters: Parameters, stretch: Probe) -> Tensor:
        outputs = self._network.forward(parameters, stretch.inputs)
        totals = []
        for task in self._network.tasks:
            predicted = outputs[task.name].double()
            targets = stretch.targets[task.name].expand(predicted.shape[:2])
            rows = row_losses(task.task.loss, predicted, targets)
            totals.append(torch.where(stretch.present[task.name], rows, 0.0).sum(1))
        return torch.stack(totals, 1)
