import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.spec import (
    SOFT_SHARING,
    AdamW,
    Cnn,
    ImtlL,
    ManualWeights,
    Mlp,
    PCGrad,
    RelatedRegressions,
    Sgd,
    SharingPlan,
    SoftSharing,
)
from mtl_gui.spec.edits import with_sharing
from mtl_gui.spec.parameter_count import count_parameters
from mtl_gui.ui.design.architecture_texts import SUMMARIES
from mtl_gui.ui.design.network_diagram import NetworkDiagram
from mtl_gui.ui.design.sharing_matrix import SharingMatrix
from mtl_gui.ui.forms.titles import kind_title
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.design_page import DesignPage
from tests.ui.gestures import child, click, press


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot) -> DesignPage:
    page = DesignPage(workbench)
    qtbot.addWidget(page)
    page.resize(1100, 680)
    with qtbot.waitExposed(page):
        page.show()
    return page


def blocks(*rows: str) -> SharingPlan:
    return SharingPlan(blocks=tuple(tuple(row) for row in rows))


def go_to(page: DesignPage, task: int, block: int) -> SharingMatrix:
    matrix = child(page, SharingMatrix, "sharing_matrix")
    matrix.setCurrentIndex(matrix.model().index(task, block + 1))
    return matrix


def messages(page: DesignPage) -> list[str]:
    found = page.findChildren(QLabel, "caution") + page.findChildren(QLabel, "worse")
    return [label.text() for label in found if label.isVisibleTo(page) and label.text()]


def write(line: QLineEdit, text: str) -> None:
    line.selectAll()
    QTest.keyClicks(line, text)
    press(line, Qt.Key.Key_Return)


def _remedies(page: DesignPage) -> list[QPushButton]:
    return [button for button in page.findChildren(QPushButton, "remedy") if button.isVisible()]


def choose_weighting(page: DesignPage, title: str) -> None:
    tree = child(page, QTreeWidget, "weightings")
    (item,) = tree.findItems(title, Qt.MatchFlag.MatchExactly)
    tree.setCurrentItem(item)


def test_that_a_toggled_cell_is_one_undoable_edit(page: DesignPage, workbench: Workbench) -> None:
    press(go_to(page, 1, 1), Qt.Key.Key_Space)
    assert workbench.session.experiment.sharing == blocks("AAAA", "ABAA")
    assert go_to(page, 1, 1).currentIndex().data() == "B"
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment.sharing == blocks("AAAA", "AAAA")
    assert go_to(page, 1, 1).currentIndex().data() == "A"


def test_that_what_changed_besides_is_said(page: DesignPage, workbench: Workbench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.announced) as announced:
        press(go_to(page, 3, 0), Qt.Key.Key_Space)
    sentence = "Block 2 is split too: tasks that were apart cannot meet again."
    assert announced.args == [sentence]
    assert messages(page) == [sentence]
    assert go_to(page, 3, 1).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).endswith("changed too")
    with qtbot.waitSignal(page.requested) as requested:
        click(child(page, QPushButton, "undo_edit"))
    assert requested.args == ["edit.undo"]
    press(go_to(page, 0, 1), Qt.Key.Key_Space)
    assert messages(page) == []
    assert not child(page, QPushButton, "undo_edit").isVisible()
    assert workbench.session.experiment.sharing == blocks("AAAB", "ABBC")


def test_that_letters_join_groups(page: DesignPage, workbench: Workbench) -> None:
    workbench.session.edit(with_sharing(workbench.session.experiment, blocks("AAAA", "ABCD")), "start")
    press(go_to(page, 3, 1), Qt.Key.Key_B)
    assert workbench.session.experiment.sharing == blocks("AAAA", "ABCB")


@pytest.mark.parametrize(
    ("name", "rows"), [("all_together", ("AAAA", "AAAA")), ("all_apart", ("ABCD", "ABCD"))]
)
def test_that_a_button_shares_everything_or_nothing(
    page: DesignPage, workbench: Workbench, name: str, rows: tuple[str, ...]
) -> None:
    workbench.session.edit(with_sharing(workbench.session.experiment, blocks("AAAA", "AABB")), "start")
    click(child(page, QPushButton, name))
    assert workbench.session.experiment.sharing == blocks(*rows)


