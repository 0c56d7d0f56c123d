"""How the labels of a task are spread: a small bar per class or per range of values."""

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.events import TaskPreview
from mtl_gui.ui.picture import Picture
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, number

__all__ = ["LabelBars"]

_GAP = 2.0
_WIDEST = 12.0
_FEW_CLASSES = 3


class LabelBars(TranslatedWidget, Picture):
    """Draws the counts of a task in its colour; the numbers stand in the tool tip and the description."""

    def __init__(self, theme: Theme, task: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._task = task
        self._preview: TaskPreview | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_value(self, preview: TaskPreview | None) -> None:
        """Shows the labels of a task, None while they are not known."""
        self._preview = preview
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Sets the description."""
        text = "" if self._preview is None else self._description(self._preview)
        self.setAccessibleName(self.tr("Labels of the task"))
        self.setAccessibleDescription(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        """About two lines high."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, metrics.height() * 2)

    def minimumSizeHint(self) -> QSize:
        """Room for the bars alone."""
        hint = self.sizeHint()
        return QSize(hint.width() // 4, hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the bars on a base line."""
        if self._preview is None or not self._preview.counts.sum():
            return
        counts = self._preview.counts
        step = min(self.width() / len(counts), _WIDEST + _GAP)
        base, highest = self.height() - 2.0, float(counts.max())
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("border"))
            painter.drawRect(QRectF(0, base, step * len(counts), 1))
            painter.setBrush(self._theme.task_color(self._task))
            for position, count in enumerate(counts):
                height = (base - 2) * float(count) / highest
                painter.drawRect(QRectF(position * step, base - height, max(step - _GAP, 1), height))
            self._paint_caption(painter, step * len(counts) + GAP)

    def caption(self, width: float) -> str:
        """What is written beside the bars: the fullest that fits, empty where nothing does."""
        texts = () if self._preview is None else self._captions(self._preview)
        metrics = self.fontMetrics()
        return next((text for text in texts if metrics.horizontalAdvance(text) < width), "")

    def _paint_caption(self, painter: QPainter, left: float) -> None:
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.setPen(self._theme.color("muted"))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.caption(room.width())
        )

    def _captions(self, preview: TaskPreview) -> tuple[str, ...]:
        """The fullest first: balance of the classes or range of the values, and the missing labels."""
        locale = QLocale()
        if len(preview.edges):
            texts = [self._range(preview)]
        elif len(preview.classes) <= _FEW_CLASSES:
            counted = zip(preview.classes, preview.counts, strict=True)
            texts = [" · ".join(f"{name} {locale.toString(int(count))}" for name, count in counted)]
            texts.append(" · ".join(preview.classes))
        else:
            count = len(preview.classes)
            fewest, most = int(preview.counts.min()), int(preview.counts.max())
            texts = [
                self.tr("{count} classes, {fewest} to {most} rows each").format(
                    count=count, fewest=locale.toString(fewest), most=locale.toString(most)
                ),
                self.tr("{count} classes").format(count=count),
            ]
        if not preview.num_missing:
            return tuple(texts)
        missing = self.tr("{count} missing").format(count=locale.toString(preview.num_missing))
        return (*(f"{text} · {missing}" for text in texts), missing)

    def _range(self, preview: TaskPreview) -> str:
        low, high = number(float(preview.edges[0])), number(float(preview.edges[-1]))
        text = self.tr("{low} to {high}").format(low=low, high=high)
        return f"{text} {preview.unit}" if preview.unit else text

    def _description(self, preview: TaskPreview) -> str:
        if len(preview.edges):
            low, high = number(float(preview.edges[0])), number(float(preview.edges[-1]))
            text = self.tr("Values from {low} to {high}.").format(low=low, high=high)
        else:
            pairs = zip(preview.classes, preview.counts, strict=True)
            text = ", ".join(f"{name}: {count}" for name, count in pairs) + "."
        if preview.num_missing:
            missing = self.tr("{count} labels are missing.").format(count=preview.num_missing)
            text = f"{text} {missing}"
        return text
