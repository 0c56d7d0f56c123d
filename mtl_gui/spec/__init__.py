"""The experiment and its parts: frozen, validated values. Nothing here imports torch or Qt."""

from mtl_gui.spec.architecture import AnyArchitecture, Cnn, DirectParameters, Mlp
from mtl_gui.spec.data import (
    AnyData,
    Diabetes,
    Digits,
    RelatedRegressions,
    Split,
    TableFile,
    TwoParameterToy,
)
from mtl_gui.spec.description import Description
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.landscape import AnyPlane, CoordinatePlane, LandscapeRequest, RandomPlane, TrajectoryPlane
from mtl_gui.spec.refusal import ExperimentRefused
from mtl_gui.spec.replica import Replica
from mtl_gui.spec.sharing import SharingPlan, group_letter
from mtl_gui.spec.task import LOSSES, METRICS, LossName, MetricName, Task, TaskKind, higher_is_better
from mtl_gui.spec.training import Adam, AdamW, AnyOptimiser, EarlyStopping, Sgd, Training
from mtl_gui.spec.weighting import (
    AnyLossWeighting,
    AnyWeighting,
    EqualWeights,
    ExternalWeighting,
    GradientMethod,
    ManualWeights,
    PCGrad,
    UncertaintyWeights,
    WeightingDescription,
)

__all__ = [
    "LOSSES",
    "METRICS",
    "Adam",
    "AdamW",
    "AnyArchitecture",
    "AnyData",
    "AnyLossWeighting",
    "AnyOptimiser",
    "AnyPlane",
    "AnyWeighting",
    "Cnn",
    "CoordinatePlane",
    "Description",
    "Diabetes",
    "Digits",
    "DirectParameters",
    "EarlyStopping",
    "EqualWeights",
    "Experiment",
    "ExperimentRefused",
    "ExternalWeighting",
    "GradientMethod",
    "LandscapeRequest",
    "LossName",
    "ManualWeights",
    "MetricName",
    "Mlp",
    "PCGrad",
    "RandomPlane",
    "RelatedRegressions",
    "Replica",
    "Sgd",
    "SharingPlan",
    "Split",
    "TableFile",
    "Task",
    "TaskKind",
    "Training",
    "TrajectoryPlane",
    "TwoParameterToy",
    "UncertaintyWeights",
    "WeightingDescription",
    "group_letter",
    "higher_is_better",
]
