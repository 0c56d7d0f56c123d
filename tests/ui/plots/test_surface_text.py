import numpy as np

from mtl_gui.ui.plots.surface_text import surface_sentence

X, Y = np.array([-1.0, 0.0, 2.0]), np.array([0.5, 1.5])


def test_that_a_surface_is_told_by_its_ends_and_its_middle() -> None:
    losses = np.array([[4.0, 0.25, 5.0], [1.0, 2.0, 8.0]])
    told = surface_sentence(X, Y, losses)
    assert told == "Lowest loss 0.25 at 0, 0.5; highest 8 at 2, 1.5; half of the points lie below 3."


def test_that_what_is_not_known_is_told_and_counts_for_nothing() -> None:
    losses = np.array([[np.nan, 1.0, np.inf], [3.0, 2.0, -np.inf]])
    told = surface_sentence(X, Y, losses)
    assert told.startswith("Lowest loss 1 at 0, 0.5; highest 3 at -1, 1.5; half of the points lie below 2.")
    assert told.endswith("50 % of the points have no loss.")


def test_that_a_surface_without_any_loss_says_so() -> None:
    assert surface_sentence(X, Y, np.full((2, 3), np.nan)) == "Nothing is measured yet."
