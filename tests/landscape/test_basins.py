from pathlib import Path

import numpy as np
import pytest

from mtl_gui.basin_events import BasinsFinished, BasinsMeasured, BasinsStarted
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Progressed, SnapshotTaken
from mtl_gui.landscape.basins import basins
from mtl_gui.problems import Refused
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.runs.ends import end_classes, front_positions
from mtl_gui.spec import (
    Adam,
    AlignedMtl,
    EqualWeights,
    FormulaToy,
    GaussianWells,
    ManualWeights,
    Mgda,
    PCGrad,
    Sgd,
    UncertaintyWeights,
)
from mtl_gui.spec.basins import BasinsRequest, single_task_methods
from mtl_gui.training.trainer import train

WELLS = BasinsRequest(
    methods=(*single_task_methods(BasinsRequest().toy), EqualWeights()),
    optimiser=Sgd(momentum=0),
    learning_rate=0.01,
    steps=450,
    starts_per_axis=8,
    x_low=-1.75,
    x_high=3.75,
    y_low=-1,
    y_high=1,
)


def followed(request: BasinsRequest, path: Path | None = None) -> BasinsRecord:
    record = BasinsRecord(request)
    for event in basins(request, path):
        record.append(event)
    return record


def test_that_each_task_alone_falls_into_the_nearer_of_its_wells_and_both_together_into_one() -> None:
    """L1 = (x² - 1)² + y² parts at x = 0, L2 at x = 2; the sum has its only minimum at (1, 0)."""
    record = followed(WELLS)
    x = record.starts[:, 0]
    expected = [np.where(x < 0, -1.0, 1.0), np.where(x < 2, 1.0, 3.0), np.ones(64)]
    for ends, wells in zip(record.ends, expected, strict=True):
        np.testing.assert_allclose(ends[:, 0], wells, atol=1e-3)
    np.testing.assert_allclose(record.ends[..., 1], 0, atol=1e-3)
    assert record.moved.max() < 1e-3
    classes = end_classes(record.ends, 0.1)
    assert {tuple(centre.round(2)) for centre in classes.centres} == {(1, 0), (-1, 0), (3, 0)}
    assert classes.shares[2].tolist() == [1, 0, 0]
    np.testing.assert_allclose(classes.shares[0].max(), (x > 0).mean())


def test_that_every_start_goes_the_way_of_plain_descent() -> None:
    request = WELLS.replaced(steps=25, methods=(EqualWeights(),))
    points = np.array(request.starts)
    for _ in range(25):
        x, y = points.T
        slope = 4 * x * (x**2 - 1) + 4 * (x - 1) * (x - 3) * (x - 2)
        points = points - 0.01 * np.stack([slope, 4 * y], axis=1)
    np.testing.assert_allclose(followed(request).ends[0], points, rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("method", [PCGrad(), UncertaintyWeights(), AlignedMtl()], ids=lambda each: each.kind)
def test_that_a_start_ends_where_the_trainer_takes_it(method: PCGrad) -> None:
    request = WELLS.replaced(methods=(method,), steps=30, optimiser=Adam(), starts_per_axis=3)
    found = followed(request).ends[0]
    experiment = request.experiment(0).replaced(seeds=(4, 7))
    trained = [
        event.parameters["trunk.0.point"][:, 0].astype(np.float64)
        for event in train(experiment, prepare(experiment))
        if isinstance(event, SnapshotTaken)
    ]
    np.testing.assert_allclose(found[[4, 7]], trained[-1], rtol=1e-9)


def test_that_ends_along_a_front_have_their_place_on_it() -> None:
    request = BasinsRequest(
        toy=GaussianWells(distance=0.5),
        methods=(Mgda(),),
        learning_rate=0.05,
        optimiser=Sgd(momentum=0),
        steps=600,
        starts_per_axis=7,
        x_low=-1.5,
        x_high=1.5,
        y_low=-0.6,
        y_high=0.6,
    )
    record = followed(request)
    np.testing.assert_allclose(record.ends[..., 1], 0, atol=5e-3)
    assert np.abs(record.ends[..., 0]).max() < 0.505
    places = front_positions(record.losses)[0]
    order = np.argsort(record.ends[0, :, 0])
    assert np.isfinite(places).all()
    assert (np.diff(places[order]) <= 1e-9).all()


def test_that_what_leaves_the_map_or_meets_no_number_has_no_end_and_harms_no_other() -> None:
    toy = FormulaToy(formulas=("x**4 / 4", "y**2 + 0 * log(x + 2)"))
    request = BasinsRequest(
        toy=toy,
        methods=(EqualWeights(), AlignedMtl()),
        optimiser=Sgd(momentum=0),
        learning_rate=0.1,
        steps=60,
        starts_per_axis=4,
        x_low=-3,
        x_high=6,
        y_low=-1,
        y_high=1,
    )
    record = followed(request)
    x = record.starts[:, 0]
    for ends in record.ends:
        assert np.isnan(ends[x < -2]).all()
        assert np.isfinite(ends[(x > -2) & (x < 4)]).all()
    assert np.isnan(record.ends[0, x > 5]).all()
    (alone,) = followed(request.replaced(methods=(EqualWeights(),), x_low=0.0, x_high=3.0)).ends
    start = [tuple(point) for point in record.starts].index((3.0, -1.0))
    np.testing.assert_allclose(record.ends[0, start], alone[3], rtol=1e-12)


def test_that_a_map_without_any_finite_start_is_refused() -> None:
    toy = FormulaToy(formulas=("log(-1 - x**2)",))
    with pytest.raises(Refused, match="At no starting point the losses L1 are all finite"):
        list(basins(BasinsRequest(toy=toy, starts_per_axis=3)))


def test_that_a_method_for_other_tasks_is_refused() -> None:
    with pytest.raises(Refused, match="There is no task “third”"):
        list(basins(BasinsRequest(methods=(ManualWeights(weights={"third": 1.0}),))))


def test_that_events_come_in_order_and_the_file_holds_the_map(tmp_path: Path) -> None:
    request = WELLS.replaced(steps=5, starts_per_axis=2)
    path = tmp_path / "map.npz"
    events = list(basins(request, path))
    assert isinstance(events[0], BasinsStarted)
    assert [event.method for event in events if isinstance(event, BasinsMeasured)] == [0, 1, 2]
    assert events[-1] == BasinsFinished(path)
    fractions = [event.fraction for event in events if isinstance(event, Progressed)]
    assert fractions == sorted(fractions)
    assert fractions[-1] < 1
    record, loaded = followed(request), BasinsRecord.load(path)
    assert loaded.request == request
    assert loaded.is_finished
    for name in ("starts", "ends", "losses", "moved"):
        np.testing.assert_array_equal(getattr(loaded, name), getattr(record, name))


def test_that_a_cancelled_search_leaves_the_methods_that_have_arrived() -> None:
    record = BasinsRecord(WELLS.replaced(steps=5, starts_per_axis=2))
    events = basins(record.request)
    for event in events:
        record.append(event)
        if isinstance(event, BasinsMeasured):
            events.close()
    assert not record.is_finished
    assert np.isfinite(record.ends[0]).all()
    assert np.isnan(record.ends[1:]).all()


def test_that_a_file_that_is_no_map_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "map.npz"
    np.savez(path, starts=np.zeros((4, 2)))
    with pytest.raises(Refused, match="could not be read"):
        BasinsRecord.load(path)
