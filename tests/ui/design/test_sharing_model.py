import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Cnn, Experiment, SharingPlan
from mtl_gui.spec.edits import with_architecture, with_head_widths, with_sharing, with_task_enabled
from mtl_gui.ui.design.sharing_model import SharingModel
from mtl_gui.ui.theme import Theme


@pytest.fixture
def branched(tiny_experiment: Experiment) -> Experiment:
    rows = (("A", "A", "B", "A"), ("A", "B", "C", "B"))
    return with_sharing(tiny_experiment, SharingPlan(blocks=rows))


@pytest.fixture
def model(branched: Experiment, theme: Theme) -> SharingModel:
    return SharingModel(branched, theme)


def test_that_the_table_obeys_the_rules_of_models(
    model: SharingModel, qtmodeltester: ModelTester, branched: Experiment
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_experiment(with_architecture(branched, Cnn()), {})
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_that_a_cell_says_task_block_group_and_mates(model: SharingModel) -> None:
    spoken = model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "parity, block 2, group B, shared with loops"
    assert model.spoken(2, 1) == "at_least_five, block 1, group B, not shared"
    assert model.spoken(0, 0) == "digit, takes part"


def test_that_a_task_that_is_off_is_named_so(model: SharingModel, branched: Experiment) -> None:
    model.set_experiment(with_task_enabled(branched, "loops", enabled=False), {})
    assert model.spoken(1, 2) == "parity, block 2, group B, shared with loops (off)"
    assert model.spoken(3, 0) == "loops, switched off"
    assert model.index(3, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_that_the_cells_show_the_letters_of_the_plan(model: SharingModel, branched: Experiment) -> None:
    shown = [[model.index(task, block + 1).data() for task in range(4)] for block in range(2)]
    assert shown == [list(row) for row in branched.sharing.blocks]


def test_that_the_titles_tell_the_blocks_and_their_size(model: SharingModel, branched: Experiment) -> None:
    def titles() -> list[str]:
        columns = range(model.columnCount())
        return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]

    assert titles() == ["Task", "Block 1\n8 units", "Block 2\n8 units", "Head"]
    model.set_experiment(with_architecture(branched, Cnn(channels=(4,), widths=(16,))), {})
    assert titles()[1:3] == ["Block 1\n4 filters of 3 x 3", "Block 2\n16 units"]


def test_that_the_heads_tell_their_classes_once_they_are_known(
    model: SharingModel, branched: Experiment
) -> None:
    assert model.index(0, 3).data() == "… classes"
    model.set_experiment(branched, {"digit": 10})
    assert model.index(0, 3).data() == "10 classes"
    assert model.index(1, 3).data() == "2 classes"


def test_that_a_clicked_switch_asks_and_changes_nothing(
    model: SharingModel, branched: Experiment, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.task_switched) as asked:
        model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert asked.args == ["parity", False]
    assert model.experiment == branched


def test_that_a_head_tells_the_hidden_layers_that_its_task_or_the_network_gives_it(
    model: SharingModel, branched: Experiment
) -> None:
    deep = with_architecture(branched, branched.architecture.replaced(head_widths=(6, 5)))
    own = with_head_widths(with_head_widths(deep, "parity", (4,)), "loops", ())
    model.set_experiment(own, {"digit": 10, "loops": 3})
    shown = [model.index(task, 3).data() for task in range(4)]
    assert shown == ["6 → 5 → 10 classes", "4 → 2 classes", "6 → 5 → 2 classes", "3 classes"]
    assert model.spoken(1, 3) == "parity, head, 4 units, then 2 classes"


def test_that_a_cell_changed_besides_says_so_until_the_next_edit(model: SharingModel) -> None:
    before = model.spoken(1, 2)
    model.mark_besides(frozenset({(1, 1)}))
    assert model.spoken(1, 2) == f"{before}, changed too"
    assert model.spoken(2, 2).endswith("not shared")
    model.mark_besides(frozenset())
    assert model.spoken(1, 2) == before
