"""A training that moves over its landscape, as GIF, WebP, APNG or MP4."""

import io
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from mtl_gui.events import Event, FloatArray, PathMeasured, Progressed
from mtl_gui.export.figure_style import ARMS, paper_style
from mtl_gui.export.landscape_figure import Panel, landscape_panels
from mtl_gui.export.landscape_surfaces import measured_landscape
from mtl_gui.export.video import check_encoder, written_video
from mtl_gui.export.wording import phrase
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_bytes
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec.animation import Animation
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D
    from matplotlib.text import Text
    from PIL.Image import Image

__all__ = ["ANIMATIONS", "VIDEO", "animate_landscape", "place_at"]

ANIMATIONS = ("gif", "webp", "apng")
"""The file endings an animation can have."""

VIDEO = "mp4"
"""The one that a separate program encodes."""

_DOTS_PER_INCH = 100
_LAST_MILLISECONDS = 1500
"""So long the end of the training stays before it begins anew."""

_NO_DITHER: Any = 0  # of Pillow's `Dither`, which is not loaded before it is needed

_ENCODING = 0.9
"""Share of the work that is drawing; the rest is writing the file."""


def animate_landscape(
    record: LandscapeRecord,
    path: Path,
    animation: Animation,
    joint: Mapping[str, float] | JointLoss | None = None,
    say: Callable[[Sentence], str] = str,
) -> Generator[Event, None, None]:
    """Draws the figure of the landscape once per picture, every network where it was at that step.

    Behind the markers the way so far is drawn; between two checkpoints they go straight. Closing the
    generator before its end leaves no file.

    Args:
        record: A landscape with training paths.
        path: Where to; the file's ending chooses the format.
        animation: How long, how smoothly.
        joint: How the losses become one in the panel of all together, as in `landscape_figure`.
        say: Puts the labels into the reader's language.

    Raises:
        Refused: When nothing has been measured yet, no path is known, the file cannot be written, or the
            program that encodes MP4 is missing.
    """
    measured_landscape(record, path)
    ending = path.suffix.lower().removeprefix(".")
    if ending == VIDEO:
        check_encoder(path)
    if not record.paths:
        raise Refused(
            sentence(translatable("problems", "The animation {path} could not be written."), path=str(path)),
            sentence(translatable("problems", "The landscape holds no training path.")),
            sentence(translatable("problems", "Measure the landscape of a run with checkpoints.")),
        )
    drawing = phrase(translatable("export", "Drawing the animation"))
    yield Progressed(0.0, drawing)
    with paper_style():
        stage = _Stage.of(*landscape_panels(record, joint, say), say)
    first, last = _ends(record.paths)
    pictures = []
    for number, step in enumerate(np.linspace(first, last, animation.num_frames)):
        with paper_style():
            pictures.append(_kept(stage.picture(float(step))))
        yield Progressed(_ENCODING * (number + 1) / animation.num_frames, drawing)
    if ending == VIDEO:
        shown = (*pictures, *pictures[-1:] * round(animation.fps * _LAST_MILLISECONDS / 1000))
        for number in written_video(path, (_opened(picture) for picture in shown), animation.fps):
            yield Progressed(_ENCODING + (1 - _ENCODING) * number / len(shown), drawing)
    else:
        write_bytes(path, _encoded(pictures, ending, animation))
    yield Progressed(1.0, drawing)


def place_at(taken: PathMeasured, step: float) -> tuple[FloatArray, FloatArray]:
    """Where a path is at a step, (a, b), and its way until then [n, 2], which ends there."""
    number = int(np.searchsorted(taken.steps, step, side="right"))
    place = np.array([np.interp(step, taken.steps, along) for along in taken.points.T])
    return place, np.concatenate([taken.points[:number], place[None]])


def _ends(paths: Sequence[PathMeasured]) -> tuple[int, int]:
    return min(int(taken.steps[0]) for taken in paths), max(int(taken.steps[-1]) for taken in paths)


