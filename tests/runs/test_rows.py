import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.runs.rows import GrowingRows

_CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("append"), st.floats(allow_nan=False)),
        st.tuples(st.just("extend"), st.lists(st.floats(allow_nan=False), max_size=200)),
        st.tuples(st.just("keep"), st.integers(0, 300)),
    ),
    max_size=30,
)


@settings(deadline=None)  # the machine may be busy
@given(changes=_CHANGES)
def test_that_any_changes_leave_what_they_leave_in_a_list(changes: list[tuple[str, object]]) -> None:
    rows, expected = GrowingRows(()), list[object]()
    for name, value in changes:
        match name, value:
            case "append", float():
                rows.append(value)
                expected.append(value)
            case "extend", list():
                rows.extend(np.array(value, dtype=np.float64))
                expected.extend(value)
            case "keep", int():
                rows.keep(value)
                del expected[value:]
    assert rows.view.tolist() == expected
    assert len(rows) == len(expected)


def test_that_a_view_is_not_a_copy() -> None:
    rows = GrowingRows((2,))
    rows.append([1.0, 2.0])
    assert np.shares_memory(rows.view, rows.view)


def test_that_a_view_keeps_its_rows_while_the_array_grows() -> None:
    rows = GrowingRows(())
    rows.append(1.0)
    view = rows.view
    rows.extend(np.arange(1000.0))
    assert view.tolist() == [1.0]


def test_that_a_view_cannot_be_written_to() -> None:
    rows = GrowingRows(())
    rows.append(1.0)
    with pytest.raises(ValueError, match="read-only"):
        rows.view[0] = 2.0
    rows.append(3.0)
    assert rows.view.tolist() == [1.0, 3.0]


def test_that_rows_that_were_expected_are_never_copied() -> None:
    rows = GrowingRows((2,), expected=5000)
    before = rows.view
    for number in range(5000):
        rows.append([number, -number])
    assert np.shares_memory(rows.view, before.base)
    rows.append([0.0, 0.0])
    assert not np.shares_memory(rows.view, before.base)
    np.testing.assert_array_equal(rows.view[:5000, 0], np.arange(5000))


def test_that_no_more_room_is_set_aside_than_a_computer_has() -> None:
    rows = GrowingRows((1000,), expected=10**9)
    assert np.asarray(rows.view.base).nbytes <= 2**26
    rows.append(np.ones(1000))
    assert len(rows) == 1
