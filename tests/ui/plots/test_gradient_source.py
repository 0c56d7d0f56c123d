import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mtl_gui.events import CHOSEN, ControlApplied, SetDiagnostics, SetLearningRate
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.gradient_source import GradientSource, Matrix
from tests.ui.plots.hand_made_gradients import look, watched_until
from tests.ui.plots.hand_made_runs import run_until


@pytest.fixture
def record(digits_experiment: Experiment) -> RunRecord:
    return watched_until(digits_experiment, 40)


def test_that_every_task_has_a_line_of_lengths_in_its_colour(record: RunRecord) -> None:
    source = CurveSource(record)
    content = GradientSource(source).norms(View(), 0)
    assert [curve.task for curve in content.curves] == [source.color_of(task) for task in source.tasks]
    for place, curve in enumerate(content.curves):
        assert curve.steps.tolist() == [11, 21, 31]
        assert_array_equal(curve.band.mean, [place + 1.0] * 3)
    assert content.last_step == 560


@pytest.mark.parametrize(("place", "mean", "share"), [(0, (5 * 0.5 - 0.25) / 6, 1 / 6), (1, 0.5, 0.0)])
def test_that_cosines_and_conflicts_are_those_of_the_place(
    record: RunRecord, place: int, mean: float, share: float
) -> None:
    source = GradientSource(CurveSource(record))
    (cosine,), (conflicts,) = (
        content.curves for content in (source.mean_cosine(View(), place), source.conflicts(View(), place))
    )
    assert_allclose(cosine.band.mean, mean)
    assert_allclose(conflicts.band.mean, share, atol=1e-15)


def test_that_where_nothing_is_shared_nothing_is_drawn(record: RunRecord) -> None:
    (curve,) = GradientSource(CurveSource(record)).mean_cosine(View(), 2).curves
    assert np.isnan(curve.band.mean).all()


def test_that_the_scalar_figures_are_drawn_over_steps(record: RunRecord) -> None:
    source = GradientSource(CurveSource(record))
    assert_array_equal(source.shortest(View(), 0).curves[0].band.mean, [0.75] * 3)
    conditions = source.conditions(View(), 0)
    assert_allclose(conditions.curves[0].band.mean, [12.5] * 3, rtol=1e-12)
    assert conditions.is_log


@pytest.mark.parametrize(
    ("kind", "place", "cell", "value"),
    [
        ("cosine", 0, (0, 1), -0.25),
        ("cosine", 1, (0, 1), 0.5),
        ("cosine", 2, (0, 1), np.nan),
        ("similarity", 0, (0, 1), 2 * 2 / 5),
        ("similarity", 1, (1, 3), 2 * 8 / 20),
        ("affinity", 0, (0, 0), 0.02),
        ("affinity", 1, (2, 3), -0.01),
    ],
)
def test_that_a_table_holds_the_latest_look(
    record: RunRecord, kind: Matrix, place: int, cell: tuple[int, int], value: float
) -> None:
    content = GradientSource(CurveSource(record)).matrix(kind, place)
    assert content.step == 31
    assert content.num_seeds == 5
    assert_allclose(content.values[cell], value)


def test_that_a_table_is_the_mean_over_the_seeds_that_know(record: RunRecord) -> None:
    later = look(record.experiment, 41)
    later.cosines[:, 0, 0, 1] = [np.nan, 0.1, 0.3, np.nan, 0.2]
    record.append(later)
    content = GradientSource(CurveSource(record)).matrix("cosine", 0)
    assert content.values[0, 1] == pytest.approx(0.2)


def test_that_affinities_stay_until_they_are_measured_again(record: RunRecord) -> None:
    record.append(look(record.experiment, 41, has_affinities=False))
    source = GradientSource(CurveSource(record))
    assert source.matrix("affinity", 0).step == 31
    assert source.matrix("cosine", 0).step == 41


def test_that_without_a_look_there_are_no_lines_and_no_numbers(digits_experiment: Experiment) -> None:
    for record in (RunRecord(digits_experiment), run_until(digits_experiment, 40)):
        source = GradientSource(CurveSource(record))
        assert all(not len(curve.steps) for curve in source.norms(View(), 0).curves)
        assert source.matrix("cosine", 1).step is None
        assert np.isnan(source.matrix("affinity", 0).values).all()


def test_that_the_version_changes_with_a_look_a_place_and_a_view_only(record: RunRecord) -> None:
    source = GradientSource(CurveSource(record))
    first = source.version(View(), 0)
    assert source.version(View(), 0) == first
    assert source.version(View(), 1) != first
    assert source.version(View(is_log=True), 0) != first
    record.append(look(record.experiment, 41))
    assert source.version(View(), 0) != first


def test_that_only_changes_of_the_training_are_marked(record: RunRecord) -> None:
    record.append(ControlApplied(CHOSEN, 30, SetDiagnostics(20)))
    record.append(ControlApplied(CHOSEN, 35, SetLearningRate(0.02)))
    marks = GradientSource(CurveSource(record)).norms(View(), 0).marks
    assert [(mark.step, mark.text) for mark in marks] == [(35, "rate 0.02")]
