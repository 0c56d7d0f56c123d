import pytest
from PySide6.QtCore import QPointF

from mtl_gui.ui.plots.markers import marker_path, task_icon
from mtl_gui.ui.theme import MARKERS, Theme


@pytest.mark.parametrize("symbol", MARKERS)
def test_that_every_symbol_fits_its_radius(symbol: str) -> None:
    bounds = marker_path(symbol, 5.0).boundingRect()
    assert max(bounds.width(), bounds.height()) >= 6
    assert max(abs(bounds.left()), abs(bounds.right()), abs(bounds.top()), abs(bounds.bottom())) <= 5.01


def test_that_symbols_differ_in_shape() -> None:
    grid = [QPointF(x / 2, y / 2) for x in range(-10, 11) for y in range(-10, 11)]
    shapes = {
        symbol: (
            tuple(marker_path(symbol, 5.0).contains(point) for point in grid),
            marker_path(symbol, 5.0).elementCount(),
            round(marker_path(symbol, 5.0).elementAt(0).x, 3),
        )
        for symbol in MARKERS
    }
    assert len(set(shapes.values())) == len(MARKERS)


def test_that_a_task_icon_has_the_task_colour(theme: Theme) -> None:
    image = task_icon(theme, 1, 20).pixmap(20, 20).toImage()
    center = image.pixelColor(image.width() // 2, image.height() // 2)
    assert center.rgb() == theme.task_color(1).rgb()
