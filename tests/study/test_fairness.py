from mtl_gui.spec import Diabetes, Experiment, Split
from mtl_gui.study.fairness import fairness_of, have_same_rows
from tests.study.made_runs import an_experiment
from tests.study.read_runs import ALONE, read_run


def told(*experiments: Experiment) -> tuple[str, str]:
    """What was equal, and what was not."""
    runs = [
        read_run(str(place), ALONE[: len(each.seeds)], ALONE[: len(each.seeds)], each)
        for place, each in enumerate(experiments)
    ]
    fairness = fairness_of(runs)
    return "\n".join(map(str, fairness.equal)), "\n".join(map(str, fairness.unequal))


def test_that_runs_alike_have_everything_in_common_but_their_tuning() -> None:
    equal, unequal = told(an_experiment(5), an_experiment(5))
    assert equal.split("\n") == [
        "the same rows",
        "5 seeds",
        "0 steps",  # the runs made by hand have measurements and no updates
        "100 parameters",
        "the same settings of training",
        "the same moment of measuring",
    ]
    assert unequal == ""


def test_that_how_carefully_each_was_tuned_is_never_taken_for_equal() -> None:
    [warning] = fairness_of([read_run("x", ALONE), read_run("y", ALONE)]).warnings
    assert "tuned" in str(warning)


def test_that_other_rows_seeds_and_settings_are_told() -> None:
    base = an_experiment(5)
    training = base.training.replaced(learning_rate=0.5)
    other = base.replaced(data=Diabetes(split=Split(seed=20)), training=training, seeds=(0, 1, 7, 8))
    equal, unequal = told(base, other)
    assert "the same rows" not in equal
    assert "data.split.seed" in unequal
    assert "training.learning_rate" in unequal
    assert "2 are in all" in unequal


def test_that_fewer_training_rows_leave_the_measured_rows_the_same() -> None:
    base = an_experiment(5)
    fewer = base.replaced(data=Diabetes(split=Split(train_limit=20)))
    equal, unequal = told(base, fewer)
    assert "the same rows" in equal
    assert unequal == "They learned from different numbers of rows."
    assert have_same_rows(base, fewer)
    assert not have_same_rows(base, base.replaced(data=Diabetes(split=Split(seed=1))))


def test_that_runs_which_have_not_ended_are_named() -> None:
    runs = [read_run("x", ALONE), read_run("y", ALONE, finished=False)]
    assert "Not at their end: B." in map(str, fairness_of(runs).warnings)


def test_that_a_run_that_stopped_early_is_not_taken_for_one_that_did_not() -> None:
    _, unequal = told(an_experiment(5, early_stopping=True), an_experiment(5))
    assert "What early stopping kept counts in some (A)" in unequal
