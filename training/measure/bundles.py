r"""Measures how bundles are parted into documents, and which of their pages are left out.

    PYTHONPATH=src:training python -m measure.bundles DIR [--noisy SEED]

DIR is what `python -m generator.bundles` wrote. A boundary is a page on which another document
begins; the file's first page is none, since there nothing has to be found. Pages that are left out
are those that make no row, whether a filter asked for it or not. With --noisy the pages are read as
OCR would read them from paper (generator.noise).
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from fieldfare import pipeline
from fieldfare.children.reader import Reader
from fieldfare.reading import READING_VERSION
from fieldfare.reading.words import Document, FailedPage, Page
from generator import noise
from measure.shares import Share, bootstrapped, count, f1, table

PROMPT = {"fields": [{"name": "Invoice Number"}]}


class PageTruth(msgspec.Struct, frozen=True):
    """What one page of a bundle is; `document` is 0 where it is to be left out."""

    page: int
    kind: str
    document: int = 0


class Truth(msgspec.Struct, frozen=True):
    """What one bundle is made of."""

    file: str
    pages: tuple[PageTruth, ...]


class Parted(msgspec.Struct, frozen=True):
    """One bundle: of each page the document that it belongs to (0 where it is left out), and its kind."""

    file: str
    true: tuple[int, ...]
    kinds: tuple[str, ...]
    found: tuple[int, ...]
    said: tuple[str, ...]  # why it was left out, "" where it was not

    @property
    def boundaries(self) -> tuple[set[int], set[int]]:
        """The pages at which another document begins: true ones and found ones."""
        return _begins(self.true), _begins(self.found)

    @property
    def left_out(self) -> tuple[set[int], set[int]]:
        """The pages that belong to no document: true ones and found ones."""
        return _outside(self.true), _outside(self.found)

    @property
    def whole(self) -> tuple[int, int]:
        """How many documents were found with exactly their pages, and how many there are."""
        true, found = _documents(self.true), _documents(self.found)
        return len(true & found), len(true)


def _begins(owners: Sequence[int]) -> set[int]:
    """A document begins where it is seen first; a page between its pages does not part it."""
    first = {owner: n for n, owner in reversed(list(enumerate(owners, 1))) if owner}
    return {*first.values()} - {1}


def _outside(owners: Sequence[int]) -> set[int]:
    return {n for n, owner in enumerate(owners, 1) if not owner}


def _documents(owners: Sequence[int]) -> set[tuple[int, ...]]:
    pages: dict[int, list[int]] = {}
    for n, owner in enumerate(owners, 1):
        if owner:
            pages.setdefault(owner, []).append(n)
    return {tuple(p) for p in pages.values()}


def parted(folder: Path, documents: Iterable[Document]) -> Iterator[Parted]:
    """Every bundle of a folder as the engine parts it."""
    plan = pipeline.ask(PROMPT, "per_invoice")
    truths = {t.file: t.pages for t in truth(folder)}
    for document in documents:
        pages = truths[document.name]
        found = pipeline.find_file(plan, document)
        owner = {p: n for n, i in enumerate(found.invoices, 1) for p in i.pages}
        reasons = dict(found.attached) | {entry.page: entry.reason for entry in found.left_out}
        numbers = range(1, len(pages) + 1)
        yield Parted(
            document.name,
            tuple(page.document for page in pages),
            tuple(page.kind for page in pages),
            tuple(owner.get(n, 0) for n in numbers),
            tuple(reasons.get(n, "") for n in numbers),
        )


def truth(folder: Path) -> list[Truth]:
    """What the bundles of a folder are made of."""
    lines = (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Truth) for line in lines]


def read(folder: Path, names: Iterable[str]) -> Iterator[Document]:
    """The bundles' pages; kept beside the files, so that a second look needs no reading."""
    with Reader() as reader:
        for name in names:
            kept = folder / f"{name}.{READING_VERSION}.pages"
            if kept.exists():
                yield msgspec.msgpack.decode(kept.read_bytes(), type=Document)
                continue
            path = folder / name
            pages = list(reader.read(path, name, range(1, reader.count(path, name).pages + 1)))
            document = Document(
                name,
                tuple(p for p in pages if isinstance(p, Page)),
                tuple(p for p in pages if isinstance(p, FailedPage)),
            )
            kept.write_bytes(msgspec.msgpack.encode(document))
            yield document


