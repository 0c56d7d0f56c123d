"""What every floor raises when a person has to be told something."""

from mtl_gui.texts import Sentence

__all__ = ["Refused"]


class Refused(Exception):
    """Input that cannot be used, said as what happened, why, and what to do.

    Attributes:
        what: What could not be done.
        why: The reason, naming the file, field or value.
        what_to_do: The next step for the person.
        would_recur: Whether the same work, gone on with from where it stood, would end in the same way.
    """

    would_recur = False

    def __init__(self, what: Sentence, why: Sentence, what_to_do: Sentence) -> None:
        super().__init__(f"{what} {why} {what_to_do}")
        self.what = what
        self.why = why
        self.what_to_do = what_to_do
