import os
import subprocess
import sys

LOADED = """
import sys
from PySide6.QtCore import QCoreApplication
from mtl_gui.app.engine import Engine
application = QCoreApplication([])
engine = Engine()
print(engine.state, "torch" in sys.modules)
engine.state_changed.connect(lambda state: (print(state, "torch" in sys.modules), application.quit()))
engine.load()
application.exec()
print(engine.close())
"""


def test_that_the_engine_is_loaded_behind_the_window_and_tells_when() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LOADED], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[:3] == ["loading False", "ready True", "True"]
