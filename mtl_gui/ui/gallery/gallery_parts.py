"""The large parts of the Gallery page, each a step of its own."""

from typing import NamedTuple

from mtl_gui.app.other_studies import OtherControl
from mtl_gui.app.studies import KnownStudy, StudyControl, shipped_studies
from mtl_gui.runs.study_runs import OtherRuns, StudyRuns
from mtl_gui.ui.gallery.other_section import OtherSection
from mtl_gui.ui.gallery.other_view import OtherView
from mtl_gui.ui.gallery.study_card import StudyCard
from mtl_gui.ui.gallery.study_view import StudyView
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.steps import Steps

__all__ = ["GalleryParts", "gallery_parts"]

_ORDER = (
    "faster-learning",
    "faster-learning-unrelated",
    "small-data",
    "noisy-labels",
    "clean-small-data",
    "local-optima",
    "local-optima-misled",
    "local-optima-wells",
    "local-optima-network",
    "local-optima-narrow",
    "robustness",
    "robustness-digits",
    "robustness-labels",
    "robustness-unrelated",
    "few-labels",
    "few-labels-unrelated",
)
"""The five claims in their order, each study before its counter-example; others come after."""


class GalleryParts(NamedTuple):
    """What the page lays out and connects."""

    cards: list[StudyCard]
    view: StudyView
    others: OtherSection
    other_view: OtherView


def gallery_parts(workbench: Workbench) -> Steps[GalleryParts]:
    """Makes the parts, which belong to no window yet; reading the studies is a step of its own."""
    yield
    studies = sorted(shipped_studies(), key=_place)
    yield
    cards = [StudyCard(known) for known in studies]
    yield
    root, job = workbench.studies.root, workbench.study_job
    view = StudyView(workbench.theme, StudyControl(StudyRuns(root), job))
    yield
    others = OtherControl(OtherRuns(root), job)
    section = OtherSection(others)
    yield
    return GalleryParts(cards, view, section, OtherView(workbench.theme, others))


def _place(known: KnownStudy) -> int:
    return _ORDER.index(known.name) if known.name in _ORDER else len(_ORDER)
