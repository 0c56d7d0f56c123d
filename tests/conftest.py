"""What every test gets: folders of its own, one torch thread, no window or language left by another test."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read once, when torch is loaded
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_user_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's settings, runs or logs."""
    monkeypatch.setenv("MTL_GUI_HOME", str(tmp_path / "mtl-gui-home"))


@pytest.fixture(autouse=True)
def _no_collection_in_other_threads(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collects between tests of the window: in the middle of one a worker might destroy what Qt shows."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _no_window_left_behind() -> Iterator[None]:
    """Fails a test after which a top-level widget exists that was not there before."""
    before = _top_level_widgets()
    yield
    left = [name for address, name in _top_level_widgets().items() if address not in before]
    assert not left, f"left behind: {', '.join(left)}"


@pytest.fixture(autouse=True)
def _no_language_left_behind() -> Iterator[None]:
    """Takes out the translations that a test has put in: English has some too, for one and for many."""
    yield
    if "mtl_gui.ui.language" not in sys.modules:
        return
    import shiboken6
    from PySide6.QtCore import QCoreApplication

    from mtl_gui.ui.language import Language

    application = QCoreApplication.instance()
    for language in application.findChildren(Language) if application is not None else ():
        shiboken6.delete(language)


def _top_level_widgets() -> dict[int, str]:
    """The living top-level widgets by address, once the deletions that Qt has put off are done."""
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {shiboken6.getCppPointer(widget)[0]: repr(widget) for widget in QApplication.topLevelWidgets()}
