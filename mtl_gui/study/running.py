"""Runs a study: hundreds of small trainings as replicas of as few stacks as possible."""

from collections.abc import Generator, Sequence

import numpy as np

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.network import Network, build_network
from mtl_gui.events import Event, FloatArray, Progressed
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import AnyData, Cnn, Experiment, FonsecaFleming, Study, Task, Toy
from mtl_gui.spec.study_arms import AnyArm
from mtl_gui.spec.study_variations import Starts
from mtl_gui.study.arm_plans import ArmPlan, arm_plans
from mtl_gui.study.ends_of_starts import best_starts, with_ends
from mtl_gui.study.stack_plans import PlannedStack, planned_stacks, starting_points
from mtl_gui.study.stack_training import StackResults, StackTraining, evaluated_at
from mtl_gui.study.study_words import arm_title
from mtl_gui.study.summary import units_of
from mtl_gui.study.toy_minima import toy_minima
from mtl_gui.study_events import ArmFacts, StudyFinished, StudyMeasured, StudyStarted
from mtl_gui.texts import Sentence, translatable
from mtl_gui.training.schedule import Schedule

__all__ = ["study", "with_starts"]

_MOST_PREPARED = 4
"""Data of so many splits and choices of tasks is kept for the next stack."""


def study(description: Study, folder: StudyFolder | None = None) -> Generator[Event, None, None]:
    """Trains every arm of a study at every point, learning rate and seed, and measures it.

    Events come in this order: `StudyStarted`; per stack `Progressed` all along and `StudyMeasured`; last
    `StudyFinished`. Closing it ends the study; what was measured stays in the folder, and the same study goes
    on from there.

    Args:
        description: The study.
        folder: Where results are kept, as `StudyFolder.create` made it; left out: nowhere.

    Raises:
        Refused: When data, experiment and arms do not fit, or a result cannot be written.
    """
    running = _RunningStudy(description)
    record = StudyRecord(description) if folder is None else folder.record()
    started = running.started(record)
    if folder is not None and record.started is None:
        folder.append(started)
    record.append(started)
    yield started
    for stack in planned_stacks(running.study, running.arms, record):
        done = record.num_done
        measured = yield from running.measured(stack, done / _num_results(record))
        if folder is not None:
            folder.append(measured)
        record.append(measured)
        yield measured
    finished = StudyFinished(None if folder is None else folder.path)
    if folder is not None:
        folder.append(finished)
    yield finished


def _num_results(record: StudyRecord) -> int:
    return sum(arm.is_done.size for arm in record.arms)


class _RunningStudy:
    """A study with everything that is prepared once."""

    def __init__(self, description: Study) -> None:
        self.study = with_starts(description)
        self._data: dict[tuple[tuple[Task, ...], AnyData], PreparedData] = {}
        self.arms = arm_plans(self.study, self._prepared(self.study.experiment))

    def started(self, record: StudyRecord) -> StudyStarted:
        """Says what is planned, and how much of it is done."""
        experiment = self.study.experiment
        data = self._prepared(experiment)
        num_steps = Schedule.of(experiment.training, data).num_steps
        units = units_of(experiment)
        facts = tuple(self._facts(arm) for arm in self.arms)
        points = len(self.study.varied.points)
        return StudyStarted(
            facts,
            self.study.measured_tasks,
            tuple(units[task] for task in self.study.measured_tasks),
            evaluated_at(num_steps, self.study.num_evaluations),
            min(experiment.training.batch_size, len(data.parts["train"])),
            len(data.parts["train"]),
            sum(len(arm.candidates) for arm in facts) * points * len(self.study.seeds),
            record.num_done,
            toy_minima(self.study),
        )

    def measured(self, stack: PlannedStack, share_done: float) -> Generator[Progressed, None, StudyMeasured]:
        """Trains a stack; tells how far the whole study is."""
        data = self._prepared(stack.experiment)
        training = StackTraining(
            stack.experiment, data, stack.replicas, self.study.varied, self.study.num_evaluations
        )
        share = self._num_results(stack) / self._num_all
        steps = training.run()
        while True:
            try:
                fraction = next(steps)
            except StopIteration as end:
                results: StackResults = end.value
                break
            yield Progressed(share_done + share * fraction, _activity(self.study.arms[stack.arm], stack))
        columns = [data.task_names.index(task) for task in self.study.measured_tasks]
        measured = _told(stack, results, columns)
        if not isinstance(self.study.varied, Starts):
            return measured
        return with_ends(measured, results.losses, self.study, stack, training)

    @property
    def _num_all(self) -> int:
        points = len(self.study.varied.points)
        return sum(len(arm.candidates) for arm in self.arms) * points * len(self.study.seeds)

    def _num_results(self, stack: PlannedStack) -> int:
        varied = self.study.varied
        return len(stack.trainings) * (1 if varied.needs_training else len(varied.points))

    def _prepared(self, experiment: Experiment) -> PreparedData:
        key = experiment.enabled_tasks, experiment.data
        if key not in self._data:
            while len(self._data) >= _MOST_PREPARED:
                del self._data[next(iter(self._data))]
            self._data[key] = prepare(experiment)
        return self._data[key]

    def _facts(self, arm: ArmPlan) -> ArmFacts:
        experiment = arm.counted or arm.candidates[0].experiment
        network = build_network(experiment, self._prepared(experiment))
        return ArmFacts(
            arm.name,
            tuple((candidate.learning_rate, candidate.weight_decay) for candidate in arm.candidates),
            network.num_parameters,
            _multiply_adds(experiment, network, self._prepared(experiment)),
            arm.num_starts,
        )