@dataclass(frozen=True, slots=True)
class _Actor:
    """A path, with the lines that show its way and its place on one panel."""

    path: PathMeasured
    way: "Line2D"
    marker: "Line2D"

    def go(self, step: float) -> None:
        """Moves both to a step."""
        place, way = place_at(self.path, step)
        self.way.set_data(*way.T)
        self.marker.set_data(place[:1], place[1:])


@dataclass(frozen=True, slots=True)
class _Stage:
    """The figure, of which only the actors and the number of the step change from picture to picture."""

    canvas: Any  # Matplotlib's canvas has no types
    background: object
    actors: tuple[_Actor, ...]
    counter: "Text"
    say: Callable[[Sentence], str]

    @classmethod
    def of(cls, figure: "Figure", panels: list[Panel], say: Callable[[Sentence], str]) -> "_Stage":
        """Draws what stays the same."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        figure.set_dpi(_DOTS_PER_INCH)
        canvas: Any = FigureCanvasAgg(figure)
        actors = tuple(_actor(panel, taken) for panel in panels for taken in panel.paths)
        counter = figure.text(0.995, 0.985, "", ha="right", va="top", animated=True)
        canvas.draw()
        return cls(canvas, canvas.copy_from_bbox(figure.bbox), actors, counter, say)

    def picture(self, step: float) -> FloatArray:
        """The pixels [height, width, 3] at a step."""
        self.canvas.restore_region(self.background)
        self.counter.set_text(self.say(phrase(translatable("export", "step {step}"), step=round(step))))
        self.canvas.figure.draw_artist(self.counter)
        for actor in self.actors:
            actor.go(step)
            assert actor.way.axes is not None
            actor.way.axes.draw_artist(actor.way)
            actor.way.axes.draw_artist(actor.marker)
        return np.array(self.canvas.buffer_rgba())[..., :3]


def _actor(panel: Panel, taken: PathMeasured) -> _Actor:
    from matplotlib.patheffects import Normal, Stroke

    style = ARMS[taken.arm]
    outline = [Stroke(linewidth=3.2, foreground="white"), Normal()]
    panel.axes.plot(*taken.points.T, style.dash, color=style.color, linewidth=0.8, alpha=0.35, zorder=3)
    (way,) = panel.axes.plot([], [], style.dash, color=style.color, linewidth=1.8, path_effects=outline)
    (marker,) = panel.axes.plot(
        [], [], style.marker, color=style.color, markeredgecolor="white", markersize=9
    )
    for line in (way, marker):
        line.set_animated(True)
    return _Actor(taken, way, marker)


def _kept(pixels: FloatArray) -> bytes:
    """A picture as PNG, since hundreds of them would not fit into memory as they are."""
    from PIL import Image

    content = io.BytesIO()
    Image.fromarray(pixels).save(content, "PNG", compress_level=1)
    return content.getvalue()


def _encoded(pictures: Sequence[bytes], ending: str, animation: Animation) -> bytes:
    of_each = round(1000 / animation.fps)
    options = {"gif": {"disposal": 1}, "webp": {"quality": 90, "method": 3}, "apng": {}}[ending]
    first = _opened(pictures[0])
    palette = first.quantize(256, dither=_NO_DITHER) if ending == "gif" else None
    content = io.BytesIO()
    (palette or first).save(
        content,
        "PNG" if ending == "apng" else ending.upper(),
        save_all=True,
        append_images=_Frames(pictures[1:], palette),
        duration=[*[of_each] * (len(pictures) - 1), _LAST_MILLISECONDS],
        loop=0,
        **options,
    )
    return content.getvalue()


@dataclass(frozen=True, slots=True)
class _Frames:
    """Pictures that are opened one by one, as often as they are gone through.

    With a `palette` they get its colours, so that in a GIF what stays the same does not flicker.
    """

    pictures: Sequence[bytes]
    palette: "Image | None"

    def __iter__(self) -> Iterator["Image"]:
        for picture in self.pictures:
            frame = _opened(picture)
            yield frame if self.palette is None else frame.quantize(palette=self.palette, dither=_NO_DITHER)


def _opened(picture: bytes) -> "Image":
    from PIL import Image

    return Image.open(io.BytesIO(picture))
