import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.ui.pages.live_weights import LiveWeights

ONES = {"digit": 1.0, "parity": 1.0, "at_least_five": 1.0, "loops": 1.0}


@pytest.fixture
def weights(qtbot: QtBot) -> LiveWeights:
    weights = LiveWeights()
    weights.set_value(ONES)
    return weights


def test_that_a_move_leaves_the_other_weights_as_they_are(weights: LiveWeights, qtbot: QtBot) -> None:
    with qtbot.waitSignal(weights.moved) as moved:
        weights.move("digit", 3.0)
    assert moved.args == [ONES | {"digit": 3.0}]


def test_that_only_unlocked_weights_give_way_while_the_sum_is_kept(weights: LiveWeights) -> None:
    weights.keep_sum(is_kept=True)
    weights.lock("parity", is_locked=True)
    weights.move("digit", 2.0)
    assert weights.value() == {"digit": 2.0, "parity": 1.0, "at_least_five": 0.5, "loops": 0.5}


def test_that_weights_which_have_the_sum_already_are_not_sent_when_it_is_to_be_kept(
    weights: LiveWeights, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(weights.moved):
        weights.keep_sum(is_kept=True)
    weights.keep_sum(is_kept=False)
    weights.move("digit", 5.0)
    with qtbot.waitSignal(weights.moved) as moved:
        weights.keep_sum(is_kept=True)
    assert moved.args == [{"digit": 2.5, "parity": 0.5, "at_least_five": 0.5, "loops": 0.5}]


def test_that_a_sum_which_cannot_stay_is_explained_and_nothing_moves(
    weights: LiveWeights, qtbot: QtBot
) -> None:
    weights.keep_sum(is_kept=True)
    for name in ("parity", "at_least_five", "loops"):
        weights.lock(name, is_locked=True)
    with qtbot.waitSignal(weights.refused) as refused, qtbot.assertNotEmitted(weights.moved):
        weights.move("digit", 2.0)
    assert "locked" in str(refused.args[0] if refused.args else "")
    assert weights.value() == ONES


def test_that_locked_weights_which_leave_nothing_end_the_wish_for_a_sum(
    weights: LiveWeights, qtbot: QtBot
) -> None:
    weights.move("digit", 7.0)
    weights.lock("digit", is_locked=True)
    with qtbot.waitSignal(weights.refused, check_params_cb=bool):
        weights.keep_sum(is_kept=True)
    assert not weights.keeps_sum
    assert weights.value() == ONES | {"digit": 7.0}


def test_that_the_sum_is_no_longer_kept_after_weights_that_have_another(weights: LiveWeights) -> None:
    weights.keep_sum(is_kept=True)
    weights.set_value(ONES | {"digit": 2.0, "parity": 0.0})
    assert weights.keeps_sum
    weights.set_value(ONES | {"digit": 2.0})
    assert not weights.keeps_sum


def test_that_locks_outlast_a_run_of_the_same_tasks_only(weights: LiveWeights) -> None:
    weights.lock("parity", is_locked=True)
    weights.set_value(ONES)
    assert weights.is_locked("parity")
    weights.set_value({"digit": 1.0})
    weights.set_value(ONES)
    assert not weights.is_locked("parity")
