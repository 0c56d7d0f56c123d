"""Looks at the task gradients in a record and on disk, and what follows from them."""

from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    ControlApplied,
    Diagnosed,
    Event,
    SetDiagnostics,
    StepDone,
)
from mtl_gui.runs.chunk import read_chunk
from mtl_gui.runs.diagnostics import Diagnostics, DiagnosticsRows
from mtl_gui.runs.durable import read_arrays, write_arrays
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import ArmRecord, RunRecord
from mtl_gui.runs.recorder import recorded
from tests.runs.synthetic import SEEDS, TASKS, an_experiment, events_of, run_started, step_done

_R, _T, _K = len(SEEDS), len(TASKS), 3


def _look(step: int, num_places: int = _K) -> Diagnosed:
    source = np.random.default_rng(step)
    return Diagnosed(
        CHOSEN,
        step,
        source.random((_R, num_places, _T)),
        source.uniform(-1, 1, (_R, num_places, _T, _T)),
        source.random(_R),
        np.where(np.arange(_R) == 1, np.inf, 1 + source.random(_R)),
        source.normal(size=(_R, _T, _T)) if step % 2 else None,
        0.001 * step,
        0.01 * step,
    )


def _solved(step: int) -> StepDone:
    done = step_done(step)
    residuals = np.array([0.0, 1e-9, np.nan]) * step
    fallen_back = np.array([step % 3 == 0, False, step == 4])
    return StepDone(CHOSEN, step, done.losses, done.weights, 0, residuals, fallen_back)


def _watched(start: int = 0) -> list[Event]:
    """An arm whose gradients are looked at before steps 3, 4, 11 and 17, and whose method has a solver."""
    events: list[Event] = []
    for event in events_of(start=start):
        if isinstance(event, StepDone):
            if event.step in (3, 4, 11, 17):
                events.append(_look(event.step))
            events.append(_solved(event.step))
        else:
            events.append(event)
    return events


def _record(events: list[Event]) -> ArmRecord:
    record = RunRecord(an_experiment())
    for event in events:
        record.append(event)
    return record.arms[CHOSEN]


def _assert_same(found: Diagnostics, expected: Diagnostics) -> None:
    for name in Diagnostics.__dataclass_fields__:
        assert_array_equal(getattr(found, name), getattr(expected, name), err_msg=name)


def _folder(path: Path) -> RunFolder:
    return RunFolder.create(path / "run", an_experiment().replaced(single_task_baseline=False), {})


def test_that_replicas_come_first_and_looks_second() -> None:
    seen = _record(_watched()).diagnostics
    assert seen.steps.tolist() == [3, 4, 11, 17]
    assert seen.affinity_steps.tolist() == [3, 11, 17]
    assert seen.num_places == _K
    for place, step in enumerate(seen.steps):
        look = _look(int(step))
        for name in ("norms", "cosines", "shortest", "conditions"):
            assert_array_equal(getattr(seen, name)[:, place], getattr(look, name))
        assert (seen.seconds[place], seen.training_seconds[place]) == (look.seconds, look.training_seconds)
    assert_array_equal(seen.affinities[:, 2], _look(17).affinities)


def test_that_an_arm_nobody_looked_at_has_empty_arrays() -> None:
    seen = _record(list(events_of())).diagnostics
    assert seen.norms.shape == (_R, 0, 1, _T)
    assert seen.affinities.shape == (_R, 0, _T, _T)
    assert seen.time_share() is None
    assert seen.to_arrays() == {}


def test_that_what_solvers_say_is_kept_and_fallbacks_are_counted_by_replica() -> None:
    arm = _record(_watched())
    assert arm.residuals.shape == arm.fallen_back.shape == (_R, 20)
    assert_array_equal(arm.residuals[:, 4], [0.0, 5e-9, np.nan])
    assert arm.num_fallbacks.tolist() == [6, 0, 1]


def test_that_methods_without_a_solver_have_no_residuals_and_no_fallbacks() -> None:
    arm = _record(list(events_of()))
    assert np.isnan(arm.residuals).all()
    assert arm.num_fallbacks.tolist() == [0] * _R


