"""
The dossier as one HTML file that loads nothing and runs nothing but its own small script.

The page carries a strict Content-Security-Policy with the hashes of its own style sheet and script,
so that even a text that slipped through escaping could not act; without scripts all of it is there.
Every text goes out escaped, with control and direction characters made visible, at one place.
"""

import base64
import hashlib
import re
from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from counterclaim.dossier import Dossier
from counterclaim.dossier.wording import visible


def dossier_html(dossier: Dossier) -> str:
    """
    Return the page; the same dossier gives the same bytes.
    """
    style, script = _own("dossier.css"), _own("dossier.js")
    return (
        _templates()
        .get_template("dossier.html")
        .render(
            dossier=dossier,
            style=style,
            style_hash=_hash(style),
            script=script,
            script_hash=_hash(script),
        )
    )


_LEFTWARD: Final = (
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
"""The blocks of scripts written from right to left (Unicode, the bidirectional algorithm)."""
_STRETCH: Final = re.compile(rf"[{_LEFTWARD}](?:[^<>&A-Za-z“”]*[{_LEFTWARD}])?")


def apart(text: str) -> Markup:
    """
    Return escaped text with each stretch written from right to left kept apart from what is round it.

    Else the marks and numbers beside a quoted title would be drawn on its wrong side.
    """
    shown = str(escape(visible(text)))
    return Markup(_STRETCH.sub(r"<bdi>\g<0></bdi>", shown))  # noqa: S704


@cache
def _templates() -> Environment:
    made = Environment(
        loader=_loader(),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["apart"] = apart
    return made


@cache
def _loader() -> PackageLoader:
    return PackageLoader("counterclaim.exports")


def _shown(value: Any) -> Any:
    """What a template puts out: what it has made itself as it is, everything else made visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _own(name: str) -> str:
    """A file of ours with the line ends that a browser sees, since its hash is over those."""
    source, _, _ = _loader().get_source(_templates(), name)
    return source.replace("\r\n", "\n")


def _hash(content: str) -> str:
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
