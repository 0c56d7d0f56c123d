"""Files with some wrong bytes are read or refused in words: no other error, and no end of the process."""

import gzip
import random
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data.files.loading import load
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.parquet_trial import ends_the_reader
from mtl_gui.data.files.preview import preview_of
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.data.files.source import stamp_of
from mtl_gui.problems import Refused
from tests.data.files.builders import archive, arrays, lines, plain_rows, spreadsheet, written

_TEXT = lines(*plain_rows(30)).encode()
_ARFF = lines(
    "@relation 'r: -C 1'",
    "@attribute a numeric",
    "@attribute 'b c' {x,'y z'}",
    "@attribute d numeric",
    "@data",
    *(f"{i},'y z',{i % 7}" for i in range(20)),
    *(f"{{0 {i}, 2 1}}" for i in range(20)),
).encode()
WHOLE = {
    "t.xlsx": spreadsheet({"S": [["a", "y"], *([str(i), "uv"[i % 2]] for i in range(30))]}),
    "t.npz": arrays(x=np.random.default_rng(0).normal(size=(30, 3)), y=np.arange(30) % 2),
    "t.arff": _ARFF,
    "t.csv.gz": gzip.compress(_TEXT),
    "t.zip": archive({"a.csv": _TEXT}),
    "t.csv": _TEXT,
}


def _damaged(content: bytes, source: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(source.choice((0, 1, 2, 5))):
        changed[source.randrange(len(changed))] = source.randrange(256)
    return bytes(changed[: source.randrange(1, len(changed))] if source.random() < 0.2 else changed)


@pytest.mark.parametrize("name", WHOLE)
def test_that_wrong_bytes_are_refused_in_words_or_do_no_harm(tmp_path: Path, name: str) -> None:
    source = random.Random(name)
    outcomes = set()
    for number in range(60):
        path = written(tmp_path, _damaged(WHOLE[name], source), f"{number}/{name}")
        try:
            reading = proposed_reading(path)
            preview_of(path, reading)
            load(proposed_file(scanned_file(path, reading)))
        except Refused as refused:
            outcomes.add("refused")
            _ = str(refused)
        else:
            outcomes.add("read")
    assert outcomes == {"refused", "read"}


def test_that_a_reader_that_would_end_the_program_is_found_out(tmp_path: Path) -> None:
    import polars as pl

    path = tmp_path / "whole.parquet"
    pl.DataFrame({"a": list(range(99)), "y": ["u", "v", "w"] * 33}).write_parquet(path)
    assert not ends_the_reader(path, stamp_of(path), 1000)
    assert preview_of(path).rows[4] == ("4", "v")
    content = bytearray(path.read_bytes())
    content[8:60] = b"\xff" * 52
    broken = written(tmp_path, bytes(content), "broken.parquet")
    assert ends_the_reader(broken, stamp_of(broken), 1000)
    with pytest.raises(Refused, match="damaged"):
        preview_of(broken)
