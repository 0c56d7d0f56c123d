from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTableView,
)
from pytestqt.qtbot import QtBot

from mtl_gui.data.catalogue import DATA_KINDS
from mtl_gui.data.related_regressions import generate
from mtl_gui.data.table_file import table_experiment
from mtl_gui.spec import Digits, JoinedData, Moons, RelatedRegressions, Spirals, Split
from mtl_gui.ui.language import Language
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.data_page import DataPage
from tests.ui.gestures import child, click, press

TABLE = "name,size,colour,price\n" + "".join(
    f"n{row},{row * 1.5},{'red' if row % 3 else 'blue'},{row * 2.25}\n" for row in range(30)
)
LOADING = 30_000


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot) -> DataPage:
    """The page with small generated data in use, so that nothing slow is loaded."""
    data = RelatedRegressions(num_rows=60, num_tasks=2)
    page = DataPage(workbench)
    qtbot.addWidget(page)
    page.resize(1100, 680)
    choose(page, "Related regressions")
    with qtbot.waitExposed(page):
        page.show()
    child(page, QSpinBox, "data.related_regressions.num_rows").setValue(60)
    child(page, QSpinBox, "data.related_regressions.num_tasks").setValue(2)
    use = child(page, QPushButton, "use_data")
    qtbot.waitUntil(lambda: use.isVisibleTo(page) and not workbench.preview_job.is_active, timeout=LOADING)
    click(use)
    qtbot.waitUntil(lambda: workbench.session.experiment.data == data, timeout=LOADING)
    return page


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def choose(page: DataPage, title: str) -> None:
    sets = child(page, QListWidget, "data_sets")
    (item,) = sets.findItems(title, Qt.MatchFlag.MatchStartsWith)
    sets.setCurrentItem(item)


