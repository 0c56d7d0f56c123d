"""What has been chosen so far about a person's own file, and why it cannot be used yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, Self, get_args

from mtl_gui.data.files.changes import changes_since
from mtl_gui.data.files.loading import task_kind
from mtl_gui.data.files.proposal import column_with, file_with, hindrance, kinds_of, proposed_columns
from mtl_gui.events import RunFailed
from mtl_gui.file_events import DataWarning, FileDivided, FilePreviewed, FileScanned, ScannedColumn
from mtl_gui.problems import Refused
from mtl_gui.spec import (
    LOSSES,
    METRICS,
    AnyReading,
    ColumnKind,
    ColumnRole,
    Experiment,
    FileColumn,
    ImportedFile,
    LossName,
    MetricName,
    Split,
    SplitManner,
)
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["STEPS", "ColumnEdit", "ImportDraft", "ImportStep"]

ImportStep = Literal["source", "parse", "roles", "split"]
STEPS: tuple[ImportStep, ...] = get_args(ImportStep)
Measures = tuple[LossName, MetricName]
_MANNERS: tuple[tuple[ColumnRole, SplitManner], ...] = (
    ("split", "column"),
    ("group", "group"),
    ("time", "time"),
)


@dataclass(frozen=True, slots=True)
class ColumnEdit:
    """What a person has chosen for a column; no kind: the one that suits the role."""

    role: ColumnRole
    kind: ColumnKind | None = None
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """The choices of all steps; what was chosen stays when the file is read in another way.

    `edits` are by column, `measures` (loss and metric) by task. `manner` says how rows are divided, None as
    the roles of columns suggest. `recipe` is the one that is being changed, `failure` why the last reading
    ended.
    """

    path: Path | None = None
    reading: AnyReading | None = None
    preview: FilePreviewed | None = None
    scanned: FileScanned | None = None
    columns: tuple[FileColumn, ...] = ()
    edits: Mapping[str, ColumnEdit] = field(default_factory=dict)
    measures: Mapping[str, Measures] = field(default_factory=dict)
    bad_cells: Literal["refuse", "missing"] = "refuse"
    split: Split = field(default_factory=Split)
    manner: SplitManner | None = None
    divided: FileDivided | None = None
    warnings: tuple[DataWarning, ...] | None = None
    failure: RunFailed | None = None
    recipe: ImportedFile | None = None

    @classmethod
    def of_recipe(cls, data: ImportedFile, experiment: Experiment) -> Self:
        """The choices that have led to a recipe."""
        edits = {
            column.name: ColumnEdit(column.role, column.kind, column.categories) for column in data.columns
        }
        return cls(
            path=Path(data.path),
            reading=data.reading,
            edits=edits,
            measures={task.name: (task.loss, task.metric) for task in experiment.tasks},
            bad_cells=data.bad_cells,
            split=data.split,
            manner=data.split.by,
            recipe=data,
        )

    def with_preview(self, preview: FilePreviewed) -> Self:
        """Takes the first rows; what all rows have said before is void."""
        return replace(
            self,
            preview=preview,
            reading=preview.reading,
            scanned=None,
            divided=None,
            warnings=None,
            failure=None,
        )

    def with_scan(self, scanned: FileScanned) -> Self:
        """Takes what all rows say; columns are as proposed, or as a person has chosen for that name."""
        columns = [
            _edited(self, found, column)
            for found, column in zip(scanned.columns, proposed_columns(scanned), strict=True)
        ]
        return replace(self, scanned=scanned, columns=tuple(columns), failure=None)

    def with_edits(self, names: Iterable[str], edit: ColumnEdit) -> Self:
        """Gives columns a role and a kind; a kind that a column cannot have is left as it suits the role."""
        chosen = set(names)
        draft = replace(
            self, edits={**self.edits, **dict.fromkeys(chosen, edit)}, divided=None, warnings=None
        )
        assert self.scanned is not None
        columns = [
            _edited(draft, found, column) if found.name in chosen else column
            for found, column in zip(self.scanned.columns, self.columns, strict=True)
        ]
        return replace(draft, columns=tuple(columns), failure=None)

    def with_measures(self, task: str, measures: Measures) -> Self:
        """Chooses loss and metric of a task."""
        return replace(self, measures={**self.measures, task: measures})

    def scanned_column(self, name: str) -> ScannedColumn:
        """What all rows say of a column."""
        assert self.scanned is not None
        return next(column for column in self.scanned.columns if column.name == name)

    def measures_of(self, column: FileColumn) -> Measures:
        """Loss and metric of a task: as chosen, as they suit its labels, or the usual ones of its kind."""
        kind = task_kind(column)
        tasks = () if self.divided is None else self.divided.tasks
        proposed = {told.task.name: (told.task.loss, told.task.metric) for told in tasks}
        usual: Measures = (LOSSES[kind][0], METRICS[kind][0])
        loss, metric = self.measures.get(column.name, proposed.get(column.name, usual))
        fits = loss in LOSSES[kind] and metric in METRICS[kind]
        return (loss, metric) if fits else usual

    def chosen_measures(self) -> Mapping[str, Measures]:
        """Loss and metric of every task for which they were chosen."""
        tasks = [column for column in self.columns if column.role == "task" and column.name in self.measures]
        return {column.name: self.measures_of(column) for column in tasks}

    def shown_split(self) -> Split:
        """How the rows are divided, in the chosen manner or the one that the columns suggest."""
        roles = {column.role for column in self.columns}
        suggested = next((manner for role, manner in _MANNERS if role in roles), "random")
        return self.split.replaced(by=self.manner or suggested)

    def result(self) -> ImportedFile:
        """The recipe.

        Raises:
            Refused: When the choices contradict each other.
        """
        assert self.scanned is not None
        data = file_with(self.scanned, self.columns)
        return data.replaced(bad_cells=self.bad_cells, split=self.shown_split())

    def changes(self) -> tuple[Sentence, ...]:
        """What is different about the file since the recipe was made."""
        if self.recipe is None or self.scanned is None or Path(self.recipe.path) != self.path:
            return ()
        return changes_since(self.recipe, self.scanned)

    def hindrance(self, step: ImportStep) -> Sentence | None:
        """Why one cannot go on from a step; None if one can."""
        if self.path is None:
            return sentence(translatable("problems", "Choose a file or a folder first."))
        if self.failure is not None:
            return _told(self.failure)
        if self.preview is None:
            return sentence(translatable("problems", "The file is being looked at."))
        if step == "source":
            return None
        if self.scanned is None:
            return sentence(translatable("problems", "All rows have to be read first."))
        found = _ragged(self.scanned) if step == "parse" else self._of_columns(self.scanned)
        return self._of_division() if step == "split" and found is None else found

    def _of_columns(self, scanned: FileScanned) -> Sentence | None:
        reason = hindrance(scanned, self.columns)
        if reason is not None or self.bad_cells == "missing":
            return reason
        used = {column.name: column for column in self.columns if column.role in ("input", "task")}
        for found in scanned.columns:
            column = used.get(found.name)
            if column is not None and column.kind == found.kind and found.num_bad:
                return _bad_cells(found)
        return None

    def _of_division(self) -> Sentence | None:
        try:
            self.result()
        except Refused as refused:
            return sentence(_TWO, why=refused.why, advice=refused.what_to_do)
        if self.divided is None:
            return sentence(translatable("problems", "The rows are being divided."))
        return None


_TWO = translatable("problems", "{why} {advice}")


def _told(failure: RunFailed) -> Sentence:
    return sentence(_TWO, why=failure.why, advice=failure.what_to_do)


def _ragged(scanned: FileScanned) -> Sentence | None:
    if scanned.num_ragged and getattr(scanned.reading, "ragged_rows", "") == "refuse":
        why = translatable(
            "problems",
            "{count} rows have too many or too few cells; the first is row {row}. "
            "Leave them out, or mend the file.",
        )
        return sentence(why, count=scanned.num_ragged, row=scanned.ragged[0])
    return None


def _bad_cells(found: ScannedColumn) -> Sentence:
    first = found.bad[0]
    why = translatable(
        "problems",
        "{count} cells of “{name}” do not fit; the first is “{cell}” in row {row}. "
        "Count them as missing, leave the column out, or mend the file.",
    )
    return sentence(why, count=found.num_bad, name=found.name, cell=first.cell, row=first.row)


def _edited(draft: ImportDraft, found: ScannedColumn, proposed: FileColumn) -> FileColumn:
    """A column as a person has chosen it; one that the recipe does not list is left out."""
    edit = draft.edits.get(found.name)
    if edit is None:
        is_unlisted = draft.recipe is not None and Path(draft.recipe.path) == draft.path
        return column_with(found, "ignored") if is_unlisted else proposed
    is_task_of_days = edit.role == "task" and found.kind in ("image", "date")
    kind = edit.kind if edit.kind in kinds_of(found) and not is_task_of_days else None
    try:
        made = column_with(found, edit.role, kind)
    except Refused:
        return proposed
    is_same = sorted(edit.entries) == sorted(made.categories)
    return made.replaced(categories=edit.entries) if edit.entries and is_same else made
