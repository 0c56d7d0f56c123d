from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from mtl_gui.events import CHOSEN, Diagnosed
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.spec.edits import with_sharing
from mtl_gui.ui.design.network_diagram import NetworkDiagram
from mtl_gui.ui.design.sharing_editor import SharingEditor
from mtl_gui.ui.design.sharing_matrix import SharingMatrix
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.design_page import DesignPage
from tests.ui.gestures import child, click, press
from tests.ui.plots.hand_made_gradients import look, watched_until


def _look(experiment: Experiment, step: int) -> Diagnosed:
    """Tasks 0 and 1 are in conflict in the second block only; 0 helps 1 and 2 helps 3, nothing else helps."""
    seen = look(experiment, step)
    cosines = np.full_like(seen.cosines, 0.3)
    cosines[:, 2, 0, 1] = cosines[:, 2, 1, 0] = -0.4
    cosines[:, 2, 0, 1] += 0.01 * np.arange(len(cosines))
    helped = np.full((4, 4), -0.01)
    helped[0, 1] = helped[2, 3] = 0.05
    return replace(seen, cosines=cosines, affinities=np.broadcast_to(helped, (len(cosines), 4, 4)).copy())


@pytest.fixture
def experiment(workbench: Workbench) -> Experiment:
    seeded = workbench.session.experiment.replaced(seeds=(0, 1, 2))
    workbench.session.start(seeded)
    return seeded


def _watched(experiment: Experiment, num_looks: int = 6) -> RunRecord:
    record = watched_until(experiment, 60, looks=())
    for place in range(num_looks):
        record.append(_look(experiment, 1 + 10 * place))
    return record


@pytest.fixture
def page(workbench: Workbench, experiment: Experiment, qtbot: QtBot) -> DesignPage:
    workbench.training._record = _watched(experiment)
    page = DesignPage(workbench)
    qtbot.addWidget(page)
    page.resize(1100, 680)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _ask(page: DesignPage, wanted: str) -> None:
    click(child(page, QPushButton, "suggest"))
    menu = child(page, QMenu, "suggestion_menu")
    next(action for action in menu.actions() if action.objectName() == wanted).trigger()
    menu.close()


def _cells(page: DesignPage) -> list[list[str]]:
    table = child(page, QTableWidget, "suggestion_evidence")
    size = range(table.columnCount())
    return [[table.item(row, column).text() for column in size] for row in range(table.rowCount())]  # type: ignore[union-attr]


def _message(page: DesignPage) -> str:
    labels = page.findChildren(QLabel, "caution")
    return " ".join(label.text() for label in labels if label.isVisibleTo(page))


def test_that_a_split_shows_its_evidence_before_anything_changes(
    page: DesignPage, workbench: Workbench, experiment: Experiment
) -> None:
    _ask(page, "suggest_split")
    assert workbench.session.experiment == experiment
    first, second = (task.name for task in experiment.tasks[:2])
    rows = _cells(page)
    assert len(rows) == 6
    assert [row[0] for row in rows if row[2] == "in conflict"] == [f"{first}, {second}"]
    assert rows[0][1].startswith("−0.39")
    assert rows[0][2] == "in conflict"
    cosines = [float(row[1].split(" ")[0].replace("−", "-")) for row in rows[1:]]
    assert cosines == sorted(cosines)


def test_that_as_much_of_the_evidence_is_in_view_as_there_is_room_for(page: DesignPage, qtbot: QtBot) -> None:
    page.resize(1000, 520)
    _ask(page, "suggest_grouping")
    table = child(page, QTableWidget, "suggestion_evidence")
    assert table.rowCount() == 12
    assert table.viewport().height() // table.rowHeight(0) == 5
    page.resize(1500, 1000)
    qtbot.waitUntil(lambda: table.viewport().height() >= 12 * table.rowHeight(0))


def test_that_an_applied_split_is_one_undoable_edit(
    page: DesignPage, workbench: Workbench, experiment: Experiment
) -> None:
    _ask(page, "suggest_split")
    press(child(page, QPushButton, "apply_suggestion"), Qt.Key.Key_Space)
    rows = workbench.session.experiment.sharing.blocks
    assert rows[0] == ("A",) * 4
    assert rows[1][0] != rows[1][1]
    assert workbench.session.undo_stack.count() == 1
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment == experiment


def test_that_a_suggestion_that_is_left_changes_nothing_and_the_picture_is_back(
    page: DesignPage, workbench: Workbench, experiment: Experiment
) -> None:
    _ask(page, "suggest_split")
    diagram = child(page, NetworkDiagram, "network_diagram")
    assert not diagram.isVisible()
    click(child(page, QPushButton, "leave_suggestion"))
    assert diagram.isVisible()
    assert workbench.session.experiment == experiment


def test_that_tasks_are_grouped_by_who_helps_whom(page: DesignPage, workbench: Workbench) -> None:
    _ask(page, "suggest_grouping")
    assert len(_cells(page)) == 12
    click(child(page, QPushButton, "apply_suggestion"))
    assert workbench.session.experiment.sharing == SharingPlan(blocks=(("A", "A", "B", "B"),) * 2)


def test_that_another_network_than_the_runs_gets_no_suggestion(
    page: DesignPage, workbench: Workbench, experiment: Experiment
) -> None:
    workbench.session.edit(with_sharing(experiment, SharingPlan.apart(2, 4)), "apart")
    _ask(page, "suggest_split")
    assert "another network" in _message(page)


def test_that_too_few_looks_are_told_and_every_run_can_have_them(
    page: DesignPage, workbench: Workbench, experiment: Experiment
) -> None:
    workbench.training._record = _watched(experiment, num_looks=2)
    _ask(page, "suggest_split")
    assert "looked at 2 times" in _message(page)
    click(child(page, QPushButton, "message_remedy"))
    assert workbench.session.experiment.training == experiment.training.replaced(
        diagnose_every=10, affinity_every=50
    )
    assert "Run it" in _message(page)
    assert not child(page, QPushButton, "message_remedy").isVisible()
    _ask(page, "suggest_split")
    assert not child(page, QPushButton, "message_remedy").isVisible()
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment == experiment


def test_that_the_picture_says_how_far_a_block_is_in_conflict(
    page: DesignPage, workbench: Workbench, experiment: Experiment
) -> None:
    workbench.training.record_grew.emit()
    said: list[str] = []
    editor = page.findChild(SharingEditor)
    assert editor is not None
    editor.part_read.connect(said.append)
    diagram = child(page, NetworkDiagram, "network_diagram")
    diagram.setFocus()
    press(diagram, Qt.Key.Key_Right)
    assert "17 % of its pairs" in said[-1]
    assert CHOSEN in workbench.training.record.arms  # type: ignore[union-attr]
    workbench.session.edit(with_sharing(experiment, SharingPlan.apart(2, 4)), "apart")
    press(diagram, Qt.Key.Key_Down)
    assert "used by" in said[-1]
    assert "pairs" not in said[-1]


def test_that_the_menu_of_a_block_groups_by_affinity_from_it_on(
    page: DesignPage, workbench: Workbench
) -> None:
    child(page, SharingMatrix, "sharing_matrix").affinity_requested.emit(1)
    click(child(page, QPushButton, "apply_suggestion"))
    assert workbench.session.experiment.sharing.blocks == (("A",) * 4, ("A", "A", "B", "B"))
