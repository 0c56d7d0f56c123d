"""SciPy asks whether torch is there while it is being imported, so it must be whole before torch begins."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import mtl_gui.app

WATCHED = """
import importlib
import os
import sys

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "torch":
            loaded = [sys.modules.get(each) for each in ("scipy.stats", "sklearn.datasets")]
            is_whole = all(each is not None and not each.__spec__._initializing for each in loaded)
            print("whole" if is_whole else "not whole", flush=True)
            os._exit(0)

sys.meta_path.insert(0, Watch())
for module in sys.argv[1:]:
    importlib.import_module(module)
print("without torch")
"""


def scipy_when_torch_begins(*modules: str) -> str:
    """What there is of SciPy and scikit-learn when a fresh program that imports modules reaches torch."""
    command = [sys.executable, "-c", WATCHED, *modules]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def imported_late() -> list[tuple[str, str]]:
    """Modules that functions of the app import, as its threads do, each after a module that does it."""
    late: dict[str, str] = {}
    for path in sorted(Path(mtl_gui.app.__path__[0]).glob("*.py")):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef):
                late |= dict.fromkeys(_imported(function), f"mtl_gui.app.{path.stem}")
    return [(importer, name) for name, importer in sorted(late.items())]


def _imported(function: ast.FunctionDef) -> list[str]:
    nodes = list(ast.walk(function))
    froms = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return [name for name in (*froms, *plain) if name.startswith("mtl_gui.")]


@pytest.mark.parametrize(
    ("importer", "module"),
    [*imported_late(), ("mtl_gui.app.study_work", "mtl_gui.study.toy_minima")],
)
def test_that_scipy_is_whole_before_a_thread_of_the_window_comes_to_torch(importer: str, module: str) -> None:
    assert scipy_when_torch_begins(importer, module) in ("whole", "without torch")


@pytest.mark.parametrize("module", ["mtl_gui.app.jobs", "mtl_gui.study.arm_runs"])
def test_that_what_computes_comes_to_torch(module: str) -> None:
    assert scipy_when_torch_begins(module) != "without torch"
