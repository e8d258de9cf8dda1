"""How long the server takes for pages of the dashboard that have much to show: median and worst.

    python benchmarks/pages.py [--extractions 10000] [--rows 50000] [--times 40]

The time is the one that the server logs for each request, one request after another, on SQLite; or on
PostgreSQL: python tests/servers.py --on postgres python benchmarks/pages.py --on postgres
"""

from __future__ import annotations

import argparse
import datetime as dt
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import httpx

import grounds
from browser.furnished import furnish
from fieldfare import credits, listing, observed
from fieldfare.store import database
from results_made import give, invoices
from review_made import INVOICES, completed, draw, pdf, submit, worker
from site_served import Site, site_served


class Measure(NamedTuple):
    """Something to be asked for again and again; `limit` in milliseconds, where there is one."""

    name: str
    ask: Callable[[int], httpx.Response]
    limit: int | None
    method: str = "GET"


class Seconds(logging.Handler):
    """Keeps the seconds that the server says each request has taken."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[tuple[str, float]] = []  # with the method

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        assert isinstance(record.args, tuple)
        self.taken.append((str(record.args[0]), record.__dict__["seconds"]))

    def last(self, count: int, method: str) -> list[float]:
        """Those of the last `count` requests with this method, once they are all there."""
        while len(found := [taken for how, taken in self.taken if how == method]) < count:
            time.sleep(0.01)
        return found[-count:]


def main() -> None:
    """Fill a site, measure, print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--extractions", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--on", choices=("sqlite", "postgres"), default="sqlite")
    args = parser.parse_args()
    if args.on == "postgres":
        grounds.on.add("postgres")
    seconds = Seconds()
    observed.log.addHandler(seconds)
    observed.log.setLevel(logging.INFO)
    observed.log.propagate = False
    with tempfile.TemporaryDirectory() as folder, site_served(Path(folder)) as site:
        furnish(site, args.extractions)
        with database.transaction(site.here.engine) as tx:
            credits.add(tx, site.owner.account_id, 1_000_000, dt.datetime.now(dt.UTC))
        if args.on == "postgres":  # which does so by itself, within a minute
            with site.here.engine.connect() as connection, connection.begin():
                connection.exec_driver_sql("ANALYZE")
        print("| page | median | worst of so many | limit |\n|---|---|---|---|")
        for measure in (*of_list(site, args), *of_results(site, args), *of_review(site, args)):
            seconds.taken.clear()
            measure.ask(-1)  # when nothing is kept ready yet; not counted
            for number in range(args.times):
                answer = measure.ask(number)
                assert answer.status_code == 200, (measure.name, answer.status_code, answer.text)
            every = seconds.last(args.times + 1, measure.method)
            taken = [1000 * one for one in every[1:]]
            limit = f"{measure.limit} ms" if measure.limit else ""
            print(
                f"| {measure.name} | {statistics.median(taken):.0f} ms "
                f"| {max(taken):.0f} ms of {len(taken)} | {limit} |",
                flush=True,
            )


def of_list(site: Site, args: argparse.Namespace) -> list[Measure]:
    """The list, in the ways in which people look at it."""
    get = site.browser.get
    many = f"{args.extractions} extractions"
    with database.reading(site.here.engine) as tx:
        mark = listing.listed(tx, site.owner, listing.Wanted()).older
    return [
        Measure(f"list, {many}", lambda _: get(), 100),
        Measure("… its second page", lambda _: get(before=mark), 100),
        Measure("… those to review", lambda _: get(state="review"), 100),
        Measure("… search: a name that many have", lambda _: get(q="receipts"), 100),
        Measure("… search: a file's name", lambda n: get(q=f"Corvina-{n:04d}"), 100),
        Measure("… search: two words and a state", lambda _: get(q="march ibarra", state="failed"), 100),
        Measure("… search: found nowhere", lambda _: get(q="nothing is called so"), 100),
    ]  # fmt: skip


def of_results(site: Site, args: argparse.Namespace) -> list[Measure]:
    """Results with many rows."""
    with database.reading(site.here.engine) as tx:
        found = listing.listed(tx, site.owner, listing.Wanted(state="completed")).items[0].id
    give(site, found, invoices(args.rows))

    def get(**query: str) -> httpx.Response:
        return site.browser.get(f"/extractions/{found}", **query)

    last = str(args.rows // 100)
    return [
        Measure(f"results, {args.rows} rows", lambda _: get(), None),
        Measure("… last page", lambda _: get(page=last), None),
        Measure("… sorted by total", lambda n: get(sort="5" if n % 2 else "-5"), None),
        Measure("… filtered: total over a figure", lambda n: get(c5=f"> {8000 + n}"), None),
        Measure("… searched", lambda n: get(q=f"RE-2026{n:04d}"), None),
        Measure("… totals", lambda _: get(view="totals"), None),
    ]


def of_review(site: Site, args: argparse.Namespace) -> list[Measure]:
    """What a person does while reviewing."""
    many = [pdf(INVOICES[0]._replace(number=f"AP-{n}")) for n in range(max(3, args.times // 2))]
    with worker(site):
        done = submit(site, many)
        completed(site, done)
        draw(site, done)
    browser = site.browser
    browser.get(f"/extractions/{done}/review")
    send = browser.send
    at = f"/extractions/{done}/review"
    seen: dict[int, int] = {}

    def settle(number: int, state: str, text: str = "") -> httpx.Response:
        row = max(0, number) % len(many) + 1
        wish = {"number": row, "column": 6, "state": state, "seen": seen.get(row, 0), "text": text}
        answer = send(f"{at}/corrections", wish)
        seen[row] = answer.json()["correction"]
        return answer

    picked = {"number": 1, "column": 6, "picked": {"file": 0, "page": 1, "words": [12]}}
    return [
        Measure("review, its page", lambda _: browser.get(at), None),
        Measure("… next row", lambda n: browser.get(f"{at}/rows/{n % len(many) + 1}"), 150),
        Measure("… accept", lambda n: settle(n, "accepted"), 150, "POST"),
        Measure("… correct", lambda n: settle(n, "corrected", f"{500 + n}.00"), 150, "POST"),
        Measure("… undo", lambda n: undo(browser, at, seen, n % len(many) + 1), 150, "POST"),
        Measure("… words of a page", lambda _: browser.get(f"{at}/pages/0/1/words"), 150),
        Measure("… words picked for a value", lambda _: send(f"{at}/picked", picked), 150, "POST"),
    ]


def undo(browser: object, at: str, seen: dict[int, int], row: int) -> httpx.Response:
    """Take back the newest correction of a row's total."""
    answer: httpx.Response = browser.send(f"{at}/undo", {"correction": seen[row]})  # type: ignore[attr-defined]
    told = answer.json().get("row")
    if told:
        seen[row] = told["cells"][6]["seen"]
    return answer


if __name__ == "__main__":
    main()
