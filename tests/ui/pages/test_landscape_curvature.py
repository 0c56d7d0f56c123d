from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.landscape.curvature import curvature
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.spec import CurvatureRequest, ProbeRequest
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.landscape_curvature import CurvatureView
from mtl_gui.ui.plots.data_table import Numbers
from tests.ui.gestures import child, click, press
from tests.ui.plots.pictures import count, picture_of

pytestmark = pytest.mark.timeout(120)

QUICK = CurvatureRequest(
    num_rows=24,
    num_eigenvalues=1,
    num_trace_probes=4,
    num_spectrum_probes=1,
    num_spectrum_steps=8,
    num_draws=2,
)


@pytest.fixture
def view(qtbot: QtBot, workbench: Workbench) -> Iterator[CurvatureView]:
    view = CurvatureView(workbench.theme)
    qtbot.addWidget(view)
    view.resize(800, 640)
    view.show()
    yield view
    view.close_context()


@pytest.fixture
def trained(qtbot: QtBot, workbench: Workbench, view: CurvatureView) -> CurvatureView:
    workbench.training.run(workbench.session.experiment.replaced(single_task_baseline=False))
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=60_000)
    view.set_run(workbench.training.folder)
    view.set_settings(ProbeRequest(num_rows=24))
    for name in (
        "num_eigenvalues",
        "num_trace_probes",
        "num_spectrum_probes",
        "num_spectrum_steps",
        "num_draws",
    ):
        child(view, QSpinBox, f"curvature.{name}").setValue(getattr(QUICK, name))
    return view


def is_idle(view: CurvatureView) -> bool:
    return child(view, QPushButton, "landscape_curvature_measure").isEnabled()


def measure(qtbot: QtBot, view: CurvatureView) -> None:
    click(child(view, QPushButton, "landscape_curvature_measure"))
    qtbot.waitUntil(lambda: is_idle(view), timeout=60_000)


def table(view: CurvatureView) -> dict[str, list[str]]:
    model = child(view, QTableView, "landscape_curvature_table").model()
    assert isinstance(model, Numbers)
    return {line.split("\t")[0]: line.split("\t")[1:] for line in model.text().splitlines()}


def stored(workbench: Workbench) -> CurvatureRecord:
    folder = workbench.training.folder
    assert folder is not None
    return CurvatureRecord.load(folder.curvatures()[-1])


def test_that_there_is_nothing_to_measure_before_there_is_a_run(view: CurvatureView) -> None:
    assert not child(view, QPushButton, "landscape_curvature_measure").isEnabled()
    assert not child(view, QWidget, "landscape_curvature").isVisible()


def test_that_the_table_holds_what_the_command_line_measures(
    qtbot: QtBot, workbench: Workbench, trained: CurvatureView
) -> None:
    trained.set_joint(JointLoss("sum", (2.0, *[1.0] * (len(workbench.session.experiment.tasks) - 1))))
    measure(qtbot, trained)
    folder = workbench.training.folder
    assert folder is not None
    weights = (2.0, *[1.0] * (len(workbench.session.experiment.tasks) - 1))
    record = CurvatureRecord(QUICK)
    for event in curvature(folder, QUICK.replaced(weights=weights)):
        record.append(event)
    assert len(folder.curvatures()) == 1  # the same request was answered from the file
    shown = table(trained)
    expected = {type(one.quantity).__name__: one.quantity for one in record.measured if one.region == "all"}
    largest = expected["Eigenvalues"].largest[:, 0]  # type: ignore[union-attr]
    traces = expected["TraceEstimate"].mean  # type: ignore[union-attr]
    for name, values in (("Eigenvalue, largest", largest), ("Trace (sum of all)", traces)):
        found = [float(cell.split(" ± ")[0]) for cell in shown[name]]
        np.testing.assert_allclose(found, values, rtol=1e-3)
    assert shown["Quantity"][-1].startswith("all together (2, 1")


