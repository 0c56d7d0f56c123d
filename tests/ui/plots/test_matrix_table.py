import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mtl_gui.ui.plots.gradient_source import Matrix, MatrixContent
from mtl_gui.ui.plots.matrix_table import MatrixNumbers, MatrixTable
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import press

_VALUES = np.array([[1.0, -0.314, np.nan], [-0.314, 1.0, 0.006], [np.nan, 0.006, 1.0]])


def _content(kind: Matrix, values: np.ndarray = _VALUES) -> MatrixContent:
    return MatrixContent(kind, ("age", "sex", "income"), values, 10, 5)


@pytest.fixture
def model(theme: Theme, qtbot: QtBot) -> MatrixNumbers:
    model = MatrixNumbers(theme)
    model.show_content(_content("cosine"))
    return model


def _cell(model: MatrixNumbers, row: int, column: int, role: Qt.ItemDataRole) -> object:
    return model.index(row, column).data(role)


def _texts(model: MatrixNumbers) -> list[list[str]]:
    return [[str(_cell(model, i, j, Qt.ItemDataRole.DisplayRole)) for j in range(3)] for i in range(3)]


def test_that_cells_hold_signed_numbers_or_a_dash(model: MatrixNumbers) -> None:
    assert _texts(model) == [["+1.00", "−0.31", "–"], ["−0.31", "+1.00", "+0.01"], ["–", "+0.01", "+1.00"]]


def test_that_affinities_are_per_cents_with_digits_for_the_largest_between_two_tasks(
    model: MatrixNumbers,
) -> None:
    values = np.array([[0.02, -0.0014, np.nan], [0.00012, 0.0, 0.0], [0.0, 0.0, 0.0]])
    model.show_content(_content("affinity", values))
    assert _texts(model)[0] == ["+2.00", "−0.14", "–"]
    assert _texts(model)[1][0] == "+0.01"


def test_that_tiny_affinities_keep_four_digits_at_most(model: MatrixNumbers) -> None:
    model.show_content(_content("affinity", np.full((3, 3), 1e-9)))
    assert _texts(model)[0][1] == "+0.0000"
    model.show_content(_content("affinity", np.zeros((3, 3))))
    assert _texts(model)[0][1] == "+0"


@pytest.mark.parametrize(
    ("kind", "row", "column", "words"),
    [
        ("cosine", 0, 1, "age, sex: cosine −0.31, in conflict"),
        ("cosine", 1, 2, "sex, income: cosine +0.01, no conflict"),
        ("cosine", 0, 2, "age, income: not known"),
        ("similarity", 1, 2, "sex, income: similarity of lengths 0.01"),
        ("affinity", 0, 1, "a step for age raises the loss of sex: −31 %"),
        ("affinity", 1, 2, "a step for sex lowers the loss of income: +1 %"),
    ],
)
def test_that_every_cell_says_in_words_what_it_means(
    model: MatrixNumbers, kind: Matrix, row: int, column: int, words: str
) -> None:
    model.show_content(_content(kind))
    assert _cell(model, row, column, Qt.ItemDataRole.AccessibleTextRole) == words
    assert _cell(model, row, column, Qt.ItemDataRole.ToolTipRole) == words


def test_that_conflict_and_agreement_have_colours_and_the_diagonal_has_none(model: MatrixNumbers) -> None:
    conflict = _cell(model, 0, 1, Qt.ItemDataRole.BackgroundRole)
    agreement = _cell(model, 1, 2, Qt.ItemDataRole.BackgroundRole)
    assert isinstance(conflict, QColor)
    assert isinstance(agreement, QColor)
    assert conflict.hslHue() != agreement.hslHue()
    assert _cell(model, 1, 1, Qt.ItemDataRole.BackgroundRole) is None
    assert _cell(model, 0, 2, Qt.ItemDataRole.BackgroundRole) is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["cosine", "similarity", "affinity"])
def test_that_numbers_can_be_read_on_the_strongest_colour(
    theme: Theme, qtbot: QtBot, scheme: str, kind: Matrix
) -> None:
    theme.use(scheme)  # type: ignore[arg-type]
    model = MatrixNumbers(theme)
    model.show_content(_content(kind, np.array([[0.0, -1.0, 1.0]] * 3)))
    for column in (1, 2):
        ground = _cell(model, 0, column, Qt.ItemDataRole.BackgroundRole)
        assert isinstance(ground, QColor)
        assert _contrast(theme.color("text"), ground) >= 4.5


def _contrast(first: QColor, second: QColor) -> float:
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_that_arrows_move_from_cell_to_cell_and_tab_leaves(qtbot: QtBot, model: MatrixNumbers) -> None:
    table = MatrixTable(model)
    qtbot.addWidget(table)
    table.show()
    table.setCurrentIndex(model.index(0, 0))
    press(table, Qt.Key.Key_Right)
    press(table, Qt.Key.Key_Down)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
    assert not table.tabKeyNavigation()


def test_that_new_numbers_of_the_same_tasks_keep_the_current_cell(qtbot: QtBot, model: MatrixNumbers) -> None:
    table = MatrixTable(model)
    qtbot.addWidget(table)
    table.setCurrentIndex(model.index(1, 2))
    model.show_content(_content("cosine", np.zeros((3, 3))))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 2)
    assert _texts(model)[1][2] == "+0.00"


def test_that_the_names_of_four_tasks_are_whole_in_the_smallest_table(
    model: MatrixNumbers, theme: Theme, qtbot: QtBot
) -> None:
    names = ("digit", "parity", "at_five", "loops")
    model.show_content(MatrixContent("cosine", names, np.eye(4), 10, 5))
    table = MatrixTable(model)
    qtbot.addWidget(table)
    table.resize(table.sizeHint())
    table.show()
    header = table.verticalHeader()
    for row in range(4):
        assert header.sectionSize(row) >= header.sectionSizeFromContents(row).height()
