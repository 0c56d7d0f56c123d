"""How the one block of a network is called on screen whose tasks share softly."""

from collections.abc import Sequence
from typing import assert_never

from mtl_gui.spec import (
    Cgc,
    CrossStitch,
    DSelectK,
    LearningToBranch,
    Mmoe,
    Mtan,
    Ple,
    Sluice,
    SoftSharing,
)
from mtl_gui.texts import translatable
from mtl_gui.ui.translation import translated

__all__ = ["pool_detail", "pool_title"]

_TITLES = {
    "cgc": "CGC",
    "cross_stitch": translatable("blocks", "Cross-stitch"),
    "dselect_k": "DSelect-k",
    "learning_to_branch": "LTB",
    "mmoe": "MMoE",
    "mtan": "MTAN",
    "ple": "PLE",
    "sluice": translatable("blocks", "Sluice"),
}


def pool_title(architecture: SoftSharing) -> str:
    """The architecture's name, short."""
    return translated(_TITLES[architecture.kind], "blocks")


def pool_detail(architecture: SoftSharing) -> str:
    """The architecture's name, and what a group of tasks has in common or exchanges."""
    name = pool_title(architecture)
    match architecture:
        case CrossStitch(widths=widths) | LearningToBranch(widths=widths):
            detail = _columns(widths)
        case Sluice(num_layers=num_layers, width=width):
            detail = _columns((width,) * num_layers)
        case Mmoe(num_experts=count) | DSelectK(num_experts=count):
            template = translatable("blocks", "{count} common experts")
            detail = translated(template, "blocks").format(count=count)
        case Cgc(num_experts=count, num_task_experts=own):
            detail = _experts(count, own)
        case Ple(num_experts=count, num_task_experts=own, num_levels=levels):
            template = translatable("blocks", "{levels} levels of {experts}")
            detail = translated(template, "blocks").format(levels=levels, experts=_experts(count, own))
        case Mtan(widths=widths):
            template = translatable("blocks", "a common trunk of {units} units, with attention by task")
            detail = translated(template, "blocks").format(units=_listed(widths))
        case unreachable:
            assert_never(unreachable)
    template = translatable("blocks", "{name}, {detail}")
    return translated(template, "blocks").format(name=name, detail=detail)


def _columns(widths: Sequence[int]) -> str:
    template = translatable("blocks", "a column of {units} units per task")
    return translated(template, "blocks").format(units=_listed(widths))


def _experts(count: int, own: int) -> str:
    template = translatable("blocks", "{count} common experts and {own} of each task")
    return translated(template, "blocks").format(count=count, own=own)


def _listed(widths: Sequence[int]) -> str:
    return ", ".join(map(str, widths))
