import hashlib
from pathlib import Path

import pytest

from mtl_gui.data.online.download import Resource, Share, downloaded
from mtl_gui.problems import Refused
from tests.data.online.server import FileServer

_CONTENT = bytes(range(256)) * 1000
_SHA256 = f"sha256:{hashlib.sha256(_CONTENT).hexdigest()}"


@pytest.fixture
def resource(server: FileServer) -> Resource:
    server.files["/file"] = _CONTENT
    return Resource("file.bin", f"{server.address}/file", _SHA256)


def _fetch(resource: Resource, folder: Path) -> list[Share]:
    return list(downloaded(resource, folder, "Some data"))


def _names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_that_a_file_arrives_whole_with_progress(resource: Resource, tmp_path: Path) -> None:
    shares = _fetch(resource, tmp_path / "new")
    assert (tmp_path / "new" / "file.bin").read_bytes() == _CONTENT
    assert shares[0] == Share(0, len(_CONTENT))
    assert shares[-1] == Share(len(_CONTENT), len(_CONTENT))
    assert [share.done for share in shares] == sorted(share.done for share in shares)
    assert len(shares) > 3
    assert _names(tmp_path / "new") == ["file.bin"]


def test_that_a_file_that_is_there_is_not_fetched_again(
    resource: Resource, tmp_path: Path, server: FileServer
) -> None:
    _fetch(resource, tmp_path)
    assert _fetch(resource, tmp_path) == []
    assert server.asked == ["/file"]


def test_that_a_wrong_checksum_is_refused_and_nothing_kept(resource: Resource, tmp_path: Path) -> None:
    wrong = Resource("file.bin", resource.url, "md5:" + "0" * 32)
    found = hashlib.md5(_CONTENT, usedforsecurity=False).hexdigest()
    with pytest.raises(Refused, match=f"file.bin arrived damaged: its checksum is {found}, not 0000"):
        _fetch(wrong, tmp_path)
    assert _names(tmp_path) == []


def test_that_cancelling_leaves_nothing_behind(resource: Resource, tmp_path: Path) -> None:
    shares = downloaded(resource, tmp_path, "Some data")
    next(shares)
    next(shares)
    assert _names(tmp_path) == ["file.bin.part"]
    shares.close()
    assert _names(tmp_path) == []


def test_that_a_connection_that_breaks_off_is_refused(
    resource: Resource, tmp_path: Path, server: FileServer
) -> None:
    server.broken_off.add("/file")
    with pytest.raises(Refused, match=r"no connection to 127\.0\.0\.1: .*Check the network and fetch again"):
        _fetch(resource, tmp_path)
    assert _names(tmp_path) == []


def test_that_a_file_the_server_does_not_have_is_refused(server: FileServer, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"“Some data” could not be fetched\. .* it answers 404 for http"):
        _fetch(Resource("file.bin", f"{server.address}/other"), tmp_path)


def test_that_without_a_network_one_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        _fetch(Resource("file.bin", "http://127.0.0.1:9/file"), tmp_path)
    assert str(refused.value.why).startswith("There is no connection to 127.0.0.1: ")
    assert "what was fetched before needs no network" in str(refused.value.what_to_do)


def test_that_a_folder_that_cannot_be_made_is_refused(resource: Resource, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(Refused, match="cannot be written"):
        _fetch(resource, tmp_path / "taken")
