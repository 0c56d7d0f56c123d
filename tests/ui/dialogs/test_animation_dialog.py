from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.animation import AnimationControl
from mtl_gui.app.job import Job
from mtl_gui.events import CHOSEN, LandscapeRefined, LandscapeStarted, PathMeasured
from mtl_gui.export.video import encoder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest
from mtl_gui.texts import Sentence
from mtl_gui.ui.dialogs.animation_dialog import AnimationDialog, Scene
from mtl_gui.ui.main_window import MainWindow
from tests.ui.gestures import child, click, press

pytestmark = pytest.mark.timeout(120)


def scene() -> Scene:
    record = LandscapeRecord(LandscapeRequest())
    axis = np.linspace(-1, 1, 5)
    points = np.array([[-0.8, -0.8], [0.8, 0.8]])
    record.append(LandscapeStarted(("one", "two"), axis, axis, Sentence("A slice."), None, 0.0, 2))
    losses = np.stack([np.add.outer(axis**2, axis**2), np.add.outer((axis - 1) ** 2, axis**2)])
    record.append(LandscapeRefined(losses, 25, 1))
    record.append(PathMeasured(CHOSEN, CHOSEN, np.array([0, 10]), points, np.zeros(2), np.zeros((2, 2))))
    return Scene(record, JointLoss("chebyshev", (1.0, 2.0)))


@pytest.fixture
def control(qtbot: QtBot) -> AnimationControl:
    return AnimationControl(Job())


@pytest.fixture
def dialog(qtbot: QtBot, control: AnimationControl, tmp_path: Path) -> Iterator[AnimationDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = AnimationDialog(control, scene(), parent)
    dialog.show()
    child(dialog, QLineEdit, "animation_path").setText(str(tmp_path / "training.gif"))
    child(dialog, QDoubleSpinBox, "animation.seconds").setValue(0.5)
    yield dialog
    assert control.close()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_that_a_person_gets_the_file_that_was_chosen(
    qtbot: QtBot, control: AnimationControl, dialog: AnimationDialog, tmp_path: Path, place: int
) -> None:
    child(dialog, QComboBox, "animation_format").setCurrentIndex(place)
    path = Path(child(dialog, QLineEdit, "animation_path").text())
    assert path == tmp_path / f"training.{('gif', 'webp', 'apng')[place]}"

    with qtbot.waitSignal(control.written, timeout=60_000) as written:
        press(child(dialog, QPushButton, "animation_write"), Qt.Key.Key_Space)
        assert child(dialog, QProgressBar, "animation_progress").isVisible()

    assert written.args == [path]
    with Image.open(path) as image:
        assert getattr(image, "n_frames", 1) == 5
    assert str(path) in child(dialog, QLabel, "animation_told").text()


def test_that_mp4_is_offered_or_its_absence_explained(
    dialog: AnimationDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mtl_gui.app.animation.encoder", lambda: None)
    child(dialog, QComboBox, "animation_format").setCurrentIndex(3)
    assert not child(dialog, QPushButton, "animation_write").isEnabled()
    assert "ffmpeg, which is not installed" in child(dialog, QLabel, "animation_told").text()

    child(dialog, QComboBox, "animation_format").setCurrentIndex(0)
    assert child(dialog, QPushButton, "animation_write").isEnabled()
    assert not child(dialog, QLabel, "animation_told").text()


@pytest.mark.skipif(encoder() is None, reason="no ffmpeg is installed")
def test_that_a_person_gets_a_video(qtbot: QtBot, control: AnimationControl, dialog: AnimationDialog) -> None:
    child(dialog, QComboBox, "animation_format").setCurrentIndex(3)
    with qtbot.waitSignal(control.written, timeout=60_000) as written:
        click(child(dialog, QPushButton, "animation_write"))
    assert written.args is not None
    assert written.args[0].read_bytes()[4:8] == b"ftyp"


def test_that_cancelling_leaves_no_file_and_the_dialog_ready(
    qtbot: QtBot, control: AnimationControl, dialog: AnimationDialog, tmp_path: Path
) -> None:
    child(dialog, QDoubleSpinBox, "animation.seconds").setValue(60)
    click(child(dialog, QPushButton, "animation_write"))
    click(child(dialog, QPushButton, "animation_cancel"))
    qtbot.waitUntil(lambda: not control.is_active, timeout=30_000)
    assert child(dialog, QPushButton, "animation_write").isEnabled()
    assert not list(tmp_path.glob("training*"))


def test_that_a_folder_which_is_not_there_is_told_in_place(
    qtbot: QtBot, control: AnimationControl, dialog: AnimationDialog, tmp_path: Path
) -> None:
    child(dialog, QLineEdit, "animation_path").setText(str(tmp_path / "nowhere" / "a.gif"))
    with qtbot.waitSignal(control.failed, timeout=60_000):
        click(child(dialog, QPushButton, "animation_write"))
    assert "could not be written" in child(dialog, QLabel, "animation_told").text()


def test_that_the_dialog_follows_the_language(dialog: AnimationDialog) -> None:
    child(dialog, QPushButton, "animation_write").setText("?")
    QCoreApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert child(dialog, QPushButton, "animation_write").text() == "&Write the animation"


def test_that_the_command_says_what_to_do_before_there_is_a_landscape_and_opens_the_dialog_after(
    qtbot: QtBot, window: MainWindow
) -> None:
    action = window.actions_by_id["export.animation"]
    assert not action.isEnabled()
    training = window.workbench.training
    training.run(window.workbench.session.experiment)
    qtbot.waitUntil(lambda: training.state == "finished", timeout=60_000)
    page = window.deck.page("landscape")
    with qtbot.waitSignal(page.problem) as refused:
        action.trigger()
    assert refused.args is not None
    assert "Measure the landscape" in str(refused.args[0].what_to_do)

    child(page, QComboBox, "landscape_grid").setCurrentIndex(0)
    click(child(page, QPushButton, "landscape_measure"))
    qtbot.waitUntil(lambda: window.workbench.landscape_job.state == "finished", timeout=60_000)
    click(child(page, QPushButton, "landscape_animate"))

    dialog = child(page, AnimationDialog, "animation")
    assert dialog.isVisible()
    dialog.close()
