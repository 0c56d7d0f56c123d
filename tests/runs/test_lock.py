import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mtl_gui.runs.lock import RecordingLock, _locked

_HOLD = """
import sys
from pathlib import Path
from mtl_gui.runs.lock import RecordingLock
lock = RecordingLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_that_only_one_holds_it(tmp_path: Path) -> None:
    first, second = RecordingLock(tmp_path), RecordingLock(tmp_path)
    assert not second.is_held()
    assert first.take()
    assert second.is_held()
    assert not second.take()
    first.release()
    assert not first.is_held()
    assert second.take()
    second.release()


def test_that_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"True"
        assert RecordingLock(tmp_path).is_held()
        process.kill()
    assert not RecordingLock(tmp_path).is_held()


def test_that_asking_never_keeps_anybody_from_taking_it(tmp_path: Path) -> None:
    def ask(_: int) -> bool:
        return RecordingLock(tmp_path).is_held()

    def take(_: int) -> bool:
        lock = RecordingLock(tmp_path)
        taken = lock.take()
        lock.release()
        return taken

    assert take(0)
    with ThreadPoolExecutor(4) as threads:
        asked = threads.map(ask, range(300))
        assert all(take(number) for number in range(300))
        assert len(list(asked)) == 300


def test_that_one_who_comes_while_another_asks_waits_for_the_answer(tmp_path: Path) -> None:
    lock = RecordingLock(tmp_path)
    with (tmp_path / "turnstile.lock").open("ab") as turnstile, ThreadPoolExecutor(1) as thread:
        assert _locked(turnstile, wait=True)
        taken = thread.submit(lock.take)
        with pytest.raises(TimeoutError):
            taken.result(timeout=0.05)
        turnstile.close()
        assert taken.result()
    lock.release()


def test_that_nobody_holds_a_lock_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert not RecordingLock(tmp_path / "none").is_held()
