"""A teacher's lesson by keyboard only: a quick study, its verdict, its counter-example, and the report."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from mtl_gui.ui.gallery.gallery_page import GalleryPage
from mtl_gui.ui.gallery.verdict_card import VerdictCard
from tests.journeys.person import Key, Modifier, Person

pytestmark = pytest.mark.timeout(200)

_MOST_TABS = 80


def _tab_to(person: Person, name: str) -> None:
    """Presses Tab until a control has the focus."""
    for _ in range(_MOST_TABS):
        focused = QApplication.focusWidget()
        if isinstance(focused, QWidget) and focused.objectName() == name:
            return
        person.press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def test_that_a_lesson_is_given_by_keyboard_only(person: Person, tmp_path: Path) -> None:
    person.go_to("gallery")
    gallery = person.window.deck.page("gallery")
    assert isinstance(gallery, GalleryPage)
    _tab_to(person, "look_local-optima")
    person.press(Key.Key_Space)
    _tab_to(person, "study_quick")
    person.press(Key.Key_Space)
    _tab_to(person, "study_measure")
    with person.qtbot.waitSignal(gallery.control.job.ended, timeout=120_000):
        person.press(Key.Key_Space)
    told = " ".join(person.find(VerdictCard, "study_verdict").sentences())
    assert "Holds here" in told
    assert "n = 40 seeds" in told
    assert "BCa bootstrap" in told

    report = tmp_path / "lesson.html"
    person.answer_file_dialog(report)
    _tab_to(person, "study_report")
    with person.qtbot.waitSignal(gallery.control.report_job.ended, timeout=60_000):
        person.press(Key.Key_Space)
    assert "Holds here" in report.read_text(encoding="utf-8")

    _tab_to(person, "study_counter")
    person.press(Key.Key_Space)
    assert gallery.view.known is not None
    assert gallery.view.known.name == "local-optima-misled"
    assert "Not run yet" in " ".join(person.find(VerdictCard, "study_verdict").sentences())
    person.press(Key.Key_Escape)
    assert not gallery.view.isVisible()
    _tab_to(person, "project_local-optima-misled")
    person.press(Key.Key_Space)
    assert person.window.deck.current == "design"
    assert person.window.workbench.session.experiment == gallery.view.known.study.experiment
    person.press(Key.Key_8, Modifier.ControlModifier)
    assert person.window.deck.current == "gallery"
