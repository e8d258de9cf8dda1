"""The image, built and run where that is asked for: it takes minutes, root, buildah and a package index."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("image.sh")


def test_the_image_is_built_and_serves_as_nobody_special_on_a_root_it_cannot_write_to() -> None:
    words = os.environ.get("FIELDFARE_TEST_IMAGE", "").split()
    if not words or not shutil.which("buildah"):
        pytest.skip(
            "needs buildah, and FIELDFARE_TEST_IMAGE: a root that debootstrap made, then words for buildah"
        )
    made = subprocess.run([SCRIPT, *words], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    said = made.stdout.splitlines()
    assert (said[0], "all is well" in said, said[-1]) == ("10001", True, "stopped")
