from pathlib import Path

import pytest
from numpy.testing import assert_array_equal

from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.starting_point import can_begin_from, starting_points
from mtl_gui.runs.state import Origin
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Digits, Experiment, SharingPlan, Split
from tests.runs.synthetic import an_experiment, both_arms


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    return RunStore(tmp_path / "runs")


@pytest.fixture
def source(store: RunStore) -> RunFolder:
    folder = store.create(an_experiment())
    for _ in recorded(both_arms(20), folder):
        pass
    return folder


def _apart(experiment: Experiment) -> Experiment:
    sharing = experiment.sharing
    return experiment.replaced(sharing=SharingPlan.apart(sharing.num_blocks, sharing.num_tasks))


def test_that_a_run_keeps_the_networks_that_it_begins_with(store: RunStore, source: RunFolder) -> None:
    begun = store.create_from(_apart(an_experiment()), source)
    assert begun.state().origin == Origin(source.run_id, 20, is_start=True)
    store.delete(source.run_id)
    starts = starting_points(begun)
    arms: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
    assert set(starts) == set(arms)
    experiment = an_experiment()
    assert starts[CHOSEN].plan == experiment.enabled_plan
    assert starts[SINGLE_TASK].plan == experiment.baseline().enabled_plan
    assert starts[CHOSEN].tasks == tuple(task.name for task in experiment.enabled_tasks)
    assert starts[CHOSEN].seeds == experiment.seeds


def test_that_what_it_begins_with_is_the_result_of_the_other(store: RunStore, source: RunFolder) -> None:
    begun = store.create_from(_apart(an_experiment()), source)
    for arm, start in starting_points(begun).items():
        result = source.result(arm)
        assert start.parameters.keys() == result.keys()
        for name, values in result.items():
            assert_array_equal(start.parameters[name], values)


def test_that_a_run_that_begins_anew_has_no_start(source: RunFolder) -> None:
    assert starting_points(source) == {}


def test_that_a_branch_of_a_run_with_a_start_has_it_too(store: RunStore, source: RunFolder) -> None:
    begun = store.create_from(_apart(an_experiment()), source)
    for _ in recorded(both_arms(20), begun):
        pass
    assert starting_points(store.branch(begun, 0)).keys() == starting_points(begun).keys()


def test_that_weights_learned_from_other_rows_are_refused_and_leave_no_folder(
    store: RunStore, source: RunFolder
) -> None:
    other = an_experiment().replaced(data=Digits(split=Split(seed=5)))
    assert not can_begin_from(other, an_experiment())
    with pytest.raises(Refused, match="other data"):
        store.create_from(other, source)
    assert [entry.id for entry in store.entries()] == [source.run_id]


def test_that_a_run_without_a_network_has_none_to_give(store: RunStore) -> None:
    empty = store.create(an_experiment())
    list(recorded(iter(list(both_arms(20))[:1]), empty))
    with pytest.raises(Refused, match="no trained network"):
        store.create_from(_apart(an_experiment()), empty)
