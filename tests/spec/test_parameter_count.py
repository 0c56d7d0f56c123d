import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.data.dataset import TaskOffer
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.spec import (
    AnyArchitecture,
    Cnn,
    Digits,
    DirectParameters,
    Experiment,
    Mlp,
    SharingPlan,
    Task,
    Training,
)
from mtl_gui.spec.architecture import Normalisation
from mtl_gui.spec.parameter_count import ParameterCount, block_sizes, count_parameters

DENSE = st.lists(st.integers(1, 9), min_size=1, max_size=3).map(tuple)
NORMS = st.sampled_from(["none", "batch", "layer"])
HEADS = st.just(()) | DENSE
ARCHITECTURES = st.one_of(
    st.builds(Mlp, widths=DENSE, norm=NORMS, head_widths=HEADS, residual=st.booleans()),
    st.builds(
        Cnn,
        channels=DENSE,
        kernel=st.sampled_from([1, 3, 5]),
        widths=st.lists(st.integers(1, 9), max_size=2).map(tuple),
        norm=NORMS,
        head_widths=HEADS,
        residual=st.booleans(),
    ),
)


def test_that_a_shared_network_is_counted_by_hand() -> None:
    count = count_parameters(Mlp(widths=(5, 3)), SharingPlan.together(2, 2), (4,), (1, 2))
    trunk = (4 * 5 + 5) + (5 * 3 + 3)
    assert count == ParameterCount(total=trunk + (3 + 1) * (1 + 2), shared=trunk)


@pytest.mark.parametrize(("norm", "per_unit"), [("none", 1), ("batch", 2), ("layer", 3)])
def test_that_a_normalised_unit_has_gain_and_shift_and_only_batches_take_its_bias(
    norm: Normalisation, per_unit: int
) -> None:
    mlp = Mlp(widths=(5, 3), norm=norm)
    assert block_sizes(mlp, (4,)) == ((4 + per_unit) * 5, (5 + per_unit) * 3)
    cnn = Cnn(channels=(2,), kernel=3, widths=(), norm=norm)
    assert block_sizes(cnn, (1, 8, 8)) == (2 * (9 + per_unit),)


def test_that_hidden_layers_of_heads_are_counted_for_every_task() -> None:
    count = count_parameters(Mlp(widths=(5,), head_widths=(3, 2)), SharingPlan.together(1, 2), (4,), (1, 6))
    hidden = (5 + 1) * 3 + (3 + 1) * 2
    assert count.total - count.shared == 2 * hidden + (2 + 1) * (1 + 6)


def test_that_heads_of_their_own_are_counted_as_they_are() -> None:
    tasks = [
        Task.of_kind(name, "binary").replaced(head_widths=own) for name, own in (("a", None), ("b", (4,)))
    ]
    mlp, plan = Mlp(widths=(5,), head_widths=(3, 2)), SharingPlan.together(1, 2)
    count = count_parameters(mlp, plan, (4,), (1, 1), tasks)
    trunk = (4 + 1) * 5
    by_default, own = (5 + 1) * 3 + (3 + 1) * 2 + (2 + 1), (5 + 1) * 4 + (4 + 1)
    assert count == ParameterCount(trunk + by_default + own, trunk)


def test_that_single_task_networks_share_nothing() -> None:
    count = count_parameters(Mlp(widths=(5,)), SharingPlan.apart(1, 3), (4,), (1, 1, 1))
    assert count == ParameterCount(total=3 * (25 + 6), shared=0)
    assert count.shared_part == 0


def test_that_a_picture_is_halved_by_every_convolution_until_it_is_small() -> None:
    cnn = Cnn(channels=(2, 3, 4, 5), kernel=3, widths=(6,))
    sizes = block_sizes(cnn, (1, 5, 9))
    assert sizes == (2 * 10, 3 * 19, 4 * 28, 5 * 37, (5 * 1 * 2 + 1) * 6)


def test_that_the_toy_has_a_point_per_group() -> None:
    assert count_parameters(DirectParameters(), SharingPlan.apart(1, 2), (0,), (1, 1)).total == 4


@settings(max_examples=40, deadline=None)
@given(ARCHITECTURES, st.data())
def test_that_the_engine_builds_a_network_of_this_size(
    architecture: AnyArchitecture, data: st.DataObject
) -> None:
    from mtl_gui.engine.network import build_network

    rows = [
        data.draw(st.lists(st.integers(0, 1), min_size=3, max_size=3)) for _ in range(architecture.num_blocks)
    ]
    plan = SharingPlan.of_groups([list(zip(*rows[: block + 1], strict=True)) for block in range(len(rows))])
    experiment = Experiment(
        data=Digits(),
        tasks=tuple(
            Task.of_kind(name, "multiclass").replaced(head_widths=data.draw(st.none() | HEADS))
            for name in "abc"
        ),
        architecture=architecture,
        sharing=plan,
        training=Training(steps=1),
    )
    pictures = prepared(experiment, shape=(1, 8, 8), num_outputs=(2, 3, 10))
    counted = count_parameters(architecture, plan, (1, 8, 8), (2, 3, 10), experiment.tasks)
    assert build_network(experiment, pictures).num_parameters == counted.total


def prepared(experiment: Experiment, shape: tuple[int, ...], num_outputs: tuple[int, ...]) -> PreparedData:
    nothing = np.zeros((1, *shape), dtype=np.float32)
    labels = np.zeros(1, dtype=np.int64)
    tasks = tuple(
        PreparedTask(task, TaskOffer(task.name, task.kind, ""), labels, labels == 0, num)
        for task, num in zip(experiment.tasks, num_outputs, strict=True)
    )
    return PreparedData(
        experiment.data, nothing, tasks, {"train": labels}, nothing[0], nothing[0], (), is_image=True
    )
