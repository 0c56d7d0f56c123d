import csv
import io

import pytest

from mtl_gui.export.measure_tables import comparisons_csv, measures_csv
from mtl_gui.study.answer import StudyAnswer, answer_of
from tests.study.kept_studies import lead_of
from tests.study.made_studies import made_study
from tests.study.measured_studies import measured_record


@pytest.fixture
def answer() -> StudyAnswer:
    return answer_of(measured_record(made_study(), lead_of(0.2)))


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_that_every_measure_of_every_arm_stands_in_a_row_with_its_interval(answer: StudyAnswer) -> None:
    rows = _rows(measures_csv(answer))
    tests = [row for row in rows if row["measure"] == "test"]
    assert [(row["arm"], row["difference_from"], row["value"]) for row in tests] == [
        ("multi-task", "", "10"),
        ("multi-task", "", "40"),
        ("single-task", "", "10"),
        ("single-task", "", "40"),
        ("multi-task", "single-task", "10"),
        ("multi-task", "single-task", "40"),
    ]
    assert float(tests[2]["mean"]) == pytest.approx(0.5)
    assert float(tests[4]["mean"]) == pytest.approx(0.2)
    interval = answer.measures[0].differences[0][0][0]
    assert (float(tests[4]["low"]), float(tests[4]["high"])) == (interval.low, interval.high)
    assert {row["n"] for row in tests} == {"4"}


def test_that_the_differences_of_the_verdict_stand_in_a_table(answer: StudyAnswer) -> None:
    (row,) = _rows(comparisons_csv(answer))
    assert (row["difference_from"], row["task"], row["direction"]) == ("single-task", "digit", "better")
    assert float(row["mean"]) == pytest.approx(0.2)
    assert float(row["p_holm"]) == answer.comparisons[0].p_holm


def test_that_what_is_not_known_is_left_empty() -> None:
    rows = _rows(measures_csv(answer_of(measured_record(made_study(seeds=(0,)), lead_of(0.2, 1)))))
    assert rows[0]["mean"] != ""
    assert (rows[0]["low"], rows[0]["high"], rows[0]["n"]) == ("", "", "1")
