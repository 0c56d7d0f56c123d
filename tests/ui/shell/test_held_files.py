from pathlib import Path

from mtl_gui.runs.store import RunStore
from mtl_gui.ui.shell.held_files import HeldFiles
from tests.runs.synthetic import an_experiment


def test_that_files_are_sorted_by_what_can_be_done_with_them(tmp_path: Path) -> None:
    run = RunStore(tmp_path / "runs").create(an_experiment()).path
    names = ("b.toml", "a.TOML", "t.csv", "x.exe")
    second, first, table, other = (tmp_path / name for name in names)
    held = HeldFiles.of([other, second, run, table, first, second])
    assert held == HeldFiles((second, first), (run,), (table,), (other,))
    assert held.count == 5
    assert held.can_open
    assert not HeldFiles.of([other]).can_open


def test_that_a_folder_of_runs_stands_for_its_runs_and_one_of_images_for_data(tmp_path: Path) -> None:
    store = RunStore(tmp_path / "runs")
    runs = sorted(store.create(an_experiment()).path for _ in range(2))
    images = tmp_path / "images"
    images.mkdir()
    assert HeldFiles.of([store.path, images]) == HeldFiles(runs=tuple(runs), tables=(images,))
