"""The pictures of a study: one measure at a time, a plot for each of its panels, and a key to the arms."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.study_pictures import StudyPicture
from mtl_gui.study.study_words import direction_sentence
from mtl_gui.ui.cells import move_to_cell
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.gallery.study_numbers import StudyNumbers
from mtl_gui.ui.gallery.study_painter import arm_color
from mtl_gui.ui.gallery.study_plot import StudyPlot
from mtl_gui.ui.gallery.study_text import arm_names, picture_title, varied_name
from mtl_gui.ui.plots.data_table import DataDialog
from mtl_gui.ui.plots.markers import symbol_icon
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, without_mnemonic

__all__ = ["StudyPicturesView"]


_HIGH, _LOW = 18, 13
"""Height of a picture with lines that stands alone, and of all others, in heights of its text."""


class StudyPicturesView(TranslatedWidget):
    """`announced` carries what is read by keyboard, `shown` tells that another picture is seen."""

    announced = Signal(str)
    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: StudyFindings | None = None
        self._choice = QComboBox(self)
        self._choice.setObjectName("study_picture")
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        keep_wheel_for_scrolling(self._choice)
        self._choice_label = QLabel(self)
        self._choice_label.setBuddy(self._choice)
        self._direction = QLabel(self)
        self._direction.setObjectName("muted")
        self._key = QWidget(self)
        self._key_labels: list[tuple[QLabel, QLabel]] = []
        self._plots: list[StudyPlot] = []
        self._grid = QGridLayout()
        self._lay_out()
        self._choice.currentIndexChanged.connect(self._choose)
        theme.changed.connect(self._paint_key)
        self.retranslate()

    def show_findings(self, findings: StudyFindings | None) -> None:
        """Shows what is known; the picture that was chosen stays as long as there is one of its kind."""
        before = self.picture
        self._findings = findings
        names = [picture.name for picture in self._pictures]
        with QSignalBlocker(self._choice):
            if self._choice.count() != len(names) or (before and before.name not in names):
                self._choice.clear()
                self._choice.addItems([""] * len(names))
            place = names.index(before.name) if before is not None and before.name in names else 0
            self._choice.setCurrentIndex(place if names else -1)
        self.retranslate()

    @property
    def picture(self) -> StudyPicture | None:
        """The measure that is shown."""
        place = self._choice.currentIndex()
        return self._pictures[place] if 0 <= place < len(self._pictures) else None

    def numbers(self) -> StudyNumbers | None:
        """The numbers of what is shown."""
        picture, findings = self.picture, self._findings
        if picture is None or findings is None:
            return None
        names = arm_names(findings.study)
        return StudyNumbers(picture.panels, names, varied_name(findings.study, picture.name))

    def use_font(self, font: QFont) -> None:
        """Writes the numbers of the plots larger or smaller."""
        for plot in self._plots:
            plot.setFont(font)
        self._plot_font = font
        self._show()

    def retranslate(self) -> None:
        """Sets every text."""
        text = self.tr("P&icture")
        self._choice_label.setText(text)
        self._choice.setAccessibleName(without_mnemonic(text))
        for number, picture in enumerate(self._pictures):
            self._choice.setItemText(number, picture_title(picture.name))
        self._show()

    @property
    def _pictures(self) -> Sequence[StudyPicture]:
        return self._findings.pictures if self._findings is not None else ()

    def _choose(self) -> None:
        self._show()
        self.shown.emit()

    def _show(self) -> None:
        findings, picture = self._findings, self.picture
        panels = picture.panels if picture is not None else ()
        while len(self._plots) < max(len(panels), 1):
            self._add_plot()
        for number, plot in enumerate(self._plots):
            plot.setVisible(number < max(len(panels), 1))
            is_alone = len(panels) < 2 and not any(panel.is_whole for panel in panels)
            plot.use_height(_HIGH if is_alone else _LOW)
        columns = 1 if len(panels) < 2 else 2
        for number, plot in enumerate(self._plots):
            move_to_cell(self._grid, plot, number // columns, number % columns)
        if findings is not None and picture is not None:
            names, x_name = arm_names(findings.study), varied_name(findings.study, picture.name)
            for panel, plot in zip(panels, self._plots, strict=False):
                plot.show_panel(panel, names, picture_title(picture.name), x_name)
        direction = None if picture is None else direction_sentence(picture)
        self._direction.setText("" if direction is None else said(direction))
        self._name_arms()

    def _add_plot(self) -> None:
        plot = StudyPlot(self._theme, self)
        plot.setFont(self._plot_font)
        plot.said_reading.connect(self.announced)
        plot.data_wanted.connect(self._show_data)
        self._plots.append(plot)

    def _show_data(self) -> None:
        numbers, picture = self.numbers(), self.picture
        if numbers is not None and picture is not None:
            DataDialog([(picture_title(picture.name), lambda: numbers)], parent=self.window()).open()

    def _name_arms(self) -> None:
        names = arm_names(self._findings.study) if self._findings is not None else ()
        while len(self._key_labels) < len(names):
            self._add_key()
        for place, (sign, label) in enumerate(self._key_labels):
            for part in (sign, label):
                part.setVisible(place < len(names))
            label.setText(names[place] if place < len(names) else "")
        self._paint_key()

    def _add_key(self) -> None:
        holder = QWidget(self._key)
        sign, label = QLabel(holder), QLabel(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(sign)
        row.addWidget(label)
        layout = self._key.layout()
        if layout is not None:
            layout.addWidget(holder)
        self._key_labels.append((sign, label))

    def _paint_key(self) -> None:
        for arm, (sign, _) in enumerate(self._key_labels):
            icon = symbol_icon(self._theme.task_marker(arm), arm_color(self._theme, arm))
            sign.setPixmap(icon.pixmap(14, 14))

    def _lay_out(self) -> None:
        self._plot_font = self.font()
        FlowLayout(self._key)
        self._grid.setSpacing(GAP)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._choice_label)
        head.addWidget(self._choice)
        head.addWidget(self._direction)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addLayout(self._grid, 1)
        layout.addWidget(self._key)
