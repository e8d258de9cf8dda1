from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from fieldfare.cli import main
from serving import served


def keys(capsys: pytest.CaptureFixture[str], data: Path, *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["keys", *words, "--data", str(data)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_create_prints_the_key_alone_also_on_a_new_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = keys(capsys, tmp_path / "new", "create", "a script")
    assert code == 0
    assert re.fullmatch(r"ide_[0-9a-f]{64}\n", out)
    assert err == ""


def test_no_secret_is_kept_in_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, secret, _ = keys(capsys, tmp_path, "create", "a script")
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert secret.strip()[12:].encode() not in kept


def test_keys_work_and_end_while_the_server_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(tmp_path) as api:

        def calls() -> str:
            headers = {"Authorization": f"Bearer {secret.strip()}"}
            answer = api.stranger.get("/v1/credits/balance", headers=headers).json()
            return "ok" if answer["success"] else answer["error"]["code"]

        _, secret, _ = keys(capsys, tmp_path, "create", "a script")
        assert calls() == "ok"
        _, table, _ = keys(capsys, tmp_path, "list")
        (line,) = [line for line in table.splitlines() if "a script" in line]
        assert "active" in line
        assert secret.strip() not in table
        code, out, _ = keys(capsys, tmp_path, "revoke", line.split()[0])
        assert (code, out) == (0, f"revoked a script ({secret[:12]}…)\n")
        assert calls() == "API_KEY_REVOKED"
        assert "revoked" in keys(capsys, tmp_path, "list")[1]


def test_a_key_is_valid_through_the_day_on_which_it_expires(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    today = dt.datetime.now(dt.UTC).date()
    keys(capsys, tmp_path, "create", "today", "--expires", f"{today}")
    tomorrow = today + dt.timedelta(days=1)
    assert f"{tomorrow} 00:00" in keys(capsys, tmp_path, "list")[1]


@pytest.mark.parametrize("date", ["yesterday", "2020-01-01", "2027-02-30"])
def test_a_wrong_date_is_a_wrong_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], date: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        keys(capsys, tmp_path, "create", "a", "--expires", date)
    assert stopped.value.code == 2


def test_an_unknown_id_revokes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys(capsys, tmp_path, "create", "a")
    assert keys(capsys, tmp_path, "revoke", "zzz")[0] == 1
    assert keys(capsys, tmp_path, "revoke", "")[0] == 1
    assert "active" in keys(capsys, tmp_path, "list")[1]


def test_listing_a_folder_without_an_installation_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = keys(capsys, tmp_path / "none", "list")
    assert (code, err) == (1, f"there is no installation in {tmp_path / 'none'}\n")
    assert not (tmp_path / "none").exists()
