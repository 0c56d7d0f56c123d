from mtl_gui.spec import Cnn, Experiment, Mlp, SharingPlan
from mtl_gui.spec.edits import with_architecture, with_sharing
from mtl_gui.ui.design.size_text import size_text

OUTPUTS = {"digit": 10, "parity": 1, "at_least_five": 1, "loops": 3}


def test_that_the_size_is_told_with_its_shared_part(tiny_experiment: Experiment) -> None:
    trunk, heads = (64 + 1) * 8 + (8 + 1) * 8, (8 + 1) * 15
    part = round(100 * trunk / (trunk + heads))
    assert size_text(tiny_experiment, (1, 8, 8), OUTPUTS) == (
        f"Shared {part} % · {trunk + heads} parameters (single-task total {4 * trunk + heads:,})".replace(
            ",", ""
        )
    )


def test_that_nothing_is_shared_by_single_task_networks(tiny_experiment: Experiment) -> None:
    apart = with_sharing(tiny_experiment, SharingPlan.apart(2, 4))
    assert size_text(apart, (1, 8, 8), OUTPUTS).startswith("Shared 0 %")


def test_that_the_size_is_open_until_the_data_is_known(tiny_experiment: Experiment) -> None:
    unknown = "Shared … · … parameters"
    assert size_text(tiny_experiment, None, {}) == unknown
    assert size_text(tiny_experiment, (1, 8, 8), {"digit": 10}) == unknown
    cnn = with_architecture(tiny_experiment, Cnn())
    assert size_text(cnn, (9,), OUTPUTS) == unknown
    assert size_text(with_architecture(cnn, Mlp()), (9,), OUTPUTS) != unknown
