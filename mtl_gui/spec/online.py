"""Data sets that are fetched from the internet when a person asks for them."""

from typing import Literal, TypeAlias

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.spec.split import Split
from mtl_gui.texts import translatable

__all__ = [
    "CaliforniaHousing",
    "Covertype",
    "FashionMnist",
    "Mnist",
    "MultiMnist",
    "OnlineData",
    "OpenMl",
    "PictureSource",
]

PictureSource: TypeAlias = Literal["mnist", "fashion_mnist"]

_SIDE = translatable("spec", "Where the pictures at this corner are from.")


class OnlineData(Description):
    """What all data sets from the internet have in common: an experiment only names them."""


class Mnist(OnlineData):
    """70,000 handwritten digits of 28 x 28 pixels.

    Source: LeCun et al., "Gradient-Based Learning Applied to Document Recognition", Proceedings of the IEEE
    1998.
    """

    kind: Literal["mnist"] = "mnist"
    split: Split = Split()


class FashionMnist(OnlineData):
    """70,000 articles of clothing of 28 x 28 pixels.

    Source: Xiao et al., "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms",
    arXiv:1708.07747, 2017.
    """

    kind: Literal["fashion_mnist"] = "fashion_mnist"
    split: Split = Split()


class MultiMnist(OnlineData):
    """Two pictures laid over each other, each one a task.

    Source: Sener and Koltun, "Multi-Task Learning as Multi-Objective Optimization", NeurIPS 2018; with
    clothes as in Lin et al., "Pareto Multi-Task Learning", NeurIPS 2019.
    """

    kind: Literal["multi_mnist"] = "multi_mnist"
    top_left: PictureSource = Field("mnist", description=_SIDE)
    bottom_right: PictureSource = Field("mnist", description=_SIDE)
    num_rows: int = Field(
        20_000, ge=20, le=35_000, description=translatable("spec", "Rows in all; no picture comes twice.")
    )
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses which pictures come together."))
    split: Split = Split()


class CaliforniaHousing(OnlineData):
    """20,640 districts of California: value of the houses and income of the people.

    Source: Pace and Barry, "Sparse Spatial Autoregressions", Statistics and Probability Letters 1997.
    """

    kind: Literal["california_housing"] = "california_housing"
    split: Split = Split()


class Covertype(OnlineData):
    """581,012 patches of forest: kind of trees and the area they stand in.

    Source: Blackard and Dean, "Comparative Accuracies of Artificial Neural Networks and Discriminant Analysis
    in Predicting Forest Cover Types from Cartographic Variables", Computers and Electronics in Agriculture
    1999.
    """

    kind: Literal["covertype"] = "covertype"
    split: Split = Split()


class OpenMl(OnlineData):
    """Any data set of openml.org.

    Source: Vanschoren et al., "OpenML: Networked Science in Machine Learning", SIGKDD Explorations 2013.
    """

    kind: Literal["openml"] = "openml"
    name: str = Field(
        "credit-g",
        min_length=1,
        max_length=200,
        pattern=r"\S",
        description=translatable(
            "spec", "Name or number of the data set; a name stands for its newest version."
        ),
    )
    columns: tuple[str, ...] = Field(
        (), description=translatable("spec", "Columns to predict; none: those that OpenML proposes.")
    )
    split: Split = Split()
