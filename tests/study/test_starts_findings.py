import numpy as np
import pytest
import scipy.stats

from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.study.answer import answer_of
from mtl_gui.study.starts_findings import StartsFindings, starts_findings
from mtl_gui.study.starts_words import (
    Writing,
    basin_table,
    minima_table,
    rise_sentence,
    starts_note,
    starts_title,
)
from mtl_gui.study.statistics import Interval
from mtl_gui.study.toy_minima import starts_of
from tests.study.made_starts import network_starts, run_record, wells_study
from tests.study.made_studies import made_study
from tests.study.measured_studies import measured_record, started_record


def _told(interval: Interval) -> str:
    return f"{interval.mean:.1f}"


_WRITING = Writing(str, lambda value: f"{value:.2f}", _told)


@pytest.fixture(scope="module")
def wells() -> StudyRecord:
    return run_record(wells_study())


def _only(record: StudyRecord) -> StartsFindings:
    (found,) = starts_findings(record)
    return found


def test_that_starts_alone_fall_into_two_basins_and_with_the_helper_into_the_better(
    wells: StudyRecord,
) -> None:
    found = _only(wells)
    x = starts_of(wells.study)[:, 0]
    ridge = np.sort(np.roots([4, 0, -4, 0.3]).real)[1]
    assert len(found.basins) == 2
    np.testing.assert_array_equal(found.labels[1], np.where(x < ridge, 0, 1))
    assert (found.labels[0] == 0).all()
    expected = scipy.stats.binomtest(int((x < ridge).sum()), len(x)).proportion_ci(method="wilson")
    share = found.basins[0].shares[1]
    assert (share.low, share.high) == pytest.approx((expected.low, expected.high))
    assert found.basins[0].shares[0].mean == 1
    assert found.basins[0].loss < found.basins[1].loss


def test_that_the_lower_basin_comes_first_even_where_fewer_starts_end_there() -> None:
    record = run_record(wells_study(4, steps=1))
    for arm in record.arms:
        arm.losses[0, 0, :, 0] = [0.3, 0.3, 0.3, -0.3]
        arm.places[0, 0, :, 0] = [[0.96, 0.0], [0.96, 0.0], [0.96, 0.0], [-1.03, 0.0]]
    found = _only(record)
    assert [basin.loss for basin in found.basins] == pytest.approx([-0.3, 0.3])
    assert [basin.place for basin in found.basins] == [pytest.approx((x, 0.0)) for x in (-1.03, 0.96)]
    assert found.labels.tolist() == [[1, 1, 1, 0]] * len(record.arms)
    assert [basin.shares[0].mean for basin in found.basins] == [0.25, 0.75]


def test_that_each_map_shows_the_loss_that_its_arm_trains_with_its_minima(wells: StudyRecord) -> None:
    found = _only(wells)
    assert [len(drawn.minima) for drawn in found.maps] == [1, 2, 2]
    axis = found.maps[0].axis
    x, y = np.meshgrid(axis, axis)
    alone, helper = (x**2 - 1) ** 2 + 0.3 * x + y**2, 0.5 * (x + 1) ** 2 + 0.5 * y**2
    np.testing.assert_allclose(found.maps[1].heights, alone, atol=1e-12)
    np.testing.assert_allclose(found.maps[0].heights, alone + helper, atol=1e-12)


def test_that_the_lowest_losses_are_those_of_the_closed_form(wells: StudyRecord) -> None:
    minima = _only(wells).minima
    best = np.sort(np.roots([4, 0, -4, 0.3]).real)[0]
    assert minima.tasks == ("L1", "L2")
    assert minima.alone == pytest.approx(((best**2 - 1) ** 2 + 0.3 * best, 0.0), abs=1e-6)
    roots = np.roots([4, 0, -3, 1.3])
    (x,) = roots[np.isreal(roots)].real
    assert minima.together == pytest.approx(((x**2 - 1) ** 2 + 0.3 * x, 0.5 * (x + 1) ** 2), abs=1e-6)


def test_that_networks_end_at_levels_of_the_loss() -> None:
    record = run_record(network_starts())
    record.arms[0].losses[0, 0, :, 0] = [0.1, 0.11, 0.1, 0.9, 1.0]
    record.arms[1].losses[0, 0, :, 0] = [0.1, np.nan, 0.9, 0.91, 2.0]
    found = _only(record)
    assert not found.is_plane
    assert found.labels.tolist() == [[0, 0, 0, 1, 1], [0, 4, 1, 1, 2]]
    assert [share.n for share in found.basins[0].shares] == [5, 4]
    assert [share.mean for share in found.basins[1].shares] == [0.4, 0.5]
    assert all(basin.place is None for basin in found.basins)


def test_that_other_studies_and_those_that_have_not_begun_tell_nothing_of_starts() -> None:
    values = np.full((2, 3, 4, 1), 0.5)
    assert starts_findings(measured_record(made_study(), [values, values])) == ()
    assert starts_findings(started_record(wells_study(4))) == ()
    assert starts_findings(StudyRecord(wells_study(4))) == ()


def test_that_the_rise_between_ends_is_among_the_measures_with_one_value_per_pair(
    wells: StudyRecord,
) -> None:
    measures = {table.name: table for table in answer_of(wells).measures}
    together, alone, _ = (arm[0][0] for arm in measures["barrier"].arms)
    assert (together.n, alone.n) == (12, 12)
    known = wells.arms[1].barriers[0, 0, ::2, 0]
    assert alone.mean == pytest.approx(known.mean())
    assert together.mean == pytest.approx(0, abs=1e-9)


def test_that_the_share_that_reaches_the_best_minimum_has_wilsons_interval(wells: StudyRecord) -> None:
    (reached,) = (table for table in answer_of(wells).measures if table.name == "reached")
    alone = reached.arms[1][0][0]
    x = starts_of(wells.study)[:, 0]
    num = int((x < np.sort(np.roots([4, 0, -4, 0.3]).real)[1]).sum())
    expected = scipy.stats.binomtest(num, len(x)).proportion_ci(method="wilson")
    assert (alone.low, alone.high) == pytest.approx((expected.low, expected.high))
    assert reached.arms[0][0][0].low == pytest.approx(len(x) / (len(x) + scipy.stats.norm.ppf(0.975) ** 2))


def test_that_tables_name_basins_arms_and_lowest_losses(wells: StudyRecord) -> None:
    found = _only(wells)
    basins = basin_table(wells.study, found, _WRITING)
    assert basins.headings[:3] == ("Basin", "Loss there", "multi-task: starts (%)")
    assert basins.rows[0][:3] == ("1.00 (−1.03, 0.00)", "-0.31", "100.0")
    assert basins.rows[1][0] == "2.00 (0.96, 0.00)"
    minima = minima_table(found, _WRITING)
    assert minima.headings == ("Lowest loss found", "L1", "L2", "sum")
    assert minima.rows[0] == ("every task alone", "-0.31", "0.00", "-0.31")
    told = str(rise_sentence(wells.study, answer_of(wells), _WRITING))
    assert "multi-task 0.0; single-task 0." in told
    assert "over 12 pairs" in told
    assert rise_sentence(made_study(), answer_of(StudyRecord(made_study())), _WRITING) is None
    assert str(starts_title(found)) == "Where the starts end, by the loss “L1”"
    assert "Stars are the minima" in str(starts_note(found))
    assert "level of the loss" in str(starts_note(_only(run_record(network_starts()))))
