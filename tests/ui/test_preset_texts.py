from mtl_gui.paths import preset_files
from mtl_gui.spec import Experiment
from mtl_gui.ui.preset_texts import PRESET_TEXTS


def test_that_every_title_and_note_of_a_preset_is_offered_for_translation() -> None:
    experiments = [Experiment.from_file(path) for path in preset_files()]

    assert set(PRESET_TEXTS) == {text for e in experiments for text in (e.title, e.notes)}
