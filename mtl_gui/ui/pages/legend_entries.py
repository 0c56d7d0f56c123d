"""The words of the legend under the Train page's controls."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.runs.record import RunRecord
from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.ui.plots.curve_legend import LegendEntry
from mtl_gui.ui.plots.curve_source import View
from mtl_gui.ui.plots.curve_text import arm_text, part_text
from mtl_gui.ui.translation import listed

__all__ = ["legend_entries"]


def legend_entries(record: RunRecord, view: View) -> list[LegendEntry]:
    """What the lines, bands and marks of a run's plots mean."""
    view = _of_lines(view)
    entries = [LegendEntry(arm_text(CHOSEN))]
    if view.has_baseline and record.experiment.single_task_baseline:
        entries.append(LegendEntry(arm_text(SINGLE_TASK), is_dashed=True))
    if view.leading is not None:
        entries.append(LegendEntry(_thick(view)))
    thin = [part_text(part) for part in ("test", "train") if part in view.parts and part != view.leading]
    if thin:
        text = QCoreApplication.translate("Legend", "thin: {parts}").format(parts=listed(thin))
        entries.append(LegendEntry(text, width=1.0))
    if view.has_batches:
        text = QCoreApplication.translate("Legend", "faint: every step")
        entries.append(LegendEntry(text, width=1.0, is_faint=True))
    entries.append(LegendEntry(_band(len(record.experiment.seeds)), is_band=True))
    if view.leading == "validation":
        best = QCoreApplication.translate("Legend", "lowest validation loss")
        entries.append(LegendEntry(best, is_best=True))
    if any(arm.controls for arm in record.arms.values()):
        change = QCoreApplication.translate("Legend", "changed by hand")
        entries.append(LegendEntry(change, is_change=True))
    return entries


def _of_lines(view: View) -> View:
    """What there is to explain: the plots of gradients show no part of the data and no baseline."""
    if not view.has_gradients:
        return view
    return replace(view, parts=frozenset(), has_baseline=False, has_batches=False)


def _thick(view: View) -> str:
    part = part_text(view.leading) if view.leading else ""
    return QCoreApplication.translate("Legend", "thick: {part}").format(part=part)


def _band(num_seeds: int) -> str:
    count = QLocale().toString(num_seeds)
    if num_seeds >= MIN_SEEDS:
        return QCoreApplication.translate("Legend", "95 % interval, n = {count}").format(count=count)
    if num_seeds == 1:
        return QCoreApplication.translate("Legend", "n = 1, no interval below three")
    return QCoreApplication.translate("Legend", "each seed; n = {count}, no interval below three").format(
        count=count
    )
