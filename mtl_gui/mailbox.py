"""How a running training is steered: changes are posted from one thread and taken by another."""

from collections import deque

from mtl_gui.events import Control

__all__ = ["Mailbox"]


class Mailbox:
    """Live changes on their way to a training, in order. Safe to post from any thread."""

    def __init__(self) -> None:
        self._controls: deque[Control] = deque()

    def post(self, control: Control) -> None:
        """Leaves a change that takes effect before the next step."""
        self._controls.append(control)

    def take(self) -> tuple[Control, ...]:
        """Takes all changes that have arrived, oldest first."""
        taken = []
        while self._controls:
            taken.append(self._controls.popleft())
        return tuple(taken)
