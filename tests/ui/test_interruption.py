import signal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.interruption import Interruption


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_signal_closes_the_window_and_ends_nothing_else(qtbot: QtBot, number: signal.Signals) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    before = signal.getsignal(number)
    interruption = Interruption(window)
    signal.raise_signal(number)
    qtbot.waitUntil(lambda: not window.isVisible())
    interruption.end()
    assert signal.getsignal(number) is before
