import subprocess
import sys
import typing

import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.preparation import prepare
from mtl_gui.spec import (
    AnyData,
    Cnn,
    Diabetes,
    Digits,
    ExperimentRefused,
    RelatedRegressions,
    SharingPlan,
    Split,
    Task,
    TwoParameterToy,
)

_BUILT_IN = [
    entry.default
    for entry in catalogue.DATA_KINDS
    if entry.default is not None and entry.origin not in ("online", "package")
]


def test_that_every_kind_of_data_is_in_the_catalogue_once() -> None:
    kinds = [member.model_fields["kind"].default for member in typing.get_args(typing.get_args(AnyData)[0])]
    assert sorted(entry.kind for entry in catalogue.DATA_KINDS) == sorted(kinds)
    for entry in catalogue.DATA_KINDS:
        assert entry.title
        assert entry.summary
        assert entry.default is None or entry.default.kind == entry.kind


@pytest.mark.parametrize("data", _BUILT_IN, ids=lambda data: data.kind)
def test_that_a_data_set_tells_where_it_comes_from_and_has_labels_for_every_row(data: AnyData) -> None:
    dataset = catalogue.load(data)
    assert dataset.title
    assert dataset.description
    assert dataset.source
    assert dataset.licence
    for column in dataset.columns:
        assert column.labels.shape == (dataset.num_rows,)
        assert column.offer.description
    if not dataset.is_image:
        assert len(dataset.input_names) == dataset.inputs.shape[1]


@pytest.mark.parametrize("data", _BUILT_IN, ids=lambda data: data.kind)
def test_that_the_starting_experiment_has_every_task_and_can_be_prepared(data: AnyData) -> None:
    experiment = catalogue.starting_experiment(data)
    assert experiment.data == data
    assert experiment.single_task_baseline
    assert len(experiment.seeds) == 5
    assert [task.name for task in experiment.tasks] == [offer.name for offer in catalogue.load(data).offers]
    catalogue.check(experiment)
    assert len(prepare(experiment).tasks) == len(experiment.tasks)


def test_that_a_data_set_is_loaded_once_whatever_the_split() -> None:
    assert catalogue.load(Digits()) is catalogue.load(Digits(split=Split(seed=3)))
    assert catalogue.load(RelatedRegressions(seed=1)) is not catalogue.load(RelatedRegressions(seed=2))


def test_that_a_task_that_is_not_offered_is_refused_with_the_nearest() -> None:
    experiment = catalogue.starting_experiment(Digits())
    tasks = (*experiment.tasks[:3], Task.of_kind("loop", "multiclass"))
    with pytest.raises(
        ExperimentRefused, match=r"does not offer a task “loop”\. Use one of: loops\."
    ) as caught:
        catalogue.check(experiment.replaced(tasks=tasks))
    assert caught.value.path == "tasks[3].name"


def test_that_a_task_that_is_switched_off_must_be_offered_too() -> None:
    experiment = catalogue.starting_experiment(Digits())
    off = Task.of_kind("colour", "binary").replaced(enabled=False)
    with pytest.raises(ExperimentRefused, match="digit, parity, at_least_five, loops"):
        catalogue.check(experiment.replaced(tasks=(*experiment.tasks[:3], off)))


def test_that_a_task_of_another_kind_is_refused() -> None:
    experiment = catalogue.starting_experiment(Diabetes())
    tasks = (experiment.tasks[0], Task.of_kind("sex", "multiclass"))
    with pytest.raises(ExperimentRefused, match="“sex” is binary, not multiclass") as caught:
        catalogue.check(experiment.replaced(tasks=tasks))
    assert caught.value.path == "tasks[1].kind"


def test_that_a_convolutional_network_needs_pictures() -> None:
    experiment = catalogue.starting_experiment(Diabetes())
    cnn = Cnn(channels=(4,), widths=(8,))
    with pytest.raises(ExperimentRefused, match="needs pictures") as caught:
        catalogue.check(experiment.replaced(architecture=cnn))
    assert caught.value.path == "architecture.kind"
    pictures = catalogue.starting_experiment(Digits())
    catalogue.check(pictures.replaced(architecture=cnn, sharing=SharingPlan.together(2, 4)))


def test_that_a_toy_offers_its_two_losses_only() -> None:
    experiment = catalogue.starting_experiment(TwoParameterToy())
    third = Task.of_kind("third", "objective")
    with pytest.raises(ExperimentRefused, match="first, second"):
        catalogue.check(experiment.replaced(tasks=(experiment.tasks[0], third)))


def test_that_the_catalogue_is_imported_without_slow_libraries() -> None:
    program = (
        "import sys; from mtl_gui.data import catalogue, preparation, budget;"
        "print({'torch', 'sklearn', 'polars', 'scipy', 'PySide6'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
