"""Chooses some of a study's trainings, to be trained again as runs of their own."""

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.spec import Study
from mtl_gui.study.arm_choice import ArmChoice, choosable_points
from mtl_gui.study.study_words import VARIED_TITLES
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.gallery.study_text import arm_names
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, number, translated, without_mnemonic

__all__ = ["ArmRunsBox"]


class ArmRunsBox(TranslatedWidget):
    """`wanted` carries the `ArmChoice` whose networks are to be trained again."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("study_networks")
        self._study: Study | None = None
        card = QFrame(self)
        card.setObjectName("card")
        self._heading, self._told = QLabel(card), QLabel(card)
        self._heading.setObjectName("heading")
        for label in (self._heading, self._told):
            label.setWordWrap(True)
        self._boxes = {name: QComboBox(card) for name in ("arm", "value", "seed")}
        self._labels = {name: QLabel(card) for name in self._boxes}
        for name, box in self._boxes.items():
            box.setObjectName(f"study_{name}")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            keep_wheel_for_scrolling(box)
            self._labels[name].setBuddy(box)
        self._train = QPushButton(card)
        self._train.setObjectName("study_train")
        self._train.clicked.connect(lambda: self.wanted.emit(self.choice()))
        self._lay_out(card)
        self.retranslate()

    def show_study(self, study: Study, *, is_measured: bool) -> None:
        """Offers the trainings of a study; none before something is measured."""
        is_other = study != self._study
        self._study = study
        self._train.setEnabled(is_measured)
        if is_other:
            self._fill()
            self.retranslate()

    def choice(self) -> ArmChoice:
        """What is chosen."""
        seed = self._boxes["seed"].currentIndex() - 1
        arm, point = (max(0, self._boxes[name].currentIndex()) for name in ("arm", "value"))
        return ArmChoice(arm, point, None if seed < 0 else seed)

    def retranslate(self) -> None:
        """Sets every text; what is chosen stays chosen."""
        self._heading.setText(self.tr("Look at its networks"))
        self._told.setText(
            self.tr(
                "A study keeps results, not networks. Trained again from the same seeds, rows and batches "
                "they become runs, with curves, landscapes and export; the numbers are the study's up to "
                "rounding."
            )
        )
        texts = {"arm": self.tr("&Arm"), "value": self.tr("&Value"), "seed": self.tr("See&ds")}
        if self._study is not None and len(choosable_points(self._study)) > 1:
            texts["value"] = translated(VARIED_TITLES[self._study.varied.kind], "study")
        for name, text in texts.items():
            self._labels[name].setText(text)
            self._boxes[name].setAccessibleName(without_mnemonic(text))
        train = self.tr("Train a&gain as a run")
        self._train.setText(train)
        self._train.setAccessibleName(without_mnemonic(train))
        self._train.setToolTip(
            self.tr("At the learning rate that validation chose; where seeds have other rows, a run for each")
        )
        if self._study is not None:
            chosen = [box.currentIndex() for box in self._boxes.values()]
            self._fill()
            for box, place in zip(self._boxes.values(), chosen, strict=True):
                box.setCurrentIndex(place)

    def _fill(self) -> None:
        study = self._study
        assert study is not None
        points = choosable_points(study)
        seeds = [QLocale().toString(seed) for seed in study.seeds]
        texts = {
            "arm": arm_names(study),
            "value": tuple(number(point.value, 6) for point in points),
            "seed": (self.tr("all"), *seeds),
        }
        for name, box in self._boxes.items():
            with QSignalBlocker(box):
                box.clear()
                box.addItems(texts[name])
        self._boxes["seed"].setCurrentIndex(1 if study.splits_differ else 0)
        for part in (self._labels["value"], self._boxes["value"]):
            part.setVisible(len(points) > 1)

    def _lay_out(self, card: QFrame) -> None:
        holder = QWidget(card)
        row = FlowLayout(holder, GAP_SMALL)
        for name, box in self._boxes.items():
            row.addWidget(self._labels[name])
            row.addWidget(box)
        row.addWidget(self._train)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inner.setSpacing(GAP)
        for part in (self._heading, self._told, holder):
            inner.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
