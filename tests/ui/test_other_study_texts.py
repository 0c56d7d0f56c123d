from mtl_gui.paths import other_study_files
from mtl_gui.runs.other_study import read_other_study
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.ui.other_study_texts import OTHER_STUDY_TEXTS


def test_that_everything_a_shipped_study_about_no_claim_says_is_offered_for_translation() -> None:
    told = set()
    for path in other_study_files():
        study = read_other_study(path)
        told |= {study.title, study.question, study.notes}
        if isinstance(study, GroupingStudy):
            told |= {study.experiment.title, study.experiment.notes}
    assert set(OTHER_STUDY_TEXTS) == told - {""}
