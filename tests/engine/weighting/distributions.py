"""Installs distributions of one module and its entry points, for the tests of what other packages offer."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from mtl_gui.engine.weighting.external import GROUP


def install(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: Path,
    entry_points: Mapping[str, str],
    group: str = GROUP,
) -> None:
    """Makes Python find a distribution in the folder that holds the module and offers these names."""
    metadata = folder / f"offering_{module.stem}-1.0.dist-info"
    metadata.mkdir()
    lines = [f"{name} = {target}" for name, target in entry_points.items()]
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: offering-{module.stem}\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines, ""]))
    shutil.copy(module, folder)
    monkeypatch.delitem(sys.modules, module.stem, raising=False)
    monkeypatch.syspath_prepend(folder)
