from datetime import UTC, datetime
from pathlib import Path

import pytest

from mtl_gui.run_events import RunDigest, TaskDigest
from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.listing import (
    columns_of,
    differing_columns,
    first_columns,
    has_words,
    keep_columns,
    kept_columns,
    metrics_of,
    sorted_runs,
    value_of,
)
from mtl_gui.spec.settings import Settings
from mtl_gui.texts import Sentence


def an_entry(name: str, rate: float = 0.1, last: float | None = None, **facts: object) -> RunEntry:
    digest = None
    if last is not None:
        task = TaskDigest("digit", "accuracy", higher_is_better=True, best=last + 0.1, last=last)
        digest = RunDigest(100, 20, 3.0, -1.0, (task,))
    settings: Settings = {"training.learning_rate": rate, "data.kind": "digits"}
    made = datetime(2026, 1, 1, tzinfo=UTC)
    entry = RunEntry(name, name, made, "finished", ("digit",), "digits", "equal", 5, settings=settings)
    return RunEntry(**{slot: getattr(entry, slot) for slot in entry.__slots__} | {"digest": digest} | facts)


def test_that_there_is_a_column_for_every_fact_task_and_setting() -> None:
    columns = columns_of([an_entry("a")])
    assert columns[0] == "title"
    assert {"best:digit", "last:digit", "set:training.learning_rate", "set:data.kind"} < set(columns)


def test_that_only_settings_that_differ_are_differing_columns() -> None:
    columns = differing_columns([an_entry("a", 0.1), an_entry("b", 0.2), an_entry("c", 0.1)])
    assert columns == ("title", "set:training.learning_rate", "gain", "last:digit")


def test_that_a_run_that_cannot_be_read_makes_no_column_differ() -> None:
    damaged = an_entry("b", settings={}, tasks=(), hindrance=Sentence("no"))
    assert differing_columns([an_entry("a"), damaged]) == ("title", "gain", "last:digit")


def test_that_the_first_columns_tell_the_best_of_every_task() -> None:
    columns = first_columns([an_entry("a", last=0.5), an_entry("b", tasks=("age", "digit"))])
    assert [column for column in columns if ":" in column] == ["best:digit", "best:age"]
    assert columns[0] == "title"
    assert not any(column.startswith("set:") for column in columns)


def test_that_columns_of_studies_are_shown_only_where_there_is_one() -> None:
    runs = [an_entry("a", last=0.5)]
    assert not {"kind", "verdict"} & set(first_columns(runs))
    assert first_columns([*runs, an_entry("few/0001", kind="study")])[:3] == ("title", "kind", "verdict")


def test_that_a_task_has_a_metric_only_where_all_runs_judge_it_alike() -> None:
    other = TaskDigest("digit", "rmse", higher_is_better=False, best=0.1, last=0.2)
    one, same = an_entry("a", last=0.5), an_entry("b", last=0.6)
    assert metrics_of([one, same, an_entry("not read")]) == {"digit": "accuracy"}
    assert metrics_of([one, an_entry("c", digest=RunDigest(1, 1, 1.0, None, (other,)))]) == {}


def test_that_values_come_from_entry_digest_and_settings() -> None:
    entry = an_entry("a", 0.3, 0.8, tags=("x", "y"))
    assert value_of(entry, "tags") == "x, y"
    assert value_of(entry, "parameters") == 100
    assert value_of(entry, "last:digit") == 0.8
    assert value_of(entry, "best:digit") == pytest.approx(0.9)
    assert value_of(entry, "set:training.learning_rate") == 0.3
    assert value_of(entry, "set:missing") is None
    assert value_of(entry, "last:other") is None
    assert value_of(an_entry("b"), "gain") is None


@pytest.mark.parametrize("descending", [False, True])
def test_that_runs_without_a_value_come_last_either_way(*, descending: bool) -> None:
    entries = [an_entry("none"), an_entry("low", last=0.2), an_entry("high", last=0.7)]
    names = [entry.id for entry in sorted_runs(entries, "last:digit", descending=descending)]
    assert names == (["high", "low", "none"] if descending else ["low", "high", "none"])


def test_that_numbers_are_sorted_as_numbers_and_texts_without_regard_to_case() -> None:
    entries = [an_entry("b", 10.0), an_entry("A", 9.0), an_entry("c", 0.5)]
    assert [entry.id for entry in sorted_runs(entries, "set:training.learning_rate")] == ["c", "A", "b"]
    assert [entry.id for entry in sorted_runs(entries, "title")] == ["A", "b", "c"]


def test_that_every_word_must_be_found() -> None:
    assert has_words("Digits PCGrad baseline", "grad BASE")
    assert not has_words("Digits PCGrad", "grad mgda")
    assert has_words("anything", "  ")


def test_that_the_choice_of_columns_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "columns.json"
    assert kept_columns(path) is None
    keep_columns(path, ("title", "set:training.learning_rate"))
    assert kept_columns(path) == ("title", "set:training.learning_rate")
    path.write_text("{")
    assert kept_columns(path) is None
    keep_columns(path, None)
    assert kept_columns(path) is None
    keep_columns(tmp_path / "missing" / "columns.json", ("title",))
