from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSlider,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.spec import (
    CAGrad,
    Experiment,
    ExternalWeighting,
    ManualWeights,
    Pcd,
    PCGrad,
    Stch,
    UncertaintyWeights,
)
from mtl_gui.spec.edits import with_task_enabled
from mtl_gui.spec.weighting import SCALES
from mtl_gui.ui.design.weighting_groups import WEIGHTINGS, grouped_weightings
from mtl_gui.ui.design.weighting_panel import WeightingPanel
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, press

NARROW = 320
EVERY_KIND = pytest.mark.parametrize("kind", WEIGHTINGS)


@pytest.fixture
def panel(tiny_experiment: Experiment, theme: Theme, qtbot: QtBot) -> WeightingPanel:
    panel = WeightingPanel(theme)
    qtbot.addWidget(panel)
    panel.set_value(tiny_experiment)
    panel.resize(400, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def items(panel: WeightingPanel) -> Mapping[str, QTreeWidgetItem]:
    """The rows of the list by their kind, those of headings left out."""
    tree = child(panel, QTreeWidget, "weightings")
    rows = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    kinds = {row.data(0, Qt.ItemDataRole.UserRole): row for row in rows if row is not None}
    return {kind: row for kind, row in kinds.items() if kind}


def choose(panel: WeightingPanel, kind: str) -> None:
    child(panel, QTreeWidget, "weightings").setCurrentItem(items(panel)[kind])


def search(panel: WeightingPanel, text: str) -> QLineEdit:
    line = child(panel, QLineEdit, "weighting_filter")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    return line


def found(panel: WeightingPanel) -> list[str]:
    return [kind for kind, item in items(panel).items() if not item.isHidden()]


def chosen(panel: WeightingPanel) -> str:
    current = child(panel, QTreeWidget, "weightings").currentItem()
    assert current is not None
    return str(current.data(0, Qt.ItemDataRole.UserRole))


def shown(panel: WeightingPanel, kind: type[QWidget]) -> set[str]:
    widgets = panel.findChildren(kind)
    return {widget.objectName() for widget in widgets if widget.isVisibleTo(panel)}


def test_that_every_method_stands_under_one_heading() -> None:
    fixed, losses, by_gradients, gradients, many, external = grouped_weightings().values()
    everything = [*fixed, *losses, *by_gradients, *gradients, *many, *external]
    assert sorted(everything) == sorted(WEIGHTINGS)
    assert fixed == ["equal", "manual", "random_weights"]
    assert {"dwa", "famo", "stch"} <= set(losses)
    assert by_gradients == ["gradnorm", "excess_mtl", "auto_lambda"]
    assert {"pcgrad", "mgda", "cr_mogm"} <= set(gradients)
    assert many == ["sdmgrad", "modo", "moco", "db_mtl"]
    assert external == ["external"]


@EVERY_KIND
def test_that_the_chosen_method_says_what_it_does_costs_and_how_large_its_updates_are(
    panel: WeightingPanel, kind: str
) -> None:
    choose(panel, kind)
    method = WEIGHTINGS[kind]
    said = {label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)}
    assert {method.title, method.summary, method.cost, SCALES[method.scale]} <= said
    assert not method.source or method.source in said
    heard = items(panel)[kind].data(0, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert heard == f"{method.summary} {method.cost}"


@EVERY_KIND
def test_that_everything_the_keyboard_reaches_in_a_form_has_a_name(panel: WeightingPanel, kind: str) -> None:
    choose(panel, kind)
    reached = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.isVisibleTo(panel)
        and widget.isEnabled()
    ]
    assert len(reached) >= 2
    assert [widget.objectName() for widget in reached if not widget.accessibleName()] == []


@EVERY_KIND
def test_that_every_form_fits_a_narrow_panel(panel: WeightingPanel, kind: str) -> None:
    choose(panel, kind)
    (form,) = [form for form in panel.findChildren(DescriptionForm) if form.kind is WEIGHTINGS[kind]]
    assert form.minimumSizeHint().width() <= NARROW


def test_that_choosing_a_method_tells_its_description(panel: WeightingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.value_changed) as changed:
        choose(panel, "pcgrad")
    assert changed.args == [PCGrad(), ""]


