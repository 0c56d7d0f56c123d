from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.autosave import Autosave
from mtl_gui.app.session import Session
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment


@pytest.fixture
def session(qtbot: QtBot, experiment: Experiment) -> Session:
    return Session(experiment)


@pytest.fixture
def autosave(session: Session, tmp_path: Path) -> Iterator[Autosave]:
    autosave = Autosave(session, tmp_path)
    yield autosave
    autosave.close()


def test_that_a_change_is_in_the_journal_after_a_moment(
    session: Session, autosave: Autosave, tmp_path: Path, qtbot: QtBot
) -> None:
    session.replace({"title": "Changed"}, "Title")
    qtbot.waitUntil((tmp_path / "autosave.toml").exists)
    assert Experiment.from_file(autosave.path) == session.experiment


def test_that_saving_removes_the_journal(
    session: Session, autosave: Autosave, tmp_path: Path, qtbot: QtBot
) -> None:
    session.replace({"title": "Changed"}, "Title")
    autosave.write()
    session.save(tmp_path / "a.toml")
    qtbot.waitUntil(lambda: not autosave.path.exists())


def test_that_a_window_closed_as_it_should_be_leaves_no_journal(session: Session, tmp_path: Path) -> None:
    autosave = Autosave(session, tmp_path)
    session.replace({"title": "Changed"}, "Title")
    autosave.write()
    autosave.close()
    assert not list(tmp_path.glob("*.toml"))


def test_that_what_a_crash_left_is_offered_until_it_is_forgotten(
    session: Session, experiment: Experiment, tmp_path: Path
) -> None:
    left = experiment.replaced(title="Unsaved")
    (tmp_path / "autosave.toml").write_text(left.to_toml(), encoding="utf-8")
    for _ in range(2):
        autosave = Autosave(session, tmp_path)
        session.replace({"title": f"{session.experiment.title}!"}, "Title")
        autosave.write()
        assert autosave.left_behind() == left
        autosave.close()
    autosave = Autosave(session, tmp_path)
    autosave.forget_left_behind()
    assert autosave.left_behind() is None
    autosave.close()


def test_that_a_broken_journal_is_removed(session: Session, tmp_path: Path) -> None:
    (tmp_path / "autosave.toml").write_text("tasks = [", encoding="utf-8")
    autosave = Autosave(session, tmp_path)
    assert autosave.left_behind() is None
    assert not list(tmp_path.glob("*.toml"))
    autosave.close()


def test_that_a_second_window_has_a_journal_of_its_own(
    session: Session, autosave: Autosave, experiment: Experiment, tmp_path: Path
) -> None:
    session.replace({"title": "First"}, "Title")
    autosave.write()
    other = Autosave(Session(experiment), tmp_path)
    assert other.path.name == "autosave-2.toml"
    assert other.left_behind() is None
    assert autosave.path.exists()
    other.close()


def test_that_a_folder_which_cannot_be_made_disturbs_nobody(session: Session, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    autosave = Autosave(session, tmp_path / "data")
    session.replace({"title": "Changed"}, "Title")
    autosave.write()
    assert autosave.left_behind() is None
    autosave.close()


def test_that_changes_which_cannot_be_kept_are_told_once_until_they_can_be(
    session: Session, autosave: Autosave
) -> None:
    told: list[Refused] = []
    autosave.failed.connect(told.append)
    session.replace({"title": "Changed"}, "Title")
    autosave.path.mkdir()  # a folder in the way: as a full disk, no file can be put there
    autosave.write()
    autosave.write()
    assert len(told) == 1
    assert "crash" in str(told[0].what)
    autosave.path.rmdir()
    autosave.write()
    assert Experiment.from_file(autosave.path) == session.experiment
    autosave.path.unlink()
    autosave.path.mkdir()
    autosave.write()
    assert len(told) == 2
    autosave.path.rmdir()
