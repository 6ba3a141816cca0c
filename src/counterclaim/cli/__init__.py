"""
The command line: one file per command, loaded when it is called.
"""

import sys
from collections.abc import Sequence

from counterclaim.cli.screen import say_error
from counterclaim.errors import CounterclaimError, Interrupted
from counterclaim.version import __version__

STOPPED = 130
"""Exit status after Ctrl-C (128 + SIGINT)."""
FAILED = 2
"""Exit status after a coded error."""


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command line and return the exit status.
    """
    from cyclopts import App

    app = App(
        name="counterclaim",
        version=__version__,
        help="Who says what, through whom, and how many of them are really independent.",
        result_action="return_value",
        exit_on_error=False,
        print_error=True,
        suppress_keyboard_interrupt=False,
    )
    for name, place in COMMANDS:
        app.command(f"counterclaim.cli.{place}", name=name)
    try:
        result = app(list(argv) if argv is not None else None)
    except CounterclaimError as error:
        say_error(error)
        return FAILED
    except KeyboardInterrupt:
        say_error(Interrupted("stopped before the end", "nothing was half-written; run it again"))
        return STOPPED
    except Exception as error:
        if _is_usage(error):
            return FAILED
        raise
    return result if isinstance(result, int) else 0


COMMANDS = (
    ("build", "build:build"),
    ("add", "add:add"),
    ("questions", "questions:questions"),
    ("show", "show:show"),
    ("search", "search:search"),
    ("changes", "changes:changes"),
    ("decide", "decide:app"),
    ("log", "log:log"),
    ("reread", "reread:reread"),
    ("verify", "verify:verify"),
    ("import", "import_file:import_file"),
    ("export", "export:export"),
    ("bench", "bench:bench"),
    ("demo", "demo:demo"),
)
"""Every command with the function behind it."""


def _is_usage(error: Exception) -> bool:
    """Whether cyclopts has already told the person what is wrong with the command."""
    from cyclopts import CycloptsError

    return isinstance(error, CycloptsError)


if __name__ == "__main__":
    sys.exit(main())