def test_that_a_run_on_disk_gives_back_every_figure(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    live = _record(list(recorded(_watched(), folder)))
    stored = folder.record().arms[CHOSEN]
    _assert_same(stored.diagnostics, live.diagnostics)
    assert_array_equal(stored.residuals, live.residuals)
    assert_array_equal(stored.fallen_back, live.fallen_back)


def test_that_a_run_of_an_earlier_version_opens_without_them(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    list(recorded(_watched(), folder))
    for _, path in folder.layout.chunks(CHOSEN):
        older = {
            name: values
            for name, values in read_arrays(path).items()
            if name not in ("residuals", "fallen_back") and not name.startswith("diagnosis_")
        }
        write_arrays(path, older)
    record = folder.record()
    assert record.notes == []
    arm = record.arms[CHOSEN]
    assert len(arm.steps) == 20
    assert len(arm.diagnostics.steps) == 0
    assert np.isnan(arm.residuals).all()
    assert not arm.fallen_back.any()


@pytest.mark.parametrize("name", ["diagnosis_cosines", "diagnosis_affinities"])
def test_that_a_chunk_with_a_part_of_a_look_missing_is_an_error(tmp_path: Path, name: str) -> None:
    folder = _folder(tmp_path)
    list(recorded(_watched(), folder))
    _, path = folder.layout.chunks(CHOSEN)[0]
    arrays = read_arrays(path)
    del arrays[name]
    write_arrays(path, arrays)
    with pytest.raises(ValueError, match=name):
        read_chunk(path, run_started())


def test_that_a_chunk_of_another_run_is_an_error() -> None:
    rows = DiagnosticsRows(_R, _T + 1)
    with pytest.raises(ValueError, match="norms"):
        rows.extend(_record(_watched()).diagnostics)


def test_that_a_resumed_run_has_the_looks_of_the_uninterrupted_one(tmp_path: Path) -> None:
    folder, whole = _folder(tmp_path), _watched()
    end = next(n for n, event in enumerate(whole) if isinstance(event, StepDone) and event.step == 18)
    events = recorded(whole[:end], folder)
    list(events)
    events.close()
    live = _record(whole[:end])
    for event in recorded(_watched(start=5), folder):
        if not isinstance(event, ControlApplied):
            RunRecord.append(record := _with(live), event)
    _assert_same(record.arms[CHOSEN].diagnostics, _record(whole).diagnostics)
    _assert_same(folder.record().arms[CHOSEN].diagnostics, _record(whole).diagnostics)


def _with(arm: ArmRecord) -> RunRecord:
    record = RunRecord(an_experiment())
    record.arms[CHOSEN] = arm
    return record


def test_that_a_look_right_after_a_checkpoint_gives_way_to_the_one_of_the_resumed_run(
    tmp_path: Path,
) -> None:
    folder = _folder(tmp_path)
    events = _watched()
    place = next(n for n, event in enumerate(events) if isinstance(event, Diagnosed) and event.step == 11)
    interrupted = recorded(events[: place + 1], folder)
    for _ in range(place + 1):
        next(interrupted)
    interrupted.close()
    list(recorded(_watched(start=10), folder))
    _assert_same(folder.record().arms[CHOSEN].diagnostics, _record(events).diagnostics)


def test_that_looking_again_at_a_step_replaces_the_earlier_look() -> None:
    seen = _record([run_started(), _look(1), _look(3), _look(3)]).diagnostics
    assert seen.steps.tolist() == seen.affinity_steps.tolist() == [1, 3]


def test_that_a_change_of_what_is_looked_at_is_logged_but_is_no_change_of_the_training(
    tmp_path: Path,
) -> None:
    folder = _folder(tmp_path)
    events = _watched()
    change = ControlApplied(CHOSEN, 2, SetDiagnostics(1, None))
    place = next(n for n, event in enumerate(events) if isinstance(event, Diagnosed))
    list(recorded([*events[:place], change, *events[place:]], folder))
    assert change in folder.control_log()
    assert [applied.step for applied in folder.record().arms[CHOSEN].controls] == [7, 12]
    arm = _record([*events[:place], change])
    assert arm.controls == []


def test_that_similarity_of_lengths_follows_the_definition() -> None:
    seen = _record([run_started(), _made([[3.0, 1.0], [2.0, 2.0], [0.0, 5.0]])]).diagnostics
    similarity = seen.magnitude_similarity_at(0)[:, 0, 0, 1]
    assert_allclose(similarity, [2 * 3 * 1 / (9 + 1), 1.0, 0.0])


def test_that_similarity_of_tiny_and_of_huge_lengths_is_known() -> None:
    seen = _record([run_started(), _made([[1e-200, 3e-200], [1e200, 3e200], [1.0, 3.0]])]).diagnostics
    assert_allclose(seen.magnitude_similarity_at(0)[:, 0, 0, 1], 0.6)


def _made(norms: list[list[float]]) -> Diagnosed:
    angles = np.ones((_R, 1, _T, _T))
    return Diagnosed(
        CHOSEN, 1, np.array(norms)[:, None], angles, np.ones(_R), np.ones(_R), None, 0.001, 0.003
    )


def test_that_conflicts_and_mean_cosines_count_known_pairs_only() -> None:
    rows = DiagnosticsRows(1, 3)
    cosines = np.ones((1, 1, 3, 3))
    for (i, j), value in {(0, 1): -0.5, (0, 2): 0.25, (1, 2): np.nan}.items():
        cosines[0, 0, i, j] = cosines[0, 0, j, i] = value
    blind = np.full((1, 1, 3, 3), np.nan)
    for step, angles in ((1, cosines), (2, blind)):
        norms = np.ones((1, 1, 3))
        rows.append(Diagnosed(CHOSEN, step, norms, angles, np.ones(1), np.ones(1), None, 0.001, 0.003))
    seen = rows.seen()
    assert_array_equal(seen.conflict_shares(0), [[0.5, np.nan]])
    assert_array_equal(seen.mean_cosines(0), [[-0.125, np.nan]])
    assert seen.time_share() == pytest.approx(0.25)


def test_that_the_other_arm_is_left_alone() -> None:
    record = RunRecord(an_experiment())
    for event in (run_started(), run_started(SINGLE_TASK), _look(1)):
        record.append(event)
    assert len(record.arms[SINGLE_TASK].diagnostics.steps) == 0
