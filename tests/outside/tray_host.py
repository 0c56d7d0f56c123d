"""A tray and a place for notices, as a desktop has them: just enough of both to be told something."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import HeaderFields, Message, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

__all__ = ["TrayHost", "tray_host"]

_NAMES = ("org.kde.StatusNotifierWatcher", "org.freedesktop.Notifications")
_PROPERTIES = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}
_SECONDS_BETWEEN_LOOKS = 0.1


class TrayHost:
    """Answers programs that look for a tray.

    Attributes:
        items: How many icons were put into the tray.
        notices: Title and text of every notice.
    """

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._is_over = threading.Event()
        self.items = 0
        self.notices: list[tuple[str, str]] = []

    def serve(self) -> None:
        """Answers until it is ended."""
        while not self._is_over.is_set():
            try:
                message = self._connection.receive(timeout=_SECONDS_BETWEEN_LOOKS)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))

    def end(self) -> None:
        """Has `serve` return."""
        self._is_over.set()

    def _answer(self, call: Message) -> Message:
        match call.header.fields[HeaderFields.member]:
            case "Get":
                return new_method_return(call, "v", (_PROPERTIES[call.body[1]],))
            case "GetAll":
                return new_method_return(call, "a{sv}", (_PROPERTIES,))
            case "RegisterStatusNotifierItem":
                self.items += 1
            case "Notify":
                self.notices.append((call.body[3], call.body[4]))
                return new_method_return(call, "u", (len(self.notices),))
        return new_method_return(call)


@contextmanager
def tray_host(address: str) -> Iterator[TrayHost]:
    """A tray on the bus at an address, taken away afterwards."""
    connection = open_dbus_connection(address)
    for name in _NAMES:
        connection.send_and_get_reply(message_bus.RequestName(name))
    host = TrayHost(connection)
    thread = threading.Thread(target=host.serve, name="tray")
    thread.start()
    try:
        yield host
    finally:
        host.end()
        thread.join()
        connection.close()
