import pytest

from mtl_gui.engine.network import build_network
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyArchitecture
from tests.engine.small_data import (
    ARCHITECTURES,
    CNN,
    MIXED,
    data_for,
    small_data,
    small_experiment,
    union_members,
)
from tests.engine.soft_sharing import SOFT_NETWORKS


def test_that_the_tests_know_every_architecture() -> None:
    known = {type(architecture) for architecture in (*ARCHITECTURES, *SOFT_NETWORKS)}
    assert known == union_members(AnyArchitecture)


@pytest.mark.parametrize("architecture", [*ARCHITECTURES, *SOFT_NETWORKS])
def test_that_a_network_has_the_enabled_tasks_and_their_plan(architecture: AnyArchitecture) -> None:
    data = data_for(architecture)
    experiment = small_experiment(data, architecture)
    network = build_network(experiment, data)
    assert network.task_names == tuple(task.name for task in experiment.enabled_tasks)
    assert network.plan == experiment.enabled_plan


def test_that_a_picture_network_refuses_rows_that_are_not_pictures() -> None:
    data = small_data(MIXED)
    with pytest.raises(Refused, match="not pictures"):
        build_network(small_experiment(data, CNN), data)
