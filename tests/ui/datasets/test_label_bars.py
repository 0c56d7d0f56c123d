import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.events import TaskPreview
from mtl_gui.spec import TaskKind
from mtl_gui.ui.datasets.label_bars import LabelBars
from mtl_gui.ui.theme import Theme


def _classes(names: tuple[str, ...], counts: list[int], num_missing: int = 0) -> TaskPreview:
    kind: TaskKind = "binary" if len(names) == 2 else "multiclass"
    return TaskPreview("y", kind, "", names, "", np.array(counts), np.empty(0), num_missing)


def _numbers(unit: str = "", num_missing: int = 0) -> TaskPreview:
    edges = np.array([-1.5, 0.0, 2.0])
    return TaskPreview("y", "regression", "", (), unit, np.array([3, 4]), edges, num_missing)


@pytest.fixture
def bars(theme: Theme, qtbot: QtBot) -> LabelBars:
    bars = LabelBars(theme, 0)
    qtbot.addWidget(bars)
    return bars


@pytest.mark.parametrize(
    ("preview", "full", "short"),
    [
        (_classes(("no", "yes"), [30, 10]), "no 30 · yes 10", "no · yes"),
        (_classes(tuple("abcd"), [5, 2, 9, 4]), "4 classes, 2 to 9 rows each", "4 classes"),
        (_classes(("no", "yes"), [3, 1], num_missing=7), "no 3 · yes 1 · 7 missing", "7 missing"),
        (_numbers(), "-1.5 to 2", ""),
        (_numbers("cm", num_missing=2), "-1.5 to 2 cm · 2 missing", "2 missing"),
    ],
)
def test_that_balance_range_and_missing_labels_are_written_where_they_fit(
    bars: LabelBars, preview: TaskPreview, full: str, short: str
) -> None:
    bars.set_value(preview)
    assert bars.caption(10_000) == full
    width = bars.fontMetrics().horizontalAdvance(full)
    assert len(bars.caption(width)) < len(full)
    if short:
        assert bars.caption(bars.fontMetrics().horizontalAdvance(short) + 1) == short
    assert bars.caption(3) == ""
