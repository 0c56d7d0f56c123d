"""Which of the finer run commands make sense now."""

from mtl_gui.app.training import TrainingControl
from mtl_gui.runs.record import RunRecord

__all__ = ["can_go_on", "possible_steering", "would_recur"]


def possible_steering(training: TrainingControl) -> dict[str, bool]:
    """By command, whether it can be asked for."""
    state, record = training.state, training.record
    is_stopping = state == "stopping"
    has_begun = record is not None and bool(record.arms)
    return {
        "run.until_better": not is_stopping,
        "run.one_task": state == "paused" and has_begun,
        "run.slow": True,
        "run.rewind": has_begun and not is_stopping,
        "run.new_seeds": not is_stopping,
        "run.longer": has_begun and not is_stopping,
        "run.branch": has_begun and not is_stopping,
        "run.calmer": has_begun and not training.is_active and would_recur(record),
    }


def can_go_on(record: RunRecord) -> bool:
    """Whether an arm was cut off or stopped before its end, and would not end there again."""
    was_cut = any(arm.finished is None or arm.finished.reason == "stopped" for arm in record.arms.values())
    return was_cut and not would_recur(record)


def would_recur(record: RunRecord | None) -> bool:
    """Whether the run has failed in a way in which it would fail again if it went on."""
    return record is not None and record.failure is not None and record.failure.would_recur
