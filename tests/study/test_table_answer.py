import numpy as np
import pytest
from scipy import stats

from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec import Linnerud
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study.other_words import table_verdict
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


def made_table_record(num_sets: int = 1, num_folds: int = FOLDS) -> TableRecord:
    """So many folds of equal data sets, measured by both arms."""
    record = TableRecord(PaperTable(data=(Linnerud(),) * num_sets, folds=FOLDS, learning_rates=(1e-3,)))
    data = TableData("made_up", FOLDS * ROWS, ("y1", "y2"), 400, 4)
    record.append(TableStarted((data,) * num_sets))
    for fold in range(num_folds):
        for table in range(num_sets):
            for arm in range(2):
                y, guesses, means = _predicted(arm)
                rmse = np.sqrt(((y[fold] - guesses[fold]) ** 2).mean(axis=0))[np.newaxis]
                reference = np.sqrt(((y[fold] - means[fold]) ** 2).mean(axis=0))
                parameters = 10 if arm else 18
                record.append(FoldMeasured(table, fold, arm == 1, rmse, rmse, reference, parameters))
    return record


def made_answer() -> TableAnswer:
    """The answer of all folds of one data set."""
    return table_answer(made_table_record())


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
    assert "No fold" in str(table_verdict(answer))
    assert answer.share_done == pytest.approx(1 / 8)


def test_that_the_table_fills_fold_by_fold() -> None:
    answers = [table_answer(made_table_record(num_folds=number)) for number in (2, 3, 4)]
    assert [answer.lines[0].difference.n for answer in answers] == [2, 3, 4]
    assert answers[0].lines[0].direction == "too few folds"
    assert answers[1].lines[0].difference.low is not None
    assert str(table_verdict(answers[1])).startswith("So far, with 3 of 4 folds: Mean error")
    assert str(table_verdict(answers[2])).startswith("Mean error")


def test_that_p_values_are_adjusted_over_the_data_sets_and_over_a_set_s_targets() -> None:
    one, two = table_answer(made_table_record()), table_answer(made_table_record(num_sets=2))
    assert one.lines[0].p_holm == one.lines[0].p
    assert two.lines[0].p_holm == pytest.approx(min(1.0, 2 * two.lines[0].p))
    smallest = min(one.lines[1:], key=lambda line: line.p)
    assert smallest.p_holm == pytest.approx(min(1.0, 2 * smallest.p))


def test_that_the_total_row_tests_from_five_data_sets_on() -> None:
    assert made_answer().across is None
    answer = table_answer(made_table_record(num_sets=5))
    assert answer.across is not None
    assert answer.across.single_task == pytest.approx(answer.lines[0].single_task.mean)
    assert answer.across.sign_p == pytest.approx(0.0625)
    assert "sign test p = 0.0625" in str(table_verdict(answer))
    assert "needs 5 of them" in str(table_verdict(table_answer(made_table_record(num_sets=2))))


def test_that_the_fairness_box_tells_what_was_equal_and_what_was_not() -> None:
    fairness = made_answer().fairness
    told = " ".join(map(str, fairness.equal))
    assert "The same 4 folds" in told
    assert "400 steps of 4 rows" in told
    warned = " ".join(map(str, fairness.warnings))
    assert "corrected resampled t test" in warned
    assert "1.80 times the parameters" in warned
    assert "was not tuned" in warned


def test_that_a_fold_in_which_both_arms_diverged_is_told_once() -> None:
    record = TableRecord(PaperTable(data=(Linnerud(),), folds=FOLDS))
    record.append(TableStarted((TableData("made_up", 24, ("y1", "y2")),)))
    one, lost = np.ones((1, 2)), np.array([[1.0, np.inf]])
    for fold, is_together, errors in ((0, False, lost), (0, True, lost), (1, True, lost), (1, False, one)):
        measured = FoldMeasured(
            fold=fold, is_together=is_together, table=0, validation=errors, test=errors, reference=np.ones(2)
        )
        record.append(measured)
    warned = [str(warning) for warning in table_answer(record).fairness.warnings]
    assert "made_up: in 2 folds every learning rate diverged; they are left out." in warned


def test_that_the_total_row_compares_the_arms_on_the_folds_that_both_have() -> None:
    record = TableRecord(PaperTable(data=(Linnerud(),) * 2, folds=2, learning_rates=(1e-3,)))
    record.append(TableStarted((TableData("made_up", 24, ("y1", "y2")),) * 2))
    errors = {False: (1.0, 9.0), True: (2.0, np.inf)}  # the multi-task network is worse where it is trained
    for table in range(2):
        for arm, values in errors.items():
            for fold, value in enumerate(values):
                rmse = np.full((1, 2), value)
                record.append(FoldMeasured(table, fold, arm, rmse, rmse, np.ones(2)))
    across = table_answer(record).across
    assert across is not None
    assert (across.single_task, across.multi_task) == (1.0, 2.0)
    assert (across.wins, across.losses) == (0, 2)
