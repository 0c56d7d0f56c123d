import pytest

from mtl_gui.spec import Adam, ExperimentRefused, Training


@pytest.mark.parametrize(("steps", "epochs"), [(None, None), (5, 5)])
def test_that_a_training_has_one_budget(steps: int | None, epochs: int | None) -> None:
    with pytest.raises(ExperimentRefused, match="exactly one of steps and epochs") as caught:
        Training.checked({"steps": steps, "epochs": epochs})
    assert caught.value.path == "steps"


def test_that_changing_the_budget_to_epochs_needs_the_steps_taken_out() -> None:
    training = Training(steps=5)
    with pytest.raises(ExperimentRefused):
        training.replaced(epochs=2)
    assert training.replaced(steps=None, epochs=2).epochs == 2


def test_that_the_defaults_of_adam_are_those_of_the_paper() -> None:
    adam = Adam()
    assert (adam.beta1, adam.beta2, adam.epsilon, adam.weight_decay) == (0.9, 0.999, 1e-8, 0.0)
