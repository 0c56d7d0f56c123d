from mtl_gui.landscape.pace import Pace


def timed(pace: Pace, seconds_per_point: dict[int, float], rounds: int) -> list[int]:
    tried = []
    for _ in range(rounds):
        tried.append(pace.num_points)
        pace.took(pace.num_points, seconds_per_point[pace.num_points] * pace.num_points)
    return tried


def test_that_the_fastest_number_of_points_is_kept() -> None:
    for fastest in (2, 4, 16):
        seconds = {number: 1.0 if number == fastest else 2.0 for number in (2, 4, 16)}
        tried = timed(Pace(), seconds, 10)
        assert set(tried[:4]) == {2, 4, 16}
        assert set(tried[4:]) == {fastest}


def test_that_the_first_trial_does_not_count() -> None:
    pace = Pace()
    pace.took(pace.num_points, 1e9)
    assert timed(pace, {4: 1.0, 16: 2.0, 2: 2.0}, 5)[-1] == 4


def test_that_a_trial_which_fell_short_is_repeated() -> None:
    pace = Pace()
    timed(pace, {4: 1.0, 16: 1.0, 2: 1.0}, 2)
    assert pace.num_points == 16
    pace.took(3, 1e-9)
    assert pace.num_points == 16


def test_that_a_point_is_never_measured_alone() -> None:
    assert min(timed(Pace(), {2: 1.0, 4: 1.0, 16: 1.0}, 10)) == 2
