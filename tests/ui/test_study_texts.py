from mtl_gui.paths import preset_files, study_files
from mtl_gui.spec import Experiment, Study
from mtl_gui.ui.study_texts import STUDY_TEXTS


def test_that_everything_a_shipped_study_says_is_offered_for_translation() -> None:
    studies = [Study.from_file(path) for path in study_files()]
    presets = [Experiment.from_file(path) for path in preset_files()]
    offered = {text for preset in presets for text in (preset.title, preset.notes)}
    told = {
        text
        for study in studies
        for text in (
            study.title,
            study.question,
            study.notes,
            study.experiment.title,
            study.experiment.notes,
        )
    }
    assert set(STUDY_TEXTS) == told - offered
