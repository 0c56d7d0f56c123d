"""A paper's table as text, CSV, LaTeX and JSON."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from mtl_gui.runs.durable import write_text
from mtl_gui.study.statistics import CONFIDENCE, Interval
from mtl_gui.study.table_answer import TableAnswer, TableLine

__all__ = ["paper_table_csv", "paper_table_latex", "paper_table_text", "write_paper_table"]

_MEAN = "aRRMSE"
_COLUMNS = (
    "data",
    "rows",
    "target",
    "single_task",
    "multi_task",
    "difference",
    "low",
    "high",
    "folds",
    "says",
)
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def write_paper_table(answer: TableAnswer, folder: Path) -> tuple[Path, ...]:
    """Writes `table.txt`, `table.csv`, `table.tex` and `table.json`.

    Raises:
        Refused: When a file cannot be written.
    """
    told = {"confidence": CONFIDENCE, "lines": [asdict(line) for line in answer.lines]}
    texts = {
        "table.txt": paper_table_text(answer) + "\n",
        "table.csv": paper_table_csv(answer),
        "table.tex": paper_table_latex(answer),
        "table.json": json.dumps(told, indent=2, ensure_ascii=False),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        write_text(folder / name, text)
    return tuple(folder / name for name in texts)


def paper_table_text(answer: TableAnswer) -> str:
    """The table for a terminal: errors, their difference with its interval, and what it says."""
    rows = [("data", "target", "single-task", "multi-task", "difference", "multi-task is")]
    rows += [
        (
            line.data,
            line.target or _MEAN,
            f"{line.single_task.mean:.3f}",
            f"{line.multi_task.mean:.3f}",
            _with_interval(line.difference),
            line.direction,
        )
        for line in answer.lines
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def paper_table_csv(answer: TableAnswer) -> str:
    """Every line with all digits."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for line in answer.lines:
        low, high = line.difference.low, line.difference.high
        numbers = (line.single_task.mean, line.multi_task.mean, line.difference.mean)
        rows.writerow(
            [
                line.data,
                line.num_rows,
                line.target or _MEAN,
                *map(repr, numbers),
                "" if low is None else repr(low),
                "" if high is None else repr(high),
                line.difference.n,
                line.direction,
            ]
        )
    return text.getvalue()


def paper_table_latex(answer: TableAnswer) -> str:
    """A `tabular` of the data sets' aRRMSE; bold where the difference is clear, needs no package."""
    lines = [
        r"\begin{tabular}{lrrrrl}",
        r"\hline",
        r"Data & Rows & Targets & Single-task & Multi-task & Difference \\",
        r"\hline",
        *_latex_rows(answer),
        r"\hline",
        r"\end{tabular}",
    ]
    return "\n".join(lines) + "\n"


def _latex_rows(answer: TableAnswer) -> Iterator[str]:
    for place, line in enumerate(answer.lines):
        if line.target:
            continue
        targets = 0
        for later in answer.lines[place + 1 :]:
            if not later.target:
                break
            targets += 1
        single, multi = f"{line.single_task.mean:.3f}", f"{line.multi_task.mean:.3f}"
        if line.direction == "better":
            multi = rf"\textbf{{{multi}}}"
        if line.direction == "worse":
            single = rf"\textbf{{{single}}}"
        cells = (_escaped(line), str(line.num_rows), str(targets), single, multi)
        yield " & ".join(cells) + rf" & ${_with_interval(line.difference)}$ \\"


def _escaped(line: TableLine) -> str:
    return "".join(_SPECIAL.get(letter, letter) for letter in line.data)


def _with_interval(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return f"{interval.mean:+.3f}"
    return f"{interval.mean:+.3f} [{interval.low:+.3f}, {interval.high:+.3f}]"
