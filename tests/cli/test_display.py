import pytest

from mtl_gui.cli.display import why_no_display


@pytest.fixture(autouse=True)
def _a_linux_machine_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_that_without_a_display_the_reason_is_one_sentence() -> None:
    assert why_no_display() == "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)."


def test_that_a_display_which_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    assert why_no_display() == "The display “:4711” does not answer."


@pytest.mark.parametrize(
    ("name", "value"), [("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen")]
)
def test_that_other_platforms_of_qt_are_trusted(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert why_no_display() is None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_that_other_systems_always_have_a_display(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert why_no_display() is None
