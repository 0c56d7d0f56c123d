"""A client of a message bus that asks many questions at once and waits once for all answers."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, prep_socket

__all__ = ["Bus", "NoAnswer", "Question", "opened_bus"]

_SECONDS_TO_ANSWER = 60.0


class NoAnswer(Exception):
    """The program does not answer in time, or has gone."""


@dataclass(frozen=True)
class Question:
    """A call of a method: to whom, of which object and interface, and with what."""

    owner: str
    path: str
    interface: str
    method: str
    signature: str | None = None
    arguments: tuple[object, ...] = ()

    def message(self) -> Message:
        """What is sent."""
        address = DBusAddress(self.path, bus_name=self.owner, interface=self.interface)
        return new_method_call(address, self.method, self.signature, self.arguments)


class Bus:
    """One connection. An object that has gone, or does not know the method, answers None."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._signals: list[Message] = []

    def ask(self, questions: Sequence[Question]) -> list[tuple[object, ...] | None]:
        """The answers in the order of the questions.

        Raises:
            NoAnswer: After a minute, as from a program that hangs.
        """
        end = time.monotonic() + _SECONDS_TO_ANSWER
        serials = [next(self._connection.outgoing_serial) for _ in questions]
        for serial, question in zip(serials, questions, strict=True):
            self._connection.send(question.message(), serial=serial)
        found: dict[int, tuple[object, ...] | None] = {}
        while len(found) < len(serials):
            message = self._received(end)
            asked = message.header.fields.get(HeaderFields.reply_serial)
            if message.header.message_type is MessageType.method_return:
                found[asked] = message.body
            elif message.header.message_type is MessageType.error:
                found[asked] = None
            else:
                self._signals.append(message)
        return [found[serial] for serial in serials]

    def signals(self) -> list[Message]:
        """What has been told without being asked since the last time."""
        try:
            while True:
                self._signals.append(self._connection.receive(timeout=0))
        except TimeoutError:
            pass
        told, self._signals = self._signals, []
        return told

    def close(self) -> None:
        """Leaves the bus."""
        self._connection.close()

    def _received(self, end: float) -> Message:
        try:
            return self._connection.receive(timeout=max(end - time.monotonic(), 0))
        except (TimeoutError, ConnectionError) as error:
            raise NoAnswer(f"No answer within {_SECONDS_TO_ANSWER:g} s.") from error


@contextmanager
def opened_bus(address: str) -> Iterator[Bus]:
    """A connection to the bus at an address as D-Bus writes it, as `unix:path=/run/bus,guid=…`."""
    parts = dict(part.partition("=")[::2] for part in address.partition(":")[2].split(","))
    place = parts["path"] if "path" in parts else "\0" + parts["abstract"]
    bus = Bus(DBusConnection(prep_socket(unquote(place))))
    try:
        yield bus
    finally:
        bus.close()
