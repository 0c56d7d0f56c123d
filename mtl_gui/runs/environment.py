"""What a run was computed with."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version

__all__ = ["environment"]

_PACKAGES = ("mtl-gui", "numpy", "torch", "scipy", "scikit-learn", "polars", "safetensors")


def environment() -> dict[str, str]:
    """Versions and machine, kept with every run. Packages are looked up, not imported."""
    return {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "machine": platform.machine(),
        "processors": str(os.cpu_count() or "unknown"),
        **{name: _version(name) for name in _PACKAGES},
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
