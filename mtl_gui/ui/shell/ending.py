"""Ends all threads and processes with the window."""

from PySide6.QtCore import QObject

from mtl_gui.app.closing import call_off, end_jobs
from mtl_gui.app.engine import Engine
from mtl_gui.ui.page import Workbench

__all__ = ["Ending"]


class Ending:
    """First tells all that is at work to end, so that it ends side by side, and then waits for it.

    Args:
        window: Has the jobs of its pages as children.
        workbench: What pages share.
        engine: May still be loading.
    """

    def __init__(self, window: QObject, workbench: Workbench, engine: Engine) -> None:
        self._workbench = workbench
        jobs = (workbench.landscape_job, workbench.export_job, workbench.preview_job, workbench.study_job)
        self._owners = (window, workbench.run_library, workbench.fetching, engine, *jobs)

    def begin(self) -> None:
        """Waits for nothing. The training is told in its own way, since it is saved."""
        self._workbench.training.stop()
        call_off(self._owners)

    def finish(self) -> bool:
        """Waits for all of it; tells whether it has ended."""
        training, library = self._workbench.training, self._workbench.run_library
        has_trained = training.close()
        call_off((training,))  # so that no end of other work begins another one
        ended = [has_trained, library.close(), end_jobs(self._owners)]
        self._workbench.session.close()
        return all(ended)
