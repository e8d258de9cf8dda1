"""A whole installation of the test's own: database, files, an account and its owner."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import shutil
import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, insert

import grounds
from fieldfare import accounts
from fieldfare.settings import Settings
from fieldfare.store import database, objects
from fieldfare.store.objects import Store
from fieldfare.store.schema import upload_files, upload_sessions

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Installation:
    """What a server would be started on."""

    settings: Settings
    engine: Engine
    files: Store
    owner: accounts.Member

    def upload(self, *contents: bytes, session: str = "session", suffix: str = "pdf") -> list[str]:
        """Store `contents` as the completed files of an upload session and give back their ids."""
        session_id, ids = str(uuid.uuid4()), [f"file_{n}" for n in range(1, len(contents) + 1)]
        rows = []
        for position, (name, content) in enumerate(zip(ids, contents, strict=True)):
            key = f"sources/{uuid.uuid4()}/{uuid.uuid4().hex}"
            self.files.put(key, content)
            rows.append(
                {
                    "id": str(uuid.uuid4()),
                    "session_id": session_id,
                    "position": position,
                    "name": name,
                    "file_name": f"{name}.{suffix}",
                    "size_bytes": len(content),
                    "state": "completed",
                    "object_key": key,
                    "sha256": hashlib.sha256(content).hexdigest(),
                    "completed_at": NOW,
                }
            )
        with database.transaction(self.engine) as tx:
            tx.execute(
                insert(upload_sessions).values(
                    id=session_id, member_id=self.owner.id, name=session, created_at=NOW
                )
            )
            tx.execute(insert(upload_files), rows)
        return ids


def install(folder: Path, **settings: object) -> Installation:
    """A new installation in `folder`."""
    if "postgres" in grounds.on:
        settings["database_url"] = grounds.new_database()
    else:
        shutil.copy(_migrated(), folder / database.FILE)
    if "s3" in grounds.on:
        settings["storage_url"] = grounds.new_storage()
    made = Settings(data=folder, **settings)  # type: ignore[arg-type]
    engine = database.engine(made)
    if made.database_url:
        grounds.closing(engine)
    with database.transaction(engine) as tx:
        owner = accounts.first_start(tx, made)
    return Installation(made, engine, objects.of(made), owner)


@functools.cache
def _migrated() -> Path:
    """An empty database of the newest schema, made once for all tests of a process."""
    path = Path(tempfile.mkdtemp()) / "empty.db"
    engine = database.on_file(path)
    database.migrate(engine)
    database.forget(engine)
    engine.dispose()
    return path
