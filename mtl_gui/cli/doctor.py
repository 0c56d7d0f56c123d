"""`mtl-gui doctor`: is everything there that the program needs, and if not, what mends it?"""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from mtl_gui.cli.display import why_no_display
from mtl_gui.cli.qt_libraries import install_command, missing_packages
from mtl_gui.cli.terminal import answer
from mtl_gui.paths import config_folder, data_folder, log_folder, preset_files, resources_folder

__all__ = ["Finding", "doctor", "findings"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `fix` is what mends it, empty when nothing is wrong."""

    subject: str
    found: str
    fix: str = ""
    is_note: bool = False

    @property
    def verdict(self) -> str:
        """In a word."""
        return "MISSING" if self.fix else "note" if self.is_note else "ok"


def doctor(_options: Namespace) -> int:
    """Looks at everything and says what it found.

    Returns:
        0 when nothing is missing, 1 otherwise.
    """
    is_healthy = True
    for finding in findings():
        answer(f"{finding.verdict:<8} {finding.subject}: {finding.found}")
        if finding.fix:
            answer(f"{'':<8} fix: {finding.fix}")
            is_healthy = False
    answer("Everything is there." if is_healthy else "Something is missing; see the fixes above.")
    return 0 if is_healthy else 1


def findings() -> Iterator[Finding]:
    """Everything the program depends on, looked at one after another."""
    yield _python()
    yield from _packages()
    yield _torch()
    yield _qt()
    yield _qt_libraries()
    yield _display()
    yield from (
        _folder(name, path)
        for name, path in (("settings", config_folder()), ("runs", data_folder()), ("logs", log_folder()))
    )
    yield _shipped_files()
    yield _chinese_font()


def _python() -> Finding:
    found = sys.version.split()[0]
    is_new_enough = sys.version_info >= (3, 11)
    return Finding("Python", found, "" if is_new_enough else "install Python 3.11 or newer")


def _packages() -> Iterator[Finding]:
    names = {
        requirement.partition(";")[0].strip()
        for requirement in requires("mtl-gui") or ()
        if "extra ==" not in requirement
    }
    for name in sorted({_bare(name) for name in names}, key=str.lower):
        try:
            yield Finding(name, version(name))
        except PackageNotFoundError:
            yield Finding(name, "not installed", f"python -m pip install {name}")


def _bare(requirement: str) -> str:
    """The name in a requirement like ``numpy>=1.26``."""
    return next(
        (requirement[:at] for at, sign in enumerate(requirement) if not (sign.isalnum() or sign in "-_.")),
        requirement,
    )


def _torch() -> Finding:
    try:
        import torch
    except (ImportError, OSError) as error:
        return Finding(
            "PyTorch", f"cannot be loaded ({error})", "python -m pip install --force-reinstall torch"
        )
    devices = ["cpu"]
    if torch.cuda.is_available():
        devices.append(f"cuda ({torch.cuda.get_device_name()})")
    if torch.backends.mps.is_available():
        devices.append("mps")
    return Finding("devices", ", ".join(devices))


def _qt() -> Finding:
    try:
        from PySide6.QtCore import qVersion
    except ImportError as error:
        libraries = missing_packages()
        fix = (
            install_command(libraries)
            if libraries
            else "python -m pip install --force-reinstall PySide6-Essentials"
        )
        return Finding("Qt", f"cannot be loaded ({error})", fix)
    found = qVersion()
    if sys.version_info < (3, 12) and tuple(map(int, found.split(".")[:2])) >= (6, 12):
        return Finding(
            "Qt", f"{found} crashes on Python 3.11", 'python -m pip install "PySide6-Essentials<6.12"'
        )
    return Finding("Qt", found)


def _qt_libraries() -> Finding:
    packages = missing_packages()
    if packages:
        return Finding("Qt's system libraries", f"without {', '.join(packages)}", install_command(packages))
    return Finding("Qt's system libraries", "all there")


def _display() -> Finding:
    no_display = why_no_display()
    return Finding("display", no_display or "a window can be opened", is_note=no_display is not None)


def _folder(name: str, path: Path) -> Finding:
    existing = next(folder for folder in (path, *path.parents) if folder.exists())
    if os.access(existing, os.W_OK | os.X_OK):
        return Finding(f"folder for {name}", str(path))
    fix = "make it writable for you, or set MTL_GUI_HOME to a folder that is"
    return Finding(f"folder for {name}", f"{path} cannot be written", fix)


def _shipped_files() -> Finding:
    folders = (resources_folder() / "icons", resources_folder() / "translations")
    if preset_files() and all(folder.is_dir() for folder in folders):
        return Finding("shipped files", str(resources_folder().parent))
    return Finding("shipped files", f"not in {resources_folder().parent}", "install the program again")


def _chinese_font() -> Finding:
    from mtl_gui.export.figure_style import chinese_fonts

    found = chinese_fonts()
    if found:
        return Finding("Chinese font", ", ".join(found))
    return Finding("Chinese font", "none", install_command(["fonts-wqy-microhei"]))
