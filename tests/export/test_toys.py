from pathlib import Path

import pytest

from mtl_gui.data.catalogue import starting_experiment
from mtl_gui.events import ExportFinished
from mtl_gui.export.onnx_file import export_onnx
from mtl_gui.export.outputs import usual_landscape
from mtl_gui.spec import (
    AnyToy,
    CoordinatePlane,
    DoubleWells,
    FonsecaFleming,
    FormulaToy,
    GaussianWells,
    SurgeryToy,
    TrajectoryPlane,
)
from tests.export.conftest import MakeRun

_FORMULAS = FormulaToy(formulas=("where(x < 0, x**2, tanh(y)) + e", "max(abs(x), y, 1) / 2"))


@pytest.mark.parametrize(
    "toy",
    [DoubleWells(), GaussianWells(), SurgeryToy(), FonsecaFleming(num_parameters=4), _FORMULAS],
    ids=lambda toy: toy.kind,
)
def test_that_the_file_of_a_toy_says_its_losses(toy: AnyToy, make_run: MakeRun, tmp_path: Path) -> None:
    experiment = starting_experiment(toy)
    training = experiment.training.replaced(steps=3)
    folder = make_run(experiment.replaced(training=training, seeds=(0, 1)))
    *_, last = export_onnx(folder, tmp_path / "model.onnx")
    assert isinstance(last, ExportFinished)
    assert last.largest_difference < 1e-5


def test_that_the_plane_of_the_parameters_is_drawn_where_there_are_two() -> None:
    assert isinstance(usual_landscape(starting_experiment(DoubleWells())).plane, CoordinatePlane)
    many = starting_experiment(FonsecaFleming(num_parameters=4))
    assert isinstance(usual_landscape(many).plane, TrajectoryPlane)