def test_that_a_clicked_row_is_chosen(panel: WeightingPanel, qtbot: QtBot) -> None:
    tree = child(panel, QTreeWidget, "weightings")
    place = tree.visualItemRect(items(panel)["manual"]).center()
    with qtbot.waitSignal(panel.value_changed) as changed:
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert changed.args == [ManualWeights(), ""]


def test_that_arrow_keys_walk_past_headings_as_one_change(panel: WeightingPanel) -> None:
    told: list[tuple[str, str]] = []
    panel.value_changed.connect(lambda weighting, key: told.append((weighting.kind, key)))
    tree = child(panel, QTreeWidget, "weightings")
    for _ in range(3):
        press(tree, Qt.Key.Key_Down)
    assert told == [(kind, "weighting.kind") for kind in ("manual", "random_weights", "uncertainty")]


def test_that_a_heading_cannot_be_chosen(panel: WeightingPanel, qtbot: QtBot) -> None:
    tree = child(panel, QTreeWidget, "weightings")
    heading = tree.topLevelItem(0)
    assert heading is not None
    assert heading.text(0) == "Fixed, drawn or set by hand"
    with qtbot.assertNotEmitted(panel.value_changed):
        place = tree.visualItemRect(heading).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen(panel) == "equal"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("nash", ["nash_mtl"]),
        ("cagrad", ["cagrad"]),
        ("navon 2022", ["scale_invariant", "nash_mtl"]),
        ("shortest mixture", ["mgda", "modo", "moco"]),
        ("no such method", []),
    ],
)
def test_that_typing_leaves_what_every_word_occurs_in(
    panel: WeightingPanel, text: str, kinds: list[str]
) -> None:
    search(panel, text)
    assert sorted(found(panel)) == sorted(kinds)
    assert chosen(panel) == "equal"


def test_that_enter_takes_the_method_of_this_name_and_escape_shows_all(
    panel: WeightingPanel, qtbot: QtBot
) -> None:
    line = search(panel, "imtl")
    assert found(panel) == ["imtl_l", "imtl_g", "imtl"]
    with qtbot.waitSignal(panel.value_changed):
        press(line, Qt.Key.Key_Return)
    assert chosen(panel) == "imtl"
    press(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert sorted(found(panel)) == sorted(WEIGHTINGS)


def test_that_arrow_keys_walk_through_what_was_found(panel: WeightingPanel) -> None:
    line = search(panel, "nash-mtl")
    press(line, Qt.Key.Key_Down)
    assert chosen(panel) == "nash_mtl"


def test_that_a_method_the_search_hides_is_shown_when_it_is_chosen_elsewhere(
    panel: WeightingPanel, tiny_experiment: Experiment
) -> None:
    line = search(panel, "nash")
    panel.set_value(tiny_experiment)
    assert line.text() == "nash"
    panel.set_value(tiny_experiment.replaced(weighting=PCGrad()))
    assert line.text() == ""
    assert not items(panel)["pcgrad"].isHidden()


def test_that_nothing_found_is_said(panel: WeightingPanel) -> None:
    search(panel, "xyzzy")
    assert "No method fits. Escape shows all." in {
        label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)
    }


