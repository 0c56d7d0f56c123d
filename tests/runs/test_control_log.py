from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Control,
    ControlApplied,
    SetBudget,
    SetDiagnostics,
    SetLearningRate,
    SetTaskWeights,
    StepOneTask,
)
from mtl_gui.problems import Refused
from mtl_gui.runs.control_log import ControlLog

_FLOATS = st.floats(0, allow_infinity=False)
_INTERVALS = st.none() | st.integers(1, 10**6)
_CONTROLS: st.SearchStrategy[Control] = st.one_of(
    st.builds(SetLearningRate, _FLOATS),
    st.builds(SetTaskWeights, st.dictionaries(st.text(), _FLOATS)),
    st.builds(SetDiagnostics, _INTERVALS, _INTERVALS),
    st.builds(SetBudget, st.integers(1, 10**9)),
    st.builds(StepOneTask, st.text()),
)
_CHANGES = st.builds(ControlApplied, st.sampled_from([CHOSEN, SINGLE_TASK]), st.integers(0, 10**9), _CONTROLS)


def _change(step: int) -> ControlApplied:
    return ControlApplied(CHOSEN, step, SetLearningRate(0.1 + 0.2))


@settings(deadline=None, max_examples=40)  # each example waits for the disk
@given(changes=st.lists(_CHANGES))
def test_that_changes_come_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, changes: list[ControlApplied]
) -> None:
    path = tmp_path_factory.mktemp("log") / "control.jsonl"
    for change in changes:
        ControlLog(path).append(change)
    assert ControlLog(path).read() == tuple(changes)


def test_that_there_are_no_changes_without_a_file(tmp_path: Path) -> None:
    assert ControlLog(tmp_path / "control.jsonl").read() == ()


def test_that_a_last_line_cut_anywhere_is_left_out_and_gives_way_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "control.jsonl"
    ControlLog(path).append(_change(1))
    first = path.read_bytes()
    ControlLog(path).append(_change(2))
    both = path.read_bytes()
    for length in range(len(first), len(both)):
        path.write_bytes(both[:length])
        assert ControlLog(path).read() == (_change(1),)
        ControlLog(path).append(_change(3))
        assert ControlLog(path).read() == (_change(1), _change(3))


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[1, 2]",
        '{"arm": "chosen", "step": 1, "kind": "colour"}',
        '{"arm": "third", "step": 1, "kind": "learning_rate", "learning_rate": 0.1}',
        '{"arm": "chosen", "step": 1, "kind": "diagnostics", "every": "often", "affinity_every": null}',
        '{"arm": "chosen", "kind": "learning_rate", "learning_rate": 0.1}',
    ],
)
def test_that_a_whole_line_that_is_not_a_change_is_an_error(tmp_path: Path, line: str) -> None:
    path = tmp_path / "control.jsonl"
    path.write_text(f"{line}\n")
    with pytest.raises(ValueError, match=r"\w"):
        ControlLog(path).read()


def test_that_a_log_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"control\.jsonl"):
        ControlLog(tmp_path / "none" / "control.jsonl").append(_change(1))
