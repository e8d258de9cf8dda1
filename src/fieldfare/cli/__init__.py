"""The command `fieldfare`: every command is one module of this package with `arguments` and `run`.

A module's `arguments(parser)` declares its options and `run(args)` does the work and gives back the
exit code. Only the module of the chosen command is imported, so `extract` loads no database and
`keys` no weights.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from fieldfare import __version__
from fieldfare.settings import NotReady

COMMANDS = {
    "extract": "read files and folders and write rows",
    "serve": "start the API and its workers",
    "keys": "make, list and revoke the keys that programs call with",
    "credits": "add credits or show the balance",
    "members": "list who may sign in, and let somebody choose a new password",
    "work": "do what servers on other machines accept",
    "sweep": "remove what has expired or got lost",
    "migrate": "bring the database to this version's tables",
    "backup": "write the installation into one file, also while it is being served",
    "restore": "make a new installation of such a file",
    "doctor": "say what is installed and reachable, what is wrong and how to mend it",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names and give back its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    parser = _parser(words)
    args = parser.parse_args(words)
    command = importlib.import_module(f"fieldfare.cli.{args.command}")
    try:
        code: int = command.run(args)
        sys.stdout.flush()
    except NotReady as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fieldfare", description="Invoices and receipts in, rows out, on your own machine."
    )
    parser.add_argument("--version", action="version", version=f"fieldfare {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen = next((word for word in words if not word.startswith("-")), "")
    for name, purpose in COMMANDS.items():
        described = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
        if name == chosen:
            importlib.import_module(f"fieldfare.cli.{name}").arguments(described)
    return parser
