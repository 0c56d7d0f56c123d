"""What a screen reader is told of a program: a tree of objects with role, name, states, text and value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.outside.bus import Bus, Question

__all__ = [
    "STATES",
    "Reference",
    "Seen",
    "called",
    "children_of",
    "heard",
    "labels_of",
    "listen",
    "look_at",
    "programs",
    "tree",
]

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_EVENTS = "org.a11y.atspi.Event.Object"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_GONE = "/org/a11y/atspi/null"
_LABELLED_BY = 2
_HELD_BY_VIEW = ("table", "tree table", "list", "tree")

STATES = {
    1: "active",
    4: "checked",
    5: "collapsed",
    7: "editable",
    8: "enabled",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    16: "modal",
    20: "pressed",
    22: "selectable",
    23: "selected",
    24: "sensitive",
    25: "showing",
    30: "visible",
    32: "indeterminate",
    41: "checkable",
    42: "has popup",
    43: "read only",
}
"""The states by number, as in AT-SPI's `AtspiStateType`; those that nobody here asks for are left out."""


@dataclass(frozen=True)
class Reference:
    """An object: whose it is on the bus, and its path."""

    owner: str
    path: str


@dataclass(frozen=True)
class Seen:
    """An object as it was when it was looked at."""

    reference: Reference
    role: str
    name: str
    description: str
    states: frozenset[str]
    interfaces: frozenset[str]
    children: tuple["Seen", ...] = ()

    def all(self) -> Iterator["Seen"]:
        """The object and everything in it, in the order of a reader."""
        yield self
        for child in self.children:
            yield from child.all()

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree in words, for the message of a test that fails."""
        states = " ".join(sorted(self.states - {"visible", "sensitive", "selectable", "focusable"}))
        described = f" ({self.description})" if self.description else ""
        yield f"{'  ' * depth}{self.role} “{self.name}”{described} [{states}]"
        for child in self.children:
            yield from child.lines(depth + 1)


def called(bus: Bus, reference: Reference, interface: str, method: str, *given: tuple[str, object]) -> object:
    """What one method of an object answers; each argument comes with its type. None without an answer."""
    full = interface if "." in interface else f"org.a11y.atspi.{interface}"
    answer = bus.ask([_question(reference, full, method, *given)])[0]
    if not answer:
        return None
    return answer[0] if len(answer) == 1 else answer


def programs(bus: Bus) -> list[Reference]:
    """Everything that can be read on a bus."""
    return children_of(bus, [Reference(_REGISTRY, _ROOT)])[0]


def children_of(bus: Bus, references: Sequence[Reference]) -> list[list[Reference]]:
    """What each object holds."""
    answers = bus.ask([_question(one, _ACCESSIBLE, "GetChildren") for one in references])
    return [[] if answer is None else _references(answer[0]) for answer in answers]


def listen(bus: Bus) -> None:
    """Asks programs to say aloud what they announce, as a screen reader does when it starts."""
    registry = Reference("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
    rule = f"type='signal',interface='{_EVENTS}',member='Announcement'"
    ask_bus = Reference("org.freedesktop.DBus", "/org/freedesktop/DBus")
    bus.ask(
        [
            _question(registry, "org.a11y.atspi.Registry", "RegisterEvent", ("s", "object:announcement")),
            _question(ask_bus, "org.freedesktop.DBus", "AddMatch", ("s", rule)),
        ]
    )


def heard(bus: Bus) -> list[str]:
    """What has been announced since the last time."""
    return [_text(signal.body[3]) for signal in bus.signals() if len(signal.body) > 3]


def labels_of(bus: Bus, objects: Sequence[Seen]) -> list[str]:
    """The names of the labels that each object says it is labelled by."""
    answers = bus.ask([_question(one.reference, _ACCESSIBLE, "GetRelationSet") for one in objects])
    labels = [[] if answer is None else _labels(answer[0]) for answer in answers]
    seen = iter(look_at(bus, [label for some in labels for label in some]))
    texts = [[next(seen) for _ in some] for some in labels]
    return [" ".join(one.name for one in some if one is not None) for some in texts]


def look_at(bus: Bus, references: Sequence[Reference]) -> list[Seen | None]:
    """Looks at some objects, and at nothing in them; None for one that has gone."""
    asked = [
        question
        for one in references
        for question in (
            _question(one, _ACCESSIBLE, "GetRoleName"),
            _question(one, _PROPERTIES, "Get", ("s", _ACCESSIBLE), ("s", "Name")),
            _question(one, _PROPERTIES, "Get", ("s", _ACCESSIBLE), ("s", "Description")),
            _question(one, _ACCESSIBLE, "GetState"),
            _question(one, _ACCESSIBLE, "GetInterfaces"),
        )
    ]
    answers = bus.ask(asked)
    width = len(asked) // max(len(references), 1)
    return [_seen(one, answers[width * place : width * (place + 1)]) for place, one in enumerate(references)]


def tree(bus: Bus, root: Reference, *, is_all: bool = False) -> Seen | None:
    """An object with everything in it that is showing, or with what is hidden too.

    The cells of tables and lists are left out: a reader asks for them one by one. All objects of a level are
    asked for at once, so that a program which is busy is waited for once a level.
    """
    seen: dict[Reference, Seen] = {}
    held: dict[Reference, list[Reference]] = {}
    level = [root]
    while level:
        found = [one for one in look_at(bus, level) if one is not None]
        seen.update((one.reference, one) for one in found)
        open_ones = [one.reference for one in found if _is_gone_into(one, root, is_all=is_all)]
        held.update(zip(open_ones, children_of(bus, open_ones), strict=True))
        level = [child for one in open_ones for child in held[one] if child not in seen]
    return _grown(root, seen, held, is_all=is_all) if root in seen else None


def _is_gone_into(one: Seen, root: Reference, *, is_all: bool) -> bool:
    if one.reference == root:
        return True
    return one.role not in _HELD_BY_VIEW and (is_all or "showing" in one.states)


def _grown(
    reference: Reference, seen: dict[Reference, Seen], held: dict[Reference, list[Reference]], *, is_all: bool
) -> Seen:
    known = [seen[child] for child in held.get(reference, []) if child in seen]
    shown = [one.reference for one in known if is_all or "showing" in one.states]
    children = tuple(_grown(child, seen, held, is_all=is_all) for child in shown)
    one = seen[reference]
    return Seen(one.reference, one.role, one.name, one.description, one.states, one.interfaces, children)


def _seen(reference: Reference, answers: Sequence[tuple[object, ...] | None]) -> Seen | None:
    if any(answer is None for answer in answers):
        return None
    role, name, description, states, interfaces = [answer[0] for answer in answers if answer is not None]
    return Seen(
        reference,
        str(role),
        _text(name),
        _text(description),
        _states(states),
        frozenset(str(one).rpartition(".")[2] for one in _list(interfaces)),
    )


def _question(reference: Reference, interface: str, method: str, *given: tuple[str, object]) -> Question:
    signature = "".join(kind for kind, _ in given) or None
    arguments = tuple(value for _, value in given)
    return Question(reference.owner, reference.path, interface, method, signature, arguments)


def _list(answer: object) -> list[object]:
    return list(answer) if isinstance(answer, (list, tuple)) else []


def _references(answer: object) -> list[Reference]:
    pairs = [_list(one) for one in _list(answer)]
    return [Reference(str(owner), str(path)) for owner, path in pairs if path != _GONE]


def _labels(answer: object) -> list[Reference]:
    pairs = [_list(one) for one in _list(answer)]
    return [one for kind, targets in pairs if kind == _LABELLED_BY for one in _references(targets)]


def _text(variant: object) -> str:
    """A string as D-Bus wraps it where any type may come."""
    return str(_list(variant)[1])


def _states(answer: object) -> frozenset[str]:
    low, high = (int(str(word)) for word in _list(answer))
    bits = low | high << 32
    return frozenset(name for number, name in STATES.items() if bits >> number & 1)
