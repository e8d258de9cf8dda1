"""Ask OSV what is known against the packages that the lock files name: audit.py [--url URL] LOCK...

Exit code 0: nothing is known. 1: something is, and it is told. 3: the database could not be reached or
does not know what everybody knows, so that nothing was audited.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

OSV = "https://api.osv.dev/v1/querybatch"
KNOWN = ("jinja2", "2.4.1")  # has had advisories for many years: a database without them is none
SECONDS = 30
A_BATCH = 500
NOT_AUDITED = 3

Pin = tuple[str, str]


def pins(lock: str) -> list[Pin]:
    """Name and version of each package that a lock file names."""
    return re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock, re.MULTILINE)


def known(url: str, packages: Sequence[Pin]) -> dict[Pin, list[str]]:
    """The ids of advisories by package; raises `OSError` and `ValueError` when there is no answer."""
    found: dict[Pin, list[str]] = {}
    for start in range(0, len(packages), A_BATCH):
        batch = packages[start : start + A_BATCH]
        results = asked(url, batch)["results"]
        for package, result in zip(batch, results, strict=True):
            if ids := [one["id"] for one in result.get("vulns", ())]:
                found[package] = ids
    return found


def asked(url: str, batch: Sequence[Pin]) -> Mapping[str, Any]:
    """What the database answers."""
    queries = [
        {"package": {"name": name, "ecosystem": "PyPI"}, "version": version}
        for name, version in batch
    ]
    request = Request(  # noqa: S310 - the address is ours or the caller's
        url, json.dumps({"queries": queries}).encode(), {"Content-Type": "application/json"}
    )
    with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 - as above
        told: Mapping[str, Any] = json.load(answer)
    return told


def main(argv: Sequence[str] | None = None) -> int:
    """Audit, say what came of it, and give back the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default=OSV)
    parser.add_argument("locks", metavar="LOCK", type=Path, nargs="+")
    args = parser.parse_args(argv)
    packages = sorted({pin for lock in args.locks for pin in pins(lock.read_text("utf-8"))})
    try:
        found = known(args.url, [KNOWN, *packages])
    except (URLError, OSError, ValueError, KeyError, TypeError) as error:
        return not_audited(f"{args.url} gave no answer: {error}")
    if not found.pop(KNOWN, None):
        return not_audited(f"{args.url} knows nothing of {KNOWN[0]} {KNOWN[1]}")
    for (name, version), ids in found.items():
        sys.stderr.write(f"{name} {version}: {', '.join(ids)}\n")
    sys.stdout.write(f"{len(packages)} packages audited, {len(found)} with known advisories\n")
    return 1 if found else 0


def not_audited(why: str) -> int:
    """Say that nothing is known, which is not the same as that there is nothing."""
    sys.stderr.write(f"the dependencies were NOT audited: {why}\n")
    return NOT_AUDITED


if __name__ == "__main__":
    sys.exit(main())
