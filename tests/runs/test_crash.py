"""What is left when a process dies: killed for real, and cut off at each single write."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.events import CHOSEN, SINGLE_TASK, CheckpointTaken, Event
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.recorder import recorded
from tests.runs.synthetic import CHECKPOINT_EVERY, an_experiment, both_arms, checkpoint_taken
from tests.runs.test_recorder import assert_same_records

_ROOT = Path(__file__).parents[2]
_STEPS = 60


class _PowerCut(BaseException):
    """The process is no more."""


class _Power:
    """Lets a number of writes reach the disk; the next one is cut short and none follow."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, writes: float) -> None:
        self._left = writes
        for name in ("replace", "unlink", "fsync"):
            monkeypatch.setattr(os, name, self._guarded(getattr(os, name)))

    def _guarded(self, act: Callable[..., None]) -> Callable[..., None]:
        def guarded(*arguments: Any, **options: Any) -> None:
            self._left -= 1
            if self._left >= 0:
                return act(*arguments, **options)
            if act is _no_wait and self._left == -1:
                os.ftruncate(arguments[0], os.fstat(arguments[0]).st_size - 7)
            raise _PowerCut

        return guarded


def _no_wait(file: int) -> None:
    """The disk need not turn for a test."""


def test_that_a_run_killed_at_any_moment_opens_and_goes_on_to_the_same_end(tmp_path: Path) -> None:
    rng, events = np.random.default_rng(0), list(both_arms(_STEPS))
    whole = _record_of(events)
    for attempt in range(4):
        folder = RunFolder.create(tmp_path / str(attempt), an_experiment(_STEPS), {})
        num_seen = _kill_while_recording(folder, int(rng.integers(1, len(events))))
        _assert_holds(folder, events[:num_seen], whole)
        _go_on(folder, _STEPS)
        assert folder.status() == "finished"
        assert_same_records(folder.record(), whole)


def test_that_no_write_can_be_cut_so_that_the_run_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _no_wait)
    events = list(both_arms(15))
    whole = _record_of(events)
    for writes in count():
        folder = RunFolder.create(tmp_path / str(writes), an_experiment(15), {})
        seen: list[Event] = []
        with monkeypatch.context() as patches:
            _Power(patches, writes)
            try:
                seen.extend(recorded(iter(events), folder))
            except _PowerCut:
                pass
            else:
                break
        _assert_holds(folder, seen, whole)
        _go_on(folder, 15)
        assert_same_records(folder.record(), whole)
    assert writes > 50


def _record_of(events: list[Event]) -> RunRecord:
    record = RunRecord(an_experiment())
    for event in events:
        record.append(event)
    return record


def _kill_while_recording(folder: RunFolder, num_events: int) -> int:
    """Kills a recording process after that many events, and returns how many it had recorded for sure."""
    command = [sys.executable, "-m", "tests.runs.recording_process", "record", str(folder.path), str(_STEPS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_ROOT) as process:
        assert process.stdout is not None
        dots = process.stdout.read(num_events)
        process.send_signal(signal.SIGKILL)
        dots += process.stdout.read()
    assert process.returncode == -signal.SIGKILL
    return len(dots)


def _assert_holds(folder: RunFolder, seen: list[Event], whole: RunRecord) -> None:
    """The folder holds everything up to the last checkpoint that was seen, and nothing that is not true."""
    assert folder.status() == "interrupted"
    record, checkpoints = folder.record(), folder.checkpoints()
    assert record.notes == []
    for arm in folder.arms():
        last = max((e.step for e in seen if isinstance(e, CheckpointTaken) and e.arm == arm), default=0)
        read, expected = record.arms[arm], whole.arms[arm]
        assert read.step >= last
        assert read.steps.tolist() == list(range(1, read.step + 1))
        assert_array_equal(read.losses, expected.losses[:, : read.step])
        if last:
            step = int(checkpoints[arm]["step"])
            assert last <= step <= read.step
            assert_array_equal(checkpoints[arm]["momentum"], checkpoint_taken(step, arm).state["momentum"])
            assert folder.result(arm)["trunk.0.weight"].shape == (3, 2)


def _go_on(folder: RunFolder, num_steps: int) -> None:
    checkpoints = folder.checkpoints()
    first, second = (
        int(checkpoints[arm]["step"]) if arm in checkpoints else 0 for arm in (CHOSEN, SINGLE_TASK)
    )
    assert first % CHECKPOINT_EVERY == 0
    for _ in recorded(both_arms(num_steps, (first, second)), folder):
        pass
