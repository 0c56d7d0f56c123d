import pytest

from mtl_gui.data.catalogue import starting_experiment
from mtl_gui.paths import preset_files
from mtl_gui.problems import Refused
from mtl_gui.spec import (
    Cnn,
    Digits,
    DirectParameters,
    Experiment,
    FonsecaFleming,
    FormulaToy,
    ManualWeights,
    Mlp,
    PCGrad,
    RelatedRegressions,
    SharingPlan,
    Split,
    TableFile,
    Task,
    Training,
    TwoParameterToy,
    UncertaintyWeights,
)
from mtl_gui.spec.edits import (
    with_architecture,
    with_architecture_kind,
    with_data,
    with_label_budget,
    with_label_noise,
    with_loss,
    with_metric,
    with_network_of,
    with_sharing,
    with_task_enabled,
    with_task_weight,
    with_widths,
)


@pytest.fixture
def digits() -> Experiment:
    return Experiment.from_file(preset_files()[0])


def blocks(*rows: str) -> SharingPlan:
    return SharingPlan(blocks=tuple(tuple(row) for row in rows))


def regressions(*names: str, data: RelatedRegressions | TableFile | None = None) -> Experiment:
    return Experiment(
        title="regressions",
        data=data or RelatedRegressions(num_tasks=len(names)),
        tasks=tuple(Task.of_kind(name, "regression") for name in names),
        architecture=Mlp(widths=(8, 8)),
        sharing=SharingPlan.together(2, len(names)),
        training=Training(steps=10),
    )


def toy() -> Experiment:
    return Experiment(
        data=TwoParameterToy(),
        tasks=(Task.of_kind("first", "objective"), Task.of_kind("second", "objective")),
        architecture=DirectParameters(),
        sharing=SharingPlan.together(1, 2),
        training=Training(steps=3000, learning_rate=0.01),
    )


def test_that_a_task_is_switched_off_and_on_without_losing_its_plan(digits: Experiment) -> None:
    split = with_sharing(digits, blocks("AABB", "AABC"))
    off = with_task_enabled(split, "loops", enabled=False)
    assert [task.name for task in off.enabled_tasks] == ["digit", "parity", "at_least_five"]
    assert with_task_enabled(off, "loops", enabled=True) == split


def test_that_the_last_task_cannot_be_switched_off() -> None:
    with pytest.raises(Refused, match="Every task is switched off"):
        with_task_enabled(regressions("only"), "only", enabled=False)


def test_that_a_label_budget_is_set_and_taken_away(digits: Experiment) -> None:
    budgeted = with_label_budget(digits, "parity", 30)
    assert [task.label_budget for task in budgeted.tasks] == [60, 30, None, None]
    assert with_label_budget(budgeted, "parity", None) == digits


def test_that_labels_are_made_wrong_and_right_again(digits: Experiment) -> None:
    name = digits.tasks[0].name
    noisy = with_label_noise(digits, name, 0.25)
    assert [task.label_noise for task in noisy.tasks] == [0.25, *(0.0 for _ in digits.tasks[1:])]
    assert with_label_noise(noisy, name, 0.0) == digits


def test_that_loss_and_metric_of_one_task_are_changed() -> None:
    experiment = with_metric(with_loss(regressions("a", "b"), "b", "huber"), "b", "r2")
    assert [(task.loss, task.metric) for task in experiment.tasks] == [("mse", "rmse"), ("huber", "r2")]


def test_that_a_loss_of_another_kind_of_task_is_refused(digits: Experiment) -> None:
    with pytest.raises(Refused, match="cannot use “mse”"):
        with_loss(digits, "digit", "mse")


def test_that_a_new_layer_is_shared_like_the_last_one(digits: Experiment) -> None:
    experiment = with_widths(with_sharing(digits, blocks("AAAA", "AABB")), (64, 32, 16))
    assert experiment.sharing == blocks("AAAA", "AABB", "AABB")


def test_that_removed_layers_are_the_last(digits: Experiment) -> None:
    experiment = with_widths(with_sharing(digits, blocks("AAAA", "AABB")), (64,))
    assert experiment.sharing == blocks("AAAA")


def test_that_a_refused_width_says_so(digits: Experiment) -> None:
    with pytest.raises(Refused):
        with_widths(digits, (0,))


def test_that_dense_layers_keep_their_sharing_when_convolutions_are_added(digits: Experiment) -> None:
    cnn = with_architecture(digits, Cnn(channels=(4, 8), widths=(16, 16)))
    branched = with_sharing(cnn, blocks("AAAA", "AAAB", "AABC", "ABCD"))
    more = with_architecture(branched, Cnn(channels=(4, 8, 8), widths=(16,)))
    assert more.sharing == blocks("AAAA", "AAAB", "AAAB", "AABC")
    bare = with_architecture(branched, Cnn(channels=(4,), widths=()))
    assert bare.sharing == blocks("AAAA")
    assert with_architecture(bare, Cnn(channels=(4,), widths=(5,))).sharing == blocks("AAAA", "AAAA")


def test_that_another_kind_of_network_keeps_activation_dropout_and_layers(digits: Experiment) -> None:
    tanh = with_architecture(digits, Mlp(widths=(48, 24), activation="tanh", dropout=0.25))
    cnn = with_architecture_kind(tanh, "cnn")
    assert cnn.architecture == Cnn(widths=(24,), activation="tanh", dropout=0.25)
    assert cnn.sharing.num_blocks == 3
    assert with_architecture_kind(cnn, "mlp").architecture == Mlp(
        widths=(24,), activation="tanh", dropout=0.25
    )
    assert with_architecture_kind(cnn, "cnn") is cnn


