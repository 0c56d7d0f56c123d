"""Methods that other packages offer."""

from importlib.metadata import EntryPoint, entry_points

from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.problems import Refused
from mtl_gui.spec import ExternalWeighting
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["GROUP", "external_weighting", "external_weightings"]

GROUP = "mtl_gui.weightings"
"""The entry point group. Each entry names a callable that takes the description's options as keywords and
gives a `Weighting`."""


def external_weightings() -> dict[str, EntryPoint]:
    """The methods that installed packages offer, by name."""
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def external_weighting(description: ExternalWeighting) -> Weighting:
    """Loads a method and makes it with the description's options.

    Raises:
        Refused: When no package offers it, it cannot be loaded, it refuses its options, or it makes something
            else.
    """
    offered = external_weightings()
    if description.name not in offered:
        names = ", ".join(sorted(offered)) or "-"
        raise _refused(
            description.name,
            sentence(
                translatable("problems", "No installed package offers it; offered are: {names}."), names=names
            ),
        )
    try:
        made = offered[description.name].load()(**description.options)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".rstrip(".")
        raise _refused(
            description.name,
            sentence(translatable("problems", "It could not be made: {reason}."), reason=reason),
        ) from error
    if not isinstance(made, Weighting):
        raise _refused(
            description.name,
            sentence(
                translatable("problems", "It made a {kind}, which is not a Weighting."),
                kind=type(made).__name__,
            ),
        )
    made.reweights_heads = made.reweights_heads or description.reweights_heads
    made.at_features = made.at_features or description.level == "features"
    return made


def _refused(name: str, why: Sentence) -> Refused:
    return Refused(
        sentence(translatable("problems", "The weighting “{name}” cannot be used."), name=name),
        why,
        sentence(
            translatable(
                "problems", "Install the package that offers it, check its options, or choose another method."
            )
        ),
    )
