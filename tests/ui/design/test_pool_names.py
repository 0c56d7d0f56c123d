import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mtl_gui.spec import (
    SOFT_SHARING,
    Cgc,
    CrossStitch,
    DSelectK,
    Experiment,
    LearningToBranch,
    Mmoe,
    Mtan,
    Ple,
    Sluice,
    SoftSharing,
)
from mtl_gui.spec.edits import with_architecture_kind, with_sharing
from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.ui.design.network_diagram import NetworkDiagram
from mtl_gui.ui.design.pool_names import pool_detail
from mtl_gui.ui.theme import Theme


@pytest.mark.parametrize(
    ("architecture", "said"),
    [
        (CrossStitch(widths=(5, 4)), "Cross-stitch, a column of 5, 4 units per task"),
        (Sluice(width=6, num_layers=3), "Sluice, a column of 6, 6, 6 units per task"),
        (LearningToBranch(widths=(5,)), "LTB, a column of 5 units per task"),
        (Mmoe(num_experts=3), "MMoE, 3 common experts"),
        (DSelectK(num_experts=8), "DSelect-k, 8 common experts"),
        (Cgc(num_experts=3, num_task_experts=1), "CGC, 3 common experts and 1 of each task"),
        (Ple(num_levels=3), "PLE, 3 levels of 2 common experts and 2 of each task"),
        (Mtan(widths=(5, 4)), "MTAN, a common trunk of 5, 4 units, with attention by task"),
    ],
    ids=lambda value: value.kind if not isinstance(value, str) else "",
)
def test_that_the_block_says_what_a_group_has_in_common(architecture: SoftSharing, said: str) -> None:
    assert pool_detail(architecture) == said


@pytest.mark.parametrize("kind", SOFT_SHARING, ids=lambda kind: kind.__name__)
def test_that_the_picture_has_one_block_between_input_and_heads(
    kind: type[SoftSharing], tiny_experiment: Experiment, theme: Theme, qtbot: QtBot
) -> None:
    soft = with_architecture_kind(tiny_experiment, kind().kind)
    soft = with_sharing(soft, SharingPlan(blocks=(("A", "B", "A", "A"),)))
    diagram = NetworkDiagram(soft, theme)
    qtbot.addWidget(diagram)
    diagram.resize(600, 300)
    with qtbot.waitExposed(diagram):
        diagram.show()
    diagram.show_network(soft, (1, 8, 8), {"digit": 10, "parity": 1, "at_least_five": 1, "loops": 3})
    left = diagram.mapToGlobal(diagram.rect().topLeft()).x()
    diagram.set_columns([(left + 150 * column, 150) for column in range(3)])
    assert [node.block for node in diagram.nodes] == [0, 0, None, None, None, None]
    assert pool_detail(kind()).partition(",")[0] in diagram.accessibleDescription()
    image = diagram.grab().toImage()
    assert len(_colours(image)) > 3


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
