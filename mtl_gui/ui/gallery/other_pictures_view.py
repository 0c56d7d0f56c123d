"""The pictures of a study about no claim: groups, intervals row by row, and what tasks do for each other."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.study.other_pictures import GroupsPicture, HeatMap, OtherPicture, RowsPicture
from mtl_gui.study.other_words import MATRIX_TITLES
from mtl_gui.ui.gallery.study_plot import StudyPlot
from mtl_gui.ui.gallery.task_tables import GroupLetters, HeatNumbers
from mtl_gui.ui.plots.matrix_table import MatrixTable
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, translated

__all__ = ["OtherPicturesView"]

_MAPS = 2
_WIDEST_NAME = 14
"""Heights of text that the names of divisions may take."""
_LINES_OF_ROW, _LINES_AROUND = 2.4, 5
"""Heights of text that a row of intervals takes, and title and axis."""


class OtherPicturesView(TranslatedWidget):
    """`announced` carries what is read by keyboard."""

    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Sequence[OtherPicture] = ()
        self._letters = GroupLetters(theme, self)
        self._groups = MatrixTable(self._letters, self)
        self._groups.setObjectName("other_groups")
        self._groups.verticalHeader().setMaximumWidth(_WIDEST_NAME * self.fontMetrics().height())
        self._rows = StudyPlot(theme, self)
        self._rows.setObjectName("other_rows")
        self._rows.said_reading.connect(self.announced)
        self._numbers = [HeatNumbers(theme, self) for _ in range(_MAPS)]
        self._maps = [MatrixTable(numbers, self) for numbers in self._numbers]
        self._titles = [QLabel(self) for _ in range(_MAPS + 1)]
        for place, shown in enumerate(self._maps):
            shown.setObjectName(f"other_map_{place}")
        for title, table in zip(self._titles, (self._groups, *self._maps), strict=True):
            title.setObjectName("heading")
            title.setWordWrap(True)
            title.setBuddy(table)
        self._lay_out()
        self.show_pictures(())

    def show_pictures(self, pictures: Sequence[OtherPicture]) -> None:
        """Shows these pictures instead."""
        self._pictures = pictures
        maps = [one for one in pictures if isinstance(one, HeatMap)]
        groups = next((one for one in pictures if isinstance(one, GroupsPicture)), None)
        rows = next((one for one in pictures if isinstance(one, RowsPicture)), None)
        for part in (self._groups, self._titles[0]):
            part.setVisible(groups is not None)
        self._rows.setVisible(rows is not None)
        for place, (title, table) in enumerate(zip(self._titles[1:], self._maps, strict=True)):
            for part in (title, table):
                part.setVisible(place < len(maps))
        if groups is not None:
            self._show_groups(groups)
        if rows is not None:
            self._show_rows(rows)
        for shown, title, table, numbers in zip(
            maps, self._titles[1:], self._maps, self._numbers, strict=False
        ):
            text = translated(MATRIX_TITLES[shown.matrix.name], "study")
            title.setText(text)
            table.setAccessibleName(text)
            numbers.show_map(shown)
            table.setFixedHeight(self._height_of(table, len(shown.tasks)))
        self.setVisible(bool(pictures))

    def use_font(self, font: QFont) -> None:
        """Writes the numbers of the pictures larger or smaller."""
        for part in (self._rows, self._groups, *self._maps):
            part.setFont(font)
        self.show_pictures(self._pictures)

    def retranslate(self) -> None:
        """Sets every text."""
        self.show_pictures(self._pictures)

    def _show_groups(self, picture: GroupsPicture) -> None:
        text = QCoreApplication.translate(
            "OtherPictures", "Groups of tasks: the same letter shares one network"
        )
        self._titles[0].setText(text)
        self._groups.setAccessibleName(text)
        self._letters.show_groups(picture)
        self._groups.setFixedHeight(self._height_of(self._groups, len(picture.rows)))

    def _show_rows(self, picture: RowsPicture) -> None:
        names = tuple(name if isinstance(name, str) else said(name) for name in picture.names)
        panel = replace(picture.panel, task=said(picture.title))
        self._rows.use_height(round(_LINES_OF_ROW * len(names) + _LINES_AROUND))
        self._rows.show_panel(panel, names, said(picture.title), "")

    def _height_of(self, table: MatrixTable, num_rows: int) -> int:
        """As high as its rows, so that the page scrolls and not the table."""
        line = table.fontMetrics().height()
        return round(1.9 * line * num_rows) + table.horizontalHeader().sizeHint().height() + GAP

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for part in (self._titles[0], self._groups, self._rows):
            layout.addWidget(part)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_LARGE)
        for place, (title, table) in enumerate(zip(self._titles[1:], self._maps, strict=True)):
            grid.addWidget(title, 0, place)
            grid.addWidget(table, 1, place)
        layout.addLayout(grid)
