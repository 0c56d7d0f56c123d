import tomllib
from pathlib import Path

import pytest

from mtl_gui.export.compact_toml import compact_toml
from mtl_gui.paths import other_study_files, study_files
from mtl_gui.runs.other_study import read_other_study
from mtl_gui.spec import Study


def test_that_short_lists_stand_on_a_line_and_long_ones_do_not() -> None:
    long = "".join(f"    {number},\n" for number in range(60))
    text = f'a = [\n    1,\n    "b, c",\n]\nd = [\n{long}]\n'
    assert compact_toml(text) == f'a = [1, "b, c"]\nd = [\n{long}]\n'


@pytest.mark.parametrize("path", [*study_files(), *other_study_files()], ids=lambda path: path.stem)
def test_that_every_shipped_study_is_the_same_when_it_is_read_again(path: Path) -> None:
    study = Study.from_file(path) if path in study_files() else read_other_study(path)
    text = study.to_toml()
    compact = compact_toml(text)
    assert tomllib.loads(compact) == tomllib.loads(text)
    assert len(compact.splitlines()) < len(text.splitlines())
