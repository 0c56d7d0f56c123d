"""What each kind of network is, and what the sharing plan means for it."""

from mtl_gui.texts import translatable
from mtl_gui.ui.translation import translated

__all__ = ["PLAN_MEANINGS", "SUMMARIES", "plan_meaning", "summary_of"]

SUMMARIES = {
    "mlp": translatable("architectures", "Dense layers one after another."),
    "cnn": translatable(
        "architectures", "Convolutions, each of which halves the picture, then dense layers."
    ),
    "direct_parameters": translatable("architectures", "No network: two numbers that the losses depend on."),
    "cross_stitch": translatable(
        "architectures", "A network per task; after every layer each reads a learned mix of all of them."
    ),
    "sluice": translatable(
        "architectures",
        "Like cross-stitch between parts of the layers; the heads read a learned mix of all layers.",
    ),
    "mmoe": translatable("architectures", "Common experts; a gate per task weighs them for every row."),
    "dselect_k": translatable("architectures", "Common experts, of which every task picks a few."),
    "cgc": translatable("architectures", "Common experts and each task's own; a gate per task weighs both."),
    "ple": translatable("architectures", "Several levels of common experts and each task's own."),
    "mtan": translatable(
        "architectures", "A common trunk; every task attends to what it needs of each layer."
    ),
    "learning_to_branch": translatable(
        "architectures", "Layers per task; which of those before it a layer reads is learned."
    ),
}
"""One sentence per kind."""

_BLOCKS = translatable(
    "architectures", "Every hidden layer is a block; tasks with the same letter share its parameters."
)
_EXCHANGE = translatable(
    "architectures", "One block: tasks with the same letter exchange what their layers give, others do not."
)
_EXPERTS = translatable(
    "architectures", "One block: tasks with the same letter draw on the same experts, others have their own."
)
PLAN_MEANINGS = {
    "mlp": _BLOCKS,
    "cnn": translatable(
        "architectures",
        "Every convolution and dense layer is a block; tasks with the same letter share its parameters.",
    ),
    "direct_parameters": translatable(
        "architectures", "One block: the point; tasks with the same letter move the same one."
    ),
    "cross_stitch": _EXCHANGE,
    "sluice": _EXCHANGE,
    "mmoe": _EXPERTS,
    "dselect_k": _EXPERTS,
    "cgc": _EXPERTS,
    "ple": _EXPERTS,
    "mtan": translatable(
        "architectures",
        "One block: tasks with the same letter attend to the same trunk, others do not.",
    ),
    "learning_to_branch": translatable(
        "architectures", "One block: tasks with the same letter can read each other's layers, others cannot."
    ),
}
"""What a row of the sharing plan means, one sentence per kind."""


def summary_of(kind: str) -> str:
    """What a kind of network is, in the window's language."""
    return translated(SUMMARIES[kind], "architectures")


def plan_meaning(kind: str) -> str:
    """What tasks with the same letter have in common, in the window's language."""
    return translated(PLAN_MEANINGS[kind], "architectures")
