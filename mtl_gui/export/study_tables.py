"""A study as files that other programs read: a table of all trainings, and the answer as JSON or TOML."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w

from mtl_gui.export.measure_tables import comparisons_csv, measures_csv
from mtl_gui.runs.durable import made_folder, write_text
from mtl_gui.runs.study_record import ArmResults, StudyRecord
from mtl_gui.study.answer import MeasureTable, StudyAnswer, answer_of
from mtl_gui.study.starts_findings import StartsFindings, starts_findings
from mtl_gui.study.statistics import CONFIDENCE, Interval
from mtl_gui.study.study_fairness import StudyFairness

__all__ = ["told_fairness", "write_study"]

_COLUMNS = ("arm", "series", "value", "learning_rate", "weight_decay", "seed", "task")
_VALUES = ("train", "validation", "test", "losses")


def write_study(record: StudyRecord, folder: Path) -> tuple[Path, ...]:
    """Writes `results.csv`, a row per training and task, what it comes to as tables, and as JSON and TOML.

    `measures.csv` and `comparisons.csv` are the report's tables, `answer.json` and `answer.toml` all of it.

    Raises:
        Refused: When a file cannot be written.
    """
    answer = answer_of(record)
    told = _told(record, answer)
    texts = {
        "results.csv": _csv(record),
        "measures.csv": measures_csv(answer),
        "comparisons.csv": comparisons_csv(answer),
        "answer.json": json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False),
        "answer.toml": tomli_w.dumps(_without_nothing(told)),
    }
    made_folder(folder)
    for name, text in texts.items():
        write_text(folder / name, text)
    return tuple(folder / name for name in texts)


def told_fairness(fairness: StudyFairness) -> dict[str, list[str]]:
    """What was equal and what was not, as JSON can hold it."""
    return {
        "equal": [str(sentence) for sentence in fairness.equal],
        "warnings": [str(sentence) for sentence in fairness.warnings],
    }


def _csv(record: StudyRecord) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow([*_COLUMNS, "train", "validation", "test", "training_loss", "seconds"])
    for arm in record.arms:
        rows.writerows(_rows(record, arm))
    return text.getvalue()


def _rows(record: StudyRecord, arm: ArmResults) -> Iterator[list[object]]:
    study = record.study
    for point, candidate, seed in np.argwhere(arm.is_done).tolist():
        at, (rate, decay) = study.varied.points[point], arm.facts.candidates[candidate]
        for column, task in enumerate(study.measured_tasks):
            numbers = [getattr(arm, name)[point, candidate, seed, column] for name in _VALUES]
            yield [
                arm.facts.name,
                at.series,
                f"{at.value:g}",
                f"{rate:g}",
                "" if decay is None else f"{decay:g}",
                study.seeds[seed],
                task,
                *("" if np.isnan(number) else repr(float(number)) for number in numbers),
                f"{arm.seconds[point, candidate, seed]:.4g}",
            ]


def _told(record: StudyRecord, answer: StudyAnswer) -> dict[str, Any]:
    study = record.study
    return {
        "title": study.title,
        "question": study.question,
        "claim": study.claim,
        "verdict": {
            "answer": answer.verdict.answer,
            "n": answer.verdict.n,
            "reason": str(answer.verdict.reason),
        },
        "confidence": CONFIDENCE,
        "interval": study.interval,
        "measure": study.measure,
        "judged": study.judged,
        "targets": dict(zip(answer.tasks, map(_number, answer.targets), strict=False)),
        "share_done": answer.share_done,
        "comparisons": [
            asdict(one)
            | {"difference": _interval(one.difference), "p": _number(one.p), "p_holm": _number(one.p_holm)}
            for one in answer.comparisons
        ],
        "labels_saved": None if answer.labels_saved is None else _interval(answer.labels_saved),
        "minima": [asdict(one) for one in answer.minima],
        "starts": [_ends(found, answer.arms) for found in starts_findings(record)],
        "arms": [{"name": arm.facts.name, "num_parameters": arm.facts.num_parameters} for arm in record.arms],
        "measures": [_measure(answer, table) for table in answer.measures],
        "fairness": told_fairness(answer.fairness),
    }


def _ends(found: StartsFindings, arms: tuple[str, ...]) -> dict[str, Any]:
    """The basins with each arm's share, which basin each start leads to, and the lowest losses found."""
    minima = found.minima
    return {
        "task": found.task,
        "reached": found.reached,
        "basins": [
            {
                "loss": _number(basin.loss),
                "place": basin.place,
                "shares": {
                    arm: _interval(share) for arm, share in zip(arms, basin.shares, strict=True) if share.n
                },
            }
            for basin in found.basins
        ],
        "basin_of_start": dict(zip(arms, found.labels.tolist(), strict=True)),
        "lowest_alone": dict(zip(minima.tasks, map(_number, minima.alone), strict=True)),
        "lowest_together": dict(zip(minima.tasks, map(_number, minima.together), strict=True)),
    }


def _measure(answer: StudyAnswer, table: MeasureTable) -> dict[str, Any]:
    return {
        "name": table.name,
        "arms": [
            {
                "arm": arm,
                "task": task,
                "unit": table.units[column],
                "points": [
                    {"value": point.value, "series": point.series, **_interval(by_task[column])}
                    for point, by_task in zip(table.points, intervals, strict=True)
                ],
            }
            for arm, intervals in zip(answer.arms, table.arms, strict=True)
            for column, task in enumerate(answer.tasks)
        ],
    }


def _interval(interval: Interval) -> dict[str, Any]:
    return {
        "mean": _number(interval.mean),
        "low": interval.low,
        "high": interval.high,
        "n": interval.n,
    }


def _number(value: float) -> float | None:
    return value if np.isfinite(value) else None


def _without_nothing(told: Any) -> Any:  # noqa: ANN401 - any part of a JSON value
    """TOML has no null: what is not known is left out."""
    if isinstance(told, dict):
        return {name: _without_nothing(value) for name, value in told.items() if value is not None}
    if isinstance(told, list):
        return [_without_nothing(value) for value in told]
    return told
