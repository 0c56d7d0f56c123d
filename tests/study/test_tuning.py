import numpy as np

from mtl_gui.runs.study_record import ArmResults
from mtl_gui.spec import Study
from mtl_gui.spec.study_arms import MultiTask, SingleTask
from mtl_gui.study.tuning import NOT_CHOSEN, chosen_candidates, of_chosen
from mtl_gui.study_events import ArmFacts
from tests.study.made_studies import made_study

_STUDY = made_study(measured=(), seeds=(0, 1), learning_rates=(0.1, 0.2, 0.3))
"""Two points, three candidates, two seeds, two tasks whose accuracies should be high."""


def _results(validation: np.ndarray, study: Study = _STUDY) -> ArmResults:
    facts = ArmFacts("arm", ((0.1, None), (0.2, None), (0.3, None)), 1, 1)
    results = ArmResults.empty(facts, study, 2, 4)
    results.validation[:] = validation
    results.is_done[:] = True
    return results


def test_that_single_task_networks_choose_each_for_themselves_and_a_shared_one_for_all() -> None:
    validation = np.zeros((2, 3, 2, 2))
    validation[0, :, :, 0] = np.array([0.9, 0.8, 0.1])[:, np.newaxis]
    validation[0, :, :, 1] = np.array([0.1, 0.8, 0.9])[:, np.newaxis]
    results = _results(validation)
    assert chosen_candidates(_STUDY, SingleTask(), results)[0].tolist() == [0, 2]
    assert chosen_candidates(_STUDY, MultiTask(), results)[0].tolist() == [1, 1]


def test_that_the_mean_over_seeds_decides_at_each_point() -> None:
    validation = np.zeros((2, 3, 2, 2))
    validation[0, 0] = [[1.0, 1.0], [0.0, 0.0]]
    validation[0, 1] = 0.6
    validation[1, 2] = 0.1
    chosen = chosen_candidates(_STUDY, SingleTask(), _results(validation))
    assert chosen.tolist() == [[1, 1], [2, 2]]


def test_that_a_candidate_that_diverged_once_is_out() -> None:
    validation = np.full((2, 3, 2, 2), 0.5)
    validation[:, 1] = 0.9
    validation[0, 1, 1, 0] = np.nan
    validation[1] = np.nan
    results = _results(validation)
    assert chosen_candidates(_STUDY, SingleTask(), results).tolist() == [[0, 1], [NOT_CHOSEN, NOT_CHOSEN]]
    assert np.isnan(of_chosen(results.validation, np.array([[0, 0], [NOT_CHOSEN, 0]]))[1, :, 0]).all()


def test_that_seeds_count_once_all_candidates_are_trained() -> None:
    validation = np.zeros((2, 3, 2, 2))
    validation[:, 0, 1] = 1.0
    validation[:, 1, 0] = 0.5
    results = _results(validation)
    results.is_done[:, 2, 1] = False
    assert chosen_candidates(_STUDY, SingleTask(), results).tolist() == [[1, 1], [1, 1]]
    results.is_done[:] = False
    assert (chosen_candidates(_STUDY, SingleTask(), results) == NOT_CHOSEN).all()


def test_that_the_chosen_values_are_those_of_each_point_and_task() -> None:
    values = np.arange(2 * 3 * 2 * 2, dtype=float).reshape(2, 3, 2, 2)
    chosen = np.array([[0, 2], [1, 1]])
    picked = of_chosen(values, chosen)
    for point in range(2):
        for task in range(2):
            np.testing.assert_array_equal(picked[point, :, task], values[point, chosen[point, task], :, task])
