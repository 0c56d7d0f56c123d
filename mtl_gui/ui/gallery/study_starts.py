"""Where the starts of a study end: maps of a toy's plane or losses of networks, and tables of both."""

from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.starts_findings import StartsFindings
from mtl_gui.study.starts_words import (
    WordTable,
    Writing,
    basin_table,
    minima_table,
    rise_sentence,
    starts_note,
    starts_title,
)
from mtl_gui.ui.compare.fact_table import FactTable
from mtl_gui.ui.gallery.start_map import StartMap, basin_sign
from mtl_gui.ui.gallery.study_text import arm_names
from mtl_gui.ui.plots.markers import symbol_icon
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.plots.seed_strip import SeedStrip
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, number, said

__all__ = ["StudyStarts"]

_MAP_LINES = 17
"""Height of a map in heights of its text."""


class StudyStarts(TranslatedWidget):
    """Of one measured task; hidden where nothing is known of ends."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("study_starts")
        self._theme = theme
        self._findings: StudyFindings | None = None
        self._found: StartsFindings | None = None
        self._heading, self._note = QLabel(self), QLabel(self)
        self._heading.setObjectName("heading")
        self._note.setObjectName("muted")
        self._rise = QLabel(self)
        self._rise.setObjectName("study_rise")
        for label in (self._note, self._rise):
            label.setWordWrap(True)
        self._maps_row = QHBoxLayout()
        self._maps: list[StartMap] = []
        self._strip = SeedStrip(theme, self)
        self._strip.setObjectName("study_strip")
        self._basins, self._minima = FactTable("study_basins", self), FactTable("study_minima", self)
        self._plot_font = self.font()
        self._lay_out()
        theme.changed.connect(self.retranslate)
        self.hide()

    def show_findings(self, findings: StudyFindings | None) -> None:
        """Shows where the starts of the first measured task end; hides everything where that is not known."""
        found = next(iter(findings.starts), None) if findings is not None else None
        self._findings, self._found = findings, found
        is_known = found is not None and bool(found.basins)
        self.setVisible(is_known)
        if found is not None and is_known:
            self._strip.setVisible(not found.is_plane)
            self._draw(found)
        self.retranslate()

    def use_font(self, font: QFont) -> None:
        """Writes the numbers of the maps larger or smaller."""
        self._plot_font = font
        for drawn in self._maps:
            drawn.use_font(font)

    def retranslate(self) -> None:
        """Sets every text."""
        findings, found = self._findings, self._found
        if findings is None or found is None or not found.basins:
            return
        study, writing = findings.study, Writing(said, number, interval_text)
        names = arm_names(study)
        self._heading.setText(said(starts_title(found)))
        self._note.setText(said(starts_note(found)))
        for drawn, name in zip(self._maps, names, strict=False):
            drawn.set_labels(name, self.tr("first parameter"), self.tr("second parameter"))
            drawn.setAccessibleName(self.tr("Map of the starts: {arm}").format(arm=name))
        self._strip.set_labels(self.tr("loss of {task} at the end").format(task=found.task), names)
        self._strip.setAccessibleName(said(starts_title(found)))
        rise = rise_sentence(study, findings.answer, writing)
        self._rise.setText("" if rise is None else said(rise))
        self._rise.setVisible(rise is not None)
        _fill(self._basins, basin_table(study, found, writing), self._icons(found))
        _fill(self._minima, minima_table(found, writing), ())
        self._basins.setAccessibleName(self.tr("Share of the starts of each arm in each basin"))
        self._minima.setAccessibleName(self.tr("Lowest losses that were found"))

    def _draw(self, found: StartsFindings) -> None:
        while len(self._maps) < len(found.maps):
            self._add_map()
        for arm, drawn in enumerate(self._maps):
            drawn.setVisible(arm < len(found.maps))
            if arm < len(found.maps):
                drawn.show_arm(found, arm)
        if not found.is_plane:
            self._strip.show_ends(found.losses, found.labels, len(found.basins), found.reached)

    def _add_map(self) -> None:
        drawn = StartMap(self._theme, self)
        drawn.setObjectName(f"study_map_{len(self._maps)}")
        drawn.use_font(self._plot_font)
        drawn.setMinimumHeight(_MAP_LINES * self.fontMetrics().height())
        self._maps.append(drawn)
        self._maps_row.addWidget(drawn, 1)

    def _icons(self, found: StartsFindings) -> list[QIcon]:
        signs = [basin_sign(self._theme, place, len(found.basins)) for place in range(len(found.basins))]
        edge = self._theme.color("plot_axis")
        return [symbol_icon(symbol, color, edge=edge) for color, symbol in signs]

    def _lay_out(self) -> None:
        self._maps_row.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._heading)
        layout.addLayout(self._maps_row)
        for part in (self._strip, self._basins, self._note, self._rise, self._minima):
            layout.addWidget(part)


def _fill(table: FactTable, words: WordTable, icons: list[QIcon] | tuple[()]) -> None:
    table.show_rows(words.headings, words.rows, icons)
