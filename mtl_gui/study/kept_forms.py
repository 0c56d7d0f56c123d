"""Keeps with a run in which of several equal ways its networks are computed."""

from collections.abc import Generator
from contextlib import closing

from mtl_gui.engine.forms import chosen_forms, use_forms
from mtl_gui.events import Arm, Event, StepDone
from mtl_gui.runs.folder import RunFolder

__all__ = ["with_kept_forms"]


def with_kept_forms(events: Generator[Event, None, None], folder: RunFolder) -> Generator[Event, None, None]:
    """Passes a training's events on; its form is that of the run's folder, or is kept there.

    A form is measured in an arm's first step. A checkpoint holds it, but what begins before the first
    checkpoint, as a run that is rewound in another process, would measure anew and round otherwise.

    Args:
        events: A training that has not begun.
        folder: Its folder, in which it may write.

    Raises:
        Refused: When the folder cannot be written.
    """
    use_forms(folder.forms())
    begun: set[Arm] = set()
    with closing(events):
        for event in events:
            if isinstance(event, StepDone) and event.arm not in begun:
                begun.add(event.arm)
                folder.keep_forms(chosen_forms())
            yield event
