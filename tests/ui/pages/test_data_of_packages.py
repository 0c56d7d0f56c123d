"""A data set of an installed package, chosen, set and used on the Data page."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.data import catalogue
from mtl_gui.data.external import GROUP
from mtl_gui.spec import ExternalData
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.data_page import DataPage
from tests.engine.weighting.distributions import install
from tests.ui.gestures import child, click

LOADING = 30_000
_EXAMPLE = Path(__file__).parents[3] / "examples" / "circuit_dataset"


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataPage:
    catalogue._loaded.cache_clear()
    project = tomllib.loads((_EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    folder = tmp_path / "installed"
    folder.mkdir()
    install(folder, monkeypatch, _EXAMPLE / "mtl_gui_circuit.py", project["entry-points"][GROUP], GROUP)
    page = DataPage(workbench)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: not workbench.preview_job.is_active, timeout=LOADING)
    sets = child(page, QListWidget, "data_sets")
    (item,) = sets.findItems("From another package", Qt.MatchFlag.MatchStartsWith)
    sets.setCurrentItem(item)
    return page


def texts(page: DataPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_that_a_data_set_of_a_package_is_chosen_by_name_and_used(
    page: DataPage, workbench: Workbench, qtbot: QtBot
) -> None:
    names = child(page, QComboBox, "data.external.name")
    names.activated.emit(names.findText("circuit"))
    use = child(page, QPushButton, "use_data")
    qtbot.waitUntil(lambda: use.isVisibleTo(page), timeout=LOADING)
    line = child(page, QLineEdit, "data.external.options")
    line.setText("num_rows = 60")
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: "60 rows · 4 inputs" in texts(page), timeout=LOADING)
    assert "impedance (a number from" in texts(page)
    click(use)
    expected = ExternalData(name="circuit", options={"num_rows": 60})
    qtbot.waitUntil(lambda: workbench.session.experiment.data == expected, timeout=LOADING)


def test_that_without_a_name_the_page_says_what_is_offered(page: DataPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: "No installed package offers it; offered are: circuit" in texts(page), timeout=LOADING
    )
    assert "Loading…" not in texts(page)
