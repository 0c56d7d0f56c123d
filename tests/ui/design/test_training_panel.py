from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment
from mtl_gui.ui.design.training_panel import TrainingPanel
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child


def _left(panel: TrainingPanel, kind: type[QWidget], name: str) -> int:
    return child(panel, kind, name).mapTo(panel, QPoint()).x()


def test_that_all_controls_begin_at_one_line_after_another_size_of_text(
    tiny_experiment: Experiment, theme: Theme, qtbot: QtBot
) -> None:
    panel = TrainingPanel(theme)
    qtbot.addWidget(panel)
    panel.set_value(tiny_experiment)
    panel.resize(900, 1600)
    with qtbot.waitExposed(panel):
        panel.show()
    before = _left(panel, QLineEdit, "seeds")
    theme.use("light", 200)
    batch = child(panel, QSpinBox, "training.batch_size")
    qtbot.waitUntil(lambda: _left(panel, QLineEdit, "seeds") > before)
    inner = [
        box
        for box in panel.findChildren(QDoubleSpinBox)
        if box.objectName().startswith("training.optimiser.")
    ]
    assert len(inner) == 4

    def lefts() -> set[int]:
        return {
            _left(panel, QLineEdit, "seeds"),
            _left(panel, QComboBox, "training.optimiser"),
            _left(panel, QSpinBox, "training.batch_size"),
            *(box.mapTo(panel, QPoint()).x() for box in inner),
        }

    qtbot.waitUntil(lambda: len(lefts()) == 1)
    (label,) = [label for label in panel.findChildren(QLabel) if label.buddy() is batch]
    assert label.minimumHeight() >= batch.sizeHint().height()
