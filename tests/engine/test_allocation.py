"""Freed memory is kept for the next tensor, seen from outside in a process of its own."""

import subprocess
import sys

import pytest

_SCRIPT = """
import resource, sys
import torch
from mtl_gui.engine.allocation import keep_freed_memory

if sys.argv[1] == "kept":
    keep_freed_memory()
def once():
    made = [torch.empty(25_000).fill_(1.0) for _ in range(60)]  # 100 kB each

once()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(100):
    once()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


_RELEASED = """
import torch
from mtl_gui.engine.allocation import keep_freed_memory, release_freed_memory

def resident():
    return int(open("/proc/self/statm").read().split()[1])

keep_freed_memory()
made = [torch.empty(25_000).fill_(1.0) for _ in range(1000)]  # 100 MB
del made
kept = resident()
release_freed_memory()
print(kept - resident())
"""


def _pages_fetched(how: str) -> int:
    told = subprocess.run(
        [sys.executable, "-c", _SCRIPT, how], capture_output=True, text=True, check=True, timeout=120
    )
    return int(told.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc gives memory back so eagerly")
def test_that_tensors_of_later_steps_fetch_no_new_pages() -> None:
    by_itself, kept = _pages_fetched("by itself"), _pages_fetched("kept")

    assert by_itself > 50_000
    assert kept < 5_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc gives memory back so eagerly")
def test_that_what_was_kept_is_given_back_at_the_end() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _RELEASED], capture_output=True, text=True, check=True, timeout=120
    )

    assert int(told.stdout) > 15_000  # of 24,400 pages
