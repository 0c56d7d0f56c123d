"""The slow work of the window. Imported inside worker threads only, since it imports torch."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import mtl_gui.app.before_torch  # noqa: F401 - first, as that module says
from mtl_gui.data.catalogue import check
from mtl_gui.data.new_inputs import NewRows
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.allocation import keep_freed_memory, release_freed_memory
from mtl_gui.engine.device import compute_on_one_thread
from mtl_gui.events import Arm, Event
from mtl_gui.export.landscape_animation import animate_landscape
from mtl_gui.export.onnx_file import export_onnx
from mtl_gui.export.prediction import predict_rows, sample_row
from mtl_gui.export.safetensors_file import export_safetensors
from mtl_gui.landscape.basins import basins
from mtl_gui.landscape.curvature import curvature
from mtl_gui.landscape.following import following_landscape
from mtl_gui.landscape.share import Share
from mtl_gui.landscape.slice_check import slice_check
from mtl_gui.landscape.surface import landscape
from mtl_gui.landscape.tour import barriers, tour
from mtl_gui.mailbox import Mailbox
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.recorder import note_failure, recorded
from mtl_gui.runs.starting_point import starting_points
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import (
    BarrierRequest,
    CurvatureRequest,
    Experiment,
    LandscapeRequest,
    Study,
    TourRequest,
)
from mtl_gui.spec.animation import Animation
from mtl_gui.spec.basins import BasinsRequest
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.spec.seed_ends import SeedEndsRequest
from mtl_gui.study.comparison import compare
from mtl_gui.study.grouping import grouping
from mtl_gui.study.kept_forms import with_kept_forms
from mtl_gui.study.running import study as running_study
from mtl_gui.study.seed_ends import seed_ends
from mtl_gui.study.table import paper_table
from mtl_gui.texts import Sentence
from mtl_gui.training.kept_networks import kept_answers

__all__ = [
    "animation_events",
    "answer_events",
    "barrier_events",
    "basin_events",
    "curvature_events",
    "export_events",
    "following_events",
    "grouping_events",
    "landscape_events",
    "prediction_events",
    "sample_events",
    "seed_end_events",
    "slice_check_events",
    "study_events",
    "table_events",
    "tour_events",
    "training_events",
]

compute_on_one_thread()
keep_freed_memory()


def training_events(
    experiment: Experiment, folder: RunFolder, mailbox: Mailbox
) -> Generator[Event, None, None]:
    """Trains the experiment beside its baseline and records it; goes on from the folder's checkpoints."""
    data = _prepared(experiment, folder)
    checkpoints = {
        arm: state for arm in folder.arms() if (state := folder.latest_checkpoint(arm)) is not None
    }
    events = compare(
        experiment,
        data,
        mailbox=mailbox,
        resume_from={**starting_points(folder), **checkpoints},
        control_log=folder.control_log(),
    )
    try:
        yield from with_kept_forms(recorded(events, folder), folder)
    finally:
        release_freed_memory()


def _prepared(experiment: Experiment, folder: RunFolder) -> PreparedData:
    """The run's data; where there is none to be trained on, the run has failed, and not been cut off."""
    try:
        check(experiment)
        return prepare(experiment)
    except Refused as refused:
        note_failure(folder, refused)
        raise


def answer_events(folder: RunFolder, moment: int | None) -> Generator[Event, None, None]:
    """Asks the kept networks of a run at a moment, or the last ones."""
    yield from kept_answers(folder, moment)


def landscape_events(folder: RunFolder, request: LandscapeRequest) -> Generator[Event, None, None]:
    """Measures a slice of the loss landscape of a stored run."""
    yield from landscape(folder, request)


def following_events(
    folder: RunFolder, request: LandscapeRequest, share: float, pause: Callable[[float], bool]
) -> Generator[Event, None, None]:
    """Measures the landscape around the newest checkpoint of a run in progress, again and again."""
    yield from following_landscape(folder, request, Share(share), pause)


def tour_events(folder: RunFolder, request: TourRequest) -> Generator[Event, None, None]:
    """Measures the losses on straight lines from network to network."""
    yield from tour(folder, request)


def barrier_events(folder: RunFolder, request: BarrierRequest) -> Generator[Event, None, None]:
    """Measures the barriers between every two networks of a stored run."""
    yield from barriers(folder, request)


def basin_events(request: BasinsRequest) -> Generator[Event, None, None]:
    """Follows every method from every start of a toy."""
    yield from basins(request)


def study_events(study: Study, folder: StudyFolder) -> Generator[Event, None, None]:
    """Runs a study, or goes on with it."""
    with folder.measuring():
        yield from running_study(study, folder)


def grouping_events(study: GroupingStudy, folder: OtherFolder) -> Generator[Event, None, None]:
    """Finds out which tasks belong together, or goes on with it."""
    with folder.measuring():
        yield from grouping(study, folder)


def table_events(study: PaperTable, folder: OtherFolder) -> Generator[Event, None, None]:
    """Cross-validates single-task and multi-task networks for a paper's table, or goes on with it."""
    with folder.measuring():
        yield from paper_table(study, folder)


def seed_end_events(experiment: Experiment, request: SeedEndsRequest) -> Generator[Event, None, None]:
    """Trains every method of a network from many seeds."""
    check(experiment)
    yield from seed_ends(experiment, request)


def curvature_events(folder: RunFolder, request: CurvatureRequest) -> Generator[Event, None, None]:
    """Measures second derivatives of a stored run's losses."""
    yield from curvature(folder, request)


def slice_check_events(
    folder: RunFolder, request: LandscapeRequest, point: tuple[float, float], weights: Sequence[float]
) -> Generator[Event, None, None]:
    """Says whether a point of a slice is a minimum in all directions."""
    yield from slice_check(folder, request, point, weights)


def animation_events(
    record: LandscapeRecord,
    path: Path,
    animation: Animation,
    joint: JointLoss,
    say: Callable[[Sentence], str],
) -> Generator[Event, None, None]:
    """Draws the training as it moves over its landscape; the file's ending chooses the format."""
    yield from animate_landscape(record, path, animation, joint, say)


def export_events(folder: RunFolder, path: Path, arm: Arm, seed: int | None) -> Generator[Event, None, None]:
    """Writes a trained network; the file's ending chooses the format."""
    write = export_onnx if path.suffix == ".onnx" else export_safetensors
    yield from write(folder, path, arm=arm, seed=seed)


def prediction_events(folder: RunFolder, seed: int, rows: NewRows) -> Generator[Event, None, None]:
    """Asks the trained networks of a seed about new rows."""
    yield from predict_rows(folder, seed, rows)


def sample_events(folder: RunFolder, number: int) -> Generator[Event, None, None]:
    """A row of the test part, to begin with."""
    yield from sample_row(folder, number)
