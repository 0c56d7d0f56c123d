import ast
import re
import statistics
from collections.abc import Iterator

from tests.architecture.sources import PACKAGE, called_name, calls_in, place, python_files, tree_of

_BANNED_FILE_WORDS = re.compile(r"(^|_)(utils?|helpers?|common|misc|manager)(_|$)")
_BANNED_TEST_WORDS = re.compile(r"_(works|correctly|properly|handles)(_|$)")
_BANNED_CALLS = re.compile(
    r"(^|\.)(torch\.manual_seed|random\.seed|processEvents|pickle\.\w+|time\.sleep|qWait)$"
)
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_that_no_file_is_longer_than_four_hundred_lines_and_half_are_much_shorter() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files("mtl_gui")}
    assert {path.name: length for path, length in lengths.items() if length > 400} == {}
    assert statistics.median(length for length in lengths.values() if length) <= 150


def test_that_every_file_is_named_by_what_it_holds() -> None:
    files = python_files("mtl_gui", "tests", "benchmarks")
    assert [path for path in files if _BANNED_FILE_WORDS.search(path.stem)] == []


def test_that_no_banned_call_is_made() -> None:
    files = python_files("mtl_gui", "tests", "benchmarks")
    wrong = [
        place(path, call)
        for path in files
        for call in calls_in(path)
        if _BANNED_CALLS.search(called_name(call)) or _loads_code(call)
    ]
    assert wrong == []


def test_that_pickle_is_not_imported() -> None:
    wrong = [
        place(path, node)
        for path in python_files("mtl_gui", "tests", "benchmarks")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Import | ast.ImportFrom) and re.search(r"\bpickle\b", ast.unparse(node))
    ]
    assert wrong == []


def test_that_every_test_is_named_by_a_sentence() -> None:
    tests = [
        (place(path, node), node.name)
        for path in python_files("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test")
    ]
    assert [test for test in tests if not test[1].startswith("test_that_")] == []
    assert [test for test in tests if _BANNED_TEST_WORDS.search(test[1])] == []


def test_that_everything_public_has_a_docstring() -> None:
    missing = [
        f"{place(path, node)} {node.name}"
        for path in python_files("mtl_gui")
        for node in _public(tree_of(path))
        if ast.get_docstring(node) is None and not _is_exempt(node)
    ]
    assert missing == []


def test_that_colours_are_named_in_the_theme_only() -> None:
    ui = PACKAGE / "ui"
    wrong = [
        place(path, node)
        for path in python_files("mtl_gui/ui")
        if not path.relative_to(ui).parts[0].startswith("theme")
        for node in ast.walk(tree_of(path))
        if _is_a_colour(node)
    ]
    assert wrong == []


def _loads_code(call: ast.Call) -> bool:
    if called_name(call) != "torch.load":
        return False
    safe = [keyword.value for keyword in call.keywords if keyword.arg == "weights_only"]
    return not any(isinstance(value, ast.Constant) and value.value is True for value in safe)


def _public(scope: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    for node in scope.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def _is_exempt(node: Function | ast.ClassDef) -> bool:
    names = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
    return bool(names & {"override", "overload", "setter"})


def _is_a_colour(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and _COLOUR.search(node.value) is not None
    if not isinstance(node, ast.Call):
        return False
    made = called_name(node).rpartition(".")[2] in ("QColor", "mkColor", "fromRgb")
    return made and bool(node.args) and all(isinstance(argument, ast.Constant) for argument in node.args)
