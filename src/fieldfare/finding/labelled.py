"""A free label that is no known business term, looked for on the page as the user wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fieldfare.asking.plan import Kind
from fieldfare.finding import candidates, values
from fieldfare.finding.candidates import Slot
from fieldfare.finding.folio import Folio, folios
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.rows import Found, Value
from fieldfare.finding.scoring import place
from fieldfare.finding.spelling import folded, key
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Page

_FILLERS = frozenset(
    "the of a an no nr number num nummer numero id der die das de la le du del di da do van het och und and".split()
)
_SAME = {
    "no": "number", "nr": "number", "num": "number", "nummer": "number", "numero": "number", "#": "number", "ref": "reference",
    "qty": "quantity", "amt": "amount", "acct": "account", "tel": "phone", "telephone": "phone", "addr": "address", "id": "number",
}  # fmt: skip


def labelled(
    pages: Sequence[Page], locale: Locale, label: str, kind: Kind = "text"
) -> Found | None:
    """The value that stands beside or below `label` on one of `pages`, None when no label like it is printed."""
    asked = _words(label)
    if not asked:
        return None
    best: tuple[float, Found] | None = None
    for folio in folios(pages, locale):
        for hit, likeness in _labels(folio, asked):
            for slot in candidates.slots(folio, hit):
                read = _read(folio, slot, kind)
                if read is None:
                    continue
                value, start, end = read
                worth = likeness * place(hit, slot)
                if best is None or worth > best[0] + 1e-9:
                    found = Found(value, folio.place(slot.piece, start, end), 0.35 + 0.55 * worth)
                    best = worth, found
    return best[1] if best and best[0] > 0.35 else None


def _words(text: str) -> list[str]:
    return [_SAME.get(word, word) for word in re.findall(r"[^\W_]+|#", folded(text))]


def _labels(folio: Folio, asked: Sequence[str]) -> list[tuple[Hit, float]]:
    """Stretches of the page that read like the label, and how alike they are."""
    joined = "".join(asked)
    needed = {word for word in asked if word not in _FILLERS and word != "number"} or set(asked)
    found: list[tuple[Hit, float]] = []
    for piece in folio.pieces:
        tokens = [
            (t.start, t.end, _SAME.get(t.key, t.key))
            for t in piece.tokens
            if t.key.isalnum() or t.key == "#"
        ]
        for at in range(len(tokens)):
            if (
                tokens[at][2] not in asked
                and not joined.startswith(tokens[at][2])
                and not _alike(tokens[at][2], asked)
            ):
                continue
            best: tuple[float, int] | None = None
            for to in range(at, min(len(tokens), at + len(asked) + 2)):
                here = [t[2] for t in tokens[at : to + 1]]
                likeness = _likeness(here, asked, needed, joined)
                if likeness > 0.6 and (best is None or likeness > best[0]):
                    best = likeness, to
            if best:
                found.append((_hit(folio, piece, tokens[at][0], tokens[best[1]][1]), best[0]))
                break
    return found


def _likeness(here: Sequence[str], asked: Sequence[str], needed: set[str], joined: str) -> float:
    if list(here) == list(asked) or "".join(here) == joined:
        return 1.0
    if sorted(here) == sorted(asked):
        return 0.95
    present = set(here)
    if not all(word in present or _alike(word, list(present)) for word in needed):
        return 0.0
    extra = [
        word
        for word in here
        if word not in asked and word not in _FILLERS and not _alike(word, asked)
    ]
    missing = [word for word in asked if word not in present and word not in _FILLERS]
    return max(0.0, 0.92 - 0.15 * len(extra) - 0.08 * len(missing))


def _alike(word: str, others: Sequence[str]) -> bool:
    """Whether one of `others` is the word with one letter misread, or its plural."""
    if len(word) < 5:
        return False
    for other in others:
        if abs(len(other) - len(word)) > 1 or len(other) < 4:
            continue
        if word.rstrip("s") == other.rstrip("s"):
            return True
        if len(word) == len(other) and sum(a != b for a, b in zip(word, other, strict=True)) == 1:
            return True
    return False


def _hit(folio: Folio, piece: Piece, start: int, end: int) -> Hit:
    behind = piece.low[end:]
    signs = behind[: len(behind) - len(behind.lstrip(" :.-–=#*|/,;"))]
    hit = Hit(
        piece.index, start, end, key(piece.low[start:end]), (), folio.box(piece, start, end),
        not piece.low[:start].strip(" :.-–#*|/"), not behind.strip(" :.-–#*|/)"), ":" in signs,
    )  # fmt: skip
    if hit.opens and hit.closes and not hit.colon:
        _mark_row(folio, piece, hit)
    return hit


def _mark_row(folio: Folio, piece: Piece, hit: Hit) -> None:
    """Mark a label that stands in a row of headings: something stands below it, and below its neighbour."""
    line = folio.lines[piece.line]
    right = [other for other in line if other.box.left > piece.box.right]
    if not right or any(c.isdigit() for c in right[0].low):
        return
    if _below(folio, piece) and _below(folio, right[0]):
        hit.in_row = True
        hit.reach = right[0].box.left


def _below(folio: Folio, piece: Piece) -> bool:
    """Whether a piece stands under another one, flush with its left edge."""
    for line in folio.lines[piece.line + 1 : piece.line + 3]:
        for other in line:
            gap = other.box.top - piece.box.bottom
            if (
                gap < 2.2 * piece.box.height
                and abs(other.box.left - piece.box.left) < 0.6 * piece.box.height
            ):
                return True
    return False


def _read(folio: Folio, slot: Slot, kind: Kind) -> tuple[Value, int, int] | None:
    """The value of the asked kind at the beginning of a slot, and where it stands in the piece."""
    piece = slot.piece
    if kind == "date":
        for day in piece.dates:
            if slot.start <= day.start < slot.end:
                return day.date, day.start, day.end
        return None
    if kind in ("amount", "quantity", "rate", "integer"):
        for span in piece.amounts:
            if slot.start <= span.start < slot.end and (kind == "rate" or not span.percent):
                return span.value, span.start, span.end
        return None
    if kind == "currency":
        code = values.currency(piece.text[slot.start : slot.end])
        return (code, slot.start, slot.end) if code else None
    if kind == "yes_no":
        return None
    if kind == "identifier":
        span_ = candidates.identifier(folio, slot) or candidates.identifier(
            folio, slot, digits=False
        )
        if span_:
            return piece.text[span_[0] : span_[1]], *span_
        return None
    start, end = slot.start, slot.end
    while start < end and piece.low[start] in " :.-–,|*#;":
        start += 1
    while end > start and piece.low[end - 1] in " ,;:|-":
        end -= 1
    return (piece.text[start:end], start, end) if start < end else None
