import numpy as np
import torch

from mtl_gui.engine.network import Network, build_network
from mtl_gui.spec import EarlyStopping, SharingPlan
from mtl_gui.training.early_stopping import BestMoments
from tests.engine.small_data import MIXED, NORMED_MLP, small_data, small_experiment

_CPU = torch.device("cpu")
_PLAN = SharingPlan(blocks=(("A", "A", "B", "C"), ("A", "B", "C", "D")))


def _moments(
    plan: SharingPlan = _PLAN,
    stopping: EarlyStopping | None = EarlyStopping(patience=2),  # noqa: B008 - frozen
) -> tuple[Network, dict[str, torch.Tensor], BestMoments]:
    data = small_data(MIXED)
    network = build_network(small_experiment(data, plan=plan), data)
    parameters = network.initial_parameters((0, 1), torch.float64, _CPU)
    return network, parameters, BestMoments(network, parameters, stopping)


def _fill(parameters: dict[str, torch.Tensor], value: float) -> None:
    for values in parameters.values():
        values.fill_(value)


def test_that_running_statistics_are_kept_and_put_back_with_the_best_moment() -> None:
    data = small_data(MIXED)
    plan = SharingPlan(blocks=_PLAN.blocks)
    network = build_network(small_experiment(data, NORMED_MLP, plan=plan), data)
    parameters = network.initial_parameters((0, 1), torch.float64, _CPU)
    moments = BestMoments(network, parameters, EarlyStopping(patience=1))
    _fill(parameters, 1.0)
    moments.note(0, np.full((2, 4), 3.0), parameters)
    _fill(parameters, 2.0)
    moments.note(1, np.array([[1.0, 1.0, 5.0, 1.0]] * 2), parameters)
    _fill(parameters, 7.0)
    moments.restore_stopped(parameters)
    assert parameters["trunk.0.running_mean"][0, :, 0].tolist() == [7.0, 1.0, 7.0]
    assert parameters["trunk.1.running_variance"][0, :, 0].tolist() == [7.0, 7.0, 1.0, 7.0]
    moments.restore_all(parameters)
    assert parameters["trunk.0.running_mean"][0, :, 0].tolist() == [2.0, 1.0, 2.0]


def test_that_a_component_is_judged_by_the_mean_of_its_tasks() -> None:
    _, parameters, moments = _moments()
    moments.note(0, np.array([[1.0, 1.0, 5.0, 5.0], [1.0, 1.0, 5.0, 5.0]]), parameters)
    moments.note(3, np.array([[0.5, 1.4, 6.0, 4.0], [0.5, 1.6, 4.0, 4.0]]), parameters)
    assert moments.best_steps.tolist() == [[3, 3, 0, 3], [0, 0, 3, 3]]


def test_that_patience_counts_evaluations_without_improvement() -> None:
    _, parameters, moments = _moments(SharingPlan.together(2, 4))
    for step, loss in enumerate((3.0, 2.0, 2.5, 1.5, 2.0, 1.5)):
        assert not moments.all_stopped
        moments.note(step, np.full((2, 4), loss), parameters)
    assert moments.all_stopped
    assert moments.best_steps.tolist() == [[3] * 4] * 2


def test_that_small_gains_do_not_count() -> None:
    _, parameters, moments = _moments(
        SharingPlan.together(2, 4), EarlyStopping(patience=2, min_improvement=0.5)
    )
    for step, loss in enumerate((3.0, 2.8, 2.6)):
        moments.note(step, np.full((2, 4), loss), parameters)
    assert moments.all_stopped
    assert moments.best_steps.max() == 0


def test_that_what_has_stopped_stays_stopped() -> None:
    _, parameters, moments = _moments(SharingPlan.together(2, 4))
    for step, loss in enumerate((1.0, 2.0, 2.0, 0.5)):
        moments.note(step, np.full((2, 4), loss), parameters)
    assert moments.all_stopped
    assert moments.best_steps.max() == 0


def test_that_a_stopped_network_returns_to_its_best_moment_and_the_others_go_on() -> None:
    network, parameters, moments = _moments()
    worse = np.array([[2.0, 2.0, 1.0, 1.0], [1.0, 1.0, 1.0, 2.0]])
    for step, losses in enumerate((np.full((2, 4), 1.5), worse, worse)):
        _fill(parameters, float(step))
        moments.note(step, losses, parameters)
    assert moments.stopped.tolist() == [[True, True, False, False], [False, False, False, True]]
    _fill(parameters, 9.0)
    moments.restore_stopped(parameters)
    expected = {0: [[0.0, 9.0, 9.0], [9.0, 9.0, 0.0]], 1: [[0.0, 0.0, 9.0, 9.0], [9.0, 9.0, 9.0, 0.0]]}
    for block, values in expected.items():
        assert parameters[f"trunk.{block}.bias"][..., 0].tolist() == values
    heads = [parameters[f"heads.{name}.weight"][:, 0, 0].tolist() for name in network.task_names]
    assert heads == [[0.0, 9.0], [0.0, 9.0], [9.0, 9.0], [9.0, 0.0]]


