"""What tests of fetched data get: a cache of their own, a server, and small collections on it."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.online import mnist
from mtl_gui.data.online.download import Resource
from tests.data.online.server import FileServer, idx, served


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MTL_GUI_HOME", str(tmp_path / "home"))
    catalogue._loaded.cache_clear()
    yield
    catalogue._loaded.cache_clear()


@pytest.fixture
def server() -> Iterator[FileServer]:
    """A server without files."""
    with served() as server:
        yield server


@pytest.fixture
def small_mnist(server: FileServer, monkeypatch: pytest.MonkeyPatch) -> FileServer:
    """Both collections with 40 and 20 pictures on the server."""
    for name, collection in mnist.COLLECTIONS.items():
        drawn = np.random.default_rng(len(name))
        resources = []
        for resource, shape in zip(
            collection.resources, ((40, 28, 28), (40,), (20, 28, 28), (20,)), strict=True
        ):
            values = drawn.integers(0, 256 if len(shape) > 1 else 10, shape).astype(np.uint8)
            content = idx(values)
            server.files[f"/{name}/{resource.name}"] = content
            checksum = f"md5:{hashlib.md5(content, usedforsecurity=False).hexdigest()}"
            resources.append(Resource(resource.name, f"{server.address}/{name}/{resource.name}", checksum))
        monkeypatch.setitem(mnist.COLLECTIONS, name, replace(collection, resources=tuple(resources)))
    return server
