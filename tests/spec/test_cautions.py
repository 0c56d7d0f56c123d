import pytest

from mtl_gui.paths import preset_files
from mtl_gui.spec import Adam, EarlyStopping, EqualWeights, Experiment, MoDo, Sgd
from mtl_gui.spec.cautions import cautions


@pytest.fixture
def fair() -> Experiment:
    """The first preset, as its budget and seeds are."""
    experiment = Experiment.from_file(preset_files()[0])
    training = experiment.training.replaced(optimiser=Adam(), early_stopping=None)
    return experiment.replaced(training=training, weighting=EqualWeights())


def _said(experiment: Experiment) -> str:
    return " ".join(str(sentence) for sentence in cautions(experiment))


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
    assert cautions(plain.replaced(tasks=tuple(alone))) == ()


def test_that_early_stopping_is_told_as_a_difference_of_budgets(fair: Experiment) -> None:
    stopping = fair.training.replaced(early_stopping=EarlyStopping())
    assert "different numbers of steps" in _said(fair.replaced(training=stopping))
