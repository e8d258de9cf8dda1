"""`fieldfare restore`: make a new installation of what `fieldfare backup` has written."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fieldfare.cli import installation


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `restore` takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="what `backup` has written")
    installation.argument(parser, "the new installation's folder (FIELDFARE_DATA)")


def run(args: argparse.Namespace) -> int:
    """Restore and give back the exit code."""
    from fieldfare.store import backup

    settings = installation.settings(args)
    backup.refuse_servers(settings)
    try:
        manifest = backup.restore(args.file, settings.data)
    except backup.BackupRefused as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{settings.data} cannot be written: {error}", file=sys.stderr)
        return 1
    print(f"{settings.data} is as it was at {manifest['made_at']}; go on with: fieldfare serve")
    return 0
