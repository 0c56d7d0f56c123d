"""The entries of the catalogue: how each kind of data is called, and what loads it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from mtl_gui.data import (
    breast_cancer,
    clustered_tasks,
    diabetes,
    digits,
    external,
    gradnorm_toy,
    iris,
    joined,
    linnerud,
    moons,
    overlaid_digits,
    related_regressions,
    robot_arm,
    shared_subspace,
    signals,
    spirals,
    table_file,
    toys,
    wine,
)
from mtl_gui.data.dataset import Dataset
from mtl_gui.data.files import loading as own_file
from mtl_gui.data.online import california_housing, covertype, mnist, multi_mnist, openml_dataset
from mtl_gui.spec import (
    AnyData,
    BreastCancer,
    CaliforniaHousing,
    ClusteredTasks,
    Covertype,
    Diabetes,
    Digits,
    ExternalData,
    FashionMnist,
    GradNormToy,
    ImportedFile,
    Iris,
    JoinedData,
    Linnerud,
    Mnist,
    Moons,
    MultiMnist,
    OpenMl,
    OverlaidDigits,
    RelatedRegressions,
    RobotArm,
    SharedSubspace,
    Signals,
    Spirals,
    TableFile,
    Wine,
)

__all__ = ["DATA_KINDS", "LOADERS", "DataKind", "Origin"]

Origin = Literal["bundled", "generated", "online", "package", "toy", "joined", "file"]


@dataclass(frozen=True, slots=True)
class DataKind:
    """An entry of the catalogue.

    `default` is where to start from, None when a file must be chosen. What is not offered any more is only
    there for experiments that use it. `source` and `licence` are told of data
    that has to be fetched before it can tell them itself.
    """

    kind: str
    title: str
    summary: str
    default: AnyData | None
    origin: Origin
    source: str = ""
    licence: str = ""
    is_offered: bool = True


def _entry(module: Any, default: AnyData, origin: Origin) -> DataKind:  # noqa: ANN401 - a module
    source, licence = getattr(module, "SOURCE", ""), getattr(module, "LICENCE", "")
    return DataKind(default.kind, module.TITLE, module.SUMMARY, default, origin, source, licence)


def _pictures(data: Mnist | FashionMnist) -> DataKind:
    collection = mnist.COLLECTIONS[data.kind]
    told = collection.source, collection.licence
    return DataKind(data.kind, collection.title, collection.summary, data, "online", *told)


DATA_KINDS = (
    _entry(digits, Digits(), "bundled"),
    _entry(diabetes, Diabetes(), "bundled"),
    _entry(iris, Iris(), "bundled"),
    _entry(wine, Wine(), "bundled"),
    _entry(breast_cancer, BreastCancer(), "bundled"),
    _entry(linnerud, Linnerud(), "bundled"),
    _entry(overlaid_digits, OverlaidDigits(), "bundled"),
    _entry(related_regressions, RelatedRegressions(num_tasks=4), "generated"),
    _entry(shared_subspace, SharedSubspace(), "generated"),
    _entry(clustered_tasks, ClusteredTasks(), "generated"),
    _entry(gradnorm_toy, GradNormToy(), "generated"),
    _entry(robot_arm, RobotArm(), "generated"),
    _entry(signals, Signals(), "generated"),
    _entry(moons, Moons(), "generated"),
    _entry(spirals, Spirals(), "generated"),
    *(_pictures(data) for data in (Mnist(), FashionMnist())),
    _entry(multi_mnist, MultiMnist(), "online"),
    _entry(california_housing, CaliforniaHousing(), "online"),
    _entry(covertype, Covertype(), "online"),
    _entry(openml_dataset, OpenMl(), "online"),
    _entry(external, ExternalData(), "package"),
    *(DataKind(toy.kind, *toys.title_and_summary(toy), toy, "toy") for toy in toys.TOYS),
    _entry(joined, JoinedData(), "joined"),
    DataKind("table_file", table_file.TITLE, table_file.SUMMARY, None, "file", is_offered=False),
    DataKind("imported_file", own_file.TITLE, own_file.SUMMARY, None, "file"),
)
"""The data sets in the order in which they are offered."""

LOADERS: Mapping[type, Callable[[Any], Dataset]] = {
    Digits: lambda _data: digits.load(),
    OverlaidDigits: overlaid_digits.load,
    Diabetes: lambda _data: diabetes.load(),
    Iris: lambda _data: iris.load(),
    Wine: lambda _data: wine.load(),
    BreastCancer: lambda _data: breast_cancer.load(),
    Linnerud: lambda _data: linnerud.load(),
    RelatedRegressions: related_regressions.load,
    SharedSubspace: shared_subspace.load,
    ClusteredTasks: clustered_tasks.load,
    GradNormToy: gradnorm_toy.load,
    RobotArm: robot_arm.load,
    Signals: signals.load,
    Moons: moons.load,
    Spirals: spirals.load,
    Mnist: mnist.load,
    FashionMnist: mnist.load,
    MultiMnist: multi_mnist.load,
    CaliforniaHousing: california_housing.load,
    Covertype: covertype.load,
    OpenMl: openml_dataset.load,
    ExternalData: external.load,
    TableFile: table_file.load,
    ImportedFile: own_file.load,
}
"""What loads each kind of data that is neither a toy nor joined."""
