import math
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mtl_gui.paths import resources_folder
from mtl_gui.ui.theme import Scheme, Theme
from mtl_gui.ui.theme_colors import DARK, LIGHT, Colors

PALETTES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
TEXTS = ("text", "muted", "accent", "better", "worse", "caution")
GROUNDS = ("ground", "surface")
SIGNS = ("focus", "baseline", "plot_axis")


def channels_of(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance of an sRGB colour."""
    channels = [
        value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
        for value in (channel / 255 for channel in channels_of(color))
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_that_black_on_white_has_the_contrast_that_the_standard_gives() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("colors", PALETTES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_that_text_can_be_read_on_every_ground(colors: Colors, ground: str) -> None:
    low = {
        role: round(contrast(getattr(colors, role), getattr(colors, ground)), 2)
        for role in TEXTS
        if contrast(getattr(colors, role), getattr(colors, ground)) < 4.5
    }
    assert low == {}


@pytest.mark.parametrize("colors", PALETTES)
def test_that_text_can_be_read_on_buttons_and_selections(colors: Colors) -> None:
    for text, ground in (
        (colors.on_accent, colors.accent),
        (colors.text, colors.selection),
        (colors.text, colors.raised),
        (colors.muted, colors.raised),
    ):
        assert contrast(text, ground) >= 4.5, (text, ground)


@pytest.mark.parametrize("colors", PALETTES)
def test_that_lines_and_signs_stand_out(colors: Colors) -> None:
    for color in (*colors.tasks, *(getattr(colors, role) for role in SIGNS)):
        for ground in (colors.surface, colors.plot_ground, colors.ground):
            assert contrast(color, ground) >= 3, (color, ground)


@pytest.mark.parametrize("colors", PALETTES)
def test_that_no_two_tasks_have_the_same_colour(colors: Colors) -> None:
    for one, other in combinations(colors.tasks, 2):
        assert math.dist(channels_of(one), channels_of(other)) > 40, (one, other)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_a_scheme_is_used_by_the_whole_application(theme: Theme, scheme: Scheme) -> None:
    theme.use(scheme)
    colors = DARK if scheme == "dark" else LIGHT
    assert QGuiApplication.palette().window().color() == QColor(colors.ground)
    assert theme.is_dark == (scheme == "dark")


def test_that_a_change_is_told_and_icons_are_painted_anew(theme: Theme, qtbot: QtBot) -> None:
    before = theme.icon("run").pixmap(24, 24).toImage()
    with qtbot.waitSignal(theme.changed):
        theme.use("dark")
    after = theme.icon("run").pixmap(24, 24).toImage()
    seen = {
        after.pixelColor(x, y).name() for x in range(24) for y in range(24) if after.pixelColor(x, y).alpha()
    }
    assert before != after
    assert DARK.text in seen


def test_that_text_grows_with_the_scale(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Text")
    label.setObjectName("title")
    qtbot.addWidget(label)
    label.show()
    theme.use("light", 100)
    width = label.sizeHint().width()
    theme.use("light", 200)
    assert label.sizeHint().width() > 1.8 * width
    assert QApplication.font().pointSizeF() > 15


def test_that_a_second_theme_does_not_take_scaled_text_for_ordinary(theme: Theme) -> None:
    size = QApplication.font().pointSizeF()
    theme.use("light", 200)
    other = Theme()
    other.use("light", 100)
    assert QApplication.font().pointSizeF() == size


@pytest.mark.parametrize(
    "path", sorted((resources_folder() / "icons").glob("*.svg")), ids=lambda path: path.stem
)
def test_that_an_icon_shows_something(theme: Theme, path: object) -> None:
    picture = theme.icon(getattr(path, "stem", "")).pixmap(24, 24).toImage()
    filled = sum(picture.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24))
    assert 8 < filled < 24 * 24
    assert picture.size().width() == picture.size().height()


def test_that_the_arms_differ_by_more_than_colour(theme: Theme) -> None:
    color = theme.task_color(0)
    chosen, baseline = theme.arm_pen(color, is_baseline=False), theme.arm_pen(color, is_baseline=True)
    assert chosen.style() == Qt.PenStyle.SolidLine
    assert baseline.style() == Qt.PenStyle.DashLine
