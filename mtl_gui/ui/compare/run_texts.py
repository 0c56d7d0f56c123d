"""What the list of runs says in words: headings and cells."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from mtl_gui.runs.index import RunEntry, RunKind
from mtl_gui.runs.listing import Cell, value_of
from mtl_gui.runs.state import RunStatus
from mtl_gui.spec import MetricName
from mtl_gui.spec.settings import Setting
from mtl_gui.ui.forms.titles import KIND_TITLES, kind_title
from mtl_gui.ui.plots.curve_text import metric_text
from mtl_gui.ui.translation import number, said, translated

__all__ = [
    "cell_text",
    "duration_text",
    "fact_heading",
    "heading",
    "kind_text",
    "metric_name",
    "run_title",
    "setting_text",
    "short_titles",
    "status_text",
    "weighting_title",
    "without_middle",
]


_LONG_BEGINNING = 12


def heading(column: str, metric: str = "") -> str:
    """What a column is called.

    Args:
        column: Its name in `mtl_gui.runs.listing`.
        metric: By what the task is judged, where the column holds a task's result and all runs agree.
    """
    kind, _, name = column.partition(":")
    match kind:
        case "best" | "last":
            return _result_heading(kind, name, metric)
        case "set":
            return name
        case _:
            return fact_heading(column)


def _result_heading(kind: str, task: str, metric: str) -> str:
    """“age, best”, with its metric “age, best root mean squared error”."""
    if not metric:
        plain = (
            QCoreApplication.translate("RunTable", "{task}, best")
            if kind == "best"
            else QCoreApplication.translate("RunTable", "{task}, last")
        )
        return plain.format(task=task)
    template = (
        QCoreApplication.translate("RunTable", "{task}, best\n{metric}")
        if kind == "best"
        else QCoreApplication.translate("RunTable", "{task}, last\n{metric}")
    )
    return template.format(task=task, metric=metric_name(metric))


def fact_heading(column: str) -> str:
    """What a column that every list has is called."""
    texts = {
        "title": QCoreApplication.translate("RunTable", "Run"),
        "kind": QCoreApplication.translate("RunTable", "Kind"),
        "created": QCoreApplication.translate("RunTable", "Made"),
        "status": QCoreApplication.translate("RunTable", "Status"),
        "verdict": QCoreApplication.translate("RunTable", "Verdict"),
        "tags": QCoreApplication.translate("RunTable", "Tags"),
        "data": QCoreApplication.translate("RunTable", "Data"),
        "weighting": QCoreApplication.translate("RunTable", "Weighting"),
        "seeds": QCoreApplication.translate("RunTable", "Seeds"),
        "step": QCoreApplication.translate("RunTable", "Steps"),
        "parameters": QCoreApplication.translate("RunTable", "Parameters"),
        "seconds": QCoreApplication.translate("RunTable", "Time"),
        "gain": QCoreApplication.translate("RunTable", "Δm %, lower is better"),
        "notes": QCoreApplication.translate("RunTable", "Notes"),
    }
    return texts.get(column, column)


def metric_name(metric: str) -> str:
    """A metric in the window's language."""
    names: tuple[MetricName, ...] = ("rmse", "mae", "r2", "accuracy", "balanced_accuracy", "value")
    known = {str(name): name for name in names}
    return metric_text(known[metric]) if metric in known else metric


def cell_text(entry: RunEntry, column: str) -> str:
    """What stands in a cell."""
    tell = _CELLS.get(column)
    return setting_text(value_of(entry, column)) if tell is None else tell(entry)


def run_title(entry: RunEntry) -> str:
    """What a run is called: its experiment's title, else its data, else its folder."""
    return translated(entry.title, "presets") if entry.title else entry.data or entry.id


def weighting_title(entry: RunEntry) -> str:
    """What the weighting of a run is called; as it is written where this version does not know it."""
    return kind_title(entry.weighting) if entry.weighting in KIND_TITLES else entry.weighting


def kind_text(kind: RunKind) -> str:
    """Whether it is a run or a study."""
    match kind:
        case "run":
            return QCoreApplication.translate("RunTable", "run")
        case "study":
            return QCoreApplication.translate("RunTable", "study")


def status_text(status: RunStatus) -> str:
    """How a run stands."""
    match status:
        case "running":
            return QCoreApplication.translate("RunTable", "running")
        case "finished":
            return QCoreApplication.translate("RunTable", "finished")
        case "stopped":
            return QCoreApplication.translate("RunTable", "stopped")
        case "failed":
            return QCoreApplication.translate("RunTable", "failed")
        case "interrupted":
            return QCoreApplication.translate("RunTable", "interrupted")


def setting_text(value: Cell | Setting) -> str:
    """A setting or a number, as the window's language writes it; empty where there is none."""
    match value:
        case None:
            return ""
        case bool():
            yes, no = (
                QCoreApplication.translate("RunTable", "yes"),
                QCoreApplication.translate("RunTable", "no"),
            )
            return yes if value else no
        case int():
            return QLocale().toString(value)
        case float():
            return number(value, 4).replace("-", "−")
        case str():
            return value


def short_titles(titles: Sequence[str], longest: int) -> list[str]:
    """Titles as short as asked for; a long beginning that all share goes first, then the middle of each."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*titles, strict=False))
    shared = "".join(letters[0] for letters in alike).rfind(" ") + 1 if len(titles) > 1 else 0
    if shared > _LONG_BEGINNING and all(len(title) > shared for title in titles):
        titles = [f"… {title[shared:].lstrip()}" for title in titles]
    return [without_middle(title, longest) for title in titles]


def without_middle(title: str, longest: int) -> str:
    """A title as short as asked for; its end is kept, for that is where runs of one design differ."""
    if len(title) <= longest:
        return title
    end = longest // 2
    return f"{title[: longest - end - 1].rstrip()}…{title[-end:].lstrip()}"


def duration_text(seconds: float) -> str:
    """A time as short as it can be said: “0.8 s”, “3 min 20 s”, “2 h 5 min”."""
    if seconds < 60:
        return QCoreApplication.translate("RunTable", "{seconds} s").format(seconds=number(seconds, 2))
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return QCoreApplication.translate("RunTable", "{minutes} min {seconds} s").format(
            minutes=minutes, seconds=rest
        )
    hours, minutes = divmod(minutes, 60)
    return QCoreApplication.translate("RunTable", "{hours} h {minutes} min").format(
        hours=hours, minutes=minutes
    )


def _made(entry: RunEntry) -> str:
    moment = QDateTime.fromSecsSinceEpoch(round(entry.created.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _standing(entry: RunEntry) -> str:
    if entry.hindrance is None:
        return status_text(entry.status)
    return QCoreApplication.translate("RunTable", "unreadable: {why}").format(why=said(entry.hindrance))


def _verdict(entry: RunEntry) -> str:
    verdict = entry.digest.verdict if entry.digest is not None else None
    return "" if verdict is None else said(verdict)


def _time(entry: RunEntry) -> str:
    seconds = entry.digest.seconds if entry.digest is not None else 0
    return duration_text(seconds) if seconds else ""  # runs of older versions did not count it


_CELLS: dict[str, Callable[[RunEntry], str]] = {
    "title": run_title,
    "kind": lambda entry: kind_text(entry.kind),
    "weighting": weighting_title,
    "created": _made,
    "status": _standing,
    "verdict": _verdict,
    "seconds": _time,
    "notes": lambda entry: " ".join(entry.notes.split()),
}
"""The columns that are not told as settings are."""
