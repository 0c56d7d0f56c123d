from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec import SharingPlan
from mtl_gui.ui.design.network_layout import leaf_order, network_nodes
from tests.strategies import plans

ANY_PLAN = st.tuples(st.integers(1, 5), st.integers(1, 6)).flatmap(lambda size: plans(*size))


@given(ANY_PLAN)
def test_that_every_group_fills_neighbouring_rows(plan: SharingPlan) -> None:
    order = leaf_order(plan)
    for node in network_nodes(plan):
        rows = order[node.first_row : node.first_row + len(node.tasks)]
        assert set(rows) == set(node.tasks)


@given(ANY_PLAN)
def test_that_every_part_hangs_on_the_part_before_that_holds_its_tasks(plan: SharingPlan) -> None:
    nodes = network_nodes(plan)
    for node in nodes:
        if node.parent is None:
            assert node.block == 0
            continue
        parent = nodes[node.parent]
        block = plan.num_blocks if node.block is None else node.block
        assert parent.block == block - 1
        assert set(node.tasks) <= set(parent.tasks)


@given(ANY_PLAN)
def test_that_every_block_holds_every_task_once(plan: SharingPlan) -> None:
    nodes = network_nodes(plan)
    for block in (*range(plan.num_blocks), None):
        tasks = [task for node in nodes if node.block == block for task in node.tasks]
        assert sorted(tasks) == list(range(plan.num_tasks))


def test_that_tasks_stay_in_their_order_where_the_plan_allows() -> None:
    assert leaf_order(SharingPlan.together(2, 3)) == (0, 1, 2)
    assert leaf_order(SharingPlan(blocks=(("A", "B", "A"),))) == (0, 2, 1)
    assert leaf_order(SharingPlan.apart(1, 28)) == tuple(range(28))
