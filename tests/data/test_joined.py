import dataclasses

import numpy as np
import pytest
import torch

from mtl_gui.data.catalogue import load, starting_experiment
from mtl_gui.data.preparation import prepare
from mtl_gui.problems import Refused
from mtl_gui.spec import Digits, JoinedData, RelatedRegressions, SharingPlan, Split
from mtl_gui.training.feed import Feed
from mtl_gui.training.trainer import train
from tests.engine.small_data import small_training
from tests.training.runs import losses, replicas, result

_SMALL = RelatedRegressions(num_tasks=2, num_features=5, num_rows=60, seed=3)
_LARGE = RelatedRegressions(num_tasks=1, num_features=5, num_rows=240, seed=4)
_JOINED = JoinedData(parts=(_SMALL, _LARGE))


def test_that_rows_and_labels_are_those_of_the_sources() -> None:
    joined, small, large = load(_JOINED), load(_SMALL), load(_LARGE)
    np.testing.assert_array_equal(joined.inputs, np.concatenate([small.inputs, large.inputs]))
    assert [offer.name for offer in joined.offers] == ["1. task_1", "task_2", "2. task_1"]
    np.testing.assert_array_equal(joined.column("task_2").labels[:60], small.column("task_2").labels)
    np.testing.assert_array_equal(joined.column("2. task_1").labels[60:], large.column("task_1").labels)
    assert joined.column("task_2").present.tolist() == [True] * 60 + [False] * 240
    assert joined.column("2. task_1").present.tolist() == [False] * 60 + [True] * 240


def test_that_sources_of_other_shapes_are_refused() -> None:
    with pytest.raises(Refused, match=r"number 2 have the shape \(1, 8, 8\), not \(5,\)"):
        load(JoinedData(parts=(_SMALL, Digits())))


def test_that_every_source_is_divided_for_itself() -> None:
    data = prepare(starting_experiment(_JOINED.replaced(split=Split(train=0.5, validation=0.25))))
    assert data.sources is not None
    for part, share in (("train", 0.5), ("validation", 0.25), ("test", 0.25)):
        found = np.bincount(data.sources[data.parts[part]])  # type: ignore[index]
        assert found.tolist() == [60 * share, 240 * share]


def test_that_every_step_draws_from_each_source_in_proportion() -> None:
    data = prepare(starting_experiment(_JOINED))
    assert data.sources is not None
    feed = Feed(data, replicas((0, 1)), 20, torch.float32, torch.device("cpu"))
    sources = data.sources[data.parts["train"]]
    rows = torch.from_numpy(data.inputs[data.parts["train"]])
    seen = []
    for step in range(9):
        batch = feed.batch(step)
        assert batch.labelled.all()
        for replica in range(2):
            numbers = [int((rows == row).all(1).nonzero()[0]) for row in batch.inputs[replica]]
            assert abs(int((sources[numbers] == 0).sum()) - 4) <= 1
            seen += numbers if replica == 0 else []
    assert sorted(seen) == list(range(len(rows)))


def test_that_tasks_apart_train_as_on_the_rows_of_their_own_source() -> None:
    """One step is a whole epoch here, so both see all rows of the source at once."""
    experiment = starting_experiment(_JOINED)
    plan = SharingPlan.apart(experiment.architecture.num_blocks, 3)
    training = small_training(batch_size=65_536, steps=3)
    experiment = experiment.replaced(sharing=plan, training=training, seeds=(0,))
    together = list(train(experiment, prepare(experiment)))
    tasks = [task.replaced(enabled=task.name == "2. task_1") for task in experiment.tasks]
    alone = experiment.replaced(tasks=tuple(tasks))
    data = prepare(alone)
    assert data.sources is not None
    own_parts = {part: rows[data.sources[rows] == 1] for part, rows in data.parts.items()}
    own = list(train(alone, dataclasses.replace(data, parts=own_parts)))
    np.testing.assert_allclose(losses(together)[..., 2:], losses(own), rtol=1e-12)
    found, expected = result(together), result(own)
    np.testing.assert_allclose(found["trunk.0.weight"][:, 2:], expected["trunk.0.weight"], rtol=1e-9)