def worn(document: Document, seed: int) -> Document:
    """The document as OCR reads it from a scan; each bundle has a noise of its own."""
    channel = noise.learned()
    own = seed + zlib.crc32(document.name.encode())
    pages = tuple(noise.noisy(page, own, channel, "scan") for page in document.pages)
    return msgspec.structs.replace(document, pages=pages)


def report(bundles: Sequence[Parted], *, each: bool = False) -> str:
    """The tables."""
    parts = [
        f"## {len(bundles)} bundles of {sum(len(b.true) for b in bundles)} pages\n",
        table(
            ("what", "found", "right", "F1 (95 % interval by bootstrap over bundles)"),
            (
                ("boundaries", *_agreement([b.boundaries for b in bundles])),
                ("pages left out", *_agreement([b.left_out for b in bundles])),
            ),
        ),
        "",
        table(
            ("what", "share"),
            (
                ("documents found with exactly their pages", Share(*map(sum, zip(*(b.whole for b in bundles), strict=True)))),
                ("bundles without any error", count(b.whole[0] == b.whole[1] and b.left_out[0] == b.left_out[1] for b in bundles)),
                ("left-out pages whose kind was named", _named(bundles)),
            ),
        ),
        "\n## Pages to be left out, by kind\n",
        table(("kind", "left out", "taken for"), _kinds(bundles)),
        "\n## Errors by cause\n",
        table(("what happened", "pages"), _causes(bundles).most_common()),
    ]  # fmt: skip
    if each:
        parts += ["\n## Every error\n", table(("file", "page", "what"), _errors(bundles))]
    return "\n".join(parts)


def _agreement(pairs: Sequence[tuple[set[int], set[int]]]) -> tuple[object, ...]:
    sums = [(len(t & f), len(t), len(f)) for t, f in pairs]
    both, true, found = (sum(column) for column in zip(*sums, strict=True))
    figure = bootstrapped(sums, lambda s: f1(s[0], s[1], s[2]), true)
    shown = f"{figure.value:.4f} ({figure.low:.4f}–{figure.high:.4f})"
    return Share(both, true), Share(both, found), shown


def _named(bundles: Sequence[Parted]) -> Share:
    pairs = [(k, s) for b in bundles for k, t, s in zip(b.kinds, b.true, b.said, strict=True) if not t and s]  # fmt: skip
    return count(_same(kind, said) for kind, said in pairs)


def _same(kind: str, said: str) -> bool:
    return kind == said or {kind, said} == {"cover_letter", "email"}


def _kinds(bundles: Sequence[Parted]) -> Iterator[tuple[object, ...]]:
    every = sorted({k for b in bundles for k, t in zip(b.kinds, b.true, strict=True) if not t})
    for kind in every:
        pages = [
            (bool(f), s)
            for b in bundles
            for k, t, f, s in zip(b.kinds, b.true, b.found, b.said, strict=True)
            if k == kind and not t
        ]
        taken = Counter("a page of a document" if f else s for f, s in pages if f or not _same(kind, s))  # fmt: skip
        others = ", ".join(f"{name} {n}" for name, n in taken.most_common())
        yield kind, count(not f for f, _ in pages), others


def _causes(bundles: Sequence[Parted]) -> Counter[str]:
    return Counter(what for _, _, what in _errors(bundles))


def _errors(bundles: Sequence[Parted]) -> Iterator[tuple[str, int, str]]:
    for b in bundles:
        true, found = b.boundaries
        outside, set_aside = b.left_out
        for n in range(1, len(b.true) + 1):
            kind, before = b.kinds[n - 1], b.kinds[n - 2] if n > 1 else "the file's beginning"
            if n in outside - set_aside:
                yield b.file, n, f"{kind} kept"
            elif n in set_aside - outside:
                where = "first page" if n in true | {1} else "further page"
                yield b.file, n, f"{where} of {kind} left out as {b.said[n - 1]}"
            elif n in true - found:
                yield b.file, n, f"{kind} not parted from what precedes it ({before})"
            elif n in found - true:
                yield b.file, n, f"{kind} parted where it goes on (after {before})"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="measure.bundles",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", action="store_true", help="list every error")
    parser.add_argument("--noisy", metavar="SEED", type=int, help="as read by OCR from paper")
    asked = parser.parse_args(arguments)
    documents = read(asked.folder, [t.file for t in truth(asked.folder)])
    if asked.noisy is not None:
        documents = (worn(d, asked.noisy) for d in documents)
    print(report(list(parted(asked.folder, documents)), each=asked.each))
    return 0


if __name__ == "__main__":
    sys.exit(main())
