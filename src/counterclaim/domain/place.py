"""
Places and what lies within what.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    A place of a case and the next larger place it lies in, both by id or plain name.

    ``known`` is false where nobody tells all that it lies in, so that it may be part of another place
    in the same larger one.
    """

    id: str
    within: str | None = None
    name: str | None = None
    known: bool = True
    extra: Extra = field(default=())


class Gazetteer:
    """
    The containment of one case's places: a forest from each place to the next larger one.

    >>> places = Gazetteer.of([Place(id="harbour", within="Port Alder")])
    >>> places.within("harbour", "Port Alder"), places.within("Port Alder", "harbour")
    (True, False)
    """

    def __init__(self, parents: Mapping[str, str], unknown: Iterable[str] = ()) -> None:
        self._parents = dict(parents)
        self._unknown = frozenset(unknown)

    @classmethod
    def of(cls, places: Iterable[Place]) -> "Gazetteer":
        """
        Build it from the places of a ledger.
        """
        listed = list(places)
        return cls(
            {place.id: place.within for place in listed if place.within},
            (place.id for place in listed if not place.known),
        )

    def chain(self, place: str) -> Iterator[str]:
        """
        Yield a place and everything it lies in, from small to large; a circle ends the walk.
        """
        seen: set[str] = set()
        while place not in seen:
            seen.add(place)
            yield place
            place = self._parents.get(place, place)

    def within(self, inner: str, outer: str) -> bool:
        """
        Say whether a place is, or lies in, the other.
        """
        return outer in self.chain(inner)

    def nested(self, first: str, second: str) -> bool:
        """
        Say whether one of two places lies in the other.
        """
        return self.within(first, second) or self.within(second, first)

    def apart(self, first: str, second: str) -> bool:
        """
        Say whether two places are certainly two: neither lies in the other, as far as one can know.

        Where nobody told all that one of them lies in, it may lie in the other: two countries are
        two places and so are villages of theirs, while two villages of one country may be one.

        >>> lands = [Place(id=land, within="Europe") for land in ("Norway", "Finland")]
        >>> towns = [Place(id="Tarn", within="Norway", known=False)]
        >>> places = Gazetteer.of([*lands, *towns, Place(id="Merrow", within="Norway", known=False)])
        >>> places.apart("Tarn", "Finland"), places.apart("Tarn", "Merrow")
        (True, False)
        """
        if self.nested(first, second):
            return False
        return not any(part in self._unknown for part in self._parting(first, second))

    def _parting(self, first: str, second: str) -> tuple[str, str]:
        """The largest places around two that do not hold both."""
        one, other = list(self.chain(first)), list(self.chain(second))
        shared = set(one) & set(other)
        return (
            [place for place in one if place not in shared][-1],
            [place for place in other if place not in shared][-1],
        )
