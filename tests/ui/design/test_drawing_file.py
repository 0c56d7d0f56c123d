from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from mtl_gui.problems import Refused
from mtl_gui.ui.design.drawing_file import DRAWING_KINDS, write_drawing

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = QSize(60, 40)
WHITE, RED = QColor("#ffffff"), QColor("#ff0000")


def draw(painter: QPainter) -> None:
    painter.fillRect(QRectF(30, 0, 30, 40), RED)


def test_that_a_picture_has_two_pixels_for_one(tmp_path: Path) -> None:
    write_drawing(draw, SIZE, WHITE, tmp_path / "network.png")
    image = QImage(str(tmp_path / "network.png"))
    assert (image.width(), image.height()) == (120, 80)
    assert image.pixelColor(10, 40) == WHITE
    assert image.pixelColor(110, 40) == RED


def test_that_an_svg_has_the_size_of_the_drawing_and_what_is_drawn(tmp_path: Path) -> None:
    write_drawing(draw, SIZE, WHITE, tmp_path / "network.svg")
    text = (tmp_path / "network.svg").read_text()
    assert 'viewBox="0 0 60 40"' in text
    assert "#ff0000" in text


def test_that_a_pdf_is_one(tmp_path: Path) -> None:
    write_drawing(draw, SIZE, WHITE, tmp_path / "network.pdf")
    assert (tmp_path / "network.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("ending", DRAWING_KINDS)
def test_that_a_file_that_cannot_be_written_is_refused(tmp_path: Path, ending: str) -> None:
    with pytest.raises(Refused, match="none"):
        write_drawing(draw, SIZE, WHITE, tmp_path / "none" / f"network{ending}")
