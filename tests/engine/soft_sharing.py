"""Small networks of every kind whose tasks share softly, for the tests of the engine and of training."""

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

__all__ = ["SOFT_NETWORKS"]

SOFT_NETWORKS: tuple[SoftSharing, ...] = (
    CrossStitch(widths=(5, 4), activation="tanh", own_share=0.7),
    Sluice(width=4, num_layers=2, num_subspaces=2, activation="tanh"),
    Mmoe(num_experts=3, widths=(5, 4), activation="tanh", head_widths=(3,)),
    DSelectK(num_experts=4, num_selected=2, widths=(4,), activation="tanh"),
    DSelectK(num_experts=2, num_selected=3, by_row=False, smoothing=0.5, widths=(4,), activation="tanh"),
    Cgc(num_experts=2, num_task_experts=1, widths=(5,), activation="tanh"),
    Ple(num_levels=3, num_experts=2, num_task_experts=2, widths=(4,), activation="tanh"),
    Mtan(widths=(5, 4), attention_width=3, activation="tanh"),
    LearningToBranch(widths=(5, 4), temperature=2.0, activation="tanh"),
)
