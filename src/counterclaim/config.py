"""
One frozen set of settings: defaults < counterclaim.toml < environment < flags.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from counterclaim.errors import BadSettings

FILE = "counterclaim.toml"
PREFIX = "COUNTERCLAIM_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """
    What a person may set.

    ``pipeline`` is the name or path of the spaCy pipeline to read English with ("none": the
    model-free finder); ``title`` names new cases; ``actor`` is who signs decisions; ``clock``
    set to "log" lets a clock that is behind the last event record at that event's time.
    """

    pipeline: str | None = None
    title: str | None = None
    actor: str | None = None
    clock: str | None = None


def settings(folder: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """
    Return the settings of a folder and an environment.

    Raises:
        BadSettings: the settings file does not parse, or holds a key nobody knows.
    """
    found = Settings()
    known = {field.name for field in fields(Settings)}
    path = (folder or Path.cwd()) / FILE
    if path.is_file():
        found = replace(found, **_from_file(path, known))
    environment = os.environ if environment is None else environment
    told = {name: environment[PREFIX + name.upper()] for name in known
            if PREFIX + name.upper() in environment}  # fmt: skip
    return replace(found, **told)


def _from_file(path: Path, known: set[str]) -> dict[str, str]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(f"{path.name} does not parse: {error}", "correct that line") from None
    for key, value in table.items():
        if key not in known or not isinstance(value, str):
            raise BadSettings(
                f"{path.name} sets {key!r}, which is no setting",
                f"use {', '.join(sorted(known))}, each a string",
            )
    return table
