"""``python -m hooks.cli``: the command line where the program ``quntuan`` is not on the path."""

import sys

from hooks.cli import main

sys.exit(main())
