"""Where tensors live and how many bits their numbers have."""

import os

import torch

from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence, translatable

__all__ = ["THREADS_VARIABLE", "chosen_device", "chosen_dtype", "compute_on_one_thread"]

THREADS_VARIABLE = "MTL_GUI_THREADS"


def compute_on_one_thread() -> None:
    """Keeps PyTorch to one thread: small stacked products are slowed down by more.

    The doors of the program call it; a library must not decide this for others. Whoever trains large networks
    asks for more by the variable `MTL_GUI_THREADS`, as the window's preferences do.
    """
    wanted = os.environ.get(THREADS_VARIABLE, "1")
    torch.set_num_threads(int(wanted) if wanted.isdecimal() and int(wanted) > 0 else 1)


def chosen_dtype(experiment: Experiment) -> torch.dtype:
    """The number format of parameters and inputs."""
    return torch.float64 if experiment.training.precision == "float64" else torch.float32


def chosen_device(experiment: Experiment) -> torch.device:
    """The device the experiment asks for; `auto` takes a graphics card if there is one.

    Raises:
        Refused: When the device is missing, or cannot compute with the experiment's precision.
    """
    name = _fastest(experiment) if experiment.device == "auto" else experiment.device
    if name == "cuda" and not torch.cuda.is_available():
        raise _missing("CUDA")
    if name == "mps" and not torch.backends.mps.is_available():
        raise _missing("MPS")
    if name == "mps" and experiment.training.precision == "float64":
        raise Refused(
            sentence(translatable("problems", "The experiment cannot run on the device MPS.")),
            sentence(translatable("problems", "It computes with numbers of 32 bits only, not of 64.")),
            sentence(translatable("problems", "Set training.precision to float32, or the device to cpu.")),
        )
    return torch.device(name)


def _fastest(experiment: Experiment) -> str:
    if torch.cuda.is_available():
        return "cuda"
    if torch.backends.mps.is_available() and experiment.training.precision == "float32":
        return "mps"
    return "cpu"


def _missing(name: str) -> Refused:
    return Refused(
        sentence(translatable("problems", "The experiment cannot run on the device {name}."), name=name),
        sentence(translatable("problems", "This computer, or the installed PyTorch, does not offer it.")),
        sentence(translatable("problems", "Set the device to cpu, or to auto.")),
    )
