import numpy as np
import pytest

from mtl_gui.paths import study_files
from mtl_gui.spec import Mlp, Study
from mtl_gui.spec.study_arms import MultiTask, Restarts, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import Corruptions
from mtl_gui.study.findings import expected_seconds, findings_of
from tests.study.made_studies import made_study
from tests.study.measured_studies import measured_record, started_record, told_arm


def test_that_findings_say_how_far_a_study_is_and_how_long_it_took() -> None:
    record = started_record(made_study())
    assert not findings_of(record).is_finished
    record.append(told_arm(0, np.full((2, 3, 4, 1), 0.5)))
    found = findings_of(record)
    assert found.answer.share_done == pytest.approx(0.5)
    assert found.seconds == pytest.approx(2 * 3 * 4 * 2.0)


def test_that_networks_which_are_measured_at_many_points_are_timed_once() -> None:
    study = made_study(varied=Corruptions(forms=("noise",), strengths=(0.0, 0.5, 1.0)))
    record = measured_record(study, [np.full((3, 3, 4, 1), 0.5)] * 2)
    assert findings_of(record).seconds == pytest.approx(2 * 3 * 4 * 2.0)
    assert findings_of(record).is_finished


def test_that_the_expected_time_grows_with_every_training() -> None:
    plain = expected_seconds(made_study())
    assert plain > 0
    assert expected_seconds(made_study(seeds=tuple(range(8)))) == pytest.approx(2 * plain)
    assert expected_seconds(made_study(arms=(MultiTask(), Restarts(num=3)))) == pytest.approx(2 * plain)
    more = made_study(arms=(MultiTask(), SingleTask(), WeightDecay(weight_decays=(0.1, 1.0))))
    assert expected_seconds(more) == pytest.approx(2 * plain)


def test_that_larger_networks_are_expected_to_take_longer_and_toys_the_least() -> None:
    small = made_study()
    wide = small.replaced(experiment=small.experiment.replaced(architecture=Mlp(widths=(256,))))
    known = {path.stem: Study.from_file(path) for path in study_files()}
    assert expected_seconds(wide) > expected_seconds(small)
    assert expected_seconds(known["local-optima"]) < expected_seconds(known["few-labels"])
    assert all(0 < expected_seconds(study.quick()) < expected_seconds(study) for study in known.values())
