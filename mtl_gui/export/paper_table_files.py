"""A paper's table as text, CSV, LaTeX and JSON."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from mtl_gui.export.study_tables import told_fairness
from mtl_gui.runs.durable import made_folder, write_text
from mtl_gui.study.other_words import table_verdict
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
    "p",
    "p_holm",
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
    told = {
        "confidence": CONFIDENCE,
        "verdict": str(table_verdict(answer)),
        "share_done": answer.share_done,
        "lines": [_without_nan(asdict(line)) for line in answer.lines],
        "across": None if answer.across is None else asdict(answer.across),
        "fairness": told_fairness(answer.fairness),
    }
    texts = {
        "table.txt": paper_table_text(answer) + "\n",
        "table.csv": paper_table_csv(answer),
        "table.tex": paper_table_latex(answer),
        "table.json": json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False),
    }
    made_folder(folder)
    for name, text in texts.items():
        write_text(folder / name, text)
    return tuple(folder / name for name in texts)


def paper_table_text(answer: TableAnswer) -> str:
    """The table for a terminal: errors, their difference with its interval, and what it says."""
    rows: list[tuple[str, ...]] = [
        ("data", "target", "single-task", "multi-task", "difference", "folds", "p (Holm)", "multi-task is")
    ]
    rows += [
        (
            line.data,
            line.target or _MEAN,
            f"{line.single_task.mean:.3f}",
            f"{line.multi_task.mean:.3f}",
            _with_interval(line.difference),
            f"{line.difference.n} of {answer.num_folds}",
            f"{line.p_holm:.2g}",
            line.direction,
        )
        for line in answer.lines
    ]
    rows += _total(answer)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _total(answer: TableAnswer) -> list[tuple[str, ...]]:
    across = answer.across
    if across is None:
        return []
    p = "" if across.signed_rank_p is None else f"{across.signed_rank_p:.3g}"
    numbers = (f"{value:.3f}" for value in (across.single_task, across.multi_task))
    told = f"smaller on {across.wins} of {across.num_sets}" + (" (Wilcoxon)" if p else "")
    return [("all", _MEAN, *numbers, f"{across.difference:+.3f}", "", p, told)]


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
                *("" if np.isnan(p) else repr(p) for p in (line.p, line.p_holm)),
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
        *_latex_total(answer),
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


def _latex_total(answer: TableAnswer) -> Iterator[str]:
    across = answer.across
    if across is not None:
        yield r"\hline"
        numbers = f"{across.single_task:.3f} & {across.multi_task:.3f} & ${across.difference:+.3f}$"
        yield rf"Mean over {across.num_sets} sets & & & {numbers} \\"


def _without_nan(told: Any) -> Any:  # noqa: ANN401 - any part of a JSON value
    """JSON has no such number: null stands for what is not known."""
    if isinstance(told, dict):
        return {name: _without_nan(value) for name, value in told.items()}
    return None if isinstance(told, float) and not np.isfinite(told) else told


def _escaped(line: TableLine) -> str:
    return "".join(_SPECIAL.get(letter, letter) for letter in line.data)


def _with_interval(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return f"{interval.mean:+.3f}"
    return f"{interval.mean:+.3f} [{interval.low:+.3f}, {interval.high:+.3f}]"
