import numpy as np
import pytest
import torch

from mtl_gui.data.budget import label_mask
from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.losses import row_losses
from mtl_gui.engine.network import Network, build_network
from mtl_gui.events import FloatArray, Part
from mtl_gui.spec import AnyArchitecture, Mlp, Replica
from mtl_gui.training import evaluation
from mtl_gui.training.evaluation import PartOfData, evaluate
from tests.engine.small_data import (
    ARCHITECTURES,
    MIXED,
    MLP,
    MULTICLASS,
    data_for,
    small_data,
    small_experiment,
)
from tests.training.runs import replicas

_CPU = torch.device("cpu")
_SEEDS = (0, 1, 7)


def _stack(
    data: PreparedData, architecture: AnyArchitecture = MLP
) -> tuple[Network, dict[str, torch.Tensor]]:
    network = build_network(small_experiment(data, architecture), data)
    return network, network.initial_parameters(_SEEDS, torch.float64, _CPU)


def _measured(
    data: PreparedData, part: Part, architecture: AnyArchitecture = MLP
) -> tuple[FloatArray, FloatArray]:
    network, parameters = _stack(data, architecture)
    return evaluate(network, parameters, PartOfData.of(data, part, replicas(_SEEDS), torch.float64, _CPU))


@pytest.mark.parametrize("part", ["train", "validation", "test"])
def test_that_losses_and_metrics_are_those_of_the_parts_labelled_rows(part: Part) -> None:
    data = small_data([task.replaced(label_budget=9) for task in MIXED], missing=0.3)
    losses, metrics = _measured(data, part)
    network, parameters = _stack(data)
    rows = data.parts[part]
    outputs = network.forward(parameters, torch.from_numpy(data.inputs[rows]).double().unsqueeze(0))
    for column, task in enumerate(data.tasks):
        for replica, seed in enumerate(_SEEDS):
            chosen = label_mask(data, seed)[:, column] if part == "train" else task.present[rows]
            targets = torch.from_numpy(task.targets[rows][chosen])
            mine = outputs[task.name][replica][torch.from_numpy(chosen)]
            expected = row_losses(task.task.loss, mine, targets).mean().item()
            assert losses[replica, column] == pytest.approx(expected, rel=1e-9)
            if task.task.kind == "regression":
                assert metrics[replica, column] == pytest.approx(3.0 * np.sqrt(expected), rel=1e-9)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_that_measuring_in_blocks_gives_the_same(
    architecture: AnyArchitecture, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = data_for(architecture)
    whole = _measured(data, "train", architecture)
    monkeypatch.setattr(evaluation, "_NUMBERS_AT_ONCE", 1)
    for mine, expected in zip(_measured(data, "train", architecture), whole, strict=True):
        np.testing.assert_allclose(mine, expected, rtol=1e-12)


def test_that_a_task_without_labels_in_a_part_has_no_values() -> None:
    data = small_data(MIXED)
    data.tasks[1].present[data.parts["test"]] = False
    losses, metrics = _measured(data, "test")
    assert np.isnan(losses).tolist() == np.isnan(metrics).tolist() == [[False, True, False, False]] * 3


def test_that_measuring_leaves_parameters_gradients_and_generators_alone() -> None:
    data = small_data(MIXED)
    network, parameters = _stack(data, Mlp(widths=(7, 5), dropout=0.5))
    for values in parameters.values():
        values.requires_grad_()
    before = {name: values.detach().clone() for name, values in parameters.items()}
    state = torch.get_rng_state()
    part = PartOfData.of(data, "test", replicas(_SEEDS), torch.float64, _CPU)
    first, again = (evaluate(network, parameters, part) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert torch.equal(torch.get_rng_state(), state)
    for name, values in parameters.items():
        assert torch.equal(values, before[name])
        assert values.grad is None
        assert values.requires_grad


def test_that_the_training_part_is_measured_with_the_labels_that_were_learned_from() -> None:
    data = small_data([MULTICLASS])
    replicas = (Replica(seed=3), Replica(seed=3, label_noise={"c": 0.5}), Replica(seed=3, train_rows=10))
    expected: tuple[tuple[Part, int, int], ...] = (("train", 18, 10), ("test", 0, 12))
    for name, wrong, rows in expected:
        part = PartOfData.of(data, name, replicas, torch.float64, torch.device("cpu"))
        targets = part.targets["c"].expand(3, -1)
        assert (targets[1] != targets[0]).sum() == wrong
        assert part.present["c"][2].sum() == rows
