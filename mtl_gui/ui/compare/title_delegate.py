"""Long titles in narrow cells."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

__all__ = ["TitleDelegate"]


class TitleDelegate(QStyledItemDelegate):
    """Leaves out the middle of a title: runs of one design differ at its end, as in “Digits … · PCGrad”."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """As usual but for what is left out."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle
