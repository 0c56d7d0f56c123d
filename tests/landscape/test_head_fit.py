import numpy as np
import pytest
import torch
from scipy.optimize import minimize
from scipy.special import log_softmax
from torch import Tensor

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import CHOSEN
from mtl_gui.landscape.head_fit import RIDGE, fitted_losses
from mtl_gui.landscape.slices import cut
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import LandscapeRequest, LossName, RandomPlane

POINTS, ROWS, UNITS = 3, 40, 6
REQUEST = LandscapeRequest(plane=RandomPlane(), grid=5, num_rows=64)


def features(seed: int = 0) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(POINTS, ROWS, UNITS, generator=generator, dtype=torch.float64)


def head(num_outputs: int) -> tuple[Tensor, Tensor]:
    zeros = torch.zeros(POINTS, UNITS, num_outputs, dtype=torch.float64)
    return zeros, torch.zeros(POINTS, num_outputs, dtype=torch.float64)


def some_rows() -> Tensor:
    return torch.arange(ROWS) % 4 != 1


def test_that_a_squared_error_is_that_of_least_squares_on_the_labelled_rows() -> None:
    x, y = features(), features(1)[0, :, 0] + 5
    found = fitted_losses("mse", x, head(1), y, some_rows())
    for point in range(POINTS):
        design = np.column_stack([x[point][some_rows()], np.ones(int(some_rows().sum()))])
        _, squares, _, _ = np.linalg.lstsq(design, y[some_rows()].numpy(), rcond=None)
        assert float(found[point]) == pytest.approx(squares[0] / len(design), rel=1e-9)


def test_that_dead_units_leave_a_least_squares_fit() -> None:
    x, y = features(), features(1)[0, :, 0]
    x[:, :, 2] = 0.0
    x[:, :, 3] = x[:, :, 4]
    found = fitted_losses("mse", x, head(1), y, torch.ones(ROWS, dtype=torch.bool))
    design = np.column_stack([x[1], np.ones(ROWS)])
    fitted = design @ np.linalg.lstsq(design, y.numpy(), rcond=None)[0]
    assert float(found[1]) == pytest.approx(np.mean((fitted - y.numpy()) ** 2), rel=1e-8)
    assert (fitted_losses("mse", 0 * x, head(1), y, some_rows()) > 0).all()


@pytest.mark.parametrize("num_classes", [2, 4])
def test_that_a_cross_entropy_is_lowest_but_for_the_ridge(num_classes: int) -> None:
    x = features()
    y = torch.arange(ROWS) * 7 % num_classes
    num_outputs = 1 if num_classes == 2 else num_classes
    found = fitted_losses("cross_entropy", x, head(num_outputs), y, some_rows())
    for point in range(POINTS):
        rows, labels = x[point][some_rows()].numpy(), y[some_rows()].numpy()
        assert float(found[point]) == pytest.approx(_lowest(rows, labels, num_outputs), rel=1e-5)


def _lowest(rows: np.ndarray, labels: np.ndarray, num_outputs: int) -> float:
    design = np.column_stack([rows, np.ones(len(rows))])

    def entropy(flat: np.ndarray) -> float:
        outputs = design @ flat.reshape(-1, num_outputs)
        if num_outputs == 1:
            outputs = np.column_stack([np.zeros(len(rows)), outputs[:, 0]])
        return -float(log_softmax(outputs, axis=1)[np.arange(len(rows)), labels].mean())

    def regularised(flat: np.ndarray) -> float:
        return entropy(flat) + RIDGE / 2 * float(flat @ flat)

    start = np.zeros(design.shape[1] * num_outputs)
    return entropy(minimize(regularised, start, method="BFGS", options={"gtol": 1e-9}).x)


def test_that_classes_which_can_be_told_apart_have_a_finite_fit() -> None:
    x = features()
    y = (x[0, :, 0] > 0).long()
    found = fitted_losses(
        "cross_entropy", x[:1], (head(1)[0][:1], head(1)[1][:1]), y, torch.ones(ROWS, dtype=torch.bool)
    )
    assert 0 < float(found) < 0.05


def test_that_points_beside_each_other_are_fitted_as_alone() -> None:
    x, y = features(), torch.arange(ROWS) % 3
    together = fitted_losses("cross_entropy", x, head(3), y, some_rows())
    for point in range(POINTS):
        one = slice(point, point + 1)
        alone = fitted_losses("cross_entropy", x[one], (head(3)[0][one], head(3)[1][one]), y, some_rows())
        torch.testing.assert_close(alone[0], together[point], rtol=1e-6, atol=0)


@pytest.mark.parametrize("loss", ["mse", "cross_entropy"])
def test_that_features_which_are_not_finite_have_no_loss_and_spoil_no_other(loss: LossName) -> None:
    x, y = features(), torch.arange(ROWS) % 2
    expected = fitted_losses(loss, x, head(1), y, some_rows())
    x[1, 6, 2] = torch.inf
    found = fitted_losses(loss, x, head(1), y, some_rows())
    assert found.isfinite().tolist() == [True, False, True]
    torch.testing.assert_close(found[[0, 2]], expected[[0, 2]], rtol=1e-6, atol=0)
    assert fitted_losses(loss, x + torch.inf, head(1), y, some_rows()).isnan().all()


def test_that_a_task_without_labels_has_no_loss() -> None:
    y = torch.zeros(ROWS)
    assert fitted_losses("mse", features(), head(1), y, torch.zeros(ROWS, dtype=torch.bool)).isnan().all()


def test_that_heads_which_follow_are_never_worse_than_trained_ones(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    at = np.array([[0.0, 0.0], [0.4, -0.3]])
    kept, fitted = (
        cut(mlp_folder, REQUEST.replaced(heads=heads), mlp_data).plane_meter().losses(at)
        for heads in ("trained", "refitted")
    )
    assert (fitted < kept).all()


def test_that_what_the_heads_were_does_not_matter_to_those_which_follow(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    piece = cut(mlp_folder, REQUEST.replaced(heads="refitted"), mlp_data)
    meter = piece.meter(piece.network)
    result = {name: torch.from_numpy(array[:1]) for name, array in mlp_folder.result(CHOSEN).items()}
    other = {name: tensor + 0.1 * ("heads" in name) for name, tensor in result.items()}
    np.testing.assert_allclose(meter.losses(other, 2), meter.losses(result, 2), rtol=1e-4)


def test_that_heads_with_hidden_layers_are_not_fitted(normed_folder: RunFolder) -> None:
    with pytest.raises(Refused, match="Only linear heads"):
        cut(normed_folder, REQUEST.replaced(heads="refitted"), None)


def test_that_heads_cannot_both_move_and_follow() -> None:
    with pytest.raises(Refused, match="cannot be fitted anew as well"):
        LandscapeRequest(heads="refitted").replaced(moved="all")
