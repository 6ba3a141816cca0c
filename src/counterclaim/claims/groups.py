"""
What belongs together, in any order of arrival.
"""


class Groups:
    """
    Disjoint sets of keys, each named by its smallest member.
    """

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, key: str) -> str:
        """
        Return the name of the set the key is in.
        """
        parent = self._parent.setdefault(key, key)
        while parent != self._parent[parent]:
            parent = self._parent[parent]
        self._parent[key] = parent
        return parent

    def join(self, first: str, second: str) -> None:
        """
        Make two sets one.
        """
        low, high = sorted((self.find(first), self.find(second)))
        self._parent[high] = low
