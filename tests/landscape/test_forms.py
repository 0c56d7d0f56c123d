import numpy as np
import pytest
import torch

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import FloatArray, LandscapeRefined
from mtl_gui.landscape.evaluation import PlaneMeter
from mtl_gui.landscape.forms import Form, fastest_form
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.landscape.pace import Pace
from mtl_gui.landscape.products import convolved_products
from mtl_gui.landscape.slices import cut
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import Experiment, LandscapeRequest, Mlp, SharingPlan
from tests.landscape.test_evaluation import COORDINATES, network_and_probe, plane_of
from tests.landscape.trained import normed_mlp, small_cnn, small_mlp

SECONDS: dict[Form, float] = {"stacked": 1e-3, "loop": 2e-3, "vmap": 3e-3, "convolved": 4e-3}


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


WIDE = small_mlp().replaced(architecture=Mlp(widths=(32, 24, 16)), sharing=SharingPlan.together(3, 2))
APART = SharingPlan(blocks=(("A", "A"), ("A", "B"), ("A", "B")))


@pytest.mark.parametrize("experiment", [WIDE, WIDE.replaced(sharing=APART), WIDE.baseline()])
@pytest.mark.parametrize("moved", ["trunk", "all"])
@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float64, 1e-12), (torch.float32, 1e-6)])
def test_that_layers_as_convolutions_give_the_same_losses(
    experiment: Experiment, moved: str, dtype: torch.dtype, tolerance: float
) -> None:
    network, probe, _ = network_and_probe(experiment, dtype)
    meter = PlaneMeter(plane_of(network, dtype, moved), network, probe, rows_at_once=30)
    stacked, convolved = meter.losses(COORDINATES), meter.losses(COORDINATES, "convolved")
    np.testing.assert_allclose(convolved, stacked, rtol=tolerance)
    np.testing.assert_array_equal(meter.losses(COORDINATES[:3], "convolved"), convolved[:3])


def test_that_a_convolution_of_single_pixels_is_a_product_at_every_size() -> None:
    source = np.random.default_rng(0)
    for points, rows, inputs, outputs in ((1, 1, 1, 1), (3, 7, 5, 2), (2, 300, 64, 40)):
        x = source.standard_normal((points, rows, inputs))
        weights = source.standard_normal((points, inputs, outputs))
        biases = source.standard_normal((points, outputs))
        out = torch.empty(points, rows, outputs, dtype=torch.float64)
        convolved_products(torch.from_numpy(x), torch.from_numpy(weights), torch.from_numpy(biases), out)
        np.testing.assert_allclose(out.numpy(), x @ weights + biases[:, None], rtol=1e-11, atol=1e-12)


@pytest.mark.parametrize("experiment", [small_cnn(), small_mlp(), normed_mlp()])
def test_that_networks_without_plain_wide_layers_are_not_computed_as_convolutions(
    experiment: Experiment,
) -> None:
    network, probe, _ = network_and_probe(experiment)
    meter = PlaneMeter(plane_of(network), network, probe, rows_at_once=30)
    with pytest.raises(NotImplementedError):
        meter.losses(COORDINATES, "convolved")


@pytest.mark.parametrize("fastest", ["stacked", "loop", "vmap", "convolved"])
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
