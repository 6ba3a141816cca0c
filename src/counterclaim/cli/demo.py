"""
``counterclaim demo``: the main job on the example story.
"""

from pathlib import Path

from counterclaim.cli.report import report
from counterclaim.cli.screen import err, progress
from counterclaim.errors import PathMissing
from counterclaim.pipeline import build_case

STORY = "torvane"


def demo(*, folder: Path = Path("demo")) -> int:
    """
    Build the invented example story and its dossier.

    Args:
        folder: Where to put the case and the dossier; an earlier demo there is replaced.
    """
    ledger, dossier = folder / f"{STORY}.db", folder / f"{STORY}.html"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{STORY}.db*"):
        old.unlink()
    err.print("Reading the example story: twelve reports on who holds the Torvane Valley.")
    with progress() as step:
        case = build_case([story()], ledger, title="Who holds the Torvane Valley?", progress=step)
    report(case, dossier=dossier, as_of=None)
    return 0


def story() -> Path:
    """
    Return the folder of the example story: in the package, or beside it in a clone.

    Raises:
        PathMissing: neither is there.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "examples" / STORY, package.parents[1] / "examples" / STORY):
        if folder.is_dir():
            return folder
    raise PathMissing(
        "the example story is not installed", "run the demo from a clone of the repository"
    )
