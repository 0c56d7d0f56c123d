"""The controls of the landscape page: which plane, what moves, which rows, how fine."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from mtl_gui.spec import (
    AnchorPlane,
    AnyPlane,
    CoordinatePlane,
    HessianPlane,
    LandscapeRequest,
    RandomPlane,
    TrajectoryPlane,
)
from mtl_gui.texts import Sentence
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget, said, without_mnemonic

__all__ = ["LandscapeControls"]

_PARTS = ("train", "validation", "test")
_MOVED = ("trunk", "heads", "all")
_GRIDS = (5, 9, 17, 33, 65)
_NETWORK_PLANES: tuple[AnyPlane, ...] = (
    TrajectoryPlane(),
    RandomPlane(),
    AnchorPlane(),
    HessianPlane(),
)
_TOY_PLANES: tuple[AnyPlane, ...] = (CoordinatePlane(),)


class LandscapeControls(TranslatedWidget):
    """Edits a `LandscapeRequest`. Setters change the picture only; `value_changed` tells of choices."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planes = _NETWORK_PLANES
        self._seeds: tuple[int, ...] = (0,)
        self._hindrances: dict[str, Sentence] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(GAP)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._plane = self._combo("landscape_plane")
        self._moved = self._combo("landscape_moved")
        self._part = self._combo("landscape_part")
        self._grid = self._combo("landscape_grid")
        self._seed = self._combo("landscape_seed")
        self._fill()
        self.set_value(LandscapeRequest())
        self.retranslate()

    def value(self) -> LandscapeRequest:
        """The request as chosen."""
        return LandscapeRequest.checked(
            {
                "plane": self._planes[max(self._plane.currentIndex(), 0)],
                "moved": _MOVED[self._moved.currentIndex()],
                "part": _PARTS[self._part.currentIndex()],
                "grid": _GRIDS[self._grid.currentIndex()],
                "seed": self._seeds[max(self._seed.currentIndex(), 0)],
            }
        )

    def set_value(self, request: LandscapeRequest) -> None:
        """Shows a request."""
        kinds = [plane.kind for plane in self._planes]
        choices = (
            (self._plane, kinds.index(request.plane.kind) if request.plane.kind in kinds else 0),
            (self._moved, _MOVED.index(request.moved)),
            (self._part, _PARTS.index(request.part)),
            (self._grid, _GRIDS.index(request.grid)),
            (self._seed, self._seeds.index(request.seed) if request.seed in self._seeds else 0),
        )
        for combo, index in choices:
            blocker = QSignalBlocker(combo)
            combo.setCurrentIndex(index)
            blocker.unblock()

    def set_run(
        self, seeds: tuple[int, ...], *, is_toy: bool, hindrances: Mapping[str, Sentence] | None = None
    ) -> None:
        """Offers the planes and networks of a run; the choices that still fit stay.

        Args:
            seeds: Those of the networks.
            is_toy: Whether the plane of the parameters is the whole landscape.
            hindrances: Why some kinds of planes cannot be chosen.
        """
        self._hindrances = dict(hindrances or {})
        request = self.value()
        self._planes = _TOY_PLANES if is_toy else _NETWORK_PLANES
        self._seeds = seeds
        self._moved.setEnabled(not is_toy)
        self._part.setEnabled(not is_toy)
        self._fill()
        self.retranslate()
        self.set_value(request)

    def retranslate(self) -> None:
        """Sets every text."""
        planes = {
            "trajectory": self.tr("Training path (PCA)"),
            "random": self.tr("Random, by filter"),
            "anchors": self.tr("Joint and single-task networks"),
            "hessian": self.tr("Where the loss curves most"),
            "coordinates": self.tr("The two parameters"),
        }
        parts = (self.tr("Training rows"), self.tr("Validation rows"), self.tr("Test rows"))
        moved = (self.tr("The trunk"), self.tr("The heads"), self.tr("All parameters"))
        self._set_texts(self._plane, [planes[plane.kind] for plane in self._planes])
        self._grey_out()
        self._set_texts(self._moved, list(moved))
        self._set_texts(self._part, list(parts))
        self._set_texts(self._grid, [self.tr("{n} x {n} points").format(n=n) for n in _GRIDS])
        self._set_texts(self._seed, [self.tr("Seed {seed}").format(seed=seed) for seed in self._seeds])
        labels = (
            (self._plane, self.tr("&Plane")),
            (self._moved, self.tr("Moves")),
            (self._part, self.tr("Measured on")),
            (self._grid, self.tr("Grid")),
            (self._seed, self.tr("Network")),
        )
        for combo, text in labels:
            label = self._form.labelForField(combo)
            if isinstance(label, QLabel):
                label.setText(text)
            combo.setAccessibleName(without_mnemonic(text))

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        combo.currentIndexChanged.connect(self._tell)
        self._form.addRow("-", combo)
        return combo

    def _fill(self) -> None:
        for combo, count in (
            (self._plane, len(self._planes)),
            (self._moved, len(_MOVED)),
            (self._part, len(_PARTS)),
            (self._grid, len(_GRIDS)),
            (self._seed, len(self._seeds)),
        ):
            blocker = QSignalBlocker(combo)
            combo.clear()
            combo.addItems([""] * count)
            blocker.unblock()

    def _grey_out(self) -> None:
        """Switches the planes off that cannot be chosen; the tool tip says why."""
        model = self._plane.model()
        assert isinstance(model, QStandardItemModel)
        for index, plane in enumerate(self._planes):
            hindrance = self._hindrances.get(plane.kind)
            item = model.item(index)
            item.setEnabled(hindrance is None)
            item.setToolTip("" if hindrance is None else said(hindrance))

    def _set_texts(self, combo: QComboBox, texts: list[str]) -> None:
        for index, text in enumerate(texts):
            combo.setItemText(index, text)

    def _tell(self) -> None:
        self.value_changed.emit(self.value())
