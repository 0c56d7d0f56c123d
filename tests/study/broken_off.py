"""Studies about no claim that are broken off again and again."""

import itertools
from collections.abc import Callable, Generator

from mtl_gui.events import Event, Progressed
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.other_study import OtherStudy
from mtl_gui.study_events import FoldMeasured, GroupsTrained, StudyFinished


def run_in_pieces(make: Callable[[], Generator[Event, None, None]], results_each: int = 2) -> int:
    """Goes on with a study until it is finished, breaking it off amid a training; how often it was begun."""
    for begun in itertools.count(1):
        events, left = make(), results_each
        for event in events:
            if isinstance(event, StudyFinished):
                return begun
            left -= isinstance(event, GroupsTrained | FoldMeasured)
            if left < 0 and isinstance(event, Progressed):
                break
        events.close()
    raise AssertionError


def kept_numbers(study: OtherStudy, folder: OtherFolder) -> list[str]:
    """The kept files of all results without what differs from run to run: how long it took."""
    assert folder.study() == study
    texts = []
    for path in sorted(folder.measured_path.iterdir()):
        text, _, _ = path.read_text(encoding="utf-8").partition(', "seconds"')
        texts.append(text)
    return texts
