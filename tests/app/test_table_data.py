from pathlib import Path

import pytest

from mtl_gui.app.other_studies import shipped_table
from mtl_gui.app.table_data import keep_own_table, with_file
from mtl_gui.problems import Refused
from mtl_gui.spec.paper_table import PaperTable


@pytest.fixture
def table() -> PaperTable:
    shipped = shipped_table("paper-table")
    assert shipped is not None
    return shipped


@pytest.fixture
def no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file where the folder of own tables would be."""
    file = tmp_path / "tables"
    file.write_text("no folder", encoding="utf-8")
    monkeypatch.setattr("mtl_gui.app.table_data.own_tables_folder", lambda: file)
    return file


def test_that_a_table_which_cannot_be_kept_is_refused_in_a_sentence(
    table: PaperTable, no_folder: Path
) -> None:
    longer = with_file(table, Path("mine.csv"), ("a", "b"))
    with pytest.raises(Refused, match="cannot be written to"):
        keep_own_table("paper-table", longer, table)
    with pytest.raises(Refused, match="could not be written"):
        keep_own_table("paper-table", table, table)
    assert no_folder.is_file()
