import numpy as np
import pytest

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.data.starting import experiment_for
from mtl_gui.spec import DirectParameters, Mlp, SharingPlan, TableFile, TwoParameterToy


def _dataset(num_rows: int, shape: tuple[int, ...] = (3,)) -> Dataset:
    return Dataset(
        title="Title",
        description="",
        source="",
        licence="",
        inputs=np.zeros((num_rows, *shape), dtype=np.float32),
        input_names=(),
        columns=(TaskColumn(TaskOffer("y", "regression", ""), np.zeros(num_rows)),),
    )


_TABLE = TableFile(path="table.csv", tasks=("y",))


@pytest.mark.parametrize("num_rows", [10, 1000, 1_000_000])
def test_that_the_budget_does_not_grow_with_the_rows(num_rows: int) -> None:
    training = experiment_for(_TABLE, _dataset(num_rows)).training
    assert training.steps == 1000
    evaluations = training.steps / (training.evaluate_every or 10)
    assert evaluations * num_rows <= 10_000_000


def test_that_everything_is_shared_at_first() -> None:
    experiment = experiment_for(_TABLE, _dataset(100))
    assert experiment.sharing == SharingPlan.together(2, 1)
    assert experiment.architecture == Mlp(widths=(32, 32))


def test_that_pictures_get_a_wider_network() -> None:
    assert experiment_for(_TABLE, _dataset(100, (1, 8, 8))).architecture == Mlp(widths=(64, 64))


def test_that_a_toy_moves_a_point() -> None:
    toy = Dataset(
        title="Toy",
        description="",
        source="",
        licence="",
        inputs=np.zeros((1, 0), dtype=np.float32),
        input_names=(),
        columns=(TaskColumn(TaskOffer("first", "objective", ""), np.zeros(1)),),
    )
    assert experiment_for(TwoParameterToy(), toy).architecture == DirectParameters()
