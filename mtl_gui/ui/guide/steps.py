"""The guided tour as data: where each step stands, what it says, and what it asks for."""

from dataclasses import dataclass
from typing import Literal

from mtl_gui.texts import translatable

__all__ = ["STEPS", "Goal", "GuideStep"]

Goal = Literal["", "trained", "unshared"]


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One card of the tour.

    Attributes:
        page: The page it is about.
        target: The object name of what it points at.
        title: Its heading.
        text: What there is to see, and what to do.
        goal: What the person is asked to do; empty where looking is enough.
        done: Said once the goal is reached.
    """

    page: str
    target: str
    title: str
    text: str
    goal: Goal = ""
    done: str = ""


STEPS = (
    GuideStep(
        "design",
        "sharing_matrix",
        translatable("guide", "What the tasks share"),
        translatable(
            "guide",
            "A row is a task, a column is a block of the network. Tasks with the same letter in a column "
            "share that block. Here, four questions about handwritten digits share everything but their last "
            "layer.",
        ),
    ),
    GuideStep(
        "train",
        "bar_run.start",
        translatable("guide", "Train it"),
        translatable(
            "guide",
            "Press Run, or F5. Beside the shared network, each task gets a network of its own on the same "
            "data: solid lines are together, dashed ones apart, the band shows how much the seeds differ.",
        ),
        "trained",
        translatable("guide", "The run has ended. See what came of it."),
    ),
    GuideStep(
        "compare",
        "outcome_table",
        translatable("guide", "Did it help?"),
        translatable(
            "guide",
            "A row is a task: how good it is together and apart, and the difference with its interval over "
            "the seeds. What helps, what hurts and what cannot be told are said alike.",
        ),
    ),
    GuideStep(
        "design",
        "sharing_matrix",
        translatable("guide", "Unshare a block"),
        translatable(
            "guide",
            "Click a cell of the last block, or move there with the arrow keys and press Space: that task "
            "gets this block for itself. Ctrl+Z takes it back.",
        ),
        "unshared",
        translatable("guide", "That task has its own block now. On to training it."),
    ),
    GuideStep(
        "train",
        "bar_run.start",
        translatable("guide", "Run it again"),
        translatable(
            "guide",
            "Press F5 once more. Every run is kept: on the page Compare (Ctrl+6) put this one beside the "
            "first and see whether less sharing served your tasks better.",
        ),
        "trained",
        translatable("guide", "Both runs are kept on the page Compare. That was the tour."),
    ),
)
"""From one shared network to a comparison with a less shared one."""
