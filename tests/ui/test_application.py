import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

START = "import sys; from mtl_gui.ui.application import run_application; sys.exit(run_application(sys.argv))"


def test_that_the_window_is_imported_without_torch() -> None:
    code = "import mtl_gui.ui.main_window, mtl_gui.ui.application, sys; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


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
    found = re.findall(r"^(.+): (\d+\.\d\d) s$", done.stdout, re.MULTILINE)
    assert [what for what, _ in found] == ["window shown", "pages built", "engine ready"]
    seconds = [float(number) for _, number in found]
    assert seconds == sorted(seconds)
    assert (tmp_path / "log" / "mtl-gui.log").exists()
    assert "Traceback" not in (tmp_path / "log" / "mtl-gui.log").read_text(encoding="utf-8")
