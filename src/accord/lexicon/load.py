"""Turns a YAML file of this room into checked plain data. One that does not fit its schema is refused, the place named.

Schemas are plain Python: a type (`str`, `bool`, `int`), `[schema]` for a list, `{str: schema}` for a mapping with free
keys, `Fields` for a mapping with fixed keys. YAML is kept compact on purpose (phrases of one slot stand in one string,
split at semicolons): the C loader costs per node, not per letter, and starting up must stay quick.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

import yaml

from accord.model.errors import AccordError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a build of PyYAML without libyaml: ten times slower, same result
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class LexiconError(AccordError):
    """A lexicon file does not fit its schema."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping with fixed keys: those it must have and those it may have, each with the schema of its value."""

    required: Mapping[str, Any] = field(default_factory=dict)
    optional: Mapping[str, Any] = field(default_factory=dict)


def load(name: str, *, schema: Any) -> Any:
    """The data of `name` (file name in this folder, without `.yaml`), checked against `schema`. Raises LexiconError."""
    text = files("accord.lexicon").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return parse(text, schema=schema, name=name)


def parse(text: str, *, schema: Any, name: str = "lexicon") -> Any:
    """The data of a YAML text, checked against `schema`; `name` is for the error. Raises LexiconError."""
    try:
        # safe: both loaders build plain data only
        data = yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise LexiconError(f"{name}.yaml is no YAML ({error})", hint="mend the line it names") from error
    _check(data, schema, name)
    return data


def split(text: str) -> tuple[str, ...]:
    """The phrases of one slot: split at semicolons, without edges."""
    return tuple(phrase for part in text.split(";") if (phrase := part.strip()))


def _check(value: Any, schema: Any, where: str) -> None:
    if isinstance(schema, type):
        if type(value) is not schema:
            _refuse(where, f"is {value!r}, not {schema.__name__}")
    elif isinstance(schema, list):
        if not isinstance(value, list):
            _refuse(where, "is not a list")
        for position, item in enumerate(value):
            _check(item, schema[0], f"{where}[{position}]")
    elif not isinstance(value, dict):
        _refuse(where, "is not a mapping")
    elif isinstance(schema, Fields):
        if missing := schema.required.keys() - value.keys():
            _refuse(where, f"lacks {', '.join(sorted(missing))}")
        for key, item in value.items():
            if key in schema.required:
                _check(item, schema.required[key], f"{where}.{key}")
            elif key in schema.optional:
                _check(item, schema.optional[key], f"{where}.{key}")
            else:
                _refuse(where, f"has the unknown field {key!r}")
    else:
        inner = schema[str]
        for key, item in value.items():
            if type(key) is not str:  # the unquoted NO of Norway is a boolean in YAML 1.1
                _refuse(where, f"has the key {key!r}, which is no text: quote it")
            _check(item, inner, f"{where}.{key}")


def _refuse(where: str, what: str) -> None:
    raise LexiconError(f"{where} {what}", hint="compare with the entries beside it")
