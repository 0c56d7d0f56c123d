"""What a study about no claim has found."""

from dataclasses import dataclass

from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.other_study import OtherRecord, OtherStudy
from mtl_gui.study.grouping_answer import GroupingAnswer, grouping_answer
from mtl_gui.study.other_words import table_verdict
from mtl_gui.study.table_answer import TableAnswer, table_answer
from mtl_gui.texts import Sentence

__all__ = ["OtherFindings", "found_in"]


@dataclass(frozen=True, slots=True)
class OtherFindings:
    """What a study has found so far; `seconds` is what the trainings took."""

    study: OtherStudy
    answer: GroupingAnswer | TableAnswer
    seconds: float
    is_finished: bool

    @property
    def verdict(self) -> Sentence:
        """The answer in a sentence."""
        return self.answer.verdict if isinstance(self.answer, GroupingAnswer) else table_verdict(self.answer)


def found_in(record: OtherRecord) -> OtherFindings:
    """Evaluates the results of a study."""
    answer = grouping_answer(record) if isinstance(record, GroupingRecord) else table_answer(record)
    return OtherFindings(record.study, answer, record.seconds, record.is_finished)
