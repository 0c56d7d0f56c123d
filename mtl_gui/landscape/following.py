"""A landscape that follows a training: cut anew at every checkpoint, measured in the time it is given."""

from collections.abc import Callable, Generator

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import (
    CHOSEN,
    Event,
    LandscapeFinished,
    LandscapePaced,
    LandscapeRefined,
    LandscapeStarted,
)
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.landscape.share import Share
from mtl_gui.landscape.slices import cut
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import LandscapeRequest

__all__ = ["following_landscape"]

_SECONDS_BETWEEN_LOOKS = 0.5
"""How often it looks for a new checkpoint when there is nothing to measure."""

_Pause = Callable[[float], bool]


def following_landscape(
    folder: RunFolder,
    request: LandscapeRequest,
    share: Share,
    pause: _Pause,
    *,
    data: PreparedData | None = None,
) -> Generator[Event, None, None]:
    """Measures the plane around the newest checkpoint, over and over while a run is in progress.

    Every slice begins with `LandscapeStarted` and comes coarse picture first. When there is a newer
    checkpoint and the coarse picture is there, the next slice begins. `LandscapePaced` tells the share of the
    time that measuring took. Preparing the data and the planes counts as measuring. Nothing is written to the
    run's folder, and its live networks are not touched.

    It ends with the last checkpoint's slice, when the run has ended.

    Args:
        folder: The run.
        request: The plane, the rows, the grid.
        share: How much of the time measuring may take.
        pause: Waits for so many seconds; tells whether to go on afterwards.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When the run ended and its last checkpoint has no such plane.
    """
    if data is None:
        with share.spending():
            data = prepare(folder.experiment())
    shown: int | None = None
    while True:
        has_ended = _has_ended(folder)
        step = _newest(folder)
        if step is not None and step != shown:
            shown = step
            try:
                for event in _slice(folder, request, share, pause, data):
                    if isinstance(event, LandscapeStarted) and event.step is not None:
                        shown = event.step  # there may have come one more in between
                    yield event
            except Refused:
                if has_ended:
                    raise
        elif has_ended or not pause(_SECONDS_BETWEEN_LOOKS):
            return


def _slice(
    folder: RunFolder, request: LandscapeRequest, share: Share, pause: _Pause, data: PreparedData
) -> Generator[Event, None, None]:
    """Measures one slice until it is complete, there is a newer checkpoint, or it is told to stop."""
    if not pause(share.wait()):
        return
    with share.spending():
        piece = cut(folder, request, data)
        events = Measurement(piece, None, is_adaptive=request.refinement == "adaptive").events()
    has_picture = False
    while pause(share.wait()):
        with share.spending():
            event = next(events, None)
        if event is None:
            yield LandscapeFinished(None)
            return
        yield event
        if isinstance(event, LandscapeRefined):
            has_picture = True
            yield LandscapePaced(share.taken, share.limit)
        if has_picture and _newest(folder) != piece.started.step:
            return


def _has_ended(folder: RunFolder) -> bool:
    """Whether there will be no more checkpoints; a run that has not begun yet has not ended either."""
    status = folder.status()
    return status != "running" and not (status == "interrupted" and not folder.arms())


def _newest(folder: RunFolder) -> int | None:
    snapshots = folder.snapshots(CHOSEN)
    return snapshots[-1][0] if snapshots else None
