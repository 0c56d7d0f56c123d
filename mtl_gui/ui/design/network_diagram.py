"""The picture of the network, live with every edit of the design."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from mtl_gui.spec import Experiment
from mtl_gui.study.suggestions import GroupConflict
from mtl_gui.ui.design.block_names import block_detail, block_size
from mtl_gui.ui.design.group_colors import mixed
from mtl_gui.ui.design.network_layout import Node, network_nodes
from mtl_gui.ui.design.network_painter import (
    NetworkGeometry,
    paint_conflict,
    paint_input,
    paint_lines,
    paint_node,
)
from mtl_gui.ui.design.network_text import NetworkText
from mtl_gui.ui.design.zoom import Zoom
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.picture import Picture
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.tips import wrapped_tip
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["NetworkDiagram"]

_SMALLEST_ROW = 17
_LOWEST = 232
_COMFORTABLE_ROW = 30
_MOST_ROWS = 6
_STEP = 1.25
_NOTCH = 120


class NetworkDiagram(TranslatedWidget, Picture):
    """Shows the tasks that take part. The arrow keys go from part to part; Enter or a click selects a block.

    The wheel or + and - enlarge it, a drag moves what is enlarged, 0 shows the whole again.

    `part_read` carries what the part with the keyboard focus is, `menu_wanted` where on the screen a menu of
    the picture is asked for.
    """

    block_clicked = Signal(int)
    part_read = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, experiment: Experiment, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("network_diagram")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._theme = theme
        self._experiment = experiment
        self._tasks: tuple[int, ...] = ()
        self._nodes: tuple[Node, ...] = ()
        self._input_shape: tuple[int, ...] | None = None
        self._num_outputs: Mapping[str, int] = {}
        self._columns: tuple[tuple[float, float], ...] = ()
        self._conflicts: dict[tuple[int | None, tuple[int, ...]], GroupConflict] = {}
        self._block: int | None = None
        self._current = 0
        self._hovered: int | None = None
        self._zoom = Zoom()
        self._pressed: QPointF | None = None
        self._is_dragged = False
        keep_wheel_for_scrolling(self)
        self.show_network(experiment, None, {})
        theme.changed.connect(self.update)

    @property
    def zoom(self) -> Zoom:
        """Which part of the picture is seen."""
        return self._zoom

    def enlarge(self, times: float, at: QPointF | None = None) -> None:
        """Draws the picture so many times larger around a place, by default the middle."""
        place = QPointF(self.rect().center()) if at is None else at
        self._show_part(self._zoom.by(times, (place.x(), place.y()), self._room()))

    def fit(self) -> None:
        """Shows the whole picture."""
        self._show_part(Zoom())

    def whole_size(self) -> QSize:
        """The size of the whole network where every task has room for its name."""
        left, (last, width) = self._columns[0][0], self._columns[-1]
        height = max(self.height(), 2 * GAP + _COMFORTABLE_ROW * len(self._tasks))
        return QSize(round(last + width - left), height)

    def draw_whole(self, painter: QPainter) -> None:
        """Draws the whole network, also what is out of sight, within `whole_size`."""
        left = self._columns[0][0]
        columns = tuple((start - left, width) for start, width in self._columns)
        size = self.whole_size()
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), self._theme.color("surface"))
        self._draw(painter, NetworkGeometry(size.height(), len(self._tasks), columns))

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The parts that are shown."""
        return self._nodes

    def show_network(
        self, experiment: Experiment, input_shape: tuple[int, ...] | None, num_outputs: Mapping[str, int]
    ) -> None:
        """Shows the network of an experiment.

        Args:
            experiment: The experiment.
            input_shape: Of one row, None while the data is not known.
            num_outputs: Of the heads by task name, as far as they are known.
        """
        self._experiment = experiment
        self._input_shape = input_shape
        self._num_outputs = dict(num_outputs)
        self._tasks = tuple(i for i, task in enumerate(experiment.tasks) if task.enabled)
        self._nodes = network_nodes(experiment.enabled_plan)
        self._current = min(self._current, len(self._nodes) - 1)
        self._hovered = None
        self.setMinimumHeight(min(2 * GAP + _SMALLEST_ROW * len(self._tasks), _LOWEST))
        self.retranslate()
        self.update()

    def show_conflicts(self, conflicts: Sequence[GroupConflict]) -> None:
        """Paints how far the tasks of groups are in conflict; their tasks are positions among those shown."""
        before = self._conflicts
        self._conflicts = {(conflict.block, conflict.tasks): conflict for conflict in conflicts}
        if self._conflicts != before:
            self.update()

    def set_columns(self, spans: Sequence[tuple[int, int]]) -> None:
        """Puts the columns where those of the sharing matrix are: global left ends, and widths."""
        left = self.mapToGlobal(self.rect().topLeft()).x()
        self._columns = tuple((float(start - left), float(width)) for start, width in spans)
        self.update()

    def set_block(self, block: int | None) -> None:
        """Marks the block that is current in the sharing matrix."""
        if block != self._block:
            self._block = block
            self.update()

    def retranslate(self) -> None:
        """Sets name and description."""
        self.setAccessibleName(self.tr("Picture of the network"))
        self.setAccessibleDescription(self._text().whole(self._nodes))
        self.setWhatsThis(
            self.tr(
                "The network from the input on the left to a head per task on the right. What several tasks "
                "share is one shape. The bar at its foot says which part of the pairs of its tasks have "
                "gradients that point against each other. Arrow keys go from part to part, Enter selects the "
                "block in the table. The wheel or + and - enlarge it, a drag moves it, 0 shows all; the menu "
                "key offers to copy or save it."
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Room for rows of a comfortable height; where there are many, what is left by the table."""
        num_rows = len(self._tasks)
        return QSize(480, _LOWEST if num_rows > _MOST_ROWS else 2 * GAP + 48 * num_rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the edges of what is enlarged outside."""
        super().resizeEvent(event)
        self._show_part(self._zoom.moved((0, 0), self._room()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the network."""
        geometry = self._geometry()
        if geometry is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("border"), 1))
            painter.setBrush(self._theme.color("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setClipRect(self.rect().adjusted(1, 1, -1, -1))
            self._paint_current_block(painter, geometry)
            self._draw(painter, geometry)
            for position, node in enumerate(self._nodes):
                self._paint_ring(painter, geometry.node_rect(node), position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes from part to part."""
        node = self._nodes[self._current]
        match event.key():
            case Qt.Key.Key_Left if node.parent is not None:
                self._go_to(node.parent)
            case Qt.Key.Key_Right:
                self._go_to(self._child(self._current))
            case Qt.Key.Key_Up:
                self._go_to(self._neighbour(-1))
            case Qt.Key.Key_Down:
                self._go_to(self._neighbour(1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if node.block is not None:
                self.block_clicked.emit(node.block)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.enlarge(_STEP)
            case Qt.Key.Key_Minus:
                self.enlarge(1 / _STEP)
            case Qt.Key.Key_0:
                self.fit()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarges what is under the pointer, or shows more again."""
        self.enlarge(_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of the picture."""
        self.menu_wanted.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragged = event.position(), False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Selects the block of the part under the pointer, unless the picture was dragged."""
        was_pressed, self._pressed = self._pressed is not None, None
        position = self._at(event.position())
        if position is None or self._is_dragged or not was_pressed:
            return
        self._go_to(position)
        block = self._nodes[position].block
        if block is not None:
            self.block_clicked.emit(block)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the picture, or marks the part under the pointer."""
        if self._pressed is not None and self._zoom.factor > 1:
            self._drag(event.position() - self._pressed, event.position())
            return
        hovered = self._at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(
                Qt.CursorShape.ArrowCursor if hovered is None else Qt.CursorShape.PointingHandCursor
            )
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is marked any more."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reads the current part."""
        super().focusInEvent(event)
        self._go_to(self._current)

    def event(self, event: QEvent) -> bool:
        """Shows what the part under the pointer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            position = self._at(QPointF(event.pos()))
            text = "" if position is None else self._spoken(self._nodes[position])
            QToolTip.showText(event.globalPos(), wrapped_tip(text), self)
            return True
        return super().event(event)

    def _drag(self, by: QPointF, place: QPointF) -> None:
        if self._is_dragged or by.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self._pressed = place
            self._show_part(self._zoom.moved((by.x(), by.y()), self._room()))

    def _show_part(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self.update()

    def _room(self) -> tuple[float, float]:
        return float(self.width()), float(self.height())

    def _draw(self, painter: QPainter, geometry: NetworkGeometry) -> None:
        paint_lines(painter, self._theme, geometry, self._nodes, self._tasks)
        paint_input(painter, self._theme, geometry.input_rect(), self._input_texts())
        for node in self._nodes:
            rect = geometry.node_rect(node)
            paint_node(painter, self._theme, rect, node, self._tasks, self._texts(node))
            self._paint_conflict(painter, rect, node)

    def _text(self) -> NetworkText:
        tasks = self._experiment.enabled_tasks
        return NetworkText(self._experiment.architecture, tasks, self._input_shape, self._num_outputs)

    def _spoken(self, node: Node) -> str:
        text, conflict = self._text(), self._conflicts.get((node.block, node.tasks))
        return text.node(node) if conflict is None else f"{text.node(node)} {text.conflict(conflict)}"

    def _paint_conflict(self, painter: QPainter, rect: QRectF, node: Node) -> None:
        conflict = self._conflicts.get((node.block, node.tasks))
        if conflict is not None and conflict.conflict_share is not None:
            share = round(100 * conflict.conflict_share)
            texts = (self.tr("{share} % in conflict").format(share=share), f"{share} %")
            paint_conflict(painter, self._theme, rect, conflict.conflict_share, texts)

    def _input_texts(self) -> tuple[str, ...]:
        size = self._text().input_size()
        return self.tr("Input"), size, size.rpartition(" ")[0]

    def _texts(self, node: Node) -> tuple[str, ...]:
        if node.block is None:
            return (self._experiment.tasks[self._tasks[node.tasks[0]]].name,)
        architecture = self._experiment.architecture
        return node.letter, block_detail(architecture, node.block), block_size(architecture, node.block)

    def _geometry(self) -> NetworkGeometry | None:
        num_columns = self._experiment.sharing.num_blocks + 2
        if len(self._columns) != num_columns:
            return None
        return NetworkGeometry(self.height(), len(self._tasks), self._columns, self._zoom)

    def _paint_current_block(self, painter: QPainter, geometry: NetworkGeometry) -> None:
        if self._block is None or self._block >= self._experiment.sharing.num_blocks:
            return
        left, width = geometry.column(self._block + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self._theme.color("selection"), self._theme.color("surface"), 0.45))
        painter.drawRect(QRectF(left, 1, width, self.height() - 2))

    def _paint_ring(self, painter: QPainter, rect: QRectF, position: int) -> None:
        is_current = self.hasFocus() and position == self._current
        if is_current or position == self._hovered:
            width = 2.0 if is_current else 1.5
            painter.setPen(QPen(self._theme.color("focus"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 9, 9)

    def _at(self, place: QPointF) -> int | None:
        geometry = self._geometry()
        if geometry is None:
            return None
        found = (i for i, node in enumerate(self._nodes) if geometry.node_rect(node).contains(place))
        return next(found, None)

    def _child(self, position: int) -> int:
        return next((i for i, node in enumerate(self._nodes) if node.parent == position), position)

    def _neighbour(self, step: int) -> int:
        block = self._nodes[self._current].block
        column = [i for i, node in enumerate(self._nodes) if node.block == block]
        column.sort(key=lambda i: self._nodes[i].first_row)
        place = column.index(self._current) + step
        return column[min(max(place, 0), len(column) - 1)]

    def _go_to(self, position: int) -> None:
        self._current = position
        self._reveal(position)
        self.part_read.emit(self._spoken(self._nodes[position]))
        self.update()

    def _reveal(self, position: int) -> None:
        """Moves what is enlarged until a part is seen."""
        geometry = self._geometry()
        if geometry is None:
            return
        part, seen = geometry.node_rect(self._nodes[position]), QRectF(self.rect())
        if not seen.contains(part.center()):
            by = seen.center() - part.center()
            self._show_part(self._zoom.moved((by.x(), by.y()), self._room()))
