import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtl_gui.app.first_window import meeting_place
from mtl_gui.paths import preset_files

LATER = ("torch", "pyqtgraph", "scipy", "sklearn", "matplotlib", "polars", "OpenGL", "numpy.f2py")
"""What no Start page needs."""
SHOWN = f"""
import sys
from mtl_gui.ui.application import made_application, made_window
application = made_application("mtl-gui")
window = made_window(application)
def tell():
    print(*(name for name in {LATER} if name in sys.modules))
    print(*(page.name for page in window.deck.pages()))
    window.close()
window.first_painted.connect(tell)
window.show()
application.exec()
"""
START = "import sys; from mtl_gui.ui.application import run_application; sys.exit(run_application(sys.argv))"

START_BESIDE_A_DRAG = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QRasterWindow
from mtl_gui.ui import application

def made_window(*arguments, made=application.made_window, **named):
    window = made(*arguments, **named)
    picture = QRasterWindow()
    window.first_painted.connect(picture.show)
    window.first_painted.connect(lambda: QTimer.singleShot(100, window.close))
    window.first_painted.connect(lambda: QTimer.singleShot(400, picture.hide))
    return window

application.made_window = made_window
sys.exit(application.run_application(sys.argv))
"""
"""What is dragged hangs at the pointer as a window of its own, which is hidden and never closed."""

START_WITH_DEAF_WORK = """
import sys
import threading
from mtl_gui.app import closing
from mtl_gui.ui import application

closing.end_jobs.__defaults__ = (0.2,)

def deaf_work():
    threading.Thread(target=threading.Event().wait, args=(60,), daemon=False).start()
    threading.Event().wait(60)
    yield

def made_window(*arguments, made=application.made_window, **named):
    window = made(*arguments, **named)
    window.first_painted.connect(lambda: window.workbench.fetching.job.start(deaf_work))
    window.first_painted.connect(window.close)
    return window

application.made_window = made_window
sys.exit(application.run_application(sys.argv))
"""
"""Work with a thread of its own for which Python would wait, and which hears nothing."""


def test_that_the_window_is_imported_without_torch() -> None:
    code = "import mtl_gui.ui.main_window, mtl_gui.ui.application, sys; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_that_the_start_page_is_seen_before_anything_it_does_not_need_is_loaded(tmp_path: Path) -> None:
    environment = os.environ | {"MTL_GUI_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SHOWN], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["", "start"]


def test_that_the_program_does_not_wait_for_work_that_hears_nothing(tmp_path: Path) -> None:
    environment = os.environ | {"MTL_GUI_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START_WITH_DEAF_WORK, "--new-instance"]
    assert subprocess.run(command, env=environment, timeout=40, check=False).returncode == 0


@pytest.mark.slow
def test_that_the_program_starts_loads_the_engine_and_ends(tmp_path: Path) -> None:
    environment = os.environ | {"MTL_GUI_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", START, "--quit-when-ready", "--reset-settings"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = re.findall(r"^(?!longest)(.+): (\d+\.\d\d) s$", done.stdout, re.MULTILINE)
    assert [what for what, _ in found] == ["window shown", "pages built", "engine ready"]
    seconds = [float(number) for _, number in found]
    assert seconds == sorted(seconds)
    assert (tmp_path / "log" / "mtl-gui.log").exists()
    assert "Traceback" not in (tmp_path / "log" / "mtl-gui.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a window is closed by a signal here")
def test_that_a_second_start_ends_at_once_and_leaves_its_file_to_the_first(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    environment = {**os.environ, "MTL_GUI_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "mtl_gui"]
    place = meeting_place(tmp_path / "config")

    def is_open() -> bool:
        probe = QLocalSocket()
        probe.connectToServer(place)
        return probe.waitForConnected(100)

    with subprocess.Popen(command, env=environment) as first:
        try:
            qtbot.waitUntil(is_open, timeout=20_000)
            file = preset_files()[1]
            second = subprocess.run([*command, str(file)], env=environment, timeout=20, check=False)
            assert second.returncode == 0
            settings = tmp_path / "config" / "settings.json"
            qtbot.waitUntil(lambda: settings.exists() and file.name in settings.read_text(), timeout=10_000)
            assert first.poll() is None
        finally:
            first.terminate()
            assert first.wait(30) == 0


def test_that_the_program_ends_with_its_window_even_while_something_is_dragged(tmp_path: Path) -> None:
    environment = os.environ | {"MTL_GUI_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", START_BESIDE_A_DRAG, "--new-instance"],
        env=environment,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0
