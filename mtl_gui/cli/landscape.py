"""`mtl-gui landscape`: a slice of the loss landscape of a run, as numbers or as a figure."""

from argparse import Namespace
from pathlib import Path

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run_folders import existing_run
from mtl_gui.cli.terminal import answer
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest
from mtl_gui.texts import Sentence

__all__ = ["landscape"]

_NUMBERS = ".npz"


def landscape(options: Namespace) -> int:
    """Measures the slice, keeps it in the run, and writes it where the command line says.

    Raises:
        Refused: When there is no such run, or the slice or the file cannot be made.
    """
    folder = existing_run(options.run)
    out: Path = options.out or folder.path / "landscape.png"
    _check_ending(out)
    record = LandscapeRecord(_request(folder, options))
    _measure(folder, record)
    _write(folder, record, out)
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
    asked = {"grid": options.grid, "seed": options.seed}
    if options.plane is not None and options.plane != usual["plane"]["kind"]:
        usual["plane"] = {"kind": options.plane}
    return LandscapeRequest.checked(
        usual | {name: value for name, value in asked.items() if value is not None}
    )


def _write(folder: RunFolder, record: LandscapeRecord, out: Path) -> None:
    from mtl_gui.export.figures import draw_landscape
    from mtl_gui.export.outputs import joint_weights

    if out.suffix.lower() == _NUMBERS:
        record.save(out)
    else:
        draw_landscape(record, out, joint_weights(folder.experiment()))


def _check_ending(out: Path) -> None:
    from mtl_gui.export.figures import FORMATS

    endings = (_NUMBERS, *(f".{name}" for name in FORMATS))
    if out.suffix.lower() not in endings:
        raise Refused(
            Sentence("The landscape could not be written to {path}.", {"path": out}),
            Sentence(
                "The file's ending says how to write it, and “{ending}” is unknown.", {"ending": out.suffix}
            ),
            Sentence("Use one of: {endings}.", {"endings": ", ".join(endings)}),
        )
