"""`mtl-gui landscape`: a slice of the loss landscape of a run, as numbers, a figure, or an animation."""

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run_folders import existing_run
from mtl_gui.cli.terminal import answer
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import AnyPlane, LandscapeRequest
from mtl_gui.spec.animation import Animation
from mtl_gui.texts import Sentence

__all__ = ["PLANES", "landscape"]

_OTHER_NAMES = {"pca": "trajectory"}
"""Names by which planes are known elsewhere."""

PLANES = (
    *(plane.model_fields["kind"].default for plane in get_args(get_args(AnyPlane)[0])),
    *_OTHER_NAMES,
)
"""What can be asked for as a plane."""

_DRAWN = ("png", "svg", "pdf")
_NUMBERS = ("npz", "h5", "vtp")
_ANIMATED = ("gif", "webp", "apng", "mp4")


def landscape(options: Namespace) -> int:
    """Measures the slice, keeps it in the run, and writes it where the command line says.

    Raises:
        Refused: When there is no such run, or the slice or the file cannot be made.
    """
    folder = existing_run(options.run)
    out: Path = options.out or folder.path / "landscape.png"
    _check_ending(out)
    animation = _animation(options)
    record = LandscapeRecord(_request(folder, options))
    _measure(folder, record)
    _write(folder, record, out, animation)
    answer(f"{out}: {record.num_measured} points")
    return 0


def _measure(folder: RunFolder, record: LandscapeRecord) -> None:
    from mtl_gui.app.jobs import landscape_events

    advice = "What was measured is kept; the same command goes on from there."
    with Interruption(advice) as interruption, ProgressBar("Landscape") as bar:
        for event in interruption.watched(landscape_events(folder, record.request)):
            record.append(event)
            _show(event, bar)


def _show(event: Event, bar: ProgressBar) -> None:
    match event:
        case Progressed():
            bar.show(event.fraction, str(event.activity))
        case _:
            pass


def _request(folder: RunFolder, options: Namespace) -> LandscapeRequest:
    from mtl_gui.export.outputs import usual_landscape

    usual = usual_landscape(folder.experiment()).model_dump()
    asked = {
        "grid": options.grid,
        "seed": options.seed,
        "moved": options.moved,
        "heads": options.heads,
        "statistics": options.statistics,
        "part": options.part,
        "num_rows": options.rows,
        "refinement": "adaptive" if options.adaptive else None,
    }
    kind = _OTHER_NAMES.get(options.plane, options.plane) or usual["plane"]["kind"]
    settings = _settings(options.set)
    if kind != usual["plane"]["kind"]:
        usual["plane"] = {"kind": kind}
    usual["plane"] |= settings
    return LandscapeRequest.checked(
        usual | {name: value for name, value in asked.items() if value is not None}
    )


def _settings(typed: list[str]) -> dict[str, Any]:
    """Settings NAME=VALUE of the plane; a value is a number, true, false, null or a text.

    Raises:
        Refused: When one is not typed like that.
    """
    return dict(map(_setting, typed))


def _setting(typed: str) -> tuple[str, Any]:
    name, sign, value = typed.partition("=")
    if not sign or not name:
        raise Refused(
            Sentence("The plane could not be chosen."),
            Sentence("“{typed}” is not a setting.", {"typed": typed}),
            Sentence("Write --set NAME=VALUE, for instance --set reach=2."),
        )
    try:
        return name.strip(), json.loads(value)
    except ValueError:
        return name.strip(), value


def _animation(options: Namespace) -> Animation:
    asked = {"seconds": options.seconds, "fps": options.fps}
    return Animation.checked({name: value for name, value in asked.items() if value is not None})


def _write(folder: RunFolder, record: LandscapeRecord, out: Path, animation: Animation) -> None:
    from mtl_gui.export.outputs import joint_weights

    weights = joint_weights(folder.experiment())
    ending = _ending(out)
    if ending in _ANIMATED:
        _animate(record, out, animation, weights)
    elif ending == "npz":
        record.save(out)
    elif ending == "h5":
        from mtl_gui.export.landscape_hdf5 import write_landscape_hdf5

        write_landscape_hdf5(record, out, weights)
    elif ending == "vtp":
        from mtl_gui.export.landscape_vtp import write_landscape_vtp

        write_landscape_vtp(record, out, weights)
    else:
        from mtl_gui.export.figures import draw_landscape

        draw_landscape(record, out, weights)


def _animate(record: LandscapeRecord, out: Path, animation: Animation, weights: Mapping[str, float]) -> None:
    from mtl_gui.export.landscape_animation import animate_landscape

    advice = "The landscape is kept in the run; the animation was not written."
    with Interruption(advice) as interruption, ProgressBar("Animation") as bar:
        for event in interruption.watched(animate_landscape(record, out, animation, weights)):
            _show(event, bar)


def _ending(out: Path) -> str:
    return out.suffix.lower().removeprefix(".")


def _check_ending(out: Path) -> None:
    endings = (*_DRAWN, *_NUMBERS, *_ANIMATED)
    if _ending(out) not in endings:
        raise Refused(
            Sentence("The landscape could not be written to {path}.", {"path": out}),
            Sentence(
                "The file's ending says how to write it, and “{ending}” is unknown.", {"ending": out.suffix}
            ),
            Sentence("Use one of: {endings}.", {"endings": ", ".join(f".{name}" for name in endings)}),
        )
