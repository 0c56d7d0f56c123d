"""ARFF files of Weka, and of Mulan and Meka with several tasks.

Source: Witten and Frank, "Data Mining", 2nd edition, section 2.4; the option -C of Meka's
relation names and the XML list of labels of Mulan are described in the manuals of these programs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

from mtl_gui.data.files.packed import opened
from mtl_gui.data.files.source import choose_another, file_refused
from mtl_gui.data.files.table import Block, Declared, NumberFormat, OpenTable, checked_names
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["open_arff"]

_ROWS_AT_ONCE = 20_000
_PIECE = 2**20
_TOKEN = re.compile(
    r"""\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|((?:\\.|[^,'"\\])*?))\s*(,|$)""", re.DOTALL
)
_ATTRIBUTE = re.compile(
    r"""@attribute\s+(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|(\S+))\s+(.*)""", re.IGNORECASE
)
_RELATION_TASKS = re.compile(r":\s*.*-[cC]\s+(-?\d+)")
_ESCAPED = re.compile(r"\\(.)")
_LABEL = re.compile(r"(?:^|\})label$")


@dataclass(frozen=True, slots=True)
class _Attribute:
    name: str
    declared: Declared
    default: str


def open_arff(path: Path) -> OpenTable:
    """Opens an ARFF file and reads what it declares.

    Tasks are those that Meka's option -C in the relation's name or Mulan's XML file beside it names.

    Raises:
        Refused: When a declaration or a row cannot be understood.
    """
    lines = _lines(path)
    attributes, relation, line_number = _header(path, lines)
    names = checked_names(path, [attribute.name for attribute in attributes])
    tasks = _tasks(path, relation, names)
    declared = {
        name: Declared(
            attribute.declared.kind, attribute.declared.categories, "task" if name in tasks else None
        )
        for name, attribute in zip(names, attributes, strict=True)
    }
    blocks = _blocks(path, lines, names, attributes, line_number)
    return OpenTable(names, blocks, NumberFormat(missing_marks=("?", "")), declared)


def _lines(path: Path) -> Iterator[tuple[str, float]]:
    with opened(path) as stream:
        rest = b""
        while piece := stream.read(_PIECE):
            *whole, rest = (rest + piece).split(b"\n")
            for line in whole:
                yield _text(line), stream.fraction
        if rest:
            yield _text(rest), 1.0


def _text(line: bytes) -> str:
    try:
        return line.decode().strip().removeprefix("\ufeff")
    except UnicodeDecodeError:
        return line.decode("latin-1").strip()


def _header(path: Path, lines: Iterator[tuple[str, float]]) -> tuple[list[_Attribute], str, int]:
    attributes: list[_Attribute] = []
    relation = ""
    for number, (line, _) in enumerate(lines, 1):
        word = line.split(maxsplit=1)[0].lower() if line else ""
        if not line or line.startswith("%"):
            continue
        if word == "@relation":
            relation = line
        elif word == "@attribute":
            attributes.append(_attribute(path, line, number))
        elif word == "@data":
            if attributes:
                return attributes, relation, number
            break
        else:
            why = translatable("problems", "Line {line} is no declaration: “{text}”.")
            raise _refused(path, sentence(why, line=number, text=line[:60]))
    raise _refused(path, sentence(translatable("problems", "It declares no attributes, or has no @data.")))


def _attribute(path: Path, line: str, number: int) -> _Attribute:
    match = _ATTRIBUTE.fullmatch(line)
    if match is None:
        why = translatable("problems", "Line {line} declares no attribute: “{text}”.")
        raise _refused(path, sentence(why, line=number, text=line[:60]))
    *names, form = match.groups()
    name = _ESCAPED.sub(r"\1", next(found for found in names if found is not None))
    if form.startswith("{") and form.rstrip().endswith("}"):
        entries = tuple(_tokens(form.strip()[1:-1]) or [])
        if entries and len(set(entries)) == len(entries):
            declared = Declared("binary" if len(entries) == 2 else "category", entries)
            return _Attribute(name, declared, entries[0])
    kind = form.split()[0].lower() if form.split() else ""
    if kind in ("numeric", "real", "integer"):
        return _Attribute(name, Declared("numeric"), "0")
    if kind == "date":
        return _Attribute(name, Declared("date"), "?")
    if kind == "string":
        return _Attribute(name, Declared(), "?")
    why = translatable("problems", "Line {line} declares “{name}” as “{form}”, which cannot be read.")
    raise _refused(path, sentence(why, line=number, name=name[:60], form=form[:60]))


def _tokens(text: str) -> list[str] | None:
    """The entries between commas without their quotation marks; None where the marks are out of order."""
    if not text.strip():
        return []
    found: list[str] = []
    place = 0
    while True:
        match = _TOKEN.match(text, place)
        if match is None:
            return None
        single, double, plain, end = match.groups()
        quoted = single if single is not None else double
        found.append(_ESCAPED.sub(r"\1", quoted if quoted is not None else plain))
        place = match.end()
        if not end:
            return found


def _tasks(path: Path, relation: str, names: tuple[str, ...]) -> frozenset[str]:
    if match := _RELATION_TASKS.search(relation):
        count = int(match.group(1))
        return frozenset(names[:count] if count >= 0 else names[count:])
    try:
        root = ElementTree.parse(path.with_suffix(".xml")).getroot()
    except (OSError, ElementTree.ParseError, ValueError):
        return frozenset()
    labels = (element.attrib.get("name", "") for element in root.iter() if _LABEL.search(element.tag))
    return frozenset(labels) & frozenset(names)


def _blocks(
    path: Path,
    lines: Iterator[tuple[str, float]],
    names: tuple[str, ...],
    attributes: list[_Attribute],
    line_number: int,
) -> Iterator[Block]:
    rows: list[list[str]] = []
    numbers: list[int] = []
    fraction = 0.0
    for number, (line, reached) in enumerate(lines, line_number + 1):
        if not line or line.startswith("%"):
            continue
        fraction = reached
        rows.append(_row(path, line, number, attributes))
        numbers.append(number)
        if len(rows) >= _ROWS_AT_ONCE:
            yield _block(names, rows, numbers, fraction)
            rows, numbers = [], []
    if rows:
        yield _block(names, rows, numbers, 1.0)


def _block(names: tuple[str, ...], rows: list[list[str]], numbers: list[int], fraction: float) -> Block:
    import polars as pl

    frame = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    return Block(frame, np.array(numbers, dtype=np.int64), fraction)


def _row(path: Path, line: str, number: int, attributes: list[_Attribute]) -> list[str]:
    if line.startswith("{"):
        return _sparse_row(path, line, number, attributes)
    plain = "'" not in line and '"' not in line and "\\" not in line
    cells = [cell.strip() for cell in line.split(",")] if plain else _tokens(line)
    if cells is None:
        why = translatable("problems", "The quotation marks in line {line} are out of order.")
        raise _refused(path, sentence(why, line=number))
    if len(cells) != len(attributes):
        why = translatable("problems", "Line {line} has {found} cells, the header {expected} attributes.")
        raise _refused(path, sentence(why, line=number, found=len(cells), expected=len(attributes)))
    return cells


def _sparse_row(path: Path, line: str, number: int, attributes: list[_Attribute]) -> list[str]:
    """A row of "position value" pairs; what is not named is 0, or the first entry that is declared."""
    row = [attribute.default for attribute in attributes]
    pairs = _sparse_pairs(line[1:-1]) if line.endswith("}") else None
    for place, value in pairs if pairs is not None else [(-1, "")]:
        if not 0 <= place < len(attributes):
            why = translatable("problems", "Line {line} is no row of “position value” pairs: “{text}”.")
            raise _refused(path, sentence(why, line=number, text=line[:60]))
        row[place] = value
    return row


def _sparse_pairs(text: str) -> list[tuple[int, str]] | None:
    pattern = re.compile(r"""\s*(\d+)\s+(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|([^\s,'"]+))\s*(,|$)""")
    pairs: list[tuple[int, str]] = []
    place = 0
    while place < len(text.rstrip()):
        match = pattern.match(text, place)
        if match is None:
            return None
        value = next(found for found in match.groups()[1:4] if found is not None)
        pairs.append((int(match.group(1)), _ESCAPED.sub(r"\1", value)))
        place = match.end()
    return pairs


def _refused(path: Path, why: Sentence) -> Refused:
    return file_refused(path, why, choose_another())
