from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_linnerud

from mtl_gui.data.catalogue import load
from mtl_gui.data.folds import fold_parts
from mtl_gui.events import Event, Progressed
from mtl_gui.export.arff_file import write_arff
from mtl_gui.problems import Refused
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec import Digits, Linnerud, Mlp, Training
from mtl_gui.spec.paper_table import PaperTable, TargetFile
from mtl_gui.study.table import paper_table
from mtl_gui.study.table_answer import table_answer
from mtl_gui.study_events import FoldMeasured, StudyFinished, TableStarted


def made_table(**changes: object) -> PaperTable:
    table = PaperTable(
        data=(Linnerud(),),
        architecture=Mlp(widths=(4,)),
        training=Training(steps=5, batch_size=8),
        learning_rates=(1e-3, 1e-2),
        folds=5,
    )
    return table.replaced(**changes)


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return list(paper_table(made_table()))


def test_that_both_arms_of_every_fold_are_measured(events: list[Event]) -> None:
    told = [event for event in events if not isinstance(event, Progressed)]
    assert isinstance(told[0], TableStarted)
    assert told[0].data[0].targets == ("weight", "waist", "pulse")
    folds = [(event.fold, event.is_together) for event in told if isinstance(event, FoldMeasured)]
    assert folds == [(fold, arm) for fold in range(5) for arm in (False, True)]
    assert isinstance(told[-1], StudyFinished)


def test_that_the_reference_is_the_error_of_the_mean_of_the_other_folds(events: list[Event]) -> None:
    targets = load_linnerud().target
    for event in events:
        if isinstance(event, FoldMeasured):
            tested = fold_parts(20, 5, event.fold)["test"]
            others = np.setdiff1d(np.arange(20), tested)
            expected = [
                np.sqrt(np.mean([(targets[row, k] - targets[others, k].mean()) ** 2 for row in tested]))
                for k in range(3)
            ]
            np.testing.assert_allclose(event.reference, expected, rtol=1e-6)


def test_that_networks_which_have_learnt_nothing_are_about_as_good_as_the_mean() -> None:
    record = TableRecord(made_table(learning_rates=(1e-9,), training=Training(steps=1, batch_size=8)))
    for event in paper_table(record.study):
        record.append(event)
    answer = table_answer(record)
    assert answer.share_done == 1.0
    assert 0.8 < answer.lines[0].single_task.mean < 2.0


def test_that_data_without_two_numbers_to_predict_are_refused() -> None:
    with pytest.raises(Refused, match="fewer than two targets"):
        list(paper_table(made_table(data=(Digits(),))))


def test_that_a_file_s_whole_numbers_are_predicted_as_numbers_with_the_catalogue_s_errors(
    tmp_path: Path, events: list[Event]
) -> None:
    write_arff(load(Linnerud()), tmp_path / "men.arff", "men")
    study = made_table(data=(), files=(TargetFile(path=str(tmp_path / "men.arff")),))
    for event, other in zip(paper_table(study), events, strict=True):
        if isinstance(event, FoldMeasured) and isinstance(other, FoldMeasured):
            np.testing.assert_allclose(event.reference, other.reference, rtol=1e-5)
            np.testing.assert_allclose(event.test, other.test, rtol=1e-3)
