from pathlib import Path

import numpy as np
import pytest
from scipy.io import arff

from mtl_gui.data import catalogue
from mtl_gui.data.files.arff import open_arff
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.problems import Refused
from mtl_gui.spec import ArffReading
from tests.data.files.builders import lines, written

_HEADER = """% a remark
@RELATION 'weather: with a colon'

@ATTRIBUTE temperature REAL
@attribute 'wind speed' numeric
@attribute outlook {sunny, partly_cloudy, rain}
@attribute play {yes,no}
@DATA
"""


def _rows(path: Path) -> list[tuple[str, ...]]:
    return [row for block in open_arff(path).blocks for row in block.frame.rows()]


def test_that_numbers_and_entries_are_those_that_scipy_reads(tmp_path: Path) -> None:
    body = lines(
        "21.5,3,sunny,yes", "?,4.25,partly_cloudy,no", "% between", "-1e2, 0 ,rain,?", "7,?,sunny,no"
    )
    path = written(tmp_path, _HEADER + body, "weather.arff")
    expected, meta = arff.loadarff(path)
    table = open_arff(path)
    assert list(table.names) == meta.names()
    rows = _rows(path)
    for name, column in zip(table.names, zip(*rows, strict=True), strict=True):
        theirs = expected[name]
        if theirs.dtype.kind == "f":
            ours = [np.nan if cell == "?" else float(cell) for cell in column]
            np.testing.assert_array_equal(ours, theirs)
        else:
            assert [cell.encode() for cell in column] == theirs.tolist()
        declared = table.declared[name]
        if declared.categories:
            assert declared.categories == tuple(meta[name][1] or ())


def test_that_names_and_entries_may_hold_quotation_marks_and_commas(tmp_path: Path) -> None:
    text = lines(
        "@relation r",
        "@attribute 'it\\'s, so' numeric",
        '@attribute "two words" {"a, b", c}',
        "@data",
        "1,'a, b'",
        '2,"a, b"',
        "3,c",
    )
    path = written(tmp_path, text, "q.arff")
    assert open_arff(path).names == ("it's, so", "two words")
    assert _rows(path) == [("1", "a, b"), ("2", "a, b"), ("3", "c")]


def test_that_sparse_rows_hold_zero_or_the_first_entry_elsewhere(tmp_path: Path) -> None:
    path = written(
        tmp_path, _HEADER + lines("{0 5, 2 rain}", "{}", "{1 2.5, 3 no}", "{2 partly_cloudy}"), "s.arff"
    )
    assert _rows(path) == [
        ("5", "0", "rain", "yes"),
        ("0", "0", "sunny", "yes"),
        ("0", "2.5", "sunny", "no"),
        ("0", "0", "partly_cloudy", "yes"),
    ]


@pytest.mark.parametrize(("option", "tasks"), [(2, ["a", "b"]), (-1, ["d"]), (-3, ["b", "c", "d"])])
def test_that_the_tasks_are_those_of_the_relations_option(
    tmp_path: Path, option: int, tasks: list[str]
) -> None:
    attributes = lines(*(f"@attribute {name} numeric" for name in "abcd"))
    rows = lines(*(f"{i},{i * i},{i % 5}.5,{-i}.25" for i in range(30)))
    text = f"@relation 'Music: -C {option} -split-number 50'\n{attributes}@data\n{rows}"
    data = proposed_file(scanned_file(written(tmp_path, text, "m.arff"), ArffReading()))
    assert list(data.names_with("task")) == tasks
    assert len(catalogue.load(data).columns) == len(tasks)


def test_that_the_tasks_are_those_of_mulans_list_of_labels(tmp_path: Path) -> None:
    written(
        tmp_path,
        '<?xml version="1.0"?><labels xmlns="http://mulan.sourceforge.net/labels">'
        '<label name="play"/><label name="outlook"/></labels>',
        "w.xml",
    )
    path = written(tmp_path, _HEADER + "1.5,2,sunny,yes\n2.5,3,rain,no\n" * 10, "w.arff")
    data = proposed_file(scanned_file(path, ArffReading()))
    assert set(data.names_with("task")) == {"play", "outlook"}
    assert catalogue.load(data).column("outlook").offer.classes == ("sunny", "partly_cloudy", "rain")


def test_that_a_relational_attribute_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, lines("@relation r", "@attribute bag relational", "@data"), "r.arff")
    with pytest.raises(Refused, match="Line 2 declares “bag” as “relational”"):
        open_arff(path)
