"""`mtl-gui fetch`: data from the internet, once, onto this computer."""

from argparse import Namespace
from pathlib import Path

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run import preset_file
from mtl_gui.cli.terminal import answer
from mtl_gui.events import Progressed
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Experiment, OpenMl
from mtl_gui.texts import Sentence

__all__ = ["fetch"]

_OPENML = "openml:"


def fetch(options: Namespace) -> int:
    """Fetches what is not there yet.

    Raises:
        Refused: When it is not known, or cannot be had.
    """
    from mtl_gui.data.online.fetching import fetch_events, missing_files

    data = _data(options.what)
    if not missing_files(data):
        answer("Everything is on this computer already.")
        return 0
    with Interruption("What has arrived whole is kept.") as interruption, ProgressBar("Fetch") as bar:
        for event in interruption.watched(fetch_events(data)):
            if isinstance(event, Progressed):
                bar.show(event.fraction, str(event.activity))
    answer("Fetched.")
    return 0


def _data(what: str) -> AnyData:
    from mtl_gui.data.catalogue import DATA_KINDS

    online = {entry.kind: entry.default for entry in DATA_KINDS if entry.origin == "online"}
    if what.startswith(_OPENML):
        return OpenMl.checked({"name": what.removeprefix(_OPENML)})
    known = online.get(what)
    if known is not None:
        return known
    path = preset_file(what)
    if path.suffix == ".toml" or Path(path).exists():
        return Experiment.from_file(path).data
    raise Refused(
        Sentence("Nothing could be fetched."),
        Sentence("“{what}” is neither a data set from the internet nor an experiment file.", {"what": what}),
        Sentence("Use one of: {names}, openml:NAME.", {"names": ", ".join(online)}),
    )
