"""Where settings come from: the environment, and files for those that are secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldfare import cli
from fieldfare.secret_files import is_secret
from fieldfare.settings import NotReady, Settings

DOCS = Path(__file__).parent.parent / "docs"
SECRETS = [name for name, field in Settings.model_fields.items() if is_secret(field)]


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_can_be_given_by_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "secret").write_text("a secret\n")
    monkeypatch.setenv(f"FIELDFARE_{name.upper()}_FILE", str(tmp_path / "secret"))
    assert getattr(Settings(), name) == "a secret"


@pytest.mark.parametrize("name", SECRETS)
def test_the_documents_name_the_variable_for_each_file(name: str) -> None:
    assert f"`FIELDFARE_{name.upper()}_FILE`" in (DOCS / "settings.md").read_text("utf-8")


def test_whatever_may_hold_a_password_is_a_secret() -> None:
    telling = ("user:password", "key:secret", "redis://", "Secret that")
    holding = [
        name
        for name, field in Settings.model_fields.items()
        if any(one in (field.description or "") for one in telling)
    ]
    assert holding == SECRETS


def test_what_is_no_secret_is_not_read_from_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "host").write_text("0.0.0.0")
    monkeypatch.setenv("FIELDFARE_HOST_FILE", str(tmp_path / "host"))
    assert Settings().host == "127.0.0.1"


def test_both_ways_at_once_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDFARE_SMTP_URL", "smtp://a")
    monkeypatch.setenv("FIELDFARE_SMTP_URL_FILE", str(tmp_path))
    with pytest.raises(NotReady, match="take one away"):
        Settings()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: No such file"),
        (b"", "must hold one line"),
        (b"one\ntwo\n", "must hold one line"),
        (b"\xff\xfe", "holds no text"),
        (b"x" * 70_000, "must hold one line"),
    ],
)
def test_a_file_that_holds_no_secret_says_so_and_nothing_of_what_it_holds(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    content: bytes | None,
    said: str,
) -> None:
    path = tmp_path / "secret"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setenv("FIELDFARE_DATABASE_URL_FILE", str(path))
    assert cli.main(["credits", "show"]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"FIELDFARE_DATABASE_URL_FILE: {path}")
    assert said in told
    assert "one\n" not in told
    assert "xxx" not in told


def test_what_is_handed_in_comes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text("smtp://file")
    monkeypatch.setenv("FIELDFARE_SMTP_URL_FILE", str(tmp_path / "secret"))
    assert Settings(smtp_url="smtp://here").smtp_url == "smtp://here"
