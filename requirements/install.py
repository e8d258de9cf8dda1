"""Make or mend one of the environments of ./run: install.py ENVIRONMENT LOCK PURPOSE.

The environment is made beside its place and then renamed into it, so that it is there whole or not
at all, whatever was interrupted; a lock lets one of several starts do it while the others wait.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path


def main(environment: Path, lock: Path, purpose: str) -> int:
    """The exit code: 0 when `environment` holds what `lock` names."""
    with environment.with_name(environment.name + ".lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if complete(environment, lock):
            return 0
        began = time.monotonic()
        say(f"setting up what it needs to {purpose}; once, some minutes …")
        unfinished = environment.with_name(environment.name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        if (code := install(unfinished, lock)) != 0:
            return code
        shutil.copyfile(lock, unfinished / "installed.txt")
        shutil.rmtree(environment, ignore_errors=True)
        unfinished.rename(environment)
        say(f"set up in {time.monotonic() - began:.0f} s, in {environment}")
    return 0


def complete(environment: Path, lock: Path) -> bool:
    """Whether `environment` was made from this very lock file and its interpreter exists."""
    stamp = environment / "installed.txt"
    whole = stamp.is_file() and stamp.read_bytes() == lock.read_bytes()
    return whole and os.access(environment / "bin" / "python", os.X_OK)


def install(place: Path, lock: Path) -> int:
    """The exit code of pip, which installs what `lock` names into a new environment at `place`."""
    venv.create(place, with_pip=True, symlinks=True)
    command = [place / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-input"]
    command += [
        "--disable-pip-version-check",
        "--no-warn-script-location",
        "--only-binary",
        ":all:",
    ]
    code = subprocess.run([*command, "--require-hashes", "-r", lock], check=False).returncode
    if code:
        python = ".".join(map(str, sys.version_info[:2]))
        say(f"pip could not install for Python {python} what {lock} names; it says above why.")
        say("A package index must be reachable this once. Then call ./run again.")
    return code


def say(line: str) -> None:
    """Print one line of progress."""
    print(f"fieldfare: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
