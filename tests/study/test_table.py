import warnings
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_linnerud
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPRegressor
from sklearn.preprocessing import StandardScaler

from mtl_gui.data.catalogue import load
from mtl_gui.data.folds import fold_parts
from mtl_gui.events import Event, Progressed
from mtl_gui.export.arff_file import write_arff
from mtl_gui.paths import presets_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec import Digits, Linnerud, Mlp, Training
from mtl_gui.spec.paper_table import PaperTable, TargetFile
from mtl_gui.study.table import paper_table
from mtl_gui.study.table_answer import table_answer
from mtl_gui.study_events import FoldMeasured, StudyFinished, TableStarted
from tests.study.broken_off import kept_numbers, run_in_pieces


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


def test_that_the_first_fold_of_every_data_set_comes_before_the_second_of_any() -> None:
    study = made_table(data=(Linnerud(), Linnerud()), folds=3, learning_rates=(1e-2,))
    folds = [(one.fold, one.table) for one in paper_table(study) if isinstance(one, FoldMeasured)]
    assert folds[::2] == [(fold, table) for fold in range(3) for table in range(2)]


def test_that_a_table_which_is_broken_off_ends_as_one_that_is_not_to_the_last_bit(tmp_path: Path) -> None:
    study = made_table()
    whole, pieces = (OtherFolder.create(tmp_path / name, study) for name in ("whole", "pieces"))
    list(paper_table(study, whole))
    assert run_in_pieces(lambda: paper_table(study, pieces), results_each=3) >= 3
    assert pieces.is_finished
    assert kept_numbers(study, pieces) == kept_numbers(study, whole)


def test_that_a_table_is_not_gone_on_with_when_its_data_have_changed(tmp_path: Path) -> None:
    file = tmp_path / "men.arff"
    write_arff(load(Linnerud()), file, "men")
    study = made_table(data=(), files=(TargetFile(path=str(file)),))
    folder = OtherFolder.create(tmp_path / "kept", study)
    events = paper_table(study, folder)
    while not isinstance(next(events), FoldMeasured):
        pass
    events.close()
    text = file.read_text(encoding="utf-8")
    file.write_text(text + text.splitlines()[-1] + "\n", encoding="utf-8")
    with pytest.raises(Refused, match="have changed"):
        list(paper_table(study, folder))


def test_that_a_network_of_scikit_learn_has_errors_like_ours_on_the_same_folds() -> None:
    """Another implementation of everything: reading, scaling, network, Adam, and the literal formula."""
    rate, folds, steps = 3e-3, 5, 200
    path = presets_folder() / "groups_and_tables" / "related.arff"
    study = PaperTable(
        files=(TargetFile(path=str(path)),),
        architecture=Mlp(widths=(32, 32)),
        training=Training(steps=steps, batch_size=32),
        learning_rates=(rate,),
        folds=folds,
    )
    record = TableRecord(study)
    for event in paper_table(study):
        record.append(event)
    ours = table_answer(record).lines[0].multi_task.mean
    theirs = [_error_of_scikit_learn(path, folds, fold, rate, steps) for fold in range(folds)]
    assert ours == pytest.approx(float(np.mean(theirs)), rel=0.1)
    assert 0.3 < ours < 0.9


def _error_of_scikit_learn(path: Path, folds: int, fold: int, rate: float, steps: int) -> float:
    """The aRRMSE of a fold."""
    text = path.read_text(encoding="utf-8").split("@data")[1]
    rows = np.array([line.split(",") for line in text.split()], np.float64)
    x, y = rows[:, :8], rows[:, 8:]
    parts = fold_parts(len(rows), folds, fold)
    train, test = parts["train"], parts["test"]
    to_x, to_y = StandardScaler().fit(x[train]), StandardScaler().fit(y[train])
    network = MLPRegressor(
        hidden_layer_sizes=(32, 32),
        alpha=0,
        batch_size=32,
        learning_rate_init=rate,
        max_iter=round(steps / (len(train) // 32)),
        tol=0,
        n_iter_no_change=10**6,
        random_state=0,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        network.fit(to_x.transform(x[train]), to_y.transform(y[train]))
    guesses = to_y.inverse_transform(network.predict(to_x.transform(x[test])))
    means = y[np.concatenate([train, parts["validation"]])].mean(axis=0)
    found = []
    for target in range(y.shape[1]):
        above = sum((y[row, target] - guesses[place, target]) ** 2 for place, row in enumerate(test))
        below = sum((y[row, target] - means[target]) ** 2 for row in test)
        found.append(float(above / below) ** 0.5)
    return float(np.mean(found))
