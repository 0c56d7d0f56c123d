from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from mtl_gui.export.report_contents import report_of
from mtl_gui.paths import study_files
from mtl_gui.spec import Study
from mtl_gui.study.findings import StudyFindings, findings_of
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_fairness import StudyFairness
from mtl_gui.study.table_answer import TableAnswer, TableLine
from mtl_gui.ui.gallery.fairness_box import FairnessBox
from mtl_gui.ui.gallery.other_tables import shown_tables
from mtl_gui.ui.gallery.verdict_card import VerdictCard
from mtl_gui.ui.language import Language
from mtl_gui.ui.translation import said
from tests.study.measured_studies import measured_record

_SPREAD = np.array([-0.03, -0.01, 0.01, 0.03])


def _findings() -> StudyFindings:
    """A shipped study in which learning together is 20 points ahead."""
    path: Path = next(path for path in study_files() if path.stem == "few-labels")
    study = Study.from_file(path).quick().replaced(learning_rates=(0.01,))
    ahead = np.full((3, 1, 4, 1), 0.8) + _SPREAD[None, None, :, None]
    return findings_of(measured_record(study, [ahead, ahead - 0.2 - 0.1 * _SPREAD[None, None, :, None]]))


def test_that_verdict_and_fairness_follow_the_language_at_once(qtbot: QtBot, language: Language) -> None:
    card, box, findings = VerdictCard(), FairnessBox(), _findings()
    for widget in (card, box):
        qtbot.addWidget(widget)
    card.show_study(findings.study, findings)
    box.show_fairness(findings.study, findings.answer.fairness)
    english = [*card.sentences(), *box.sentences()]
    assert any("Holds here" in text for text in english)
    language.use("zh_CN")
    qtbot.waitUntil(lambda: "Holds here" not in " ".join(card.sentences()))
    chinese = [*card.sentences(), *box.sentences()]
    assert len(chinese) == len(english)
    assert all(any("一" <= sign <= "鿿" for sign in text) for text in chinese)
    assert "single-task" not in " ".join(chinese)
    language.use("en")
    qtbot.waitUntil(lambda: [*card.sentences(), *box.sentences()] == english)


def test_that_a_report_is_in_the_language_of_the_window(language: Language) -> None:
    findings = _findings()
    language.use("zh_CN")
    report = report_of(findings, {}, said)
    assert report.language == "zh-CN"
    assert all(any("一" <= sign <= "鿿" for sign in section.title) for section in report.sections)
    assert report.title != findings.study.title
    language.use("en")
    assert report_of(findings, {}, said).title == findings.study.title


def test_that_a_table_of_errors_names_shipped_data_sets_in_the_language_and_files_as_they_are(
    language: Language,
) -> None:
    value = Interval(0.5, 0.4, 0.6, 10)
    lines = [TableLine(name, 20, "", value, value, value, 0.5, 0.5) for name in ("Fitness club", "mine.arff")]
    answer = TableAnswer(tuple(lines), 1.0, 10, None, StudyFairness((), ()))
    assert [row[0] for row in shown_tables(answer)[0].rows] == ["Fitness club", "mine.arff"]
    language.use("zh_CN")
    assert [row[0] for row in shown_tables(answer)[0].rows] == ["健身俱乐部", "mine.arff"]
