"""Second derivatives of every loss as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mtl_gui.curvature_events import Conflicts, Eigenvalues, Rises, TraceEstimate
from mtl_gui.events import FloatArray
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.translation import number

__all__ = ["CurvatureNumbers"]

_Row = tuple[str, FloatArray, FloatArray | None]
_DIGITS = 4
_EXACT = 1e-5
"""An error below this share of its number is not seen in its digits."""


class CurvatureNumbers(Numbers):
    """A row per quantity, a column per loss; what has an error is told with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._losses: tuple[str, ...] = ()
        self._rows: tuple[_Row, ...] = ()

    def show_record(
        self, record: CurvatureRecord | None, losses: Sequence[str], step: int = 0, region: str = ""
    ) -> None:
        """Shows what is known of a region at a checkpoint.

        Args:
            record: What was measured.
            losses: Names of the tasks', and last that of all together.
            step: The checkpoint.
            region: The parameters.
        """
        self.beginResetModel()
        self._losses = tuple(losses)
        self._rows = () if record is None else tuple(self._of(record, step, region))
        self.endResetModel()

    def headings(self) -> Sequence[str]:
        """The quantity, then the losses."""
        return (self.tr("Quantity"), *self._losses)

    def length(self) -> int:
        """A row per quantity."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> str:
        """A name, or a number with its error."""
        name, values, errors = self._rows[row]
        if column == 0:
            return name
        value = float(values[column - 1])
        if value != value:  # noqa: PLR0124 - what is not known is NaN
            return "–"
        error = 0.0 if errors is None else float(errors[column - 1])
        if not error > _EXACT * abs(value):
            return number(value, _DIGITS)
        return self.tr("{value} ± {error}").format(value=number(value, _DIGITS), error=number(error, 2))

    def _of(self, record: CurvatureRecord, step: int, region: str) -> list[_Row]:
        rows: list[_Row] = []
        eigenvalues = record.found(step, region, Eigenvalues)
        if isinstance(eigenvalues, Eigenvalues):
            rows += self._eigenvalues(eigenvalues)
        trace = record.found(step, region, TraceEstimate)
        if isinstance(trace, TraceEstimate):
            rows.append((self.tr("Trace (sum of all)"), trace.mean, trace.standard_error))
        rises = record.found(step, region, Rises)
        if isinstance(rises, Rises):
            rows += self._rises(record, rises)
        conflicts = record.found(step, "trunk", Conflicts)
        if isinstance(conflicts, Conflicts):
            rows.append((self.tr("Gradient's length, trunk"), conflicts.norms, None))
        return rows

    def _eigenvalues(self, found: Eigenvalues) -> list[_Row]:
        ends = (
            (
                self.tr("Eigenvalue, largest"),
                self.tr("Eigenvalue, no. {place} from above"),
                found.largest,
                found.largest_residuals,
            ),
            (
                self.tr("Eigenvalue, smallest"),
                self.tr("Eigenvalue, no. {place} from below"),
                found.smallest,
                found.smallest_residuals,
            ),
        )
        rows: list[_Row] = []
        for first, other, values, residuals in ends:
            for place in range(values.shape[1]):
                name = first if place == 0 else other.format(place=place + 1)
                rows.append((name, values[:, place], residuals[:, place]))
        return rows

    def _rises(self, record: CurvatureRecord, found: Rises) -> list[_Row]:
        request = record.request
        along = self.tr("Rise, step {length} along gradient (SAM)")
        adaptive = self.tr("Rise, step {length} by sizes (adaptive)")
        noise = self.tr("Rise, random changes of {share} %")
        return [
            (along.format(length=number(request.radius)), found.gradient, None),
            (adaptive.format(length=number(request.adaptive_radius)), found.adaptive, None),
            (noise.format(share=number(100 * request.spread)), found.noise, found.noise_error),
        ]
