"""Sentences in files."""

from typing import Any

from mtl_gui.texts import Sentence

__all__ = ["sentence_of", "told_sentence"]


def told_sentence(sentence: Sentence) -> dict[str, object]:
    """A sentence as JSON can hold it; values may be sentences themselves."""
    values = {
        name: told_sentence(value) if isinstance(value, Sentence) else value
        for name, value in sentence.values.items()
    }
    return {"template": sentence.template, "values": values, "context": sentence.context}


def sentence_of(told: dict[str, Any]) -> Sentence:
    """What `told_sentence` told."""
    values = {
        name: sentence_of(value) if isinstance(value, dict) else value
        for name, value in told["values"].items()
    }
    return Sentence(told["template"], values, told["context"])
