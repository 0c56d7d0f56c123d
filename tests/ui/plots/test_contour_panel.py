import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtl_gui.runs.heights import own_scale
from mtl_gui.ui.plots.contour_panel import ContourPanel, DrawnPath
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import press

AXIS = np.linspace(-1.0, 1.0, 9)
X, Y = np.meshgrid(AXIS, AXIS)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ContourPanel:
    panel = ContourPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(300, 260)
    panel.show()
    losses = X**2 + Y**2
    panel.show_surface(AXIS, AXIS, losses, own_scale(losses))
    return panel


def test_that_showing_a_surface_and_moving_the_probe_by_program_emit_nothing(
    qtbot: QtBot, panel: ContourPanel
) -> None:
    with qtbot.assertNotEmitted(panel.probed):
        panel.show_surface(AXIS, AXIS, X, own_scale(X))
        panel.set_probe(0.5, 0.5)


@pytest.mark.parametrize(
    ("key", "x", "y"),
    [
        (Qt.Key.Key_Right, 0.25, 0.0),
        (Qt.Key.Key_Left, -0.25, 0.0),
        (Qt.Key.Key_Up, 0.0, 0.25),
        (Qt.Key.Key_Down, 0.0, -0.25),
    ],
)
def test_that_an_arrow_key_moves_the_probe_by_one_cell(
    qtbot: QtBot, panel: ContourPanel, key: Qt.Key, x: float, y: float
) -> None:
    panel.set_probe(0.0, 0.0)

    with qtbot.waitSignal(panel.probed) as probed:
        press(panel, key)

    assert probed.args == pytest.approx([x, y])


def test_that_the_probe_stays_on_the_plane(qtbot: QtBot, panel: ContourPanel) -> None:
    panel.set_probe(1.0, 0.0)

    with qtbot.waitSignal(panel.probed) as probed:
        press(panel, Qt.Key.Key_Right)

    assert probed.args == pytest.approx([1.0, 0.0])


def test_that_low_and_high_losses_have_different_colours_and_unknown_ones_none(
    qtbot: QtBot, theme: Theme, panel: ContourPanel
) -> None:
    losses = np.where(np.abs(X) > 0.4, np.nan, Y)
    panel.show_surface(AXIS, AXIS, losses, own_scale(losses))

    picture = panel.grab().toImage()
    center = picture.width() // 2
    colors = {picture.pixelColor(center, y).name() for y in range(40, picture.height() - 60, 10)}

    assert len(colors) >= 5


def test_that_a_path_changes_the_picture_and_taking_it_away_changes_it_back(
    panel: ContourPanel, theme: Theme
) -> None:
    before = panel.grab().toImage()
    points = np.array([[-0.8, -0.8], [0.0, 0.5], [0.6, 0.1]])

    panel.show_paths([DrawnPath(points, theme.task_color(0), is_baseline=False, marker="o", name="chosen")])
    with_path = panel.grab().toImage()
    panel.show_paths([])

    assert with_path != before
    assert panel.grab().toImage() == before


def test_that_the_palette_changes_the_ground(panel: ContourPanel, theme: Theme) -> None:
    light = panel.grab().toImage().pixelColor(6, 6)

    theme.use("dark")

    assert panel.grab().toImage().pixelColor(6, 6).lightness() < light.lightness()


def test_that_a_path_is_drawn_again_only_when_it_or_the_palette_changed(
    panel: ContourPanel, theme: Theme
) -> None:
    points = np.array([[-0.8, -0.8], [0.0, 0.5]])

    def shown(end: float) -> list[object]:
        path = DrawnPath(points * end, theme.color("path"), is_baseline=False, marker="o", name="chosen")
        panel.show_paths([path])
        return list(panel._path_items)

    first = shown(1.0)
    assert shown(1.0) == first
    longer = shown(1.1)
    assert not set(longer) & set(first)
    theme.use("dark")
    assert not set(shown(1.1)) & set(longer)


def test_that_the_probe_is_drawn_where_it_is_put_also_when_it_is_put_there_again(
    panel: ContourPanel,
) -> None:
    panel.set_probe(0.0, 0.0)
    before = panel.grab().toImage()
    panel.set_probe(0.5, 0.5)
    moved = panel.grab().toImage()
    panel.set_probe(0.5, 0.5)
    assert panel.grab().toImage() == moved != before
    panel.set_probe(0.0, 0.0)
    assert panel.grab().toImage() == before


def test_that_the_surface_that_is_shown_is_described_in_words(panel: ContourPanel) -> None:
    assert panel.accessibleDescription().startswith("Lowest loss 0 at 0, 0; highest 2 at -1, -1;")
    panel.show_surface(AXIS, AXIS, X, own_scale(X))
    assert panel.accessibleDescription().startswith("Lowest loss -1 at -1, -1; highest 1 at 1, -1;")
