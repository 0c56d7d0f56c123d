"""How a large table is imported: preview, scan and loading, with their time and memory.

Run with `python -m benchmarks.import_large [--rows 1000000] [--columns 100]`. The file holds normal numbers
with six digits. Preview, scan and loading run one after another in a process of their own each, so that the
memory of one is not that of another; what is printed beside the aims is the largest resident memory over that
of the same process before the work began, in units of the table's size as numbers of 64 bits, and the longest
time between two events, which is how long a cancel can take.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("POLARS_MAX_THREADS", "2")

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

_ROWS_AT_ONCE = 10_000


def main() -> None:
    options = _options()
    if options.part:
        _measure(options.part, options.file, options.rows, options.columns)
        return
    with tempfile.TemporaryDirectory() as folder:
        file = options.file or Path(folder) / "large.csv"
        if not file.exists():
            write_table(file, options.rows, options.columns)
        print(f"{options.rows} rows x {options.columns} columns, {file.stat().st_size / 1e6:.0f} MB of text")
        for part in ("preview", "scan", "load"):
            size = ["--rows", str(options.rows), "--columns", str(options.columns)]
            command = [sys.executable, "-m", "benchmarks.import_large", *size, "--file", str(file)]
            subprocess.run([*command, "--part", part], check=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--columns", type=int, default=100)
    parser.add_argument("--file", type=Path, help="keep the table here, and use it if it is there")
    parser.add_argument("--part", choices=("preview", "scan", "load"), help=argparse.SUPPRESS)
    return parser.parse_args()


def write_table(file: Path, num_rows: int, num_columns: int) -> None:
    """Writes a table of normal numbers as text."""
    random = np.random.default_rng(0)
    with file.open("w") as stream:
        stream.write(",".join(f"c{number}" for number in range(num_columns)) + "\n")
        for start in range(0, num_rows, _ROWS_AT_ONCE):
            rows = random.normal(size=(min(_ROWS_AT_ONCE, num_rows - start), num_columns))
            np.savetxt(stream, rows, fmt="%.6g", delimiter=",")


def _measure(part: str, file: Path, num_rows: int, num_columns: int) -> None:
    import mtl_gui.data.files.loading
    import mtl_gui.data.files.preview  # noqa: F401

    before = _peak()
    start = last = time.perf_counter()
    longest = 0.0
    for _ in _work(part, file, num_rows):
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    seconds = time.perf_counter() - start
    grown = (_peak() - before) / (8 * num_rows * num_columns)
    aim = "aim < 1 s" if part == "preview" else "aim <= 3 x"
    print(
        f"{part:8} {seconds:7.2f} s   memory {grown:5.2f} x the numbers   "
        f"longest wait {longest * 1000:6.0f} ms   {aim}"
    )


def _work(part: str, file: Path, num_rows: int) -> Iterator[object]:
    from mtl_gui.data.files.loading import loading
    from mtl_gui.data.files.preview import preview_of
    from mtl_gui.data.files.scan import scan_file
    from mtl_gui.spec import FileColumn, ImportedFile

    preview = preview_of(file)
    yield preview
    if part == "scan":
        yield from scan_file(file, preview.reading)
    if part == "load":
        *inputs, task = preview.names
        columns = (*(FileColumn(name=name) for name in inputs), FileColumn(name=task, role="task"))
        recipe = {"path": str(file), "reading": preview.reading, "columns": columns, "num_rows": num_rows}
        yield from loading(ImportedFile.checked(recipe))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
