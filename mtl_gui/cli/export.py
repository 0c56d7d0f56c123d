"""`mtl-gui export`: a trained network as a file."""

from argparse import Namespace
from pathlib import Path

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run_folders import existing_run
from mtl_gui.cli.terminal import answer
from mtl_gui.events import ExportFinished, Progressed
from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence

__all__ = ["export"]

_ENDINGS = (".onnx", ".safetensors")


def export(options: Namespace) -> int:
    """Writes one network, and says by how much the file's answers differ from the network's.

    Raises:
        Refused: When there is no such run, arm or seed, or the file cannot be written.
    """
    path: Path = options.to
    if path.suffix not in _ENDINGS:
        raise Refused(
            Sentence("The network could not be written to {path}.", {"path": path}),
            Sentence(
                "The file's ending says how to write it, and “{ending}” is unknown.", {"ending": path.suffix}
            ),
            Sentence("Use one of: {endings}.", {"endings": ", ".join(_ENDINGS)}),
        )
    folder = existing_run(options.run)
    from mtl_gui.app.jobs import export_events

    events = export_events(folder, path, options.arm, options.seed)
    with Interruption("The same command starts again.") as interruption, ProgressBar("Export") as bar:
        for event in interruption.watched(events):
            match event:
                case Progressed():
                    bar.show(event.fraction, str(event.activity))
                case ExportFinished():
                    finished = event
                case _:
                    pass
    answer(f"{finished.path}: largest difference from the network {finished.largest_difference:.2g}")
    return 0
