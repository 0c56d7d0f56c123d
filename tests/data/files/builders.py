"""Files made by the tests: text, spreadsheets, images, archives."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
import numpy.typing as npt
from PIL import Image

_SPACE = "http://schemas.openxmlformats.org"
_CELLS = f"{_SPACE}/spreadsheetml/2006/main"
_LINKS = f"{_SPACE}/officeDocument/2006/relationships"
_PACKAGE = f"{_SPACE}/package/2006"


def written(folder: Path, content: bytes | str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    return file


def spreadsheet(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """An xlsx file; a cell that starts with "<" is put in as it is, with {place} replaced."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": _relations({"r1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<workbook xmlns="{_CELLS}" xmlns:r="{_LINKS}"><sheets>'
        + "".join(f'<sheet name="{n}" sheetId="{i}" r:id="r{i}"/>' for i, n in enumerate(sheets, 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(
            {f"r{i}": ("worksheet", f"worksheets/sheet{i}.xml") for i, _ in enumerate(sheets, 1)}
        ),
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(rows)
    return archive({name: f'<?xml version="1.0"?>{text}'.encode() for name, text in parts.items()})


def _relations(links: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _sheet(rows: Sequence[Sequence[str]]) -> str:
    told = []
    for number, row in enumerate(rows, 1):
        cells = [_cell(f"{chr(65 + place)}{number}", text) for place, text in enumerate(row) if text]
        told.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f'<worksheet xmlns="{_CELLS}"><sheetData>{"".join(told)}</sheetData></worksheet>'


def _cell(place: str, text: str) -> str:
    if text.startswith("<"):
        return text.replace("{place}", place)
    try:
        float(text)
    except ValueError:
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
    return f'<c r="{place}"><v>{text}</v></c>'


def archive(members: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def arrays(**members: npt.NDArray[np.generic]) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **members)  # type: ignore[arg-type]
    return buffer.getvalue()


def picture(value: int = 0, size: tuple[int, int] = (8, 8), mode: str = "L", form: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    colour: int | tuple[int, ...] = value if mode == "L" else (value, 0, 255 - value)
    Image.new(mode, size, colour).save(buffer, form)
    return buffer.getvalue()


def class_folder(folder: Path, num_each: int = 6, classes: Sequence[str] = ("cat", "dog")) -> Path:
    for label, name in enumerate(classes):
        for number in range(num_each):
            written(folder, picture(label * 100 + number), f"{name}/{number}.png")
    return folder


def lines(*rows: str) -> str:
    return "\n".join(rows) + "\n"


def plain_rows(num_rows: int = 20) -> list[str]:
    """A header and rows of two numbers and a class."""
    return ["a,b,y", *(f"{row},{row * 0.5},{'no' if row % 2 else 'yes'}" for row in range(num_rows))]
