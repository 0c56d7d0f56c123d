import itertools
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import (
    Event,
    LandscapeFinished,
    LandscapePaced,
    LandscapeRefined,
    LandscapeStarted,
    SnapshotTaken,
)
from mtl_gui.landscape.following import following_landscape
from mtl_gui.landscape.share import Share
from mtl_gui.landscape.surface import landscape
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import CoordinatePlane, LandscapeRequest, RandomPlane
from mtl_gui.training.trainer import train
from tests.landscape.trained import small_mlp

REQUEST = LandscapeRequest(plane=RandomPlane(), grid=9, num_rows=32)


def at_once(_seconds: float) -> bool:
    return True


def steps_of(events: list[Event]) -> list[int | None]:
    return [event.step for event in events if isinstance(event, LandscapeStarted)]


def test_that_a_run_which_has_ended_is_measured_once_as_any_other(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    events = list(following_landscape(mlp_folder, REQUEST, Share(1), at_once, data=mlp_data))
    assert steps_of(events) == [30]
    assert isinstance(events[-1], LandscapeFinished)
    assert mlp_folder.landscapes() == ()
    *_, followed = (event for event in events if isinstance(event, LandscapeRefined))
    *_, measured = (
        event
        for event in landscape(mlp_folder, REQUEST, data=mlp_data)
        if isinstance(event, LandscapeRefined)
    )
    np.testing.assert_array_equal(followed.losses, measured.losses)


def training(folder: RunFolder, data: PreparedData) -> Iterator[Event]:
    return recorded(train(small_mlp(), data), folder)


def test_that_every_new_checkpoint_is_shown_coarsely_and_the_last_one_whole(
    tmp_path: Path, mlp_data: PreparedData
) -> None:
    """The training goes on to its next checkpoint whenever there is a picture of the newest."""
    folder = RunFolder.create(tmp_path / "run", small_mlp(), {})
    events = training(folder, mlp_data)
    next(event for event in events if isinstance(event, SnapshotTaken))
    seen: list[Event] = []
    for event in following_landscape(folder, REQUEST, Share(1), at_once, data=mlp_data):
        seen.append(event)
        if isinstance(event, LandscapePaced):
            for own in events:
                if isinstance(own, SnapshotTaken):
                    break
    assert steps_of(seen) == [0, 5, 10, 15, 20, 25, 30]
    refined = [event.num_measured for event in seen if isinstance(event, LandscapeRefined)]
    assert refined == [25] * 7 + [81]
    assert isinstance(seen[-1], LandscapeFinished)


def test_that_it_waits_as_long_as_the_share_asks(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    now = itertools.count(0.0, 0.01)  # every look at the clock takes a hundredth of a second
    waited = []

    def pause(seconds: float) -> bool:
        waited.append(seconds)
        for _ in range(round(seconds / 0.01)):
            next(now)
        return True

    share = Share(0.1, lambda: next(now))
    events = list(following_landscape(mlp_folder, REQUEST, share, pause, data=mlp_data))
    paced = [event for event in events if isinstance(event, LandscapePaced)]
    assert paced
    assert all(event.limit == 0.1 for event in paced)
    assert 0.05 < paced[-1].share < 0.12
    assert sum(waited) > 0.5


def test_that_it_ends_when_a_pause_is_broken_off(mlp_folder: RunFolder, mlp_data: PreparedData) -> None:
    pauses = itertools.count()

    def broken_off(_seconds: float) -> bool:
        return next(pauses) < 4

    events = list(following_landscape(mlp_folder, REQUEST, Share(1), broken_off, data=mlp_data))
    assert not any(isinstance(event, LandscapeFinished) for event in events)
    assert next(pauses) < 8


def test_that_a_plane_which_the_run_never_has_is_refused_at_its_end(
    mlp_folder: RunFolder, mlp_data: PreparedData
) -> None:
    request = LandscapeRequest(plane=CoordinatePlane())
    with pytest.raises(Refused, match="not two"):
        list(following_landscape(mlp_folder, request, Share(1), at_once, data=mlp_data))


def numbers_of(events: Iterator[Event]) -> list[np.ndarray[tuple[int, ...], np.dtype[np.generic]]]:
    return [
        np.asarray(array)
        for event in events
        if isinstance(event, SnapshotTaken)
        for array in event.parameters.values()
    ]


def test_that_the_training_which_is_followed_does_not_notice(tmp_path: Path, mlp_data: PreparedData) -> None:
    undisturbed = numbers_of(train(small_mlp(), mlp_data))
    folder = RunFolder.create(tmp_path / "run", small_mlp(), {})

    def disturbed() -> Iterator[Event]:
        for event in training(folder, mlp_data):
            yield event
            if isinstance(event, SnapshotTaken):
                followed = following_landscape(folder, REQUEST, Share(1), at_once, data=mlp_data)
                with closing(followed):
                    assert len(list(itertools.islice(followed, 4))) == 4

    for ours, expected in zip(numbers_of(disturbed()), undisturbed, strict=True):
        np.testing.assert_array_equal(ours, expected)
