"""Takes runs that lie elsewhere into a store, one after another."""

from collections.abc import Generator, Sequence
from pathlib import Path

from mtl_gui.events import Event
from mtl_gui.problems import Refused
from mtl_gui.run_events import RunAdopted, RunUnreadable
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.store import RunStore

__all__ = ["adopting"]


def adopting(store: RunStore, sources: Sequence[Path]) -> Generator[Event, None, None]:
    """Takes copies of runs; one that cannot be taken is told with the reason, and the others follow."""
    for source in sources:
        try:
            yield RunAdopted(store.adopt(RunFolder.open(source)), source)
        except Refused as refused:
            yield RunUnreadable(source.name, refused.why)
