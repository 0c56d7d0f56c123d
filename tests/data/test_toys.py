import pytest

from mtl_gui.data import toys
from mtl_gui.data.preparation import prepare
from mtl_gui.data.starting import experiment_for
from mtl_gui.spec import AnyToy, FormulaToy, TwoParameterToy


@pytest.mark.parametrize("toy", toys.TOYS, ids=lambda toy: toy.kind)
def test_that_a_toy_is_one_row_without_inputs_and_offers_its_losses(toy: AnyToy) -> None:
    dataset = toys.load(toy)
    assert dataset.inputs.shape == (1, 0)
    assert tuple(offer.name for offer in dataset.offers) == toy.task_names
    assert {offer.kind for offer in dataset.offers} == {"objective"}
    assert not dataset.is_image


def test_that_the_published_toy_has_two_losses() -> None:
    assert [offer.name for offer in toys.load(TwoParameterToy()).offers] == ["first", "second"]


def test_that_every_formula_is_a_task_that_shows_it() -> None:
    toy = FormulaToy(formulas=("x**2", "y**2", "x * y"))
    offers = toys.load(toy).offers
    assert [(offer.name, offer.description) for offer in offers] == [
        ("L1", "x**2"),
        ("L2", "y**2"),
        ("L3", "x * y"),
    ]


@pytest.mark.parametrize("toy", toys.TOYS, ids=lambda toy: toy.kind)
def test_that_the_toy_s_row_is_every_part_and_its_targets_are_zero(toy: AnyToy) -> None:
    prepared = prepare(experiment_for(toy, toys.load(toy)))
    assert {part: rows.tolist() for part, rows in prepared.parts.items()} == {
        "train": [0],
        "validation": [0],
        "test": [0],
    }
    for task in prepared.tasks:
        assert (task.targets.tolist(), task.present.tolist()) == ([0.0], [True])
        assert (task.num_outputs, task.mean, task.scale) == (1, 0.0, 1.0)
