from concurrent.futures import ThreadPoolExecutor

from mtl_gui.events import Control, SetLearningRate, SetTaskWeights
from mtl_gui.mailbox import Mailbox


def test_that_changes_are_taken_once_and_in_order() -> None:
    mailbox = Mailbox()
    posted: list[Control] = [SetLearningRate(0.1), SetTaskWeights({"a": 2.0}), SetLearningRate(0.2)]
    for control in posted:
        mailbox.post(control)
    assert mailbox.take() == tuple(posted)
    assert mailbox.take() == ()


def test_that_no_change_is_lost_between_threads() -> None:
    mailbox = Mailbox()
    rates = [[float(1000 * poster + number) for number in range(500)] for poster in range(4)]

    def post_all(values: list[float]) -> None:
        for value in values:
            mailbox.post(SetLearningRate(value))

    taken: list[float] = []
    with ThreadPoolExecutor(4) as pool:
        posting = [pool.submit(post_all, values) for values in rates]
        while not all(job.done() for job in posting):
            taken += [
                control.learning_rate for control in mailbox.take() if isinstance(control, SetLearningRate)
            ]
    taken += [control.learning_rate for control in mailbox.take() if isinstance(control, SetLearningRate)]
    assert sorted(taken) == [rate for values in rates for rate in values]
    for values in rates:
        assert [rate for rate in taken if rate in set(values)] == values
