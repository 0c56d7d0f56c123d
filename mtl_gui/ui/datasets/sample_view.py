"""The first rows of a data set: pictures in a strip, or a table."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QTableView, QWidget

from mtl_gui.events import DataPreviewed, TaskPreview
from mtl_gui.ui.picture import Picture
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, number

__all__ = ["SampleView"]

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIDE = 52
_MOST_COLUMNS = 60
_SHOWN_ROWS = 5
_DIGITS = 6


class SampleView(TranslatedWidget):
    """Shows the first rows of a preview; nothing for a toy, which has no inputs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = PictureStrip(theme, self)
        self._table = QTableView(self)
        self._table.setObjectName("first_rows")
        self._model = _FirstRows(self)
        self._table.setModel(self._model)
        self._table.setAlternatingRowColors(True)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._pictures)
        self._stack.addWidget(self._table)
        self.retranslate()

    def set_value(self, preview: DataPreviewed | None) -> None:
        """Shows a preview."""
        self.setVisible(preview is not None and preview.inputs.size > 0)
        if preview is None:
            return
        is_image = preview.inputs.ndim == 4
        self._stack.setCurrentIndex(0 if is_image else 1)
        if is_image:
            self._pictures.set_value(preview)
        else:
            self._model.set_value(preview)
            self._table.resizeColumnsToContents()
        self.updateGeometry()

    def retranslate(self) -> None:
        """Sets the names."""
        self._table.setAccessibleName(self.tr("First rows"))
        self._pictures.retranslate()

    def sizeHint(self) -> QSize:
        """The strip's height, or some rows."""
        if self._stack.currentIndex() == 0:
            return self._pictures.sizeHint()
        row = self._table.verticalHeader().defaultSectionSize()
        head = self._table.horizontalHeader().sizeHint().height()
        bar = self._table.horizontalScrollBar().sizeHint().height()
        return QSize(400, head + row * _SHOWN_ROWS + bar + 2)


class PictureStrip(TranslatedWidget, Picture):
    """Pictures side by side, as many as there is room for, each with what it shows under it.

    That is the class of the first task, and of the second where both have several, as in overlaid digits.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_pictures")
        self._theme = theme
        self._images: list[QImage] = []
        self._captions: list[str] = []
        theme.changed.connect(self.update)

    def set_value(self, preview: DataPreviewed) -> None:
        """Shows the first rows of a preview."""
        self._images = [_image(pixels) for pixels in preview.inputs]
        has_two = all(len(task.classes) > 2 for task in preview.tasks[:2])
        tasks = preview.tasks[:2] if has_two else preview.tasks[:1]
        self._captions = [
            " · ".join(_label(task, value) for task, value in zip(tasks, row, strict=False))
            for row in preview.labels
        ]
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Sets name and description."""
        self.setAccessibleName(self.tr("First pictures"))
        self.setAccessibleDescription(", ".join(self._captions))

    def sizeHint(self) -> QSize:
        """One row of pictures with their captions."""
        return QSize(400, _SIDE + self.fontMetrics().height() + 2 * GAP_SMALL)

    def _picture_width(self) -> int:
        """The width in which the pictures keep their form."""
        if not self._images:
            return _SIDE
        return max(round(_SIDE * self._images[0].width() / self._images[0].height()), _SIDE // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws whole pictures only."""
        width = self._picture_width()
        step = width + GAP
        with QPainter(self) as painter:
            painter.setPen(self._theme.color("muted"))
            for position in range(min(len(self._images), (self.width() + GAP) // step)):
                left = position * step
                painter.drawImage(QRectF(left, 0, width, _SIDE), self._images[position])
                room = QRectF(left, _SIDE + GAP_SMALL, width, self.fontMetrics().height())
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._captions[position])


class _FirstRows(QAbstractTableModel):
    """Tasks first, then the inputs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._preview: DataPreviewed | None = None

    def set_value(self, preview: DataPreviewed) -> None:
        self.beginResetModel()
        self._preview = preview
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._preview is None else len(self._preview.inputs)

    def columnCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or self._preview is None:
            return 0
        return min(len(self._preview.tasks) + len(self._preview.input_names), _MOST_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_title = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        if not is_title or self._preview is None:
            return None
        num_tasks = len(self._preview.tasks)
        if section < num_tasks:
            return self.tr("{task} (task)").format(task=self._preview.tasks[section].name)
        return self._preview.input_names[section - num_tasks]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._preview is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.TextAlignmentRole,
        ):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        num_tasks = len(self._preview.tasks)
        if index.column() < num_tasks:
            value = float(self._preview.labels[index.row(), index.column()])
            return _label(self._preview.tasks[index.column()], value) or self.tr("missing")
        value = float(self._preview.inputs[index.row(), index.column() - num_tasks])
        return number(value, _DIGITS) if np.isfinite(value) else self.tr("missing")


def _label(task: TaskPreview, value: float) -> str:
    if not np.isfinite(value):
        return ""
    return task.classes[int(value)] if task.classes else number(value, _DIGITS)


def _image(pixels: npt.NDArray[np.float32]) -> QImage:
    """A picture [channels, height, width] as shades of grey, dark on light ground kept as it is stored."""
    grey = pixels.mean(axis=0)
    span = float(grey.max() - grey.min()) or 1.0
    shades = np.ascontiguousarray(255 * (grey - grey.min()) / span, dtype=np.uint8)
    height, width = shades.shape
    return QImage(shades.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
