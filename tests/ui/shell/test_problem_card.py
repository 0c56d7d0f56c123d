import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.failure import failure_of
from mtl_gui.ui.shell.problem_card import ProblemCard
from mtl_gui.ui.theme import Theme


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> ProblemCard:
    card = ProblemCard(theme)
    qtbot.addWidget(card)
    return card


def test_that_the_problem_of_a_run_closes_when_the_run_goes_on(card: ProblemCard) -> None:
    failure = failure_of(MemoryError())
    card.show_problem(failure)
    card.tie_to_run(failure)
    assert card.isVisible()
    card.settle()
    assert not card.isVisible()


def test_that_another_problem_stays_until_it_is_closed(card: ProblemCard) -> None:
    of_run = failure_of(MemoryError())
    card.tie_to_run(of_run)
    card.show_problem(failure_of(OSError("no disc")))
    card.settle()
    assert card.isVisible()
