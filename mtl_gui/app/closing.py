"""Ends all slow work when the window closes."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject

from mtl_gui.app.job import Job

__all__ = ["call_off", "end_jobs"]

_ROUNDS = 3
"""The end of some work begins other work, which is ended in the next round."""


def call_off(owners: Sequence[QObject]) -> None:
    """Has every job among objects and what belongs to them end soon, without waiting for any.

    None of them begins anything any more.

    Args:
        owners: Jobs, and what has jobs as children.
    """
    for job in (job for owner in owners for job in _jobs_of(owner)):
        job.retire()
        job.stop()


def end_jobs(owners: Sequence[QObject], seconds: float = 20.0) -> bool:
    """Calls off every job among objects and what belongs to them, and waits; tells whether all have ended.

    Args:
        owners: Jobs, and what has jobs as children.
        seconds: How long all together are waited for; what a thread imports cannot be broken off.
    """
    latest = time.monotonic() + seconds
    call_off(owners)
    for _ in range(_ROUNDS):
        at_work = [job for owner in owners for job in _jobs_of(owner) if job.is_active]
        if not at_work:
            return True
        for job in at_work:
            job.stop()
        for job in at_work:
            job.wait(max(latest - time.monotonic(), 0.0))
    return not any(job.is_active for owner in owners for job in _jobs_of(owner))


def _jobs_of(owner: QObject) -> list[Job]:
    return [*([owner] if isinstance(owner, Job) else []), *owner.findChildren(Job)]
