"""Work of the window's thread cut into steps, so that the window answers between them."""

import dis
import sys
from collections.abc import Generator, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import TypeVar

__all__ = ["Steps", "at_once", "imported"]

_Made = TypeVar("_Made")

Steps = Generator[None, None, _Made]
"""Makes something; after each `yield` the event loop may turn."""


def at_once(steps: Steps[_Made]) -> _Made:
    """Takes all steps that are left, and returns what they make."""
    while True:
        try:
            next(steps)
        except StopIteration as made:
            value: _Made = made.value
            return value


def imported(name: str) -> Steps[None]:
    """Imports a module of the window with all that it imports, a module a step, the innermost first.

    It must happen in the window's thread: classes of widgets that come into being in another one, while Qt
    asks the bindings for the classes it knows, crash the process now and then.

    Args:
        name: As in `mtl_gui.ui.pages.train_page`.
    """
    begun: set[str] = set()
    stack = [name]
    while stack:
        if stack[-1] not in begun:
            begun.add(stack[-1])
            stack += [
                inner for inner in _imports(stack[-1]) if inner not in begun and inner not in sys.modules
            ]
            continue
        module = stack.pop()
        if module not in sys.modules:
            import_module(module)
            yield


def _imports(name: str) -> Iterator[str]:
    """The modules of the program that a module imports at its top."""
    spec = find_spec(name)
    code = None if spec is None or spec.loader is None else getattr(spec.loader, "get_code", _no_code)(name)
    if code is None:
        return
    for instruction in dis.get_instructions(code):
        if instruction.opname == "IMPORT_NAME" and instruction.argval.startswith("mtl_gui."):
            yield instruction.argval


def _no_code(_name: str) -> None:
    return None
