"""Takes the pictures of the README, and of every page in both looks and languages, from the real window.

Run on a (virtual) screen: `make screenshots`. Writes `<page>.png` for the light English window beside this
file, and all others to the folder that is named.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QPushButton, QTabWidget

from mtl_gui.ui.application import made_application, made_window
from mtl_gui.ui.log import LogBook
from mtl_gui.ui.main_window import MainWindow

_HERE = Path(__file__).parent
_SIZE = (1280, 800)
_LOOKS = (
    ("light", "english", _HERE, ""),
    ("dark", "english", None, "-dark"),
    ("light", "chinese", None, "-zh"),
    ("dark", "chinese", None, "-dark-zh"),
)


class _Photographer:
    """Trains the demo, measures a landscape, then goes through pages, looks and languages."""

    def __init__(self, window: MainWindow, others: Path) -> None:
        self._window = window
        self._others = others
        self._others.mkdir(parents=True, exist_ok=True)

    def begin(self) -> None:
        """Presses "Try the demo" and waits for the run."""
        training = self._window.workbench.training
        self._window.actions_by_id.trigger("file.demo")
        self._when(lambda: training.state == "finished", self._measure)

    def _measure(self) -> None:
        self._window.deck.show_page("landscape")
        page = self._window.deck.page("landscape")
        button = page.findChild(QPushButton, "landscape_measure")
        assert button is not None
        button.click()
        job = self._window.workbench.landscape_job
        self._when(lambda: job.state == "finished", lambda: self._look(0))

    def _look(self, number: int) -> None:
        if number == len(_LOOKS):
            self._window.close()
            return
        scheme, language, _, _ = _LOOKS[number]
        self._window.actions_by_id.trigger(f"view.{scheme}")
        self._window.actions_by_id.trigger(f"view.{language}")
        names = [*self._window.deck.names, "surface", "weighting", "training"]
        self._page(number, names)

    def _page(self, number: int, names: list[str]) -> None:
        if not names:
            self._look(number + 1)
            return
        name, *rest = names
        page = {"surface": "landscape", "weighting": "design", "training": "design"}.get(name, name)
        self._window.deck.show_page(page)
        self._open_tab(page, name)
        QTimer.singleShot(1500, lambda: self._shoot(number, name, rest))

    def _open_tab(self, page: str, name: str) -> None:
        tabs = {"landscape": "landscape_views", "design": "design_tabs"}.get(page)
        found = self._window.deck.page(page).findChild(QTabWidget, tabs) if tabs else None
        if found is not None:
            found.setCurrentIndex({"surface": found.count() - 1, "weighting": 1, "training": 2}.get(name, 0))
        choice = self._window.deck.page(page).findChild(QComboBox, "surface_task")
        if name == "surface" and choice is not None:
            choice.setCurrentIndex(0)

    def _shoot(self, number: int, name: str, rest: list[str]) -> None:
        _, _, folder, suffix = _LOOKS[number]
        picture = self._window.screen().grabWindow(self._window.winId())
        picture.save(str((folder or self._others) / f"{name}{suffix}.png"))
        self._page(number, rest)

    def _when(self, is_so: Callable[[], bool], then: Callable[[], None]) -> None:
        if is_so():
            then()
        else:
            QTimer.singleShot(200, lambda: self._when(is_so, then))


def main() -> int:
    """Takes all pictures; returns the exit code."""
    application = made_application(sys.argv[0])
    window = made_window(application, LogBook(application), is_reset=True)
    window.resize(*_SIZE)
    photographer = _Photographer(window, Path(sys.argv[1] if len(sys.argv) > 1 else "out/screenshots"))
    window.first_painted.connect(window.settle)
    window.deck.all_built.connect(photographer.begin)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
