import csv
import signal
from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.app import jobs
from mtl_gui.basin_events import SeedsArrived
from mtl_gui.cli.run import preset_file
from mtl_gui.events import Event
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec import (
    CAGrad,
    Digits,
    DoubleWells,
    EqualWeights,
    Experiment,
    ManualWeights,
    Mgda,
    Mlp,
    PCGrad,
    Split,
)
from mtl_gui.spec.basins import BasinsRequest, single_task_methods
from mtl_gui.spec.seed_ends import SeedEndsRequest
from tests.cli.conftest import typed

QUICK = ("--starts", "4", "--steps", "500", "--x", "-2.5", "4.5", "--y", "-1", "1")


def test_that_a_table_tells_the_share_of_starts_per_end_and_method() -> None:
    """L1 parts at x = 0, L2 at x = 2; of the starts at -2.5, -1/6, 13/6 and 4.5 half are on each side."""
    answer = typed("basins", "double-wells", "--methods", "equal", *QUICK)
    heading, *rows = answer.out.splitlines()
    assert answer.code == 0
    assert heading.split("  ")[0] == "method"
    assert "1 (1.00, 0.00)" in heading
    assert {"2 (-1.00, 0.00)", "2 (3.00, 0.00)"} & set(heading.split("  "))
    shares = {row[:12].strip(): row[12:].split() for row in rows}
    assert shares["Equal"][:3] == ["100.0%", "0.0%", "0.0%"]
    assert (
        sorted(shares["first alone"][:3]) == sorted(shares["second alone"][:3]) == ["0.0%", "50.0%", "50.0%"]
    )
    assert "Basins 100%" in answer.err


def test_that_the_map_is_written_as_numbers(tmp_path: Path) -> None:
    out = tmp_path / "basins.npz"
    answer = typed("basins", "double-wells", "--methods", "equal, mgda", *QUICK, "--out", out)
    assert answer.out.endswith(f"{out}: 16 starts, 4 methods\n")
    record = BasinsRecord.load(out)
    request = record.request
    assert request.methods == (*single_task_methods(DoubleWells()), EqualWeights(), Mgda())
    assert (request.steps, request.x_low, request.x_high, request.y_high) == (500, -2.5, 4.5, 1.0)
    assert np.isfinite(record.ends).all()


def test_that_methods_take_their_own_settings(tmp_path: Path) -> None:
    out = tmp_path / "basins.npz"
    typed_methods = (
        "cagrad:c=0.2",
        "cagrad:c=0.7,rescaling=c2",
        'manual:weights={"first": 2, "second": 0.5}',
    )
    methods = [part for method in typed_methods for part in ("--method", method)]
    quick = ("--starts", "2", "--steps", "1", "--out", out)
    assert typed("basins", "double-wells", "--methods", "equal", *methods, *quick).code == 0
    assert BasinsRecord.load(out).request.methods[2:] == (
        EqualWeights(),
        CAGrad(c=0.2),
        CAGrad(c=0.7, rescaling="c2"),
        ManualWeights(weights={"first": 2.0, "second": 0.5}),
    )


@pytest.mark.parametrize(
    ("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"method,start_x")]
)
def test_that_the_map_is_drawn(ending: str, start: bytes, tmp_path: Path) -> None:
    out = tmp_path / f"basins.{ending}"
    assert typed("basins", "double-wells", *QUICK, "--out", out).code == 0
    assert out.read_bytes().startswith(start)


def test_that_the_map_lies_around_the_starts_of_the_experiment(tmp_path: Path) -> None:
    out = tmp_path / "basins.npz"
    assert typed("basins", "double-wells", "--starts", "2", "--steps", "1", "--out", out).code == 0
    request = BasinsRecord.load(out).request
    found = [request.x_low, request.x_high, request.y_low, request.y_high]
    np.testing.assert_allclose(found, [-1.8 - 0.56, 3.8 + 0.56, -1 - 0.25, 1.5 + 0.25])


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["digits"], "“digits” is no toy"),
        (["nothing-here"], "nothing-here"),
        (["double-wells", "--methods", "equal,hope"], "no method “hope”"),
        (["double-wells", "--methods", "external"], "no method “external”"),
        (["double-wells", "--method", "hope:c=1"], "no method “hope”"),
        (["double-wells", "--method", "cagrad:c"], "“c” is not a setting"),
        (["double-wells", "--method", "cagrad:c=-1"], "-1"),
        (["double-wells", "--method", "cagrad:d=1"], "“d”"),
        (["double-wells", "--method", 'manual:weights={"third": 1}'], "third"),
        (["double-wells", "--starts", "1"], "starts_per_axis"),
        (["double-wells", "--steps", "0"], "steps"),
        (["double-wells", "--x", "2", "1"], "upper end"),
        (["double-wells", "--out", "basins.doc"], "“.doc” is unknown"),
        (["digits", "--seeds", "1"], "num_seeds"),
        (["digits", "--seeds", "2", "--out", "seeds.png"], "“.png” is unknown"),
        (["double-wells", "--out", "nowhere/basins.png"], "no folder nowhere"),
    ],
)
def test_that_a_map_which_cannot_be_made_is_refused(
    arguments: list[str], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = typed("basins", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err


def test_that_ctrl_c_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = jobs.basin_events

    def pressed(request: BasinsRequest) -> Generator[Event, None, None]:
        for number, event in enumerate(usual(request)):
            if number == 3:
                signal.raise_signal(signal.SIGINT)
            yield event

    monkeypatch.setattr(jobs, "basin_events", pressed)
    out = tmp_path / "basins.npz"
    answer = typed("basins", "double-wells", *QUICK, "--out", out)
    assert (answer.code, answer.out) == (130, "")
    assert not out.exists()


def test_that_seeds_of_a_network_are_counted_by_where_they_end(tmp_path: Path) -> None:
    preset = Experiment.from_file(preset_file("digits"))
    small = preset.replaced(data=Digits(split=Split(train_limit=64)), architecture=Mlp(widths=(8, 8)))
    file, out = tmp_path / "small.toml", tmp_path / "seeds.csv"
    file.write_text(small.to_toml())
    quick = ("--seeds", "3", "--steps", "5", "--methods", "equal,pcgrad")
    answer = typed("basins", file, *quick, "--out", out)
    assert answer.code == 0
    heading, *rows = answer.out.splitlines()
    assert heading.endswith("others  diverged")
    assert [row.split("  ")[0] for row in rows[:3]] == ["every task alone", "Equal", "PCGrad"]
    assert all(sum(map(int, row[18:].split())) == 3 for row in rows[:3])
    assert rows[3] == f"{out}: 3 seeds, 3 methods"
    expected = {
        event.training: event.losses
        for event in jobs.seed_end_events(
            small, SeedEndsRequest(methods=(EqualWeights(), PCGrad()), num_seeds=3, steps=5)
        )
        if isinstance(event, SeedsArrived)
    }
    with out.open(newline="") as file_of_rows:
        _, *told = csv.reader(file_of_rows)
    losses = np.array([[float(cell) for cell in row[3:]] for row in told]).reshape(3, 3, -1)
    np.testing.assert_array_equal(losses, [expected[training] for training in range(3)])