def texts(page: DataPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def test_that_using_a_data_set_is_one_entry_of_the_history(page: DataPage, workbench: Workbench) -> None:
    experiment = workbench.session.experiment
    assert workbench.session.undo_stack.count() == 1
    assert workbench.session.undo_stack.undoText() == "Use Related regressions"
    assert [task.name for task in experiment.tasks] == ["task_1", "task_2"]
    assert experiment.seeds == (0, 1)
    assert experiment.training.steps == 12
    workbench.session.undo_stack.undo()
    assert isinstance(workbench.session.experiment.data, Digits)
    assert "Handwritten digits" in texts(page)


def test_that_looking_at_a_data_set_changes_nothing(
    page: DataPage, workbench: Workbench, qtbot: QtBot
) -> None:
    before = workbench.session.experiment
    choose(page, "Two-parameter toy")
    assert "Two-parameter toy" in texts(page)
    qtbot.waitUntil(lambda: page.findChild(QCheckBox, "task.first") is not None)
    assert not child(page, QCheckBox, "task.first").isEnabled()
    assert workbench.session.experiment == before


def test_that_the_data_set_is_told_with_its_size_and_parts(page: DataPage) -> None:
    shown = texts(page)
    assert "60 rows · 16 inputs" in shown
    assert "Training 36, Validation 12, Test 12" in shown
    assert "In use" in shown
    low, high = (function(generate(RelatedRegressions(num_rows=60)).targets[0]) for function in (min, max))
    assert any(text.startswith(f"task_1 (a number from {low:.3g} to {high:.3g}), task_2") for text in shown)
    assert "None" in shown


def test_that_the_first_rows_are_shown_tasks_first(page: DataPage) -> None:
    rows = generate(RelatedRegressions(num_rows=60, num_tasks=2))
    model = child(page, QTableView, "first_rows").model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert titles == ["task_1 (task)", "task_2 (task)", "x1"]
    assert model.rowCount() == 24
    for row in range(24):
        assert float(model.index(row, 1).data()) == pytest.approx(rows.targets[1, row], rel=1e-4)
        assert float(model.index(row, 2).data()) == pytest.approx(rows.inputs[row, 0], rel=1e-4)


def test_that_a_dragged_relatedness_is_one_entry_of_the_history(
    page: DataPage, workbench: Workbench, qtbot: QtBot
) -> None:
    slider = child(page, QSlider, "data.related_regressions.relatedness.1")
    for value in (60, 40, 20):
        slider.setValue(value)
    qtbot.waitUntil(lambda: not workbench.preview_job.is_active)
    expected = RelatedRegressions(num_rows=60, num_tasks=2, relatedness=0.2)
    qtbot.waitUntil(lambda: workbench.session.experiment.data == expected)
    slider.setValue(10)
    qtbot.waitUntil(lambda: workbench.session.experiment.data == expected.replaced(relatedness=0.1))
    assert workbench.session.undo_stack.count() == 2
    assert child(page, QDoubleSpinBox, "data.related_regressions.relatedness").value() == 0.1


def test_that_more_tasks_are_offered_and_shared(page: DataPage, workbench: Workbench, qtbot: QtBot) -> None:
    child(page, QSpinBox, "data.related_regressions.num_tasks").setValue(3)
    qtbot.waitUntil(lambda: len(workbench.session.experiment.tasks) == 3)
    assert workbench.session.experiment.sharing.blocks == (("A", "A", "A"),) * 2
    assert child(page, QCheckBox, "task.task_3").isChecked()


def test_that_a_split_without_a_test_part_goes_back_and_says_why(
    page: DataPage, workbench: Workbench, qtbot: QtBot
) -> None:
    before = workbench.session.experiment
    train = child(page, QDoubleSpinBox, "data.related_regressions.split.train")
    child(page, QDoubleSpinBox, "data.related_regressions.split.validation").setValue(0.001)
    qtbot.waitUntil(lambda: any("none is left for the validation part" in text for text in texts(page)))
    assert workbench.session.experiment == before
    assert child(page, QDoubleSpinBox, "data.related_regressions.split.validation").value() == 0.2
    train.setValue(0.7)
    expected = Split(train=0.7)
    qtbot.waitUntil(lambda: getattr(workbench.session.experiment.data, "split", None) == expected)
    assert not any("none is left" in text for text in texts(page))


def test_that_tasks_are_edited_in_place(page: DataPage, workbench: Workbench) -> None:
    child(page, QCheckBox, "task.task_2").click()
    child(page, QCheckBox, "task.task_1.label_budget.is_set").click()
    child(page, QComboBox, "task.task_1.loss").setCurrentText("Huber")
    first, second = workbench.session.experiment.tasks
    assert not second.enabled
    assert (first.label_budget, first.loss) == (50, "huber")
    child(page, QCheckBox, "task.task_1").click()
    assert workbench.session.experiment.enabled_tasks == (first,)
    assert "Every task is switched off. Switch at least one task on." in texts(page)
    assert child(page, QCheckBox, "task.task_1").isChecked()


def test_that_an_experiment_on_a_table_of_old_is_shown(
    page: DataPage, workbench: Workbench, qtbot: QtBot, table: Path
) -> None:
    sets = child(page, QListWidget, "data_sets")
    (item,) = sets.findItems("Your own table", Qt.MatchFlag.MatchStartsWith)
    assert item.isHidden()
    workbench.session.edit(table_experiment(table, ["price"]), "Open")
    assert not item.isHidden()
    qtbot.waitUntil(lambda: "table.csv" in texts(page), timeout=LOADING)
    workbench.session.undo_stack.undo()
    assert item.isHidden()


def test_that_a_missing_file_is_asked_for(page: DataPage, qtbot: QtBot) -> None:
    choose(page, "A file of your own")
    with qtbot.waitSignal(page.requested) as requested:
        click(child(page, QPushButton, "use_data"))
    assert requested.args == ["file.open_table"]


def test_that_wrong_labels_are_asked_for_in_place(page: DataPage, workbench: Workbench) -> None:
    noise = child(page, QDoubleSpinBox, "task.task_1.label_noise")
    noise.setValue(0.25)
    assert [task.label_noise for task in workbench.session.experiment.tasks] == [0.25, 0]
    workbench.session.undo_stack.undo()
    assert noise.value() == 0


def test_that_enter_in_the_list_uses_the_data_set(page: DataPage, workbench: Workbench, qtbot: QtBot) -> None:
    choose(page, "Two-parameter toy")
    press(child(page, QListWidget, "data_sets"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workbench.session.experiment.data.kind == "two_parameter_toy")
    assert workbench.session.experiment.architecture.kind == "direct_parameters"


def test_that_the_list_tells_what_is_in_use(page: DataPage) -> None:
    sets = child(page, QListWidget, "data_sets")
    spoken = [sets.item(row).text() for row in range(sets.count())]
    in_use = [entry.title for entry, text in zip(DATA_KINDS, spoken, strict=True) if "in use" in text]
    assert in_use == ["Related regressions"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_the_page_is_drawn(page: DataPage, workbench: Workbench, scheme: str) -> None:
    workbench.theme.use("dark" if scheme == "dark" else "light")
    picture = page.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert {workbench.theme.task_color(task).name() for task in range(2)} <= colors


def test_that_data_sets_are_put_together_and_used(page: DataPage, workbench: Workbench, qtbot: QtBot) -> None:
    choose(page, "Several data sets")
    child(page, QComboBox, "data.joined.parts.0").setCurrentText("Two moons")
    qtbot.waitUntil(
        lambda: any("Choose data sets with the same number of inputs" in text for text in texts(page)),
        timeout=LOADING,
    )
    child(page, QComboBox, "data.joined.parts.1").setCurrentText("Spirals")
    use = child(page, QPushButton, "use_data")
    qtbot.waitUntil(lambda: use.isVisibleTo(page), timeout=LOADING)
    assert not any("Choose data sets with" in text for text in texts(page))
    click(use)
    expected = JoinedData(parts=(Moons(), Spirals()))
    qtbot.waitUntil(lambda: workbench.session.experiment.data == expected, timeout=LOADING)
    names = [task.name for task in workbench.session.experiment.tasks]
    assert names == ["moon", "end", "1. along", "spiral", "outside", "2. along"]


def test_that_the_list_is_searched_by_words(page: DataPage) -> None:
    search, sets = child(page, QLineEdit, "search_data_sets"), child(page, QListWidget, "data_sets")
    search.setText("digits OVERLAID")
    shown = [sets.item(row).text() for row in range(sets.count()) if not sets.item(row).isHidden()]
    assert len(shown) == 1
    assert shown[0].startswith("Two overlaid digits")
    press(search, Qt.Key.Key_Return)
    assert "Two overlaid digits" in texts(page)
    search.setText("")
    hidden = [sets.item(row).text() for row in range(sets.count()) if sets.item(row).isHidden()]
    assert [text.partition(",")[0] for text in hidden] == ["Your own table"]


def test_that_settings_of_tasks_can_be_scrolled_to_in_a_small_window(page: DataPage, qtbot: QtBot) -> None:
    page.resize(860, 500)
    metric = child(page, QComboBox, "task.task_1.metric")
    use = child(page, QPushButton, "use_data")
    area = next(
        area
        for area in page.findChildren(QScrollArea)
        if area.isAncestorOf(metric) and not area.isAncestorOf(use)
    )
    bar = area.horizontalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    bar.setValue(bar.maximum())
    assert metric.visibleRegion().boundingRect().width() == metric.width()


def test_that_where_a_data_set_is_from_is_told_in_the_language(
    page: DataPage, language: Language, qtbot: QtBot
) -> None:
    source = next(label for label in page.findChildren(QLabel) if label.text() == "generated")
    language.use("zh_CN")
    qtbot.waitUntil(lambda: source.text() == "生成")
