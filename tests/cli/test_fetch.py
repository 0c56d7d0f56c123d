"""Fetching without the window, from a server of this computer."""

from pathlib import Path

import pytest

from mtl_gui.data.online import mnist
from mtl_gui.data.online.fetching import missing_files
from mtl_gui.spec import Digits, FashionMnist, Mnist
from tests.cli.conftest import typed
from tests.data.online.conftest import _own_cache, server, small_mnist
from tests.data.online.server import FileServer

__all__ = ["_own_cache", "server", "small_mnist"]


def test_that_a_data_set_is_fetched_by_its_kind(small_mnist: FileServer) -> None:
    told = typed("fetch", "mnist")
    assert told.code == 0
    assert told.out == "Fetched.\n"
    assert "Fetching MNIST from 127.0.0.1" in told.err
    assert missing_files(Mnist()) == ()
    assert len(missing_files(FashionMnist())) == 4
    assert typed("fetch", "mnist").out == "Everything is on this computer already.\n"


def test_that_what_an_experiment_file_names_is_fetched(small_mnist: FileServer, tiny_preset: Path) -> None:
    assert Digits().kind in tiny_preset.read_text(encoding="utf-8")
    assert typed("fetch", tiny_preset).out == "Everything is on this computer already.\n"


def test_that_without_a_network_the_command_says_so_and_fails(
    small_mnist: FileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_mnist.files.clear()
    told = typed("fetch", "fashion_mnist")
    assert told.code != 0
    assert "“Fashion-MNIST” could not be fetched." in told.err
    assert mnist.COLLECTIONS["fashion_mnist"].title == "Fashion-MNIST"


def test_that_an_unknown_name_is_refused_with_those_there_are() -> None:
    told = typed("fetch", "imagenet")
    assert told.code != 0
    assert "Use one of: mnist, fashion_mnist, multi_mnist" in told.err


def test_that_the_list_says_what_has_to_be_fetched(small_mnist: FileServer) -> None:
    assert "mtl-gui fetch mnist" in typed("list", "datasets").out
    typed("fetch", "mnist")
    assert "mtl-gui fetch mnist" not in typed("list", "datasets").out
