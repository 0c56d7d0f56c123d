from mtl_gui.data import two_parameter_toy
from mtl_gui.data.preparation import prepare
from mtl_gui.data.starting import experiment_for
from mtl_gui.spec import TwoParameterToy


def test_that_the_toy_is_one_row_without_inputs() -> None:
    dataset = two_parameter_toy.load()
    assert dataset.inputs.shape == (1, 0)
    assert [(offer.name, offer.kind) for offer in dataset.offers] == [
        ("first", "objective"),
        ("second", "objective"),
    ]
    assert not dataset.is_image


def test_that_the_toy_s_row_is_every_part_and_its_targets_are_zero() -> None:
    prepared = prepare(experiment_for(TwoParameterToy(), two_parameter_toy.load()))
    assert {part: rows.tolist() for part, rows in prepared.parts.items()} == {
        "train": [0],
        "validation": [0],
        "test": [0],
    }
    for task in prepared.tasks:
        assert (task.targets.tolist(), task.present.tolist()) == ([0.0], [True])
        assert (task.num_outputs, task.mean, task.scale) == (1, 0.0, 1.0)
