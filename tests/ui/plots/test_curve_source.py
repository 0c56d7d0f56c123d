import numpy as np
import pytest

from mtl_gui.events import CHOSEN, ControlApplied, SetLearningRate, SetTaskWeights
from mtl_gui.runs.record import Evaluations, RunRecord
from mtl_gui.spec import Experiment, ManualWeights
from mtl_gui.ui.plots.curve_source import CurveSource, View
from tests.ui.plots.hand_made_runs import run_until

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def record(digits_experiment: Experiment) -> RunRecord:
    return run_until(digits_experiment, 100)


def test_that_both_arms_are_drawn_validation_thick_and_training_thin(record: RunRecord) -> None:
    source = CurveSource(record)
    content = source.of_task(source.tasks[0], "metric", View())
    told = [(curve.name, curve.is_dashed, curve.is_thick) for curve in content.curves]
    assert told == [
        ("chosen", False, True),
        ("chosen, training", False, False),
        ("single-task", True, True),
        ("single-task, training", True, False),
    ]


def test_that_a_curve_holds_the_values_of_its_arm_part_and_task(record: RunRecord) -> None:
    source = CurveSource(record)
    for position, task in enumerate(source.tasks):
        curve = source.of_task(task, "loss", View(frozenset({"test"}))).curves[1]
        seen = record.arms["single-task"].evaluations("test")
        np.testing.assert_array_equal(curve.values, seen.losses[:, :, position])
        np.testing.assert_array_equal(curve.steps, seen.steps)
        np.testing.assert_allclose(curve.band.mean, seen.losses[:, :, position].mean(axis=0))


def test_that_the_overlay_can_be_taken_away(record: RunRecord) -> None:
    source = CurveSource(record)
    content = source.of_task(source.tasks[0], "loss", View(has_baseline=False))
    assert not any(curve.is_dashed for curve in content.curves)


def test_that_every_step_is_drawn_on_demand_and_only_for_losses(record: RunRecord) -> None:
    source = CurveSource(record)
    view = View(frozenset(), has_baseline=False, has_batches=True)
    (batches,) = source.of_task(source.tasks[1], "loss", view).curves
    np.testing.assert_array_equal(batches.values, record.arms[CHOSEN].losses[:, :, 1])
    assert source.of_task(source.tasks[1], "metric", view).curves == []


def test_that_the_lines_of_every_step_can_be_had_without_the_rest_of_their_plot(record: RunRecord) -> None:
    source, view = CurveSource(record), View(has_batches=True)
    for task in source.tasks:
        faint = [curve for curve in source.of_task(task, "loss", view).curves if curve.is_faint]
        for curve, line in zip(faint, source.step_lines(task, view), strict=True):
            np.testing.assert_array_equal(line.steps, curve.steps)
            np.testing.assert_array_equal(line.means, curve.values.mean(axis=0))
        assert source.step_lines(task, View()) == []


def test_that_a_task_keeps_its_colour_when_another_is_switched_off(digits_experiment: Experiment) -> None:
    first, *others = digits_experiment.tasks
    without_first = digits_experiment.replaced(tasks=(first.replaced(enabled=False), *others))
    source = CurveSource(run_until(without_first, 10))
    assert [source.color_of(task) for task in source.tasks] == [1, 2, 3]


def test_that_the_best_step_is_where_the_mean_validation_loss_was_lowest(record: RunRecord) -> None:
    source = CurveSource(record)
    seen = record.arms[CHOSEN].evaluations("validation")
    for position, task in enumerate(source.tasks):
        place = int(seen.losses[:, :, position].mean(axis=0).argmin())
        for quantity, values in (("loss", seen.losses), ("metric", seen.metrics)):
            best = source.of_task(task, quantity, View()).best  # type: ignore[arg-type]
            assert best is not None
            assert best.step == seen.steps[place]
            assert best.value == pytest.approx(values[:, place, position].mean())


def test_that_changes_by_hand_stand_on_the_plots_they_concern(record: RunRecord) -> None:
    weights = {"digit": 2.0, "parity": 1.0, "at_least_five": 1.0, "loops": 1.0}
    record.append(ControlApplied(CHOSEN, 30, SetTaskWeights(weights)))
    record.append(ControlApplied(CHOSEN, 60, SetLearningRate(0.01)))
    source = CurveSource(record)
    marks = {
        task.name: [(mark.step, mark.text) for mark in source.of_task(task, "loss", View()).marks]
        for task in source.tasks
    }
    assert marks["digit"] == [(30, "digit × 2"), (60, "rate 0.01")]
    assert marks["loops"] == [(60, "rate 0.01")]
    assert len(source.of_weights("", "", View()).marks) == 2


