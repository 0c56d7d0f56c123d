import pytest
from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.language import Language
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from tests.app.hand_made import hand_made_events
from tests.ui.gestures import child
from tests.ui.reading import described, misread, reachable, settle, torn_apart, walked

PAGES = ("start", "data", "design", "train", "landscape", "compare", "export", "gallery")


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


@pytest.fixture(params=["en", "zh_CN"])
def trained(
    shell: MainWindow, workbench: Workbench, language: Language, qtbot: QtBot, request: pytest.FixtureRequest
) -> MainWindow:
    """The window after a run, when its pages have something to show."""
    language.use(request.param)
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    shell.activateWindow()
    return shell


@pytest.mark.parametrize("page", ["design", "landscape", "compare", "export"])
def test_that_tab_goes_once_round_every_tab_of_a_page(trained: MainWindow, page: str) -> None:
    trained.deck.show_page(page)
    tabs = trained.deck.page(page).findChildren(QTabWidget)[0]
    for place in filter(tabs.isTabEnabled, range(tabs.count())):
        tabs.setCurrentIndex(place)
        settle(trained)
        stops = walked(child(trained, QWidget, "bar_run.start"))
        assert [described(widget) for widget in reachable(trained) - set(stops)] == []
        assert misread(stops) == []
        assert torn_apart(stops) == []


@pytest.mark.parametrize("page", PAGES)
def test_that_tab_goes_once_round_the_window_as_it_is_read_and_back(trained: MainWindow, page: str) -> None:
    trained.deck.show_page(page)
    settle(trained)
    stops = walked(child(trained, QWidget, "bar_run.start"))
    assert [described(widget) for widget in reachable(trained) - set(stops)] == []
    assert misread(stops) == []
    assert torn_apart(stops) == []
    back = walked(stops[0], back=True)
    assert back == [stops[0], *reversed(stops[1:])]
