import numpy as np
import pytest

from mtl_gui.paths import study_files
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Study
from mtl_gui.study.answer import answer_of
from mtl_gui.study.minima_words import minima_sentences
from mtl_gui.study.running import study
from mtl_gui.study.toy_minima import JOINT, toy_minima
from mtl_gui.study_events import LossMinima
from tests.study.made_studies import made_study


def _shipped(name: str) -> Study:
    return Study.from_file(next(path for path in study_files() if path.stem == name))


def _by_loss(description: Study) -> dict[str, LossMinima]:
    return {one.loss: one for one in toy_minima(description)}


def test_that_the_deceptive_loss_has_two_minima_and_the_sum_with_its_helper_one() -> None:
    found = _by_loss(_shipped("local-optima"))
    assert {name: one.num_minima for name, one in found.items()} == {"L1": 2, "L2": 1, JOINT: 1}


def test_that_the_minima_lie_where_the_derivative_is_zero() -> None:
    roots = np.sort(np.roots([4, 0, -4, 0.3]))  # d/dx of (x² − 1)² + 0.3 x
    found = _by_loss(_shipped("local-optima"))["L1"]
    assert [x for x, _ in found.places] == pytest.approx([roots[0], roots[2]], abs=0.02)
    assert [y for _, y in found.places] == pytest.approx([0, 0], abs=0.02)


def test_that_the_barrier_on_the_way_is_that_of_the_closed_form() -> None:
    roots = np.sort(np.roots([4, 0, -4, 0.3]))
    x = np.linspace(roots[2], roots[0], 1001)
    alone, helper = (x**2 - 1) ** 2 + 0.3 * x, 0.5 * (x + 1) ** 2
    expected = [loss.max() - loss[0] for loss in (alone, alone + helper)]
    found = _by_loss(_shipped("local-optima"))
    assert found["L1"].path_barrier == pytest.approx(expected[0], abs=0.01)
    assert found[JOINT].path_barrier == pytest.approx(expected[1], abs=0.01)
    assert expected[1] == 0
    assert expected[0] > 0.5


def test_that_a_study_of_data_tells_of_no_minima() -> None:
    assert toy_minima(made_study()) == ()
    assert minima_sentences((), "digit") == ()


def test_that_the_answer_of_a_kept_study_tells_them(tmp_path_factory: pytest.TempPathFactory) -> None:
    description = _shipped("local-optima")
    training = description.experiment.training.replaced(steps=1)
    description = description.replaced(
        experiment=description.experiment.replaced(training=training), seeds=(0, 1), learning_rates=(0.1,)
    )
    folder = StudyFolder.create(tmp_path_factory.mktemp("kept") / "study", description)
    list(study(description, folder))
    assert answer_of(folder.record()).minima == toy_minima(description)


def test_that_the_words_name_every_loss_and_the_way_between_minima() -> None:
    minima = (
        LossMinima("L1", 2, ((-1.0, 0.0), (1.0, 0.0)), 1.25),
        LossMinima(JOINT, 1, ((-1.0, 0.0),), 0.0),
    )
    assert [str(sentence) for sentence in minima_sentences(minima, "L1")] == [
        "The loss “L1” has 2 minima, the lowest first: (-1.00, 0.00), (1.00, 0.00).",
        "The sum of all losses has one minimum, at (-1.00, 0.00).",
        "On the straight way from the wrong minimum to the best one “L1” rises by 1.25.",
        "On the same way the sum of all losses rises by 0.",
    ]
