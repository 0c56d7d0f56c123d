from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import check_writable, made_folder, read_arrays, write_arrays, write_bytes


def test_that_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a", b"first")
    write_bytes(tmp_path / "a", b"second")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"second"


def test_that_a_file_that_cannot_be_written_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused, match="folder"):
        write_bytes(tmp_path / "folder", b"content")
    with pytest.raises(Refused, match="No such file"):
        write_bytes(tmp_path / "none" / "a", b"content")


def test_that_a_folder_is_made_and_nothing_is_left_in_it(tmp_path: Path) -> None:
    check_writable(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []
    assert made_folder(tmp_path / "a" / "b") == tmp_path / "a" / "b"


@pytest.mark.parametrize("use", [check_writable, made_folder])
def test_that_a_folder_that_cannot_be_used_is_refused_by_name(
    tmp_path: Path, use: Callable[[Path], object]
) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(Refused, match="file/b cannot be written"):
        use(tmp_path / "file" / "b")


def test_that_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    arrays = {"a": np.array(3, np.int64), "b": np.array([[np.nan, np.inf]]), "c": np.empty((2, 0, 3))}
    write_arrays(tmp_path / "a.npz", arrays)
    read = read_arrays(tmp_path / "a.npz")
    assert read.keys() == arrays.keys()
    for name, array in arrays.items():
        assert read[name].dtype == array.dtype
        assert_array_equal(read[name], array)


def test_that_no_truncation_of_an_array_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    write_arrays(path, {"a": np.arange(20.0), "b": np.arange(3)})
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        with pytest.raises(ValueError, match=r"a\.npz"):
            read_arrays(path)


def test_that_a_changed_number_in_an_array_file_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    write_arrays(path, {"a": np.full(1000, 0.123456)})
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(ValueError, match="CRC"):
        read_arrays(path)
