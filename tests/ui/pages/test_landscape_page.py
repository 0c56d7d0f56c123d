from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGraphicsView,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.paths import preset_files
from mtl_gui.spec import Experiment, LandscapeRequest, Mlp, RandomPlane, TrajectoryPlane
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.landscape_controls import LandscapeControls
from mtl_gui.ui.pages.landscape_page import LandscapePage
from mtl_gui.ui.pages.landscape_views import LandscapeViews
from mtl_gui.ui.plots.contour_panel import ContourPanel
from mtl_gui.ui.plots.plane_plot import PlanePlot
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click, press

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> Iterator[LandscapePage]:
    page = LandscapePage(workbench)
    qtbot.addWidget(page)
    page.resize(1100, 680)
    page.show()
    yield page
    page.close_contexts()


@pytest.fixture
def trained(qtbot: QtBot, workbench: Workbench, page: LandscapePage) -> LandscapePage:
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    return page


def _measure(qtbot: QtBot, page: LandscapePage, grid: int = 1) -> None:
    child(page, QComboBox, "landscape_grid").setCurrentIndex(grid)
    click(child(page, QPushButton, "landscape_measure"))
    qtbot.waitUntil(lambda: page.workbench.landscape_job.state == "finished", timeout=60_000)


def _cells(page: LandscapePage, column: int) -> list[str]:
    table = child(page, QTableWidget, "landscape_readout")
    return [item.text() for row in range(table.rowCount()) if (item := table.item(row, column))]


@pytest.mark.parametrize(
    "request_",
    [
        LandscapeRequest(seed=0),
        LandscapeRequest(plane=RandomPlane(), moved="all", part="test", grid=65, seed=3),
        LandscapeRequest(plane=TrajectoryPlane(), moved="heads", part="validation", grid=5, seed=7),
    ],
)
def test_that_the_controls_give_back_the_request_they_were_set_to(
    qtbot: QtBot, theme: Theme, tiny_experiment: Experiment, request_: LandscapeRequest
) -> None:
    controls = LandscapeControls(theme)
    qtbot.addWidget(controls)
    controls.set_run(tiny_experiment.replaced(seeds=(0, 3, 7)))

    with qtbot.assertNotEmitted(controls.value_changed):
        controls.set_value(request_)

    assert controls.value() == request_


def test_that_a_plane_which_a_run_does_not_have_is_grey_and_says_why(
    qtbot: QtBot, theme: Theme, tiny_experiment: Experiment
) -> None:
    controls = LandscapeControls(theme)
    qtbot.addWidget(controls)

    controls.set_run(tiny_experiment.replaced(single_task_baseline=False))

    planes = child(controls, QComboBox, "landscape_plane")
    offered = {planes.itemText(index): planes.model().index(index, 0) for index in range(planes.count())}
    grey = {text for text, index in offered.items() if not index.flags() & Qt.ItemFlag.ItemIsEnabled}
    assert grey == {"Joint and single-task networks", "Three stored runs", "The parameters themselves"}
    assert all(offered[text].data(Qt.ItemDataRole.ToolTipRole) for text in grey)


def test_that_what_the_networks_cannot_do_is_grey_and_taken_back(
    qtbot: QtBot, theme: Theme, tiny_experiment: Experiment
) -> None:
    controls = LandscapeControls(theme)
    qtbot.addWidget(controls)
    controls.set_run(tiny_experiment)
    controls.set_value(LandscapeRequest(heads="refitted", seed=0))
    heads = child(controls, QComboBox, "landscape.heads")
    assert heads.isEnabled()
    assert controls.value().heads == "refitted"

    controls.set_run(tiny_experiment.replaced(architecture=Mlp(widths=(8, 8), head_widths=(4,))))

    assert not heads.isEnabled()
    assert controls.value().heads == "trained"


def test_that_heads_follow_no_more_once_they_are_to_move(
    qtbot: QtBot, theme: Theme, tiny_experiment: Experiment
) -> None:
    controls = LandscapeControls(theme)
    qtbot.addWidget(controls)
    controls.set_run(tiny_experiment)
    controls.set_value(LandscapeRequest(heads="refitted", seed=0))

    with qtbot.waitSignal(controls.value_changed) as changed:
        child(controls, QComboBox, "landscape_moved").setCurrentIndex(2)

    assert changed.args == [LandscapeRequest(moved="all", seed=0)]


def test_that_without_a_run_measuring_is_off_and_the_page_says_why(page: LandscapePage) -> None:
    assert not child(page, QPushButton, "landscape_measure").isEnabled()
    assert not page.findChildren(ContourPanel)


