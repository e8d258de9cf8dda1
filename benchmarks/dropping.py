"""What it takes to drop many files into the page for a new extraction, in Debian's Chromium.

    python benchmarks/dropping.py [--files 6000 --kilobytes 20] [--large 20 --megabytes 100]

Starts a server of its own in a temporary folder, which is removed. Needs `playwright` and `chromium`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

DROP = """async ([count, bytes]) => {
  const transfer = new DataTransfer();
  for (let number = 0; number < count; number += 1) {
    const content = new Uint8Array(bytes);
    content[0] = number; content[1] = number >> 8;
    transfer.items.add(new File([content], `invoice ${number}.pdf`));
  }
  const target = document.getElementById("drop");
  target.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""
DONE = """(text) => document.getElementById("counted").textContent === text
  || /need you/.test(document.getElementById("counted").textContent)"""
SECRET = "a good long password"


class Taken(NamedTuple):
    """What one way of dropping files has taken."""

    seconds: float
    server_seconds: float  # of processor
    server_peak: int  # bytes
    tab_peak: int
    requests: Counter[str]  # by kind


def main() -> None:
    """Start a server and a browser, measure, print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--files", type=int, default=6000)
    parser.add_argument("--kilobytes", type=int, default=20, help="size of each of the many")
    parser.add_argument("--large", type=int, default=20)
    parser.add_argument("--megabytes", type=int, default=100, help="size of each of the large")
    args = parser.parse_args()
    print("| dropped | seconds | processor of the server | peak of the server | peak of the tab |")
    print("|---|---|---|---|---|")
    if args.files:
        small = f"{args.files} files of {args.kilobytes} kB"
        show(small, measured(args.files, lambda page: drop(page, args.files, args.kilobytes)))
    if args.large:
        large = f"{args.large} files of {args.megabytes} MB"
        with tempfile.TemporaryDirectory() as folder:
            paths = list(written(Path(folder), args.large, args.megabytes))
            show(large, measured(args.large, lambda page: page.set_input_files("#files", paths)))


def drop(page: Page, count: int, kilobytes: int) -> None:
    """Drop so many files, made in the page, on it."""
    page.evaluate(DROP, [count, kilobytes * 1000])


def written(folder: Path, count: int, megabytes: int) -> Iterator[Path]:
    """Files of noise in the folder."""
    for number in range(count):
        path = folder / f"large {number}.pdf"
        with path.open("wb") as file:
            for _ in range(megabytes):
                file.write(os.urandom(1_000_000))
        yield path


def show(name: str, taken: Taken) -> None:
    """A row of the table; the requests beside it, for whoever looks for what takes long."""
    sizes = " | ".join(f"{size / 1e6:.0f} MB" for size in (taken.server_peak, taken.tab_peak))
    print(f"| {name} | {taken.seconds:.0f} | {taken.server_seconds:.0f} s | {sizes} |", flush=True)
    print(dict(taken.requests), file=sys.stderr)


def measured(count: int, act: Callable[[Page], None]) -> Taken:
    """What it takes until all of `count` files are uploaded that `act` gives the page."""
    with (
        tempfile.TemporaryDirectory() as folder,
        tempfile.TemporaryFile("w+") as log,
        sync_playwright() as playwright,
    ):
        server = subprocess.Popen(
            [sys.executable, "-m", "fieldfare", "serve", "--data", folder, "--port", "0"],
            env={**os.environ, "FIELDFARE_STARTING_CREDITS": "100000"},
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        try:
            page = signed_in(browser.new_page(), server)
            before, start = processor(server.pid), time.perf_counter()
            act(page)
            page.wait_for_function(
                DONE,
                arg=f"{count:,} files uploaded".replace(",", "\u202f"),
                timeout=3_600_000,
                polling=250,
            )
            seconds = time.perf_counter() - start
            said = page.locator("#counted").text_content()
            if not said or "need" in said:
                raise SystemExit(f"not all were uploaded: {said}")
            used = processor(server.pid) - before
            tab = max(map(peak, renderers()), default=0)
            log.seek(0)
            requests = Counter(re.findall(r"(?:POST|PUT) \S+", log.read()))
            return Taken(seconds, used, peak(server.pid), tab, requests)
        finally:
            browser.close()
            server.terminate()
            server.wait(30)


def signed_in(page: Page, server: subprocess.Popen[str]) -> Page:
    """The page for a new extraction, once the owner has signed in by the link in the terminal."""
    assert server.stdout is not None
    said = ""
    for line in server.stdout:
        said += line
        if "ready at" in line:
            break
    (link,) = re.findall(r"First sign-in: (\S+)", said)
    page.goto(link)
    page.get_by_label("E-mail address").fill("owner@example.org")
    page.get_by_label("Password").fill(SECRET)
    page.locator("main button").click()
    page.get_by_role("link", name="New extraction").first.click()
    page.locator("#drop").wait_for()
    page.wait_for_load_state("load")  # the scripts too
    return page


def processor(pid: int) -> float:
    """Seconds of processor that the process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(pid: int) -> int:
    """The most memory that the process has had at once, in bytes."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) * 1024 if found else 0


def renderers() -> Iterator[int]:
    """The processes of Chromium that draw pages and run their scripts, of all tabs of ours."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            call = path.read_bytes()
        except OSError:
            continue
        if b"--type=renderer" in call:
            yield int(path.parent.name)


if __name__ == "__main__":
    main()
