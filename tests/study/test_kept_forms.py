from collections.abc import Generator
from pathlib import Path

import pytest
from numpy.testing import assert_array_equal

from mtl_gui.engine.forms import chosen_forms, use_forms
from mtl_gui.events import CHOSEN, SINGLE_TASK, Event, StepDone
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from mtl_gui.study.comparison import compare
from mtl_gui.study.kept_forms import with_kept_forms
from tests.engine.small_data import MLP, data_for, small_experiment, small_training


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    return RunStore(tmp_path)


@pytest.fixture
def experiment() -> Experiment:
    training = small_training(precision="float32", checkpoint_every=8)
    return small_experiment(data_for(MLP), MLP, training=training)


def _training(folder: RunFolder) -> Generator[Event, None, None]:
    experiment = folder.experiment()
    events = compare(experiment, data_for(MLP), control_log=folder.control_log())
    return with_kept_forms(recorded(events, folder), folder)


def _choose_otherwise() -> None:
    """As another process may, in which the clock said something else."""
    use_forms({what: (1 - by_hand, at_once) for what, (by_hand, at_once) in chosen_forms().items()})


def test_that_a_run_rewound_in_another_process_is_the_same_to_the_bit(
    store: RunStore, experiment: Experiment
) -> None:
    first = store.create(experiment)
    list(_training(first))
    _choose_otherwise()
    again = store.branch(first, 0)
    list(_training(again))
    for arm in (CHOSEN, SINGLE_TASK):
        assert_array_equal(again.record().arms[arm].losses, first.record().arms[arm].losses)
        form, same = (run.checkpoints()[arm]["learner/form"].tolist() for run in (first, again))
        assert same == form


def test_that_a_run_cut_off_before_its_first_checkpoint_begins_again_in_the_same_form(
    store: RunStore, experiment: Experiment
) -> None:
    whole = store.create(experiment)
    list(_training(whole))
    cut_off = store.create(experiment)
    events = _training(cut_off)
    for event in events:
        if isinstance(event, StepDone) and event.arm == SINGLE_TASK and event.step == 3:
            break
    events.close()
    _choose_otherwise()
    list(_training(cut_off))
    for arm in (CHOSEN, SINGLE_TASK):
        assert_array_equal(cut_off.record().arms[arm].losses, whole.record().arms[arm].losses)


def test_that_a_run_whose_forms_cannot_be_read_is_trained_all_the_same(
    store: RunStore, experiment: Experiment
) -> None:
    folder = store.create(experiment)
    folder.layout.forms.write_text("[1, 2", encoding="utf-8")
    list(_training(folder))
    assert folder.status() == "finished"
    assert folder.forms()
