import numpy as np
import pytest
import scipy.stats

from mtl_gui.spec.study_arms import MultiTask, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import Corruptions, LearningRates
from mtl_gui.study.answer import answer_of
from mtl_gui.study.study_pictures import StudyPicture, pictures_of
from mtl_gui.study.study_words import direction_sentence
from tests.study.made_studies import made_study
from tests.study.measured_studies import measured_record, started_record, told_arm

_SPREAD = np.array([-0.03, -0.01, 0.01, 0.03])
_RATES = 3


def _tests(*levels: float) -> np.ndarray:
    """Values [P, C, R, T] of one task: a level per point, four seeds around it, the middle rate best."""
    by_rate = np.array([-0.2, 0.0, -0.1])
    points: np.ndarray = np.array(levels)[:, None, None] + by_rate[None, :, None] + _SPREAD[None, None, :]
    return points[..., np.newaxis]


def test_that_a_line_is_the_mean_over_seeds_in_per_cent_with_students_interval() -> None:
    record = measured_record(made_study(), [_tests(0.7, 0.9), _tests(0.6, 0.9)])
    picture = pictures_of(record, answer_of(record))[0]
    (panel,) = picture.panels
    assert (picture.name, panel.task, panel.unit, panel.series) == ("test", "digit", "%", "")
    assert panel.x.tolist() == [10, 40]
    low, high = scipy.stats.t.interval(0.95, 3, 70.0, scipy.stats.sem(100 * (0.7 + _SPREAD)))
    together, alone = panel.lines
    assert together.mean == pytest.approx([70.0, 90.0])
    assert (together.low[0], together.high[0]) == pytest.approx((low, high))
    assert alone.mean == pytest.approx([60.0, 90.0])
    assert together.counts == (4, 4)


def test_that_a_picture_says_which_metric_it_shows_and_which_way_is_better() -> None:
    record = measured_record(made_study(), [_tests(0.7, 0.9), _tests(0.6, 0.9)])
    pictures = {picture.name: picture for picture in pictures_of(record, answer_of(record))}
    assert {name: picture.is_higher_better for name, picture in pictures.items()} == {
        "test": True,
        "train": True,
        "gap": False,
        "area_under_curve": True,
        "labels_saved": True,
    }
    assert pictures.pop("labels_saved").panels[0].metric is None
    assert all(panel.metric == "accuracy" for picture in pictures.values() for panel in picture.panels)
    assert str(direction_sentence(pictures["gap"])) == "lower is better"
    assert direction_sentence(StudyPicture("test", ())) is None


def test_that_a_line_without_three_seeds_has_a_mean_and_no_interval() -> None:
    record = started_record(made_study())
    record.append(told_arm(0, _tests(0.7, 0.9), seeds=[0, 1]))
    panel = pictures_of(record, answer_of(record))[0].panels[0]
    assert panel.lines[0].mean[0] == pytest.approx(68.0)
    assert np.isnan(panel.lines[0].low).all()
    assert panel.lines[0].counts == (2, 2)
    assert panel.lines[1].counts == (0, 0)


def test_that_the_axis_is_logarithmic_where_values_span_a_decade() -> None:
    varied = made_study().varied.model_copy(update={"budgets": (10, 99)})
    near = measured_record(made_study(varied=varied), [_tests(0.7, 0.9)] * 2)
    assert not pictures_of(near, answer_of(near))[0].panels[0].is_log
    varied = varied.model_copy(update={"budgets": (10, 100)})
    far = measured_record(made_study(varied=varied), [_tests(0.7, 0.9)] * 2)
    assert pictures_of(far, answer_of(far))[0].panels[0].is_log


def test_that_every_form_of_corruption_has_a_panel_of_its_own() -> None:
    study = made_study(
        varied=Corruptions(forms=("noise", "missing"), strengths=(0.0, 1.0)), claim="robustness"
    )
    record = measured_record(study, [_tests(0.9, 0.5, 0.9, 0.3), _tests(0.9, 0.4, 0.9, 0.2)])
    noise, missing = pictures_of(record, answer_of(record))[0].panels
    assert (noise.series, missing.series) == ("noise", "missing")
    assert noise.lines[0].mean == pytest.approx([90, 50])
    assert missing.lines[1].mean == pytest.approx([90, 20])
    assert not noise.is_log
    train = next(picture for picture in pictures_of(record, answer_of(record)) if picture.name == "train")
    (whole,) = train.panels  # the networks are trained once for all points
    assert whole.is_whole
    assert whole.lines[0].mean == pytest.approx([95])


def test_that_a_sweep_is_drawn_over_its_rates_with_the_best_weight_decay_at_each() -> None:
    study = made_study(
        varied=LearningRates(),
        claim="efficiency",
        measure="steps_to_target",
        arms=(MultiTask(), SingleTask(), WeightDecay(weight_decays=(0.1, 1.0))),
    )
    tamed = np.array([0.1, 0.2, 0.6, 0.5, 0.4, 0.3])[None, :, None, None] + _SPREAD[None, None, :, None]
    record = measured_record(study, [_tests(0.7), _tests(0.6), tamed])
    first, second = pictures_of(record, answer_of(record))[:2]
    assert (first.name, second.name) == ("by_rate", "steps_to_target")
    assert first.panels[0].x.tolist() == sorted(study.learning_rates)
    assert first.panels[0].lines[0].mean == pytest.approx([50, 70, 60])
    assert first.panels[0].lines[2].mean == pytest.approx([20, 60, 40])
    assert second.panels[0].is_whole
