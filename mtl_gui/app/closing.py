"""Ends all slow work when the window closes."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mtl_gui.app.job import Job

__all__ = ["end_jobs"]

_ROUNDS = 3
"""The end of some work begins other work, which is ended in the next round."""


def end_jobs(owners: Sequence[QObject], seconds: float = 30.0) -> bool:
    """Ends every job among objects and what belongs to them, and waits; tells whether all threads have ended.

    None of them begins anything any more.

    Args:
        owners: Jobs, and what has jobs as children.
        seconds: How long each job is waited for; what a thread imports cannot be broken off.
    """
    for job in (job for owner in owners for job in _jobs_of(owner)):
        job.retire()
    for _ in range(_ROUNDS):
        at_work = [job for owner in owners for job in _jobs_of(owner) if job.is_active]
        if not at_work:
            return True
        for job in at_work:
            job.stop()
        for job in at_work:
            job.wait(seconds)
    return not any(job.is_active for owner in owners for job in _jobs_of(owner))


def _jobs_of(owner: QObject) -> list[Job]:
    return [*([owner] if isinstance(owner, Job) else []), *owner.findChildren(Job)]
