import pytest
from numpy.testing import assert_array_equal

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.state import Origin
from mtl_gui.runs.store import RunStore
from tests.runs.synthetic import an_experiment, both_arms


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> RunStore:
    return RunStore(tmp_path_factory.mktemp("runs"))


@pytest.fixture
def source(store: RunStore) -> RunFolder:
    folder = store.create(an_experiment())
    for _ in recorded(both_arms(20), folder):
        pass
    return folder


def test_that_a_branch_holds_what_the_run_was_up_to_the_checkpoint_before(
    store: RunStore, source: RunFolder
) -> None:
    branch = store.branch(source, 12)
    for arm in (CHOSEN, SINGLE_TASK):
        known, copied = source.record().arms[arm], branch.record().arms[arm]
        assert_array_equal(copied.steps, known.steps[known.steps <= 10])
        assert_array_equal(copied.losses, known.losses[:, known.steps <= 10])
        assert [step for step, _ in branch.snapshots(arm)] == [0, 5, 10]
        checkpoint = branch.latest_checkpoint(arm)
        assert checkpoint is not None
        assert checkpoint["step"] == 10
        assert copied.finished is None


def test_that_a_branch_repeats_the_live_changes_before_its_step(store: RunStore, source: RunFolder) -> None:
    changes = source.control_log()
    steps = sorted({change.step for change in changes})
    assert store.branch(source, steps[0]).control_log() == ()
    assert store.branch(source, steps[0] + 1).control_log() == tuple(
        change for change in changes if change.step == steps[0]
    )


def test_that_a_branch_says_where_it_came_from_and_keeps_saying_it(
    store: RunStore, source: RunFolder
) -> None:
    branch = store.branch(source, 12)
    assert branch.state().origin == Origin(source.run_id, 12)
    for _ in recorded(both_arms(20), branch):
        pass
    assert branch.state().origin == Origin(source.run_id, 12)
    assert source.state().origin is None


def test_that_a_branch_leaves_the_run_as_it_was(store: RunStore, source: RunFolder) -> None:
    def files() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in source.path.rglob("*.*") if path.is_file()}

    before = files()
    store.branch(source, 12)
    assert files() == before


def test_that_a_branch_before_the_first_checkpoint_starts_anew(store: RunStore, source: RunFolder) -> None:
    assert store.branch(source, 3).arms() == ()


def test_that_a_branch_where_nothing_is_left_is_refused_and_leaves_no_folder(
    store: RunStore, source: RunFolder
) -> None:
    with pytest.raises(Refused, match="nothing is left to train"):
        store.branch(source, 20)
    assert [entry.id for entry in store.entries()] == [source.run_id]
