"""TOML as people write it: short lists on a line, not an item per line."""

import re

__all__ = ["compact_toml"]

_LIST = re.compile(r"\[\n((?:[ \t]*[^\[\]{}\n]*,\n)+)[ \t]*\]")
"""A list of plain values, each on a line of its own."""
_WIDEST = 100


def compact_toml(text: str) -> str:
    """Puts lists of plain values on one line where they fit; what is read from the text stays the same."""
    return _LIST.sub(_on_one_line, text)


def _on_one_line(found: re.Match[str]) -> str:
    values = (line.strip().removesuffix(",") for line in found.group(1).splitlines())
    line = f"[{', '.join(values)}]"
    return line if len(line) <= _WIDEST else found.group(0)
