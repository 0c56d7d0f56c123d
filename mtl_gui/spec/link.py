"""The whole state of the screen as one line of text.

`mtl://1/` and a base64 text (RFC 4648, section 5) of a zlib stream of JSON. Keys that are not known are
ignored, so that a link of a later version opens as far as it can; keys that are missing, as in links of
earlier versions, leave the screen as it is. Language, palette, size of text and of the window belong to the
person: a link tells them apart from the rest, so that they can be offered and are not forced.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, TypeAlias

from pydantic import ValidationError

from mtl_gui.problems import Refused
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.refusal import refusal_of
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["Choice", "Reading", "Screen", "is_link", "link_of", "screen_of"]

_SCHEME = "mtl://"
_HEAD = f"{_SCHEME}1/"
_LONGEST_TEXT = 2_000_000
"""Bytes of JSON that are unpacked at most."""


Choice: TypeAlias = int | float | str | list[int]
"""What is chosen in a control: a place, a switch, a number, a text, or the sizes of parts."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the person reads whose screen it is.

    Attributes:
        language: The window's language, as `en`; empty where the link does not tell.
        scheme: The palette that is seen: light or dark.
        text_scale: Size of text in per cent; 0 where the link does not tell.
        size: Width and height of the window in device-independent pixels; zeros where it does not tell.
    """

    language: str = ""
    scheme: str = ""
    text_scale: int = 0
    size: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Screen:
    """What is on the screen: the experiment, and how it is looked at.

    Attributes:
        experiment: The experiment.
        page: The page that is shown.
        layout: Simple, standard or present.
        run: The kept run that is shown; a link can name it, and it is shown where it is kept.
        moment: The step that is looked back at; None follows the training.
        choices: What is chosen in views, by the name of the control.
        views: What else pages show, by page; JSON that only the page understands.
        parts: Where parts beside the pages stand, as the window keeps it, in base64.
        scrolls: How far parts are scrolled across and down, from 0 to 1, by page and name.
        reading: What belongs to the person.
    """

    experiment: Experiment
    page: str = ""
    layout: str = ""
    run: str = ""
    moment: int | None = None
    choices: Mapping[str, Choice] = field(default_factory=dict)
    views: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    parts: str = ""
    scrolls: Mapping[str, Mapping[str, list[float]]] = field(default_factory=dict)
    reading: Reading = Reading()


def is_link(text: str) -> bool:
    """Whether a text begins as a link does."""
    return text.strip().startswith(_SCHEME)


def link_of(screen: Screen) -> str:
    """The link that restores a screen."""
    told = {
        "experiment": screen.experiment.model_dump(mode="json"),
        "page": screen.page,
        "layout": screen.layout,
        "run": screen.run,
        "moment": screen.moment,
        "choices": dict(screen.choices),
        "views": {page: dict(view) for page, view in screen.views.items()},
        "parts": screen.parts,
        "scrolls": {page: dict(shares) for page, shares in screen.scrolls.items()},
        "reading": asdict(screen.reading),
    }
    packed = zlib.compress(json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode(), 9)
    return _HEAD + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def screen_of(link: str) -> Screen:
    """What a link restores.

    Raises:
        Refused: When it is no link, is cut off, or holds an experiment that is not valid.
    """
    text = "".join(link.split())
    if not text.startswith(_HEAD):
        raise _refused(sentence(translatable("problems", "Links begin with {head}."), head=_HEAD))
    told = _unpacked(text.removeprefix(_HEAD))
    moment = told.get("moment")
    return Screen(
        _experiment(told.get("experiment")),
        page=str(told.get("page", "")),
        layout=str(told.get("layout", "")),
        run=str(told.get("run", "")),
        moment=moment if isinstance(moment, int) else None,
        choices={name: chosen for name, chosen in _named(told, "choices").items() if _is_choice(chosen)},
        views={page: view for page, view in _named(told, "views").items() if isinstance(view, dict)},
        parts=str(told.get("parts", "")),
        scrolls=_scrolls(_named(told, "scrolls")),
        reading=_reading(told),
    )


def _scrolls(told: Mapping[str, Any]) -> dict[str, dict[str, list[float]]]:
    pages = {page: shares for page, shares in told.items() if isinstance(shares, dict)}
    return {
        page: {name: share for name, share in shares.items() if _are_shares(share)}
        for page, shares in pages.items()
    }


def _are_shares(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, int | float) and 0 <= one <= 1 for one in value)


def _reading(told: Mapping[str, Any]) -> Reading:
    """How the person reads; links of earlier versions tell the palette only."""
    reading = {"scheme": told.get("scheme")} | _named(told, "reading")
    language, scheme, scale = (reading.get(key) for key in ("language", "scheme", "text_scale"))
    match reading.get("size"):
        case [int() as width, int() as height] if width > 0 < height:
            size = (width, height)
        case _:
            size = (0, 0)
    return Reading(
        language if isinstance(language, str) else "",
        scheme if isinstance(scheme, str) else "",
        scale if isinstance(scale, int) else 0,
        size,
    )


def _named(told: Mapping[str, Any], key: str) -> dict[str, Any]:
    values = told.get(key)
    return values if isinstance(values, dict) else {}


def _is_choice(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(size, int) for size in value)
    return isinstance(value, int | float | str)


def _unpacked(text: str) -> dict[str, Any]:
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        stream = zlib.decompressobj()
        plain = stream.decompress(packed, _LONGEST_TEXT)
        told = json.loads(plain) if stream.eof else None
    except (ValueError, binascii.Error, zlib.error):
        told = None
    if not isinstance(told, dict):
        raise _refused(sentence(translatable("problems", "It is cut off, or was changed on its way.")))
    return told


def _experiment(values: object) -> Experiment:
    """The experiment, without keys that this version does not know."""
    while True:
        try:
            return Experiment.model_validate_json(json.dumps(values))
        except ValidationError as error:
            unknown = [known["loc"] for known in error.errors() if known["type"] == "extra_forbidden"]
            if not [place for place in unknown if _removed(values, place)]:
                raise refusal_of(error, Experiment) from error


def _removed(values: object, place: tuple[int | str, ...]) -> bool:
    """Takes the value at a place away; names in the place which are kinds of a union are passed over."""
    holder = values
    for step in place[:-1]:
        if (isinstance(holder, dict) and step in holder) or isinstance(holder, list):
            holder = holder[step]  # type: ignore[index]  # pydantic gives the type with the place
    return isinstance(holder, dict) and holder.pop(place[-1], None) is not None


def _refused(why: Sentence) -> Refused:
    return Refused(
        sentence(translatable("problems", "The link could not be opened.")),
        why,
        sentence(translatable("problems", "Copy the whole link again and open it once more.")),
    )
