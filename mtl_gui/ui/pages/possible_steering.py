"""Which of the finer run commands make sense now."""

from mtl_gui.app.training import TrainingControl

__all__ = ["possible_steering"]


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
    }
