import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.preview import preview_events
from mtl_gui.data.catalogue import load
from mtl_gui.events import DataPreviewed
from mtl_gui.spec import AnyData, Digits, OverlaidDigits
from mtl_gui.ui.datasets.sample_view import SampleView
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child


def _shown(data: AnyData, theme: Theme, qtbot: QtBot) -> SampleView:
    view = SampleView(theme)
    qtbot.addWidget(view)
    (preview,) = preview_events(data)
    assert isinstance(preview, DataPreviewed)
    view.set_value(preview)
    view.resize(800, view.sizeHint().height())
    view.show()
    return view


def test_that_pictures_of_two_digits_tell_both(theme: Theme, qtbot: QtBot) -> None:
    view = _shown(OverlaidDigits(), theme, qtbot)
    strip = child(view, QWidget, "first_pictures")
    dataset = load(OverlaidDigits())
    pairs = zip(dataset.column("left").labels, dataset.column("right").labels, strict=True)
    told = strip.accessibleDescription().split(", ")
    assert told == [f"{left} · {right}" for (left, right), _ in zip(pairs, range(24), strict=False)]


def test_that_pictures_of_one_digit_tell_it(theme: Theme, qtbot: QtBot) -> None:
    view = _shown(Digits(), theme, qtbot)
    strip = child(view, QWidget, "first_pictures")
    assert strip.accessibleDescription().startswith("0, 1, 2, 3")


@pytest.mark.parametrize(("data", "ratio"), [(Digits(), 1.0), (OverlaidDigits(overlap=0), 2.0)])
def test_that_pictures_keep_their_form(data: AnyData, ratio: float, theme: Theme, qtbot: QtBot) -> None:
    """The ground between two pictures begins where the first one ends."""
    view = _shown(data, theme, qtbot)
    picture = child(view, QWidget, "first_pictures").grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, picture.height() - 1)
    row = [picture.pixelColor(x, 1) for x in range(picture.width())]
    width = next(x for x in range(4, len(row)) if row[x] == ground and row[x + 1] == ground)
    assert width == pytest.approx(52 * ratio, abs=1)