def test_that_measuring_draws_a_panel_per_task_and_one_for_all_together(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    _measure(qtbot, trained)

    panels = trained.findChildren(ContourPanel)

    assert [panel.accessibleName() for panel in panels] == [
        "Loss landscape of digit",
        "Loss landscape of parity",
        "Loss landscape of at_least_five",
        "Loss landscape of loops",
        "Loss landscape of All tasks together",
    ]
    pictures = [panel.grab().toImage() for panel in panels]
    assert all(pictures[0] != other for other in pictures[1:])


def test_that_the_joint_loss_at_the_probe_is_the_weighted_sum_of_the_tasks(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    _measure(qtbot, trained)
    before = [float(text) for text in _cells(trained, 0)]
    assert before[-1] == pytest.approx(sum(before[:-1]), rel=5e-3)

    child(trained, QDoubleSpinBox, "landscape_weight_0").setValue(3.0)

    after = [float(text) for text in _cells(trained, 0)]
    assert after[:-1] == before[:-1]
    assert after[-1] == pytest.approx(before[-1] + 2 * before[0], rel=1e-2)


def test_that_an_arrow_key_moves_the_probe_on_all_panels_and_is_announced(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    _measure(qtbot, trained)
    before = _cells(trained, 0)
    panel = child(trained, ContourPanel, "landscape_panel_1")

    with qtbot.waitSignal(trained.announced) as announced:
        press(panel, Qt.Key.Key_Right)

    after = _cells(trained, 0)
    assert after != before
    assert announced.args == [
        ", ".join(
            f"{name} {loss}"
            for name, loss in zip(
                ("digit", "parity", "at_least_five", "loops", "all together"), after, strict=True
            )
        )
    ]


def test_that_the_mouse_over_one_panel_moves_the_probe_of_all_without_a_word(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    _measure(qtbot, trained)
    before = _cells(trained, 0)
    panel = child(trained, ContourPanel, "landscape_panel_2")

    with qtbot.assertNotEmitted(trained.announced):
        view = panel.findChild(QGraphicsView)
        assert view is not None
        for shift in (30, 40):
            QTest.mouseMove(view.viewport(), view.viewport().rect().center() - QPoint(shift, shift))

    after = _cells(trained, 0)
    assert sum(new != old for new, old in zip(after, before, strict=True)) > 2  # they have three digits


def test_that_moving_in_time_shows_and_says_the_true_losses_of_the_checkpoint(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    _measure(qtbot, trained)
    at_end = _cells(trained, 2)

    with qtbot.waitSignal(trained.announced) as announced:
        press(child(trained, QSlider, "landscape_time"), Qt.Key.Key_Home)

    at_start = _cells(trained, 2)
    assert at_start != at_end
    assert announced.args is not None
    assert announced.args[0].startswith(f"Step 0: digit {at_start[0]}, parity {at_start[1]}")
    assert "Off the plane: all tasks" in announced.args[0]


def test_that_every_view_draws_what_was_measured_and_follows_the_probe(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    _measure(qtbot, trained)
    tabs = child(trained, QTabWidget, "landscape_views")
    before = _cells(trained, 0)

    tabs.setCurrentIndex(1)
    press(child(trained, PlanePlot, "landscape_overlap"), Qt.Key.Key_Left)
    after = _cells(trained, 0)
    tabs.setCurrentIndex(2)
    press(child(trained, PlanePlot, "landscape_conflict"), Qt.Key.Key_Right)

    assert after != before
    assert _cells(trained, 0) == before
    assert "At the cross: cosine" in child(trained, QLabel, "landscape_conflict_told").text()
    tabs.setCurrentIndex(3)
    assert child(trained, QLabel, "landscape_minima_told").text().startswith("Minima: digit alone")


def test_that_a_landscape_follows_a_training_until_the_tick_is_taken_back(
    qtbot: QtBot, page: LandscapePage, workbench: Workbench
) -> None:
    child(page, QComboBox, "landscape_grid").setCurrentIndex(0)
    child(page, QSpinBox, "landscape_share").setValue(50)
    box = child(page, QCheckBox, "landscape_follow")
    box.setChecked(True)
    assert not workbench.landscape_job.is_active
    long = workbench.session.experiment.training.replaced(steps=100_000, checkpoint_every=20)
    workbench.training.run(workbench.session.experiment.replaced(training=long))

    qtbot.waitUntil(lambda: bool(page.findChildren(ContourPanel)), timeout=60_000)
    assert workbench.training.is_active

    box.setChecked(False)
    qtbot.waitUntil(lambda: not workbench.landscape_job.is_active, timeout=30_000)
    assert workbench.training.is_active
    workbench.training.stop()
    qtbot.waitUntil(lambda: not workbench.training.is_active, timeout=30_000)
    assert not workbench.landscape_job.is_active


def test_that_following_is_offered_while_a_run_trains_and_among_more_settings(
    qtbot: QtBot, page: LandscapePage, workbench: Workbench
) -> None:
    box = child(page, QCheckBox, "landscape_follow")
    assert not box.isVisible()

    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(box.isVisible, timeout=30_000)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    assert not box.isVisible()

    click(child(page, QPushButton, "landscape_more"))
    assert box.isVisible()


def test_that_where_opengl_is_missing_the_page_says_so_and_keeps_the_maps(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    _measure(qtbot, trained)
    tabs = child(trained, QTabWidget, "landscape_views")

    tabs.setCurrentIndex(tabs.count() - 1)

    texts = [label.text() for label in tabs.currentWidget().children() if hasattr(label, "text")]
    assert any("no OpenGL" in text for text in texts)


def test_that_a_stored_landscape_is_shown_again_with_its_run(
    qtbot: QtBot, trained: LandscapePage, workbench: Workbench
) -> None:
    _measure(qtbot, trained)
    losses = _cells(trained, 0)

    again = LandscapePage(workbench)
    qtbot.addWidget(again)

    assert _cells(again, 0) == losses
    again.close_contexts()


def test_that_a_cancelled_landscape_leaves_numbers_or_nothing(qtbot: QtBot, trained: LandscapePage) -> None:
    child(trained, QComboBox, "landscape_grid").setCurrentIndex(4)
    click(child(trained, QPushButton, "landscape_measure"))
    click(child(trained, QPushButton, "landscape_cancel"))
    qtbot.waitUntil(lambda: not trained.workbench.landscape_job.is_active, timeout=30_000)

    values = [float(text) for text in _cells(trained, 0)]
    assert np.isfinite(values).all()


def test_that_maps_and_a_tour_are_offered_before_there_is_a_plane(
    qtbot: QtBot, trained: LandscapePage
) -> None:
    tabs = child(trained, QTabWidget, "landscape_views")
    assert tabs.tabText(tabs.currentIndex()) == "Maps"
    assert [tabs.tabText(tab) for tab in range(tabs.count()) if tabs.isTabEnabled(tab)] == [
        "Maps",
        "Tour",
        "Basins",
        "Curvature",
    ]

    invitation = child(trained, QPushButton, "landscape_first_measure")
    child(trained, QComboBox, "landscape_grid").setCurrentIndex(1)
    assert invitation.isVisible()
    click(invitation)
    assert not invitation.isEnabled()
    qtbot.waitUntil(lambda: trained.workbench.landscape_job.state == "finished", timeout=60_000)
    assert not invitation.isVisible()

    assert all(tabs.isTabEnabled(tab) for tab in range(tabs.count()))
    assert tabs.tabText(tabs.currentIndex()) == "Maps"


def test_that_a_view_comes_back_with_its_plane_unless_another_one_was_chosen(
    qtbot: QtBot, theme: Theme
) -> None:
    views = LandscapeViews(theme)
    qtbot.addWidget(views)
    tabs = child(views, QTabWidget, "landscape_views")

    def shown() -> str:
        return tabs.tabText(tabs.currentIndex())

    views.offer_plane(has_plane=False, has_run=False)
    assert shown() == "Basins"
    views.offer_plane(has_plane=True)
    assert shown() == "Maps"
    tabs.setCurrentIndex(2)
    assert shown() == "Conflict"
    views.offer_plane(has_plane=False)
    assert shown() == "Maps"
    views.offer_plane(has_plane=True)
    assert shown() == "Conflict"
    views.offer_plane(has_plane=False)
    tabs.setCurrentIndex(5)
    assert shown() == "Tour"
    views.offer_plane(has_plane=True)
    assert shown() == "Tour"


def test_that_a_tour_measures_the_rows_that_the_controls_say(qtbot: QtBot, trained: LandscapePage) -> None:
    child(trained, QTabWidget, "landscape_views").setCurrentIndex(5)
    told = child(trained, QLabel, "landscape_tour_told")
    button = child(trained, QPushButton, "landscape_tour_measure")
    texts = []
    for part in (0, 2):
        child(trained, QComboBox, "landscape_part").setCurrentIndex(part)
        click(button)
        qtbot.waitUntil(button.isEnabled, timeout=60_000)
        texts.append(told.text())

    assert texts[0].startswith("Barriers.")
    assert texts[0] != texts[1]


def test_that_basins_are_offered_before_anything_is_trained(
    workbench: Workbench, page: LandscapePage
) -> None:
    tabs = child(page, QTabWidget, "landscape_views")
    assert [tabs.tabText(tab) for tab in range(tabs.count()) if tabs.isTabEnabled(tab)] == ["Basins"]
    assert child(page, QPushButton, "landscape_seeds_measure").isEnabled()
    wells = next(path for path in preset_files() if path.stem == "double-wells")
    workbench.session.open(wells)
    assert child(page, QPushButton, "landscape_basins_measure").isEnabled()
    assert not child(page, QPushButton, "landscape_seeds_measure").isVisible()
