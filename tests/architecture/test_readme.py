"""The README's map of the code is true."""

import re

from tests.architecture.sources import PACKAGE, ROOT

_README = (ROOT / "README.md").read_text(encoding="utf-8")
_MAP = _README.partition("## Map of the code")[2].partition("\n## ")[0]


def test_that_the_map_names_every_package_and_module_at_the_top_and_nothing_else() -> None:
    packages = {f"{path.parent.name}/" for path in PACKAGE.glob("*/__init__.py")}
    modules = {path.name for path in PACKAGE.glob("*.py") if path.name != "__init__.py"}
    assert set(re.findall(r"`mtl_gui/([\w/.]+)`", _MAP)) == packages | modules


def test_that_the_map_is_in_the_order_of_the_floors() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = re.search(r"layers = \[(.*?)\]", text, re.DOTALL)
    assert layers is not None
    floors = re.findall(r'"(\w+)', layers[1])
    mapped = [
        name.strip("/").removesuffix(".py")
        for name in re.findall(r"^\| `mtl_gui/([\w/.]+)`", _MAP, re.MULTILINE)
    ]
    assert mapped == floors


def test_that_folders_of_the_window_and_engine_are_named_as_they_are() -> None:
    for folder, line in (("ui", r"`mtl_gui/ui/`.*"), ("engine", r"`mtl_gui/engine/`.*")):
        told = re.search(line, _MAP)
        assert told is not None
        named = set(re.findall(r"`(\w+)/`", told[0].partition("|")[2]))
        assert named == {path.parent.name for path in (PACKAGE / folder).glob("*/__init__.py")}
