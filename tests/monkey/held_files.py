"""The files that a monkey can open: tables, experiments, and broken ones of both."""

from pathlib import Path

from mtl_gui.paths import preset_files

__all__ = ["written_files"]

_ROWS = tuple(
    (f"{row / 7:.3f}", f"{(row * 13) % 29}", "ab"[row % 2], f"{(row % 11) ** 2 / 3:.2f}", "xyz"[row % 3])
    for row in range(120)
)
_HEADINGS = ("length", "width", "colour", "price", "kind")


def written_files(home: Path) -> tuple[Path, ...]:
    """Writes the files into a home; gives them and some that do not exist."""
    texts = {
        "table.csv": _table(","),
        "semicolons.csv": _table(";").replace(".", ","),
        "tabs.tsv": _table("\t"),
        "gaps.csv": _table(",").replace("a,", ",").replace(",4,", ",?,"),
        "broken.csv": 'length,width\n1,2,3\n"open',
        "empty.csv": "",
        "broken.toml": "seeds = [",
        **{f"preset{number}.toml": _text(path) for number, path in enumerate(preset_files()[:6])},
    }
    for name, text in texts.items():
        (home / name).write_text(text, encoding="utf-8")
    return (*(home / name for name in texts), home / "missing.csv", home)


def _table(separator: str) -> str:
    return "\n".join(separator.join(row) for row in (_HEADINGS, *_ROWS)) + "\n"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
