import io
from pathlib import Path

import numpy as np
from scipy.io import arff

from mtl_gui.data.catalogue import load
from mtl_gui.data.files.first_experiment import file_experiment
from mtl_gui.export.arff_file import arff_text, write_arff
from mtl_gui.paths import presets_folder
from mtl_gui.spec import Linnerud, RelatedRegressions

SHIPPED = RelatedRegressions(num_tasks=4, num_features=8, num_rows=200, relatedness=1.0, noise=0.3)


def test_that_another_program_reads_the_same_numbers() -> None:
    dataset = load(Linnerud())
    rows, about = arff.loadarff(io.StringIO(arff_text(dataset, "men")))
    assert about.names() == ["chins", "situps", "jumps", "weight", "waist", "pulse"]
    np.testing.assert_allclose(rows["pulse"], dataset.column("pulse").labels)
    np.testing.assert_allclose(rows["jumps"], dataset.inputs[:, 2])


def test_that_the_targets_are_the_tasks_when_it_is_read_again(tmp_path: Path) -> None:
    write_arff(load(Linnerud()), tmp_path / "men.arff", "men")
    experiment = file_experiment(tmp_path / "men.arff")
    assert [task.name for task in experiment.tasks] == ["weight", "waist", "pulse"]


def test_that_the_shipped_file_is_the_generated_data_set() -> None:
    shipped = presets_folder() / "groups_and_tables" / "related.arff"
    rows, _ = arff.loadarff(io.StringIO(shipped.read_text(encoding="utf-8")))
    dataset = load(SHIPPED)
    for column in dataset.columns:
        np.testing.assert_allclose(rows[column.offer.name], column.labels, rtol=1e-4, atol=1e-4)
    np.testing.assert_allclose(rows["x3"], dataset.inputs[:, 2], rtol=1e-4, atol=1e-4)
