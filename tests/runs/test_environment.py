import platform
import subprocess
import sys

import numpy as np

from mtl_gui.runs.environment import environment


def test_that_versions_are_those_of_the_running_program() -> None:
    told = environment()
    assert told["python"] == platform.python_version()
    assert told["numpy"] == np.__version__
    assert all(told.values())


def test_that_asking_for_versions_does_not_load_torch() -> None:
    code = "import sys, mtl_gui.runs.environment as e; e.environment(); print('torch' in sys.modules)"
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "False"
