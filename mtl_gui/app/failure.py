"""Says an error as a person can use it."""

import errno
import logging
import traceback
from pathlib import Path

from mtl_gui.events import RunFailed
from mtl_gui.paths import data_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import unwritable
from mtl_gui.texts import sentence, translatable

__all__ = ["failure_of", "noted_failure"]

_LOG = logging.getLogger(__name__)

_WRITING = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM)
"""No room, no more room for this person, and no right to write."""


def noted_failure(error: BaseException) -> RunFailed:
    """Says an error that ended some work; one that nobody expected is noted down."""
    if not isinstance(error, Refused):
        _LOG.error("An unexpected error in some work.", exc_info=error)
    return failure_of(error)


def failure_of(error: BaseException) -> RunFailed:
    """Says an exception as what, why and what to do."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, Refused):
        return RunFailed(error.what, error.why, error.what_to_do, details, error.would_recur)
    if isinstance(error, OSError) and error.errno in _WRITING:
        return failure_of(unwritable(Path(str(error.filename or data_folder())), error))
    if isinstance(error, MemoryError) or "not enough memory" in str(error):
        return RunFailed(
            sentence(translatable("problems", "The computer ran out of memory.")),
            sentence(
                translatable("problems", "{reason}."), reason=str(error).rstrip(".") or type(error).__name__
            ),
            sentence(translatable("problems", "Use fewer seeds, a smaller batch or a smaller network.")),
            details,
        )
    return RunFailed(
        sentence(translatable("problems", "Something unexpected went wrong.")),
        sentence(
            translatable("problems", "{kind}: {reason}."),
            kind=type(error).__name__,
            reason=str(error).rstrip("."),
        ),
        sentence(translatable("problems", "Your experiment is safe. Copy the details and report them.")),
        details,
    )
