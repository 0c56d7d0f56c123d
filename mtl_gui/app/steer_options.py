"""What the finer run commands go by: which task, how slow, how much longer."""

from dataclasses import dataclass

__all__ = ["SteerOptions"]


@dataclass(frozen=True, slots=True)
class SteerOptions:
    """Choices of a person that change no run until a command uses them.

    Attributes:
        task: The task that a step of one task is for; empty for the first one.
        steps_per_second: Slow motion, 1 to 30.
        num_epochs: How many epochs a run is made longer by.
    """

    task: str = ""
    steps_per_second: int = 5
    num_epochs: int = 5
