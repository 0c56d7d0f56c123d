"""What to say of a stored file that cannot be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["reading"]


@contextmanager
def reading(path: Path, what: str, what_to_do: str) -> Iterator[None]:
    """Turns what goes wrong inside into a refusal.

    Args:
        path: The file.
        what: The sentence about it, with a place for `{path}`.
        what_to_do: The sentence that helps.

    Raises:
        Refused: When the file cannot be read, or does not hold what is looked for.
    """
    try:
        yield
    except (OSError, ValueError, KeyError) as error:
        raise Refused(
            sentence(what, path=str(path)),
            sentence(translatable("problems", "{reason}."), reason=str(error).rstrip(".")),
            sentence(what_to_do),
        ) from error
