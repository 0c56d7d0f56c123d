import pytest

from mtl_gui.paths import preset_files
from mtl_gui.spec import Adam, EarlyStopping, EqualWeights, Experiment, MoDo, Sgd, SharingPlan
from mtl_gui.spec.cautions import cautions


@pytest.fixture
def fair() -> Experiment:
    """The first preset, as its budget and seeds are."""
    experiment = Experiment.from_file(preset_files()[0])
    training = experiment.training.replaced(optimiser=Adam(), early_stopping=None)
    return experiment.replaced(training=training, weighting=EqualWeights())


def _said(experiment: Experiment) -> str:
    return " ".join(str(caution.text) for caution in cautions(experiment))


def test_that_a_fair_comparison_needs_no_caution(fair: Experiment) -> None:
    assert cautions(fair) == ()


def test_that_a_missing_baseline_is_told(fair: Experiment) -> None:
    assert "Nothing is trained beside it" in _said(fair.replaced(single_task_baseline=False))


@pytest.mark.parametrize(("seeds", "is_told"), [((0,), True), ((0, 1), True), ((0, 1, 2), False)])
def test_that_too_few_seeds_are_told(fair: Experiment, seeds: tuple[int, ...], is_told: bool) -> None:  # noqa: FBT001
    assert ("fewer than 3 seeds" in _said(fair.replaced(seeds=seeds))) == is_told


def test_that_a_method_which_sees_more_rows_is_told(fair: Experiment) -> None:
    assert "MoDo sees 3 times as many rows" in _said(fair.replaced(weighting=MoDo()))


def test_that_one_rate_for_all_under_plain_steps_is_told_for_several_tasks(fair: Experiment) -> None:
    plain = fair.replaced(training=fair.training.replaced(optimiser=Sgd()))
    assert f"what {len(fair.enabled_tasks)} tasks share" in _said(plain)
    alone = [task.replaced(enabled=task == plain.tasks[0]) for task in plain.tasks]
    assert "Under SGD" not in _said(plain.replaced(tasks=tuple(alone)))


def test_that_early_stopping_is_told_as_a_difference_of_budgets(fair: Experiment) -> None:
    stopping = fair.training.replaced(early_stopping=EarlyStopping())
    assert "different numbers of steps" in _said(fair.replaced(training=stopping))


def test_that_a_plan_that_shares_nothing_is_told(fair: Experiment) -> None:
    size = fair.sharing.num_blocks, fair.sharing.num_tasks
    assert "No two tasks share" in _said(fair.replaced(sharing=SharingPlan.apart(*size)))
    assert "No two tasks share" not in _said(fair.replaced(sharing=SharingPlan.split_at(1, *size)))


def test_that_a_single_task_is_told(fair: Experiment) -> None:
    alone = tuple(task.replaced(enabled=task == fair.tasks[0]) for task in fair.tasks)
    assert "Only one task takes part" in _said(fair.replaced(tasks=alone))


def test_that_a_remedy_ends_its_caution_and_no_other(fair: Experiment) -> None:
    size = fair.sharing.num_blocks, fair.sharing.num_tasks
    wanting = fair.replaced(
        seeds=(3,),
        single_task_baseline=False,
        sharing=SharingPlan.apart(*size),
    )
    found = cautions(wanting)
    assert len(found) == 3
    for caution in found:
        assert caution.remedy is not None
        left = [other.text for other in cautions(caution.remedy.experiment)]
        assert left == [other.text for other in found if other is not caution]


def test_that_the_remedy_keeps_the_seeds_that_were_chosen(fair: Experiment) -> None:
    (caution,) = cautions(fair.replaced(seeds=(3, 70)))
    assert caution.remedy is not None
    assert caution.remedy.experiment.seeds == (3, 70, 0, 1, 2)


def test_that_the_remedy_for_plain_steps_is_adam(fair: Experiment) -> None:
    plain = fair.replaced(training=fair.training.replaced(optimiser=Sgd()))
    (caution,) = cautions(plain)
    assert caution.remedy is not None
    assert caution.remedy.experiment == fair
