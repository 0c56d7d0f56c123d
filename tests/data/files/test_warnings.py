from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.data.files.warnings import file_warnings
from mtl_gui.events import Progressed
from mtl_gui.file_events import DataWarned, DataWarning
from tests.data.files.builders import lines, written

_N = 400
_RANDOM = np.random.default_rng(0)
_NOISE = _RANDOM.normal(size=(_N, 3))
_CLASS = _RANDOM.integers(0, 3, _N)


def warned(folder: Path, head: str, columns: Sequence[Iterable[object]]) -> list[DataWarning]:
    rows = [",".join(str(cell) for cell in row) for row in zip(*columns, strict=True)]
    path = written(folder, lines(head, *rows))
    data = proposed_file(scanned_file(path, proposed_reading(path)))
    *progress, last = file_warnings(data)
    assert all(isinstance(event, Progressed) for event in progress)
    assert isinstance(last, DataWarned)
    return list(last.warnings)


def kinds(found: Sequence[DataWarning]) -> set[tuple[str, tuple[str, ...]]]:
    return {(warning.kind, warning.columns) for warning in found}


def test_that_harmless_data_is_not_warned_about(tmp_path: Path) -> None:
    y = _NOISE[:, 0] + 0.5 * _RANDOM.normal(size=_N)
    assert warned(tmp_path, "a,b,c,y", [*_NOISE.T, y]) == []


@pytest.mark.parametrize(
    "leak",
    [
        lambda y: y,
        lambda y: 1000 - 7 * y,
        lambda y: y + 0.01 * _RANDOM.normal(size=_N),
        np.exp,
    ],
    ids=["equal", "another unit", "nearly equal", "rising"],
)
def test_that_a_column_that_gives_a_number_away_is_found(tmp_path: Path, leak: object) -> None:
    y = _NOISE[:, 0] + 0.5 * _RANDOM.normal(size=_N)
    assert callable(leak)
    found = warned(tmp_path, "a,b,leak,y", [_NOISE[:, 0], _NOISE[:, 1], leak(y), y])
    assert kinds(found) == {("leakage", ("leak", "y"))}
    assert "“leak” nearly determines the task “y”" in str(found[0].text)


def test_that_a_column_that_gives_a_class_away_is_found_beside_one_that_only_helps(tmp_path: Path) -> None:
    words = np.array(["one", "two", "three"])[_CLASS]
    code = np.array(["A", "B", "C"])[_CLASS]
    often = np.where(_RANDOM.random(_N) < 0.8, code, "A")
    found = warned(tmp_path, "a,often,code,y", [_NOISE[:, 0], often, code, words])
    assert kinds(found) == {("leakage", ("code", "y"))}


def test_that_a_threshold_that_gives_a_class_away_is_found(tmp_path: Path) -> None:
    words = np.where(_NOISE[:, 1] > 0, "up", "down")
    found = warned(tmp_path, "a,b,y", [_NOISE[:, 0], _NOISE[:, 1], words])
    assert ("leakage", ("b", "y")) in kinds(found)
    assert ("leakage", ("a", "y")) not in kinds(found)


def test_that_rare_classes_and_imbalance_are_told(tmp_path: Path) -> None:
    words = np.array(["often"] * (_N - 3) + ["seldom"] * 3)
    found = warned(tmp_path, "a,b,y", [_NOISE[:, 0], _NOISE[:, 1], words])
    assert kinds(found) == {("rare_class", ("y",)), ("imbalance", ("y",))}
    assert "99% of the labels of “y” are “often”" in " ".join(str(warning.text) for warning in found)


def test_that_rows_of_the_test_that_were_trained_on_are_counted(tmp_path: Path) -> None:
    twice = np.concatenate([_NOISE[:200], _NOISE[:200]])
    y = np.concatenate([_NOISE[:200, 0], _NOISE[:200, 0]]) + _RANDOM.normal(size=_N)
    (found,) = warned(tmp_path, "a,b,c,y", [*twice.T, y])
    assert found.kind == "duplicates"
    count, total = (found.text.values[name] for name in ("count", "total"))
    assert total == 80
    # each test row has one twin among the other 399 rows, of which 240 are for training
    assert isinstance(count, int)
    assert 30 < count < 66


def test_that_a_task_with_few_labels_is_told_and_allowed(tmp_path: Path) -> None:
    y = [f"{value:.5f}" if place % 4 == 0 else "" for place, value in enumerate(_NOISE[:, 2])]
    (found,) = warned(tmp_path, "a,b,y", [_NOISE[:, 0], _NOISE[:, 1], y])
    assert found.kind == "missing_labels"
    assert "25% of the rows" in str(found.text)
