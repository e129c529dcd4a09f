"""Writes what `docs/` says of the commands and of their JSON: `commands.md` from `--help`, the schemas from the model.

`python lab/write_docs.py` writes them, `--check` only says whether they are up to date (exit code 1 if not).
"""

import json
import sys
from dataclasses import fields
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import click

from accord.interfaces.cli.exit_codes import MEANING
from accord.interfaces.cli.root import SECTIONS, cli
from accord.model.codes import Area, Basis, Kind
from accord.model.contract import FACT_TYPES
from accord.model.document import FurnitureReason
from accord.model.judgement import Verdict
from accord.model.lines import FINDING_TYPES
from accord.model.reading import Doubt, Mention
from accord.model.record import Conflict, DocumentEntry, Question, Support
from accord.model.span import Span
from accord.model.when import Step, When

DOCS = Path(__file__).parent.parent / "docs"
WIDTH = 100

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_EDTF: Schema = {"type": ["string", "null"], "description": "EDTF, as precise as it is known and no more"}


def main(arguments: list[str]) -> int:
    """Write the files, or with --check say which are out of date."""
    stale = 0
    for name, text in pages().items():
        place = DOCS / name
        if place.exists() and place.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if "--check" in arguments:
            print(f"docs/{name} is out of date: run `make docs`")
        else:
            DOCS.mkdir(exist_ok=True)
            place.write_text(text, encoding="utf-8")
            print(f"docs/{name} written")
    return 1 if stale and "--check" in arguments else 0


def pages() -> dict[str, str]:
    """Each file's name and text."""
    return {
        "commands.md": commands(),
        "reading.schema.json": json.dumps(reading_schema(), indent=1) + "\n",
        "record.schema.json": json.dumps(record_schema(), indent=1) + "\n",
    }


# --- commands -------------------------------------------------------------------------------------------------------


def commands() -> str:
    """The reference of all commands, as their `--help` prints it."""
    parts = [
        "# Commands\n",
        "Written by `make docs` from `accord --help`; do not edit.\n",
        "Every list prints a table; `--json` prints one object a line ([record.schema.json](record.schema.json)),",
        "`--csv` a header and a row for each, `--ids` ids only. In a pipe the same record gives the same bytes.\n",
        "## Exit codes\n",
        "| code | meaning |",
        "|---|---|",
        *(f"| {code.value} | {meaning} |" for code, meaning in MEANING.items()),
        "",
        "## accord\n",
        _help(cli, "accord"),
    ]
    for title, names in SECTIONS.items():
        parts.append(f"## {title}\n")
        for name in names:
            command = cli.get_command(click.Context(cli), name)
            assert command is not None, name
            parts.extend((f"### accord {name}\n", _help(command, f"accord {name}")))
    return "\n".join(parts)


