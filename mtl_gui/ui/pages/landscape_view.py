"""What every view of the landscape page gives: it shows one picture and follows the linked probe."""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mtl_gui.app.job import Job
from mtl_gui.events import PathMeasured
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_numbers import Table
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.steps import Steps
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["LandscapeView"]


class LandscapeView(TranslatedWidget):
    """One tab of the landscape page.

    `probed` asks to move the linked probe and to say its losses, `hovered` to move it silently; `announced`
    says a sentence, `data_wanted` asks for the numbers. Setters change the picture only and emit nothing.
    """

    probed = Signal(float, float)
    hovered = Signal(float, float)
    announced = Signal(str)
    data_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    @classmethod
    def in_steps(cls, theme: Theme) -> Steps[Self]:
        """Makes the view a part at a time."""
        yield
        return cls(theme)

    def title(self) -> str:
        """The tab's name."""
        raise NotImplementedError

    def legend(self) -> str:
        """What the view's signs mean."""
        raise NotImplementedError

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """Draws a landscape."""
        raise NotImplementedError

    def turns(self) -> int:
        """In how many later turns of the event loop a picture is drawn."""
        return 0

    def show_joint(self, picture: Picture) -> None:
        """Draws what another joint loss changes."""

    def set_probe(self, x: float, y: float) -> None:
        """Moves the probe."""

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks where the networks were at a checkpoint."""

    def tables(self) -> Sequence[Table]:
        """The numbers that the view shows besides those of the plane."""
        return ()

    def jobs(self) -> tuple[Job, ...]:
        """What the view measures by itself."""
        return ()

    def close_context(self) -> None:
        """Frees what must not outlive the window."""
