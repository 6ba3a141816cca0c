"""``python -m counterclaim`` is the command line."""

import sys

from counterclaim.cli import main

sys.exit(main())
