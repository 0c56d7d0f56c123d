import numpy as np
import pytest

from mtl_gui.runs.parallel import parallel_runs, short_paths
from mtl_gui.texts import Sentence
from tests.runs.test_listing import an_entry


def test_that_there_is_an_axis_for_what_differs_and_for_results() -> None:
    found = parallel_runs([an_entry("a", 0.1, 0.7), an_entry("b", 0.2, 0.9)])
    assert [axis.column for axis in found.axes] == ["set:training.learning_rate", "gain", "last:digit"]
    rate, gain, last = found.axes
    np.testing.assert_allclose(rate.places, [0, 1])
    np.testing.assert_allclose(last.places, [0, 1])
    np.testing.assert_allclose(gain.places, [0.5, 0.5])
    assert (last.low, last.high) == (0.7, 0.9)


def test_that_numbers_over_decades_are_laid_out_by_their_logarithms() -> None:
    [rate] = parallel_runs([an_entry(str(rate), rate) for rate in (0.001, 0.01, 0.1)]).axes
    assert rate.is_log
    np.testing.assert_allclose(rate.places, [0, 0.5, 1])


def test_that_a_run_without_a_result_has_no_place_there() -> None:
    found = parallel_runs([an_entry("a", 0.1), an_entry("b", 0.2, 0.9)])
    assert np.isnan(found.axes[-1].places[0])


def test_that_texts_become_categories_in_their_order() -> None:
    entries = [an_entry(kind, settings={"weighting.kind": kind}) for kind in ("pcgrad", "equal", "mgda")]
    [axis] = parallel_runs(entries).axes
    assert axis.categories == ("equal", "mgda", "pcgrad")
    assert axis.places == pytest.approx([1.0, 0.0, 0.5])


def test_that_a_setting_that_only_some_have_and_alike_gets_no_axis() -> None:
    entries = [an_entry("a", settings={"weighting.level": "parameters"}), an_entry("b", settings={})]
    assert parallel_runs(entries).axes == ()


def test_that_lists_without_end_get_no_axis() -> None:
    entries = [an_entry(str(k), settings={"seeds": f"{k}, 1"}) for k in range(20)]
    assert parallel_runs(entries).axes == ()


def test_that_a_run_that_cannot_be_opened_is_left_out() -> None:
    damaged = an_entry("c", settings={}, hindrance=Sentence("no"))
    assert parallel_runs([an_entry("a", 0.1), an_entry("b", 0.2), damaged]).run_ids == ("a", "b")


def test_that_a_study_has_no_place_among_runs() -> None:
    runs = [an_entry("a", 0.1, 0.7), an_entry("b", 0.2, 0.9)]
    found = parallel_runs([*runs, an_entry("few/0001", 0.3, 0.8, kind="study")])
    assert [len(axis.places) for axis in found.axes] == [2, 2, 2]


def test_that_values_are_told_in_the_words_that_are_given() -> None:
    entries = [an_entry(name, settings={"is_on": name == "a"}) for name in "ab"]
    [axis] = parallel_runs(entries, lambda value: "yes" if value else "no").axes
    assert axis.categories == ("no", "yes")
    assert axis.places == pytest.approx([1.0, 0.0])


def test_that_names_are_cut_to_what_tells_them_apart() -> None:
    paths = ["training.optimiser.kind", "data.kind", "training.learning_rate", "a.seeds", "b.seeds", "kind"]
    assert short_paths(paths) == [
        "optimiser.kind",
        "data.kind",
        "learning_rate",
        "a.seeds",
        "b.seeds",
        "kind",
    ]
    assert short_paths(["weighting.weights.digit", "seeds"]) == ["weights.digit", "seeds"]
    assert short_paths(["x.optimiser.kind", "y.optimiser.kind"]) == ["x.optimiser.kind", "y.optimiser.kind"]
