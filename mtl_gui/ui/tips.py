"""Tool tips that are long."""

from html import escape

__all__ = ["wrapped_tip"]


def wrapped_tip(text: str) -> str:
    """The text as a tool tip of several lines; Qt leaves plain text on one, however long that is."""
    return f"<qt>{escape(text)}</qt>" if text else ""
