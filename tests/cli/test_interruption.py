import signal
from collections.abc import Generator

import pytest

from mtl_gui.cli.interruption import Interrupted, Interruption
from mtl_gui.events import Event, Progressed
from mtl_gui.texts import Sentence


class Job:
    """Reports progress, and presses Ctrl-C itself while it works on some of the events."""

    def __init__(self, pressed_at: tuple[int, ...]) -> None:
        self.pressed_at = pressed_at
        self.seen = 0
        self.was_closed_in_order = False

    def events(self) -> Generator[Event, None, None]:
        try:
            for number in range(10):
                for _ in range(self.pressed_at.count(number)):
                    signal.raise_signal(signal.SIGINT)
                yield Progressed(number / 10, Sentence("at work"))
        except GeneratorExit:
            self.was_closed_in_order = True
            raise

    def run(self) -> None:
        with Interruption("All is kept.") as interruption:
            for _event in interruption.watched(self.events()):
                self.seen += 1


def test_that_a_job_which_nobody_stops_runs_to_its_end() -> None:
    job = Job(pressed_at=())
    job.run()
    assert (job.seen, job.was_closed_in_order) == (10, False)


def test_that_ctrl_c_lets_the_event_at_work_finish_and_closes_the_job() -> None:
    job = Job(pressed_at=(4,))
    with pytest.raises(Interrupted, match="All is kept"):
        job.run()
    assert (job.seen, job.was_closed_in_order) == (5, True)


def test_that_a_second_ctrl_c_ends_the_job_at_once() -> None:
    job = Job(pressed_at=(4, 4))
    with pytest.raises(Interrupted, match="All is kept"):
        job.run()
    assert job.seen == 4


def test_that_ctrl_c_means_what_it_did_before_once_the_job_is_over() -> None:
    before = signal.getsignal(signal.SIGINT)
    Job(pressed_at=()).run()
    assert signal.getsignal(signal.SIGINT) is before
