import re
from pathlib import Path

import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.budget import label_mask
from mtl_gui.data.preparation import prepare
from mtl_gui.paths import preset_files
from mtl_gui.spec import Digits, DoubleWells, Experiment, RelatedRegressions

_PRESETS = preset_files()


@pytest.fixture(params=_PRESETS, ids=lambda file: file.stem)
def preset(request: pytest.FixtureRequest) -> Experiment:
    file = request.param
    assert isinstance(file, Path)
    return Experiment.from_file(file)


def test_that_the_shipped_presets_are_these_and_digits_is_the_first() -> None:
    assert [file.stem for file in _PRESETS] == [
        "digits",
        "double-wells",
        "few-labels",
        "related-regressions",
        "tabular-diabetes",
        "two-parameter-toy",
    ]


def test_that_a_preset_fits_its_data(preset: Experiment) -> None:
    catalogue.check(preset)
    prepared = prepare(preset)
    assert prepared.task_names == tuple(task.name for task in preset.tasks)
    for seed in preset.seeds:
        assert label_mask(prepared, seed).any(axis=0).all()


def test_that_a_preset_compares_with_single_task_networks_over_five_seeds_on_any_computer(
    preset: Experiment,
) -> None:
    assert preset.single_task_baseline
    assert len(preset.seeds) == 5
    assert preset.device == "cpu"


def test_that_a_preset_tells_a_person_what_to_look_for(preset: Experiment) -> None:
    assert preset.title.endswith("?") or ":" in preset.title
    assert len(preset.notes.split()) >= 15
    assert not re.search(r"\s\s", preset.notes)


def test_that_a_preset_is_written_back_as_it_was(preset: Experiment) -> None:
    assert Experiment.from_toml(preset.to_toml()) == preset


def test_that_the_digits_of_the_few_labels_preset_have_20_labels_of_1000() -> None:
    experiment = Experiment.from_file(next(file for file in _PRESETS if file.stem == "few-labels"))
    prepared = prepare(experiment)
    assert isinstance(experiment.data, Digits)
    for seed in experiment.seeds:
        assert label_mask(prepared, seed).sum(axis=0).tolist() == [20, 1000, 1000, 1000]


def test_that_the_helper_tasks_tell_four_digits_outright_and_leave_pairs_of_the_others() -> None:
    dataset = catalogue.load(Digits())
    answers: dict[tuple[int, ...], set[int]] = {}
    for digit, *helpers in zip(*(column.labels.tolist() for column in dataset.columns), strict=True):
        answers.setdefault(tuple(helpers), set()).add(digit)
    assert sorted(map(sorted, answers.values())) == [[0], [1, 3], [2, 4], [5, 7], [6], [8], [9]]


def test_that_the_related_regressions_preset_starts_fully_related() -> None:
    experiment = Experiment.from_file(next(file for file in _PRESETS if file.stem == "related-regressions"))
    assert isinstance(experiment.data, RelatedRegressions)
    assert experiment.data.relatedness == 1.0


def test_that_the_starts_of_the_double_wells_lie_on_both_sides_of_both_ridges() -> None:
    experiment = Experiment.from_file(next(file for file in _PRESETS if file.stem == "double-wells"))
    assert isinstance(experiment.data, DoubleWells)
    starts = [x for x, _ in experiment.data.starts]
    for ridge in (0, 2):
        assert min(starts) < ridge < max(starts)
