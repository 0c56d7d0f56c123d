import re

import pytest
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from mtl_gui.study.findings import StudyFindings, findings_of
from mtl_gui.ui.gallery.start_map import StartMap, basin_sign
from mtl_gui.ui.gallery.study_starts import StudyStarts
from mtl_gui.ui.plots.seed_strip import SeedStrip
from mtl_gui.ui.theme import Theme
from tests.study.made_starts import network_starts, run_record, wells_study
from tests.ui.gestures import child
from tests.ui.plots.pictures import count, picture_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def wells() -> StudyFindings:
    return findings_of(run_record(wells_study(num_seeds=16, steps=150)))


@pytest.fixture(scope="module")
def networks() -> StudyFindings:
    return findings_of(run_record(network_starts()))


def _shown(qtbot: QtBot, theme: Theme, findings: StudyFindings) -> StudyStarts:
    view = StudyStarts(theme)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_findings(findings)
    view.show()
    return view


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_each_arm_has_a_map_in_the_colours_of_the_basins_its_starts_end_in(
    qtbot: QtBot, theme: Theme, wells: StudyFindings, scheme: str
) -> None:
    theme.use("dark" if scheme == "dark" else "light")
    view = _shown(qtbot, theme, wells)
    together, alone = (picture_of(child(view, StartMap, f"study_map_{arm}")) for arm in range(2))
    best, wrong = (basin_sign(theme, basin, 2)[0] for basin in range(2))
    assert count(together, best) > 100
    assert count(together, wrong) == 0
    assert count(alone, best) > 100
    assert count(alone, wrong) > 100
    assert not child(view, SeedStrip, "study_strip").isVisible()


def test_that_the_shares_of_the_basins_and_the_lowest_losses_stand_in_tables(
    qtbot: QtBot, theme: Theme, wells: StudyFindings
) -> None:
    view = _shown(qtbot, theme, wells)
    basins, minima = (child(view, QTableWidget, name) for name in ("study_basins", "study_minima"))
    assert basins.rowCount() == 2
    item = basins.item(0, 2)
    assert item is not None
    assert item.text() == "100.0 [80.6, 100.0]"
    assert not item.icon().isNull() or not basins.item(0, 0).icon().isNull()  # type: ignore[union-attr]
    assert minima.rowCount() == 2
    assert any("Where the starts end" in label.text() for label in view.findChildren(QLabel))


def test_that_networks_have_a_strip_of_losses_in_place_of_maps(
    qtbot: QtBot, theme: Theme, networks: StudyFindings
) -> None:
    view = _shown(qtbot, theme, networks)
    strip = child(view, SeedStrip, "study_strip")
    assert strip.isVisible()
    assert not view.findChildren(StartMap)
    rise = child(view, QLabel, "study_rise").text()
    assert re.search(r"multi-task \d.*; single-task \d.*; means over 2 pairs", rise)
    assert count(picture_of(strip), basin_sign(theme, 0, len(networks.starts[0].basins))[0]) > 20


def test_that_a_study_without_starts_shows_nothing(qtbot: QtBot, theme: Theme, wells: StudyFindings) -> None:
    view = _shown(qtbot, theme, wells)
    view.show_findings(None)
    assert not view.isVisible()
