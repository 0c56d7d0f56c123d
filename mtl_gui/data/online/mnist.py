"""MNIST and Fashion-MNIST: 28 x 28 pixels with several questions about each picture."""

import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.digits import columns_of
from mtl_gui.data.online.cache import are_there, dataset_folder, not_fetched, spoilt
from mtl_gui.data.online.download import Resource
from mtl_gui.data.online.idx import read_idx
from mtl_gui.data.task_columns import classification
from mtl_gui.spec import FashionMnist, Mnist
from mtl_gui.spec.online import PictureSource
from mtl_gui.texts import translatable

__all__ = ["COLLECTIONS", "Collection", "load", "pictures_of"]

Bytes = npt.NDArray[np.uint8]

_ARTICLES = (
    "T-shirt",
    "trousers",
    "pullover",
    "dress",
    "coat",
    "sandal",
    "shirt",
    "sneaker",
    "bag",
    "ankle boot",
)
_ON_FEET = (5, 7, 9)
_WITH_SLEEVES = (0, 2, 4, 6)


@dataclass(frozen=True, slots=True)
class Collection:
    """Pictures and labels in four files: those of the training part, then those of the test."""

    name: PictureSource
    title: str
    summary: str
    source: str
    licence: str
    classes: tuple[str, ...]
    resources: tuple[Resource, ...]


def _resources(folder: str, checksums: tuple[str, str, str, str]) -> tuple[Resource, ...]:
    files = ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")
    return tuple(
        Resource(f"{name}-ubyte.gz", f"{folder}{name}-ubyte.gz", f"md5:{checksum}")
        for name, checksum in zip(files, checksums, strict=True)
    )


COLLECTIONS: dict[PictureSource, Collection] = {
    "mnist": Collection(
        "mnist",
        translatable("data", "MNIST"),
        translatable("data", "70,000 handwritten digits of 28 x 28 pixels; four questions about each."),
        "Y. LeCun et al., Gradient-Based Learning Applied to Document Recognition, Proc. IEEE 1998",
        "CC BY-SA 3.0",
        tuple(str(number) for number in range(10)),
        _resources(
            "https://ossci-datasets.s3.amazonaws.com/mnist/",
            (
                "f68b3c2dcbeaaa9fbdd348bbdeb94873",
                "d53e105ee54ea40749a09fcbcd1e9432",
                "9fb629c4189551a2d022fa330f9573f3",
                "ec29112dd5afa0611ce80d1b7f02629c",
            ),
        ),
    ),
    "fashion_mnist": Collection(
        "fashion_mnist",
        translatable("data", "Fashion-MNIST"),
        translatable("data", "70,000 articles of clothing of 28 x 28 pixels; three questions about each."),
        "H. Xiao et al., Fashion-MNIST: a Novel Image Dataset for Benchmarking, arXiv:1708.07747, 2017",
        "MIT",
        _ARTICLES,
        _resources(
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            (
                "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
                "25c81989df183df01b3e8a0aad5dffbe",
                "bef4ecab320f06d8554ea6380940ec79",
                "bb300cfdad3c16e7a12a480ee83cd310",
            ),
        ),
    ),
}


def load(data: Mnist | FashionMnist) -> Dataset:
    """Reads the fetched files; the pictures of both parts together, since an experiment splits anew.

    Raises:
        Refused: When they were not fetched, or are damaged.
    """
    collection = COLLECTIONS[data.kind]
    pictures, labels = pictures_of(collection)
    return Dataset(
        title=collection.title,
        description=collection.summary,
        source=collection.source,
        licence=collection.licence,
        inputs=pictures[:, None].astype(np.float32),
        input_names=(),
        columns=columns_of(labels) if data.kind == "mnist" else _article_columns(labels),
    )


def pictures_of(collection: Collection) -> tuple[Bytes, npt.NDArray[np.int64]]:
    """Pictures [N, 28, 28] and their classes [N].

    Raises:
        Refused: When they were not fetched, or are damaged.
    """
    folder = dataset_folder(collection.name)
    if not are_there(collection.resources, folder):
        raise not_fetched(collection.title, collection.name)
    files = [folder / resource.name for resource in collection.resources]
    try:
        return _read(files[::2], files[1::2])
    except (ValueError, OSError, EOFError, zlib.error) as error:
        raise spoilt(collection.title, files, error) from error


def _read(of_pictures: list[Path], of_labels: list[Path]) -> tuple[Bytes, npt.NDArray[np.int64]]:
    pictures = np.concatenate([read_idx(file) for file in of_pictures])
    labels = np.concatenate([read_idx(file) for file in of_labels])
    if pictures.ndim != 3 or labels.shape != pictures.shape[:1] or labels.max(initial=0) > 9:
        raise ValueError("pictures and labels do not belong together")
    return pictures, labels.astype(np.int64)


def _article_columns(article: npt.NDArray[np.int64]) -> tuple[TaskColumn, ...]:
    on_feet, sleeves = np.isin(article, _ON_FEET), np.isin(article, _WITH_SLEEVES)
    return (
        classification("article", translatable("data", "What it is."), article, _ARTICLES),
        classification("on_feet", translatable("data", "Is it worn on the feet?"), on_feet, ("no", "yes")),
        classification("top", translatable("data", "Is it a top with sleeves?"), sleeves, ("no", "yes")),
    )
