import numpy as np
import pytest
import torch
from torch.nn import functional

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import CHOSEN
from mtl_gui.landscape.slices import cut
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Cnn, Experiment, LandscapeRequest, RandomPlane
from tests.landscape.trained import recorded_run, small_cnn

REQUEST = LandscapeRequest(plane=RandomPlane(seed=1), grid=5, num_rows=70)
AT = np.array([[0.0, 0.0], [0.3, -0.2], [-0.5, 0.1]])


def of(folder: RunFolder, **changes: str) -> np.ndarray:
    return cut(folder, REQUEST.replaced(**changes), None).plane_meter().losses(AT)


def test_that_statistics_of_the_rows_make_another_picture(normed_folder: RunFolder) -> None:
    by_running, by_batch = of(normed_folder), of(normed_folder, statistics="batch")
    assert np.isfinite(by_batch).all()
    assert (np.abs(by_batch - by_running) > 1e-4).all()


def test_that_rows_are_normalised_by_their_own_mean_and_variance(normed_folder: RunFolder) -> None:
    """The trunk of the first task by hand: every block is normalised over all measured rows."""
    piece = cut(normed_folder, REQUEST.replaced(statistics="batch"), None)
    point = {name: array[:1] for name, array in normed_folder.result(CHOSEN).items()}
    rows = piece.probe.inputs[0].flatten(1).double()
    for block in range(2):
        weight, gain, shift = (
            torch.from_numpy(point[f"trunk.{block}.{name}"][0, 0]).double()
            for name in ("weight", "gain", "shift")
        )
        sums = rows @ weight
        spread = sums.var(0, unbiased=False)
        activated = ((sums - sums.mean(0)) / (spread + 1e-5).sqrt() * gain + shift).relu()
        rows = rows + activated if rows.shape == activated.shape else activated
    for leaf in ("hidden_0_", ""):
        weight, bias = (
            torch.from_numpy(point[f"heads.digit.{leaf}{name}"][0]).double() for name in ("weight", "bias")
        )
        rows = rows @ weight + bias
        rows = rows.relu() if leaf else rows
    present = piece.probe.present["digit"][0]
    expected = functional.cross_entropy(rows[present], piece.probe.targets["digit"][0][present].long())
    assert piece.plane_meter().losses(AT)[0, 0] == pytest.approx(float(expected), rel=1e-5)


def test_that_running_values_are_left_as_they_are(normed_folder: RunFolder) -> None:
    before = normed_folder.result(CHOSEN)
    piece = cut(normed_folder, REQUEST.replaced(statistics="batch"), None)
    kept = {name: tensor.clone() for name, tensor in piece.plane.fixed.items()}
    piece.plane_meter().losses(AT)
    for name, tensor in piece.plane.fixed.items():
        assert torch.equal(tensor, kept[name])
    for name, array in normed_folder.result(CHOSEN).items():
        np.testing.assert_array_equal(array, before[name])


@pytest.mark.parametrize("statistics", ["running", "batch"])
@pytest.mark.parametrize("moved", ["trunk", "heads", "all"])
def test_that_points_beside_each_other_are_measured_as_a_plain_loop_would(
    normed_folder: RunFolder, statistics: str, moved: str
) -> None:
    _assert_as_in_a_loop(normed_folder, statistics, moved)


def test_that_convolutions_are_measured_as_a_plain_loop_would(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = recorded_run(_normed_cnn(), tmp_path_factory.mktemp("cnn") / "run", CHOSEN)
    for statistics in ("running", "batch"):
        _assert_as_in_a_loop(RunFolder.open(path), statistics, "trunk")


def _normed_cnn() -> Experiment:
    return small_cnn().replaced(architecture=Cnn(channels=(3, 3), widths=(6,), norm="batch"))


def _assert_as_in_a_loop(folder: RunFolder, statistics: str, moved: str) -> None:
    piece = cut(folder, REQUEST.replaced(statistics=statistics, moved=moved), None)
    meter, plain = piece.plane_meter(), piece.meter(piece.network)
    at = np.random.default_rng(0).uniform(-0.5, 0.5, (16, 2))
    loop = [
        plain.losses(piece.plane.points(torch.from_numpy(at[n : n + 1]).to(piece.plane.dtype)), 1)
        for n in range(16)
    ]
    for size in (2, 4, 16):
        pieces = [meter.losses(part) for part in np.split(at, 16 // size)]
        np.testing.assert_allclose(np.concatenate(pieces), np.concatenate(loop), rtol=2e-5)


def test_that_a_network_without_batch_normalisation_is_the_same_in_both_manners(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    assert prepare(mlp_folder.experiment()).inputs.shape == mlp_data.inputs.shape
    np.testing.assert_array_equal(of(mlp_folder), of(mlp_folder, statistics="batch"))
