from pathlib import Path

import pytest

from mtl_gui.data.catalogue import starting_experiment
from mtl_gui.problems import Refused
from mtl_gui.spec import DoubleWells, EarlyStopping
from mtl_gui.spec.grouping_study import GroupingStudy
from tests.study.made_groupings import made_grouping


def test_that_a_study_of_groups_read_again_is_the_same(tmp_path: Path) -> None:
    study = made_grouping()
    (tmp_path / "groups.toml").write_text(study.to_toml(), encoding="utf-8")
    assert GroupingStudy.from_file(tmp_path / "groups.toml") == study


def test_that_an_unknown_field_is_refused_by_its_name(tmp_path: Path) -> None:
    text = made_grouping().to_toml().replace("title", "tittle", 1)
    (tmp_path / "groups.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="tittle"):
        GroupingStudy.from_file(tmp_path / "groups.toml")


def test_that_toys_single_tasks_and_early_stopping_are_refused() -> None:
    study = made_grouping()
    experiment = study.experiment
    alone = tuple(task.replaced(enabled=place == 0) for place, task in enumerate(experiment.tasks))
    stopping = experiment.training.replaced(early_stopping=EarlyStopping())
    for changed in (
        starting_experiment(DoubleWells()),
        experiment.replaced(tasks=alone),
        experiment.replaced(training=stopping),
    ):
        with pytest.raises(Refused):
            study.replaced(experiment=changed)
