import re
from pathlib import Path

import pytest

from mtl_gui.data.preparation import prepare
from mtl_gui.paths import preset_files, study_files
from mtl_gui.spec import Study
from mtl_gui.spec.study_arms import MultiTask, SingleTask

_STUDIES = {path.stem: Study.from_file(path) for path in study_files()}


@pytest.fixture(params=list(_STUDIES))
def study(request: pytest.FixtureRequest) -> Study:
    return _STUDIES[str(request.param)]


def test_that_every_claim_has_a_study_and_every_study_an_example_in_which_it_should_fail() -> None:
    claims = {"efficiency", "generalisation", "local_optima", "robustness", "few_labels"}
    assert {study.claim for study in _STUDIES.values()} == claims
    for study in _STUDIES.values():
        other = _STUDIES[study.counter_example or ""]
        assert (other.claim, other.measure) == (study.claim, study.measure)
        assert other != study


def test_that_few_labels_is_a_study_and_an_experiment_to_start_from() -> None:
    assert {path.stem for path in preset_files()} & set(_STUDIES) == {"few-labels"}


def test_that_a_shipped_study_fits_its_data(study: Study) -> None:
    prepared = prepare(study.experiment)
    assert set(study.measured_tasks) <= set(prepared.task_names)
    assert study.experiment.device == "cpu"


def test_that_a_shipped_study_compares_tuned_arms_over_ten_seeds(study: Study) -> None:
    assert len(study.seeds) >= 10
    assert len(study.learning_rates) >= 3
    assert isinstance(study.arms[0], MultiTask)
    assert isinstance(study.arms[1], SingleTask)


def test_that_a_sweep_of_learning_rates_has_at_least_nine_evenly_spread_over_four_decades() -> None:
    for study in _STUDIES.values():
        if study.varied.kind == "learning_rates":
            assert len(study.learning_rates) >= 9
            assert study.learning_rates[-1] / study.learning_rates[0] >= 1e4


def test_that_a_shipped_study_tells_what_it_asks_and_what_a_teacher_should_know(study: Study) -> None:
    assert study.title.endswith("?")
    assert study.question.endswith("?")
    assert len(study.notes.split()) >= 20
    assert len(study.experiment.notes.split()) >= 15
    assert not re.search(r"\s\s", study.notes + study.experiment.notes)


def test_that_studies_are_files_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    path.write_text(_STUDIES["few-labels"].to_toml(), encoding="utf-8")
    assert Study.from_file(path) == _STUDIES["few-labels"]
