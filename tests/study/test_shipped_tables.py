import pytest

from mtl_gui.app.other_studies import KnownOther, shipped_other_studies
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study.across_data import FEWEST_SETS
from mtl_gui.study.other_findings import expected_other_seconds

SHIPPED = {known.name: known for known in shipped_other_studies()}


@pytest.mark.parametrize("known", SHIPPED.values(), ids=SHIPPED)
def test_that_every_study_has_a_counter_example_and_is_that_of_it(known: KnownOther) -> None:
    counter = known.study.counter_example
    assert counter is not None
    other = SHIPPED[counter].study
    assert other.counter_example == known.name
    assert type(other) is type(known.study)


@pytest.mark.parametrize("known", SHIPPED.values(), ids=SHIPPED)
def test_that_a_quick_look_should_take_a_fraction_of_a_minute(known: KnownOther) -> None:
    """By the count of steps, calibrated on one core."""
    assert expected_other_seconds(known.study.quick()) < min(10, expected_other_seconds(known.study))


def test_that_the_shipped_table_has_enough_data_sets_for_a_test_over_them() -> None:
    study = SHIPPED["paper-table"].study
    assert isinstance(study, PaperTable)
    assert len(study.data) + len(study.files) >= FEWEST_SETS
