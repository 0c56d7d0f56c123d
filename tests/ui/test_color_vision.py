"""Task colours as people with colour vision deficiencies see them."""

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor

from mtl_gui.ui.theme import MARKERS
from mtl_gui.ui.theme_colors import DARK, LIGHT, Colors

Array = npt.NDArray[np.float64]

SEEN_BY: dict[str, Array] = {
    "all cones": np.eye(3),
    "no red cones": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green cones": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no blue cones": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
"""Linear RGB to linear RGB. Source: Machado, Oliveira & Fernandes, IEEE TVCG 2009, severity 1."""

TO_XYZ: Array = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE: Array = np.array([0.95047, 1.0, 1.08883])
LEAST_DISTANCE = 9.0
"""CIEDE2000; about 1 is just seen side by side."""


def lab(color: str, seen_by: Array) -> Array:
    """CIELAB of an sRGB colour as somebody sees it."""
    parsed = QColor(color)
    channels = np.array([parsed.redF(), parsed.greenF(), parsed.blueF()])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    ratios = TO_XYZ @ np.clip(seen_by @ linear, 0, 1) / WHITE
    f = np.where(ratios > 216 / 24389, np.cbrt(ratios), (24389 / 27 * ratios + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def ciede2000(one: Array, other: Array) -> float:
    """Sharma, Wu & Dalal, Color Research and Application 2005, equations 2 to 22, without pure greys."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7)))
    c1, c2 = np.hypot((1 + g) * a1, b1), np.hypot((1 + g) * a2, b2)
    h1 = np.degrees(np.arctan2(b1, (1 + g) * a1)) % 360
    h2 = np.degrees(np.arctan2(b2, (1 + g) * a2)) % 360
    dh = (h2 - h1 + 180) % 360 - 180
    h = (h1 + dh / 2) % 360
    big_dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(dh / 2))
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * np.cos(np.radians(h - 30))
        + 0.24 * np.cos(np.radians(2 * h))
        + 0.32 * np.cos(np.radians(3 * h + 6))
        - 0.20 * np.cos(np.radians(4 * h - 63))
    )
    s_l = 1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    turn = 60 * np.exp(-(((h - 275) / 25) ** 2))
    r = -np.sin(np.radians(turn)) * 2 * np.sqrt(chroma**7 / (chroma**7 + 25**7))
    parts = ((l2 - l1) / s_l, (c2 - c1) / s_c, big_dh / s_h)
    return float(np.sqrt(sum(part**2 for part in parts) + r * parts[1] * parts[2]))


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ],
)
def test_that_the_distance_is_that_of_the_published_pairs(
    one: tuple[float, ...], other: tuple[float, ...], distance: float
) -> None:
    assert ciede2000(np.array(one), np.array(other)) == pytest.approx(distance, abs=1e-4)


@pytest.mark.parametrize("colors", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
@pytest.mark.parametrize("seen_by", SEEN_BY)
def test_that_every_two_task_colours_stay_apart_for_everybody(colors: Colors, seen_by: str) -> None:
    seen = {color: lab(color, SEEN_BY[seen_by]) for color in colors.tasks}
    near = {
        pair: round(distance, 1)
        for pair in itertools.combinations(colors.tasks, 2)
        if (distance := ciede2000(seen[pair[0]], seen[pair[1]])) < LEAST_DISTANCE
    }
    assert near == {}


def test_that_every_two_tasks_differ_by_their_marker_too() -> None:
    assert len(set(MARKERS)) == len(MARKERS) >= len(LIGHT.tasks) == len(DARK.tasks)
