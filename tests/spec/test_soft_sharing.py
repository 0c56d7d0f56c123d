import pytest

from mtl_gui.spec import (
    SOFT_SHARING,
    Cgc,
    Cnn,
    CrossStitch,
    Digits,
    DSelectK,
    Experiment,
    ExperimentRefused,
    Mlp,
    Mmoe,
    Mtan,
    Ple,
    SharingPlan,
    Sluice,
    SoftSharing,
    Task,
    Training,
)
from mtl_gui.spec.edits import with_architecture_kind, with_widths
from mtl_gui.spec.parameter_count import count_parameters

_EXPERIMENT = Experiment(
    data=Digits(),
    tasks=tuple(Task.of_kind(name, "multiclass") for name in "abc"),
    architecture=Mlp(widths=(9, 7), activation="tanh", dropout=0.1, head_widths=(5,)),
    sharing=SharingPlan(blocks=(("A", "B", "A"), ("A", "B", "C"))),
    training=Training(steps=1),
)


def test_that_a_layer_cannot_be_cut_into_unequal_subspaces() -> None:
    with pytest.raises(ExperimentRefused, match="multiple of the number of subspaces") as caught:
        Sluice().replaced(width=33)
    assert caught.value.path == "width"
    assert "33 units" in str(caught.value)


@pytest.mark.parametrize("num_experts", [0, 3, 64])
def test_that_experts_to_select_from_are_a_power_of_two(num_experts: int) -> None:
    with pytest.raises(ExperimentRefused, match="must be one of: 2, 4, 8, 16, 32"):
        DSelectK.checked({"num_experts": num_experts})


@pytest.mark.parametrize("kind", SOFT_SHARING, ids=lambda kind: kind.__name__)
def test_that_another_kind_keeps_activation_heads_and_the_sharing_of_the_first_block(
    kind: type[SoftSharing],
) -> None:
    changed = with_architecture_kind(_EXPERIMENT, kind().kind)
    architecture = changed.architecture
    assert isinstance(architecture, kind)
    assert (architecture.activation, architecture.head_widths) == ("tanh", (5,))
    assert changed.sharing == SharingPlan(blocks=(("A", "B", "A"),))
    back = with_architecture_kind(changed, "mlp")
    assert back.sharing.blocks == (("A", "B", "A"),) * back.architecture.num_blocks
    assert Experiment.from_toml(changed.to_toml()) == changed


@pytest.mark.parametrize("kind", ["cross_stitch", "mtan", "learning_to_branch"])
def test_that_hidden_layers_keep_their_widths(kind: str) -> None:
    changed = with_architecture_kind(_EXPERIMENT, kind)
    assert isinstance(changed.architecture, CrossStitch | Mtan) or kind == "learning_to_branch"
    assert with_widths(changed, (9, 7)) == changed
    convolutions = with_architecture_kind(changed, "cnn").architecture
    assert isinstance(convolutions, Cnn)
    assert convolutions.widths == (7,)


def test_that_the_single_task_baseline_is_the_same_architecture_with_nothing_shared() -> None:
    baseline = with_architecture_kind(_EXPERIMENT, "mmoe").baseline()
    assert baseline.architecture == Mmoe(activation="tanh", head_widths=(5,))
    assert baseline.sharing == SharingPlan.apart(1, 3)


def test_that_experts_gates_and_stitches_are_counted_by_hand() -> None:
    together, apart = SharingPlan.together(1, 2), SharingPlan.apart(1, 2)
    heads = 2 * (3 + 1)
    expert = (4 * 3) + 3
    mmoe = count_parameters(Mmoe(num_experts=5, widths=(3,)), together, (4,), (1, 1))
    assert (mmoe.total, mmoe.shared) == (5 * expert + 2 * 4 * 5 + heads, 5 * expert)
    cgc = count_parameters(Cgc(num_experts=2, num_task_experts=1, widths=(3,)), together, (4,), (1, 1))
    assert (cgc.total, cgc.shared) == (4 * expert + 2 * 4 * 3 + heads, 2 * expert)
    stitched = CrossStitch(widths=(3,))
    assert count_parameters(stitched, together, (4,), (1, 1)).shared == 2 * expert + 4
    plain = count_parameters(stitched, apart, (4,), (1, 1))
    assert (plain.total, plain.shared) == (2 * expert + heads, 0)


def test_that_one_level_of_extraction_is_customized_gate_control() -> None:
    plan = SharingPlan(blocks=(("A", "A", "B"),))
    ple, cgc = Ple(num_levels=1, widths=(6, 5)), Cgc(widths=(6, 5))
    assert count_parameters(ple, plan, (4,), (1, 2, 3)) == count_parameters(cgc, plan, (4,), (1, 2, 3))
