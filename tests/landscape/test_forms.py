import numpy as np
import pytest

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import FloatArray, LandscapeRefined
from mtl_gui.landscape.evaluation import PlaneMeter
from mtl_gui.landscape.forms import Form, fastest_form
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.landscape.pace import Pace
from mtl_gui.landscape.slices import cut
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import Experiment, LandscapeRequest
from tests.landscape.test_evaluation import COORDINATES, network_and_probe, plane_of

SECONDS: dict[Form, float] = {"stacked": 1e-3, "loop": 2e-3, "vmap": 3e-3}


class Clock:
    """Time that passes only while points are measured, so fast as it is told."""

    def __init__(self, seconds: dict[Form, float]) -> None:
        self.now, self.tried, self._seconds = 0.0, list[tuple[Form, int]](), seconds

    def __call__(self) -> float:
        return self.now

    def measure(self, coordinates: FloatArray, form: Form) -> None:
        self.tried.append((form, len(coordinates)))
        self.now += self._seconds[form] * len(coordinates)


@pytest.mark.parametrize("form", ["loop", "vmap"])
@pytest.mark.parametrize("moved", ["trunk", "heads", "all"])
def test_that_every_form_measures_the_same_losses(
    form: Form, moved: str, network_experiment: Experiment
) -> None:
    network, probe, _ = network_and_probe(network_experiment)
    meter = PlaneMeter(plane_of(network, moved=moved), network, probe, rows_at_once=30)
    stacked = meter.losses(COORDINATES)
    np.testing.assert_allclose(meter.losses(COORDINATES, form), stacked, rtol=1e-12)


@pytest.mark.parametrize("fastest", ["stacked", "loop", "vmap"])
def test_that_the_fastest_form_is_chosen(fastest: Form) -> None:
    clock = Clock(SECONDS | {fastest: 0.5e-3})
    of_stacked = 0.5e-3 if fastest == "stacked" else 1e-3
    assert fastest_form(clock.measure, np.zeros((8, 2)), of_stacked, clock) == fastest


def test_that_a_form_which_is_hardly_faster_is_not_worth_a_change() -> None:
    clock = Clock(SECONDS | {"loop": 0.95e-3})
    assert fastest_form(clock.measure, np.zeros((8, 2)), 1e-3, clock) == "stacked"


def test_that_slow_points_are_tried_few_at_a_time() -> None:
    clock = Clock(SECONDS)
    fastest_form(clock.measure, np.zeros((8, 2)), 0.2, clock)
    assert {number for _, number in clock.tried} == {2}


def test_that_a_form_which_cannot_compute_the_network_is_passed_over() -> None:
    clock = Clock(SECONDS | {"vmap": 0.1e-3})

    def measure(coordinates: FloatArray, form: Form) -> None:
        if form == "vmap":
            raise RuntimeError("Batching rule not implemented")
        clock.measure(coordinates, form)

    assert fastest_form(measure, np.zeros((8, 2)), 1e-3, clock) == "stacked"


@pytest.fixture
def _fast_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop is fastest, whatever the machine."""
    monkeypatch.setattr("mtl_gui.landscape.measurement.fastest_form", lambda *_: "loop")


@pytest.mark.usefixtures("_fast_loop")
def test_that_the_form_is_kept_with_the_landscape_and_used_again(
    mlp_folder: RunFolder, mlp_data: PreparedData, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = LandscapeRequest(num_rows=16, grid=33)
    events = landscape(mlp_folder, request, data=mlp_data)
    for event in events:
        if isinstance(event, LandscapeRefined) and event.form is not None:
            break
    events.close()
    kept = LandscapeRecord.load(mlp_folder.landscapes()[-1])
    assert kept.form == "loop"
    assert not kept.is_finished

    used = list[Form]()
    measured = PlaneMeter.losses

    def noted(meter: PlaneMeter, coordinates: FloatArray, form: Form = "stacked") -> FloatArray:
        used.append(form)
        return measured(meter, coordinates, form)

    monkeypatch.setattr(PlaneMeter, "losses", noted)
    list(landscape(mlp_folder, request, data=mlp_data))
    assert set(used) == {"loop"}


def test_that_a_small_grid_is_measured_without_a_trial(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    piece = cut(mlp_folder, LandscapeRequest(num_rows=16, grid=17), mlp_data)
    measurement = Measurement(piece, None)
    list(measurement.events())
    assert measurement.refined().form is None


def test_that_a_pace_tells_the_time_of_a_point_once_it_is_chosen() -> None:
    pace, told = Pace(), list[float | None]()
    for _ in range(9):
        told.append(pace.seconds_per_point)
        pace.took(pace.num_points, pace.num_points * (1e-3 if pace.num_points == 8 else 2e-3))
    assert told == [None] * 9
    assert pace.seconds_per_point == pytest.approx(1e-3)
    assert pace.num_points == 8
