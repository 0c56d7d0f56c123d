"""The colour of tasks that share something: the mean of their colours."""

from collections.abc import Sequence

from PySide6.QtGui import QColor

from mtl_gui.ui.theme import Theme

__all__ = ["group_color", "mixed"]


def group_color(theme: Theme, tasks: Sequence[int]) -> QColor:
    """The task's own colour for one task, the mean of the colours for several."""
    colors = [theme.task_color(task) for task in tasks]
    mean = QColor(colors[0])
    mean.setRgbF(
        sum(color.redF() for color in colors) / len(colors),
        sum(color.greenF() for color in colors) / len(colors),
        sum(color.blueF() for color in colors) / len(colors),
    )
    return mean


def mixed(color: QColor, ground: QColor, part: float) -> QColor:
    """`part` of a colour and the rest of another one."""
    mixture = QColor(ground)
    mixture.setRgbF(
        part * color.redF() + (1 - part) * ground.redF(),
        part * color.greenF() + (1 - part) * ground.greenF(),
        part * color.blueF() + (1 - part) * ground.blueF(),
    )
    return mixture
