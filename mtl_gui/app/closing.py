"""Ends all slow work when the window closes."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject

from mtl_gui.app.job import Job
from mtl_gui.app.training_work import Workplace

__all__ = ["call_off", "end_jobs", "end_training"]

_TO_SAVE_SECONDS = 4.0
"""So long a training that was told to end may take to save what it has learned."""
_TO_BREAK_OFF_SECONDS = 2.0
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


def end_training(job: Job, place: Workplace) -> bool:
    """Waits for a training that was told to end, and breaks it off where it does not hear.

    Its run then keeps what its last checkpoint holds.

    Args:
        job: Where it is at work.
        place: Ends its process, if it has one of its own.

    Returns:
        Whether it has ended.
    """
    place.close()
    if job.wait(_TO_SAVE_SECONDS):
        return True
    if place.break_off():
        return job.wait(_TO_BREAK_OFF_SECONDS)
    return job.stop_and_wait(_TO_BREAK_OFF_SECONDS)


def end_jobs(owners: Sequence[QObject], seconds: float = 10.0) -> bool:
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
