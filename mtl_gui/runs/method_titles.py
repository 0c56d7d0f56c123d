"""What the methods of a comparison are called, so that no two have the same name."""

from collections.abc import Sequence

from mtl_gui.spec import AnyWeighting, ManualWeights
from mtl_gui.texts import Sentence, translatable

__all__ = ["method_title"]


def method_title(method: AnyWeighting, tasks: Sequence[str]) -> Sentence:
    """A method's name, with the settings that are not the usual ones.

    Weights by hand that leave one task are named by the task.
    """
    if isinstance(method, ManualWeights):
        counted = [name for name in tasks if method.weights.get(name, 1.0)]
        if len(counted) == 1:
            return Sentence(translatable("export", "{task} alone"), {"task": counted[0]}, "export")
    title = Sentence(method.title, {}, "spec")
    settings = ", ".join(_settings(method))
    if not settings:
        return title
    told = {"method": title, "settings": settings}
    return Sentence(translatable("landscape", "{method} ({settings})"), told, "landscape")


def _settings(method: AnyWeighting) -> list[str]:
    """Those that differ from the usual ones, as they are typed at the command line."""
    usual = type(method)()
    return [
        f"{name} = {_written(getattr(method, name))}"
        for name in type(method).model_fields
        if getattr(method, name) != getattr(usual, name)
    ]


def _written(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_written(part)}" for name, part in value.items())
    return f"{value:g}" if isinstance(value, float) else str(value)
