import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtl_gui.app.collector import Collector


class Knot:
    """Holds itself, so that only a collection can free it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    collector = Collector()
    yield collector
    collector.close()
    assert gc.isenabled()


def _freed_in(freed: list[str]) -> None:
    knots = [Knot() for _ in range(2000)]
    weakref.finalize(knots[0], lambda: freed.append(threading.current_thread().name))


def test_that_garbage_made_in_another_thread_is_collected_in_the_window_s_thread(
    collector: Collector, qtbot: QtBot
) -> None:
    freed: list[str] = []
    collector.begin()
    worker = threading.Thread(target=_freed_in, args=(freed,))
    worker.start()
    worker.join()
    assert freed == []
    qtbot.waitUntil(lambda: freed == [threading.main_thread().name])


def test_that_what_was_there_at_the_beginning_is_not_looked_at_again(collector: Collector) -> None:
    before = len(gc.get_objects())
    collector.begin()
    assert len(gc.get_objects()) < before / 10
    assert gc.get_freeze_count() > before / 2