def with_starts(study: Study) -> Study:
    """The study with a starting point of its own for every seed, where its experiment is a toy."""
    data = study.experiment.data
    if not (isinstance(study.varied, Starts) and isinstance(data, Toy)) or isinstance(data, FonsecaFleming):
        return study
    most = max(getattr(arm, "num", 1) for arm in study.arms)
    starts = starting_points(study, most)
    return study.replaced(experiment=study.experiment.replaced(data=data.replaced(starts=starts)))


def _multiply_adds(experiment: Experiment, network: Network, data: PreparedData) -> int:
    """Of one row's forward pass through all networks: the weights, those of filters once per position.

    Of a toy the coordinates, once for every loss.
    """
    if isinstance(experiment.data, Toy):
        return len(experiment.enabled_tasks) * experiment.data.num_coordinates
    total = network.num_parameters
    architecture = experiment.architecture
    if not isinstance(architecture, Cnn):
        return total
    channels, height, width = data.shape
    for block, filters in enumerate(architecture.channels):
        groups = len(experiment.enabled_plan.groups(block))
        weights = filters * channels * architecture.kernel**2
        total += groups * weights * (height * width - 1)
        if min(height, width) >= 2:
            height, width = height // 2, width // 2
        channels = filters
    return total


def _activity(arm: AnyArm, stack: PlannedStack) -> Sentence:
    return Sentence(
        translatable("study", "{arm}: {number} trainings side by side"),
        {"arm": arm_title(arm), "number": len(stack.replicas)},
        "study",
    )


def _told(stack: PlannedStack, results: StackResults, columns: Sequence[int]) -> StudyMeasured:
    """The results of a stack for every training at every point where it was measured."""
    results = _of_best_starts(results, stack.num_starts)
    num_points, num = results.tests.shape[:2]
    planned = np.array([(t.point, t.candidate, t.seed) for t in stack.trainings], dtype=np.int64)
    points = np.repeat(np.arange(num_points), num) if num_points > 1 else planned[:, 0]

    def everywhere(values: FloatArray) -> FloatArray:
        return np.concatenate([values[..., columns]] * num_points)

    return StudyMeasured(
        stack.arm,
        points,
        np.tile(planned[:, 1], num_points),
        np.tile(planned[:, 2], num_points),
        everywhere(results.train),
        everywhere(results.validation),
        results.tests[..., columns].reshape(num_points * num, -1),
        everywhere(results.losses),
        everywhere(results.first_losses),
        everywhere(results.curves),
        np.full(num_points * num, results.seconds / num),
    )


def _of_best_starts(results: StackResults, num_starts: int) -> StackResults:
    """Of every training and task the start that came to the smallest training loss."""
    if num_starts == 1:
        return results
    best = best_starts(results.losses, num_starts)
    task = np.arange(results.losses.shape[1])

    def chosen(values: FloatArray) -> FloatArray:
        of_best: FloatArray = values[best, task]
        return of_best

    curves = np.stack([chosen(results.curves[:, place]) for place in range(results.curves.shape[1])], axis=1)
    return StackResults(
        chosen(results.train),
        chosen(results.validation),
        np.stack([chosen(test) for test in results.tests]),
        chosen(results.losses),
        chosen(results.first_losses),
        curves,
        results.seconds,
    )
