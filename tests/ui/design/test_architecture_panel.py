from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from mtl_gui.paths import preset_files
from mtl_gui.spec import AnyArchitecture, Experiment, TwoParameterToy
from mtl_gui.spec.edits import with_architecture_kind
from mtl_gui.ui.design.architecture_panel import ArchitecturePanel
from mtl_gui.ui.design.architecture_texts import PLAN_MEANINGS, SUMMARIES
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child

KINDS: tuple[type[AnyArchitecture], ...] = get_args(get_args(AnyArchitecture)[0])
NAMES = [str(kind.model_fields["kind"].default) for kind in KINDS]
NARROW = 320


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ArchitecturePanel:
    panel = ArchitecturePanel(theme)
    qtbot.addWidget(panel)
    return panel


def grey(panel: ArchitecturePanel) -> dict[str, str]:
    """The reasons why kinds cannot be chosen."""
    model = child(panel, QComboBox, "architecture.kind").model()
    rows = {name: model.index(row, 0) for row, name in enumerate(NAMES)}
    return {
        name: row.data(Qt.ItemDataRole.ToolTipRole)
        for name, row in rows.items()
        if not row.flags() & Qt.ItemFlag.ItemIsEnabled
    }


def test_that_every_kind_is_told_in_words() -> None:
    assert sorted(SUMMARIES) == sorted(PLAN_MEANINGS) == sorted(NAMES)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "direct_parameters"])
def test_that_a_kind_is_shown_with_its_settings_and_what_sharing_means(
    panel: ArchitecturePanel, tiny_experiment: Experiment, name: str
) -> None:
    panel.set_value(with_architecture_kind(tiny_experiment, name), has_pictures=True)
    said = {label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)}
    assert {SUMMARIES[name], PLAN_MEANINGS[name]} <= said
    (form,) = [form for form in panel.findChildren(DescriptionForm) if form.isVisibleTo(panel)]
    assert form.kind is KINDS[NAMES.index(name)]
    assert form.minimumSizeHint().width() <= NARROW
    assert all(widget.accessibleName() for widget in form.focus_widgets())


def test_that_only_shown_kinds_have_a_form(panel: ArchitecturePanel, tiny_experiment: Experiment) -> None:
    panel.set_value(tiny_experiment, has_pictures=True)
    assert len(panel.findChildren(DescriptionForm)) == 1


def test_that_the_longest_name_has_room(panel: ArchitecturePanel) -> None:
    combo = child(panel, QComboBox, "architecture.kind")
    panel.resize(NARROW, 600)
    panel.grab()
    longest = max(combo.fontMetrics().horizontalAdvance(combo.itemText(row)) for row in range(combo.count()))
    assert combo.width() >= longest + combo.height()


def test_that_data_without_pictures_greys_the_convolutions(
    panel: ArchitecturePanel, tiny_experiment: Experiment
) -> None:
    panel.set_value(tiny_experiment, has_pictures=False)
    assert grey(panel) == {
        "cnn": "A convolutional network needs pictures; this data has none.",
        "direct_parameters": "Only toys use it.",
    }


def test_that_a_toy_greys_every_network(panel: ArchitecturePanel) -> None:
    presets = [Experiment.from_file(path) for path in preset_files()]
    toy = next(preset for preset in presets if isinstance(preset.data, TwoParameterToy))
    panel.set_value(toy, has_pictures=False)
    assert set(grey(panel)) == {name for name in NAMES if name != "direct_parameters"}
    assert set(grey(panel).values()) == {"The toy is its own network."}
