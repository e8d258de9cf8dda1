"""Which installation a command is about: `--data DIR`, else what the settings say."""

from __future__ import annotations

import argparse
from pathlib import Path

from fieldfare.settings import Settings


def argument(
    parser: argparse.ArgumentParser, told: str = "the installation's folder (FIELDFARE_DATA)"
) -> None:
    """Let a command take `--data`."""
    parser.add_argument("--data", metavar="DIR", type=Path, help=told)


def settings(args: argparse.Namespace) -> Settings:
    """The settings, with the folder that was given."""
    return Settings() if args.data is None else Settings(data=args.data)
