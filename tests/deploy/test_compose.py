"""The Compose file and the image's file, with what of their tools is on this machine."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from fieldfare.settings import Settings

DEPLOY = Path(__file__).parents[2] / "deploy"
ROLES = ("fieldfare", "serve", "work", "sweep", "migrate", "bucket")


@pytest.fixture(scope="module")
def compose() -> list[str]:
    """Docker Compose, which needs no daemon to look at a file."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if not shutil.which(command[0]):
            continue
        version = subprocess.run(
            [*command, "version", "--short"], capture_output=True, text=True, check=False
        )
        if version.returncode == 0 and version.stdout.strip().lstrip("v") >= "2":
            return command
    pytest.skip("needs Docker Compose 2 (docker compose or docker-compose)")


def looked_at(compose: list[str], folder: Path, *words: str) -> dict[str, Any]:
    """The file as Compose understands it, with the example's settings."""
    place = folder / "deploy"
    place.mkdir()
    shutil.copy(DEPLOY / "compose.yaml", place)
    shutil.copy(DEPLOY / "scale.env.example", place / "scale.env")
    command = [*compose, "-f", str(place / "compose.yaml"), *words, "config", "--format", "json"]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return dict(json.loads(made.stdout)["services"])


def test_the_default_is_one_service(compose: list[str], tmp_path: Path) -> None:
    assert list(looked_at(compose, tmp_path)) == ["fieldfare"]


def test_the_profile_has_all_roles(compose: list[str], tmp_path: Path) -> None:
    found = looked_at(compose, tmp_path, "--profile", "scale")
    servers = {"postgres", "broker", "redis", "s3"}
    assert set(found) == {*ROLES, *servers}


def test_a_role_has_the_addresses_of_all_servers(compose: list[str], tmp_path: Path) -> None:
    given = looked_at(compose, tmp_path, "--profile", "scale")["work"]["environment"]
    names = ("DATABASE", "STORAGE", "BROKER", "RATE_LIMIT")
    found = [given[f"FIELDFARE_{name}_URL"].split(":")[0] for name in names]
    assert found == ["postgresql", "s3", "amqp", "redis"]


def services() -> dict[str, Any]:
    return dict(yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"])


@pytest.mark.parametrize("role", ROLES)
def test_no_role_may_more_than_it_must(role: str) -> None:
    found = services()[role]
    assert {name: found[name] for name in ("read_only", "user", "cap_drop", "security_opt")} == {
        "read_only": True,
        "user": "10001:10001",
        "cap_drop": ["ALL"],
        "security_opt": ["no-new-privileges:true"],
    }


def test_the_examples_settings_are_settings() -> None:
    known = {f"FIELDFARE_{name.upper()}" for name in Settings.model_fields}
    text = (DEPLOY / "scale.env.example").read_text("utf-8")
    assert set(re.findall(r"^(?:# )?(FIELDFARE_\w+)=", text, re.MULTILINE)) <= known


def test_the_image_takes_nothing_but_what_it_names() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", dockerfile(), re.MULTILINE)
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    assert ignored[0] == "*"
    assert {f"!{path}" for paths in copied for path in paths.split()} <= set(ignored)


def test_the_image_runs_as_nobody_special() -> None:
    assert re.findall(r"^USER (.+)$", dockerfile(), re.MULTILINE) == ["10001:10001"]


def dockerfile() -> str:
    return (DEPLOY / "Dockerfile").read_text("utf-8")
