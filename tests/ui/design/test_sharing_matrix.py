import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.spec.edits import with_architecture_kind, with_sharing
from mtl_gui.ui.design.group_colors import group_color, mixed
from mtl_gui.ui.design.sharing_matrix import SharingMatrix
from mtl_gui.ui.design.sharing_model import SharingModel
from mtl_gui.ui.theme import Theme


@pytest.fixture
def matrix(tiny_experiment: Experiment, theme: Theme, qtbot: QtBot) -> SharingMatrix:
    rows = (("A", "A", "A", "B"), ("A", "A", "B", "C"))
    experiment = with_sharing(tiny_experiment, SharingPlan(blocks=rows))
    model = SharingModel(experiment, theme)
    matrix = SharingMatrix(model, theme)
    qtbot.addWidget(matrix)
    matrix.resize(700, 300)
    with qtbot.waitExposed(matrix):
        matrix.show()
    return matrix


def choose(matrix: SharingMatrix, task: int, block: int) -> None:
    matrix.setCurrentIndex(matrix.model().index(task, block + 1))


def middle(matrix: SharingMatrix, task: int, block: int) -> QPoint:
    return matrix.visualRect(matrix.model().index(task, block + 1)).center()


def menu_action(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.objectName() == name)


def test_that_space_asks_to_share_or_split_a_cell(matrix: SharingMatrix, qtbot: QtBot) -> None:
    choose(matrix, 2, 1)
    with qtbot.waitSignal(matrix.toggle_requested) as asked:
        QTest.keyClick(matrix, Qt.Key.Key_Space)
    assert asked.args == [(1,), (2,)]


def test_that_a_click_asks_the_same(matrix: SharingMatrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.toggle_requested) as asked:
        QTest.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=middle(matrix, 3, 0))
    assert asked.args == [(0,), (3,)]


def test_that_a_letter_asks_to_join_its_group(matrix: SharingMatrix, qtbot: QtBot) -> None:
    choose(matrix, 3, 0)
    with qtbot.waitSignal(matrix.join_requested) as asked:
        QTest.keyClick(matrix, Qt.Key.Key_A)
    assert asked.args == [(0,), (3,), "A"]


