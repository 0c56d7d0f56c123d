from typing import Any

import pytest

from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment, PCGrad, Replica, Study
from mtl_gui.spec.study_arms import EqualParameters, MultiTask, Restarts, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import (
    AnyVariation,
    Corruptions,
    LabelBudgets,
    LabelNoise,
    LearningRates,
    Starts,
    StudyPoint,
    TrainingSizes,
)
from tests.study.made_studies import digits_experiment, made_study

VARIATIONS: tuple[AnyVariation, ...] = (
    LearningRates(target=0.9),
    TrainingSizes(sizes=(50, 100, 200)),
    LabelNoise(shares=(0.0, 0.3), tasks=("parity",)),
    LabelBudgets(task="digit", budgets=(5, 20, 100, 1000)),
    Corruptions(forms=("noise", "blur"), strengths=(0.0, 0.5, 1.0)),
    Starts(reached=0.1),
)


@pytest.mark.parametrize("varied", VARIATIONS, ids=lambda varied: varied.kind)
def test_that_a_study_is_read_as_it_was_written(varied: AnyVariation) -> None:
    arms = (
        MultiTask(),
        MultiTask(weighting=PCGrad()),
        SingleTask(),
        EqualParameters(),
        WeightDecay(),
        Restarts(),
    )
    study = made_study(varied=varied, arms=arms, counter_example="other")
    assert Study.from_toml(study.to_toml()) == study
    assert Study.is_study(study.to_toml())
    assert not Study.is_study(study.experiment.to_toml())


def test_that_a_study_opens_as_the_experiment_that_it_is_about() -> None:
    assert Experiment.from_toml(made_study().to_toml()) == digits_experiment()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"arms": (SingleTask(), MultiTask())}, "arms"),
        ({"arms": (MultiTask(), MultiTask(weighting=PCGrad()))}, "arms"),
        ({"arms": (MultiTask(weighting=PCGrad()), SingleTask())}, "arms"),
        ({"arms": (MultiTask(), SingleTask(), SingleTask())}, "arms"),
        ({"measured": ("digit", "colour")}, "measured"),
        ({"measured": ("digit", "digit")}, "measured"),
        ({"varied": LabelBudgets(task="colour", budgets=(5,))}, "varied.task"),
        ({"varied": LabelNoise(tasks=("colour",))}, "varied.tasks"),
        ({"seeds": (0, 0)}, "seeds"),
        ({"learning_rates": (0.1, 0.1)}, "learning_rates"),
        ({"measure": "reached"}, "measure"),
        ({"measure": "worst_case"}, "measure"),
        ({"measure": "steps_to_target"}, "measure"),
        ({"claim": "always better"}, "claim"),
    ],
)
def test_that_a_study_that_contradicts_itself_is_refused(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(Refused, match="refused") as refusal:
        made_study(**changes)
    assert getattr(refusal.value, "path", None) == path


def test_that_values_that_do_not_rise_are_refused() -> None:
    with pytest.raises(ValueError, match="smallest first"):
        TrainingSizes(sizes=(50, 50))


def test_that_a_quick_look_at_many_arms_keeps_the_ends_alone_and_one_pull_to_zero() -> None:
    arms = (MultiTask(), SingleTask(), EqualParameters(), WeightDecay(weight_decays=(0.01, 0.1, 1.0)))
    varied = LabelBudgets(task="digit", budgets=(5, 10, 20, 50, 1000))
    quick = made_study(varied=varied, arms=arms).quick()
    assert [point.value for point in quick.varied.points] == [5, 1000]
    assert quick.arms == (*arms[:3], WeightDecay(weight_decays=(0.1,)))


def test_that_a_quick_look_keeps_the_ends_of_what_is_varied() -> None:
    quick = made_study(varied=LabelBudgets(task="digit", budgets=(5, 10, 20, 50, 1000))).quick()
    assert [point.value for point in quick.varied.points] == [5, 20, 1000]
    assert len(quick.seeds) == 4
    assert quick.learning_rates == (1e-3,)


def test_that_replicas_differ_in_what_is_varied_and_in_nothing_else() -> None:
    start, tasks = Replica(seed=4, learning_rate=0.1), ("digit", "parity")
    found = [varied.replica(1, start, tasks) for varied in VARIATIONS]
    assert found == [
        start,
        start.replaced(train_rows=100),
        start.replaced(label_noise={"parity": 0.3}),
        start.replaced(label_budgets={"digit": 20}),
        start,
        start,
    ]
    assert LabelBudgets(task="digit", budgets=(5,)).replica(0, start, ("parity",)) == start


def test_that_corruptions_are_measured_at_every_strength_of_every_form() -> None:
    points = Corruptions(forms=("noise", "shift"), strengths=(0.0, 1.0)).points
    assert points == tuple(StudyPoint(value, form) for form in ("noise", "shift") for value in (0.0, 1.0))
