from dataclasses import replace

import pytest

from mtl_gui.landscape.caption import Facts, caption
from mtl_gui.spec import AnchorPlane, CoordinatePlane, HessianPlane, LandscapeRequest, RandomPlane
from mtl_gui.texts import Sentence

FACTS = Facts(
    cosine=0.034,
    explained=(0.814, 0.089),
    num_checkpoints=41,
    num_rows=512,
    seed=3,
    step=900,
    has_heads=True,
)


def test_that_a_trajectory_plane_says_what_it_explains_and_what_chance_would() -> None:
    text = str(caption(LandscapeRequest(probe_seed=7), FACTS))
    assert "slice" in text
    assert "two principal directions of 41 checkpoints about their mean" in text
    assert "81% and 9%" in text
    assert "random walk's explain 61% and 15%" in text
    assert "The trunk moves; the heads stay as trained." in text
    assert "512 training rows (drawn with seed 7)" in text
    assert "seed 3 at step 900" in text


def test_that_a_random_plane_says_its_normalisation_seed_and_angle() -> None:
    text = str(caption(LandscapeRequest(plane=RandomPlane(seed=4)), FACTS))
    assert "two random directions (seed 4, cosine 0.03)" in text
    assert "every filter scaled to the norm of the network's own" in text
    assert "biases do not move" in text


@pytest.mark.parametrize(
    ("scaling", "said"), [("layers", "every layer scaled"), ("model", "scaled as a whole")]
)
def test_that_other_scalings_and_right_angles_are_said(scaling: str, said: str) -> None:
    plane = RandomPlane.checked({"scaling": scaling, "right_angle": True})
    text = str(caption(LandscapeRequest(plane=plane), FACTS))
    assert said in text
    assert "Before scaling they stood at a right angle." in text


def test_that_a_principal_plane_of_networks_says_how_much_of_each_it_leaves_out() -> None:
    facts = replace(FACTS, residuals=(("a", 0.12), ("b", 0.3), ("c", 0.0)))
    text = str(caption(LandscapeRequest(plane=AnchorPlane()), facts))
    assert "the joint and the 3 single-task networks" in text
    assert "Off the plane lie, of their distances from it: a 12%, b 30%, c 0%." in text


def test_that_a_plane_of_eigenvectors_says_whose_loss_bends_how_much() -> None:
    facts = replace(FACTS, curvatures=(7.238, 5.264))
    text = str(caption(LandscapeRequest(plane=HessianPlane(task="digit")), facts))
    assert "in which the loss of “digit” curves most" in text
    assert "eigenvalues 7.24 and 5.26" in text
    assert "the sum of all losses" in str(caption(LandscapeRequest(plane=HessianPlane()), facts))


def test_that_heads_which_follow_are_said() -> None:
    text = str(caption(LandscapeRequest(heads="refitted"), FACTS))
    assert "the heads are fitted anew to these rows" in text
    assert "stay as trained" not in text


@pytest.mark.parametrize(
    ("statistics", "said"), [("running", "running values"), ("batch", "statistics of these rows")]
)
def test_that_the_mode_of_batch_normalisation_is_said_where_there_is_one(statistics: str, said: str) -> None:
    request = LandscapeRequest().replaced(statistics=statistics)
    assert "Batch normalisation" not in str(caption(request, FACTS))
    assert said in str(caption(request, replace(FACTS, has_statistics=True)))


@pytest.mark.parametrize(
    ("moved", "said"), [("trunk", "The trunk moves"), ("heads", "The heads move"), ("all", "All parameters")]
)
def test_that_the_caption_says_which_parameters_move(moved: str, said: str) -> None:
    assert said in str(caption(LandscapeRequest().replaced(moved=moved), FACTS))


@pytest.mark.parametrize("part", ["validation", "test"])
def test_that_the_caption_says_which_rows_are_measured(part: str) -> None:
    assert f"512 {part} rows" in str(caption(LandscapeRequest().replaced(part=part), FACTS))


def test_that_a_toys_plane_is_called_the_whole_landscape() -> None:
    facts = Facts(0.0, None, 41, 1, 0, 30, has_heads=False)
    text = str(caption(LandscapeRequest(plane=CoordinatePlane()), facts))
    assert text == "The whole landscape: both parameters, not scaled."


def test_that_every_sentence_of_a_caption_can_be_translated() -> None:
    def contexts(sentence: Sentence) -> set[str]:
        inner = [value for value in sentence.values.values() if isinstance(value, Sentence)]
        return {sentence.context}.union(*map(contexts, inner))

    assert contexts(caption(LandscapeRequest(), FACTS)) == {"landscape"}
