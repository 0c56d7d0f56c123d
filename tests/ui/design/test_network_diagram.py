import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.spec.edits import with_sharing, with_task_enabled
from mtl_gui.study.suggestions import GroupConflict
from mtl_gui.ui.design.network_diagram import NetworkDiagram
from mtl_gui.ui.design.network_text import NetworkText
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.tips import wrapped_tip

NUM_OUTPUTS = {"digit": 10, "parity": 1, "at_least_five": 1, "loops": 3}


@pytest.fixture
def branched(tiny_experiment: Experiment) -> Experiment:
    rows = (("A", "A", "A", "A"), ("A", "B", "B", "C"))
    return with_sharing(tiny_experiment, SharingPlan(blocks=rows))


@pytest.fixture
def diagram(branched: Experiment, theme: Theme, qtbot: QtBot) -> NetworkDiagram:
    diagram = NetworkDiagram(branched, theme)
    qtbot.addWidget(diagram)
    diagram.resize(600, 300)
    with qtbot.waitExposed(diagram):
        diagram.show()
    diagram.show_network(branched, (1, 8, 8), NUM_OUTPUTS)
    left = diagram.mapToGlobal(QPoint(0, 0)).x()
    diagram.set_columns([(left + 150 * column, 150) for column in range(4)])
    return diagram


def test_that_the_description_names_every_part(diagram: NetworkDiagram) -> None:
    assert diagram.accessibleDescription() == (
        "Input: 8 x 8 pixels. "
        "Block 1, group A: 8 units, shared by digit, parity, at_least_five, loops. 520 parameters. "
        "Block 2, group A: 8 units, used by digit only. 72 parameters. "
        "Block 2, group B: 8 units, shared by parity, at_least_five. 72 parameters. "
        "Block 2, group C: 8 units, used by loops only. 72 parameters. "
        "Head of digit: 10 classes. Head of parity: 2 classes. "
        "Head of at_least_five: 2 classes. Head of loops: 3 classes."
    )


def test_that_the_description_tells_normalisation_and_hidden_layers_of_heads(
    diagram: NetworkDiagram, branched: Experiment
) -> None:
    changes = {"norm": "batch", "head_widths": (6, 5)}
    rich = branched.replaced(architecture=branched.architecture.replaced(**changes))
    diagram.show_network(rich, (1, 8, 8), NUM_OUTPUTS)
    said = diagram.accessibleDescription()
    assert "Block 2, group A: 8 units, normalised over the batch, used by digit only. 80 parameters." in said
    assert "Head of digit: 6 units, 5 units, then 10 classes." in said


def test_that_tasks_that_are_off_are_not_drawn(diagram: NetworkDiagram, branched: Experiment) -> None:
    diagram.show_network(with_task_enabled(branched, "digit", enabled=False), (1, 8, 8), NUM_OUTPUTS)
    assert "digit" not in diagram.accessibleDescription()
    assert sum(node.block is None for node in diagram.nodes) == 3


def test_that_a_click_selects_the_block(diagram: NetworkDiagram, qtbot: QtBot) -> None:
    with qtbot.waitSignal(diagram.block_clicked) as clicked:
        QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=QPoint(375, 150))
    assert clicked.args == [1]


def test_that_a_click_beside_the_parts_selects_nothing(diagram: NetworkDiagram, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(diagram.block_clicked):
        QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=QPoint(302, 4))


def test_that_the_arrow_keys_read_part_after_part(diagram: NetworkDiagram, qtbot: QtBot) -> None:
    heard: list[str] = []
    diagram.part_read.connect(heard.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(diagram, key)
    assert [text.split(":")[0] for text in heard] == [
        "Block 2, group A",
        "Block 2, group B",
        "Head of parity",
        "Head of at_least_five",
        "Block 2, group B",
    ]
    with qtbot.waitSignal(diagram.block_clicked) as clicked:
        QTest.keyClick(diagram, Qt.Key.Key_Return)
    assert clicked.args == [1]


def test_that_a_head_has_the_colour_of_its_task(diagram: NetworkDiagram, theme: Theme) -> None:
    picture = diagram.grab().toImage()
    colors = {picture.pixelColor(466, y).name() for y in range(300)}
    assert {theme.task_color(task).name() for task in range(4)} <= colors


def test_that_the_marked_block_has_a_band_behind_it(diagram: NetworkDiagram) -> None:
    before = diagram.grab().toImage().pixelColor(302, 4)
    diagram.set_block(1)
    assert diagram.grab().toImage().pixelColor(302, 4) != before
    diagram.set_block(7)
    assert diagram.grab().toImage().pixelColor(302, 4) == before


def test_that_of_many_gradients_the_shortest_and_the_longest_are_told(branched: Experiment) -> None:
    tasks = tuple(branched.tasks[0].replaced(name=f"task {number}") for number in range(9))
    text = NetworkText(branched.architecture, tasks, (64,), {})
    told = text.conflict(GroupConflict(0, tuple(range(9)), None, None, (3.0, 0.5, *(1.0,) * 5, 7.0, 2.0)))
    assert told == "Length of the gradients: from 0.5 (task 1) to 7 (task 7)."


def test_that_a_long_tip_has_several_lines_and_shows_signs_as_they_are() -> None:
    assert wrapped_tip("a < b") == "<qt>a &lt; b</qt>"
    assert not wrapped_tip("")


def test_that_a_part_tells_the_gradients_of_its_tasks(diagram: NetworkDiagram, qtbot: QtBot) -> None:
    pair = GroupConflict(1, (1, 2), 0.25, -0.1, (0.5, 2.0))
    alone = GroupConflict(1, (0,), None, None, (1.5,))
    heard: list[str] = []
    diagram.part_read.connect(heard.append)
    diagram.show_conflicts((pair, alone))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(diagram, key)
    assert heard[0].endswith("72 parameters. Length of the gradients: digit 1.5.")
    assert heard[1].endswith(
        "25 % of its pairs of tasks are in conflict, mean cosine -0.10. "
        "Length of the gradients: parity 0.5, at_least_five 2."
    )
