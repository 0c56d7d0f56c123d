"""Trains a run, then writes all that it leaves: the same jobs as the window's, with a bar."""

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.terminal import answer, tell
from mtl_gui.events import Arm, Event, ExportFinished, Progressed, RunFinished, RunStarted, StepDone
from mtl_gui.runs.folder import RunFolder

__all__ = ["TrainingProgress", "train_and_write"]


def train_and_write(folder: RunFolder, *, as_json: bool) -> int:
    """Trains or goes on training, writes every result, and says what came out.

    Returns:
        The exit code: 0, since everything was written.

    Raises:
        Interrupted: After Ctrl-C.
    """
    from mtl_gui.engine.allocation import keep_freed_memory
    from mtl_gui.engine.device import compute_on_one_thread

    compute_on_one_thread()
    keep_freed_memory()
    with Interruption(f"What was trained is kept; go on with: mtl-gui resume {folder.path}") as interruption:
        if folder.status() != "finished":
            _train(folder, interruption)
        _write(folder, interruption)
    _say_summary(folder, as_json=as_json)
    return 0


class TrainingProgress:
    """How far the arms of a training are, all together."""

    def __init__(self) -> None:
        self._steps: dict[Arm, tuple[int, int]] = {}

    def take(self, event: Event) -> None:
        """Takes up one event."""
        match event:
            case RunStarted():
                self._steps[event.arm] = event.step, event.num_steps
            case StepDone():
                self._steps[event.arm] = event.step, self._steps[event.arm][1]
            case RunFinished():
                self._steps[event.arm] = event.step, event.step
            case _:
                pass

    @property
    def fraction(self) -> float:
        """From 0 to 1."""
        total = sum(num_steps for _, num_steps in self._steps.values())
        return sum(step for step, _ in self._steps.values()) / total if total else 0.0

    def __str__(self) -> str:
        """The step that each arm has reached."""
        return ", ".join(f"{arm} {step}/{num_steps}" for arm, (step, num_steps) in self._steps.items())


def _train(folder: RunFolder, interruption: Interruption) -> None:
    from mtl_gui.app.jobs import training_events
    from mtl_gui.mailbox import Mailbox

    progress = TrainingProgress()
    events = training_events(folder.experiment(), folder, Mailbox())
    with ProgressBar("Training") as bar:
        for event in interruption.watched(events):
            progress.take(event)
            bar.show(progress.fraction, str(progress))


def _write(folder: RunFolder, interruption: Interruption) -> None:
    from mtl_gui.export.outputs import write_outputs

    differences = []
    with ProgressBar("Writing ") as bar:
        for event in interruption.watched(write_outputs(folder)):
            match event:
                case Progressed():
                    bar.show(event.fraction, str(event.activity))
                case ExportFinished():
                    differences.append(event)
                case _:
                    pass
    for export in differences:
        told = f"largest difference {export.largest_difference:.2g}"
        tell(f"{export.path.name} was loaded again and compared with the network: {told}")


def _say_summary(folder: RunFolder, *, as_json: bool) -> None:
    from mtl_gui.cli.summary_text import summary_text
    from mtl_gui.study.summary import summarise

    summary = summarise(folder.record())
    if as_json:
        answer(summary.to_json())
    else:
        answer(summary_text(summary))
        answer(f"Everything is in {folder.path}")
