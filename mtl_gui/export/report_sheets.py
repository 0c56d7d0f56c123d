"""A report on sheets of paper (A4), as PDF."""

import io
import textwrap
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

import numpy as np

from mtl_gui.export.figure_style import new_figure, paper_style
from mtl_gui.export.report_contents import Listing, Paragraph, Part, Report, ReportPicture, ReportTable
from mtl_gui.export.report_figure import Asked, Drawn, draw_picture, picture_height
from mtl_gui.study.study_words import Say

if TYPE_CHECKING:
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure

__all__ = ["report_sheets"]

_WIDTH, _HEIGHT, _MARGIN = 8.27, 11.69, 0.8
_LINE = 0.19
"""Inches from line to line of the smallest type."""
_LETTERS, _FIXED_LETTERS = 98, 108
"""Latin letters of the usual type in a line, and of the type for settings."""
_INK, _MUTED, _TITLE = "#1b1f26", "#57606e", "#0b5cad"
_STYLES = {
    "plain": (9, _INK, ""),
    "strong": (11, _INK, ""),
    "muted": (9, _MUTED, ""),
    "item": (9, _INK, "= "),
    "warning": (9, "#8a5a00", "! "),
}
"""Size, colour, and what stands before; no bold type, which Chinese fonts often lack."""


def report_sheets(report: Report, study: Asked, say: Say) -> bytes:
    """Writes text, tables and pictures one after the other, a new sheet wherever one is full."""
    from matplotlib.backends.backend_pdf import PdfPages

    content = io.BytesIO()
    dated = {"CreationDate": None, "Title": report.title}
    with paper_style(), PdfPages(content, metadata=dated) as pages:
        sheets = _Sheets(pages)
        sheets.write(report.title, 16, _TITLE)
        for section in report.sections:
            pictures = [part.picture for part in section.parts if isinstance(part, ReportPicture)]
            if pictures:
                _put_pictures(sheets, section.title, pictures, study, say)
                continue
            sheets.leave_room(4)
            sheets.skip()
            sheets.write(section.title, 13, _TITLE)
            for part in section.parts:
                _put(sheets, part)
        sheets.close()
    return content.getvalue()


def _put_pictures(sheets: "_Sheets", title: str, pictures: Sequence[Drawn], study: Asked, say: Say) -> None:
    """Puts as many pictures onto a sheet as it holds, each in a part of its own between the margins."""
    rest = list(pictures)
    across = (_MARGIN, _WIDTH - 2 * _MARGIN, _MARGIN)
    while rest:
        heights = list(accumulate(picture_height(study, picture) for picture in rest))
        count = max(1, sum(height <= _HEIGHT - 2.5 * _MARGIN for height in heights))
        some, rest = rest[:count], rest[count:]
        sheet = new_figure(_WIDTH, _HEIGHT)
        shares = [picture_height(study, picture) for picture in some]
        down = (1.5 * _MARGIN, *shares, max(_HEIGHT - 1.5 * _MARGIN - sum(shares), 0.1))
        parts = np.asarray(sheet.subfigures(len(down), 3, width_ratios=across, height_ratios=down))
        for part, picture in zip(parts[1:, 1], some, strict=False):
            draw_picture(part, study, picture, say)
        sheets.add(sheet, title)


def _put(sheets: "_Sheets", part: Part) -> None:
    match part:
        case Paragraph():
            size, color, sign = _STYLES[part.style]
            sheets.write(f"{sign}{part.text}", size, color)
        case ReportTable():
            sheets.write_table(part)
        case ReportPicture():
            pass
        case Listing():
            sheets.write_listing(part.text)


class _Sheets:
    """The sheet that is being filled, and how much of it is."""

    def __init__(self, pages: "PdfPages") -> None:
        self._pages = pages
        self._sheet: Figure | None = None
        self._top = _MARGIN

    def skip(self) -> None:
        """Leaves a line empty."""
        self._top += _LINE

    def leave_room(self, lines: int) -> None:
        """Begins a new sheet unless there is room for so many lines."""
        if self._top + lines * _LINE > _HEIGHT - _MARGIN:
            self.close()

    def write(self, text: str, size: float, color: str = _INK) -> None:
        """Writes a paragraph in as many lines as it needs."""
        for line in _lines(text, round(_LETTERS * 9 / size)):
            self._write_at(_MARGIN, line, size, color, "")
            self._top += _LINE * max(size / 9, 0.85)

    def write_table(self, table: ReportTable) -> None:
        """Writes a table; columns are as wide as their longest text, squeezed into the sheet."""
        rows = (table.headings, *table.rows)
        widths = [max(_width(row[column]) for row in rows) + 2 for column in range(len(table.headings))]
        size = min(8.0, 8.0 * 1.1 * _LETTERS / sum(widths))
        share = (_WIDTH - 2 * _MARGIN) / max(sum(widths), 0.9 * _LETTERS)
        for place, row in enumerate(rows):
            self.leave_room(1)
            left = _MARGIN
            for text, width in zip(row, widths, strict=True):
                self._write_at(left, text, size, _MUTED if place == 0 else _INK, "")
                left += width * share
            self._top += _LINE * 0.9
        self.skip()

    def write_listing(self, text: str) -> None:
        """Writes lines as they are, broken only where one is too long."""
        for line in text.splitlines():
            for piece in textwrap.wrap(line, _FIXED_LETTERS, drop_whitespace=False) or [""]:
                self._write_at(_MARGIN, piece, 7, _INK, "monospace")
                self._top += 0.85 * _LINE

    def add(self, sheet: "Figure", title: str) -> None:
        """Puts a sheet with a title after those so far."""
        self.close()
        self._sheet = sheet
        self.write(title, 13, _TITLE)
        self.close()

    def close(self) -> None:
        """Ends the sheet."""
        if self._sheet is not None:
            self._pages.savefig(self._sheet)  # type: ignore[no-untyped-call]
        self._sheet, self._top = None, _MARGIN

    def _write_at(self, left: float, text: str, size: float, color: str, family: str) -> None:
        self.leave_room(1)
        if self._sheet is None:
            self._sheet = new_figure(_WIDTH, _HEIGHT)
            self._sheet.set_layout_engine(
                "none"
            )  # it would look for room twice, and texts stand where they are
        given: dict[str, Any] = {"family": family} if family else {}
        self._sheet.text(
            left / _WIDTH,
            1 - self._top / _HEIGHT,
            text,
            fontsize=size,
            color=color,
            verticalalignment="top",
            parse_math=False,
            **given,
        )


def _width(text: str) -> int:
    """In Latin letters; a Chinese sign is as wide as two."""
    return sum(2 if east_asian_width(sign) == "W" else 1 for sign in text)


def _lines(text: str, letters: int) -> list[str]:
    """A paragraph in lines; Chinese may be broken after any sign."""
    is_wide = any(east_asian_width(sign) == "W" for sign in text)
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += textwrap.wrap(paragraph, letters // 2 if is_wide else letters) or [""]
    return lines