def test_that_shift_with_the_arrow_keys_selects_what_space_acts_on(
    matrix: SharingMatrix, qtbot: QtBot
) -> None:
    choose(matrix, 1, 0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(matrix, key, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(matrix.toggle_requested) as asked:
        QTest.keyClick(matrix, Qt.Key.Key_Space)
    assert asked.args == [(0, 1), (1, 2)]


def test_that_a_click_with_shift_only_selects(matrix: SharingMatrix, qtbot: QtBot) -> None:
    choose(matrix, 0, 0)
    with qtbot.assertNotEmitted(matrix.toggle_requested):
        QTest.mouseClick(
            matrix.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ShiftModifier,
            middle(matrix, 2, 1),
        )
    assert len(matrix.selectedIndexes()) == 6


def test_that_control_d_asks_to_share_as_above(matrix: SharingMatrix, qtbot: QtBot) -> None:
    choose(matrix, 2, 1)
    with qtbot.waitSignal(matrix.share_above_requested) as asked:
        QTest.keyClick(matrix, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [(1,), (2,)]


def test_that_the_menu_of_a_task_offers_the_others_and_a_network_of_its_own(
    matrix: SharingMatrix, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(matrix.follow_requested) as asked:
        menu_action(matrix.task_menu(3), "follow_0").trigger()
    assert asked.args == [3, 0]
    with qtbot.waitSignal(matrix.own_network_requested) as told:
        menu_action(matrix.task_menu(0), "own_network").trigger()
    assert told.args == [0]


def test_that_a_letter_with_control_is_left_to_the_window(matrix: SharingMatrix, qtbot: QtBot) -> None:
    choose(matrix, 3, 0)
    with qtbot.assertNotEmitted(matrix.join_requested):
        QTest.keyClick(matrix, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_that_space_on_a_task_switches_it(matrix: SharingMatrix, qtbot: QtBot) -> None:
    model = matrix.model()
    assert isinstance(model, SharingModel)
    matrix.setCurrentIndex(model.index(1, 0))
    with (
        qtbot.assertNotEmitted(matrix.toggle_requested),
        qtbot.waitSignal(model.task_switched) as asked,
    ):
        QTest.keyClick(matrix, Qt.Key.Key_Space)
    assert asked.args == ["parity", False]


def test_that_the_arrow_keys_tell_the_block(matrix: SharingMatrix, qtbot: QtBot) -> None:
    choose(matrix, 0, 0)
    with qtbot.waitSignal(matrix.block_selected) as told:
        QTest.keyClick(matrix, Qt.Key.Key_Right)
    assert told.args == [1]
    with qtbot.waitSignal(matrix.block_selected) as told:
        QTest.keyClick(matrix, Qt.Key.Key_Right)
    assert told.args == [None]


def test_that_the_keyboard_starts_at_the_first_block(matrix: SharingMatrix) -> None:
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    assert (matrix.currentIndex().row(), matrix.currentIndex().column()) == (0, 1)


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("share_all", "share_all_requested"),
        ("share_none", "share_none_requested"),
        ("split_here", "split_requested"),
    ],
)
def test_that_the_menu_of_a_block_offers_what_can_be_done_with_it(
    matrix: SharingMatrix, qtbot: QtBot, name: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(matrix, signal)) as asked:
        menu_action(matrix.block_menu(1), name).trigger()
    assert asked.args == [1]


def test_that_a_title_opens_the_menu_of_its_block(matrix: SharingMatrix) -> None:
    header = matrix.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(2) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = matrix.findChild(QMenu, "block_menu")
    assert menu is not None
    assert menu.isVisible()
    assert matrix.currentIndex().column() == 2
    menu.close()


def test_that_neighbours_which_share_are_drawn_as_one_piece(matrix: SharingMatrix, theme: Theme) -> None:
    picture = matrix.viewport().grab().toImage()

    def seam(upper: int, block: int) -> tuple[QColor, QColor]:
        above, below = (matrix.visualRect(matrix.model().index(upper + i, block + 1)) for i in (0, 1))
        column = below.left() + below.width() // 3
        return picture.pixelColor(column, above.bottom()), picture.pixelColor(column, below.top())

    fill = mixed(group_color(theme, [0, 1, 2]), theme.color("surface"), 0.22)
    for upper, expected in ((0, fill), (1, fill), (2, theme.color("surface"))):
        assert all(_near(color, expected) for color in seam(upper, 0))


def test_that_the_height_asked_for_shows_all_rows(matrix: SharingMatrix) -> None:
    matrix.resize(700, matrix.sizeHint().height())
    assert matrix.verticalScrollBar().maximum() == 0


def test_that_many_rows_scroll_and_leave_room_for_the_picture(
    tiny_experiment: Experiment, theme: Theme, qtbot: QtBot
) -> None:
    digit = tiny_experiment.tasks[0]
    tasks = tuple(digit.replaced(name=f"task {number}") for number in range(30))
    many = tiny_experiment.replaced(tasks=tasks, sharing=SharingPlan.together(2, 30))
    matrix = SharingMatrix(SharingModel(many, theme), theme)
    qtbot.addWidget(matrix)
    row = matrix.verticalHeader().defaultSectionSize()
    assert matrix.sizeHint().height() < 10 * row
    assert matrix.maximumHeight() > 30 * row


def test_that_the_menu_of_a_block_asks_for_groups_by_affinity_from_it_on(
    matrix: SharingMatrix, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(matrix.affinity_requested) as asked:
        menu_action(matrix.block_menu(1), "by_affinity").trigger()
    assert asked.args == [1]


def _near(first: QColor, second: QColor) -> bool:
    pairs = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) <= 3 for a, b in pairs)


@pytest.mark.parametrize("kind", ["mmoe", "ple", "mtan", "cnn"])
def test_that_a_long_heading_of_a_block_takes_no_room_from_tasks_and_heads(
    kind: str, tiny_experiment: Experiment, theme: Theme, qtbot: QtBot
) -> None:
    model = SharingModel(tiny_experiment, theme)
    matrix = SharingMatrix(model, theme)
    qtbot.addWidget(matrix)
    matrix.resize(680, 300)
    with qtbot.waitExposed(matrix):
        matrix.show()
    before = matrix.columnWidth(0)
    model.set_experiment(with_architecture_kind(tiny_experiment, kind), {})
    assert matrix.columnWidth(0) == before
    assert matrix.horizontalHeader().length() <= matrix.viewport().width()
    matrix.resize(300, 300)
    qtbot.waitUntil(lambda: matrix.horizontalScrollBar().maximum() > 0)
    matrix.resize(680, 300)
    qtbot.waitUntil(lambda: matrix.horizontalScrollBar().maximum() == 0)