def test_that_the_network_splits_after_a_chosen_block(page: DesignPage, workbench: Workbench) -> None:
    from PySide6.QtWidgets import QMenu

    click(child(page, QPushButton, "split_after"))
    menu = child(page, QMenu, "split_menu")
    after, tree = menu.actions()
    assert after.text() == "After Block 1"
    after.trigger()
    assert workbench.session.experiment.sharing == blocks("AAAA", "ABCD")
    workbench.session.undo_stack.undo()
    tree.trigger()
    menu.close()
    assert workbench.session.experiment.sharing == blocks("AAAA", "ABCD")
    assert workbench.session.undo_stack.undoText() == "Split as a tree"


def test_that_selected_cells_are_edited_as_one(page: DesignPage, workbench: Workbench) -> None:
    matrix = go_to(page, 1, 1)
    QTest.keyClick(matrix, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(matrix, Qt.Key.Key_Space)
    assert workbench.session.experiment.sharing == blocks("AAAA", "ABCA")
    press(matrix, Qt.Key.Key_Space)
    assert workbench.session.experiment.sharing == blocks("AAAA", "ABBA")
    QTest.keyClick(go_to(page, 3, 1), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert workbench.session.experiment.sharing == blocks("AAAA", "ABBB")
    assert workbench.session.undo_stack.count() == 3


def test_that_matrix_and_picture_follow_each_other(page: DesignPage) -> None:
    matrix = go_to(page, 2, 0)
    diagram = child(page, NetworkDiagram, "network_diagram")
    diagram.block_clicked.emit(1)
    assert (matrix.currentIndex().row(), matrix.currentIndex().column()) == (2, 2)
    num_parts = len(diagram.nodes)
    press(matrix, Qt.Key.Key_Space)
    assert len(diagram.nodes) == num_parts + 1


def test_that_the_columns_of_the_picture_are_under_those_of_the_matrix(page: DesignPage) -> None:
    matrix = child(page, SharingMatrix, "sharing_matrix")
    diagram = child(page, NetworkDiagram, "network_diagram")
    left, width = matrix.column_span(2)
    place = diagram.mapFromGlobal(matrix.mapToGlobal(matrix.rect().topLeft()))
    place.setX(left + width // 2 - diagram.mapToGlobal(diagram.rect().topLeft()).x())
    place.setY(diagram.height() // 2)
    clicked: list[int] = []
    diagram.block_clicked.connect(clicked.append)
    QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=place)
    assert clicked == [1]


def test_that_a_task_is_switched_off_and_the_last_one_stays(page: DesignPage, workbench: Workbench) -> None:
    matrix = child(page, SharingMatrix, "sharing_matrix")
    for task in range(4):
        matrix.setCurrentIndex(matrix.model().index(task, 0))
        press(matrix, Qt.Key.Key_Space)
    assert [task.enabled for task in workbench.session.experiment.tasks] == [False, False, False, True]
    assert messages(page) == ["Every task is switched off. Switch at least one task on."]
    assert matrix.model().index(3, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_that_a_new_layer_is_a_new_block_shared_like_the_last(page: DesignPage, workbench: Workbench) -> None:
    workbench.session.edit(with_sharing(workbench.session.experiment, blocks("AAAA", "AABB")), "start")
    write(child(page, QLineEdit, "architecture.mlp.widths"), "8, 8, 4")
    assert workbench.session.experiment.architecture == Mlp(widths=(8, 8, 4))
    assert workbench.session.experiment.sharing == blocks("AAAA", "AABB", "AABB")
    assert child(page, SharingMatrix, "sharing_matrix").model().columnCount() == 5


def test_that_a_task_gets_a_head_of_its_own_and_undo_takes_it_back(
    page: DesignPage, workbench: Workbench
) -> None:
    session = workbench.session
    box = child(page, QCheckBox, "head_widths.parity.is_set")
    assert box.accessibleName() == "Head widths of parity"
    box.click()
    assert [task.head_widths for task in session.experiment.tasks] == [None, (32,), None, None]
    write(child(page, QLineEdit, "head_widths.parity"), "6, 5")
    assert [task.head_widths for task in session.experiment.tasks] == [None, (6, 5), None, None]
    assert "Head of parity: 6 units, 5 units, then 2 classes." in (
        child(page, NetworkDiagram, "network_diagram").accessibleDescription()
    )
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert [task.head_widths for task in session.experiment.tasks] == [None] * 4
    assert not box.isChecked()


def test_that_widths_of_a_head_that_cannot_be_are_refused_in_words_and_change_nothing(
    page: DesignPage, workbench: Workbench
) -> None:
    child(page, QCheckBox, "head_widths.parity.is_set").click()
    before = workbench.session.experiment
    line = child(page, QLineEdit, "head_widths.parity")
    for text, reason in (("5000", "4096"), ("many", "Write whole numbers")):
        write(line, text)
        assert workbench.session.experiment == before
        assert reason in " ".join(messages(page))


def test_that_another_kind_of_network_fits_the_plan(page: DesignPage, workbench: Workbench) -> None:
    kinds = child(page, QComboBox, "architecture.kind")
    kinds.setCurrentText("Convolutional network (CNN)")
    assert workbench.session.experiment.architecture == Cnn(widths=(8,))
    assert workbench.session.experiment.sharing.num_blocks == 3


def test_that_kinds_the_data_cannot_use_are_grey(
    page: DesignPage, workbench: Workbench, qtbot: QtBot
) -> None:
    def is_offered(row: int) -> bool:
        flags = child(page, QComboBox, "architecture.kind").model().index(row, 0).flags()
        return bool(flags & Qt.ItemFlag.ItemIsEnabled)

    assert [is_offered(row) for row in range(3)] == [True, True, False]
    experiment = workbench.session.experiment
    workbench.session.edit(experiment.replaced(data=RelatedRegressions(num_rows=50)), "other data")
    qtbot.waitUntil(lambda: not is_offered(1))


@pytest.mark.parametrize("kind", SOFT_SHARING, ids=lambda kind: kind.__name__)
def test_that_a_network_that_shares_softly_has_one_block_and_is_told_in_words(
    page: DesignPage, workbench: Workbench, qtbot: QtBot, kind: type[SoftSharing]
) -> None:
    size, diagram = child(page, QLabel, "design_size"), child(page, NetworkDiagram, "network_diagram")
    qtbot.waitUntil(lambda: "…" not in size.text(), timeout=30_000)
    name = kind.model_fields["kind"].default
    child(page, QComboBox, "architecture.kind").setCurrentText(kind_title(name))
    assert type(workbench.session.experiment.architecture) is kind
    assert child(page, QLabel, "architecture_summary").text() == SUMMARIES[name]
    assert child(page, SharingMatrix, "sharing_matrix").model().columnCount() == 3
    experiment = workbench.session.experiment
    count = count_parameters(experiment.architecture, experiment.sharing, (1, 8, 8), (10, 1, 1, 3))
    assert size.text().startswith(f"Shared {round(100 * count.shared_part)} % · {count.total} parameters")
    assert "shared by digit, parity, at_least_five, loops" in diagram.accessibleDescription()
    press(go_to(page, 1, 0), Qt.Key.Key_Space)
    assert workbench.session.experiment.sharing == blocks("ABAA")
    assert len(diagram.nodes) == 2 + 4
    assert "used by parity only" in diagram.accessibleDescription()


def test_that_the_size_is_told_once_the_data_is_known(
    page: DesignPage, workbench: Workbench, qtbot: QtBot
) -> None:
    size = child(page, QLabel, "design_size")
    qtbot.waitUntil(
        lambda: size.text() == "Shared 81 % · 727 parameters (single-task total 2503)", timeout=30_000
    )
    click(child(page, QPushButton, "all_apart"))
    assert size.text() == "Shared 0 % · 2503 parameters (single-task total 2503)"


def test_that_a_weighting_is_chosen(page: DesignPage, workbench: Workbench) -> None:
    choose_weighting(page, "PCGrad")
    assert workbench.session.experiment.weighting == PCGrad()


def test_that_a_walk_through_the_methods_is_one_entry_of_the_history(
    page: DesignPage, workbench: Workbench
) -> None:
    before = workbench.session.experiment
    for _ in range(4):
        press(child(page, QTreeWidget, "weightings"), Qt.Key.Key_Down)
    assert workbench.session.experiment == before.replaced(weighting=ImtlL())
    assert workbench.session.undo_stack.count() == 1
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment == before


def test_that_a_dragged_weight_is_one_entry_of_the_history(page: DesignPage, workbench: Workbench) -> None:
    choose_weighting(page, "Manual")
    slider = child(page, QSlider, "weighting.manual.weights.digit.1")
    for stop in (slider.maximum() - 20, slider.maximum() - 10, slider.maximum()):
        slider.setValue(stop)
    assert workbench.session.experiment.weighting == ManualWeights(weights={"digit": 100.0})
    assert workbench.session.undo_stack.count() == 2


def test_that_two_drags_of_one_slider_are_two_entries_of_the_history(
    page: DesignPage, workbench: Workbench
) -> None:
    for path in ("weighting.manual.weights.digit.1", "architecture.mlp.dropout.1"):
        if path.startswith("weighting"):
            choose_weighting(page, "Manual")
        slider = child(page, QSlider, path)
        count = workbench.session.undo_stack.count()
        for stops in ((slider.maximum() - 20, slider.maximum() - 10), (10, 5)):
            slider.setSliderDown(True)
            for stop in stops:
                slider.setValue(stop)
            slider.setSliderDown(False)
        assert workbench.session.undo_stack.count() == count + 2


def test_that_the_training_is_edited(page: DesignPage, workbench: Workbench) -> None:
    training = workbench.session.experiment.training
    child(page, QSpinBox, "training.batch_size").setValue(32)
    child(page, QComboBox, "training.optimiser").setCurrentText("SGD with momentum")
    assert workbench.session.experiment.training == training.replaced(batch_size=32, optimiser=Sgd())
    child(page, QComboBox, "training.optimiser").setCurrentText("AdamW")
    assert workbench.session.experiment.training.optimiser == AdamW()


def test_that_seeds_and_comparison_are_edited(page: DesignPage, workbench: Workbench) -> None:
    write(child(page, QLineEdit, "seeds"), "0-3, 7")
    assert workbench.session.experiment.seeds == (0, 1, 2, 3, 7)
    write(child(page, QLineEdit, "seeds"), "1, 1")
    assert messages(page) == []
    assert [label.text() for label in page.findChildren(QLabel, "worse") if label.text()] == [
        "A seed is listed twice. List every seed once."
    ]
    assert workbench.session.experiment.seeds == (0, 1, 2, 3, 7)
    child(page, QCheckBox, "single_task_baseline").click()
    assert not workbench.session.experiment.single_task_baseline


def test_that_undo_is_shown_everywhere(page: DesignPage, workbench: Workbench) -> None:
    write(child(page, QLineEdit, "architecture.mlp.widths"), "5")
    choose_weighting(page, "Uncertainty")
    while workbench.session.undo_stack.canUndo():
        workbench.session.undo_stack.undo()
    assert child(page, QLineEdit, "architecture.mlp.widths").text() == "8, 8"
    (equal,) = child(page, QTreeWidget, "weightings").selectedItems()
    assert equal.text(0) == "Equal"


@pytest.mark.slow
def test_that_weights_act_on_a_running_training_and_the_page_says_so(
    page: DesignPage, workbench: Workbench, qtbot: QtBot
) -> None:
    choose_weighting(page, "Manual")
    assert not any("A run is going on" in text for text in messages(page))
    experiment = workbench.session.experiment.replaced(single_task_baseline=False)
    workbench.training.run(experiment, steps=2)
    assert any("A run is going on" in text for text in messages(page))
    qtbot.waitUntil(
        lambda: workbench.training.record is not None and bool(workbench.training.record.arms), timeout=60_000
    )
    slider = child(page, QSlider, "weighting.manual.weights.loops.1")
    slider.setValue(slider.maximum())
    record = workbench.training.record
    assert record is not None
    qtbot.waitUntil(lambda: record.arms["chosen"].step == 2, timeout=60_000)
    qtbot.waitUntil(lambda: not page._steering.is_waiting)
    workbench.training.advance(1)
    qtbot.waitUntil(lambda: record.arms["chosen"].step == 3, timeout=60_000)
    digit, *_, loops = record.arms["chosen"].weights[0, 2]
    assert loops == pytest.approx(100 * digit)
    workbench.session.undo_stack.undo()
    qtbot.waitUntil(lambda: not page._steering.is_waiting)
    workbench.training.advance(1)
    qtbot.waitUntil(lambda: record.arms["chosen"].step == 4, timeout=60_000)
    digit, *_, loops = record.arms["chosen"].weights[0, 3]
    assert loops == pytest.approx(digit)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_the_page_is_drawn(page: DesignPage, workbench: Workbench, scheme: str) -> None:
    workbench.theme.use("dark" if scheme == "dark" else "light")
    picture = page.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert {workbench.theme.task_color(task).name() for task in range(4)} <= colors


def test_that_a_choice_that_is_unfair_is_told_where_it_is_made_and_marked_on_its_tab(
    page: DesignPage, workbench: Workbench
) -> None:
    tabs = child(page, QTabWidget, "design_tabs")
    tabs.setCurrentIndex(2)
    workbench.session.replace({"seeds": (0, 1, 2), "single_task_baseline": True}, "fair")
    assert messages(page) == []
    assert tabs.tabIcon(2).isNull()
    workbench.session.replace({"single_task_baseline": False}, "unfair")
    (told,) = messages(page)
    assert told.startswith("Nothing is trained beside it")
    assert not tabs.tabIcon(2).isNull()
    assert told in tabs.tabToolTip(2)


def test_that_settings_stay_in_place_when_a_warning_comes_above_them(
    page: DesignPage, workbench: Workbench, qtbot: QtBot
) -> None:
    workbench.session.replace({"seeds": (0, 1, 2), "single_task_baseline": True}, "fair")
    child(page, QTabWidget, "design_tabs").setCurrentIndex(2)
    page.resize(1100, 480)
    batch = child(page, QSpinBox, "training.batch_size")
    (area,) = [area for area in page.findChildren(QScrollArea) if area.isAncestorOf(batch)]
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 100)
    area.ensureWidgetVisible(batch)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    place, end = batch.mapTo(area, QPoint()), area.verticalScrollBar().maximum()
    workbench.session.replace({"single_task_baseline": False}, "unfair")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > end)
    assert batch.mapTo(area, QPoint()) == place


def test_that_settings_which_are_switched_on_are_scrolled_to(page: DesignPage, qtbot: QtBot) -> None:
    child(page, QTabWidget, "design_tabs").setCurrentIndex(2)
    page.resize(1100, 480)
    box = child(page, QCheckBox, "training.early_stopping.is_set")
    (area,) = [area for area in page.findChildren(QScrollArea) if area.isAncestorOf(box)]
    if box.isChecked():
        click(box)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 100)
    area.ensureWidgetVisible(box, 0, 0)
    qtbot.waitUntil(lambda: not box.visibleRegion().isEmpty())
    click(box)
    patience = child(page, QSpinBox, "training.early_stopping.patience")
    qtbot.waitUntil(lambda: patience.visibleRegion().boundingRect() == patience.rect())


def test_that_a_remedy_is_one_undoable_edit_that_ends_its_caution(
    page: DesignPage, workbench: Workbench, qtbot: QtBot
) -> None:
    page.findChildren(QTabWidget)[0].setCurrentIndex(2)
    before = workbench.session.experiment.replaced(seeds=(4,), single_task_baseline=True)
    workbench.session.edit(before, "start")
    qtbot.waitUntil(lambda: len(_remedies(page)) == 1 and _remedies(page)[0].y() > 0)
    click(next(button for button in _remedies(page) if button.text() == "Use 5 seeds"))
    assert workbench.session.experiment == before.replaced(seeds=(4, 0, 1, 2, 3))
    assert workbench.session.undo_stack.undoText() == "Use 5 seeds"
    assert _remedies(page) == []
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment == before