def test_that_showing_a_method_tells_nothing(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(tiny_experiment.replaced(weighting=ManualWeights(weights={"digit": 3.0})))
    assert chosen(panel) == "manual"


def test_that_only_the_chosen_method_has_a_form(panel: WeightingPanel, tiny_experiment: Experiment) -> None:
    panel.set_value(tiny_experiment.replaced(weighting=ManualWeights()))
    assert "weighting.manual.weights.digit" in shown(panel, QDoubleSpinBox)
    panel.set_value(tiny_experiment.replaced(weighting=UncertaintyWeights(initial_log_variance=1.5)))
    assert shown(panel, QDoubleSpinBox) == {"weighting.uncertainty.initial_log_variance"}
    assert [form.kind for form in panel.findChildren(DescriptionForm) if form.isVisibleTo(panel)] == [
        UncertaintyWeights
    ]


def test_that_a_moved_slider_tells_the_tasks_weight(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    panel.set_value(tiny_experiment.replaced(weighting=ManualWeights()))
    slider = child(panel, QSlider, "weighting.manual.weights.digit.1")
    with qtbot.waitSignal(panel.value_changed) as changed:
        slider.setValue(slider.maximum())
    assert changed.args == [ManualWeights(weights={"digit": 100.0}), "weighting.manual.weights.digit"]


def test_that_settings_come_back_after_another_method(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    manual = ManualWeights(weights={"digit": 3.0})
    panel.set_value(tiny_experiment.replaced(weighting=manual))
    panel.set_value(tiny_experiment.replaced(weighting=PCGrad()))
    with qtbot.waitSignal(panel.value_changed) as changed:
        choose(panel, "manual")
    assert changed.args == [manual, ""]


def test_that_settings_of_tasks_that_are_gone_do_not_come_back(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    panel.set_value(tiny_experiment.replaced(weighting=ManualWeights(weights={"digit": 3.0, "loops": 2.0})))
    tasks, plan = tiny_experiment.tasks[1:], tiny_experiment.sharing.for_tasks([1, 2, 3])
    panel.set_value(tiny_experiment.replaced(tasks=tasks, sharing=plan))
    with qtbot.waitSignal(panel.value_changed) as changed:
        choose(panel, "manual")
    assert changed.args == [ManualWeights(weights={"loops": 2.0}), ""]


def test_that_tasks_that_are_off_have_no_slider(panel: WeightingPanel, tiny_experiment: Experiment) -> None:
    manual = tiny_experiment.replaced(weighting=ManualWeights())
    panel.set_value(with_task_enabled(manual, "parity", enabled=False))
    names = ("digit", "at_least_five", "loops")
    assert shown(panel, QSlider) == {f"weighting.manual.weights.{name}.1" for name in names}


def test_that_bounds_of_losses_are_numbers_and_preferences_have_sliders(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    panel.set_value(tiny_experiment.replaced(weighting=Stch()))
    assert all(".preferences." in name for name in shown(panel, QSlider))
    box = child(panel, QDoubleSpinBox, "weighting.stch.min_losses.loops")
    with qtbot.waitSignal(panel.value_changed) as changed:
        box.setValue(-0.5)
    assert changed.args == [Stch(min_losses={"loops": -0.5}), "weighting.stch.min_losses.loops"]


def test_that_the_losses_of_a_gradient_method_are_weighted_too(panel: WeightingPanel, qtbot: QtBot) -> None:
    choose(panel, "cagrad")
    with qtbot.waitSignal(panel.value_changed) as changed:
        child(panel, QComboBox, "weighting.cagrad.losses").setCurrentText("Manual")
    assert changed.args == [CAGrad(losses=ManualWeights()), ""]
    slider = child(panel, QSlider, "weighting.cagrad.losses.manual.weights.loops.1")
    with qtbot.waitSignal(panel.value_changed) as changed:
        slider.setValue(slider.maximum())
    assert changed.args == [
        CAGrad(losses=ManualWeights(weights={"loops": 100.0})),
        "weighting.cagrad.losses.manual.weights.loops",
    ]


def test_that_the_first_task_is_one_of_those_that_take_part(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    choose(panel, "pcd")
    combo = child(panel, QComboBox, "weighting.pcd.primary")
    offered = [combo.itemText(place) for place in range(combo.count())]
    assert offered == ["The first by name", "digit", "parity", "at_least_five", "loops"]
    combo.setFocus()
    with qtbot.waitSignal(panel.value_changed) as changed:
        press(combo, Qt.Key.Key_Down)
    assert changed.args == [Pcd(primary="digit"), ""]
    experiment = tiny_experiment.replaced(weighting=Pcd(primary="digit"))
    panel.set_value(with_task_enabled(experiment, "digit", enabled=False))
    assert combo.currentText() == "digit (switched off)"


def test_that_a_method_of_another_package_is_one_of_the_installed(
    panel: WeightingPanel, tiny_experiment: Experiment, qtbot: QtBot
) -> None:
    weighting = ExternalWeighting(name="elsewhere", options={"alpha": 0.5})
    panel.set_value(tiny_experiment.replaced(weighting=weighting))
    combo = child(panel, QComboBox, "weighting.external.name")
    assert combo.currentText() == "elsewhere (not installed)"
    line = child(panel, QLineEdit, "weighting.external.options")
    assert line.text() == "alpha = 0.5"
    line.selectAll()
    QTest.keyClicks(line, 'alpha = 2, fast = true, mode = "a, b"')
    with qtbot.waitSignal(panel.value_changed) as changed:
        press(line, Qt.Key.Key_Return)
    assert changed.args == [
        ExternalWeighting(name="elsewhere", options={"alpha": 2, "fast": True, "mode": "a, b"}),
        "",
    ]
