import numpy as np
from PySide6.QtCore import QRectF

from mtl_gui.ui.plots.sparkline import Spark, spark_points

AREA = QRectF(10, 20, 100, 30)


def spark(steps: list[int], values: list[float]) -> Spark:
    return Spark(0, np.array(steps), np.array(values))


def test_that_a_line_spans_the_area_from_its_highest_to_its_lowest_value() -> None:
    [points] = spark_points((spark([0, 5, 10], [3.0, 2.0, 1.0]),), AREA)
    assert [(point.x(), point.y()) for point in points.toList()] == [(10, 20), (60, 35), (110, 50)]


def test_that_two_lines_share_their_axes() -> None:
    first, second = spark_points((spark([0, 10], [4.0, 2.0]), spark([0, 5], [2.0, 0.0])), AREA)
    assert [point.y() for point in first.toList()] == [20, 35]
    assert [(point.x(), point.y()) for point in second.toList()] == [(10, 35), (60, 50)]


def test_that_what_is_not_finite_is_left_out() -> None:
    [points] = spark_points((spark([0, 5, 10], [1.0, np.nan, 0.0]),), AREA)
    assert len(points.toList()) == 2
    assert spark_points((spark([], []),), AREA)[0].toList() == []


def test_that_a_peak_of_a_long_line_is_kept() -> None:
    values = np.zeros(10_000)
    values[7_777] = 5.0
    [points] = spark_points((Spark(0, np.arange(10_000), values),), AREA)
    assert len(points.toList()) <= 60
    assert min(point.y() for point in points.toList()) == 20
