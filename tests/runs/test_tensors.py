from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.testing import assert_array_equal

from mtl_gui.runs.tensors import read_tensors, write_tensors

_TYPES = st.sampled_from(["float32", "float64", "int64", "int32", "uint8", "bool"])


@settings(deadline=None, max_examples=40)  # each example waits for the disk
@given(array=_TYPES.flatmap(lambda name: hnp.arrays(name, hnp.array_shapes(min_dims=0, min_side=0))))
def test_that_any_array_comes_back_bit_for_bit(
    tmp_path_factory: pytest.TempPathFactory, array: np.ndarray[tuple[int, ...], np.dtype[np.generic]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.safetensors"
    write_tensors(path, {"a": array})
    read = read_tensors(path)["a"]
    assert (read.dtype, read.shape) == (array.dtype, array.shape)
    assert read.tobytes() == array.tobytes()


def test_that_the_order_in_memory_does_not_matter(tmp_path: Path) -> None:
    turned = np.arange(24.0).reshape(2, 3, 4).transpose(2, 0, 1)
    write_tensors(tmp_path / "a", {"turned": turned, "every other": np.arange(10)[::2]})
    read = read_tensors(tmp_path / "a")
    assert_array_equal(read["turned"], turned)
    assert_array_equal(read["every other"], [0, 2, 4, 6, 8])


def test_that_what_is_read_may_be_written_to(tmp_path: Path) -> None:
    write_tensors(tmp_path / "a", {"a": np.zeros(3)})
    read = read_tensors(tmp_path / "a")["a"]
    read[0] = 1.0
    assert read.tolist() == [1.0, 0.0, 0.0]


def test_that_no_truncation_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    write_tensors(path, {"a": np.arange(5.0), "b": np.array(3)})
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        with pytest.raises(ValueError, match=r"a\.safetensors"):
            read_tensors(path)
