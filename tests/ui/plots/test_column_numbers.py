import numpy as np

from mtl_gui.ui.plots.column_numbers import ColumnNumbers


def test_that_columns_keep_their_kind(qapp: object) -> None:
    table = ColumnNumbers(
        [
            ("name", ["a", "b"]),
            ("seed", np.array([3, 12])),
            ("value", np.array([0.5, np.nan])),
            ("is it so", np.array([True, False])),
        ]
    )
    assert table.text() == "name\tseed\tvalue\tis it so\na\t3\t0.5\tyes\nb\t12\t–\tno"


def test_that_no_columns_are_an_empty_table(qapp: object) -> None:
    assert ColumnNumbers([]).rowCount() == 0