def test_that_at_the_end_every_network_returns_to_its_best_moment() -> None:
    _, parameters, moments = _moments(SharingPlan.together(2, 4))
    for step, loss in enumerate((3.0, 1.0, 2.0)):
        _fill(parameters, float(step))
        moments.note(step, np.array([[loss] * 4, [-loss] * 4]), parameters)
    moments.restore_all(parameters)
    for values in parameters.values():
        assert set(values[0].flatten().tolist()) == {1.0}
        assert set(values[1].flatten().tolist()) == {0.0}


def test_that_without_early_stopping_nothing_stops_or_returns_but_the_best_step_is_known() -> None:
    _, parameters, moments = _moments(SharingPlan.together(2, 4), None)
    for step, loss in enumerate((1.0, 2.0, 3.0, 4.0)):
        _fill(parameters, float(step))
        moments.note(step, np.full((2, 4), loss), parameters)
    moments.restore_all(parameters)
    assert not moments.all_stopped
    assert moments.best_steps.tolist() == [[0] * 4] * 2
    assert set(parameters["trunk.0.bias"].flatten().tolist()) == {3.0}


def test_that_a_network_without_validation_labels_never_stops() -> None:
    _, parameters, moments = _moments()
    losses = np.array([[1.0, np.nan, np.nan, 1.0]] * 2)
    for step in range(4):
        moments.note(step, losses, parameters)
    assert moments.stopped.tolist() == [[True, True, False, True]] * 2


def test_that_the_memory_survives_a_checkpoint() -> None:
    _, parameters, moments = _moments()
    for step in range(3):
        _fill(parameters, float(step))
        moments.note(step, np.array([[1.0, 2.0, 3.0 - step, 4.0 + step]] * 2), parameters)
    _, _, again = _moments()
    again.restore(moments.to_arrays())
    copies = {name: values.clone() for name, values in parameters.items()}
    for both, memory in ((parameters, moments), (copies, again)):
        memory.note(3, np.full((2, 4), 9.0), both)
        memory.restore_all(both)
    for name, values in parameters.items():
        assert torch.equal(values, copies[name])
    np.testing.assert_array_equal(moments.stopped, again.stopped)
    np.testing.assert_array_equal(moments.best_steps, again.best_steps)


def test_that_a_task_of_a_shared_network_stops_by_its_own_loss() -> None:
    stopping = EarlyStopping(patience=2, per_task=True)
    _, parameters, moments = _moments(SharingPlan.together(2, 4), stopping)
    falling = np.array([9.0, 8.0, 7.0, 6.0, 5.0])
    rising = np.array([1.0, 1.1, 1.2, 1.3, 1.4])
    for step in range(5):
        losses = np.array([[falling[step], rising[step], falling[step], falling[step]]] * 2)
        moments.note(step, losses, parameters)
        assert moments.stopped[0].tolist() == [False, step >= 2, False, False]
    assert not moments.all_stopped


def test_that_a_network_ends_with_the_last_of_its_tasks() -> None:
    stopping = EarlyStopping(patience=1, per_task=True)
    _, parameters, moments = _moments(SharingPlan.together(2, 4), stopping)
    moments.note(0, np.full((2, 4), 4.0), parameters)
    moments.note(1, np.array([[1.0, 5.0, 4.5, 4.5]] * 2), parameters)  # the mean falls
    assert moments.stopped[0].tolist() == [False, True, True, True]
    moments.note(2, np.array([[1.1, 1.0, 1.0, 1.0]] * 2), parameters)
    assert moments.all_stopped


def test_that_the_patience_of_tasks_goes_through_a_checkpoint() -> None:
    stopping = EarlyStopping(patience=2, per_task=True)
    _, parameters, moments = _moments(SharingPlan.together(2, 4), stopping)
    for step, loss in enumerate((1.0, 2.0)):
        moments.note(step, np.full((2, 4), loss), parameters)
    _, parameters, resumed = _moments(SharingPlan.together(2, 4), stopping)
    resumed.restore(moments.to_arrays())
    resumed.note(2, np.array([[-9.0, 2.0, 2.0, 2.0]] * 2), parameters)
    assert resumed.stopped[0].tolist() == [False, True, True, True]
