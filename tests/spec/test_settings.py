import pytest

from mtl_gui.spec import Diabetes, Experiment, Mlp, SharingPlan, Task, Training
from mtl_gui.spec.settings import Difference, Settings, differences, differing, settings_of
from mtl_gui.spec.training import Sgd


@pytest.fixture
def experiment() -> Experiment:
    return Experiment(
        title="Mine",
        notes="A note",
        data=Diabetes(),
        tasks=(Task.of_kind("sex", "binary"), Task.of_kind("progression", "regression")),
        architecture=Mlp(widths=(8, 4)),
        sharing=SharingPlan.split_at(1, 2, 2),
        training=Training(steps=20, learning_rate=0.01),
        seeds=(0, 1, 2),
    )


def test_that_settings_are_found_by_their_path(experiment: Experiment) -> None:
    settings = settings_of(experiment)
    assert settings["training.learning_rate"] == 0.01
    assert settings["training.optimiser.kind"] == "adam"
    assert settings["tasks.sex.loss"] == "cross_entropy"
    assert settings["sharing.blocks"] == "AA AB"
    assert settings["architecture.widths"] == "8, 4"
    assert settings["seeds"] == "0, 1, 2"
    assert "training.epochs" not in settings
    assert not {"title", "notes"} & settings.keys()


def test_that_an_experiment_does_not_differ_from_itself_by_another_title(experiment: Experiment) -> None:
    assert differences(experiment, experiment.replaced(title="Other", notes="")) == ()


def test_that_every_change_and_nothing_else_is_told(experiment: Experiment) -> None:
    training = experiment.training.replaced(learning_rate=0.1, optimiser=Sgd(momentum=0.5))
    changed = experiment.replaced(training=training)
    told = {change.path: change for change in differences(experiment, changed)}
    assert told.pop("training.learning_rate") == Difference("training.learning_rate", 0.01, 0.1)
    assert told.pop("training.optimiser.momentum") == Difference("training.optimiser.momentum", None, 0.5)
    kind = told.pop("training.optimiser.kind")
    assert (kind.first, kind.second) == ("adam", "sgd")
    assert set(told) == {f"training.optimiser.{name}" for name in ("beta1", "beta2", "epsilon")}


def test_that_tasks_in_another_order_have_the_same_settings(experiment: Experiment) -> None:
    first, second = experiment.tasks
    assert differences(experiment, experiment.replaced(tasks=(second, first))) == ()


def test_that_a_switch_is_not_taken_for_the_number_one() -> None:
    assert differing([{"a": True}, {"a": 1}]) == ("a",)
    assert differing([{"a": 1.0}, {"a": 1}]) == ()


def test_that_a_setting_which_only_some_have_differs() -> None:
    assert differing([{"a": 1, "b": 2}, {"b": 2}, {"b": 2, "c": 0}]) == ("a", "c")


def test_that_nothing_differs_among_no_runs() -> None:
    assert differing([]) == ()


def test_that_a_kind_comes_before_what_it_brings_with_it() -> None:
    one: Settings = {"a": 1, "weighting.level": "all", "weighting.kind": "pcgrad", "training.rate": 0.1}
    other: Settings = {"a": 2, "weighting.kind": "equal", "training.rate": 0.2, "data.kind": "digits"}
    found = ("a", "weighting.kind", "weighting.level", "training.rate", "data.kind")
    assert differing([one, other]) == found
