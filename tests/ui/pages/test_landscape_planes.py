from pytestqt.qtbot import QtBot

from mtl_gui.spec import (
    AnchorPlane,
    CoordinatePlane,
    DoubleWells,
    Experiment,
    HessianPlane,
    RandomPlane,
    RunsPlane,
    TrajectoryPlane,
    TwoParameterToy,
)
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.pages.landscape_planes import OtherRun, RunsPlaneForm, hindrances, plane_control, plane_of_toy
from mtl_gui.ui.theme import Theme

RUNS = (OtherRun("/runs/a", "A"), OtherRun("/runs/b", "B"), OtherRun("/runs/c", "C"))


def test_that_every_kind_of_plane_comes_back_as_it_was_shown(
    qtbot: QtBot, theme: Theme, tiny_experiment: Experiment
) -> None:
    tasks = NamedTasks(theme)
    tasks.show_experiment(tiny_experiment)
    form = RunsPlaneForm()
    form.set_runs(RUNS)
    control = plane_control(tasks, form)
    for widget in (form, control, control.stack):
        qtbot.addWidget(widget)
    planes = (
        RandomPlane(seed=3, scaling="layers", right_angle=True),
        TrajectoryPlane(margin=0.5),
        AnchorPlane(first="digit", second="loops"),
        AnchorPlane(),
        HessianPlane(task="parity"),
        HessianPlane(),
        RunsPlane(first="/runs/c", second="/runs/a"),
    )

    for plane in planes:
        with qtbot.assertNotEmitted(control.value_changed):
            control.set_value(plane)
        assert control.value() == plane


def test_that_two_different_runs_are_offered_at_first(qtbot: QtBot) -> None:
    form = RunsPlaneForm()
    qtbot.addWidget(form)

    form.set_runs(RUNS)

    assert form.value() == RunsPlane(first="/runs/a", second="/runs/b")


def test_that_a_run_that_is_not_stored_any_more_is_shown_by_its_folder(qtbot: QtBot) -> None:
    form = RunsPlaneForm()
    qtbot.addWidget(form)
    form.set_runs(RUNS)

    form.set_value(RunsPlane(first="/gone", second="/runs/b"))

    assert form.value() == RunsPlane(first="/gone", second="/runs/b")


def test_that_a_plane_through_runs_needs_two_others(tiny_experiment: Experiment) -> None:
    assert "runs" in hindrances(tiny_experiment, 1)
    assert "runs" not in hindrances(tiny_experiment, 2)


def test_that_the_plane_of_a_toy_has_all_starts_and_minima() -> None:
    plane = plane_of_toy(DoubleWells())

    assert (plane.low, plane.high) == (-3.0, 5.0)
    assert plane_of_toy(TwoParameterToy()) == CoordinatePlane()
