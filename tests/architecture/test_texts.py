"""Texts for people must be literals where they are marked, or the extractor cannot see them."""

import ast

from tests.architecture.sources import called_name, calls_in, place, python_files

_MARKERS = {"tr": (0,), "translatable": (0, 1)}
_LOOKUP = "translate"


def test_that_a_marked_text_is_a_literal() -> None:
    wrong = [
        f"{place(path, call)}: {ast.unparse(argument)}"
        for path in python_files("mtl_gui")
        for call in calls_in(path)
        for position in _MARKERS.get(called_name(call).rpartition(".")[2], ())
        for argument in call.args[position : position + 1]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
    ]
    assert wrong == []


def test_that_a_text_is_filled_in_only_after_it_was_translated() -> None:
    wrong = [
        f"{place(path, call)}: {ast.unparse(argument)}"
        for path in python_files("mtl_gui")
        for call in calls_in(path)
        if called_name(call).rpartition(".")[2] == _LOOKUP
        for argument in call.args[:2]
        if any(_fills_in(node) for node in ast.walk(argument))
    ]
    assert wrong == []


def _fills_in(node: ast.AST) -> bool:
    is_format = isinstance(node, ast.Attribute) and node.attr in ("format", "join")
    return isinstance(node, ast.JoinedStr | ast.BinOp) or is_format
