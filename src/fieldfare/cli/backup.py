"""`fieldfare backup`: write the installation into one file, also while it is being served."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fieldfare.cli import installation


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `backup` takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to write, a .tar")
    parser.add_argument("--force", action="store_true", help="replace FILE if it is there")
    installation.argument(parser)


def run(args: argparse.Namespace) -> int:
    """Take the backup and give back the exit code."""
    from fieldfare.store import backup

    settings = installation.settings(args)
    try:
        taken = backup.take(settings, args.file, force=args.force)
    except backup.BackupRefused as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{args.file} cannot be written: {error}", file=sys.stderr)
        return 1
    print(f"{args.file}: {taken.objects} object(s), {taken.size_bytes} bytes, read again and whole")
    if taken.missing:
        print(f"{taken.missing} object(s) that the database names had been lost before")
    return 0
