"""`fieldfare migrate`: bring the database to this version's tables; on SQLite `serve` does so itself.

It also has the bucket, if there is one, remove parts of uploads that nobody completes. Sweeps do that, too:
the rule is for those of which the database knows nothing any more, as after it was restored from a copy.
"""

from __future__ import annotations

import argparse
import math
import sys

from fieldfare.cli import installation
from fieldfare.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `migrate` takes."""
    installation.argument(parser)


def run(args: argparse.Namespace) -> int:
    """Migrate and give back the exit code."""
    from fieldfare.store import database

    settings = installation.settings(args)
    engine = database.engine(settings)
    was = database.migrated(engine)
    if not was:
        database.migrate(engine)
    engine.dispose()
    print("nothing to be done" if was else "the database has this version's tables now")
    if settings.storage_url:
        _arrange_bucket(settings)
    return 0


def _arrange_bucket(settings: Settings) -> None:
    """Add the rule to the bucket's lifecycle; if we may not, say what is missing."""
    from fieldfare.store import s3

    bucket = s3.bucket(settings)
    days = days_of_uploads(settings)
    try:
        if not bucket.gives_up_uploads():
            bucket.give_up_uploads(days)
            print(f"the bucket removes incomplete uploads after {days} days")
    except OSError as error:
        print(
            f"incomplete uploads: have the bucket remove them after {days} days: {error}",
            file=sys.stderr,
        )


def days_of_uploads(settings: Settings) -> int:
    """After how many days the bucket may remove parts: later than any sweep."""
    return math.ceil(settings.retention_upload_hours / 24) + 1
