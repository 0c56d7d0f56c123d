from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.basins import BasinsControl
from mtl_gui.app.job import Job
from mtl_gui.events import RunFailed
from mtl_gui.spec import EqualWeights, FormulaToy, Mgda
from mtl_gui.spec.basins import BasinsRequest

_REQUEST = BasinsRequest(methods=(EqualWeights(), Mgda()), starts_per_axis=3, steps=20)


@pytest.fixture
def control(qtbot: QtBot) -> Iterator[BasinsControl]:
    job = Job()
    yield BasinsControl(job, job)
    assert job.stop_and_wait()


def test_that_a_map_is_made_in_the_background_and_shown_when_methods_arrive(
    control: BasinsControl, qtbot: QtBot
) -> None:
    shares: list[float] = []
    control.progressed.connect(lambda share, _: shares.append(share))
    with qtbot.waitSignal(
        control.record_changed, timeout=60_000, check_params_cb=lambda: bool(_finished(control))
    ):
        control.measure(_REQUEST)
    record = control.record
    assert record is not None
    assert np.isfinite(record.ends).all()
    assert shares == sorted(shares)


def test_that_a_refused_map_is_told(control: BasinsControl, qtbot: QtBot) -> None:
    with qtbot.waitSignal(control.failed, timeout=60_000) as told:
        control.measure(BasinsRequest(toy=FormulaToy(formulas=("log(-1 - x**2)",)), starts_per_axis=2))
    assert told.args is not None
    failure = told.args[0]
    assert isinstance(failure, RunFailed)
    assert "At no starting point" in str(failure.why)


def test_that_a_cancelled_map_keeps_what_has_arrived(control: BasinsControl, qtbot: QtBot) -> None:
    control.measure(_REQUEST.replaced(steps=200_000))
    with qtbot.waitSignal(control.progressed, timeout=60_000):
        pass
    with qtbot.waitSignal(
        control.state_changed, timeout=60_000, check_params_cb=lambda _: not control.is_active
    ):
        control.cancel()
    assert control.record is not None
    assert not control.record.is_finished
    assert np.isnan(control.record.ends).all()


def _finished(control: BasinsControl) -> bool:
    return control.record is not None and control.record.is_finished
