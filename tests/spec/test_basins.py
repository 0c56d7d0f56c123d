import pytest

from mtl_gui.paths import preset_files
from mtl_gui.spec import DoubleWells, EqualWeights, Experiment, ManualWeights, PCGrad
from mtl_gui.spec.basins import plane_toy, usual_basins


def preset(name: str) -> Experiment:
    return Experiment.from_file(next(path for path in preset_files() if path.stem == name))


def test_that_only_toys_of_two_parameters_have_a_map() -> None:
    assert plane_toy(preset("double-wells")) is not None
    assert plane_toy(preset("digits")) is None
    with pytest.raises(ValueError, match="no toy"):
        usual_basins(preset("digits"))


def test_that_the_usual_map_compares_tasks_alone_equal_weights_and_the_own_method() -> None:
    experiment = preset("double-wells").replaced(weighting=PCGrad())
    request = usual_basins(experiment)
    assert request.methods == (
        ManualWeights(weights={"first": 1.0, "second": 0.0}),
        ManualWeights(weights={"first": 0.0, "second": 1.0}),
        EqualWeights(),
        PCGrad(),
    )
    assert request.learning_rate == experiment.training.learning_rate
    assert request.optimiser == experiment.training.optimiser
    assert request.steps == experiment.training.steps
    assert usual_basins(preset("double-wells").replaced(weighting=EqualWeights())).methods[2:] == (
        EqualWeights(),
    )


def test_that_a_map_around_a_single_start_has_the_usual_ends() -> None:
    usual = usual_basins(preset("double-wells").replaced(data=DoubleWells(starts=((2.0, 0.0), (4.0, 0.0)))))
    assert (usual.x_low, usual.x_high) == pytest.approx((1.8, 4.2))
    assert (usual.y_low, usual.y_high) == (-3.0, 3.0)


def test_that_the_ends_of_the_usual_map_are_short_numbers() -> None:
    """The double wells' starts go from -1.8 to 3.8; a tenth of that more on both sides."""
    request = usual_basins(preset("double-wells"))
    assert (request.x_low, request.x_high) == (-2.36, 4.36)
