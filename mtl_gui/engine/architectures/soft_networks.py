"""From a description of soft sharing to its network."""

from collections.abc import Sequence
from typing import assert_never

from mtl_gui.data.preparation import PreparedTask
from mtl_gui.engine.architectures.cross_stitch import CrossStitchNetwork
from mtl_gui.engine.architectures.dselect_k import DSelectKNetwork
from mtl_gui.engine.architectures.learning_to_branch import BranchingNetwork
from mtl_gui.engine.architectures.mmoe import MmoeNetwork
from mtl_gui.engine.architectures.mtan import MtanNetwork
from mtl_gui.engine.architectures.ple import PleNetwork
from mtl_gui.engine.architectures.sluice import SluiceNetwork
from mtl_gui.engine.architectures.soft import SoftNetwork
from mtl_gui.spec import (
    Cgc,
    CrossStitch,
    DSelectK,
    LearningToBranch,
    Mmoe,
    Mtan,
    Ple,
    SharingPlan,
    Sluice,
    SoftSharing,
)

__all__ = ["soft_network"]


def soft_network(
    architecture: SoftSharing, tasks: Sequence[PreparedTask], plan: SharingPlan, num_inputs: int
) -> SoftNetwork:
    """Makes the network of a description for rows of `num_inputs` numbers."""
    start = tuple(tasks), plan, num_inputs, architecture.activation, architecture.head_widths
    match architecture:
        case CrossStitch(widths=widths, own_share=own_share):
            network: SoftNetwork = CrossStitchNetwork(*start, widths, own_share)
        case Sluice(width=width, num_layers=num_layers) as sluice:
            shares = sluice.num_subspaces, sluice.own_share, sluice.last_share
            network = SluiceNetwork(*start, (width,) * num_layers, *shares)
        case Mmoe(num_experts=num_experts, widths=widths):
            network = MmoeNetwork(*start, num_experts, widths)
        case DSelectK(num_experts=num_experts, widths=widths) as selection:
            gate = selection.num_selected, selection.smoothing, selection.by_row
            network = DSelectKNetwork(*start, num_experts, widths, *gate)
        case Cgc() as cgc:
            network = PleNetwork(*start, 1, cgc.num_experts, cgc.num_task_experts, cgc.widths)
        case Ple() as ple:
            network = PleNetwork(*start, ple.num_levels, ple.num_experts, ple.num_task_experts, ple.widths)
        case Mtan(widths=widths, attention_width=attention_width):
            network = MtanNetwork(*start, widths, attention_width)
        case LearningToBranch(widths=widths, temperature=temperature):
            network = BranchingNetwork(*start, widths, temperature)
        case unreachable:
            assert_never(unreachable)
    return network
