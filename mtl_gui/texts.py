"""Sentences of the floors below the window, marked for translation without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Sentence", "sentence", "translatable"]


def translatable(context: str, text: str) -> str:  # noqa: ARG001 - the extractor reads the context
    """Marks `text` for translation in `context` and returns it unchanged.

    The string extractor of Qt reads this call; the window looks the text up when it shows it.
    """
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with named places and the values that fill them.

    The template stays apart from the values so that the window can translate it first.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    context: str = "problems"

    def __str__(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values)


def sentence(template: str, **values: object) -> Sentence:
    """Makes a `Sentence` of the context "problems" from a template marked with `translatable`."""
    return Sentence(template, values)
