import typing

import pytest
from pydantic import ValidationError

import mtl_gui.spec as public
from mtl_gui.paths import preset_files
from mtl_gui.spec import Description, ExperimentRefused, Mlp, Split
from mtl_gui.spec.architecture import AnyArchitecture
from mtl_gui.spec.data import AnyData
from mtl_gui.spec.files import AnyReading
from mtl_gui.spec.landscape import AnyPlane
from mtl_gui.spec.study_variations import LearningRates
from mtl_gui.spec.training import AnyOptimiser
from mtl_gui.spec.weighting import AnyWeighting

_REQUIRED: dict[str, dict[str, object]] = {
    "TableFile": {"path": "a.csv", "tasks": ("y",)},
    "FileColumn": {"name": "y"},
    "ImportedFile": {
        "path": "a.csv",
        "columns": (public.FileColumn(name="x"), public.FileColumn(name="y", role="task")),
    },
    "Task": {"name": "y", "kind": "regression", "loss": "mse", "metric": "rmse"},
    "Training": {"steps": 1},
    "Replica": {"seed": 0},
    "Study": {
        "claim": "few_labels",
        "experiment": public.Experiment.from_file(preset_files()[0]),
        "varied": LearningRates(),
    },
    "SharingPlan": {"blocks": (("A",),)},
    "RunsPlane": {"first": "one", "second": "another"},
    "SingleTaskNetwork": {"task": "y"},
    "StoredNetwork": {"folder": "one"},
    "TourRequest": {"stops": (public.JointNetwork(), public.SingleTaskNetwork(task="y"))},
}

_DESCRIPTIONS = [
    found
    for name in public.__all__
    if isinstance(found := getattr(public, name), type)
    and issubclass(found, Description)
    and found not in (Description, public.Experiment)
]

_UNIONS = {
    "data": AnyData,
    "architecture": AnyArchitecture,
    "weighting": AnyWeighting,
    "optimiser": AnyOptimiser,
    "plane": AnyPlane,
    "reading": AnyReading,
}


def _members(union: object) -> tuple[type[Description], ...]:
    return typing.get_args(typing.get_args(union)[0])


@pytest.mark.parametrize("model", _DESCRIPTIONS, ids=lambda model: model.__name__)
def test_that_a_description_refuses_an_unknown_field(model: type[Description]) -> None:
    values = _REQUIRED.get(model.__name__, {})
    assert model.checked(values) == model.checked(values)
    with pytest.raises(ExperimentRefused, match="no such field") as caught:
        model.checked({**values, "colour": "red"})
    assert caught.value.path == "colour"


@pytest.mark.parametrize("model", _DESCRIPTIONS, ids=lambda model: model.__name__)
def test_that_a_description_cannot_be_changed_in_place(model: type[Description]) -> None:
    value = model.checked(_REQUIRED.get(model.__name__, {}))
    for field in model.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(value, field, getattr(value, field))


@pytest.mark.parametrize("model", _DESCRIPTIONS, ids=lambda model: model.__name__)
def test_that_a_description_survives_json(model: type[Description]) -> None:
    value = model.checked(_REQUIRED.get(model.__name__, {}))
    assert model.model_validate_json(value.model_dump_json()) == value


@pytest.mark.parametrize("model", _DESCRIPTIONS, ids=lambda model: model.__name__)
def test_that_every_field_but_the_kind_and_the_split_says_what_it_is(model: type[Description]) -> None:
    silent = {name for name, field in model.model_fields.items() if not field.description}
    assert silent <= {"kind", "split"}


@pytest.mark.parametrize("union", _UNIONS.values(), ids=_UNIONS)
def test_that_the_members_of_a_union_have_different_kinds(union: object) -> None:
    kinds = [member.model_fields["kind"].default for member in _members(union)]
    assert len(set(kinds)) == len(kinds) >= 3


def test_that_every_weighting_tells_what_it_does_and_costs() -> None:
    for member in _members(AnyWeighting):
        for told in ("title", "summary", "cost"):
            assert getattr(member, told)


def test_that_a_replaced_copy_is_validated() -> None:
    assert Mlp().replaced(widths=(3,)).widths == (3,)
    with pytest.raises(ExperimentRefused, match="at most 4096"):
        Mlp().replaced(widths=(5000,))


def test_that_replacing_an_unknown_field_is_refused() -> None:
    with pytest.raises(ExperimentRefused, match="widths"):
        Mlp().replaced(width=(3,))


def test_that_replacing_leaves_the_original_as_it_was() -> None:
    split = Split()
    split.replaced(train=0.5)
    assert split == Split()
