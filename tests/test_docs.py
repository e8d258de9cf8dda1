"""What is not documented does not exist: settings, commands, endpoints and error codes."""

from pathlib import Path

import pytest

from fieldfare import cli, errors
from fieldfare.settings import Settings

DOCS = Path(__file__).parent.parent / "docs"
README = Path(__file__).parent.parent / "README.md"


def codes() -> list[str]:
    """Every code in the error tree."""
    found = set()
    waiting = [errors.FieldfareError]
    while waiting:
        one = waiting.pop()
        found.add(one.code)
        waiting += one.__subclasses__()
    return sorted(found)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    field = Settings.model_fields[name]
    row = f"| `FIELDFARE_{name.upper()}` | {shown(field.default)} | {field.description} |"
    assert row in (DOCS / "settings.md").read_text(encoding="utf-8").splitlines()


def shown(default: object) -> str:
    """A default as the table shows it."""
    return "(empty)" if default == "" else f"`{default}`"


@pytest.mark.parametrize("code", codes())
def test_every_error_code_is_documented(code: str) -> None:
    assert f"| `{code}` |" in (DOCS / "api.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(cli.COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"./run {command}" in README.read_text(encoding="utf-8")
