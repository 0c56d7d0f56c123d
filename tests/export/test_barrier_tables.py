import csv
import json
from pathlib import Path

import numpy as np

from mtl_gui.events import CHOSEN, BarriersMeasured
from mtl_gui.export.barrier_tables import BARRIER_COLUMNS, write_barriers_csv, write_barriers_json
from mtl_gui.texts import Sentence


def measured() -> BarriersMeasured:
    """On the line from one network to the other the first loss is 0, 1, 0, the second 0, 4, 2."""
    losses = np.zeros((2, 2, 3, 2))
    losses[0, 1] = [[0, 0], [1, 4], [0, 2]]
    losses[1, 0] = losses[0, 1, ::-1]
    heights = np.zeros((2, 2, 2))
    heights[0, 1] = heights[1, 0] = [1, np.nan]
    distances = np.array([[0, 0.1], [0.1, 0]])
    return BarriersMeasured(("a", "b"), (CHOSEN, "a"), losses, distances, heights, Sentence("Lines."))


def test_that_the_table_has_a_row_per_two_networks_and_task_and_one_for_all_together(tmp_path: Path) -> None:
    write_barriers_csv(measured(), tmp_path / "barriers.csv", {"b": 2.0})
    rows = list(csv.reader((tmp_path / "barriers.csv").read_text(encoding="utf-8").splitlines()))
    assert rows == [
        list(BARRIER_COLUMNS),
        ["chosen", "a", "a", "1.0", "0.1"],
        ["chosen", "a", "b", "nan", "0.1"],
        ["chosen", "a", "", "7.0", "0.1"],
    ]


def test_that_the_json_holds_the_matrices_and_null_for_what_is_not_known(tmp_path: Path) -> None:
    write_barriers_json(measured(), tmp_path / "barriers.json", {"b": 2.0})
    assert json.loads((tmp_path / "barriers.json").read_text(encoding="utf-8")) == {
        "networks": ["chosen", "a"],
        "distances": [[0.0, 0.1], [0.1, 0.0]],
        "barriers": {"a": [[0.0, 1.0], [1.0, 0.0]], "b": [[0.0, None], [None, 0.0]]},
        "barriers_together": [[0.0, 7.0], [7.0, 0.0]],
        "weights": {"a": 1.0, "b": 2.0},
        "caption": "Lines.",
    }
