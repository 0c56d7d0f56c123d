from typing import get_args

import pytest

from mtl_gui.paths import study_files
from mtl_gui.spec import CAGrad, Study
from mtl_gui.spec.study import Claim, IntervalMethod
from mtl_gui.spec.study_arms import EqualParameters, MultiTask, Restarts, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import CorruptionForm
from mtl_gui.study.measures import MeasureName
from mtl_gui.study.study_words import (
    CLAIM_TITLES,
    FORM_TITLES,
    INTERVAL_TITLES,
    PICTURE_TITLES,
    VARIED_TITLES,
    arm_title,
    judged_sentence,
    rests_on,
    worded,
)
from mtl_gui.texts import Sentence
from tests.study.made_studies import made_study

_ARMS = (
    MultiTask(),
    SingleTask(),
    EqualParameters(),
    WeightDecay(),
    Restarts(num=4),
)


@pytest.mark.parametrize("arm", _ARMS, ids=lambda arm: arm.name)
def test_that_an_arms_title_says_in_english_what_its_name_says(arm: object) -> None:
    assert str(arm_title(arm)) == arm.name  # type: ignore[arg-type, attr-defined]


def test_that_a_method_of_an_arms_own_is_named_by_its_title_in_the_readers_language() -> None:
    arm = MultiTask(weighting=CAGrad())
    assert str(arm_title(arm)) == f"multi-task ({CAGrad.title})"
    other = MultiTask(weighting=CAGrad(c=0.9))
    assert str(arm_title(other)) == f"multi-task ({CAGrad.title} (c = 0.9))"
    method = arm_title(arm).values["method"]
    assert isinstance(method, Sentence)
    assert method.context == "spec"  # where every method's title is translated


def test_that_every_claim_measure_form_and_method_has_a_title() -> None:
    assert set(CLAIM_TITLES) == set(get_args(Claim))
    assert set(PICTURE_TITLES) == {*get_args(MeasureName), "by_rate"}
    assert set(FORM_TITLES) == set(get_args(CorruptionForm))
    assert set(INTERVAL_TITLES) == set(get_args(IntervalMethod))
    assert {Study.from_file(path).varied.kind for path in study_files()} <= set(VARIED_TITLES)


def test_that_the_names_of_arms_inside_a_sentence_are_translated_the_longest_first() -> None:
    study = made_study(arms=(MultiTask(), SingleTask(), Restarts(num=2)))
    words = {"single-task": "allein", "single-task, best of {number} starts": "allein, {number} Starts"}

    def say(sentence: Sentence) -> str:
        return words.get(sentence.template, sentence.template).format(**sentence.values)

    told = Sentence("{a} | {n}", {"a": "single-task, single-task, best of 2 starts", "n": 3}, "study")
    assert worded(told, study, say) == "allein, allein, 2 Starts | 3"


def test_that_it_is_said_what_the_verdict_is_about_and_how_intervals_are_made() -> None:
    study = made_study()
    assert str(judged_sentence(study)) == "Judged by: Test metric at labels of the task = 10."
    last = study.replaced(judged="last")
    assert str(judged_sentence(last)) == "Judged by: Test metric at labels of the task = 40."
    mean = str(judged_sentence(study.replaced(judged="mean")))
    assert mean == "Judged by: Test metric, the mean over all values of labels of the task."
    assert str(rests_on(study.replaced(interval="bca"), 7)).startswith("n = 7 seeds; 95 % intervals: BCa")
