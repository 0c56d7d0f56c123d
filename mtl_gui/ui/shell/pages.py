"""The pages of the window, in the order of the work. Their modules are imported when they are built."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from mtl_gui.app.landscape_work import LandscapeWork
from mtl_gui.ui.page import Page
from mtl_gui.ui.pages.start_page import StartPage
from mtl_gui.ui.shell.page_deck import PageDeck, PageEntry

__all__ = [
    "PAGES",
    "add_to_tray",
    "animate_training",
    "ask_for_table",
    "cancel_landscape",
    "check_minimum",
    "compare_runs",
    "fetch_data",
    "measure_landscape",
    "show_kept_study",
    "take_table",
    "work_on_study",
]


def _data_page() -> type[Page]:
    from mtl_gui.ui.pages.data_page import DataPage

    return DataPage


def _design_page() -> type[Page]:
    from mtl_gui.ui.pages.design_page import DesignPage

    return DesignPage


def _train_page() -> type[Page]:
    from mtl_gui.ui.pages.train_page import TrainPage

    return TrainPage


def _landscape_page() -> type[Page]:
    from mtl_gui.ui.pages.landscape_page import LandscapePage

    return LandscapePage


def _compare_page() -> type[Page]:
    from mtl_gui.ui.pages.compare_page import ComparePage

    return ComparePage


def _export_page() -> type[Page]:
    from mtl_gui.ui.pages.export_page import ExportPage

    return ExportPage


def _gallery_page() -> type[Page]:
    from mtl_gui.ui.gallery.gallery_page import GalleryPage

    return GalleryPage


PAGES = (
    PageEntry("start", lambda: StartPage),
    PageEntry("data", _data_page, "mtl_gui.ui.pages.data_page"),
    PageEntry("design", _design_page, "mtl_gui.ui.pages.design_page"),
    PageEntry("train", _train_page, "mtl_gui.ui.pages.train_page"),
    PageEntry("landscape", _landscape_page, "mtl_gui.ui.pages.landscape_page"),
    PageEntry("compare", _compare_page, "mtl_gui.ui.pages.compare_page"),
    PageEntry("export", _export_page, "mtl_gui.ui.pages.export_page"),
    PageEntry("gallery", _gallery_page, "mtl_gui.ui.gallery.gallery_page"),
)
"""What stands on the rail."""


def compare_runs(deck: PageDeck, run_ids: Sequence[str]) -> None:
    """Shows some runs side by side."""
    from mtl_gui.ui.pages.compare_page import ComparePage

    deck.show_page("compare")
    page = deck.page("compare")
    assert isinstance(page, ComparePage)
    page.compare_runs(run_ids)


def measure_landscape(deck: PageDeck) -> None:
    """Shows the Landscape page and lets it measure."""
    from mtl_gui.ui.pages.landscape_page import LandscapePage

    deck.show_page("landscape")
    page = deck.page("landscape")
    if isinstance(page, LandscapePage):
        page.measure()


def check_minimum(deck: PageDeck) -> None:
    """Shows the Landscape page and lets it check the chosen point of its map."""
    from mtl_gui.ui.pages.landscape_page import LandscapePage

    deck.show_page("landscape")
    page = deck.page("landscape")
    if isinstance(page, LandscapePage):
        page.check()


def animate_training(deck: PageDeck) -> None:
    """Shows the Landscape page and lets it offer an animation."""
    from mtl_gui.ui.pages.landscape_page import LandscapePage

    deck.show_page("landscape")
    page = deck.page("landscape")
    if isinstance(page, LandscapePage):
        page.animate()


def cancel_landscape(deck: PageDeck, work: LandscapeWork) -> None:
    """Ends all that measures or draws landscapes; where one follows a training, the tick goes too."""
    from mtl_gui.ui.pages.landscape_page import LandscapePage

    page = deck.page("landscape")
    if isinstance(page, LandscapePage):
        page.cancel()
    work.stop()


def fetch_data(deck: PageDeck) -> None:
    """Shows the Data page and lets it fetch what it shows."""
    from mtl_gui.ui.pages.data_page import DataPage

    deck.show_page("data")
    page = deck.page("data")
    if isinstance(page, DataPage):
        page.fetch()


def add_to_tray(deck: PageDeck, run_ids: Sequence[str], is_shown: bool) -> int:  # noqa: FBT001 - a callback
    """Takes kept runs into the tray, and shows it if asked to; tells how many of them are in it."""
    from mtl_gui.ui.pages.compare_page import ComparePage

    page = deck.page("compare")
    if not isinstance(page, ComparePage):
        return 0
    num_in_tray = page.add_runs(run_ids)
    if is_shown:
        deck.show_page("compare")
        page.show_tray()
    return num_in_tray


def take_table(deck: PageDeck, path: Path) -> None:
    """Shows the Data page and lets it read a person's own data."""
    from mtl_gui.ui.pages.data_page import DataPage

    deck.show_page("data")
    page = deck.page("data")
    if isinstance(page, DataPage):
        page.open_table(path)


def work_on_study(deck: PageDeck, what: Literal["run", "cancel", "report"]) -> None:
    """Shows the Gallery page and lets it run its study, cancel it, or report on it."""
    from mtl_gui.ui.gallery.gallery_page import GalleryPage

    deck.show_page("gallery")
    page = deck.page("gallery")
    if isinstance(page, GalleryPage):
        {"run": page.run, "cancel": page.cancel, "report": page.report}[what]()


def show_kept_study(deck: PageDeck, run_id: str) -> None:
    """Shows the Gallery page, and there a run of a study that is kept."""
    from mtl_gui.ui.gallery.gallery_page import GalleryPage

    deck.show_page("gallery")
    page = deck.page("gallery")
    if isinstance(page, GalleryPage):
        page.open_kept(run_id)


def ask_for_table(deck: PageDeck) -> None:
    """Shows the Data page and lets it ask for a person's own data."""
    from mtl_gui.ui.pages.data_page import DataPage

    deck.show_page("data")
    page = deck.page("data")
    if isinstance(page, DataPage):
        page.ask_for_table()
