import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from mtl_gui.cli.qt_libraries import DEBIAN_PACKAGES, install_command, missing_packages

needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the Linux loader")


@needs_linux
def test_that_a_library_which_cannot_be_loaded_is_named_by_its_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = missing_packages()

    def load(library: str) -> object:
        if library in ("libxcb-cursor.so.0", "libEGL.so.1"):
            raise OSError(library)
        return object()

    monkeypatch.setattr("ctypes.CDLL", load)
    assert missing_packages() == ["libegl1", "libxcb-cursor0"]
    monkeypatch.setattr("sys.platform", "darwin")
    assert missing_packages() == []
    monkeypatch.undo()
    assert missing_packages() == before


@needs_linux
def test_that_every_library_the_window_platform_needs_is_looked_for() -> None:
    folder = Path(PySide6.__file__).parent / "Qt"
    files = [
        folder / "plugins/platforms/libqxcb.so",
        folder / "lib/libQt6XcbQpa.so.6",
        folder / "lib/libQt6Gui.so.6",
    ]
    needed: set[str] = set()
    for file in files:
        told = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=True).stdout
        needed |= {line.partition("[")[2].rstrip("]") for line in told.splitlines() if "(NEEDED)" in line}
    basic = (
        "libQt6",
        "libicu",
        "ld-linux",
        "libc.",
        "libm.",
        "libgcc_s",
        "libstdc++",
        "libz.",
        "libzstd",
        "libX11.",
    )
    system = {name for name in needed if not name.startswith(basic)}
    assert system - {"libgthread-2.0.so.0"} <= DEBIAN_PACKAGES.keys()  # glib brings gthread


def test_that_the_advice_is_a_command_for_debian() -> None:
    assert install_command(["libegl1", "libgl1"]).startswith("sudo apt-get install")
    assert install_command(["libegl1", "libgl1"]).endswith(" libegl1 libgl1")
