"""The Chinese translation is complete, fits the sources, and its compiled form is the committed one."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, called_name, calls_in, python_files

_TRANSLATIONS = ROOT / "resources" / "translations"
_TEXTS = _TRANSLATIONS / "mtl_gui_zh_CN.ts"
_PLURALS = _TRANSLATIONS / "mtl_gui_en.ts"

Message = tuple[str, str]  # context, source


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> dict[Message, ET.Element]:
    """The committed translation brought up to date with the sources, as `make translations` does it."""
    updated = tmp_path_factory.mktemp("translations") / _TEXTS.name
    if _TEXTS.exists():
        shutil.copy(_TEXTS, updated)
    sources = [str(path) for path in python_files("mtl_gui")]
    alias = ["-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable"]
    options = ["-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "sametext"]
    _qt_tool(
        "pyside6-lupdate", *options, "-disable-heuristic", "similartext", *alias, *sources, "-ts", updated
    )
    return _messages(updated)


def test_that_the_extractor_sees_every_marked_text(extracted: dict[Message, ET.Element]) -> None:
    seen = {source for _context, source in extracted}
    places = {"tr": 0, "translatable": 1}
    marked = {
        ast.literal_eval(call.args[places[name]])
        for path in python_files("mtl_gui")
        for call in calls_in(path)
        if (name := called_name(call).rpartition(".")[2]) in places
    }
    assert marked - seen == set()


def test_that_every_text_is_translated(extracted: dict[Message, ET.Element]) -> None:
    assert extracted
    missing = [
        message
        for message, element in extracted.items()
        if element.get("type") is not None or not all(_forms(element))
    ]
    assert missing == []


def test_that_no_translation_has_lost_its_text(extracted: dict[Message, ET.Element]) -> None:
    assert set(_messages(_TEXTS)) - set(extracted) == set()


def test_that_a_translation_has_the_places_of_its_text(extracted: dict[Message, ET.Element]) -> None:
    wrong = [
        (source, form)
        for (_context, source), element in extracted.items()
        for form in _forms(element)
        if form and _places(form) != _places(source)
    ]
    assert wrong == []


def test_that_every_counted_text_has_an_english_singular_and_plural(
    extracted: dict[Message, ET.Element],
) -> None:
    counted = {message for message, element in extracted.items() if list(element.iter("numerusform"))}
    english = _messages(_PLURALS)
    assert set(english) == counted
    for (_context, source), element in english.items():
        singular, plural = _forms(element)
        assert plural == source
        assert _places(singular) == _places(source)
        assert singular != plural or "{listed}" in source


@pytest.mark.parametrize("texts", [_TEXTS, _PLURALS], ids=lambda path: path.stem)
def test_that_the_compiled_translation_is_of_the_committed_texts(texts: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    _qt_tool("pyside6-lrelease", "-silent", texts, "-qm", compiled)
    committed = texts.with_suffix(".qm")
    assert committed.read_bytes() == compiled.read_bytes(), "run: make translations"


def _qt_tool(name: str, *arguments: str | Path) -> None:
    command = [str(Path(sys.executable).with_name(name)), *map(str, arguments)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr


def _messages(path: Path) -> dict[Message, ET.Element]:
    """The translation element of every message that is in use."""
    found: dict[Message, ET.Element] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") not in ("vanished", "obsolete"):
                found[context.findtext("name", ""), message.findtext("source", "")] = translation
    return found


def _forms(translation: ET.Element) -> list[str]:
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def _places(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{[^{}]*\}|%n|%L?\d", text))
