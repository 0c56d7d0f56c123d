import csv
from pathlib import Path

import numpy as np

from mtl_gui.events import CHOSEN, SINGLE_TASK, Evaluated, RunStarted
from mtl_gui.export.tables import write_metrics
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment


def test_that_every_evaluation_has_a_row_for_its_loss_and_its_metric(
    picture_run: RunFolder, tmp_path: Path
) -> None:
    path = tmp_path / "metrics.csv"
    record = picture_run.record()
    write_metrics(record, path)
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["arm", "seed", "step", "task", "split", "metric", "value"]
    num_evaluations = len(record.arms[CHOSEN].evaluations("test").steps)
    assert (
        len(rows) == 2 * 3 * num_evaluations * 2 * 2 * 2
    )  # arms, parts, steps, tasks, seeds, loss and metric

    arm = record.arms[SINGLE_TASK]
    seen = arm.evaluations("test")
    asked = {"arm": "single-task", "seed": "4", "task": "parity", "split": "test"}
    found = [row for row in rows if asked.items() <= row.items()]
    losses = {int(row["step"]): float(row["value"]) for row in found if row["metric"] == "loss"}
    accuracies = {int(row["step"]): float(row["value"]) for row in found if row["metric"] == "accuracy"}
    assert losses == dict(zip(seen.steps.tolist(), seen.losses[1, :, 1].tolist(), strict=True))
    assert accuracies == dict(zip(seen.steps.tolist(), seen.metrics[1, :, 1].tolist(), strict=True))


def test_that_a_value_reads_back_exactly_even_when_it_is_no_number(
    picture_experiment: Experiment, tmp_path: Path
) -> None:
    path = tmp_path / "metrics.csv"
    record = RunRecord(picture_experiment.replaced(seeds=(7,)))
    record.append(RunStarted(CHOSEN, (7,), ("digit", "parity"), 5, 5, 10))
    record.append(Evaluated(CHOSEN, 5, "test", np.array([[0.1 + 0.2, np.nan]]), np.array([[1 / 3, np.inf]])))
    write_metrics(record, path)
    with path.open(newline="", encoding="utf-8") as file:
        values = [float(row["value"]) for row in csv.DictReader(file)]
    np.testing.assert_array_equal(values, [0.1 + 0.2, 1 / 3, np.nan, np.inf])
