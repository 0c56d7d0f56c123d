"""Divisions of tasks into pairs in which every two tasks meet once."""

from mtl_gui.study.partitions import Groups

__all__ = ["pair_rounds"]


def pair_rounds(num_tasks: int) -> tuple[Groups, ...]:
    """A round robin: T − 1 rounds for an even number of tasks, T for an odd one, where one rests each time.

    All pairs of a round are trained at once, as they share nothing, so every pair costs no more than T
    trainings of T networks in all.

    Source: the circle method of tournaments, see Lucas, "Récréations mathématiques", volume 2, 1883.
    """
    seats = list(range(num_tasks + num_tasks % 2))
    rounds = []
    for _ in range(len(seats) - 1):
        half = len(seats) // 2
        met = zip(seats[:half], reversed(seats[half:]), strict=True)
        groups = [tuple(sorted(task for task in pair if task < num_tasks)) for pair in met]
        rounds.append(tuple(sorted(groups)))
        seats = [seats[0], seats[-1], *seats[1:-1]]
    return tuple(rounds)
