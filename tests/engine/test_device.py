import pytest
import torch

from mtl_gui.engine.device import chosen_device, chosen_dtype
from mtl_gui.problems import Refused
from tests.engine.small_data import MIXED, small_data, small_experiment, small_training

_EXPERIMENT = small_experiment(small_data(MIXED))


def test_that_the_precision_chooses_the_number_format() -> None:
    assert chosen_dtype(_EXPERIMENT) is torch.float64
    single = _EXPERIMENT.replaced(training=small_training(precision="float32"))
    assert chosen_dtype(single) is torch.float32


def test_that_cpu_is_taken_when_asked_for() -> None:
    assert chosen_device(_EXPERIMENT) == torch.device("cpu")


@pytest.mark.parametrize(("device", "name"), [("cuda", "CUDA"), ("mps", "MPS")])
def test_that_a_missing_device_is_refused_with_the_way_out(
    device: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    with pytest.raises(Refused) as refused:
        chosen_device(_EXPERIMENT.replaced(device=device))
    assert name in str(refused.value.what)
    assert "cpu" in str(refused.value.what_to_do)


def test_that_auto_takes_the_processor_when_there_is_no_graphics_card(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert chosen_device(_EXPERIMENT.replaced(device="auto")) == torch.device("cpu")


def test_that_auto_takes_a_graphics_card_that_can_compute_with_the_precision(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    automatic = _EXPERIMENT.replaced(device="auto")
    assert chosen_device(automatic) == torch.device("cpu")
    single = automatic.replaced(training=small_training(precision="float32"))
    assert chosen_device(single) == torch.device("mps")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert chosen_device(automatic) == torch.device("cuda")


def test_that_mps_is_refused_for_numbers_of_64_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    with pytest.raises(Refused, match="32 bits only"):
        chosen_device(_EXPERIMENT.replaced(device="mps"))
