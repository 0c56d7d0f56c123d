"""The end of a long training is told in the tray of a desktop that has one; one without is no trouble."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import nullcontext

import pytest

pytestmark = [pytest.mark.outside, pytest.mark.timeout(280)]

_SECONDS = 60


@pytest.mark.parametrize("has_tray", [True, False], ids=("with a tray", "without"))
def test_that_the_end_of_a_training_is_told_in_the_tray_of_a_desktop_that_has_one(
    outside_desktop: Mapping[str, str], *, has_tray: bool
) -> None:
    from tests.outside.tray_host import tray_host

    environment = {**outside_desktop, "QT_QPA_PLATFORM": "xcb"}
    tray = tray_host(environment["DBUS_SESSION_BUS_ADDRESS"]) if has_tray else nullcontext()
    with tray as host:
        command = (sys.executable, "-m", "tests.outside.noticing")
        ended = subprocess.run(
            command, env=environment, timeout=_SECONDS, check=False, capture_output=True, text=True
        )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    if host is not None:
        assert host.items == 1
        assert host.notices == [("A training has ended", "After 540 steps.")]
