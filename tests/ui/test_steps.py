import subprocess
import sys

_FRESH = """
import sys
import mtl_gui.ui.main_window
from mtl_gui.ui.steps import imported
steps = imported("mtl_gui.ui.pages.train_page")
before, news = set(sys.modules), []
for _ in steps:
    news.append([name for name in sys.modules if name not in before and name.startswith("mtl_gui.")])
    before = set(sys.modules)
assert "mtl_gui.ui.pages.train_page" in sys.modules
assert not next(steps, None)
modules = [[name for name in new if not hasattr(sys.modules[name], "__path__")] for new in news]
print(len(modules), max(map(len, modules)))
"""


def test_that_a_page_is_imported_a_module_a_step() -> None:
    finished = subprocess.run([sys.executable, "-c", _FRESH], capture_output=True, text=True, check=True)
    num_steps, most = map(int, finished.stdout.split())
    assert num_steps > 20
    assert most == 1


def test_that_a_page_that_is_there_takes_no_step() -> None:
    import mtl_gui.ui.pages.train_page  # noqa: F401 - is there from now on
    from mtl_gui.ui.steps import imported

    assert list(imported("mtl_gui.ui.pages.train_page")) == []
