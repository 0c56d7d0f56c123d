"""Reads a Parquet file once in another process, since a damaged one can end the process that reads it."""

import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from mtl_gui.data.files.source import Stamp

__all__ = ["ends_the_reader"]

_TRIAL = """
import sys
import polars as pl

path, most, step = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
lazy = pl.scan_parquet(path)
num_rows = min(most, lazy.select(pl.len()).collect().item())
for start in range(0, num_rows, step):
    lazy.slice(start, step).collect()
"""
_LONGEST = 600
_STEP = 16_384


@lru_cache(maxsize=64)
def ends_the_reader(path: Path, stamp: Stamp, num_rows: int) -> bool:
    """Whether the reader of Parquet fails, panics, or runs out of memory on the first rows of a file.

    Wrong lengths inside a damaged file make it ask for memory without end, which no exception tells.

    Args:
        path: The file.
        stamp: Of the file as it is; another one asks again.
        num_rows: How many rows are tried at most.
    """
    del stamp  # only tells whether the answer still holds
    if getattr(sys, "frozen", False):  # there is no interpreter to try it in
        return False
    command = [sys.executable, "-c", _TRIAL, str(path), str(num_rows), str(_STEP)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0
