"""Finds texts by a few of their letters."""

__all__ = ["fuzzy_score"]


def fuzzy_score(pattern: str, text: str) -> int | None:
    """How well a text fits the letters that were typed; None when they do not occur in this order.

    Letters at the start of a word count four times, letters that follow the one before twice, each letter
    once; capitals and spaces of the pattern do not matter.
    """
    letters = pattern.casefold().replace(" ", "")
    lowered = text.casefold()
    best: int | None = None
    for start in (0, *(i + 1 for i, letter in enumerate(lowered) if not letter.isalnum())):
        score = _score_from(letters, lowered, start)
        if score is not None and (best is None or score > best):
            best = score
    return best


def _score_from(letters: str, text: str, start: int) -> int | None:
    """The score when every letter is taken at its first place after the one before, from `start` on."""
    score, before = 0, start - 1
    for letter in letters:
        place = text.find(letter, before + 1)
        if place < 0:
            return None
        is_start = place == 0 or not text[place - 1].isalnum()
        score += 4 if is_start else 2 if place == before + 1 else 1
        before = place
    return score
