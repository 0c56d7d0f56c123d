"""California housing and forest cover, from files of their format made by the test."""

import gzip
import io
import tarfile

import numpy as np
import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.online.cache import dataset_folder
from mtl_gui.problems import Refused
from mtl_gui.spec import CaliforniaHousing, Covertype

_DISTRICT = "-122.23,37.88,41.0,880.0,129.0,322.0,126.0,8.3252,452600.0\n"
_PATCH = [2596, 51, 3, 258, 0, 510, 221, 232, 148, 6279, 0, 0, 1, 0, *([0] * 28), 1, *([0] * 11), 5]


def _keep_housing(text: str) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        info = tarfile.TarInfo("CaliforniaHousing/cal_housing.data")
        info.size = len(text)
        archive.addfile(info, io.BytesIO(text.encode()))
    folder = dataset_folder("california_housing")
    folder.mkdir(parents=True)
    (folder / "cal_housing.tgz").write_bytes(buffer.getvalue())


def _keep_forest(text: str) -> None:
    folder = dataset_folder("covertype")
    folder.mkdir(parents=True)
    (folder / "covtype.data.gz").write_bytes(gzip.compress(text.encode()))


def test_that_a_district_is_told_per_household() -> None:
    _keep_housing(_DISTRICT * 2)
    found = catalogue.load(CaliforniaHousing())
    expected = [-122.23, 37.88, 41, 880 / 126, 129 / 126, 322, 322 / 126]
    np.testing.assert_allclose(found.inputs[1], expected, rtol=1e-6)
    assert found.column("house_value").labels.tolist() == [452600.0] * 2
    assert found.column("income").labels.tolist() == [8.3252] * 2
    assert not any("income" in name for name in found.input_names)


def test_that_a_patch_of_forest_has_its_trees_and_area() -> None:
    line = ",".join(map(str, _PATCH)) + "\n"
    _keep_forest(line * 3)
    found = catalogue.load(Covertype())
    assert found.shape == (50,)
    np.testing.assert_array_equal(found.inputs[2, :10], _PATCH[:10])
    assert dict(zip(found.input_names, found.inputs[0], strict=True))["soil 29"] == 1
    assert found.inputs[0, 10:].sum() == 1
    assert found.column("cover").labels.tolist() == [4] * 3
    assert found.column("cover").offer.classes[4] == "aspen"
    assert found.column("area").offer.classes[found.column("area").labels[0]] == "Comanche Peak"


@pytest.mark.parametrize("text", ["", "1,2,3\n", "a" * 55 + "\n", ",".join(["1"] * 56) + "\n", "1\n"])
def test_that_a_damaged_file_of_the_forest_is_removed_in_words(text: str) -> None:
    _keep_forest(text)
    with pytest.raises(Refused, match="damaged and was removed"):
        catalogue.load(Covertype())
    with pytest.raises(Refused, match="Press “Fetch”"):
        catalogue.load(Covertype())


@pytest.mark.parametrize("text", ["", "1,2\n", "a,b,c,d,e,f,g,h,i\n"])
def test_that_a_damaged_file_of_the_districts_is_removed_in_words(text: str) -> None:
    _keep_housing(text)
    with pytest.raises(Refused, match="damaged and was removed"):
        catalogue.load(CaliforniaHousing())
