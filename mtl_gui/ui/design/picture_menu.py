"""What can be done with the picture of the network besides reading it."""

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from mtl_gui.problems import Refused
from mtl_gui.ui.design.drawing_file import DRAWING_KINDS, drawn_image, write_drawing
from mtl_gui.ui.design.network_diagram import NetworkDiagram
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import said

__all__ = ["PictureMenu"]

_STEP = 1.5


class PictureMenu(QObject):
    """Enlarges, copies and saves a picture; `done` and `refused` carry a sentence about it."""

    done = Signal(str)
    refused = Signal(str)

    def __init__(self, diagram: NetworkDiagram, theme: Theme) -> None:
        super().__init__(diagram)
        self._diagram, self._theme = diagram, theme
        diagram.menu_wanted.connect(self.open)

    def open(self, place: QPoint) -> None:
        """Opens the menu at a place of the screen."""
        diagram = self._diagram
        menu = QMenu(diagram)
        menu.setObjectName("picture_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, act, is_possible in (
            ("picture_larger", self.tr("Larger\t+"), lambda: diagram.enlarge(_STEP), True),
            (
                "picture_smaller",
                self.tr("Smaller\t-"),
                lambda: diagram.enlarge(1 / _STEP),
                self._is_enlarged(),
            ),
            ("picture_fit", self.tr("Fit\t0"), diagram.fit, self._is_enlarged()),
            ("picture_copy", self.tr("Copy the picture"), self._copy, True),
            ("picture_save", self.tr("Save the picture…"), self._save, True),
        ):
            if name == "picture_copy":
                menu.addSeparator()
            action = menu.addAction(text)
            action.setObjectName(name)
            action.setEnabled(is_possible)
            action.triggered.connect(lambda _checked, act=act: act())
        menu.popup(place)

    def _is_enlarged(self) -> bool:
        return self._diagram.zoom.factor > 1

    def _copy(self) -> None:
        size, ground = self._diagram.whole_size(), self._theme.color("surface")
        QGuiApplication.clipboard().setImage(drawn_image(self._diagram.draw_whole, size, ground))
        self.done.emit(self.tr("The picture of the network was copied."))

    def _save(self) -> None:
        start = str(Path.home() / f"network{DRAWING_KINDS[0]}")
        kinds = {
            self.tr("{ending} files (*.{small})").format(ending=kind[1:].upper(), small=kind[1:]): kind
            for kind in DRAWING_KINDS
        }
        chosen, kind = QFileDialog.getSaveFileName(
            self._diagram, self.tr("Save the picture of the network"), start, ";;".join(kinds)
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in DRAWING_KINDS:
            path = Path(f"{chosen}{kinds.get(kind, DRAWING_KINDS[0])}")
        try:
            write_drawing(
                self._diagram.draw_whole, self._diagram.whole_size(), self._theme.color("surface"), path
            )
        except Refused as refused:
            self.refused.emit(f"{said(refused.what)} {said(refused.why)} {said(refused.what_to_do)}")
        else:
            self.done.emit(self.tr("Written to {path}.").format(path=path))
