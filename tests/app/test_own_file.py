from pathlib import Path

from mtl_gui.app.own_file import file_preview_events, file_scan_events, file_warning_events
from mtl_gui.data import catalogue
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.events import Progressed
from mtl_gui.file_events import DataWarned, FilePreviewed, FileScanned
from tests.data.files.builders import lines, plain_rows, written


def test_that_the_steps_of_an_import_lead_to_an_experiment(tmp_path: Path) -> None:
    path = written(tmp_path, lines(*plain_rows(60)))
    (preview,) = file_preview_events(path)
    assert isinstance(preview, FilePreviewed)
    *progress, scanned = file_scan_events(path, preview.reading)
    assert isinstance(scanned, FileScanned)
    data = proposed_file(scanned)
    *more, warned = file_warning_events(data)
    assert isinstance(warned, DataWarned)
    assert progress
    assert more
    assert all(isinstance(event, Progressed) for event in (*progress, *more))
    assert [task.name for task in catalogue.starting_experiment(data).tasks] == ["y"]
