"""How a running training is steered: messages are posted from one thread and taken by another."""

from collections import deque

from mtl_gui.events import Message

__all__ = ["Mailbox"]


class Mailbox:
    """Messages on their way to a training, in order. Safe to post from any thread."""

    def __init__(self) -> None:
        self._messages: deque[Message] = deque()

    def post(self, message: Message) -> None:
        """Leaves a message that takes effect before the next step."""
        self._messages.append(message)

    def take(self) -> tuple[Message, ...]:
        """Takes all messages that have arrived, oldest first."""
        taken = []
        while self._messages:
            taken.append(self._messages.popleft())
        return tuple(taken)
