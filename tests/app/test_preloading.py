import subprocess
import sys

import pytest

LOADED = """
import sys
from pathlib import Path
from mtl_gui.app.preloading import load_large_library
load_large_library()
print("libtorch_cpu" in Path("/proc/self/maps").read_text(), "torch" in sys.modules)
import torch
print(float(torch.ones(3).sum()))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="done on Linux only")
def test_that_torch_s_library_is_loaded_before_torch_is_imported_and_torch_computes() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["True False", "3.0"]
