from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.studies import StudyControl, shipped_studies
from mtl_gui.paths import study_files
from mtl_gui.problems import Refused
from mtl_gui.runs.study_runs import StudyRuns
from mtl_gui.spec import Study
from mtl_gui.study.answer import answer_of
from tests.study.made_studies import made_study
from tests.study.measured_studies import measured_record, started_record, told_arm

pytestmark = pytest.mark.timeout(120)


def _run(qtbot: QtBot, control: StudyControl, study: Study) -> list[float]:
    """Runs a study to its end; the shares done that were told."""
    shares: list[float] = []
    control.progressed.connect(lambda fraction, _activity, _left: shares.append(fraction))
    with qtbot.waitSignal(control.job.ended, timeout=60_000):
        control.run("made", study)
    return shares


def test_that_a_study_is_run_told_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    control = StudyControl(StudyRuns(tmp_path))
    answers = []
    control.found.connect(lambda name: answers.append((name, control.findings(name))))
    shares = _run(qtbot, control, made_study())
    found = control.findings("made")
    assert found is not None
    assert found.is_finished
    assert found.answer.verdict.n == 4
    assert {name for name, _ in answers} == {"made"}
    seen = [told.answer.share_done for _, told in answers if told is not None]
    assert seen == sorted(seen)
    assert seen[0] < seen[-1] == 1.0
    assert shares == sorted(shares)
    kept = StudyRuns(tmp_path).last("made")
    assert kept is not None
    assert answer_of(kept.record()).verdict == found.answer.verdict


def test_that_a_study_that_was_cancelled_is_gone_on_with(qtbot: QtBot, tmp_path: Path) -> None:
    control, study = StudyControl(StudyRuns(tmp_path)), made_study(num_evaluations=20)
    with qtbot.waitSignal(control.job.ended, timeout=60_000):
        control.found.connect(lambda _name: control.cancel())  # as soon as there is something to see
        control.run("made", study)
    control.found.disconnect()
    assert control.can_resume("made", study)
    before = StudyRuns(tmp_path).kept("made")
    _run(qtbot, control, study)
    found = control.findings("made")
    assert found is not None
    assert found.is_finished
    assert [folder.path for folder in StudyRuns(tmp_path).kept("made")] == [folder.path for folder in before]
    assert not control.can_resume("made", study)


def test_that_the_last_run_of_each_study_is_read_and_a_broken_one_passed_over(
    qtbot: QtBot, tmp_path: Path
) -> None:
    runs, values = StudyRuns(tmp_path), np.full((2, 3, 4, 1), 0.5)
    folder = runs.begin("whole", made_study())
    started = started_record(made_study()).started
    assert started is not None
    folder.append(started)
    folder.append(told_arm(0, values))
    broken = runs.begin("broken", made_study())
    (broken.path / "started.json").write_text("{", encoding="utf-8")
    control = StudyControl(runs)
    with qtbot.waitSignal(control.reading_job.ended, timeout=30_000):
        control.read(["broken", "whole", "never run"])
    found = control.findings("whole")
    assert found is not None
    expected = answer_of(measured_record(made_study(), [values])).measures[0].arms[0]
    assert found.answer.measures[0].arms[0] == expected
    assert control.findings("broken") is None
    assert control.findings("never run") is None


def test_that_the_run_at_work_is_not_read_from_its_folder_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    control = StudyControl(StudyRuns(tmp_path))
    with qtbot.waitSignal(control.job.ended, timeout=60_000):
        control.run("made", made_study())
        control.read_all("made")
        is_read = control.reading_job.is_active
        control.cancel()
    assert not is_read
    control.read_all("made")
    assert control.reading_job.is_active or control.findings("made") is not None
    control.close()


def test_that_a_study_whose_folder_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "made").write_text("a file where the folder should be", encoding="utf-8")
    control = StudyControl(StudyRuns(tmp_path))
    with pytest.raises(Refused):
        control.run("made", made_study())
    assert not control.running


def test_that_every_shipped_study_and_its_counter_example_is_known() -> None:
    known = {one.name: one.study for one in shipped_studies()}
    assert set(known) == {path.stem for path in study_files()}
    assert {study.counter_example for study in known.values()} <= set(known)
    assert {study.claim for study in known.values()} == {
        "efficiency",
        "generalisation",
        "local_optima",
        "robustness",
        "few_labels",
    }
