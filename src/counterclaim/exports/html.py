"""
The dossier as one HTML file that loads nothing and runs nothing.

The page carries a strict Content-Security-Policy with the hash of its own style sheet, so that even
a text that slipped through escaping could not act.
"""

import base64
import hashlib
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from counterclaim.dossier import Dossier


def dossier_html(dossier: Dossier) -> str:
    """
    Return the page; the same dossier gives the same bytes.
    """
    style = _style()
    return (
        _templates()
        .get_template("dossier.html")
        .render(dossier=dossier, style=style, style_hash=_hash(style))
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("counterclaim.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> str:
    source, _, _ = _templates().loader.get_source(  # type: ignore[union-attr]
        _templates(), "dossier.css"
    )
    return source


def _hash(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
