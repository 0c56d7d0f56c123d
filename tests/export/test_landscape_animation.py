import itertools
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    LandscapeRefined,
    LandscapeStarted,
    PathMeasured,
    Progressed,
)
from mtl_gui.export.landscape_animation import ANIMATIONS, animate_landscape, place_at
from mtl_gui.export.video import encoder, written_video
from mtl_gui.problems import Refused
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest
from mtl_gui.spec.animation import Animation
from mtl_gui.texts import Sentence

SHORT = Animation(seconds=1, fps=5)


def path_of(arm: Arm = CHOSEN) -> PathMeasured:
    points = np.array([[-0.8, -0.8], [0.0, -0.8], [0.8, 0.8]])
    return PathMeasured(arm, arm, np.array([0, 10, 40]), points, np.zeros(3), np.zeros((3, 1)))


def record(*paths: PathMeasured) -> LandscapeRecord:
    made = LandscapeRecord(LandscapeRequest())
    axis = np.linspace(-1, 1, 9)
    made.append(LandscapeStarted(("one",), axis, axis, Sentence("A slice."), None, 0.0, 2))
    made.append(LandscapeRefined(np.add.outer(axis**2, axis**2)[None], 81, 1))
    for taken in paths:
        made.append(taken)
    return made


def frames_of(path: Path) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    with Image.open(path) as image:
        return [np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(image)]


@pytest.mark.parametrize("ending", ANIMATIONS)
def test_that_every_format_holds_all_pictures_and_something_moves(ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"a.{ending}"
    for _ in animate_landscape(record(path_of(), path_of(SINGLE_TASK)), out, SHORT):
        pass
    frames = frames_of(out)
    assert len(frames) == 5
    for before, after in itertools.pairwise(frames):
        changed = (np.abs(before.astype(int) - after) > 40).any(-1).mean()
        assert 0.00005 < changed < 0.05
    assert frames[0].std() > 20


def test_that_the_marker_is_where_the_network_was(tmp_path: Path) -> None:
    """The second half of the steps is the second stretch of the path: the marker goes up on the map."""
    out = tmp_path / "a.apng"
    for _ in animate_landscape(record(path_of()), out, Animation(seconds=0.5, fps=25)):
        pass
    heights = []
    for frame in frames_of(out)[4:]:
        blue = (np.abs(frame.astype(int) - [0, 0x72, 0xB2]) < 25).all(-1)
        blue[: len(blue) // 4] = False  # the legend
        heights.append(np.nonzero(blue)[0].min())
    assert heights[0] - heights[-1] > 100
    assert (np.diff(heights) <= 2).all()


def test_that_the_pictures_run_as_fast_as_asked_and_the_end_stays(tmp_path: Path) -> None:
    out = tmp_path / "a.gif"
    for _ in animate_landscape(record(path_of()), out, SHORT):
        pass
    with Image.open(out) as image:
        durations = [frame.info["duration"] for frame in ImageSequence.Iterator(image)]
        assert image.info["loop"] == 0
    assert durations == [200, 200, 200, 200, 1500]


@pytest.mark.parametrize(
    ("step", "place", "length"),
    [
        (0, (-0.8, -0.8), 2),
        (5, (-0.4, -0.8), 2),
        (25, (0.4, 0.0), 3),
        (40, (0.8, 0.8), 4),
        (99, (0.8, 0.8), 4),
    ],
)
def test_that_a_path_is_straight_between_checkpoints(
    step: float, place: tuple[float, float], length: int
) -> None:
    found, way = place_at(path_of(), step)
    np.testing.assert_allclose(found, place, atol=1e-12)
    assert len(way) == length
    np.testing.assert_array_equal(way[-1], found)


def test_that_progress_rises_to_one(tmp_path: Path) -> None:
    events = list(animate_landscape(record(path_of()), tmp_path / "a.gif", SHORT))
    progress = [event.fraction for event in events if isinstance(event, Progressed)]
    assert progress == sorted(progress)
    assert (progress[0], progress[-1]) == (0, 1)


def test_that_a_cancelled_animation_leaves_no_file(tmp_path: Path) -> None:
    with closing(animate_landscape(record(path_of()), tmp_path / "a.gif", SHORT)) as events:
        list(itertools.islice(events, 3))
    assert not any(tmp_path.iterdir())


def test_that_a_landscape_without_a_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no training path"):
        list(animate_landscape(record(), tmp_path / "a.gif", SHORT))


@pytest.mark.parametrize("changes", [{"seconds": 0.1}, {"seconds": 61}, {"fps": 0.5}, {"fps": 60}])
def test_that_an_animation_without_end_or_beyond_what_gif_can_show_is_refused(
    changes: dict[str, float],
) -> None:
    with pytest.raises(Refused):
        Animation.checked(changes)


@pytest.mark.skipif(encoder() is None, reason="no ffmpeg is installed")
def test_that_a_video_holds_all_pictures_and_its_end_stays(tmp_path: Path) -> None:
    out = tmp_path / "a.mp4"
    events = list(animate_landscape(record(path_of()), out, SHORT))
    told = subprocess.run(
        [str(encoder()), "-i", str(out), "-f", "null", "-"], capture_output=True, text=True, check=True
    ).stderr
    assert "h264" in told
    assert re.findall(r"frame= *(\d+)", told)[-1] == str(5 + round(1.5 * SHORT.fps))
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]
    progress = [event.fraction for event in events if isinstance(event, Progressed)]
    assert progress == sorted(progress)


@pytest.mark.skipif(encoder() is None, reason="no ffmpeg is installed")
def test_that_a_video_which_is_given_up_leaves_no_file(tmp_path: Path) -> None:
    pictures = [Image.new("RGB", (33, 21), "red")] * 5
    with closing(written_video(tmp_path / "a.mp4", pictures, 5)) as numbers:
        next(numbers)
    assert not any(tmp_path.iterdir())


def test_that_a_video_is_refused_before_anything_is_drawn_where_no_program_encodes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    with pytest.raises(Refused, match="ffmpeg, which is not installed"):
        next(animate_landscape(record(path_of()), tmp_path / "a.mp4", SHORT))


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for the program")
def test_that_the_programs_own_reason_is_told_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text("#!/bin/sh\necho 'Unknown encoder libx264' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(Refused, match="Unknown encoder libx264"):
        list(animate_landscape(record(path_of()), tmp_path / "a.mp4", SHORT))
    assert [path.name for path in tmp_path.iterdir()] == ["ffmpeg"]
