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


def test_that_a_method_tells_cost_scale_source_and_what_it_reads() -> None:
    entries = {
        entry.partition(":")[0]: entry.splitlines() for entry in typed("list", "weightings").out.split("\n\n")
    }
    assert entries["sdmgrad"][:6] == [
        "sdmgrad: SDMGrad",
        "  Takes a short mixture of the gradients near their mean, judged by two further batches.",
        "  cost: Three batches a step, and for each a backward pass per task.",
        "  scale: The weights add up to one.",
        "  reads: the gradient of every task, of 3 batches",
        "  source: Xiao et al., NeurIPS 2023",
    ]
    assert "  reads: nothing" in entries["equal"]
    assert "  reads: the losses" in entries["famo"]
    assert "  reads: the losses, of 2 batches" in entries["auto_lambda"]


def test_that_units_numbers_per_task_and_inner_descriptions_are_told() -> None:
    told = typed("list", "weightings").out
    assert "    update_weights_every = 1 steps  Steps between two bargains" in told
    assert "    preferences = {}  How much a task's loss counts" in told
    assert "a task not named has 1. (each > 0, each ≤ 1e+06)" in told
    assert '    losses = {kind = "equal", reduction = "sum"}  How the losses are weighted' in told
    assert "(kind is one of auto_lambda, cosmos, dwa," in told


def test_that_an_architecture_tells_its_source() -> None:
    entries = {
        entry.splitlines()[0]: entry.splitlines()
        for entry in typed("list", "architectures").out.split("\n\n")
    }
    assert entries["mmoe"][1:3] == [
        "  Experts for all tasks of a group; a gate per task weighs them for every row.",
        '  source: Ma et al., "Modeling Task Relationships in Multi-task Learning with Multi-gate '
        'Mixture-of-Experts", KDD 2018.',
    ]


def test_that_every_preset_is_listed_by_the_name_it_runs_under() -> None:
    told = typed("list", "presets").out
    for path in preset_files():
        assert f"{path.stem}: {Experiment.from_file(path).title}" in told
