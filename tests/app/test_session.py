import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from mtl_gui.app.session import Session
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence


@pytest.fixture
def session(qtbot: QtBot, experiment: Experiment) -> Session:
    return Session(experiment)


def test_that_an_edit_is_shown_undone_and_redone(session: Session, experiment: Experiment) -> None:
    shown: list[Experiment] = []
    session.experiment_changed.connect(shown.append)
    session.replace({"title": "Another"}, "Title")
    assert session.experiment.title == "Another"
    assert session.undo_stack.undoText() == "Title"
    session.undo_stack.undo()
    assert session.experiment == experiment
    session.undo_stack.redo()
    assert [value.title for value in shown] == ["Another", experiment.title, "Another"]


def test_that_an_equal_experiment_makes_no_entry(session: Session, experiment: Experiment) -> None:
    session.edit(experiment.replaced(title=experiment.title), "Nothing")
    assert session.undo_stack.count() == 0
    assert not session.is_modified


def test_that_changes_with_one_key_become_one_entry(session: Session, experiment: Experiment) -> None:
    for seed in range(2, 9):
        session.replace({"seeds": (0, seed)}, "Seeds", merge="seeds")
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.experiment == experiment


def test_that_changes_with_other_keys_or_none_stay_apart(session: Session) -> None:
    session.replace({"title": "a"}, "Title", merge="title")
    session.replace({"notes": "b"}, "Notes", merge="notes")
    session.replace({"title": "c"}, "Title", merge="title")
    session.replace({"title": "d"}, "Title")
    session.replace({"title": "e"}, "Title")
    assert session.undo_stack.count() == 5


def test_that_dragging_back_to_the_start_leaves_no_entry(session: Session, experiment: Experiment) -> None:
    session.replace({"seeds": (0, 5)}, "Seeds", merge="seeds")
    session.replace({"seeds": experiment.seeds}, "Seeds", merge="seeds")
    assert session.undo_stack.count() == 0
    assert not session.is_modified


def test_that_a_refused_change_changes_nothing(session: Session, experiment: Experiment) -> None:
    with pytest.raises(Refused):
        session.replace({"seeds": ()}, "Seeds")
    assert session.experiment == experiment
    assert session.undo_stack.count() == 0


def test_that_saving_and_opening_gives_the_same_experiment(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "实验 一.toml"
    session.replace({"title": "数字"}, "Title")
    session.save(path)
    saved = session.experiment
    session.replace({"title": "Other"}, "Title")
    session.open(path)
    assert session.experiment == saved
    assert session.path == path
    assert session.undo_stack.count() == 0


def test_that_undoing_to_the_saved_state_is_not_modified(session: Session, tmp_path: Path) -> None:
    session.replace({"title": "a"}, "Title", merge="title")
    session.save(tmp_path / "a.toml")
    session.replace({"title": "b"}, "Title", merge="title")
    assert session.is_modified
    session.undo_stack.undo()
    assert (session.experiment.title, session.is_modified) == ("a", False)


def test_that_a_file_which_is_no_experiment_leaves_the_current_one(
    session: Session, experiment: Experiment, tmp_path: Path
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("seeds = [", encoding="utf-8")
    with pytest.raises(Refused):
        session.open(path)
    assert session.experiment == experiment
    assert session.path is None


def test_that_a_save_to_a_folder_that_is_missing_is_refused_and_stays_modified(
    session: Session, tmp_path: Path
) -> None:
    session.replace({"title": "a"}, "Title")
    with pytest.raises(Refused, match="missing"):
        session.save(tmp_path / "missing" / "a.toml")
    assert session.is_modified
    assert session.path is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(titles=st.lists(st.text(st.characters(codec="utf-8"), max_size=8), max_size=8))
def test_that_undo_walks_back_through_every_value_and_redo_forward(
    titles: list[str], experiment: Experiment, qtbot: QtBot
) -> None:
    session = Session(experiment)
    values = [experiment]
    for title in titles:
        session.replace({"title": title}, "Title")
        if session.experiment != values[-1]:
            values.append(session.experiment)
    for value in reversed(values[:-1]):
        session.undo_stack.undo()
        assert session.experiment == value
    assert not session.undo_stack.canUndo()
    for value in values[1:]:
        session.undo_stack.redo()
        assert session.experiment == value


def test_that_a_deed_outside_the_experiment_is_taken_back_and_done_again_in_its_order(
    experiment: Experiment,
) -> None:
    session, done = Session(experiment), ["run"]
    session.note_deed("Delete", undo=lambda: done.remove("run"), redo=lambda: done.append("run"))
    assert done == ["run"]
    session.replace({"title": "a"}, "title")
    session.undo_stack.undo()
    assert done == ["run"]
    session.undo_stack.undo()
    assert done == []
    session.undo_stack.redo()
    assert done == ["run"]


def test_that_a_deed_leaves_nothing_to_save(experiment: Experiment) -> None:
    session = Session(experiment)
    session.note_deed("Delete", undo=lambda: None, redo=lambda: None)
    assert not session.is_modified
    session.replace({"title": "a"}, "title")
    assert session.is_modified


def test_that_a_deed_which_cannot_be_taken_back_is_reported(experiment: Experiment, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refused(sentence("It is gone."), sentence("Gone."), sentence("Nothing."))

    session = Session(experiment)
    session.note_deed("Delete", undo=refuse, redo=refuse)
    with qtbot.waitSignal(session.deed_failed) as failed:
        session.undo_stack.undo()
    assert str(failed.args[0].what) == "It is gone."


_RING = """
import gc
from mtl_gui.app.session import Session
from mtl_gui.paths import preset_files
from mtl_gui.spec import Experiment

gc.disable()
experiment = Experiment.from_file(preset_files()[0])
session = Session(experiment)
for seed in (7, 8):
    session.replace({"seeds": (seed,)}, "Seeds")
latest = session.undo_stack.command(1)
del session
gc.collect()
del latest
gc.collect()
print("freed")
"""


def test_that_a_history_that_nobody_closes_can_be_collected_from_its_end() -> None:
    """A collection with one entry in use puts it before the session; freed memory is overwritten here."""
    settings = {**os.environ, "MALLOC_PERTURB_": "165"}
    command = [sys.executable, "-c", _RING]
    ran = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "freed\n"), ran.stderr


def test_that_what_is_dragged_over_is_not_kept(session: Session, experiment: Experiment) -> None:
    passed = [experiment.replaced(seeds=(seed,)) for seed in range(7, 17)]
    known = [weakref.ref(value) for value in passed]
    while passed:
        session.edit(passed.pop(0), "Seeds", merge="seeds")
    assert [value() is None for value in known] == [*[True] * 9, False]


def test_that_a_closed_session_keeps_no_entry_and_tells_nothing(session: Session, qtbot: QtBot) -> None:
    session.replace({"seeds": (7,)}, "Seeds")
    with (
        qtbot.assertNotEmitted(session.undo_stack.indexChanged),
        qtbot.assertNotEmitted(session.experiment_changed),
    ):
        session.close()
        session.close()
    assert session.undo_stack.count() == 0
