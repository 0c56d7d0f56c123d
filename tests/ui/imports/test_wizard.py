"""The four steps from a file to an experiment, worked by mouse and keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from mtl_gui.spec import ImportedFile, Split, TextReading
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.data_page import DataPage
from tests.ui.gestures import child, click, press

WAIT = 30_000
ROWS = "".join(
    f"{row}.0,{row % 7},{'red' if row % 3 else 'blue'},{row % 2},{row * 2.25}\n" for row in range(60)
)
TABLE = "day,size,colour,smoker,price\n" + ROWS


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot) -> Iterator[DataPage]:
    page = DataPage(workbench)
    qtbot.addWidget(page)
    page.resize(1100, 680)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.close_contexts()


def file(folder: Path, text: str = TABLE, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def go_on(page: DataPage, qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        button = child(page, QPushButton, "import_next")
        qtbot.waitUntil(button.isEnabled, timeout=WAIT)
        click(button)


def select(page: DataPage, *names: str) -> None:
    table = child(page, QTableView, "import_columns")
    table.clearSelection()
    model = table.model()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in range(model.rowCount()):
        if model.index(row, 0).data() in names:
            table.selectionModel().select(model.index(row, 0), flags)


def choose(page: DataPage, name: str, title: str) -> None:
    combo = child(page, QComboBox, name)
    combo.setFocus()
    press(combo, Qt.Key.Key_Home)
    for _ in range(combo.count()):
        if combo.currentText() == title:
            break
        press(combo, Qt.Key.Key_Down)
    assert combo.currentText() == title


def reason(page: DataPage) -> str:
    return child(page, QLabel, "import_reason").text()


def cells(table: QTableView, row: int) -> list[str]:
    model: QAbstractItemModel | None = table.model()
    if model is None:
        return []
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_that_the_proposals_lead_to_an_experiment_as_one_change(
    page: DataPage, workbench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    before = workbench.session.experiment
    page.open_table(file(tmp_path))
    go_on(page, qtbot, 4)
    qtbot.waitUntil(lambda: isinstance(workbench.session.experiment.data, ImportedFile), timeout=WAIT)
    data = workbench.session.experiment.data
    assert isinstance(data, ImportedFile)
    assert data.names_with("task") == ("price",)
    assert data.num_rows == 60
    assert workbench.session.undo_stack.count() == 1
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment == before


def test_that_roles_losses_and_the_split_are_chosen_and_kept(
    page: DataPage, workbench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_table(file(tmp_path))
    go_on(page, qtbot, 2)
    select(page, "smoker")
    choose(page, "column_role", "Task")
    select(page, "day")
    choose(page, "column_role", "Time")
    select(page, "price")
    choose(page, "column_loss", "Huber")
    go_on(page, qtbot)
    click(child(page, QPushButton, "import_back"))
    click(child(page, QPushButton, "import_back"))
    go_on(page, qtbot, 3)
    qtbot.waitUntil(lambda: isinstance(workbench.session.experiment.data, ImportedFile), timeout=WAIT)
    experiment = workbench.session.experiment
    assert isinstance(experiment.data, ImportedFile)
    assert experiment.data.split == Split(by="time")
    assert experiment.data.names_with("input") == ("size", "colour")
    assert [(task.name, task.kind, task.loss) for task in experiment.tasks] == [
        ("smoker", "binary", "cross_entropy"),
        ("price", "regression", "huber"),
    ]


def test_that_next_says_why_one_cannot_go_on(page: DataPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.ask_for_table()
    assert reason(page) == "Choose a file or a folder first."
    page.open_table(file(tmp_path))
    go_on(page, qtbot, 2)
    select(page, "price")
    choose(page, "column_role", "Left out")
    assert reason(page) == "No column is a task."
    assert not child(page, QPushButton, "import_next").isEnabled()
    choose(page, "column_role", "Task")
    assert child(page, QPushButton, "import_next").isEnabled()
    assert reason(page) == ""


def test_that_bad_cells_are_marked_counted_and_can_count_as_missing(
    page: DataPage, qtbot: QtBot, tmp_path: Path
) -> None:
    many = "size,price\n" + "".join(f"{row % 97},{row * 2.25}\n" for row in range(400))
    page.open_table(file(tmp_path, many.replace("\n3,", "\nthree,", 1)))
    go_on(page, qtbot)
    table = child(page, QTableView, "import_preview")
    marked = table.model().index(3, 0)
    assert marked.data() == "⚠ three"
    assert "three" in str(marked.data(Qt.ItemDataRole.ToolTipRole))
    assert str(marked.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("three. ")
    assert "number" in str(marked.data(Qt.ItemDataRole.AccessibleTextRole))
    assert table.model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    counts = child(page, QLabel, "import_counts")
    qtbot.waitUntil(lambda: counts.text().startswith("All 400 rows, 2 columns: 1 cells"), timeout=WAIT)
    go_on(page, qtbot)
    assert reason(page).startswith("1 cells of “size” do not fit; the first is “three” in row 5.")
    click(child(page, QPushButton, "import_back"))
    choose(page, "import_bad_cells", "Count as missing")
    go_on(page, qtbot)
    assert reason(page) == ""


def test_that_another_way_to_read_changes_the_first_rows(
    page: DataPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_table(file(tmp_path, "a;b\n" + "".join(f"{row},5;{row % 4},25\n" for row in range(30))))
    go_on(page, qtbot)
    table = child(page, QTableView, "import_preview")
    assert cells(table, 1) == ["1,5", "1,25"]
    choose(page, "reading.text.delimiter", "Vertical bar")
    qtbot.waitUntil(lambda: "a single column" in reason(page), timeout=WAIT)
    assert cells(table, 1) == []
    choose(page, "reading.text.delimiter", "Semicolon")
    qtbot.waitUntil(lambda: cells(table, 1) == ["1,5", "1,25"], timeout=WAIT)
    press(child(page, QCheckBox, "reading.text.has_header"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [text[-1:] for text in cells(table, 0)] == ["a", "b"], timeout=WAIT)


def test_that_warnings_and_counts_of_labels_are_told(page: DataPage, qtbot: QtBot, tmp_path: Path) -> None:
    leaking = "x,copy,y\n" + "".join(f"{(row * 37) % 50},{row * row},{row * row}\n" for row in range(50))
    page.open_table(file(tmp_path, leaking))
    go_on(page, qtbot, 3)
    warnings = [each for each in page.findChildren(QListWidget, "import_warnings") if each.isVisible()]
    qtbot.waitUntil(lambda: any(each.count() for each in warnings) or bool(_shown(page)), timeout=WAIT)
    assert any("“copy” nearly determines the task “y”" in text for text in _shown(page))
    table = child(page, QTableView, "import_division")
    assert cells(table, 0) == ["Rows", "30", "10", "10"]
    assert cells(table, 1) == ["y", "30", "10", "10"]


def _shown(page: DataPage) -> list[str]:
    lists = [each for each in page.findChildren(QListWidget, "import_warnings") if each.isVisible()]
    return [each.item(row).text() for each in lists for row in range(each.count())]


def test_that_a_broken_file_says_what_to_do_and_another_can_be_chosen(
    page: DataPage, workbench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    before = workbench.session.experiment
    page.open_table(file(tmp_path, "", "empty.csv"))
    qtbot.waitUntil(lambda: reason(page).startswith("The file is empty."), timeout=WAIT)
    line = child(page, QLineEdit, "import_path")
    line.setText(str(file(tmp_path)))
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reason(page) == "", timeout=WAIT)
    click(child(page, QPushButton, "import_leave"))
    assert child(page, QListWidget, "data_sets").isVisible()
    assert workbench.session.experiment == before


def test_that_what_was_chosen_is_shown_again_and_changed(
    page: DataPage, workbench: Workbench, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_table(file(tmp_path))
    go_on(page, qtbot, 2)
    select(page, "colour")
    choose(page, "column_role", "Left out")
    go_on(page, qtbot, 2)
    qtbot.waitUntil(lambda: isinstance(workbench.session.experiment.data, ImportedFile), timeout=WAIT)
    first = workbench.session.experiment.data
    click(child(page, QPushButton, "change_import"))
    go_on(page, qtbot)
    select(page, "size")
    choose(page, "column_role", "Identifier")
    go_on(page, qtbot, 2)
    qtbot.waitUntil(lambda: workbench.session.experiment.data != first, timeout=WAIT)
    data = workbench.session.experiment.data
    assert isinstance(data, ImportedFile)
    assert data.names_with("ignored") == ("colour",)
    assert data.names_with("identifier") == ("day", "size")
    assert data.reading == TextReading()
