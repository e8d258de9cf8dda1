"""Secrets by file: FIELDFARE_DATABASE_URL_FILE=/run/secrets/db stands for what that file holds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

from pydantic.config import JsonDict
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

SECRET: Final[JsonDict] = {"secret": True}  # marks a setting, in its `json_schema_extra`
SUFFIX: Final = "_FILE"
MOST_BYTES: Final = 64 * 1024


class NotReady(Exception):
    """The installation is not set up as it is to be used; the text says what to do."""


def is_secret(field: FieldInfo) -> bool:
    """Whether the setting holds a secret, so that it can be given by file."""
    return field.json_schema_extra == SECRET


class SecretFiles(PydanticBaseSettingsSource):
    """Gives each setting that holds a secret from the file that its variable with _FILE names."""

    def __init__(self, settings: type[BaseSettings]) -> None:
        super().__init__(settings)
        self._prefix = str(self.config.get("env_prefix", ""))

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """The secret, if one is given by file; raises `NotReady`."""
        variable = f"{self._prefix}{field_name}".upper()
        path = os.environ.get(variable + SUFFIX, "") if is_secret(field) else ""
        if not path:
            return None, field_name, False
        if os.environ.get(variable):
            raise NotReady(f"{variable} and {variable}{SUFFIX} are both set; take one away")
        return _held(Path(path), variable + SUFFIX), field_name, False

    def __call__(self) -> dict[str, Any]:
        """All secrets that are given by file."""
        given = {
            name: self.get_field_value(field, name)[0]
            for name, field in self.settings_cls.model_fields.items()
        }
        return {name: value for name, value in given.items() if value is not None}


def _held(path: Path, variable: str) -> str:
    """What the file holds, without the line end behind it."""
    try:
        with path.open("rb") as file:
            held = file.read(MOST_BYTES + 1)
        text = held.decode("utf-8").rstrip("\r\n")
    except OSError as error:
        raise NotReady(f"{variable}: {path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise NotReady(f"{variable}: {path} holds no text") from None
    if len(held) > MOST_BYTES or "\n" in text or not text:
        raise NotReady(f"{variable}: {path} must hold one line, the secret")
    return text
