"""
What a record carries beyond its known fields.

A ledger file may hold keys that this version does not know; they are kept, in order of name, so
that an import and an export lose nothing.
"""

from typing import Any, TypeAlias

Json: TypeAlias = str | int | float | bool | list[Any] | dict[str, Any] | None
"""A value as JSON holds it; lists and objects hold such values in turn.

Not written recursively, so that the schema of a ledger file can be made from the domain values.
"""

Extra: TypeAlias = tuple[tuple[str, Json], ...]
"""Unknown keys with their values, sorted by key."""
