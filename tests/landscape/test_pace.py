import pytest

from mtl_gui.landscape.pace import Pace


def timed(pace: Pace, seconds_per_point: dict[int, float], rounds: int) -> list[int]:
    tried = []
    for _ in range(rounds):
        tried.append(pace.num_points)
        pace.took(pace.num_points, seconds_per_point[pace.num_points] * pace.num_points)
    return tried


def even(seconds_per_point: float) -> dict[int, float]:
    return dict.fromkeys((2, 4, 8, 16), seconds_per_point)


@pytest.mark.parametrize("fastest", [2, 4, 8, 16])
def test_that_the_fastest_number_of_points_is_kept(fastest: int) -> None:
    tried = timed(Pace(), even(2e-3) | {fastest: 1e-3}, 14)
    assert set(tried[:9]) == {2, 4, 8, 16}
    assert set(tried[9:]) == {fastest}


def test_that_a_number_which_was_slow_only_once_is_not_given_up() -> None:
    pace = Pace()
    tried = []
    for _ in range(12):
        tried.append(pace.num_points)
        is_disturbed = tried.count(8) == 1 and pace.num_points == 8
        pace.took(
            pace.num_points,
            pace.num_points * (9e-3 if is_disturbed else 2e-3 - (pace.num_points == 8) * 1e-3),
        )
    assert tried[9:] == [8, 8, 8]


def test_that_the_first_trial_does_not_count() -> None:
    pace = Pace()
    pace.took(pace.num_points, 0.1)
    assert timed(pace, even(2e-3) | {4: 1e-3}, 9)[-1] == 4


def test_that_a_trial_which_fell_short_is_repeated() -> None:
    pace = Pace()
    timed(pace, even(1e-3), 2)
    assert pace.num_points == 8
    pace.took(3, 1e-9)
    assert pace.num_points == 8


def test_that_a_point_is_never_measured_alone() -> None:
    assert min(timed(Pace(), even(1e-3), 10)) == 2


@pytest.mark.parametrize(
    ("seconds_per_point", "most"), [(0.01, 16), (0.05, 8), (0.1, 4), (0.2, 2), (10.0, 2)]
)
def test_that_slow_points_are_measured_few_at_a_time(seconds_per_point: float, most: int) -> None:
    tried = timed(Pace(), even(seconds_per_point), 10)
    assert max(tried[1:]) == most
