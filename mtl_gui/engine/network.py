"""From an experiment to the network that it describes."""

from math import prod

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.architectures.cnn import cnn_blocks
from mtl_gui.engine.architectures.direct_parameters import DirectParametersNetwork
from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.architectures.mlp import mlp_blocks
from mtl_gui.engine.architectures.network import Network, Parameters, TrainingPass
from mtl_gui.engine.architectures.soft_networks import soft_network
from mtl_gui.engine.blocks.block import Block
from mtl_gui.problems import Refused
from mtl_gui.spec import Cnn, DirectParameters, Experiment, Mlp, SharingPlan, Toy
from mtl_gui.texts import sentence, translatable

__all__ = ["Network", "Parameters", "TrainingPass", "build_network"]


def build_network(experiment: Experiment, data: PreparedData) -> Network:
    """Makes the network of an experiment's enabled tasks.

    Raises:
        Refused: When the architecture cannot read the data.
    """
    plan = experiment.enabled_plan
    shape = data.inputs.shape[1:]
    match experiment.architecture:
        case Mlp() as mlp:
            return _layered(data, plan, mlp_blocks(mlp, prod(shape)), mlp)
        case Cnn() as cnn:
            if len(shape) != 3:
                raise _not_pictures()
            return _layered(data, plan, cnn_blocks(cnn, shape), cnn)
        case DirectParameters():
            assert isinstance(data.data, Toy)
            return DirectParametersNetwork(data.tasks, plan, data.data)
        case architecture:
            return soft_network(architecture, data.tasks, plan, prod(shape))


def _layered(
    data: PreparedData, plan: SharingPlan, blocks: tuple[Block, ...], architecture: Mlp | Cnn
) -> LayeredNetwork:
    return LayeredNetwork(data.tasks, plan, blocks, architecture.head_widths, architecture.activation)


def _not_pictures() -> Refused:
    return Refused(
        sentence(translatable("problems", "A convolutional network cannot be built for this data.")),
        sentence(translatable("problems", "Its rows are not pictures.")),
        sentence(translatable("problems", "Choose the architecture “mlp”.")),
    )
