from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data.preparation import prepare
from mtl_gui.events import FloatArray
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec.study_arms import MultiTask, Restarts, SingleTask
from mtl_gui.study.arm_plans import arm_plans
from mtl_gui.study.ends_of_starts import best_starts, pairs_of_seeds
from mtl_gui.study.running import study
from mtl_gui.study.stack_plans import planned_stacks
from mtl_gui.study.stack_training import StackTraining
from mtl_gui.study.toy_minima import starts_of
from tests.study.made_starts import network_starts, run_record, wells_study

_CRITICAL = np.sort(np.roots([4, 0, -4, 0.3]).real)
"""Where d/dx of (x² − 1)² + 0.3 x is zero: the best minimum, the ridge, the wrong minimum."""


@pytest.fixture(scope="module")
def wells() -> StudyRecord:
    return run_record(wells_study())


@pytest.fixture(scope="module")
def networks() -> StudyRecord:
    return run_record(network_starts())


def _deceptive(points: FloatArray) -> FloatArray:
    x, y = points[..., 0], points[..., 1]
    heights: FloatArray = (x**2 - 1) ** 2 + 0.3 * x + y**2
    return heights


def test_that_every_start_alone_ends_in_the_well_on_its_side_of_the_ridge(wells: StudyRecord) -> None:
    best, ridge, wrong = _CRITICAL
    x = starts_of(wells.study)[:, 0]
    expected = np.where(x < ridge, best, wrong)
    assert 4 < (x < ridge).sum() < 20
    np.testing.assert_allclose(wells.arms[1].places[0, 0, :, 0, 0], expected, atol=1e-3)
    np.testing.assert_allclose(wells.arms[1].places[0, 0, :, 0, 1], 0, atol=1e-3)


def test_that_every_start_with_the_helper_ends_in_the_only_minimum_of_the_sum(wells: StudyRecord) -> None:
    roots = np.roots([4, 0, -3, 1.3])  # of the sum's derivative 4 x³ − 4 x + 0.3 + x + 1
    (only,) = roots[np.isreal(roots)].real
    np.testing.assert_allclose(wells.arms[0].places[0, 0, :, 0, 0], only, atol=1e-3)


def test_that_the_rise_between_two_ends_is_that_of_the_closed_form(wells: StudyRecord) -> None:
    places, found = wells.arms[1].places[0, 0, :, 0], wells.arms[1].barriers[0, 0, :, 0]
    share = np.linspace(0, 1, 21)[:, np.newaxis, np.newaxis]
    first, second = places[::2], places[1::2]
    on_line = _deceptive(first + share * (second - first))
    chord = on_line[0] + share[..., 0] * (on_line[-1] - on_line[0])
    np.testing.assert_allclose(found[::2], (on_line - chord).max(axis=0), atol=1e-9)
    assert np.isnan(found[1::2]).all()
    assert (found[::2] > 0.9).any()
    assert (wells.arms[0].barriers[0, 0, ::2, 0] < 1e-6).all()


def test_that_every_task_is_trained_alone_where_its_minimum_is_asked_for(wells: StudyRecord) -> None:
    alone, together = (arm.all_losses[0, 0] for arm in (wells.arms[1], wells.arms[0]))
    np.testing.assert_allclose(alone[:, 1], 0, atol=1e-6)  # the helper's only minimum is 0
    np.testing.assert_array_equal(alone[:, 0], wells.arms[1].losses[0, 0, :, 0])
    assert np.isfinite(together).all()
    assert np.isnan(wells.arms[2].all_losses[..., 1]).all()
    assert wells.arms[1].facts.multiply_adds == 2  # of the measured task alone: two coordinates


def test_that_the_better_of_two_starts_is_where_the_training_ends(wells: StudyRecord) -> None:
    x = wells.arms[2].places[0, 0, :, 0, 0]
    alone = wells.arms[1].places[0, 0, :, 0, 0]
    assert (x[alone < 0] < 0).all()
    assert (x < 0).sum() > (alone < 0).sum()


def test_that_the_best_start_is_chosen_for_each_task_by_itself() -> None:
    losses = np.array([[1.0, 5.0], [2.0, 4.0], [np.nan, 1.0], [3.0, 2.0]])
    assert best_starts(losses, 2).tolist() == [[0, 1], [3, 2]]


def test_that_the_ends_of_lines_are_the_networks_and_pairs_share_none() -> None:
    description = network_starts().replaced(arms=(MultiTask(), SingleTask(), Restarts(num=3)))
    data = prepare(description.experiment)
    plans = arm_plans(description, data)
    record = StudyRecord(description)
    record.append(next(study(description)))
    stack = next(stack for stack in planned_stacks(description, plans, record) if stack.num_starts == 3)
    pairs = pairs_of_seeds(stack)
    assert pairs.tolist() == [[0, 1], [2, 3]]
    training = StackTraining(
        stack.experiment, prepare(stack.experiment), stack.replicas, description.varied, 1
    )
    results = _results(training)
    first, second = np.arange(len(stack.replicas)), np.roll(np.arange(len(stack.replicas)), 1)
    lines = training.line_losses(first, second)
    np.testing.assert_allclose(lines[0], results, rtol=1e-5)
    np.testing.assert_allclose(lines[-1], results[second], rtol=1e-5)
    assert np.isnan(training.places(0)).all()


def _results(training: StackTraining) -> FloatArray:
    steps = training.run()
    while True:
        try:
            next(steps)
        except StopIteration as end:
            losses: FloatArray = end.value.losses
            return losses


def test_that_networks_are_measured_between_neighbouring_seeds(networks: StudyRecord) -> None:
    for arm in networks.arms:
        barriers = arm.barriers[0, 0, :, 0]
        assert np.isfinite(barriers).tolist() == [True, False, True, False, False]
        assert (barriers[[0, 2]] > 0).all()
        assert np.isnan(arm.places).all()
    assert np.isfinite(networks.arms[1].all_losses).all()


def test_that_ends_are_kept_with_the_study_and_older_ones_are_still_read(tmp_path: Path) -> None:
    description = wells_study(num_seeds=4, steps=3)
    folder = StudyFolder.create(tmp_path / "study", description)
    list(study(description, folder))
    kept = folder.record().arms[1]
    assert np.isfinite(kept.places).all()
    assert np.isfinite(kept.all_losses).all()
    for path in (tmp_path / "study" / "measured").glob("*.npz"):
        with np.load(path) as arrays:
            older = {
                name: values
                for name, values in arrays.items()
                if name not in ("places", "all_losses", "barriers")
            }
        np.savez(path, **older)
    old = folder.record().arms[1]
    assert np.isnan(old.places).all()
    np.testing.assert_array_equal(old.losses, kept.losses)
