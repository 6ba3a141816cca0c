"""
Sets that only ever grow together.

Origins are joined finding by finding, in any order; each set is named by its smallest member, so
that the order never shows.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

Key: TypeAlias = tuple[str, str]
"""A kind of thing (evidence, source, claim, …) and its id; origins are named so."""


class Disjoint:
    """
    Disjoint sets, optionally laid over others that they leave as they are.

    >>> groups = Disjoint()
    >>> groups.join(("source", "courier"), ("source", "agency"))
    >>> groups.find(("source", "courier"))
    ('source', 'agency')
    """

    def __init__(self, below: "Disjoint | None" = None) -> None:
        self._below = below
        self._parent: dict[Key, Key] = {}

    def find(self, key: Key) -> Key:
        """
        Return the name of the set a key is in: its smallest member.
        """
        if self._below is not None:
            key = self._below.find(key)
        root = key
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        while (parent := self._parent.get(key, key)) != root:
            self._parent[key] = root
            key = parent
        return root

    def join(self, first: Key, second: Key) -> None:
        """
        Make the sets of two keys one.
        """
        low, high = sorted((self.find(first), self.find(second)))
        if low != high:
            self._parent[high] = low

    def join_all(self, keys: Iterable[Key]) -> None:
        """
        Make the sets of all keys one.
        """
        every = list(keys)
        for other in every[1:]:
            self.join(every[0], other)

    def sets(self) -> dict[Key, tuple[Key, ...]]:
        """
        Return the members of every set of two or more, sorted, without what lies below.
        """
        members: defaultdict[Key, set[Key]] = defaultdict(set)
        for key in list(self._parent):
            name = self.find(key)
            members[name] |= {key, name}
        return {name: tuple(sorted(keys)) for name, keys in members.items()}
