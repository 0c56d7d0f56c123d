"""`mtl-gui curvature`: second derivatives of the losses of a run, as JSON."""

import json
from argparse import Namespace
from pathlib import Path

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run_folders import existing_run
from mtl_gui.cli.terminal import answer
from mtl_gui.events import Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.curvature_summary import curvature_summary
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import CurvatureRequest
from mtl_gui.texts import Sentence

__all__ = ["curvature"]

_OPTIONS = ("arm", "moved", "part", "num_rows", "seed", "num_eigenvalues", "per_block", "along_training")


def curvature(options: Namespace) -> int:
    """Measures eigenvalues, trace, spectrum, sharpness and conflicts, and keeps them in the run.

    Raises:
        Refused: When there is no such run or task, or the values cannot be measured or written.
    """
    folder = existing_run(options.run)
    out: Path = options.out or folder.path / "curvature.json"
    tasks = [] if options.task is None else [_checked_task(folder, options.task)]
    record = CurvatureRecord(_request(folder, options))
    _measure(folder, record)
    summary = curvature_summary(record, tasks)
    write_text(out, json.dumps(summary, indent=1, ensure_ascii=False, allow_nan=False) + "\n")
    answer(f"{out}: {len(record.measured)} quantities")
    return 0


def _checked_task(folder: RunFolder, name: str) -> str:
    names = [task.name for task in folder.experiment().tasks if task.enabled]
    if name not in names:
        raise Refused(
            Sentence("The curvature could not be measured."),
            Sentence("The run has no task “{name}”.", {"name": name}),
            Sentence("Use one of: {names}.", {"names": ", ".join(names)}),
        )
    return name


def _request(folder: RunFolder, options: Namespace) -> CurvatureRequest:
    from mtl_gui.export.outputs import joint_weights

    experiment = folder.experiment()
    by_hand = joint_weights(experiment)
    asked = {name: getattr(options, name) for name in _OPTIONS}
    values = {name: value for name, value in asked.items() if value is not None}
    if by_hand:
        values["weights"] = tuple(by_hand.get(task.name, 1.0) for task in experiment.tasks if task.enabled)
    return CurvatureRequest.checked(values)


def _measure(folder: RunFolder, record: CurvatureRecord) -> None:
    from mtl_gui.app.jobs import curvature_events

    advice = "What was measured is kept; the same command goes on from there."
    with Interruption(advice) as interruption, ProgressBar("Curvature") as bar:
        for event in interruption.watched(curvature_events(folder, record.request)):
            record.append(event)
            if isinstance(event, Progressed):
                bar.show(event.fraction, str(event.activity))
