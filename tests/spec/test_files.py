import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec import ROLES, ColumnRole, ExperimentRefused, FileColumn, ImportedFile, Split, SplitManner

_X, _Y = FileColumn(name="x"), FileColumn(name="y", role="task")


def _file(*columns: FileColumn, by: SplitManner = "random") -> ImportedFile:
    return ImportedFile.checked({"path": "a.csv", "columns": columns, "split": Split(by=by)})


def test_that_a_file_needs_an_input_and_a_task() -> None:
    with pytest.raises(ExperimentRefused, match="No column is a task"):
        _file(_X, FileColumn(name="z"))
    with pytest.raises(ExperimentRefused, match="No column is an input"):
        _file(_Y, FileColumn(name="z", role="ignored"))


def test_that_a_column_is_listed_once() -> None:
    with pytest.raises(ExperimentRefused, match="“x” is listed twice") as caught:
        _file(_X, _Y, _X)
    assert caught.value.path == "columns[2].name"


@pytest.mark.parametrize("role", ["group", "time", "split"])
def test_that_only_one_column_divides_the_rows_in_each_manner(role: ColumnRole) -> None:
    first, second = (FileColumn(name=name, role=role) for name in "ab")
    assert _file(_X, _Y, first).names_with(role) == ("a",)
    with pytest.raises(ExperimentRefused, match="a, b all have the role"):
        _file(_X, _Y, first, second)


@pytest.mark.parametrize(("by", "role"), [("group", "group"), ("time", "time"), ("column", "split")])
def test_that_a_split_by_a_column_needs_that_column(by: SplitManner, role: ColumnRole) -> None:
    assert _file(_X, _Y, FileColumn(name="z", role=role), by=by).split.by == by
    with pytest.raises(ExperimentRefused, match="no column has that role") as caught:
        _file(_X, _Y, by=by)
    assert caught.value.path == "split.by"


@pytest.mark.parametrize("kind", ["date", "image"])
def test_that_dates_and_images_are_no_tasks(kind: str) -> None:
    with pytest.raises(ExperimentRefused, match="cannot be a task"):
        FileColumn.checked({"name": "y", "role": "task", "kind": kind})


@given(roles=st.lists(st.sampled_from(ROLES), max_size=8))
def test_that_names_are_found_by_role_in_order(roles: list[ColumnRole]) -> None:
    kept = [role for role in roles if role not in ("group", "time", "split")]
    columns = [FileColumn(name=f"c{place}", role=role) for place, role in enumerate(kept)]
    data = _file(_X, _Y, *columns)
    for role in ROLES:
        expected = [column.name for column in (_X, _Y, *columns) if column.role == role]
        assert list(data.names_with(role)) == expected
