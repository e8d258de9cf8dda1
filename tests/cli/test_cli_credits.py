from __future__ import annotations

from pathlib import Path

import pytest

from fieldfare.cli import main
from installation import install


def test_a_new_installation_has_its_start_and_the_free_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(tmp_path)
    assert main(["credits", "show", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "balance 10050, of which 0 reserved\n"


def test_where_nothing_is_installed_there_is_nothing_to_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["credits", "show", "--data", str(tmp_path / "none")]) == 1
    assert "there is no installation in" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_added_credits_are_in_the_balance(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["credits", "add", "100", "--data", str(tmp_path)])
    capsys.readouterr()
    main(["credits", "show", "--data", str(tmp_path)])
    assert capsys.readouterr().out == "balance 10150, of which 0 reserved\n"


@pytest.mark.parametrize("amount", ["0", "-5", "1.5", "many", "", "9999999999"])
def test_what_is_no_number_of_credits_is_a_wrong_call(tmp_path: Path, amount: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["credits", "add", amount, "--data", str(tmp_path)])
    assert ended.value.code == 2
