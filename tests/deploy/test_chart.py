"""The Helm chart, rendered with Go's templates and sprig (Helm's own engine), against Kubernetes' schemas."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import kubernetes_validate
import pytest
import yaml

from fieldfare.settings import Settings

CHART = Path(__file__).parents[2] / "deploy" / "helm" / "fieldfare"
RENDER = Path(__file__).with_name("render.go")
LIBRARIES = Path("/usr/share/gocode")  # where Debian keeps those of Go
NEEDED = ("FIELDFARE_DATABASE_URL", "FIELDFARE_STORAGE_URL", "FIELDFARE_BROKER_URL")
SCALE = {"mode": "scale", "secret": {"name": "fieldfare", "keys": [*NEEDED]}}
ALL = {
    "publicUrl": "https://invoices.example.org",
    "imagePullSecrets": [{"name": "registry"}],
    "nodeSelector": {"kubernetes.io/os": "linux"},
    "tolerations": [{"key": "invoices", "operator": "Exists"}],
    "ingress": {
        "enabled": True,
        "className": "nginx",
        "host": "invoices.example.org",
        "annotations": {"nginx.ingress.kubernetes.io/proxy-body-size": "16m"},
        "tlsSecret": "invoices-tls",
    },
}
WISHES: dict[str, dict[str, Any]] = {
    "embedded": {},
    "embedded with everything": ALL,
    "scale": SCALE,
    "scale with everything": SCALE | ALL,
    "scale without metrics": SCALE | {"metrics": {"enabled": False, "port": 9464}},
}


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that renders."""
    sprig = LIBRARIES / "src" / "github.com" / "Masterminds" / "sprig"
    if not shutil.which("go") or not sprig.exists():
        pytest.skip("needs Go and sprig: golang-go golang-github-masterminds-sprig-dev of Debian")
    folder = tmp_path_factory.mktemp("render")
    shutil.copy(RENDER, folder / "main.go")
    subprocess.run(
        ["go", "build", "-o", "render", "main.go"],
        cwd=folder,
        check=True,
        env=os.environ
        | {"GO111MODULE": "off", "GOPATH": str(LIBRARIES), "GOCACHE": str(folder / "cache")},
    )
    return folder / "render"


def values(**wishes: object) -> dict[str, Any]:
    """The chart's values with these instead."""
    made: dict[str, Any] = yaml.safe_load((CHART / "values.yaml").read_text("utf-8"))
    return made | wishes


def said(renderer: Path, **wishes: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [renderer, CHART, "invoices"],
        input=json.dumps(values(**wishes)),
        capture_output=True,
        text=True,
        check=False,
    )


def rendered(renderer: Path, **wishes: object) -> list[dict[str, Any]]:
    """The resources that the chart makes."""
    made = said(renderer, **wishes)
    assert made.returncode == 0, made.stderr
    return [one for one in yaml.safe_load_all(made.stdout) if one]


def pods(resources: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one in resources:
        if one["kind"] in {"Deployment", "Job"}:
            yield one["spec"]["template"]["spec"]


@pytest.mark.parametrize("wishes", WISHES.values(), ids=WISHES)
def test_what_it_makes_is_what_kubernetes_takes(renderer: Path, wishes: dict[str, Any]) -> None:
    for resource in rendered(renderer, **wishes):
        kubernetes_validate.validate(resource, "1.31", strict=True)


@pytest.mark.parametrize(
    ("wishes", "kinds"),
    [
        ({}, ["Deployment", "PersistentVolumeClaim", "Service"]),
        (SCALE, [*["Deployment"] * 3, "Job", "PodDisruptionBudget", "Service"]),
    ],
)
def test_what_it_makes(renderer: Path, wishes: dict[str, Any], kinds: list[str]) -> None:
    assert sorted(one["kind"] for one in rendered(renderer, **wishes)) == kinds


@pytest.mark.parametrize("wishes", [{}, SCALE])
def test_no_pod_may_more_than_it_must(renderer: Path, wishes: dict[str, Any]) -> None:
    for pod in pods(rendered(renderer, **wishes)):
        (container,) = pod["containers"]
        assert (pod["securityContext"]["runAsNonRoot"], container["securityContext"]) == (
            True,
            {
                "allowPrivilegeEscalation": False,
                "readOnlyRootFilesystem": True,
                "capabilities": {"drop": ["ALL"]},
            },
        )


@pytest.mark.parametrize("wishes", WISHES.values(), ids=WISHES)
def test_every_setting_that_it_makes_is_one(renderer: Path, wishes: dict[str, Any]) -> None:
    known = {f"FIELDFARE_{name.upper()}" for name in Settings.model_fields}
    for pod in pods(rendered(renderer, **wishes)):
        names = {one["name"].removesuffix("_FILE") for one in pod["containers"][0]["env"]}
        assert names <= known


def test_secrets_are_files(renderer: Path) -> None:
    for pod in pods(rendered(renderer, **SCALE)):
        given = {one["name"]: one["value"] for one in pod["containers"][0]["env"]}
        assert given["FIELDFARE_DATABASE_URL_FILE"] == (
            "/run/secrets/fieldfare/FIELDFARE_DATABASE_URL"
        )


def test_scale_needs_a_secret(renderer: Path) -> None:
    found = said(renderer, mode="scale")
    assert (found.returncode, "mode scale needs a Secret" in found.stderr) == (1, True)


@pytest.mark.parametrize("wishes", WISHES.values(), ids=WISHES)
def test_its_values_are_as_its_schema_says(wishes: dict[str, Any]) -> None:
    schema = json.loads((CHART / "values.schema.json").read_text("utf-8"))
    jsonschema.validate(values(**wishes), schema)


def test_its_schema_refuses_a_mode_that_there_is_not() -> None:
    schema = json.loads((CHART / "values.schema.json").read_text("utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(values(mode="cloud"), schema)
