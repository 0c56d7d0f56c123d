import numpy as np
import pytest
from scipy import stats

from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec import Linnerud
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study.table_answer import TableAnswer, table_answer
from mtl_gui.study_events import FoldMeasured, TableData, TableStarted

FOLDS, ROWS, TARGETS = 4, 6, 2


def _predicted(arm: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Targets and predictions [folds, rows, targets] of an arm, and the means of the other folds."""
    stream = np.random.default_rng(5)
    y = stream.normal([10.0, -3.0], [4.0, 0.5], (FOLDS, ROWS, TARGETS))
    guesses = y + stream.normal(0, [[1.0], [0.6]][arm] * np.array([1.0, 0.1]), y.shape)
    means = np.stack([np.delete(y, fold, axis=0).reshape(-1, TARGETS).mean(axis=0) for fold in range(FOLDS)])
    return y, guesses, means


def made_answer() -> TableAnswer:
    record = TableRecord(PaperTable(data=(Linnerud(),), folds=FOLDS, learning_rates=(1e-3,)))
    record.append(TableStarted((TableData("made_up", FOLDS * ROWS, ("y1", "y2")),)))
    for arm in range(2):
        y, guesses, means = _predicted(arm)
        for fold in range(FOLDS):
            rmse = np.sqrt(((y[fold] - guesses[fold]) ** 2).mean(axis=0))[np.newaxis]
            reference = np.sqrt(((y[fold] - means[fold]) ** 2).mean(axis=0))
            record.append(FoldMeasured(0, fold, arm == 1, rmse, rmse, reference))
    return table_answer(record)


def _literal(arm: int) -> list[list[float]]:
    """RRMSE by fold and target, as the papers write it."""
    y, guesses, means = _predicted(arm)
    found: list[list[float]] = []
    for fold in range(FOLDS):
        found.append([])
        for target in range(TARGETS):
            above = sum((y[fold, row, target] - guesses[fold, row, target]) ** 2 for row in range(ROWS))
            below = sum((y[fold, row, target] - means[fold, target]) ** 2 for row in range(ROWS))
            found[-1].append(float(above / below) ** 0.5)
    return found


@pytest.mark.parametrize("arm", [0, 1])
def test_that_the_errors_are_those_of_the_literal_formula(arm: int) -> None:
    expected = np.array(_literal(arm))
    lines = made_answer().lines
    found = [(line.single_task, line.multi_task)[arm].mean for line in lines]
    assert found == pytest.approx([expected.mean(), *expected.mean(axis=0)])
    assert [line.target for line in lines] == ["", "y1", "y2"]


def test_that_the_difference_is_paired_over_the_folds() -> None:
    paired = (np.array(_literal(1)) - np.array(_literal(0))).mean(axis=1)
    difference = made_answer().lines[0].difference
    reach = stats.t.ppf(0.975, FOLDS - 1) * paired.std(ddof=1) * np.sqrt(1 / FOLDS + 1 / (FOLDS - 1))
    assert difference.mean == pytest.approx(paired.mean())
    assert difference.low == pytest.approx(paired.mean() - reach)


def test_that_a_fold_of_one_arm_alone_does_not_count() -> None:
    record = TableRecord(PaperTable(data=(Linnerud(),), folds=FOLDS))
    record.append(TableStarted((TableData("made_up", 24, ("y1", "y2")),)))
    one = np.ones((1, 2))
    record.append(FoldMeasured(0, 0, is_together=False, validation=one, test=one, reference=np.ones(2)))
    answer = table_answer(record)
    assert answer.lines == ()
    assert answer.share_done == pytest.approx(1 / 8)
