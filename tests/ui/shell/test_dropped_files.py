from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLabel, QTabWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from mtl_gui.ui.compare.tray import Tray
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.drop_overlay import DropOverlay
from tests.app.hand_made import hand_made_events
from tests.runs.synthetic import an_experiment, both_arms
from tests.ui.gestures import child
from tests.ui.shell.test_screen_commands import drop, hold


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


def runs_elsewhere(folder: Path, count: int) -> list[Path]:
    """Finished runs that lie outside the window's store."""
    store = RunStore(folder)
    made = [store.create(an_experiment(title=f"Theirs {number}")) for number in range(count)]
    for run in made:
        for _ in recorded(both_arms(5), run):
            pass
    return [run.path for run in made]


def experiment_file(path: Path, workbench: Workbench, title: str) -> Path:
    path.write_text(workbench.session.experiment.replaced(title=title).to_toml(), encoding="utf-8")
    return path


def data_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def told(window: MainWindow) -> str:
    """The sentence in the status bar."""
    return child(window, QLabel, "state_sentence").text()


def let_go(window: MainWindow, *paths: Path) -> str:
    """Holds files over the window and lets them go; what the window said while they were held."""
    data = data_of(*paths)
    assert hold(window, data)
    sentence = child(window, DropOverlay, "drop_overlay").sentence
    drop(window, data)
    return sentence


def tray(window: MainWindow) -> Tray:
    return window.deck.page("compare").findChildren(Tray)[0]


def test_that_runs_dropped_together_join_the_list_and_the_tray_and_are_compared(
    shell: MainWindow, workbench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    assert let_go(shell, *runs_elsewhere(tmp_path / "theirs", 2)) == "Drop to compare 2 runs."
    qtbot.waitUntil(lambda: told(shell) == "2 runs are in the list and in the tray.")
    kept = {entry.id: entry.title for entry in workbench.training.store.entries()}
    assert sorted(kept.values()) == ["Theirs 0", "Theirs 1"]
    assert set(tray(shell).run_ids) == set(kept)
    assert shell.deck.current == "compare"
    assert child(shell.deck.page("compare"), QTabWidget, "compare_tabs").currentIndex() == 2


def test_that_of_several_experiments_the_first_opens_and_the_rest_become_recent(
    shell: MainWindow, workbench: Workbench, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [experiment_file(tmp_path / f"{name}.toml", workbench, name) for name in ("a", "b", "c")]
    let_go(shell, *files, tmp_path / "x.exe")
    qtbot.waitUntil(lambda: told(shell).startswith("“a.toml” is open; 2 other"))
    assert told(shell).endswith("; 1 file cannot be opened.")
    assert workbench.session.experiment.title == "a"
    assert list(program.preferences.settings.recent[:3]) == [str(file) for file in files]
    assert shell.deck.current == "design"


def test_that_an_experiment_and_runs_dropped_together_leave_the_experiment_on_the_screen(
    shell: MainWindow, workbench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    file = experiment_file(tmp_path / "a.toml", workbench, "a")
    let_go(shell, *runs_elsewhere(tmp_path / "theirs", 1), file)
    qtbot.waitUntil(lambda: told(shell) == "“a.toml” is open; 1 run is in the list and in the tray.")
    assert shell.deck.current == "design"
    assert len(tray(shell).run_ids) == 1


def test_that_of_several_tables_the_first_is_read(shell: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    tables = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for table in tables:
        table.write_text("x,y\n1,2\n3,4\n", encoding="utf-8")
    assert let_go(shell, *tables) == "Drop to use “a.csv” as data."
    qtbot.waitUntil(lambda: told(shell).startswith("“a.csv” is read as data; 1 other"))
    assert shell.deck.current == "data"


def test_that_a_run_shown_from_elsewhere_is_taken_into_the_list_to_be_compared(
    shell: MainWindow, workbench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    let_go(shell, *runs_elsewhere(tmp_path / "theirs", 1))
    qtbot.waitUntil(lambda: workbench.training.folder is not None)
    assert workbench.training.store.entries() == []
    for _ in range(2):
        shell.actions_by_id.trigger("compare.take")
        qtbot.waitUntil(lambda: not workbench.run_library.is_adopting and bool(tray(shell).run_ids))
    assert [entry.title for entry in workbench.training.store.entries()] == ["Theirs 0"]
    assert shell.deck.current == "compare"
