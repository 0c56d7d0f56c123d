"""In which manner a network's losses are measured."""

from dataclasses import dataclass

from mtl_gui.engine.network import Network
from mtl_gui.landscape.refusal import no_plane
from mtl_gui.spec import ProbeRequest
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["AS_TRAINED", "Manner", "manner_of"]


@dataclass(frozen=True, slots=True)
class Manner:
    """What a network is normalised by, and what becomes of its heads.

    Attributes:
        by_batch: Batches are normalised by the statistics of all measured rows, at every point anew, instead
            of by the running values.
        refits: The heads are fitted to the measured rows, at every point anew.
    """

    by_batch: bool = False
    refits: bool = False


AS_TRAINED = Manner()
"""By the running values, with the heads as they are."""


def manner_of(network: Network, request: ProbeRequest) -> Manner:
    """The manner that is asked for, as far as it means something for the network.

    Raises:
        Refused: When the heads cannot be fitted.
    """
    if request.heads == "refitted":
        _check_heads(network)
    return Manner(
        by_batch=request.statistics == "batch" and not all(map(network.is_learned, network.shapes)),
        refits=request.heads == "refitted",
    )


def _check_heads(network: Network) -> None:
    linear = {f"heads.{name}.{leaf}" for name in network.task_names for leaf in ("weight", "bias")}
    if linear != {name for name in network.shapes if not network.is_trunk(name)}:
        raise _keep(sentence(translatable("problems", "Only linear heads can be fitted at every point.")))
    for group in network.groups:
        if group.loss not in ("mse", "cross_entropy"):
            raise _keep(
                sentence(
                    translatable("problems", "Heads cannot be fitted at every point by the loss “{loss}”."),
                    loss=group.loss,
                )
            )


def _keep(why: Sentence) -> Exception:
    return no_plane(why, sentence(translatable("problems", "Keep the heads as trained.")))
