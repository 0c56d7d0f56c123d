"""The same training steps with TorchJD, a public library of gradient methods."""

import warnings
from collections.abc import Callable, Iterator

import torch
from torchjd import aggregation
from torchjd.autojac import jac_to_grad, mtl_backward

from benchmarks.workloads import PlainNetwork, Workload, plain_batches
from mtl_gui.data.preparation import PreparedData

__all__ = ["torchjd_steps"]


def torchjd_steps(workload: Workload, data: PreparedData, kind: str) -> Iterator[None]:
    """Jacobians of the trunk by `mtl_backward`, an aggregator of TorchJD, fused Adam.

    Args:
        workload: The network.
        data: Its rows.
        kind: The weighting's name in this program.
    """
    network = PlainNetwork(workload, len(data.tasks))
    aggregator = _aggregator(kind, len(data.tasks))
    trunk = list(network.trunk.parameters())
    for rows, labels in plain_batches(workload, data):
        features = network.trunk(rows)
        losses = network.losses_of(features, labels)
        network.optimiser.zero_grad()
        if aggregator is None:
            torch.autograd.backward(torch.stack(losses).mean())
        else:
            mtl_backward(losses, features=features)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # its convex solver speaks in every step
                jac_to_grad(trunk, aggregator)
        network.optimiser.step()
        yield


def _aggregator(kind: str, num_tasks: int) -> aggregation.Aggregator | None:
    """Those that the table compares; None for the mean of the losses."""
    made: dict[str, Callable[[], aggregation.Aggregator | None]] = {
        "equal": lambda: None,
        "upgrad": aggregation.UPGrad,
        "pcgrad": aggregation.PCGrad,
        "mgda": aggregation.MGDA,
        "imtl_g": aggregation.IMTLG,
        "aligned_mtl": aggregation.AlignedMTL,
        "cagrad": lambda: aggregation.CAGrad(c=0.4),
        "nash_mtl": lambda: aggregation.NashMTL(n_tasks=num_tasks),
        "fairgrad": lambda: aggregation.FairGrad(alpha=1.0),
    }
    return made[kind]()
