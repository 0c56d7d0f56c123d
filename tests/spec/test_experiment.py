import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings

from mtl_gui.problems import Refused
from mtl_gui.spec import (
    Diabetes,
    Digits,
    DirectParameters,
    EqualWeights,
    Experiment,
    ExperimentRefused,
    ManualWeights,
    Mlp,
    SharingPlan,
    Task,
    Training,
    TwoParameterToy,
)
from tests.strategies import experiments

_TOML = """
title = "One"
[data]
kind = "digits"
[[tasks]]
name = "digit"
kind = "multiclass"
loss = "cross_entropy"
metric = "accuracy"
[[tasks]]
name = "parity"
kind = "binary"
loss = "cross_entropy"
metric = "accuracy"
[architecture]
kind = "mlp"
widths = [8, 8]
[sharing]
blocks = [["A", "A"], ["A", "B"]]
[weighting]
kind = "equal"
[training]
learning_rate = 0.1
steps = 5
[training.optimiser]
kind = "sgd"
"""


def _experiment() -> Experiment:
    return Experiment.from_toml(_TOML)


@settings(deadline=None, max_examples=60)
@given(experiments())
def test_that_an_experiment_read_from_its_own_toml_is_equal(experiment: Experiment) -> None:
    assert Experiment.from_toml(experiment.to_toml()) == experiment


@settings(deadline=None, max_examples=20)
@given(experiments())
def test_that_writing_is_a_fixed_point_and_plain_toml(experiment: Experiment) -> None:
    text = experiment.to_toml()
    assert Experiment.from_toml(text).to_toml() == text
    assert set(tomllib.loads(text)) <= set(Experiment.model_fields)


@settings(deadline=None, max_examples=20)
@given(experiments())
def test_that_the_baseline_differs_in_sharing_and_weighting_alone(experiment: Experiment) -> None:
    baseline = experiment.baseline()
    assert baseline.weighting == EqualWeights()
    for row in baseline.sharing.blocks:
        assert len(set(row)) == len(experiment.tasks)
    assert baseline.replaced(sharing=experiment.sharing, weighting=experiment.weighting) == experiment


@settings(deadline=None, max_examples=20)
@given(experiments())
def test_that_the_enabled_plan_keeps_who_shares_with_whom(experiment: Experiment) -> None:
    enabled = [position for position, task in enumerate(experiment.tasks) if task.enabled]
    plan = experiment.enabled_plan
    assert plan.num_tasks == len(enabled) == len(experiment.enabled_tasks)
    for whole, part in zip(experiment.sharing.blocks, plan.blocks, strict=True):
        for i, a in enumerate(enabled):
            for j, b in enumerate(enabled):
                assert (part[i] == part[j]) == (whole[a] == whole[b])


def test_that_a_preset_may_leave_out_what_has_a_default() -> None:
    experiment = _experiment()
    assert experiment.seeds == (0, 1, 2, 3, 4)
    assert experiment.single_task_baseline
    assert experiment.device == "cpu"


@pytest.mark.parametrize(
    ("old", "new", "path", "reason", "advice"),
    [
        ('title = "One"', 'tittle = "One"', "tittle", "no such field", "“title”"),
        ("learning_rate = 0.1", "lerning_rate = 0.1", "training.lerning_rate", "no such", "learning_rate"),
        ('kind = "sgd"', 'kind = "sgd"\nbeta1 = 0.9', "training.optimiser.beta1", "no such", "momentum"),
        (
            "learning_rate = 0.1",
            'learning_rate = "fast"',
            "training.learning_rate",
            'is "fast" and must be a number',
            "Change",
        ),
        (
            "learning_rate = 0.1",
            "learning_rate = -1",
            "training.learning_rate",
            "is -1 and must be greater than 0.",
            "Change",
        ),
        (
            "learning_rate = 0.1",
            "learning_rate = nan",
            "training.learning_rate",
            "NaN and must be a finite number",
            "Change",
        ),
        (
            "learning_rate = 0.1",
            "learning_rate = inf",
            "training.learning_rate",
            "Infinity and must be a finite",
            "Change",
        ),
        ("steps = 5", "steps = 5.5", "training.steps", "whole number", "Change"),
        ("steps = 5", "steps = true", "training.steps", "whole number", "Change"),
        ("steps = 5", "steps = 5\nepochs = 5", "training.steps", "either in steps or in epochs", "one of"),
        ("steps = 5", "", "training.steps", "either in steps or in epochs", "one of"),
        ('kind = "mlp"', 'kind = "transformer"', "architecture", "no kind “transformer”", "mlp, cnn"),
        ('kind = "sgd"', 'kind = "sdg"', "training.optimiser", "no kind “sdg”", "sgd, adam"),
        ("widths = [8, 8]", "widths = []", "architecture.widths", "at least 1", "Change"),
        (
            "widths = [8, 8]",
            "widths = [8, 0]",
            "architecture.widths[1]",
            "is 0 and must be at least 1",
            "Change",
        ),
        ("widths = [8, 8]", "widths = [8]", "sharing.blocks", "2 rows, the architecture 1", "row per block"),
        ('["A", "B"]', '["A", "B", "B"]', "sharing.blocks[1]", "names 3 tasks, the first row 2", "letter"),
        ('["A", "A"], ["A", "B"]', '["A", "B"], ["A", "A"]', "sharing.blocks[1]", "were apart", "Share"),
        (
            '["A", "A"], ["A", "B"]',
            '["A"], ["A"]',
            "sharing.blocks[0]",
            "1 columns, but there are 2 tasks",
            "letter per task",
        ),
        ('name = "parity"', 'name = "digit"', "tasks[1].name", "Two tasks are called “digit”", "once"),
        ('name = "parity"', 'name = ""', "tasks[1].name", "1 characters or more", "Change"),
        (
            'kind = "binary"\nloss = "cross_entropy"',
            'kind = "binary"\nloss = "mse"',
            "tasks[1].loss",
            "“mse”",
            "cross_entropy",
        ),
        (
            'kind = "binary"',
            'kind = "regression"',
            "tasks[1].loss",
            "regression task cannot",
            "mse, mae, huber",
        ),
        (
            'name = "parity"',
            'name = "parity"\nenabled = 1',
            "tasks[1].enabled",
            "is 1 and must be true or false",
            "Change",
        ),
        (
            'kind = "equal"',
            'kind = "manual"\nweights = {digits = 2.0}',
            "weighting.weights.digits",
            "no task",
            "digit, parity",
        ),
        (
            'kind = "equal"',
            'kind = "pcgrad"\nlosses = {kind = "manual", weights = {digits = 2.0}}',
            "weighting.losses.weights.digits",
            "no task",
            "digit, parity",
        ),
        (
            'kind = "equal"',
            'kind = "manual"\nweights = {digit = -1}',
            "weighting.weights.digit",
            "0",
            "Change",
        ),
        ('title = "One"', "seeds = [1, 2, 1]", "seeds", "listed twice", "once"),
        ('title = "One"', "seeds = []", "seeds", "at least 1", "Change"),
        ('title = "One"', "seeds = [-1]", "seeds[0]", "is -1 and must be at least 0", "Change"),
        (
            'title = "One"',
            'device = "tpu"',
            "device",
            'is "tpu" and must be one of: auto, cpu',
            "Change",
        ),
        (
            'kind = "digits"',
            'kind = "digits"\nsplit = {train = 0.9, validation = 0.2}',
            "data.split.validation",
            "110%",
            "below 100 %",
        ),
        (
            'kind = "digits"',
            'kind = "two_parameter_toy"',
            "architecture.kind",
            "do not fit",
            "direct_parameters",
        ),
        ('[data]\nkind = "digits"', "", "data", "missing", "Add it"),
        ('[data]\nkind = "digits"', "[data]", "data", "does not say of which kind", "“kind”"),
    ],
)
def test_that_a_refusal_names_the_path_the_reason_and_what_to_do(
    old: str, new: str, path: str, reason: str, advice: str
) -> None:
    assert old in _TOML
    with pytest.raises(ExperimentRefused) as caught:
        Experiment.from_toml(_TOML.replace(old, new))
    refused = caught.value
    assert refused.path == path
    assert path in str(refused.what)
    assert reason in str(refused.why)
    assert advice in str(refused.what_to_do)


