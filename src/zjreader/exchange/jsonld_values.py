"""Values of a Web Annotation, whoever wrote it.

Owns: reading identifiers, times, names and texts out of JSON that may hold anything. What is not of the expected
kind is nothing, never an error. Pure.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from typing import Any

_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def identifier(value: object) -> str:
    """Take the UUID of a urn; any other identifier is mapped to one, always the same."""
    text = str(value)
    try:
        return str(uuid.UUID(text.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, text.encode("utf-8", "replace").decode()))


def stamp(value: object) -> str:
    """Take a time with its offset from UTC; empty where it is none."""
    text = str(value or "")
    return text if _STAMP.fullmatch(text) else ""


def person(creator: object) -> str:
    """Take the name of who made something; empty where there is none."""
    if isinstance(creator, Mapping):
        return str(creator.get("name") or creator.get("id") or "")
    return creator if isinstance(creator, str) else ""


def body_text(body: Mapping[str, Any]) -> str:
    """Take the text of a body."""
    return str(body.get("value") or "")


def mappings(value: object) -> list[Mapping[str, Any]]:
    """List what may stand alone or in a list; a text is a body of that text."""
    if isinstance(value, str):
        return [{"type": "TextualBody", "value": value}]
    if isinstance(value, Mapping):
        return [value]
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def texts(value: object) -> list[str]:
    """List the texts of what may be a text or a list."""
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
