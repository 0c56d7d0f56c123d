"""The project's own source files and their syntax trees, for the gates."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "mtl_gui"


def python_files(*folders: str) -> list[Path]:
    """All Python files below some folders of the checkout, sorted."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def calls_in(path: Path) -> Iterator[ast.Call]:
    """Every call in a file."""
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """The called function as written: ``torch.load``, ``self.tr``; empty for calls of other expressions."""
    try:
        return ast.unparse(call.func) if isinstance(call.func, ast.Name | ast.Attribute) else ""
    except RecursionError:
        return ""


def place(path: Path, node: ast.AST) -> str:
    """Where a node stands, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
