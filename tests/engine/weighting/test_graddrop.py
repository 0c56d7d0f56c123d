import numpy as np
import torch

from mtl_gui.engine.columns import FeatureColumns, TaskGradients, segment_of
from mtl_gui.engine.weighting.graddrop import GradDrop, thresholds
from mtl_gui.engine.weighting.protocol import Signals, State
from mtl_gui.spec import GradDrop as GradDropDescription
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def literal_algorithm(jacobian: Array, thresholds: Array, leak: float) -> Array:
    """Lines 10 to 15 of algorithm 1 of Chen et al. (2020) for one replica: the update [P]."""
    purity = 0.5 * (1 + jacobian.sum(0) / np.abs(jacobian).sum(0))
    update = np.zeros(jacobian.shape[1])
    for gradient in jacobian:
        mask = (purity > thresholds) * (gradient > 0) + (purity < thresholds) * (gradient < 0)
        update += leak * gradient + (1 - leak) * mask * gradient
    return update


def test_that_the_update_is_that_of_the_literal_algorithm() -> None:
    jacobian = drawn(0, 3, 4, 50)
    signals = step_of(jacobian, step=7)
    drawn_thresholds = thresholds(signals.seeds, 7, 50, torch.float64).numpy()
    for leak in (0.0, 0.3, 1.0):
        update = direction_of(made(GradDropDescription(leak=leak), [signals])[0], signals)
        for replica in range(3):
            expected = literal_algorithm(jacobian[replica], drawn_thresholds[replica], leak)
            np.testing.assert_allclose(update[replica], expected, rtol=1e-12, atol=1e-12)


def test_that_a_sign_is_kept_as_often_as_its_share() -> None:
    jacobian = np.tile([[3.0], [-1.0]], (1, 1, 4000))
    signals = step_of(jacobian)
    update = direction_of(made(GradDropDescription(), [signals])[0], signals)
    assert set(np.unique(update)) == {-1.0, 3.0}
    assert abs((update == 3).mean() - 0.75) < 0.03


def test_that_columns_without_conflict_are_added_up() -> None:
    jacobian = np.abs(drawn(1))
    signals = step_of(jacobian)
    np.testing.assert_array_equal(made(GradDropDescription(), [signals])[0].rows, jacobian)


def test_that_only_tasks_which_share_a_column_decide_about_it() -> None:
    jacobian = torch.from_numpy(drawn(2, 2, 3, 40))
    groups = segment_of(0, 40, [[0, 2], [1]], 3, torch.float64, torch.device("cpu"))
    losses = torch.ones(2, 3, dtype=torch.float64)
    signals = Signals(
        0,
        (0, 1),
        ("a", "b", "c"),
        losses,
        losses > 0,
        gradients=TaskGradients(jacobian, FeatureColumns((groups,))),
    )
    rows = GradDrop(GradDropDescription()).weigh(signals, State()).rows
    assert rows is not None
    pair = made(GradDropDescription(), [step_of(jacobian[:, [0, 2]].numpy())])[0].rows
    torch.testing.assert_close(rows[:, [0, 2]], pair, rtol=0, atol=0)
    torch.testing.assert_close(rows[:, 1], jacobian[:, 1], rtol=0, atol=0)


def test_that_signs_are_drawn_anew_for_every_step_and_replica() -> None:
    first, second = (thresholds((0, 1), step, 100, torch.float32) for step in (0, 1))
    assert first.dtype is torch.float32
    assert not torch.equal(first, second)
    assert not torch.equal(first[0], first[1])
    torch.testing.assert_close(thresholds((1,), 0, 100, torch.float32)[0], first[1], rtol=0, atol=0)
