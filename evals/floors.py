"""
Comparing what was measured with what is pinned, and pinning anew.

Pure rules: no file, no clock, no environment.  A floor may rise freely and fall only with a reason
that is kept; a ceiling never moves.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

EPSILON = 0.0005
"""How far a figure may fall below its floor: half a unit of the third decimal place."""

Baseline: TypeAlias = Mapping[str, Any]
"""The parsed baseline file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """
    What one suite gave: figures with a floor, figures with a ceiling, and on what.

    ``corpus`` holds the hash over the files used, their number and the counts that must not
    change by themselves; ``rules`` the version of the rules.
    """

    suite: str
    floors: Mapping[str, float | None]
    ceilings: Mapping[str, float | None] = field(default_factory=dict)
    corpus: Mapping[str, str | int] = field(default_factory=dict)
    rules: str = ""
    cpu_seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    One comparison: ``held`` says whether the suite may pass with it.
    """

    suite: str
    figure: str
    pinned: str
    measured: str
    held: bool
    note: str = ""


def empty_baseline() -> dict[str, Any]:
    """
    Return a baseline in which nothing is pinned yet.
    """
    return {"epsilon": EPSILON, "suites": {}, "regressions": []}


def compare(baseline: Baseline, measured: Measured) -> Iterator[Line]:
    """
    Yield every comparison of one suite.

    A figure that is not pinned, or that was not measured, does not hold: nothing passes by
    absence.  Other rules than those pinned are said, and hold.
    """
    pinned = baseline.get("suites", {}).get(measured.suite, {})
    epsilon = float(baseline.get("epsilon", EPSILON))
    yield _same_corpus(pinned.get("corpus", {}), measured)
    for figure in sorted({*pinned.get("floors", {}), *measured.floors}):
        yield _above(figure, pinned.get("floors", {}).get(figure), measured, epsilon)
    for figure in sorted({*pinned.get("ceilings", {}), *measured.ceilings}):
        yield _below(figure, pinned.get("ceilings", {}).get(figure), measured)
    if pinned and pinned.get("rules") != measured.rules:
        yield Line(
            suite=measured.suite,
            figure="rules",
            pinned=str(pinned.get("rules")),
            measured=measured.rules,
            held=True,
            note="other rules: pin them with --update once the figures hold",
        )


def repin(
    baseline: Baseline,
    measured: Iterable[Measured],
    ceilings: Mapping[str, Mapping[str, float]],
    reason: str | None = None,
) -> tuple[dict[str, Any], list[str]]:
    """
    Return the baseline with these suites pinned anew, and what was refused.

    A floor is never lowered without a ``reason``, which is then kept beside it; a figure within
    epsilon of its floor leaves the floor where it is, so that it cannot sink in small steps.
    Ceilings are those given: a measurement above one is refused whatever the reason.  Where
    anything is refused the baseline comes back unchanged.
    """
    epsilon = float(baseline.get("epsilon", EPSILON))
    suites = dict(baseline.get("suites", {}))
    regressions = list(baseline.get("regressions", []))
    refused: list[str] = []
    for one in measured:
        old = suites.get(one.suite, {}).get("floors", {})
        fallen = list(_fallen(old, one, epsilon))
        refused += list(_not_pinnable(one, ceilings.get(one.suite, {})))
        if fallen and not reason:
            refused += [
                f"{one.suite} {figure} would fall from {was} to {now}: "
                "mend it, or give --allow-regression REASON"
                for figure, was, now in fallen
            ]
        regressions += [
            {"suite": one.suite, "figure": figure, "from": was, "to": now, "reason": reason}
            for figure, was, now in fallen
        ]
        lowered = {figure for figure, _, _ in fallen}
        suites[one.suite] = {
            "corpus": dict(one.corpus),
            "rules": one.rules,
            "floors": {
                figure: value if figure in lowered else max(value, old.get(figure, value))
                for figure, value in one.floors.items()
                if value is not None
            },
            "ceilings": dict(ceilings.get(one.suite, {})),
        }
    if refused:
        return dict(baseline), refused
    return {"epsilon": epsilon, "suites": suites, "regressions": regressions}, []


def _same_corpus(pinned: Mapping[str, str | int], measured: Measured) -> Line:
    differs = sorted(
        key for key in {*pinned, *measured.corpus} if pinned.get(key) != measured.corpus.get(key)
    )
    note = f"not the same {', '.join(differs)}: the figures do not compare"
    if not pinned:
        note = "pin it with --update"
    return Line(
        suite=measured.suite,
        figure="corpus",
        pinned=_corpus(pinned) if pinned else "not pinned",
        measured=_corpus(measured.corpus),
        held=not differs,
        note=note if differs else "",
    )


def _above(figure: str, floor: float | None, measured: Measured, epsilon: float) -> Line:
    value = measured.floors.get(figure)
    held = floor is not None and value is not None and value >= floor - epsilon
    rose = held and value is not None and floor is not None and value > floor + epsilon
    return Line(
        suite=measured.suite,
        figure=figure,
        pinned="not pinned" if floor is None else f">= {floor:.4f}",
        measured="absent" if value is None else f"{value:.4f}",
        held=held,
        note="rose: raise the floor with --update" if rose else "",
    )


def _below(figure: str, ceiling: float | None, measured: Measured) -> Line:
    value = measured.ceilings.get(figure)
    return Line(
        suite=measured.suite,
        figure=figure,
        pinned="not pinned" if ceiling is None else f"<= {ceiling:g}",
        measured="absent" if value is None else f"{value:g}",
        held=ceiling is not None and value is not None and value <= ceiling,
    )


def _fallen(
    old: Mapping[str, float], measured: Measured, epsilon: float
) -> Iterator[tuple[str, float, float | None]]:
    """Yield each floor that the measurement would lower or drop."""
    for figure, floor in sorted(old.items()):
        value = measured.floors.get(figure)
        if value is None or value < floor - epsilon:
            yield figure, floor, value


def _not_pinnable(measured: Measured, ceilings: Mapping[str, float]) -> Iterator[str]:
    for figure, value in sorted(measured.floors.items()):
        if value is None:
            yield f"{measured.suite} {figure} was not measured"
    for figure, ceiling in sorted(ceilings.items()):
        value = measured.ceilings.get(figure)
        if value is None or value > ceiling:
            yield f"{measured.suite} {figure} is {value} and may be {ceiling:g} at most, always"


def _corpus(corpus: Mapping[str, str | int]) -> str:
    return f"{str(corpus.get('sha256', '-'))[:12]}, {corpus.get('files', '-')} files"
