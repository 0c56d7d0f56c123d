"""Which data an experiment uses."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.external_data import ExternalData
from mtl_gui.spec.files import ImportedFile
from mtl_gui.spec.generated import (
    ClusteredTasks,
    GradNormToy,
    Moons,
    RobotArm,
    SharedSubspace,
    Signals,
    Spirals,
)
from mtl_gui.spec.offline import BreastCancer, Iris, Linnerud, OverlaidDigits, Wine
from mtl_gui.spec.online import CaliforniaHousing, Covertype, FashionMnist, Mnist, MultiMnist, OpenMl
from mtl_gui.spec.refusal import contradiction
from mtl_gui.spec.split import Split
from mtl_gui.spec.toys import (
    DoubleWells,
    FonsecaFleming,
    FormulaToy,
    GaussianWells,
    SurgeryToy,
    TwoParameterToy,
)
from mtl_gui.texts import sentence, translatable

__all__ = [
    "AnyData",
    "AnySource",
    "Diabetes",
    "Digits",
    "ImportedFile",
    "JoinedData",
    "RelatedRegressions",
    "TableFile",
]


class Digits(Description):
    """Handwritten digits of 8 x 8 pixels, 1,797 of them.

    Source: Alpaydin and Kaynak, UCI "Optical Recognition of Handwritten Digits", as kept in scikit-learn.
    """

    kind: Literal["digits"] = "digits"
    split: Split = Split()


class Diabetes(Description):
    """442 patients: nine measures, from which progression of the disease and sex are predicted.

    Source: Efron et al., "Least Angle Regression", Annals of Statistics 2004, as kept in scikit-learn.
    """

    kind: Literal["diabetes"] = "diabetes"
    split: Split = Split()


class RelatedRegressions(Description):
    """Generated regressions of one input whose relatedness is chosen.

    At relatedness 1 all tasks depend on the same hidden features of the input, at 0 each on its own.
    """

    kind: Literal["related_regressions"] = "related_regressions"
    num_tasks: int = Field(2, ge=1, le=20, description=translatable("spec", "How many tasks."))
    num_features: int = Field(16, ge=1, le=500, description=translatable("spec", "Inputs per row."))
    num_rows: int = Field(1000, ge=20, le=200_000, description=translatable("spec", "Rows in all."))
    relatedness: float = Field(
        0.9,
        ge=0,
        le=1,
        description=translatable("spec", "1: the tasks need the same features; 0: nothing in common."),
    )
    noise: float = Field(
        0.3,
        ge=0,
        le=10,
        description=translatable("spec", "Noise on the targets, as a share of their spread."),
    )
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the functions and the rows."))
    split: Split = Split()


class TableFile(Description):
    """A table in a text file (CSV or TSV); named columns are tasks, the others inputs."""

    kind: Literal["table_file"] = "table_file"
    path: str = Field(min_length=1, description=translatable("spec", "The file."))
    tasks: tuple[str, ...] = Field(min_length=1, description=translatable("spec", "Columns to predict."))
    ignored: tuple[str, ...] = Field((), description=translatable("spec", "Columns to leave out."))
    sha256: str | None = Field(None, description=translatable("spec", "Fingerprint of the file's content."))
    split: Split = Split()

    @model_validator(mode="after")
    def _names_columns_once(self) -> Self:
        names = (*self.tasks, *self.ignored)
        for position, name in enumerate(names):
            if name in names[:position]:
                raise contradiction(
                    "tasks" if position < len(self.tasks) else "ignored",
                    sentence(translatable("problems", "The column “{name}” is listed twice."), name=name),
                    sentence(translatable("problems", "List it once: as a task or among the ignored ones.")),
                )
        return self


_Source: TypeAlias = (
    Digits
    | Diabetes
    | Iris
    | Wine
    | BreastCancer
    | Linnerud
    | OverlaidDigits
    | RelatedRegressions
    | SharedSubspace
    | ClusteredTasks
    | GradNormToy
    | RobotArm
    | Signals
    | Moons
    | Spirals
    | Mnist
    | FashionMnist
    | MultiMnist
    | CaliforniaHousing
    | Covertype
    | OpenMl
    | ExternalData
    | TableFile
    | ImportedFile
)

AnySource: TypeAlias = Annotated[_Source, Field(discriminator="kind")]
"""What can be a part of joined data."""


class JoinedData(Description):
    """Several data sets with the same inputs, each with tasks of its own.

    The parts are divided as the whole says, each for itself; how they would be divided alone does not matter.
    """

    kind: Literal["joined"] = "joined"
    parts: tuple[AnySource, ...] = Field(
        (RelatedRegressions(), RelatedRegressions(seed=1)),
        min_length=2,
        max_length=16,
        description=translatable("spec", "The data sets; their rows must have the same shape."),
    )
    split: Split = Split()


AnyData: TypeAlias = Annotated[
    _Source
    | TwoParameterToy
    | DoubleWells
    | GaussianWells
    | SurgeryToy
    | FonsecaFleming
    | FormulaToy
    | JoinedData,
    Field(discriminator="kind"),
]
