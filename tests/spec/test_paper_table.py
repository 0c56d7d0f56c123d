from pathlib import Path

import pytest
from pydantic import ValidationError

from mtl_gui.paths import other_study_files
from mtl_gui.problems import Refused
from mtl_gui.spec import EarlyStopping, Linnerud, Training
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable, TargetFile


def test_that_a_table_read_again_is_the_same(tmp_path: Path) -> None:
    table = PaperTable(data=(Linnerud(),), files=(TargetFile(path=str(tmp_path / "a.arff"), targets=("y",)),))
    (tmp_path / "table.toml").write_text(table.to_toml(), encoding="utf-8")
    assert PaperTable.from_file(tmp_path / "table.toml") == table


def test_that_a_relative_path_starts_beside_the_study(tmp_path: Path) -> None:
    table = PaperTable(files=(TargetFile(path="a.arff"),))
    (tmp_path / "table.toml").write_text(table.to_toml(), encoding="utf-8")
    assert Path(PaperTable.from_file(tmp_path / "table.toml").files[0].path) == tmp_path.resolve() / "a.arff"


def test_that_an_unknown_field_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "table.toml").write_text('kind = "paper_table"\nfoldz = 3\n', encoding="utf-8")
    with pytest.raises(Refused, match="foldz"):
        PaperTable.from_file(tmp_path / "table.toml")


def test_that_a_table_without_data_or_with_early_stopping_is_refused() -> None:
    with pytest.raises(ValidationError, match="no data set"):
        PaperTable()
    with pytest.raises(ValidationError, match="equal budgets"):
        PaperTable(data=(Linnerud(),), training=Training(steps=5, early_stopping=EarlyStopping()))


def test_that_a_first_look_at_the_shipped_ones_is_smaller() -> None:
    shipped = {path.stem: path for path in other_study_files()}
    whole = PaperTable.from_file(shipped["paper-table"])
    assert whole.quick().folds < whole.folds
    assert len(whole.quick().learning_rates) == 1
    study = GroupingStudy.from_file(shipped["which-tasks"])
    assert len(study.quick().seeds) < len(study.seeds)
    assert not set(study.check_seeds) & set(study.seeds)
