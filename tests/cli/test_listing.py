from typing import get_args

import pytest

from mtl_gui.data.catalogue import DATA_KINDS
from mtl_gui.paths import preset_files
from mtl_gui.spec import AnyArchitecture, AnyWeighting, Experiment
from tests.cli.conftest import typed


def test_that_every_data_set_is_listed_with_its_tasks_and_fields() -> None:
    answer = typed("list", "datasets")
    assert answer.code == 0
    assert [entry.partition(":")[0] for entry in answer.out.split("\n\n")] == [
        entry.kind for entry in DATA_KINDS
    ]
    assert "task at_least_five (binary): Is it five or more?" in answer.out
    assert (
        "relatedness = 0.9  1: the tasks need the same features; 0: nothing in common. (≥ 0, ≤ 1)"
        in answer.out
    )


@pytest.mark.parametrize(
    ("what", "union"), [("weightings", AnyWeighting), ("architectures", AnyArchitecture)]
)
def test_that_every_description_of_a_union_is_listed(what: str, union: object) -> None:
    answer = typed("list", what)
    names = [entry.splitlines()[0].partition(":")[0] for entry in answer.out.split("\n\n")]
    kinds = [model.model_fields["kind"].default for model in get_args(get_args(union)[0])]
    assert [name for name in names if name in kinds] == kinds


def test_that_defaults_ranges_and_choices_are_told() -> None:
    told = typed("list", "architectures").out
    assert "widths = [64, 64]  Units of each hidden layer. (each ≥ 1, each ≤ 4096)" in told
    assert 'activation = "relu"  Applied after every layer. (one of relu, tanh, gelu, silu)' in told
    assert "dropout = 0.0  Share of units silenced at each training step. (≥ 0, < 1)" in told


def test_that_every_preset_is_listed_by_the_name_it_runs_under() -> None:
    told = typed("list", "presets").out
    for path in preset_files():
        assert f"{path.stem}: {Experiment.from_file(path).title}" in told
