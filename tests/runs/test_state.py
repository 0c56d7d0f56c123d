from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.runs.state import ArmState, RunState
from tests.runs.synthetic import run_finished, run_started
from tests.runs.test_recorder import assert_same_ends


def test_that_a_state_comes_back(tmp_path: Path) -> None:
    state = RunState(datetime(2024, 2, 29, 23, 59, 1, 5, UTC), "failed", "out of “memory”")
    state.write(tmp_path / "state.json")
    assert RunState.read(tmp_path / "state.json") == state


def test_that_a_new_run_was_made_now_and_runs() -> None:
    before = datetime.now(UTC)
    state = RunState.new()
    assert before <= state.created <= datetime.now(UTC)
    assert state.status == "running"


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"status": "odd", "created": "2024-01-01"}', '{"status": "failed"}']
)
def test_that_what_is_not_a_state_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "state.json").write_text(text)
    with pytest.raises(ValueError, match=r"\w"):
        RunState.read(tmp_path / "state.json")


@pytest.mark.parametrize("finished", [None, run_finished(20)])
def test_that_an_arm_comes_back(tmp_path: Path, finished: object) -> None:
    arm = ArmState(run_started(step=5), run_finished(20) if finished else None)
    arm.write(tmp_path / "arm.json")
    read = ArmState.read(tmp_path / "arm.json")
    assert read.started == arm.started
    assert_same_ends(read.finished, arm.finished)
    assert read.finished is None or read.finished.best_steps.dtype == np.int64


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"started": {}, "finished": null}', '{"started": 3}'])
def test_that_what_is_not_an_arm_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "arm.json").write_text(text)
    with pytest.raises(ValueError, match=r"\w"):
        ArmState.read(tmp_path / "arm.json")
