from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.import_work import ImportWork
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.events import RunFailed
from mtl_gui.file_events import DataWarned, FileDivided, FilePreviewed
from tests.data.files.builders import lines, plain_rows, written

WAIT = 30_000


@pytest.fixture
def work() -> Iterator[ImportWork]:
    work = ImportWork()
    yield work
    assert work.close()


def test_that_of_two_files_only_the_last_one_is_told(work: ImportWork, qtbot: QtBot, tmp_path: Path) -> None:
    paths = [written(tmp_path, lines(*plain_rows(30)), name) for name in ("first.csv", "last.csv")]
    told: list[FilePreviewed] = []
    work.previewed.connect(told.append)
    for path in paths:
        work.read(path)
    qtbot.waitUntil(lambda: work.stage is None, timeout=WAIT)
    assert [preview.path for preview in told] == [paths[1]]


def test_that_a_check_tells_the_division_before_the_warnings(
    work: ImportWork, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path, lines(*plain_rows(60)))
    data = proposed_file(scanned_file(path, proposed_reading(path)))
    told: list[object] = []
    work.divided.connect(told.append)
    work.warned.connect(told.append)
    work.check(data)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=WAIT)
    divided, warned = told
    assert isinstance(divided, FileDivided)
    assert divided.sizes == (36, 12, 12)
    assert isinstance(warned, DataWarned)


def test_that_a_failure_says_at_which_stage_and_ends_the_rest(
    work: ImportWork, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path, lines(*plain_rows(60)))
    data = proposed_file(scanned_file(path, proposed_reading(path)))
    path.write_text("x,y\n1,2\n", encoding="utf-8")
    with qtbot.waitSignal(work.failed, timeout=WAIT) as failed:
        work.check(data)
    assert failed.args is not None
    stage, failure = failed.args
    assert stage == "check"
    assert isinstance(failure, RunFailed)
    qtbot.waitUntil(lambda: work.stage is None, timeout=WAIT)
