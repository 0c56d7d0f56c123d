import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec import ExperimentRefused, Split, TableFile

_SHARES = st.floats(0.01, 0.99)


@given(_SHARES, _SHARES)
def test_that_a_split_is_refused_exactly_when_nothing_is_left_for_the_test(
    train: float, validation: float
) -> None:
    if train + validation < 1:
        Split(train=train, validation=validation)
    else:
        with pytest.raises(ExperimentRefused, match="keep their sum below 100 %"):
            Split.checked({"train": train, "validation": validation})


@pytest.mark.parametrize(
    ("tasks", "ignored", "path"),
    [(("a", "b", "a"), (), "tasks"), (("a",), ("b", "b"), "ignored"), (("a",), ("b", "a"), "ignored")],
)
def test_that_a_column_of_a_table_has_one_role(
    tasks: tuple[str, ...], ignored: tuple[str, ...], path: str
) -> None:
    with pytest.raises(ExperimentRefused, match="is listed twice") as caught:
        TableFile.checked({"path": "a.csv", "tasks": tasks, "ignored": ignored})
    assert caught.value.path == path


def test_that_a_table_without_a_task_is_refused() -> None:
    with pytest.raises(ExperimentRefused, match="needs at least 1"):
        TableFile.checked({"path": "a.csv", "tasks": ()})