def test_that_a_task_tells_of_its_own_weight_and_only_of_what_took_effect(record: RunRecord) -> None:
    for step, digit, loops in ((30, 5.0, 1.0), (30, 2.0, 0.5), (60, 9.0, 0.5), (60, 2.0, 0.5)):
        record.append(ControlApplied(CHOSEN, step, SetTaskWeights({"digit": digit, "loops": loops})))
    source = CurveSource(record)
    marks = {
        task.name: [(mark.step, mark.text) for mark in source.of_task(task, "loss", View()).marks]
        for task in source.tasks
    }
    assert marks["digit"] == [(30, "digit × 2")]
    assert marks["loops"] == [(30, "loops × 0.5")]
    assert [mark.text for mark in source.of_weights("", "", View()).marks] == ["digit × 2, loops × 0.5"]


def test_that_weights_chosen_before_the_run_are_not_told_as_changes(digits_experiment: Experiment) -> None:
    chosen = digits_experiment.replaced(weighting=ManualWeights(weights={"digit": 3.0}))
    record = run_until(chosen, 10)
    same = {"digit": 3.0, "parity": 1.0, "at_least_five": 1.0, "loops": 1.0}
    record.append(ControlApplied(CHOSEN, 5, SetTaskWeights(same)))
    assert CurveSource(record).of_weights("", "", View()).marks == []


def test_that_the_axis_ends_at_the_budget_while_training_and_at_the_last_step_after(
    digits_experiment: Experiment,
) -> None:
    live = CurveSource(run_until(digits_experiment, 50))
    over = CurveSource(run_until(digits_experiment, 50, is_over=True))
    assert live.of_task(live.tasks[0], "loss", View()).last_step == 560
    assert over.of_task(over.tasks[0], "loss", View()).last_step == 50


def test_that_epochs_are_counted_on_demand(record: RunRecord) -> None:
    source = CurveSource(record)
    assert source.of_task(source.tasks[0], "loss", View()).steps_per_epoch is None
    assert source.of_task(source.tasks[0], "loss", View(in_epochs=True)).steps_per_epoch == 9


def test_that_the_weights_of_all_tasks_are_one_plot(record: RunRecord) -> None:
    content = CurveSource(record).of_weights("Task weights", "chosen", View())
    assert [(curve.name, curve.task) for curve in content.curves] == [
        ("digit", 0),
        ("parity", 1),
        ("at_least_five", 2),
        ("loops", 3),
    ]
    assert all((curve.band.mean == 1).all() for curve in content.curves)


def test_that_a_run_which_has_not_begun_gives_empty_plots(digits_experiment: Experiment) -> None:
    source = CurveSource(RunRecord(digits_experiment))
    assert source.of_task(source.tasks[0], "loss", View()).curves == []
    assert source.of_weights("", "", View()).curves == []


def test_that_growing_contents_equal_those_of_a_run_read_at_once(digits_experiment: Experiment) -> None:
    early, late = run_until(digits_experiment, 40), run_until(digits_experiment, 100)
    growing = CurveSource(early)
    growing.of_task(growing.tasks[0], "loss", View(has_batches=True))
    growing.record = late
    at_once = CurveSource(late)
    view = View(has_batches=True)
    pairs = zip(
        growing.of_task(growing.tasks[0], "loss", view).curves,
        at_once.of_task(at_once.tasks[0], "loss", view).curves,
        strict=True,
    )
    for grown, whole in pairs:
        np.testing.assert_array_equal(grown.band.low, whole.band.low)


def _long_record(experiment: Experiment, num_steps: int) -> RunRecord:
    record = run_until(experiment, 1)
    generator = np.random.default_rng(7)
    for arm in record.arms.values():
        steps = np.arange(2, num_steps + 2)
        values = generator.random((len(arm.seeds), num_steps, len(arm.tasks)))
        arm.add_steps(steps, values, values)
        arm.add_evaluations("validation", Evaluations(steps, values, 1 - values))
    return record


def test_that_long_curves_are_summarised_in_pieces_and_nothing_is_left_for_drawing(
    digits_experiment: Experiment,
) -> None:
    record, view = _long_record(digits_experiment, 50_000), View(has_batches=True)
    source, at_once = CurveSource(record), CurveSource(record)
    pieces = list(source.preparations(view))
    assert len(pieces) > 10
    for piece in pieces:
        piece()
    assert list(source.preparations(view)) == []
    for task in source.tasks:
        prepared, wanted = (one.of_task(task, "loss", view).curves for one in (source, at_once))
        for curve, other in zip(prepared, wanted, strict=True):
            np.testing.assert_array_equal(curve.band.low, other.band.low)
            np.testing.assert_allclose(curve.band.mean, curve.values.mean(axis=0))


def test_that_a_piece_that_comes_late_changes_nothing(digits_experiment: Experiment) -> None:
    record, view = _long_record(digits_experiment, 50_000), View()
    source = CurveSource(record)
    pieces = list(source.preparations(view))
    before = source.of_task(source.tasks[0], "loss", view).curves[0].band.mean.copy()
    for piece in pieces:
        piece()
    after = source.of_task(source.tasks[0], "loss", view).curves[0].band.mean
    np.testing.assert_array_equal(after, before)


def test_that_short_curves_need_no_preparation(record: RunRecord) -> None:
    assert list(CurveSource(record).preparations(View(has_batches=True))) == []
