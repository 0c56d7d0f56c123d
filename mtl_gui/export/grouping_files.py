"""The answer of a study of groups as text, CSV and JSON."""

import csv
import io
import json
from dataclasses import asdict
from pathlib import Path

from mtl_gui.export.study_tables import told_fairness
from mtl_gui.runs.durable import made_folder, write_text
from mtl_gui.study.grouping_answer import GroupingAnswer, TaskMatrix
from mtl_gui.study.other_words import groups_words
from mtl_gui.study.statistics import CONFIDENCE, Interval

__all__ = ["grouping_text", "write_grouping"]


def write_grouping(answer: GroupingAnswer, folder: Path) -> tuple[Path, ...]:
    """Writes `groups.txt`, `groups.json`, and `matrices.csv` with a row for every two tasks.

    Raises:
        Refused: When a file cannot be written.
    """
    told = {"confidence": CONFIDENCE, **asdict(answer), "is_true": answer.is_true}
    told |= {"verdict": str(answer.verdict), "fairness": told_fairness(answer.fairness)}
    texts = {
        "groups.txt": grouping_text(answer) + "\n",
        "groups.json": json.dumps(told, indent=2, ensure_ascii=False),
        "matrices.csv": _csv(answer),
    }
    made_folder(folder)
    for name, text in texts.items():
        write_text(folder / name, text)
    return tuple(folder / name for name in texts)


def grouping_text(answer: GroupingAnswer) -> str:
    """The verdict, the proposed groups, what training showed, and the matrices."""
    lines = [str(answer.verdict), ""]
    if answer.proposed is not None:
        how = "best of all partitions" if answer.is_exact else "groups merged while that helped"
        lines.append(f"Proposed: {groups_words(answer.proposed)} ({how})")
    if answer.truth is not None:
        said = {True: "the same", False: "not the same", None: "no proposal yet"}[answer.is_true]
        lines.append(f"Made as: {groups_words(answer.truth)} ({said})")
    lines += ["", "Error less than apart, % (mean over tasks, test part, other seeds):"]
    lines += [f"  {one.name}: {_told(one.gain)}  {groups_words(one.groups)}" for one in answer.checks]
    for matrix in answer.matrices:
        lines += ["", *_matrix_lines(answer, matrix)]
    return "\n".join(lines)


def _matrix_lines(answer: GroupingAnswer, matrix: TaskMatrix) -> list[str]:
    unit = f", {matrix.unit}" if matrix.unit else ""
    width = max(10, *(len(task) + 2 for task in answer.tasks))
    lines = [f"{matrix.name}{unit} (what the row's task does for the column's):"]
    lines.append("".join(task.rjust(width) for task in ("", *answer.tasks)))
    for task, row in zip(answer.tasks, matrix.values, strict=True):
        cells = ("-" if one is None else f"{one.mean:.3g}" for one in row)
        lines.append("".join(cell.rjust(width) for cell in (task, *cells)))
    return lines


def _csv(answer: GroupingAnswer) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("matrix", "unit", "from", "to", "mean", "low", "high", "seeds"))
    for matrix in answer.matrices:
        for source, row in zip(answer.tasks, matrix.values, strict=True):
            for target, one in zip(answer.tasks, row, strict=True):
                if one is not None:
                    ends = ("" if end is None else repr(end) for end in (one.low, one.high))
                    rows.writerow((matrix.name, matrix.unit, source, target, repr(one.mean), *ends, one.n))
    return text.getvalue()


def _told(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return f"{interval.mean:.1f}"
    return f"{interval.mean:.1f} [{interval.low:.1f}, {interval.high:.1f}]"
