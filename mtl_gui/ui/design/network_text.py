"""A network in words: its parts for tool tips and screen readers, and its whole shape."""

from collections.abc import Mapping, Sequence
from math import isfinite

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.spec import AnyArchitecture, Task
from mtl_gui.spec.parameter_count import block_sizes
from mtl_gui.study.suggestions import GroupConflict
from mtl_gui.ui.design.block_names import block_in_full, block_name, head_in_full
from mtl_gui.ui.design.network_layout import Node
from mtl_gui.ui.translation import listed, number

__all__ = ["NetworkText"]

_MOST_LENGTHS = 8


class NetworkText:
    """Says what a network is made of.

    Args:
        architecture: The trunk.
        tasks: Those that take part.
        input_shape: Of one row, None while the data is not known.
        num_outputs: Of the heads by task name, as far as they are known.
    """

    def __init__(
        self,
        architecture: AnyArchitecture,
        tasks: Sequence[Task],
        input_shape: tuple[int, ...] | None,
        num_outputs: Mapping[str, int],
    ) -> None:
        self._architecture = architecture
        self._tasks = tuple(tasks)
        self._input_shape = input_shape
        self._num_outputs = num_outputs

    def input_size(self) -> str:
        """As in “9 features” or “8 x 8 pixels”; empty while it is not known."""
        match self._input_shape:
            case None | (0,):
                return ""
            case (features,):
                return self.tr("{count} features").format(count=features)
            case (1, height, width):
                return self.tr("{height} x {width} pixels").format(height=height, width=width)
            case shape:
                return " x ".join(str(side) for side in shape)

    def node(self, node: Node) -> str:
        """What one part is, who uses it, and how large it is."""
        if node.block is None:
            return self._head(self._tasks[node.tasks[0]])
        names = listed(self._tasks[task].name for task in node.tasks)
        template = (
            self.tr("{block}, group {letter}: {size}, shared by {tasks}.")
            if len(node.tasks) > 1
            else self.tr("{block}, group {letter}: {size}, used by {tasks} only.")
        )
        size = block_in_full(self._architecture, node.block)
        text = template.format(block=block_name(node.block), letter=node.letter, size=size, tasks=names)
        return f"{text} {self._parameters(node.block, len(node.tasks))}".strip()

    def conflict(self, conflict: GroupConflict) -> str:
        """How long the gradients of a group's tasks are, and how they stand to each other."""
        return " ".join(text for text in (self._angles(conflict), self._lengths(conflict)) if text)

    def whole(self, nodes: Sequence[Node]) -> str:
        """All parts from the input to the heads."""
        start = self.tr("Input: {size}.").format(size=self.input_size()) if self.input_size() else ""
        return " ".join([start, *(self.node(node) for node in nodes)]).strip()

    def _angles(self, conflict: GroupConflict) -> str:
        if conflict.conflict_share is None or conflict.mean_cosine is None:
            return ""
        template = self.tr("{share} % of its pairs of tasks are in conflict, mean cosine {cosine}.")
        cosine = QLocale().toString(conflict.mean_cosine, "f", 2)
        return template.format(share=round(100 * conflict.conflict_share), cosine=cosine)

    def _lengths(self, conflict: GroupConflict) -> str:
        """The length of every task's gradient; of many tasks the shortest and the longest."""
        pairs = zip(conflict.tasks, conflict.norms, strict=True)
        known = [(norm, self._tasks[task].name) for task, norm in pairs if isfinite(norm)]
        if not known:
            return ""
        if len(known) <= _MOST_LENGTHS:
            lengths = listed(f"{name} {number(norm)}" for norm, name in known)
            return self.tr("Length of the gradients: {lengths}.").format(lengths=lengths)
        (shortest, first), (longest, last) = min(known), max(known)
        return self.tr("Length of the gradients: from {short} ({first}) to {long} ({last}).").format(
            short=number(shortest), first=first, long=number(longest), last=last
        )

    def _head(self, task: Task) -> str:
        detail = head_in_full(self._architecture, task, self._num_outputs.get(task.name))
        return self.tr("Head of {task}: {detail}.").format(task=task.name, detail=detail)

    def _parameters(self, block: int, num_tasks: int) -> str:
        if self._input_shape is None:
            return ""
        count = block_sizes(self._architecture, self._input_shape, num_tasks)[block]
        return self.tr("{count} parameters.").format(count=QLocale().toString(count))

    def tr(self, text: str) -> str:
        """Translates a text of this class."""
        return QCoreApplication.translate("NetworkText", text)