def _help(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    return "```text\n" + "\n".join(lines) + "\n```\n"


# --- schemas --------------------------------------------------------------------------------------------------------


def _of(hint: Any, *, span: Schema) -> Schema:
    """The schema of what a slot with this type hint becomes in JSON."""
    if isinstance(hint, NewType):
        return _of(hint.__supertype__, span=span)
    if isinstance(hint, UnionType) or get_origin(hint) is Union:
        inner = _of(next(arg for arg in get_args(hint) if arg is not type(None)), span=span)
        if isinstance(inner.get("type"), str) and "enum" not in inner:
            return {**inner, "type": [inner["type"], "null"]}
        return {"anyOf": [inner, {"type": "null"}]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of(get_args(hint)[0], span=span)}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    plain = {str: _TEXT, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"}}
    if hint in plain:
        return plain[hint]
    if hint is Span:
        return span
    if hint is When:
        return _EDTF
    if hint is Support:
        return {"$ref": "#/$defs/support"}
    return _object({slot.name: _of(get_type_hints(hint)[slot.name], span=span) for slot in fields(hint)})


def _object(properties: Schema, *, optional: Schema | None = None) -> Schema:
    return {"type": "object", "required": list(properties), "properties": {**properties, **(optional or {})}}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_OFFSETS = _object({"start": _COUNT, "end": _COUNT})
_QUOTED = _object({"start": _COUNT, "end": _COUNT, "quote": _TEXT})
_BASIS: Schema = {"enum": [basis.value for basis in Basis]}
_WHEN = _object(
    {
        "value": _EDTF,
        "earliest": {"type": ["string", "null"]},
        "latest": {"type": ["string", "null"]},
        "basis": _BASIS,
        "reason": _TEXT,
        "evidence": _array(_OFFSETS),
    },
    optional={
        "distance": _object(
            {
                "step": {"enum": [step.value for step in Step]},
                "low": {"type": "integer"},
                "high": {"type": "integer"},
                "weekday": {"type": ["integer", "null"]},
            }
        )
    },
)


def _item(cls: type) -> Schema:
    """A fact, mention or doubt as `accord.model.contract` writes it."""
    hints = get_type_hints(cls)
    properties: Schema = {}
    for slot in fields(cls):
        properties[slot.name] = _of(hints[slot.name], span=_OFFSETS)
        if hints[slot.name] is When:
            properties[f"{slot.name}_when"] = _WHEN
    return _object(properties)


def reading_schema() -> Schema:
    """What each line of `accord read --json` is."""
    optional_text = {"type": ["string", "null"]}
    document = _object(
        {
            "name": _TEXT,
            "published": _EDTF,
            "language": optional_text,
            "id": _TEXT,
            "title": optional_text,
            "outlet": optional_text,
            "url": optional_text,
        }
    )
    furniture = _object(
        {"start": _COUNT, "end": _COUNT, "reason": {"enum": [reason.value for reason in FurnitureReason]}}
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Reading: one line of `accord read --json`",
        "description": "All that one reader took from one document. Offsets are characters, end-exclusive.",
        **_object(
            {
                "document": document,
                "reader": _object({"name": _TEXT, "version": _TEXT}),
                "furniture": _array(furniture),
                **{kind.value: _array(_item(FACT_TYPES[kind])) for kind in Kind},
                "areas": _array({"enum": [area.value for area in Area]}),
                "mentions": _array(_item(Mention)),
                "doubts": _array(_item(Doubt)),
            }
        ),
    }


def _line(cls: type, kind: str, *, without: tuple[str, ...] = (), optional: Schema | None = None) -> Schema:
    """A noun of the record as `accord.model.lines` writes it."""
    hints = get_type_hints(cls)
    properties: Schema = {"kind": {"const": kind}}
    for slot in fields(cls):
        hint = hints[slot.name]
        properties[slot.name] = _of(hint, span=_QUOTED)
        if hint is When:
            properties[f"{slot.name}_basis"] = _BASIS
            properties[f"{slot.name}_reason"] = _TEXT
            properties[f"{slot.name}_spans"] = _array(_QUOTED)
    return _object({name: one for name, one in properties.items() if name not in without}, optional=optional)


_EXPLAINED: Schema = {
    "reasons": {**_array(_TEXT), "description": "explain only"},
    "decisions": {**_array({"$ref": "#/$defs/judgement"}), "description": "explain only"},
    "conflicts": {**_array({"$ref": "#/$defs/conflicts"}), "description": "explain only"},
    "questions": {**_array({"$ref": "#/$defs/review"}), "description": "explain only"},
}


def record_schema() -> Schema:
    """What each line is that a command prints with `--json`, told apart by `kind`."""
    support = _object(
        {
            "document": _TEXT,
            "document_id": _TEXT,
            "start": _COUNT,
            "end": _COUNT,
            "quote": _TEXT,
            **{name: _of(get_type_hints(Support)[name], span=_QUOTED) for name in ("speaker", "act", "outlet")},
            "published": _EDTF,
        },
        optional={
            "why": {**_TEXT, "description": "evidence against only"},
            "before": {**_TEXT, "description": "explain only"},
            "after": {**_TEXT, "description": "explain only"},
        },
    )
    kinds: dict[str, Schema] = {kind: _line(cls, kind, optional=_EXPLAINED) for kind, cls in FINDING_TYPES.items()}
    kinds["documents"] = _line(DocumentEntry, "documents", without=("published_spans", "published_reason"))
    kinds["conflicts"] = _line(Conflict, "conflicts")
    kinds["review"] = _line(Question, "review")
    kinds.update(_others())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One line of the record's commands with `--json`",
        "description": "The kind says which. Fields may be added, never renamed.",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in kinds],
        "$defs": {"support": support, **kinds},
    }


def _others() -> dict[str, Schema]:
    """Lines that are no findings: judgements, accounts, hits, problems, readers, what came of adding."""
    optional_text = {"type": ["string", "null"]}
    anchor = _object({"kind": _TEXT, "document_id": _TEXT, "start": _COUNT, "end": _COUNT, "quote": _TEXT})
    judgement = {
        "kind": {"const": "judgement"},
        "id": _TEXT,
        "verdict": {"enum": [verdict.value for verdict in Verdict]},
        "who": _TEXT,
        "when": _TEXT,
        "why": _TEXT,
        **dict.fromkeys(("field", "value", "undoes", "quote"), optional_text),
        "about": _array(_array(anchor)),
        "details": _array(_TEXT),
    }
    history = {"state": {"enum": ["in force", "undone", "orphan"]}, "findings": _array(_TEXT)}
    account = {
        "kind": {"const": "account"},
        **dict.fromkeys(("finding", "document", "document_id"), _TEXT),
        "outlet": optional_text,
        "published": _EDTF,
        "slots": {"type": "object"},
        "quotes": _array(_QUOTED),
    }
    hit = {
        "kind": {"const": "hit"},
        **dict.fromkeys(("document", "document_id", "snippet"), _TEXT),
        "title": optional_text,
        "published": _EDTF,
        "marks": _array({"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}),
    }
    failure = _object({**dict.fromkeys(("source", "error", "message", "hint"), _TEXT), "kept": {"type": "boolean"}})
    summary = {
        "kind": {"const": "summary"},
        "added": _array(_object({"document": _TEXT, "id": _TEXT})),
        "already": _array(_TEXT),
        "reread": _array(_TEXT),
        "failures": _array(failure),
    }
    return {
        "judgement": _object(judgement, optional=history),
        "account": _object(account),
        "hit": _object(hit),
        "problem": _object({"kind": {"const": "problem"}, "what": _TEXT, "where": _TEXT}),
        "reader": _object({"kind": {"const": "reader"}, "name": _TEXT, "version": _TEXT, "languages": _array(_TEXT)}),
        "summary": _object(summary),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
