"""One picture of a study: a measure of all arms against what is varied, large enough to be projected."""

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.study.study_pictures import StudyPanel
from mtl_gui.ui.gallery.study_frame import StudyFrame, lay_out_lines, lay_out_rows
from mtl_gui.ui.gallery.study_painter import StudyPainter
from mtl_gui.ui.gallery.study_text import panel_text, panel_title, point_text, told_at, unit_text
from mtl_gui.ui.plots.numbered_picture import NumberedPicture, paint_frame
from mtl_gui.ui.theme import Theme

__all__ = ["StudyPlot"]

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}


class StudyPlot(NumberedPicture):
    """Means with intervals; the arrow keys and the pointer read them.

    `said_reading` carries what is read, in words; `data_wanted` asks for the numbers.
    """

    said_reading = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("study_plot")
        self._theme = theme
        self._panel: StudyPanel | None = None
        self._names: tuple[str, ...] = ()
        self._picture_name = self._x_name = ""
        self._cursor: int | None = None
        self._lines = 18
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)
        self.retranslate()

    @property
    def panel(self) -> StudyPanel | None:
        """What is shown."""
        return self._panel

    def show_panel(self, panel: StudyPanel, names: tuple[str, ...], picture: str, x_name: str) -> None:
        """Shows a panel, with the arms' names, what is measured, and what is varied."""
        if self._panel is None or len(self._panel.x) != len(panel.x):
            self._cursor = None
        self._panel, self._names = panel, names
        self._picture_name, self._x_name = picture, x_name
        self.retranslate()
        self.update()

    def use_height(self, lines: int) -> None:
        """Takes so many heights of its text at least."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide enough to be seen from the last row, and as high as it was asked to be."""
        line = self.fontMetrics().height()
        return QSize(30 * line, self._lines * line)

    def minimumSizeHint(self) -> QSize:
        """Below this there is no room for lines."""
        line = self.fontMetrics().height()
        return QSize(16 * line, self._lines * line)

    def retranslate(self) -> None:
        """Says what the picture shows."""
        if self._panel is None:
            self.setAccessibleName(self.tr("Picture of the study"))
            self.setAccessibleDescription(self.tr("Nothing is measured yet."))
            return
        title = panel_title(self._panel)
        self.setAccessibleName(self.tr("{measure}: {title}").format(measure=self._picture_name, title=title))
        self.setAccessibleDescription(self.reading())

    def reading(self) -> str:
        """The values at the cursor, or at the first and the last point."""
        if self._panel is None:
            return ""
        if self._cursor is None:
            return panel_text(self._panel, self._names, self._x_name)
        return point_text(self._panel, self._cursor, self._names, self._x_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End read the points; Return shows the numbers."""
        key = Qt.Key(event.key())
        if key in _MOVES and self._panel is not None:
            last = len(self._panel.x) - 1
            here = (0 if _MOVES[key] > 0 else last) if self._cursor is None else self._cursor + _MOVES[key]
            here = last if key == Qt.Key.Key_End else 0 if key == Qt.Key.Key_Home else here
            self._move(min(max(here, 0), last))
            self.said_reading.emit(self.reading())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Reads the point nearest to the pointer."""
        if self._panel is not None and not self._panel.is_whole:
            self._move(self._frame(self._panel).nearest(self._panel, event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ground, the panel and the focus."""
        with QPainter(self) as painter:
            paint_frame(painter, self, self._theme)
            if self._panel is not None:
                self._paint_panel(painter, self._panel)

    def _paint_panel(self, painter: QPainter, panel: StudyPanel) -> None:
        painting = StudyPainter(painter, self._theme, self._frame(panel))
        painting.paint_title(panel_title(panel))
        if panel.is_whole:
            told = [told_at(line, 0) for line in panel.lines]
            painting.paint_rows(panel, unit_text(panel.unit), told)
        else:
            painting.paint_lines(panel, self._x_name, self._cursor)

    def _frame(self, panel: StudyPanel) -> StudyFrame:
        size, metrics = QSizeF(self.size()), QFontMetricsF(self.font())
        if panel.is_whole:
            return lay_out_rows(panel, self._names, size, metrics)
        return lay_out_lines(panel, size, metrics)

    def _move(self, place: int) -> None:
        if place != self._cursor:
            self._cursor = place
            self.setAccessibleDescription(self.reading())
            self.setToolTip(self.reading())
            self.update()
