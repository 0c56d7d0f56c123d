from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.job import Job
from mtl_gui.events import DataPreviewed, RunFailed
from mtl_gui.spec import AnyData, RelatedRegressions, Split, TableFile
from mtl_gui.ui.datasets.preview_loader import PreviewLoader

FIRST, SECOND, THIRD = (RelatedRegressions(num_rows=20, seed=seed) for seed in range(3))


@pytest.fixture
def job() -> Iterator[Job]:
    job = Job()
    yield job
    assert job.stop_and_wait()


@pytest.fixture
def loader(job: Job) -> PreviewLoader:
    return PreviewLoader(job)


def test_that_a_data_set_is_loaded_once_and_then_known(loader: PreviewLoader, job: Job, qtbot: QtBot) -> None:
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.ask(FIRST)
    assert loaded.args
    (preview,) = loaded.args
    assert isinstance(preview, DataPreviewed)
    assert preview.num_rows == 20
    qtbot.waitUntil(lambda: not job.is_active)
    with qtbot.waitSignal(loader.loaded):
        loader.ask(FIRST)
    assert not job.is_active
    assert loader.known(FIRST) is preview


def test_that_only_the_last_of_many_requests_waits(loader: PreviewLoader, qtbot: QtBot) -> None:
    seen: list[AnyData] = []
    loader.loaded.connect(lambda preview: seen.append(preview.starting.data))
    for data in (FIRST, SECOND, THIRD):
        loader.ask(data)
    qtbot.waitUntil(lambda: not loader.is_busy)
    assert seen == [FIRST, THIRD]


def test_that_pages_see_what_another_has_asked_for(loader: PreviewLoader, job: Job, qtbot: QtBot) -> None:
    other = PreviewLoader(job)
    loader.ask(FIRST)
    other.ask(FIRST)
    other.ask(SECOND)
    qtbot.waitUntil(lambda: loader.known(SECOND) is not None)
    assert other.known(FIRST) is loader.known(FIRST) is not None


def test_that_data_which_cannot_be_used_says_why(loader: PreviewLoader, qtbot: QtBot) -> None:
    wrong = RelatedRegressions(num_rows=20, split=Split(train=0.98, validation=0.01))
    with qtbot.waitSignal(loader.failed) as failed:
        loader.ask(wrong)
    assert failed.args
    subject, failure = failed.args
    assert subject == wrong
    assert isinstance(failure, RunFailed)
    assert "none is left" in str(failure.why)


def test_that_a_changed_file_is_read_again(loader: PreviewLoader, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    data = TableFile(path=str(path), tasks=("y",))
    for num_rows in (20, 30):
        path.write_text("x,y\n" + "".join(f"{row}.5,{row % 2}\n" for row in range(num_rows)), "utf-8")
        with qtbot.waitSignal(loader.loaded):
            loader.ask(data)
        qtbot.waitUntil(lambda: not loader.is_busy)
        preview = loader.known(data)
        assert preview is not None
        assert preview.num_rows == num_rows
