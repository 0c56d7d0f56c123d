"""Data sets that come with the program, beside the first two."""

from typing import Literal

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.spec.split import Split
from mtl_gui.texts import translatable

__all__ = ["BreastCancer", "Iris", "Linnerud", "OverlaidDigits", "Wine"]


class Iris(Description):
    """150 flowers: species and the measures of the petals from those of the sepals.

    Source: Fisher, "The Use of Multiple Measurements in Taxonomic Problems", Annals of Eugenics 1936, as kept
    in scikit-learn.
    """

    kind: Literal["iris"] = "iris"
    split: Split = Split()


class Wine(Description):
    """178 Italian wines: cultivar, alcohol and colour from ten chemical measures.

    Source: Forina et al., PARVUS, UCI "Wine" 1991, as kept in scikit-learn.
    """

    kind: Literal["wine"] = "wine"
    split: Split = Split()


class BreastCancer(Description):
    """569 biopsies: diagnosis, and how the worst nuclei look, from all nuclei of the sample.

    Source: Street et al., "Nuclear Feature Extraction for Breast Tumor Diagnosis", 1993, as kept in
    scikit-learn.
    """

    kind: Literal["breast_cancer"] = "breast_cancer"
    split: Split = Split()


class Linnerud(Description):
    """Twenty men of a fitness club: weight, waist and pulse from three exercises.

    Source: Tenenhaus, "La régression PLS", 1998, as kept in scikit-learn.
    """

    kind: Literal["linnerud"] = "linnerud"
    split: Split = Split()


class OverlaidDigits(Description):
    """Two handwritten digits in one picture, which have little in common."""

    kind: Literal["overlaid_digits"] = "overlaid_digits"
    overlap: int = Field(
        3,
        ge=0,
        le=7,
        description=translatable("spec", "Columns in which the two digits lie over each other."),
        json_schema_extra={"unit": "pixels"},
    )
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses which digits come together."))
    split: Split = Split()
