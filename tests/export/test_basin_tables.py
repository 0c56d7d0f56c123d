import csv
from pathlib import Path

import numpy as np

from mtl_gui.export.basin_tables import BASIN_COLUMNS, SEED_COLUMNS, write_basins_csv, write_seed_ends_csv
from tests.export.test_basins_figure import wells_record


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_that_every_start_of_every_method_is_a_row_with_its_end(tmp_path: Path) -> None:
    record = wells_record()
    record.losses = np.arange(54.0).reshape(3, 9, 2)
    record.is_finished = True
    path = tmp_path / "map.csv"
    write_basins_csv(record, path)
    rows = rows_of(path)
    assert tuple(rows[0]) == (*BASIN_COLUMNS, "loss_first", "loss_second")
    assert [row["method"] for row in rows] == ["first alone"] * 9 + ["Equal"] * 9 + ["MGDA"] * 9
    starts = [(float(row["start_x"]), float(row["start_y"])) for row in rows[9:18]]
    np.testing.assert_array_equal(starts, record.starts)
    assert [float(row["loss_first"]) for row in rows] == [2.0 * number for number in range(27)]
    by_end = {(row["end"], row["end_x"]) for row in rows[:18]}
    assert by_end == {("1", "1.0"), ("3", "-1.0")}  # 12 starts end at 1, 8 at 30, 6 at -1
    assert {(row["end"], row["end_x"]) for row in rows[18:26]} == {("2", "30.0")}
    assert (rows[26]["end"], rows[26]["end_x"], rows[26]["end_y"]) == ("", "", "")


def test_that_methods_which_have_not_arrived_have_no_rows(tmp_path: Path) -> None:
    record = wells_record()
    record.ends[1:] = np.nan
    write_basins_csv(record, tmp_path / "map.csv")
    assert {row["method"] for row in rows_of(tmp_path / "map.csv")} == {"first alone"}


def test_that_every_seed_of_every_method_is_a_row_with_its_losses(tmp_path: Path) -> None:
    losses = np.array([[[0.5, 1.0], [3.0, 4.0], [np.nan, np.nan]], [[0.5, 1.0], [0.5, 1.0], [3.0, 4.0]]])
    path = tmp_path / "seeds.csv"
    write_seed_ends_csv(["alone, each", "Equal"], ["a", "b"], losses, 0.2, path)
    rows = rows_of(path)
    assert tuple(rows[0]) == (*SEED_COLUMNS, "loss_a", "loss_b")
    assert [(row["method"], row["seed"], row["end"]) for row in rows] == [
        ("alone, each", "0", "1"),
        ("alone, each", "1", "2"),
        ("alone, each", "2", ""),
        ("Equal", "0", "1"),
        ("Equal", "1", "1"),
        ("Equal", "2", "2"),
    ]
    assert [row["loss_b"] for row in rows] == ["1.0", "4.0", "", "1.0", "1.0", "4.0"]
