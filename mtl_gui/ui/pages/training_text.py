"""Says in one sentence what a training does and how its tasks are getting on."""

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.app.job import JobState
from mtl_gui.events import CHOSEN
from mtl_gui.runs.record import ArmRecord, RunRecord
from mtl_gui.study.bands import band_over_seeds
from mtl_gui.ui.pages.possible_steering import would_recur
from mtl_gui.ui.plots.curve_text import metric_text, trend
from mtl_gui.ui.translation import listed, listed_clauses, number

__all__ = ["progress_of", "spoken_summary", "state_sentence"]

_MOST_NAMED_TASKS = 4
_MOST_SPOKEN_TASKS = 12


def progress_of(record: RunRecord) -> tuple[int, int]:
    """The step that all arms have reached, and the budget; (0, 0) before the first arm is ready.

    An arm that ended before its budget by itself counts as through, one that was stopped does not.
    """
    arms = list(record.arms.values())
    if not arms:
        return 0, 0
    num_steps = max(arm.num_steps for arm in arms)
    return min(num_steps if _is_through(arm) else arm.step for arm in arms), num_steps


def state_sentence(state: JobState, record: RunRecord) -> str:
    """What is going on, with every task's direction while it trains."""
    step, num_steps = progress_of(record)
    if not num_steps:
        return _without_steps(state)
    places = {"step": QLocale().toString(step), "steps": QLocale().toString(num_steps)}
    match state:
        case "running":
            text = QCoreApplication.translate("TrainPage", "Training step {step} of {steps}")
            return _with_directions(text.format(**places), record)
        case "paused":
            text = QCoreApplication.translate("TrainPage", "Paused at step {step} of {steps}")
            return _with_directions(text.format(**places), record)
        case "stopping":
            return QCoreApplication.translate("TrainPage", "Stopping after step {step}…").format(**places)
        case "failed":
            return _failed(record, places)
        case _:
            return _ended(record, places) if record.failure is None else _failed(record, places)


def spoken_summary(state: JobState, record: RunRecord) -> str:
    """The epoch, and of every task its mean validation metric and where its loss is heading."""
    chosen, (step, num_steps) = record.arms.get(CHOSEN), progress_of(record)
    if chosen is None or not len(chosen.evaluations("validation").steps):
        return state_sentence(state, record)
    metrics = chosen.evaluations("validation").metrics[:, -1].mean(axis=0)
    directions = _directions(chosen)
    told = []
    for task, value in zip(record.experiment.enabled_tasks[:_MOST_SPOKEN_TASKS], metrics, strict=False):
        text = QCoreApplication.translate("TrainPage", "{task}: {metric} {value}").format(
            task=task.name, metric=metric_text(task.metric), value=number(float(value))
        )
        told.append(listed([text, directions[task.name]] if task.name in directions else [text]))
    return QCoreApplication.translate("TrainPage", "Epoch {epoch} of {epochs}; {tasks}.").format(
        epoch=number(step / chosen.steps_per_epoch, 4),
        epochs=number(num_steps / chosen.steps_per_epoch, 4),
        tasks=listed_clauses(told),
    )


def _is_through(arm: ArmRecord) -> bool:
    return arm.finished is not None and arm.finished.reason != "stopped"


def _without_steps(state: JobState) -> str:
    if state in ("running", "paused", "stopping"):
        return QCoreApplication.translate("TrainPage", "Loading the data and preparing the networks…")
    return QCoreApplication.translate("TrainPage", "The run ended before its first step.")


def _failed(record: RunRecord, places: dict[str, str]) -> str:
    if would_recur(record):
        text = QCoreApplication.translate(
            "TrainPage",
            "Diverged at step {step} of {steps}: a loss grew without bounds, and would again if it went on.",
        )
        return text.format(**places)
    text = QCoreApplication.translate("TrainPage", "The run failed at step {step} of {steps}.")
    return text.format(**places)


def _ended(record: RunRecord, places: dict[str, str]) -> str:
    reasons = {arm.finished.reason if arm.finished else "stopped" for arm in record.arms.values()}
    if reasons == {"budget"}:
        return QCoreApplication.translate("TrainPage", "Finished after {steps} steps.").format(**places)
    if "stopped" not in reasons:
        return QCoreApplication.translate(
            "TrainPage", "Finished: stopped early when the validation loss no longer improved."
        )
    return QCoreApplication.translate(
        "TrainPage", "Stopped at step {step} of {steps}. The run is kept and can be continued."
    ).format(**places)


def _with_directions(text: str, record: RunRecord) -> str:
    chosen = record.arms.get(CHOSEN)
    directions = _directions(chosen) if chosen else {}
    if not directions:
        return QCoreApplication.translate("TrainPage", "{state}.").format(state=text)
    if len(directions) <= _MOST_NAMED_TASKS:
        told = listed(
            QCoreApplication.translate("TrainPage", "{task} {direction}").format(
                task=name, direction=direction
            )
            for name, direction in directions.items()
        )
    else:
        counts = {direction: list(directions.values()).count(direction) for direction in directions.values()}
        told = listed(
            QCoreApplication.translate("TrainPage", "{count} {direction}").format(count=count, direction=word)
            for word, count in counts.items()
        )
    return QCoreApplication.translate("TrainPage", "{state}: {tasks}.").format(state=text, tasks=told)


def _directions(arm: ArmRecord) -> dict[str, str]:
    """By task, whether its mean validation loss is improving; only tasks of which that is known."""
    losses = arm.evaluations("validation").losses
    words = {
        "falling": QCoreApplication.translate("TrainPage", "improving"),
        "rising": QCoreApplication.translate("TrainPage", "getting worse"),
        "flat": QCoreApplication.translate("TrainPage", "flat"),
    }
    found = {
        name: trend(band_over_seeds(losses[:, -40:, position]).mean)
        for position, name in enumerate(arm.tasks)
    }
    return {name: words[heading] for name, heading in found.items() if heading is not None}
