import csv
import json
import shutil
import signal
from collections.abc import Generator
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.app import jobs
from mtl_gui.events import Event
from mtl_gui.paths import runs_folder
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.line_record import load_barriers, load_tour
from mtl_gui.spec import BarrierRequest, Experiment, TourRequest
from tests.cli.conftest import Made, typed

QUICK = ("--rows", "16", "--points", "5")


def test_that_a_tour_is_written_as_numbers_and_its_barriers_are_printed(
    finished_run: Made, tmp_path: Path
) -> None:
    out = tmp_path / "tour.npz"
    ways = ("--from", "digit", "--via", "joint", "--to", "parity")
    answer = typed("tour", finished_run.folder, *ways, *QUICK, "--seed", "2", "--out", out)
    assert answer.code == 0
    assert "Tour 100%" in answer.err
    tour = load_tour(out)
    assert tour.stops == ("digit", "chosen", "parity")
    assert tour.losses.shape == (9, 2)
    lines = answer.out.splitlines()
    assert lines[0].split("  ")[-1].strip() == "chosen to parity"
    rows = {line[:12].strip(): [float(cell) for cell in line[12:].split()] for line in lines[1:-1]}
    for column, task in enumerate(tour.tasks):
        np.testing.assert_allclose(rows[task], tour.heights[:, column], rtol=1e-3)
    np.testing.assert_allclose(rows["distance"], tour.distances, rtol=1e-3)
    assert list(rows) == ["digit", "parity", "all together", "distance"]
    assert lines[-1] == f"{out}: 9 points"


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_that_a_tour_to_another_run_is_drawn(
    ending: str, start: bytes, finished_run: Made, tmp_path: Path
) -> None:
    out = tmp_path / f"tour.{ending}"
    ways = ("--from", "parity", "--to", str(finished_run.folder))
    assert typed("tour", finished_run.folder, *ways, *QUICK, "--out", out).code == 0
    assert out.read_bytes().startswith(start)


def test_that_a_run_in_the_run_store_is_named_by_its_name(finished_run: Made, tmp_path: Path) -> None:
    stored = runs_folder() / "the-same"
    shutil.copytree(finished_run.folder, stored)
    out = tmp_path / "tour.npz"
    ways = ("--from", "joint", "--to", "the-same")
    assert typed("tour", finished_run.folder, *ways, *QUICK, "--out", out).code == 0
    tour = load_tour(out)
    assert tour.stops == ("chosen", str(stored))
    assert tour.distances.tolist() == [0]


def test_that_barriers_are_written_in_every_form_and_printed_as_matrices(
    finished_run: Made, tmp_path: Path
) -> None:
    for ending in ("npz", "json", "csv"):
        answer = typed("barriers", finished_run.folder, *QUICK, "--out", tmp_path / f"barriers.{ending}")
        assert answer.code == 0
    measured = load_barriers(tmp_path / "barriers.npz")
    told = json.loads((tmp_path / "barriers.json").read_text(encoding="utf-8"))
    assert told["networks"] == ["chosen", "digit", "parity"]
    assert told["barriers"]["parity"] == measured.heights[:, :, 1].tolist()
    with (tmp_path / "barriers.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 3 * 3
    matrices = answer.out.rsplit("\n", 2)[0].split("\n\n")
    assert [text.partition("  ")[0] for text in matrices] == [
        "barrier, all together",
        "barrier, digit",
        "barrier, parity",
    ]
    rows = [line.split() for line in matrices[1].splitlines()[1:]]
    assert [row[0] for row in rows] == ["chosen", "digit", "parity"]
    printed = np.array([row[1:] for row in rows], dtype=float)
    np.testing.assert_allclose(printed, measured.heights[:, :, 0], rtol=1e-3)


def test_that_without_a_file_barriers_are_only_printed(finished_run: Made) -> None:
    before = sorted(finished_run.folder.rglob("*"))
    answer = typed("barriers", finished_run.folder, *QUICK)
    assert answer.code == 0
    assert answer.out.startswith("barrier, all together")
    assert sorted(finished_run.folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("command", "arguments", "why"),
    [
        ("tour", ["--from", "age", "--to", "parity"], "“age” is neither"),
        ("tour", ["--from", "digit", "--to", "."], "A run is a folder"),
        ("tour", ["--from", "digit"], "--to"),
        ("tour", ["--from", "digit", "--to", "parity", "--points", "2"], "points_per_leg"),
        ("tour", ["--from", "digit", "--to", "parity", "--seed", "9"], "seed 9"),
        ("tour", ["--from", "digit", "--to", "parity", "--out", "tour.csv"], "“.csv” is unknown"),
        ("barriers", ["--out", "barriers.png"], "“.png” is unknown"),
        ("barriers", ["--out", "nowhere/barriers.csv"], "no folder nowhere"),
        ("barriers", ["--rows", "0"], "num_rows"),
    ],
)
def test_that_lines_which_cannot_be_measured_are_refused(
    command: str,
    arguments: list[str],
    why: str,
    finished_run: Made,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = typed(command, finished_run.folder, *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err


def test_that_a_run_without_single_task_networks_has_no_barriers(
    tiny_experiment: Experiment, tmp_path: Path
) -> None:
    preset = tmp_path / "alone.toml"
    preset.write_text(tiny_experiment.replaced(single_task_baseline=False).to_toml(), encoding="utf-8")
    assert typed("run", preset, "--out", tmp_path / "alone").code == 0
    answer = typed("barriers", tmp_path / "alone")
    assert (answer.code, answer.out) == (2, "")
    assert "single-task" in answer.err


@pytest.mark.parametrize(
    ("command", "job", "arguments"),
    [("tour", "tour_events", ("--from", "digit", "--to", "parity")), ("barriers", "barrier_events", ())],
)
def test_that_ctrl_c_writes_nothing(
    command: str,
    job: str,
    arguments: tuple[str, ...],
    finished_run: Made,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = getattr(jobs, job)

    def pressed(folder: RunFolder, request: TourRequest | BarrierRequest) -> Generator[Event, None, None]:
        for number, event in enumerate(usual(folder, request)):
            if number == 1:
                signal.raise_signal(signal.SIGINT)
            yield event

    monkeypatch.setattr(jobs, job, pressed)
    out = tmp_path / "lines.npz"
    answer = typed(command, finished_run.folder, *arguments, "--out", out)
    assert (answer.code, answer.out) == (130, "")
    assert not out.exists()
