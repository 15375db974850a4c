"""Start zjreader: ``python -m zjreader`` or the ``zjreader`` command."""

from __future__ import annotations

import sys

from zjreader.bootstrap.start import start


def main() -> int:
    """Run with the process's arguments and return its exit status."""
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
