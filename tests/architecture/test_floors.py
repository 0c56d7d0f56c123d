import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

_IMPORT_EVERYTHING_IN = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    if module.name != "mtl_gui.app.jobs":  # is imported by worker threads only
        importlib.import_module(module.name)
print(*sorted(name for name in sys.modules if name.partition(".")[0] in sys.argv[2:]))
"""


def test_that_every_floor_imports_only_from_floors_below() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr


@pytest.mark.parametrize(
    ("package", "absent"),
    [
        ("mtl_gui.ui", ("torch",)),
        ("mtl_gui.app", ("torch",)),
        ("mtl_gui.runs", ("torch", "PySide6")),
        ("mtl_gui.data", ("torch", "PySide6")),
        ("mtl_gui.spec", ("torch", "PySide6", "numpy")),
        ("mtl_gui.export", ("PySide6", "pyqtgraph")),
    ],
)
def test_that_a_floor_loads_without_what_it_must_not_need(package: str, absent: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", _IMPORT_EVERYTHING_IN, package, *absent]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.split() == []
