import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.landscape.projection import project


def vector(seed: int, scale: float = 1.0) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return {
        "a": scale * torch.randn(1, 2, 3, generator=generator, dtype=torch.float64),
        "b": scale * torch.randn(1, 5, generator=generator, dtype=torch.float64),
    }


def sum_of(*terms: tuple[float, dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    return {name: sum((f * x[name] for f, x in terms), torch.zeros(())) for name in terms[0][1]}


OBLIQUE = sum_of((3.0, vector(1)), (0.5, vector(2)))
LONG = vector(2, scale=40.0)


def test_that_a_point_of_an_oblique_plane_is_found_again() -> None:
    centre = vector(0)
    path = sum_of((1.0, centre), (2.0, OBLIQUE), (-1.5, LONG))
    found = project(path, centre, OBLIQUE, LONG)
    np.testing.assert_allclose(found.points, [[2, -1.5]], atol=1e-8)
    assert found.residuals == pytest.approx(0, abs=1e-8)


def test_that_coordinates_are_not_euclidean_lengths() -> None:
    """The public code divides by the direction's length once, which is right for length 1 only."""
    centre = vector(0)
    path = sum_of((1.0, centre), (2.0, LONG))
    assert project(path, centre, LONG, vector(3)).points[0, 0] == pytest.approx(2)


@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(0.01, 0.99))
def test_that_what_lies_off_the_plane_is_the_residual(a: float, b: float, off: float) -> None:
    first, second, normal = ({"a": torch.eye(3, dtype=torch.float64)[axis].view(1, 3)} for axis in range(3))
    second = sum_of((0.7, first), (0.1, second))
    centre = {"a": torch.ones(1, 3, dtype=torch.float64)}
    on_plane = sum_of((a, first), (b, second))
    length = float(on_plane["a"].norm()) + 1
    path = sum_of((1.0, centre), (1.0, on_plane), (off * length, normal))
    found = project(path, centre, first, second)
    np.testing.assert_allclose(found.points, [[a, b]], atol=1e-8)
    away = math.hypot(off * length, length - 1)
    assert found.residuals[0] == pytest.approx(off * length / away)


def test_that_the_centre_projects_on_itself_without_a_residual() -> None:
    centre = vector(0)
    found = project(centre, centre, OBLIQUE, LONG)
    assert found.points.tolist() == [[0, 0]]
    assert found.residuals.tolist() == [0]


def test_that_every_checkpoint_is_projected_by_itself() -> None:
    centre = vector(0)
    path = {name: torch.cat([vector(seed)[name] for seed in (4, 5, 6)]) for name in centre}
    found = project(path, centre, OBLIQUE, LONG)
    for position, seed in enumerate((4, 5, 6)):
        alone = project(vector(seed), centre, OBLIQUE, LONG)
        np.testing.assert_allclose(found.points[position], alone.points[0], rtol=1e-12)
        np.testing.assert_allclose(found.residuals[position], alone.residuals[0], rtol=1e-12)


def test_that_the_nearest_point_is_that_of_least_squares() -> None:
    centre, path = vector(0), vector(4)
    found = project(path, centre, OBLIQUE, LONG)
    columns = [torch.cat([d["a"].flatten(), d["b"].flatten()]).numpy() for d in (OBLIQUE, LONG)]
    away = sum_of((1.0, path), (-1.0, centre))
    target = torch.cat([away["a"].flatten(), away["b"].flatten()]).numpy()
    expected, rest, *_ = np.linalg.lstsq(np.stack(columns, 1), target)
    np.testing.assert_allclose(found.points[0], expected, rtol=1e-10)
    assert found.residuals[0] == pytest.approx(math.sqrt(rest[0]) / np.linalg.norm(target))


def test_that_a_direction_which_moves_nothing_has_coordinate_zero() -> None:
    centre = vector(0)
    still = sum_of((0.0, vector(1)))
    path = sum_of((1.0, centre), (2.0, OBLIQUE))
    found = project(path, centre, OBLIQUE, still)
    np.testing.assert_allclose(found.points, [[2, 0]], atol=1e-12)
