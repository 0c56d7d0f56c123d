"""Districts of California."""

import tarfile
import zlib
from io import BytesIO

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.online.cache import are_there, dataset_folder, not_fetched, spoilt
from mtl_gui.data.online.download import Resource
from mtl_gui.data.task_columns import regression
from mtl_gui.spec import CaliforniaHousing
from mtl_gui.texts import translatable

__all__ = ["LICENCE", "RESOURCES", "SOURCE", "SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "California housing")
SUMMARY = translatable("data", "20,640 districts; value of the houses and income from seven measures.")

RESOURCES = (
    Resource(
        "cal_housing.tgz",
        "https://ndownloader.figshare.com/files/5976036",
        "sha256:aaa5c9a6afe2225cc2aed2723682ae403280c4a3695a2ddda4ffb5d8215ea681",
    ),
)
LICENCE = "StatLib; none is stated"
SOURCE = "R. K. Pace and R. Barry, Sparse Spatial Autoregressions, Statistics and Probability Letters 1997"
_MEMBER = "CaliforniaHousing/cal_housing.data"
_NAMES = (
    "longitude (°)",
    "latitude (°)",
    "age of houses (years)",
    "rooms per household",
    "bedrooms per household",
    "population",
    "people per household",
)


def load(_data: CaliforniaHousing) -> Dataset:
    """Reads the fetched file; rooms, bedrooms and people are told per household, as in scikit-learn.

    Raises:
        Refused: When it was not fetched, or is damaged.
    """
    folder = dataset_folder("california_housing")
    if not are_there(RESOURCES, folder):
        raise not_fetched(TITLE, "california_housing")
    file = folder / RESOURCES[0].name
    try:
        with tarfile.open(file, "r:gz") as archive:
            member = archive.extractfile(_MEMBER)
            table = _table(b"" if member is None else member.read())
    except (tarfile.TarError, KeyError, ValueError, OSError, EOFError, zlib.error) as error:
        raise spoilt(TITLE, (file,), error) from error
    place, age, rooms, bedrooms, people, households, income, value = (
        table[:, :2],
        *table[:, 2:].T,
    )
    per_household = np.stack([rooms, bedrooms], axis=1) / households[:, None]
    inputs = np.column_stack([place, age, per_household, people, people / households])
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=SOURCE,
        licence=LICENCE,
        inputs=inputs.astype(np.float32),
        input_names=_NAMES,
        columns=(
            regression("house_value", translatable("data", "Median value of the houses."), value, "$"),
            regression(
                "income", translatable("data", "Median income of the households."), income, "10,000 $"
            ),
        ),
    )


def _table(content: bytes) -> npt.NDArray[np.float64]:
    if not content.strip():
        raise ValueError("it is empty")
    table = np.loadtxt(BytesIO(content), delimiter=",", ndmin=2)
    if table.shape[1] != 9:
        raise ValueError(f"its rows have {table.shape[1]} numbers, not 9")
    return table
