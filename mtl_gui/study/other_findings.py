"""What a study about no claim has found."""

from dataclasses import dataclass

from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.other_study import OtherRecord, OtherStudy
from mtl_gui.spec import AnyArchitecture, Training
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.parameter_count import block_sizes
from mtl_gui.study.findings import steps_of
from mtl_gui.study.grouping_answer import GroupingAnswer, grouping_answer
from mtl_gui.study.other_words import table_verdict
from mtl_gui.study.table_answer import TableAnswer, table_answer
from mtl_gui.texts import Sentence

__all__ = ["OtherFindings", "expected_other_seconds", "found_in"]

_SECONDS_PER_STACK, _SECONDS_PER_NETWORK = 4e-4, 1e-5
"""What a step costs by itself, once for a stack and for every network in it; measured on one core."""
_OPERATIONS_PER_SECOND = 8e9
_USUAL_INPUTS = 16
_USUAL_TARGETS = 4
"""What a data set of a table is taken for while it is not read."""
_CHECKS = 4


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


def expected_other_seconds(study: OtherStudy) -> float:
    """How long a study may take: a rough guess from the count of steps, since no data is loaded for it."""
    rates = len(study.learning_rates)
    if isinstance(study, GroupingStudy):
        tasks, seeds = len(study.experiment.enabled_tasks), len(study.seeds)
        rounds = tasks - 1 + tasks % 2
        networks = tasks + rounds * (tasks + 1) // 2 + _CHECKS * (tasks + 1) // 2
        experiment = study.experiment
        architecture, training, stacks = experiment.architecture, experiment.training, 1 + rounds + _CHECKS
        inputs = int(getattr(experiment.data, "num_features", _USUAL_INPUTS))
        return _seconds(architecture, training, inputs, networks * rates * seeds, stacks + 1)
    sets = len(study.data) + len(study.files)
    networks = sets * study.folds * rates * (_USUAL_TARGETS + 1)
    return _seconds(study.architecture, study.training, _USUAL_INPUTS, networks, 2 * sets * study.folds)


def _seconds(
    architecture: AnyArchitecture, training: Training, num_inputs: int, networks: int, stacks: int
) -> float:
    operations = 6 * training.batch_size * sum(block_sizes(architecture, (num_inputs, 1, 1), 1))
    each = _SECONDS_PER_NETWORK + operations / _OPERATIONS_PER_SECOND
    return steps_of(training) * (stacks * _SECONDS_PER_STACK + networks * each)