def test_that_a_refused_change_of_a_field_names_it_too() -> None:
    with pytest.raises(ExperimentRefused) as caught:
        _experiment().replaced(seeds=())
    assert caught.value.path == "seeds"


def test_that_text_which_is_not_toml_is_refused_with_its_place() -> None:
    with pytest.raises(Refused, match=r"not valid TOML: .*line 2"):
        Experiment.from_toml('title = "One"\nthis is not TOML')


def test_that_a_file_in_chinese_is_read(tmp_path: Path) -> None:
    file = tmp_path / "实验 一.toml"
    file.write_text(_TOML.replace('"One"', '"数字"'), encoding="utf-8")
    assert Experiment.from_file(file).title == "数字"


def test_that_a_missing_file_is_refused_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"nowhere\.toml.*No such file.*Check the path"):
        Experiment.from_file(tmp_path / "nowhere.toml")


@pytest.mark.parametrize("name", ["n" * 300, "null\0"])
def test_that_a_name_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="could not be opened"):
        Experiment.from_file(tmp_path / name)


def test_that_a_folder_is_refused_as_an_experiment(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="could not be opened"):
        Experiment.from_file(tmp_path)


def test_that_bytes_which_are_not_utf_8_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "bytes.toml"
    file.write_bytes(b"title = '\xff\xfe'")
    with pytest.raises(Refused, match=r"could not be opened.*utf-8"):
        Experiment.from_file(file)


def test_that_switching_every_task_off_is_refused() -> None:
    experiment = _experiment()
    off = tuple(task.replaced(enabled=False) for task in experiment.tasks)
    with pytest.raises(Refused, match="Every task is switched off"):
        experiment.replaced(tasks=off)


def test_that_direct_parameters_are_refused_without_a_toy() -> None:
    with pytest.raises(ExperimentRefused, match="do not fit") as caught:
        Experiment.checked(
            {
                "data": Diabetes(),
                "tasks": (Task.of_kind("sex", "binary"),),
                "architecture": DirectParameters(),
                "sharing": SharingPlan.together(1, 1),
                "training": Training(steps=1),
            }
        )
    assert caught.value.path == "architecture.kind"


def test_that_a_toy_trains_the_point_itself() -> None:
    experiment = Experiment(
        data=TwoParameterToy(),
        tasks=(Task.of_kind("first", "objective"),),
        architecture=DirectParameters(),
        sharing=SharingPlan.together(1, 1),
        training=Training(steps=1),
    )
    assert Experiment.from_toml(experiment.to_toml()) == experiment


def test_that_weights_of_tasks_that_are_switched_off_are_kept() -> None:
    experiment = _experiment()
    first, second = experiment.tasks
    changed = experiment.replaced(
        weighting=ManualWeights(weights={"parity": 2.0}), tasks=(first, second.replaced(enabled=False))
    )
    assert changed.weighting == ManualWeights(weights={"parity": 2.0})


def test_that_equal_experiments_are_one_key_of_a_dictionary() -> None:
    kept = {Digits(): 1, Mlp(widths=(3,)): 2}
    assert kept[Digits()] == 1
    assert kept[Mlp(widths=(3,))] == 2
