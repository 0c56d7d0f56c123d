"""Holds a training at a step: the gate between the thread that trains and the one of the window."""

import threading
import time
from collections.abc import Callable

from mtl_gui.events import (
    AnswersGiven,
    Arm,
    CheckpointTaken,
    Evaluated,
    Event,
    RunFinished,
    RunStarted,
    SnapshotTaken,
    StepDone,
)

__all__ = ["Gate"]


class Gate:
    """Lets a training advance to a step and no further; opened and closed from the window's thread.

    A step is reached when all its events have passed, so that whoever pauses sees its evaluation.

    Args:
        num_arms: How many trainings go side by side; none is held before all of them have started.
        on_wait: Called in the thread that trains before it waits here; must not call the gate.
    """

    def __init__(self, num_arms: int = 1, on_wait: Callable[[], None] = lambda: None) -> None:
        self._missing_arms = num_arms
        self._on_wait = on_wait
        self._condition = threading.Condition()
        self._allowed: int | None = None
        self._until: Callable[[Event], bool] | None = None
        self._seconds_per_step = 0.0
        self._due = 0.0
        self._paced_step = 0
        self._steps: dict[Arm, int] = {}
        self._opening: dict[Arm, int] = {}
        self._unsettled: dict[Arm, tuple[int, int]] = {}
        self._stopped = False
        self._is_waiting = False

    @property
    def step(self) -> int:
        """The step that every arm which is still training has reached."""
        with self._condition:
            return self._reached()

    def open(self) -> None:
        """Lets the training run on."""
        with self._condition:
            self._let(None)

    def close(self) -> None:
        """Holds the training once all arms have reached the same step."""
        with self._condition:
            self._let(self._begun())

    def allow(self, num_steps: int) -> None:
        """Lets the training make this many more steps, then holds it."""
        with self._condition:
            self._let(self._reached() + num_steps)

    def allow_to_step(self, step: int) -> None:
        """Lets the training go on to a step, then holds it; one that is beyond it is held where it is."""
        with self._condition:
            self._let(step)

    def allow_to_multiple(self, num_steps: int) -> None:
        """Lets the training go on to the next multiple of a number of steps, then holds it."""
        with self._condition:
            self._let((self._reached() // num_steps + 1) * num_steps)

    def allow_until(self, is_reached: Callable[[Event], bool]) -> None:
        """Lets the training run on to the step with an event that is asked for, then holds it.

        Args:
            is_reached: Called with every event from now on, in the thread that trains.
        """
        with self._condition:
            self._let(None)
            self._until = is_reached

    def set_pace(self, steps_per_second: float | None) -> None:
        """Makes no more steps than these in a second; None is as fast as can be."""
        with self._condition:
            self._seconds_per_step = 1 / steps_per_second if steps_per_second else 0.0
            self._due = time.monotonic()
            self._condition.notify_all()

    def stop(self) -> None:
        """Ends the training at its next event."""
        with self._condition:
            self._stopped = True
            self._condition.notify_all()

    def pass_through(self, event: Event) -> bool:
        """Notes an event, waits while the gate is closed, and tells whether to go on."""
        with self._condition:
            self._note(event)
            self._is_waiting = self._is_held()
            if self._is_waiting:
                self._on_wait()
            self._condition.wait_for(lambda: self._stopped or not self._is_held())
            self._is_waiting = False
            self._keep_pace()
            return not self._stopped

    @property
    def is_held(self) -> bool:
        """Whether the training waits at the gate; not yet while a step is under way."""
        with self._condition:
            return self._is_waiting and self._is_held()

    def _let(self, allowed: int | None) -> None:
        self._allowed = allowed
        self._until = None
        self._condition.notify_all()

    def _note(self, event: Event) -> None:
        match event:
            case RunStarted():
                self._missing_arms -= 1
                self._steps[event.arm] = self._paced_step = event.step
                self._opening[event.arm] = event.num_following
            case StepDone():
                self._opening.pop(event.arm, None)
                self._settle(event.arm, event.step, event.num_following)
            case RunFinished():
                for known in (self._steps, self._unsettled, self._opening):
                    known.pop(event.arm, None)
            case Evaluated() | AnswersGiven() | SnapshotTaken() | CheckpointTaken():
                self._note_following(event.arm)
            case _:
                pass
        if self._until is not None and self._until(event):
            self._until = None
            self._allowed = self._begun()

    def _note_following(self, arm: Arm) -> None:
        if arm in self._unsettled:
            step, num_following = self._unsettled[arm]
            self._settle(arm, step, num_following - 1)
        elif self._opening.get(arm):
            self._opening[arm] -= 1

    def _settle(self, arm: Arm, step: int, num_following: int) -> None:
        """Counts a step as reached once none of its events is missing.

        A step beyond what is allowed was under way when the gate was closed; the other arms make it too.
        """
        if self._allowed is not None:
            self._allowed = max(self._allowed, step)
        if num_following > 0:
            self._unsettled[arm] = (step, num_following)
        else:
            self._unsettled.pop(arm, None)
            self._steps[arm] = step

    def _begun(self) -> int:
        """The last step that any arm has made, whether all its events have passed or not."""
        return max([*self._steps.values(), *(step for step, _ in self._unsettled.values())], default=0)

    def _reached(self) -> int:
        return min(self._steps.values(), default=0)

    def _is_held(self) -> bool:
        has_started = self._missing_arms <= 0 and not any(self._opening.values())
        may_hold = self._allowed is not None and bool(self._steps) and has_started
        return may_hold and self._reached() >= (self._allowed or 0)

    def _keep_pace(self) -> None:
        """Waits for the next step's time once all arms have made the last one; an end breaks in."""
        if not self._seconds_per_step or self._reached() == self._paced_step:
            return
        self._paced_step = self._reached()
        self._due = max(self._due + self._seconds_per_step, time.monotonic())
        while not self._stopped and self._seconds_per_step:
            rest = self._due - time.monotonic()
            if rest <= 0:
                return
            self._on_wait()
            self._condition.wait(rest)
