"""
Numbers as ranges, and when two ranges can be compared.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra, Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """
    A number as the text gives it, as a range.

    ``low`` and ``high`` bound it (absent: unbounded), ``*_open`` exclude the bound; ``unit`` is a
    singular noun ("percent", "person"), ``of`` says of what.  ``cumulative`` marks tolls that only
    grow.
    """

    surface: str | None = None
    value: float | int | None = None
    unit: str | None = None
    low: float | int | None = None
    high: float | int | None = None
    low_open: bool = False
    high_open: bool = False
    of: str | None = None
    cumulative: bool = False
    extra: Extra = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """
    The range a claim's value gives, with infinite ends where it is unbounded.

    ``excluded`` turns it into everything outside it ("not 40").

    >>> Range(low=12).meets(Range(low=28, high=28)), Range(high=60).meets(Range(low=70))
    (True, False)
    """

    low: float = -math.inf
    high: float = math.inf
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    of: str | None = None
    cumulative: bool = False
    excluded: bool = False

    @classmethod
    def read(cls, value: Json) -> "Range | None":
        """
        Read a claim's value: a number, or an object with ``low`` or ``high``; else ``None``.
        """
        if isinstance(value, bool):
            return None
        if isinstance(value, int | float):
            return cls(low=value, high=value)
        if not isinstance(value, Mapping) or not {"low", "high"} & set(value):
            return None
        low, high = value.get("low"), value.get("high")
        if not all(end is None or _is_number(end) for end in (low, high)):
            return None
        unit, of = value.get("unit"), value.get("of")
        return cls(
            low=-math.inf if low is None else float(str(low)),
            high=math.inf if high is None else float(str(high)),
            low_open=bool(value.get("low_open")),
            high_open=bool(value.get("high_open")),
            unit=unit if isinstance(unit, str) else None,
            of=of if isinstance(of, str) else None,
            cumulative=bool(value.get("cumulative")),
            excluded=bool(value.get("excluded")),
        )

    def meets(self, other: "Range") -> bool:
        """
        Say whether some number could be in both.
        """
        if self.excluded and other.excluded:
            return True
        if self.excluded or other.excluded:
            out, kept = (self, other) if self.excluded else (other, self)
            return not out.holds(kept)
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return not any(
            (one.low == low and one.low_open) or (one.high == high and one.high_open)
            for one in (self, other)
        )

    def holds(self, other: "Range") -> bool:
        """
        Say whether the other lies wholly inside the bounds of this one.
        """
        below = self.low < other.low or (
            self.low == other.low and (other.low_open or not self.low_open)
        )
        above = self.high > other.high or (
            self.high == other.high and (other.high_open or not self.high_open)
        )
        return below and above

    def into(self, unit: str | None) -> "Range | None":
        """
        Return the same range in another unit; ``None`` where no conversion is known.

        >>> Range(low=2, high=3, unit="hour").into("minute").high
        180.0
        """
        if unit == self.unit:
            return self
        factor = conversion(self.unit, unit)
        if factor is None:
            return None
        ends = [end * by for end in (self.low, self.high) for by in factor]
        return Range(
            low=min(ends[:2]),
            high=max(ends[2:]),
            low_open=self.low_open,
            high_open=self.high_open,
            unit=unit,
            of=self.of,
            cumulative=self.cumulative,
            excluded=self.excluded,
        )

    def __str__(self) -> str:
        unit = "" if self.unit is None or self.unit == "person" else f" {self.unit}"
        if self.excluded:
            return f"not {_figure(self.low)}{unit}"
        if self.low == self.high:
            return f"{_figure(self.low)}{unit}"
        if math.isinf(self.high) or (self.unit == "percent" and self.high == 100):
            return f"{'more than' if self.low_open else 'at least'} {_figure(self.low)}{unit}"
        if math.isinf(self.low) or self.low == 0:
            return f"{'fewer than' if self.high_open else 'at most'} {_figure(self.high)}{unit}"
        return f"{_figure(self.low)} to {_figure(self.high)}{unit}"


_RATES: dict[tuple[str, str], tuple[float, float]] = {
    ("barrel", "tonne"): (0.125, 0.155),
    ("second", "minute"): (1 / 60, 1 / 60),
    ("minute", "hour"): (1 / 60, 1 / 60),
    ("hour", "day"): (1 / 24, 1 / 24),
    ("day", "week"): (1 / 7, 1 / 7),
    ("metre", "kilometre"): (1e-3, 1e-3),
    ("mile", "kilometre"): (1.609344, 1.609344),
    ("kilometre", "nautical mile"): (1 / 1.852, 1 / 1.852),
    ("foot", "metre"): (0.3048, 0.3048),
    ("kilogram", "tonne"): (1e-3, 1e-3),
    ("hectare", "square kilometre"): (1e-2, 1e-2),
    ("acre", "hectare"): (0.40468564, 0.40468564),
}
"""
How many of the second unit one of the first is, at least and at most.

Lengths, masses and areas: NIST Handbook 44, appendix C (international foot and mile, nautical mile
of 1852 m, the acre to eight places).  A barrel of crude oil weighs 125 to 155 kg depending on its
density (42 US gallons at 0.79 to 0.97 kg/l).
"""


def conversion(unit: str | None, into: str | None) -> tuple[float, float] | None:
    """
    Return how many of one unit another is, as least and most; ``None`` where it is not known.

    Conversions are followed through other units of the table.
    """
    if unit is None or into is None:
        return None
    reached = {unit: (1.0, 1.0)}
    queue = [unit]
    for here in queue:
        for there, (least, most) in _steps(here):
            if there not in reached:
                reached[there] = (reached[here][0] * least, reached[here][1] * most)
                queue.append(there)
    return reached.get(into)


def _steps(unit: str) -> list[tuple[str, tuple[float, float]]]:
    onward = [(there, rate) for (here, there), rate in _RATES.items() if here == unit]
    back = [
        (here, (1 / most, 1 / least))
        for (here, there), (least, most) in _RATES.items()
        if there == unit
    ]
    return onward + back


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _figure(number: float) -> str:
    return f"{number:,.10g}"
