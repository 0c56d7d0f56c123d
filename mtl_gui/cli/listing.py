"""`mtl-gui list`: what there is to choose from, read from the descriptions themselves."""

import inspect
import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias, get_args

from mtl_gui.cli.terminal import answer
from mtl_gui.paths import other_study_files, preset_files, study_files
from mtl_gui.spec import AnyArchitecture, AnyData, AnyWeighting, Description, Experiment, Study
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.spec.weighting import SCALES, WeightingDescription

__all__ = ["LISTS", "show_list"]

LISTS = ("datasets", "weightings", "architectures", "presets", "studies")

_Schema: TypeAlias = dict[str, Any]


def show_list(options: Namespace) -> int:
    """Writes one of the lists."""
    entries = {
        "datasets": _datasets,
        "weightings": _weightings,
        "architectures": _architectures,
        "presets": _presets,
        "studies": _studies,
    }[options.what]
    answer("\n\n".join(entries()))
    return 0


def _datasets() -> Iterator[str]:
    from mtl_gui.data.catalogue import DATA_KINDS, load
    from mtl_gui.data.external import external_datasets
    from mtl_gui.data.online.fetching import missing_files

    models = _by_kind(AnyData)
    for entry in DATA_KINDS:
        lines = [f"{entry.kind}: {entry.title}", f"  {entry.summary}"]
        if entry.origin == "package":
            lines.append(f"  installed: {', '.join(sorted(external_datasets())) or 'none'}")
        elif entry.default is not None and missing_files(entry.default):
            lines.append(f"  fetched on request: mtl-gui fetch {entry.kind}")
        elif entry.default is not None:
            lines += [
                f"  task {task.name} ({task.kind}): {task.description}" for task in load(entry.default).offers
            ]
        yield "\n".join(lines + _fields(models[entry.kind]))


def _weightings() -> Iterator[str]:
    for kind, model in _by_kind(AnyWeighting).items():
        lines = [f"{kind}: {model.title}", f"  {model.summary}", f"  cost: {model.cost}"]
        lines += [f"  scale: {SCALES[model.scale]}", f"  reads: {_reads(model)}"]
        lines += [f"  source: {model.source}"] if model.source else []
        yield "\n".join(lines + _fields(model))


def _reads(model: type[WeightingDescription]) -> str:
    """What a method looks at in every step."""
    if model.needs_gradients:
        what = "the gradient of every task"
    else:
        what = "the losses" if model.reads_losses else "nothing"
    return what if model.num_batches == 1 else f"{what}, of {model.num_batches} batches"


def _architectures() -> Iterator[str]:
    for kind, model in _by_kind(AnyArchitecture).items():
        summary, _, source = (inspect.getdoc(model) or "").partition("Source:")
        lines = [kind, f"  {' '.join(summary.split())}"]
        lines += [f"  source: {' '.join(source.split())}"] if source else []
        yield "\n".join(lines + _fields(model))


def _presets() -> Iterator[str]:
    for path in preset_files():
        experiment = Experiment.from_file(path)
        yield "\n".join((f"{path.stem}: {experiment.title}", f"  {experiment.notes}", f"  {_shown(path)}"))


def _studies() -> Iterator[str]:
    for path in study_files():
        study = Study.from_file(path)
        lines = [f"{path.stem}: {study.title}", f"  {study.question}", f"  claim: {study.claim}"]
        if study.counter_example:
            lines.append(f"  where it should fail: {study.counter_example}")
        yield "\n".join([*lines, f"  {_shown(path)}"])
    for path in other_study_files():
        values = parsed_toml(read_preset_text(path))
        yield "\n".join((f"{path.stem}: {values['title']}", f"  {values['question']}", f"  {_shown(path)}"))


def _shown(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _by_kind(union: Any) -> dict[str, Any]:  # noqa: ANN401 - an annotated union of descriptions
    """The descriptions of a union by their kind."""
    models: tuple[type[Description], ...] = get_args(get_args(union)[0])
    return {model.model_fields["kind"].default: model for model in models}


def _fields(model: type[Description]) -> list[str]:
    """A line per field that has a simple value: name, default, unit, range and help."""
    properties: dict[str, _Schema] = model.model_json_schema()["properties"]
    return [
        f"    {name} = {_default(schema)}  {schema['description']}{_range(schema)}"
        for name, schema in properties.items()
        if "description" in schema and name != "kind"
    ]


def _default(schema: _Schema) -> str:
    """The value of a field that is left out, with its unit."""
    is_by_name = schema.get("type") == "object"
    value = _toml(schema.get("default", {} if is_by_name else None))
    return f"{value} {schema['unit']}" if "unit" in schema else value


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name} = {_toml(part)}' for name, part in value.items())}}}"
    return "(none)" if value is None else json.dumps(value, ensure_ascii=False)


def _range(schema: _Schema) -> str:
    """The values a field can take, as far as the description limits them."""
    limits = [limit for part in (schema, *schema.get("anyOf", ())) for limit in _limits(part)]
    return f" ({', '.join(limits)})" if limits else ""


def _limits(schema: _Schema) -> Iterator[str]:
    if "enum" in schema:
        yield f"one of {', '.join(map(str, schema['enum']))}"
    for name, sign in (
        ("exclusiveMinimum", ">"),
        ("minimum", "≥"),
        ("exclusiveMaximum", "<"),
        ("maximum", "≤"),
    ):
        if name in schema:
            yield f"{sign} {schema[name]:g}"
    if "discriminator" in schema:
        yield f"kind is one of {', '.join(schema['discriminator']['mapping'])}"
    for each in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(each, dict):
            yield from (f"each {limit}" for limit in _limits(each))
