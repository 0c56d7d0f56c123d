"""Small studies of groups, and records whose numbers are known."""

import numpy as np

from mtl_gui.data.catalogue import starting_experiment
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.spec import ClusteredTasks, Mlp, SharingPlan, Split
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.pair_rounds import pair_rounds
from mtl_gui.study_events import GroupsTrained

APART = ((0,), (1,), (2,), (3,))


def made_grouping(steps: int = 10, seeds: tuple[int, ...] = (0, 1, 2)) -> GroupingStudy:
    """Four tasks in two groups of two, on a network with little room."""
    split = Split(train=0.2, validation=0.4, train_limit=600)
    data = ClusteredTasks(
        num_groups=2, tasks_per_group=2, num_rows=3000, noise=0.05, num_features=8, split=split
    )
    start = starting_experiment(data)
    experiment = start.replaced(
        architecture=Mlp(widths=(24, 16)),
        sharing=SharingPlan.together(2, 4),
        training=start.training.replaced(steps=steps),
    )
    return GroupingStudy(title="Groups", experiment=experiment, learning_rates=(1e-2,), seeds=seeds)


def made_record(*, with_checks: bool = True) -> GroupingRecord:
    """Errors of 1 alone; 0.8 beside a task of the own group, 1.5 beside another; noise by seed, paired."""
    record = GroupingRecord(made_grouping())
    for groups in (APART, *pair_rounds(4)):
        record.append(trained(groups, is_check=False))
    if with_checks:
        for groups in (APART, ((0, 1, 2, 3),), ((0, 1), (2, 3))):
            record.append(trained(groups, is_check=True))
    return record


def trained(groups: tuple[tuple[int, ...], ...], *, is_check: bool) -> GroupsTrained:
    """What training these groups comes to."""
    errors = np.ones(4)
    for group in groups:
        for task in group:
            mates = [mate for mate in group if mate != task]
            errors[task] += sum(-0.2 if mate // 2 == task // 2 else 0.5 for mate in mates)
    by_seed = errors + np.array([[0.0], [0.1], [-0.1]])
    return GroupsTrained(groups, is_check, by_seed[np.newaxis], by_seed[np.newaxis])
