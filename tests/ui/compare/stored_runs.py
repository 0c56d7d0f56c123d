"""Runs in the store of a workbench, written without any training."""

from collections import deque
from itertools import islice

from PySide6.QtWidgets import QWidget

from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import Experiment
from mtl_gui.ui.compare.run_shelf import RunShelf
from mtl_gui.ui.compare.run_view import RunView
from mtl_gui.ui.page import Workbench
from tests.ui.gestures import child
from tests.ui.plots.hand_made_runs import events_until


def store_run(workbench: Workbench, experiment: Experiment, *, is_over: bool = True) -> RunFolder:
    """A run that ended, or was cut off."""
    folder = workbench.training.store.create(experiment)
    events = recorded(events_until(experiment, 30, is_over=is_over), folder)
    deque(events if is_over else islice(events, 20), maxlen=0)
    events.close()
    return folder


def shelf_of(widget: QWidget) -> RunShelf:
    """The list of runs in a widget."""
    found = widget if isinstance(widget, RunShelf) else widget.findChild(RunShelf)
    assert isinstance(found, RunShelf)
    return found


def choose(widget: QWidget, *titles: str) -> None:
    """Chooses the runs whose titles begin so."""
    shelf = shelf_of(widget)
    found = [entry.id for title in titles for entry in shelf.model.rows if entry.title.startswith(title)]
    assert len(found) == len(titles)
    child(shelf, RunView, "run_table").choose(found)
