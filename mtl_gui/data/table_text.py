"""From a person's file to text: what the file is and how its characters are encoded."""

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["TableText", "read_text", "table_refused"]

_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL_CHARACTERS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_CHINESE_WORD = re.compile(rb"[\xa1-\xf7][\xa1-\xfe][\xa1-\xf7][\xa1-\xfe]")


@dataclass(frozen=True, slots=True)
class TableText:
    """The text of a file with line ends made equal, and the fingerprint of its bytes."""

    path: Path
    text: str
    sha256: str


def table_refused(path: Path, why: Sentence, what_to_do: Sentence) -> Refused:
    """The refusal of a table, naming its file."""
    what = sentence(translatable("problems", "The table {path} cannot be used."), path=str(path))
    return Refused(what, why, what_to_do)


def read_text(path: Path) -> TableText:
    """Reads a text file in UTF-8, UTF-16, GB 2312 or Windows Latin-1.

    Raises:
        Refused: When there is no such file, or it does not hold text.
    """
    content = _content(path)
    text = _decoded(path, content).rstrip("\x1a")
    encoded = text.encode()
    if len(encoded.translate(None, _CONTROL_CHARACTERS)) != len(encoded):
        raise _binary(path)
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n")
    if not text.strip():
        raise table_refused(
            path,
            sentence(translatable("problems", "The file is empty.")),
            sentence(translatable("problems", "Choose a file with a header line and rows.")),
        )
    return TableText(path, text, hashlib.sha256(content).hexdigest())


def _content(path: Path) -> bytes:
    try:
        if not path.is_dir():
            return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise table_refused(
            path,
            sentence(translatable("problems", "{reason}."), reason=reason.rstrip(".")),
            sentence(translatable("problems", "Check the path, or choose another file.")),
        ) from error
    raise table_refused(
        path,
        sentence(translatable("problems", "It is a folder.")),
        sentence(translatable("problems", "Choose a CSV or TSV file inside it.")),
    )


def _decoded(path: Path, content: bytes) -> str:
    if content.startswith(_SPREADSHEETS):
        raise table_refused(
            path,
            sentence(translatable("problems", "It is a spreadsheet or an archive, not text.")),
            sentence(translatable("problems", "Open it in the spreadsheet program and save it as CSV.")),
        )
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _binary(path)


def _encodings(content: bytes) -> tuple[str, ...]:
    """The encodings to try, in order.

    Any bytes are valid Latin-1, so it comes last. Accented letters stand alone between plain ones, Chinese
    characters of GB 2312 are pairs of high bytes, so two of them in a row tell the two apart.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return (encoding,)
    sample = content[:4096]
    if b"\0" in sample:
        return ("utf-16-le",) if sample[1::2].count(0) > sample[::2].count(0) else ("utf-16-be",)
    chinese = ("gb2312",) if _CHINESE_WORD.search(content) else ()
    return ("utf-8", *chinese, "cp1252", "latin-1")


def _binary(path: Path) -> Refused:
    return table_refused(
        path,
        sentence(translatable("problems", "It does not hold text.")),
        sentence(
            translatable("problems", "Choose a CSV or TSV file; other programs can save tables as such.")
        ),
    )
