import pytest

from mtl_gui.spec import (
    DirectParameters,
    Experiment,
    Mlp,
    SharingPlan,
    Task,
    Training,
    TwoParameterToy,
)
from mtl_gui.spec.plane_choice import (
    PLANE_KINDS,
    batch_hindrance,
    plane_hindrance,
    plane_hindrances,
    refit_hindrance,
)
from tests.landscape.trained import normed_mlp, small_mlp


def toy() -> Experiment:
    return Experiment(
        data=TwoParameterToy(),
        tasks=(Task.of_kind("first", "objective"), Task.of_kind("second", "objective")),
        architecture=DirectParameters(),
        sharing=SharingPlan.together(1, 2),
        training=Training(steps=1),
    )


def hindered(experiment: Experiment) -> set[str]:
    found = plane_hindrances(experiment)
    assert found == {kind: plane_hindrance(kind, experiment) for kind in PLANE_KINDS if kind in found}
    return set(found)


def test_that_networks_have_every_plane_but_that_of_the_coordinates() -> None:
    assert hindered(small_mlp().replaced(single_task_baseline=True)) == {"coordinates"}
    assert str(plane_hindrance("coordinates", small_mlp())) == "Only toys have two parameters."


def test_that_toys_have_no_filters() -> None:
    assert hindered(toy().replaced(single_task_baseline=True)) == {"random"}


def test_that_a_plane_through_single_task_networks_needs_two_of_them() -> None:
    lone = small_mlp().replaced(tasks=small_mlp().tasks[:1], sharing=SharingPlan.together(2, 1))
    assert str(plane_hindrance("anchors", lone)) == "The experiment has a single task."
    untrained = small_mlp().replaced(single_task_baseline=False)
    assert str(plane_hindrance("anchors", untrained)) == "The experiment trains no single-task networks."


def test_that_linear_heads_can_be_fitted_by_some_losses() -> None:
    assert refit_hindrance(small_mlp()) is None
    assert "no heads" in str(refit_hindrance(toy()))
    deep = small_mlp().replaced(architecture=Mlp(widths=(12, 8), head_widths=(4,)))
    assert "Only linear heads" in str(refit_hindrance(deep))
    first, *others = small_mlp().tasks
    own = small_mlp().replaced(tasks=(first.replaced(head_widths=(3,)), *others))
    assert "Only linear heads" in str(refit_hindrance(own))
    linear = tuple(task.replaced(head_widths=()) for task in deep.tasks)
    assert refit_hindrance(deep.replaced(tasks=linear)) is None


@pytest.mark.parametrize("loss", ["mae", "huber"])
def test_that_other_losses_cannot_be_fitted(loss: str) -> None:
    task = Task.of_kind("digit", "regression").replaced(loss=loss)
    experiment = small_mlp().replaced(tasks=(task, small_mlp().tasks[1]))
    assert f"“{loss}”" in str(refit_hindrance(experiment))


def test_that_statistics_of_the_rows_need_a_normalisation_over_the_batch() -> None:
    assert batch_hindrance(normed_mlp()) is None
    assert "no batch normalisation" in str(batch_hindrance(small_mlp()))
    assert batch_hindrance(toy()) is not None
