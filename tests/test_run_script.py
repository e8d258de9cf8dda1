"""The script ./run makes, keeps and mends its environments, with an empty lock file so that it is quick."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

import pytest

import fieldfare

ROOT = Path(__file__).parents[1]


def checkout_in(folder: Path) -> Path:
    """A checkout, in a folder with a blank in its name, that needs no packages."""
    place = folder / "a checkout"
    (place / "requirements").mkdir(parents=True)
    shutil.copy(ROOT / "run", place)
    shutil.copy(ROOT / "requirements" / "install.py", place / "requirements")
    (place / "requirements" / "run.txt").write_text("# nothing\n")
    package = place / "src" / "fieldfare"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("import sys; print('ran', *sys.argv[1:])\n")
    return place


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that was never used."""
    return checkout_in(tmp_path)


class Used(NamedTuple):
    """A checkout that was started for the first time by two at once, and what both said."""

    place: Path
    said: list[tuple[str, str]]


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Used:
    """A checkout in which an earlier start was interrupted."""
    place = checkout_in(tmp_path_factory.mktemp("used"))
    half = place / ".venv-run.unfinished" / "bin"
    half.mkdir(parents=True)
    (half / "python").write_text("half of it")
    command = [str(place / "run"), "extract", "a b.pdf"]
    environment = os.environ | {"PYTHON": sys.executable}
    both = [
        subprocess.Popen(command, stdout=-1, stderr=-1, text=True, env=environment)
        for _ in range(2)
    ]
    return Used(place, [process.communicate() for process in both])


@pytest.fixture
def again(used: Used, tmp_path: Path) -> Path:
    """A copy of the checkout that was used once, in another place."""
    return Path(shutil.copytree(used.place, tmp_path / "moved", symlinks=True))


def run(checkout: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [checkout / "run", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=checkout.parent,
        env=os.environ | {"PYTHON": sys.executable} | environment,
    )


def is_complete(checkout: Path) -> bool:
    """Whether the installer would leave the environment as it is."""
    installer = runpy.run_path(str(checkout / "requirements" / "install.py"))
    lock = checkout / "requirements" / "run.txt"
    return bool(installer["complete"](checkout / ".venv-run", lock))


def test_a_second_start_only_starts_wherever_the_checkout_went(again: Path) -> None:
    second = run(again, "extract", PATH=str(bare(again.parent)))
    assert (second.stdout, second.stderr) == ("ran extract\n", "")


def test_two_that_start_at_once_make_one_environment(used: Used) -> None:
    assert [out for out, _ in used.said] == ["ran extract a b.pdf\n"] * 2
    assert "".join(err for _, err in used.said).count("setting up") == 1


def test_what_an_interruption_left_is_thrown_away(used: Used) -> None:
    assert not (used.place / ".venv-run.unfinished").exists()


def test_an_environment_is_made_anew_for_another_lock_file(again: Path) -> None:
    assert is_complete(again)
    (again / "requirements" / "run.txt").write_text("# nothing else\n")
    assert not is_complete(again)


def test_an_environment_is_made_anew_when_its_interpreter_is_gone(again: Path) -> None:
    python = again / ".venv-run" / "bin" / "python"
    python.unlink()
    python.symlink_to("/gone")
    assert not is_complete(again)
    refused = run(again, "x", PATH=str(bare(again.parent)), PYTHON="")
    assert "Python 3.11 or newer is needed" in refused.stderr


def test_files_where_it_is_called_do_not_stand_in_for_modules(again: Path) -> None:
    (again.parent / "fieldfare.py").write_text("raise SystemExit('the wrong one')")
    assert run(again, "x").stdout == "ran x\n"


def bare(tmp_path: Path) -> Path:
    """A folder with the few programs that the script itself calls, and no Python."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "dirname", "cmp", "mktemp", "rm"):
        (programs / name).symlink_to(str(shutil.which(name)))
    return programs


def python_that(programs: Path, name: str, script: str) -> None:
    (programs / name).write_text(f"#!/bin/sh\n{script}\n")
    (programs / name).chmod(0o755)


def test_a_machine_without_a_new_enough_python_is_told_so(checkout: Path, tmp_path: Path) -> None:
    programs = bare(tmp_path)
    python_that(
        programs, "python3", 'test "$1" != --version || { echo Python 3.9.2; exit; }; exit 1'
    )
    refused = run(checkout, "x", PATH=str(programs), PYTHON="")
    assert refused.returncode == 1
    assert "Python 3.11 or newer is needed and was not found (Python 3.9.2)" in refused.stderr
    assert "apt install" in refused.stderr


def test_a_python_without_venv_is_told_how_to_get_it(checkout: Path, tmp_path: Path) -> None:
    programs = bare(tmp_path)
    real = f'exec "{sys.executable}" "$@"'
    python_that(programs, "python3.12", f'case "$2" in *ensurepip*) exit 1;; esac; {real}')
    refused = run(checkout, "x", PATH=str(programs), PYTHON="")
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert refused.returncode == 1
    assert f"Python {version} is here, but without its venv module" in refused.stderr
    assert f"apt install python{version}-venv" in refused.stderr


def test_locked_requirements_carry_hashes_and_no_addresses() -> None:
    for name in ("run.txt", "test.txt"):
        lines = (ROOT / "requirements" / name).read_text().splitlines()
        pins = [n for n, line in enumerate(lines) if "==" in line.split(";")[0]]
        assert len(pins) > 20
        assert all(lines[n + 1].startswith("    --hash=sha256:") for n in pins)
        assert not [line for line in lines if "://" in line or line.startswith("-")]


def test_all_dependencies_are_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {name.split(">")[0].split("=")[0] for name in project["dependencies"]}
    lines = (ROOT / "requirements" / "run.txt").read_text().splitlines()
    assert asked <= {line.split("==")[0] for line in lines}


@pytest.mark.skipif(
    os.environ.get("FIELDFARE_TESTED") != "wheel", reason="./run test tests the built wheel"
)
class TestTheWheel:
    def test_the_package_under_test_is_the_installed_one(self) -> None:
        assert Path(fieldfare.__file__).parent.parent.name == "site-packages"

    def test_it_brings_the_command_fieldfare(self) -> None:
        said = subprocess.run(
            [Path(sys.executable).parent / "fieldfare", "--version"],
            capture_output=True,
            text=True,
            check=True,
        )
        assert said.stdout == f"fieldfare {fieldfare.__version__}\n"

    def test_weights_migrations_and_the_licence_are_inside(self) -> None:
        files = [str(file) for file in distribution("fieldfare").files or ()]
        assert [f for f in files if f.startswith("fieldfare/weights/") and f.endswith(".onnx")]
        assert [f for f in files if f.startswith("fieldfare/store/migrations/versions/")]
        assert [f for f in files if f.endswith("licenses/LICENSE")]
