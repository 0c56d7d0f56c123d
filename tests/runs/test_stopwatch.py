import pytest

from mtl_gui.runs.stopwatch import Stopwatch


def test_that_breaks_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("mtl_gui.runs.stopwatch.time.monotonic", lambda: now[0])
    watch = Stopwatch()
    now[0] = 102.0
    watch.hold()
    now[0] = 150.0
    assert watch.seconds == 2.0
    watch.go_on()
    now[0] = 151.5
    assert watch.seconds == 3.5
