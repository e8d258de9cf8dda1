from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from fieldfare import passwords
from site_served import Site, site_served


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that are as good as they need to be for invented passwords."""
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=64))
    monkeypatch.setattr(passwords, "_nobodys", lambda: passwords._hasher.hash("nobody's"))


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with site_served(tmp_path) as site:
        yield site
