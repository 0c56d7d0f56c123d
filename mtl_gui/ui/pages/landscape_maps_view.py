"""The maps tab: a panel per task and one for all together, in one scale or each in its own, or a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from mtl_gui.events import PathMeasured
from mtl_gui.ui.pages.landscape_invitation import LandscapeInvitation
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.plots.landscape_maps import LandscapeMaps
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.theme import GAP_SMALL, Theme

__all__ = ["MapsView"]


class MapsView(LandscapeView):
    """Small multiples, whose shades can be compared with each other or show each surface best.

    Until there is a picture it invites to measure one; `measure_wanted` tells that this is accepted.
    """

    measure_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture: Picture | None = None
        self._one_scale = QCheckBox(self)
        self._one_scale.setObjectName("landscape_one_scale")
        self._maps = LandscapeMaps(theme, self)
        self._invitation = LandscapeInvitation(self)
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._maps)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(self._one_scale, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._invitation, 1)
        self._one_scale.toggled.connect(self._draw)
        self._maps.probed.connect(self.probed)
        self._maps.hovered.connect(self.hovered)
        self._maps.data_wanted.connect(self.data_wanted)
        self._invitation.measure_wanted.connect(self.measure_wanted)
        self._show_maps(are_there=False)
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Maps")

    def legend(self) -> str:
        """What the signs mean."""
        if self._picture is None:
            return ""
        return self.tr(
            "Solid line: the network as designed; dashed: single-task. Small ring: start; filled sign: end. "
            "⊕ lowest point; ⊗ that of all together. Hatched: no data. Cross: probe, by mouse or arrow keys."
        )

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """Draws all maps."""
        self._picture = picture
        self._show_maps(are_there=True)
        self._maps.set_tasks(picture.tasks)
        self._maps.label_axes(picture)
        self._draw()
        self._maps.show_paths(paths)

    def invite(self, *, is_busy: bool) -> None:
        """Forgets the picture, and offers to measure one, or says that this is being done."""
        self._picture = None
        self._invitation.show_busy(is_busy=is_busy)
        self._show_maps(are_there=False)

    def turns(self) -> int:
        """A turn for every map."""
        return len(self._maps.panels)

    def show_joint(self, picture: Picture) -> None:
        """Draws the joint map and its lowest point."""
        self._picture = picture
        self._maps.show_joint(picture)

    def set_probe(self, x: float, y: float) -> None:
        """Moves the cross on all maps."""
        self._maps.set_probe(x, y)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks the networks of a checkpoint on all maps."""
        self._maps.show_moments(moments)

    def retranslate(self) -> None:
        """Sets every text."""
        self._one_scale.setText(self.tr("&One scale for all tasks"))
        self._one_scale.setAccessibleName(self.tr("One scale for all tasks"))
        self._one_scale.setToolTip(
            self.tr("Equal losses get equal shades on the maps of all tasks; otherwise each has its own.")
        )

    def _show_maps(self, *, are_there: bool) -> None:
        for part in (self._one_scale, self._scroll):
            part.setVisible(are_there)
        self._invitation.setVisible(not are_there)

    def _draw(self) -> None:
        if self._picture is not None:
            self._maps.show_picture(self._picture, one_scale=self._one_scale.isChecked())
