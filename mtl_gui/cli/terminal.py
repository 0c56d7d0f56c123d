"""What the commands write: results to standard output, everything else to standard error."""

import sys

from mtl_gui.problems import Refused

__all__ = ["answer", "report", "tell"]


def answer(text: str) -> None:
    """Writes a result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def tell(text: str) -> None:
    """Writes a remark."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def report(refused: Refused) -> None:
    """Says what happened, why, and what to do."""
    tell(f"mtl-gui: {refused.what}\n  why:        {refused.why}\n  what to do: {refused.what_to_do}")