def test_that_another_kind_of_network_keeps_norm_residual_sums_and_heads(digits: Experiment) -> None:
    rich = with_architecture(digits, Mlp(widths=(8,), norm="layer", residual=True, head_widths=(5, 4)))
    cnn = with_architecture_kind(rich, "cnn").architecture
    assert cnn == Cnn(widths=(8,), norm="layer", residual=True, head_widths=(5, 4))


def test_that_a_network_the_data_cannot_use_is_refused(digits: Experiment) -> None:
    with pytest.raises(Refused, match="do not fit"):
        with_architecture_kind(digits, "direct_parameters")


def test_that_weights_by_hand_replace_another_weighting(digits: Experiment) -> None:
    pcgrad = digits.replaced(weighting=PCGrad())
    weighted = with_task_weight(with_task_weight(pcgrad, "digit", 2.0), "loops", 0.5)
    assert weighted.weighting == ManualWeights(weights={"digit": 2.0, "loops": 0.5})


def test_that_another_setting_of_the_same_data_keeps_the_design(digits: Experiment) -> None:
    design = with_sharing(with_task_enabled(digits, "parity", enabled=False), blocks("AAAA", "ABBC"))
    starting = regressions("unused").replaced(
        data=Digits(split=Split(seed=7)),
        tasks=tuple(Task.of_kind(task.name, task.kind) for task in digits.tasks),
        sharing=SharingPlan.together(2, 4),
    )
    assert with_data(design, starting) == design.replaced(data=starting.data)


def test_that_a_new_task_of_the_same_data_joins_the_first() -> None:
    two = with_sharing(regressions("task_1", "task_2"), blocks("AA", "AB"))
    three = with_data(two, regressions("task_1", "task_2", "task_3"))
    assert three.sharing == blocks("AAA", "ABA")
    assert with_data(three, two) == two


def test_that_weights_of_tasks_that_are_gone_are_dropped() -> None:
    two = with_task_weight(with_task_weight(regressions("a", "b"), "a", 2.0), "b", 3.0)
    assert with_data(two, regressions("a")).weighting == ManualWeights(weights={"a": 2.0})


def test_that_weights_of_tasks_that_are_gone_are_dropped_under_a_gradient_method_too() -> None:
    losses = ManualWeights(weights={"a": 2.0, "b": 3.0})
    two = regressions("a", "b").replaced(weighting=PCGrad(losses=losses))
    assert with_data(two, regressions("a")).weighting == PCGrad(losses=ManualWeights(weights={"a": 2.0}))


def test_that_a_task_stays_on_when_those_that_were_on_are_gone() -> None:
    two = with_task_enabled(regressions("a", "b"), "a", enabled=False)
    assert with_data(two, regressions("a")).enabled_tasks == (Task.of_kind("a", "regression"),)


def test_that_another_data_set_keeps_training_seeds_and_method(digits: Experiment) -> None:
    chosen = digits.replaced(seeds=(3, 4), weighting=UncertaintyWeights(), single_task_baseline=False)
    starting = regressions("a", "b")
    switched = with_data(chosen, starting)
    assert switched == starting.replaced(
        training=chosen.training, seeds=(3, 4), weighting=UncertaintyWeights(), single_task_baseline=False
    )


def test_that_a_toy_keeps_its_own_training(digits: Experiment) -> None:
    assert with_data(digits, toy()).training == toy().training
    assert with_data(toy(), digits).training == digits.training


def test_that_the_network_of_another_experiment_leaves_the_training_as_it_is(digits: Experiment) -> None:
    changed = with_sharing(with_architecture_kind(digits, "cross_stitch"), SharingPlan.apart(1, 4))
    changed = with_task_enabled(changed, "loops", enabled=False).replaced(seeds=(7,))
    assert with_network_of(changed, digits) == digits.replaced(seeds=(7,))


def test_that_another_table_starts_afresh() -> None:
    old = regressions("a", data=TableFile(path="old.csv", tasks=("a",))).replaced(title="old")
    new = regressions("a", data=TableFile(path="new.csv", tasks=("a",))).replaced(title="new")
    assert with_data(with_label_budget(old, "a", 5), new) == new


def test_that_another_number_of_formulas_is_another_number_of_tasks_and_the_old_ones_stay() -> None:
    two = starting_experiment(FormulaToy(formulas=("x**2", "y**2")))
    old = two.replaced(tasks=(two.tasks[0], two.tasks[1].replaced(enabled=False)))
    new = with_data(old, starting_experiment(FormulaToy(formulas=("x**2", "y**2", "x * y"))))
    assert [(task.name, task.enabled) for task in new.tasks] == [("L1", True), ("L2", False), ("L3", True)]
    assert new.sharing.num_tasks == 3


def test_that_a_toy_of_more_parameters_brings_a_point_of_as_many() -> None:
    small = starting_experiment(FonsecaFleming(num_parameters=3))
    large = with_data(small, starting_experiment(FonsecaFleming(num_parameters=9)))
    assert large.architecture == DirectParameters(num_parameters=9)
    with pytest.raises(Refused, match=r"The point has 3 parameters, the losses need 9\. Set it to 9"):
        large.replaced(architecture=DirectParameters(num_parameters=3))
