"""Everything a finished run leaves for other programs and for a paper, in the run's own folder."""

from collections.abc import Generator, Iterable
from dataclasses import replace

from mtl_gui.events import Event, Progressed
from mtl_gui.export.figures import draw_curves, draw_landscape
from mtl_gui.export.onnx_file import export_onnx
from mtl_gui.export.safetensors_file import export_safetensors
from mtl_gui.export.tables import write_metrics, write_summary
from mtl_gui.export.wording import phrase
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import CoordinatePlane, Experiment, LandscapeRequest, ManualWeights, Toy
from mtl_gui.texts import translatable

__all__ = ["OUTPUTS", "joint_weights", "usual_landscape", "write_outputs"]

OUTPUTS = ("metrics.csv", "summary.json", "curves.png", "landscape.png", "model.onnx", "model.safetensors")
"""What `write_outputs` leaves, beside the experiment and the record of the run."""


def usual_landscape(experiment: Experiment) -> LandscapeRequest:
    """The slice that is drawn when nothing else was asked for."""
    if isinstance(experiment.data, Toy) and experiment.data.num_coordinates == 2:
        return LandscapeRequest(plane=CoordinatePlane())
    return LandscapeRequest()


def joint_weights(experiment: Experiment) -> dict[str, float]:
    """The task weights that belong to the joint surface: those set by hand, otherwise all 1."""
    return dict(experiment.weighting.weights) if isinstance(experiment.weighting, ManualWeights) else {}


def write_outputs(folder: RunFolder) -> Generator[Event, None, None]:
    """Writes tables, figures, a landscape and the exported network of the chosen arm's first seed.

    Raises:
        Refused: When something cannot be written; what was written before stays.
    """
    experiment, record = folder.experiment(), folder.record()
    yield Progressed(0.0, phrase(translatable("export", "Writing tables and curves")))
    write_metrics(record, folder.path / "metrics.csv")
    write_summary(record, folder.path / "summary.json")
    draw_curves(record, folder.path / "curves.png")
    yield from _within(_landscape(folder, experiment), 0.1, 0.7)
    yield from _within(export_onnx(folder, folder.path / "model.onnx"), 0.7, 0.95)
    yield from _within(export_safetensors(folder, folder.path / "model.safetensors"), 0.95, 1.0)


def _landscape(folder: RunFolder, experiment: Experiment) -> Generator[Event, None, None]:
    request = usual_landscape(experiment)
    record = LandscapeRecord(request)
    for event in landscape(folder, request):
        record.append(event)
        yield event
    draw_landscape(record, folder.path / "landscape.png", joint_weights(experiment))


def _within(events: Iterable[Event], low: float, high: float) -> Generator[Event, None, None]:
    """Passes a part's events on, its progress counted as that of the whole."""
    for event in events:
        match event:
            case Progressed(fraction=fraction):
                yield replace(event, fraction=low + (high - low) * fraction)
            case _:
                yield event
