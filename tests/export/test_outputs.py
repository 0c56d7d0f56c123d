from mtl_gui.events import ExportFinished, Progressed
from mtl_gui.export.outputs import OUTPUTS, joint_weights, usual_landscape, write_outputs
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment, LandscapeRequest, ManualWeights


def test_that_a_toy_leaves_every_file_too_and_progress_rises_to_the_end(toy_run: RunFolder) -> None:
    events = list(write_outputs(toy_run))
    fractions = [event.fraction for event in events if isinstance(event, Progressed)]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert all((toy_run.path / name).stat().st_size > 0 for name in OUTPUTS)
    exported = [event.path.name for event in events if isinstance(event, ExportFinished)]
    assert exported == ["model.onnx", "model.safetensors"]


def test_that_a_toy_is_drawn_over_its_own_parameters_and_a_network_along_its_path(
    toy_run: RunFolder, picture_experiment: Experiment
) -> None:
    assert usual_landscape(toy_run.experiment()).plane.kind == "coordinates"
    assert usual_landscape(picture_experiment) == LandscapeRequest()


def test_that_only_weights_set_by_hand_count_in_the_joint_surface(picture_experiment: Experiment) -> None:
    assert joint_weights(picture_experiment) == {}
    by_hand = picture_experiment.replaced(weighting=ManualWeights(weights={"parity": 0.25}))
    assert joint_weights(by_hand) == {"parity": 0.25}