def test_that_sharpness_is_told_for_every_loss(qtbot: QtBot, trained: CurvatureView) -> None:
    measure(qtbot, trained)
    rises = {name: cells for name, cells in table(trained).items() if name.startswith("Rise")}
    assert len(rises) == 3
    assert any("0.05" in name and "SAM" in name for name in rises)
    assert all(
        float(cell.split(" ± ")[0]) == float(cell.split(" ± ")[0]) for row in rises.values() for cell in row
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_every_loss_has_a_curve(
    qtbot: QtBot, workbench: Workbench, trained: CurvatureView, scheme: str
) -> None:
    workbench.theme.use("dark" if scheme == "dark" else "light")
    measure(qtbot, trained)
    picture = picture_of(child(trained, QWidget, "landscape_curvature"))
    for task in range(len(workbench.session.experiment.tasks)):
        assert count(picture, workbench.theme.task_color(task)) > 20
    assert count(picture, workbench.theme.color("text")) > 20


def test_that_blocks_and_checkpoints_can_be_chosen(
    qtbot: QtBot, workbench: Workbench, trained: CurvatureView
) -> None:
    click(child(trained, QPushButton, "landscape_curvature_more"))
    for name in ("per_block", "along_training"):
        press(child(trained, QCheckBox, f"curvature.{name}"), Qt.Key.Key_Space)
    measure(qtbot, trained)

    region = child(trained, QComboBox, "landscape_region")
    step = child(trained, QComboBox, "landscape_step")
    assert [region.itemText(place) for place in range(region.count())][:2] == [
        "All parameters",
        "Block 1 of the trunk",
    ]
    assert step.itemText(0) == "Step 12"
    assert step.count() == len(getattr(stored(workbench).started, "steps", ()))
    whole = table(trained)
    region.setCurrentIndex(1)
    assert table(trained) != whole
    child(trained, QComboBox, "landscape_spectrum").setCurrentIndex(1)
    plot = child(trained, QWidget, "landscape_curvature")
    assert "over the training" in plot.accessibleName()
    assert count(picture_of(plot), workbench.theme.task_color(0)) > 20


def test_that_what_was_measured_is_shown_again_with_its_run(
    qtbot: QtBot, workbench: Workbench, trained: CurvatureView
) -> None:
    measure(qtbot, trained)
    before = table(trained)
    trained.set_run(None)
    assert not child(trained, QTableView, "landscape_curvature_table").isVisible()
    trained.set_run(workbench.training.folder)
    assert table(trained) == before


def test_that_the_result_is_told_without_calling_flat_better(qtbot: QtBot, trained: CurvatureView) -> None:
    with qtbot.waitSignal(trained.announced, timeout=60_000) as said:
        click(child(trained, QPushButton, "landscape_curvature_measure"))
    assert said.args is not None
    assert said.args[0].startswith("The curvature is measured. Largest eigenvalue: ")
    assert "Trace: " in said.args[0]
    notes = [label.text() for label in trained.findChildren(QLabel, "muted")]
    assert any("whether a network generalises cannot be read from them" in text for text in notes)


def test_that_a_cancelled_measurement_keeps_what_is_known(
    qtbot: QtBot, workbench: Workbench, trained: CurvatureView
) -> None:
    child(trained, QSpinBox, "curvature.num_trace_probes").setValue(1000)
    measure_button = child(trained, QPushButton, "landscape_curvature_measure")
    cancel = child(trained, QPushButton, "landscape_curvature_cancel")
    qtbot.waitExposed(trained)
    trained.activateWindow()
    measure_button.setFocus()
    press(measure_button, Qt.Key.Key_Space)
    assert trained.focusWidget() is cancel
    qtbot.waitUntil(child(trained, QTableView, "landscape_curvature_table").isVisible, timeout=60_000)
    press(cancel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: is_idle(trained), timeout=60_000)
    assert trained.focusWidget() is measure_button
    assert not stored(workbench).is_finished
    assert "Eigenvalue, largest" in table(trained)


def test_that_another_joint_loss_of_the_maps_is_told_not_to_be_the_one_measured(
    qtbot: QtBot, workbench: Workbench, trained: CurvatureView
) -> None:
    weights = (2.0, *[1.0] * (len(workbench.session.experiment.tasks) - 1))
    trained.set_joint(JointLoss("geometric", weights))
    measure(qtbot, trained)
    told = "All together is the sum with the weights 2, 1"
    notes = [label.text() for label in trained.findChildren(QLabel, "muted")]
    assert any(note.startswith(told) for note in notes)
    trained.set_joint(JointLoss("sum", weights))
    assert not any("not the joint loss" in label.text() for label in trained.findChildren(QLabel, "muted"))
    np.testing.assert_array_equal(stored(workbench).request.weights, weights)
