"""Where one document of a file ends and the next begins, and what each page is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence
from typing import Literal

import msgspec

from fieldfare.asking.plan import PageFilter
from fieldfare.finding.page_kinds import BILLS, LETTERS, PageSeen, see
from fieldfare.finding.rows import Invoice, LeftOut
from fieldfare.finding.titles import fold
from fieldfare.reading.words import Page

Kind = Literal["invoice", "credit_note", "receipt", "other"]
OTHER_NAMES = {
    "cover_letter": "cover letter", "email": "e-mail cover page", "delivery_note": "delivery note",
    "terms": "terms and conditions", "remittance": "remittance advice", "statement": "statement",
    "purchase_order": "purchase order", "order_confirmation": "order confirmation", "quote": "quote",
    "reminder": "reminder", "proforma": "proforma invoice", "invoice": "invoice",
    "credit_note": "credit note", "receipt": "receipt", "blank": "blank page", "duplicate": "second copy",
    "other": "page of another kind",
}  # fmt: skip
PRINTED = {"terms", "statement"}
CERTAIN = LETTERS | PRINTED | {"blank"}  # what a page is even without a title
BACKS = {"blank", "terms"}  # what may stand on the back of each page of one document
SINGLE = LETTERS | {"blank", "reminder", "duplicate"}  # kinds of one page
LETTER_AMOUNTS = 3  # more than a letter about an invoice names
LISTED = 1  # lines by which a statement goes on
ENDING = 60  # words of a page that holds little more than an invoice's sums
TELLING = 4  # figures by which a copy can be told
ALIKE = 0.93  # of the figures of two pages, from which on they are copies although OCR misreads


class Split(msgspec.Struct, frozen=True):
    """The documents of one file, and the pages that belong to none with the reason."""

    invoices: tuple[Invoice, ...]
    left_out: tuple[LeftOut, ...] = ()
    attached: tuple[
        tuple[int, str], ...
    ] = ()  # pages set aside without being asked to: (number, kind)


def split(
    file_name: str,
    pages: Sequence[Page],
    filters: Sequence[PageFilter],
    number_of: Callable[[Page], str],
    *,
    one_document: bool = False,
) -> Split:
    """The documents among the pages of one file, in order.

    A new document begins where the numbering starts again ("Page 1 of 2"), where another invoice
    number is printed, or where a new title stands on a page after a document with a title.
    Pages that a filter names are left out; pages that are clearly something else beside an invoice
    (a cover letter, a delivery note, terms) make no row and are reported as attached, unless a
    filter asks for their kind. With `one_document` all pages that stay make one.
    """
    seen = _settled([see(page, number_of) for page in pages])
    last = max((s.number for s in seen), default=0)
    left_out = [
        LeftOut(file_name, s.number, reason)
        for s in seen
        if (reason := _by_number(s.number, filters, last) or _filtered(s, filters))
    ]
    gone = {entry.page for entry in left_out}
    kept = [s for s in seen if s.number not in gone]
    attached = _attached(kept, {f.page_kind for f in filters if f.action == "only"})
    invoices: list[list[PageSeen]] = []
    between: list[str] = []
    for s in kept:
        if s.number in attached:
            between.append(attached[s.number])
            continue
        if invoices and (one_document or not _begins(invoices[-1], s, between)):
            invoices[-1].append(s)
        else:
            invoices.append([s])
        between = []
    return Split(
        tuple(
            Invoice(file_name, tuple(s.number for s in group), _document_kind(group))
            for group in invoices
        ),
        tuple(left_out),
        tuple(sorted(attached.items())),
    )


def _by_number(number: int, filters: Sequence[PageFilter], last: int) -> str:
    """Why a page of this number is left out, "" where it stays; `last` is the file's last page."""
    only = [f for f in filters if f.first and f.action == "only"]
    ignored = [f for f in filters if f.first and f.action == "ignore"]
    out = any(_within(number, f, last) for f in ignored)
    if out or (only and not any(_within(number, f, last) for f in only)):
        return f"left out as asked: page {number}"
    return ""


def _within(number: int, f: PageFilter, last: int) -> bool:
    first, end = (n if n > 0 else last + 1 + n for n in (f.first, f.last or f.first))
    return first <= number <= end


def _filtered(seen: PageSeen, filters: Sequence[PageFilter]) -> str:
    """Why a page is left out, "" where it stays."""
    filters = [f for f in filters if not f.first]
    only = [f for f in filters if f.action == "only"]
    for f in filters:
        if f.action == "ignore" and _matches(seen, f):
            return f"left out as asked: {OTHER_NAMES.get(f.page_kind, f.page_kind) if f.page_kind else repr(f.text)}"
    if (
        only
        and (seen.kind or any(f.text for f in only))
        and not any(_matches(seen, f) for f in only)
    ):
        return f"left out as asked: it is a {OTHER_NAMES.get(seen.kind, seen.kind) or 'page of another kind'}"
    return ""


def _matches(seen: PageSeen, f: PageFilter) -> bool:
    if f.text:
        return fold(f.text) in fold(seen.top_text)
    if f.page_kind == "cover_letter":
        return seen.kind in {"cover_letter", "email"}
    return seen.kind == f.page_kind


def _attached(kept: Sequence[PageSeen], asked: Container[str]) -> dict[int, str]:
    """Pages that are no bill, and of no kind asked for, beside pages that are: number → kind."""
    if not any((s.kind in BILLS and s.titled) or s.invoice_number for s in kept):
        return {}
    bills = [s for s in kept if s.kind in BILLS or (not s.kind and s.invoice_number)]
    aside: dict[int, str] = {}
    for place, s in enumerate(kept):
        before = kept[place - 1] if place else None
        kind = _aside(s, bills)
        if kind == "statement" and not s.titled and before and before.number not in aside:
            kind = "" if s.invoice_number == before.invoice_number else kind
        if before and kind not in {"blank", "duplicate"} and _follows(before, s):
            kind = aside.get(before.number, "")  # counted on from the page before
        elif not kind and before and before.number in aside and _goes_on(before, s, bills):
            kind = aside[before.number]
        telling = 1 if before and aside.get(before.number) == "duplicate" else TELLING
        if not kind and any(_copied(b, s, telling) for b in kept[:place] if b.number not in aside):
            kind = "duplicate"
        if kind and kind not in asked:
            aside[s.number] = kind
    return aside if len(aside) < len(kept) else {}


def _aside(s: PageSeen, bills: Sequence[PageSeen]) -> str:
    """The kind of a page that is clearly no bill, "" for any other."""
    if s.letter and s.kind in BILLS and s.amounts <= LETTER_AMOUNTS and _said_elsewhere(s, bills):
        return "cover_letter"
    if not s.kind or s.kind in BILLS or s.kind == "proforma":
        return ""
    if not s.large and s.kind not in SINGLE and _shares_head(s, bills):
        return ""  # small print of the invoice, or its particulars
    if s.titled:
        return s.kind
    return s.kind if s.kind in CERTAIN else ""


def _settled(seen: Sequence[PageSeen]) -> list[PageSeen]:
    """The pages without those loose titles that something else on the pages disproves."""
    bills = [s for s in seen if s.kind in BILLS or s.names or s.taxed]
    return [
        msgspec.structs.replace(s, kind="", titled=False, large=False, loose=False)
        if s.loose and (s.names or s.taxed or _borne(s, bills) or _shares_head(s, bills))
        else s
        for s in seen
    ]


def _borne(s: PageSeen, bills: Sequence[PageSeen]) -> bool:
    """Whether bills bear the same headline: then it is the seller's name."""
    return any(fold(s.title) in fold(b.top_text) for b in bills if b.number != s.number)


def _shares_head(s: PageSeen, bills: Sequence[PageSeen]) -> bool:
    """Whether a bill of the same number has the same texts at its head or foot."""
    same = (b for b in bills if b.invoice_number == s.invoice_number and b.number != s.number)
    enough = max(2, len(s.head) / 2)
    return bool(s.invoice_number) and any(len(b.head & s.head) >= enough for b in same)


def _said_elsewhere(s: PageSeen, bills: Sequence[PageSeen]) -> bool:
    return any(
        b.invoice_number == s.invoice_number and b.number != s.number and b.amounts > s.amounts
        for b in bills
    )


def _goes_on(before: PageSeen, s: PageSeen, bills: Sequence[PageSeen]) -> bool:
    """Whether page `s` is a further page of what `before`, which was set aside, began."""
    if before.kind in SINGLE or s.titled or s.kind in BILLS:
        return False
    if _follows(before, s):
        return True
    earlier = [b for b in bills if b.number < s.number]
    if s.page_of and (s.page_of[0] == 1 or any(_follows(b, s) for b in earlier[-1:])):
        return False
    if s.size != before.size:
        return False
    return not s.invoice_number or (s.listed >= LISTED and not s.names)


def _follows(before: PageSeen, s: PageSeen) -> bool:
    """Whether the pages are counted on from one to the other."""
    if not before.page_of or not s.page_of:
        return False
    return s.page_of == (before.page_of[0] + 1, before.page_of[1])


def _copied(first: PageSeen, s: PageSeen, telling: int) -> bool:
    """Whether `s` is `first` once more: all its figures are the same, as far as OCR can tell."""
    if telling > 1 and not s.amounts:
        return False  # the same particulars on every invoice
    if len(first.figures) < telling or first.invoice_number != s.invoice_number:
        return False
    one, two = Counter(first.figures), Counter(s.figures)
    same = (one & two).total()
    alike = same / max(one.total(), two.total())
    return alike >= (ALIKE if first.read or s.read else 1.0)


def _begins(group: Sequence[PageSeen], s: PageSeen, between: Sequence[str]) -> bool:
    """Whether page `s` begins a new document after the pages of `group`.

    `between` are the kinds of the pages that were set aside since the group's last page.
    """
    last, opens = group[-1], s.titled or s.names
    kinds = [g.kind for g in group if g.titled]
    if s.titled and kinds and s.kind not in kinds and not {s.kind, kinds[0]} <= BILLS:
        return True  # a delivery note that was asked for, after an invoice
    numbers = [g.invoice_number for g in group if g.invoice_number]
    closed = any(g.closed for g in group)
    interrupted = any(kind not in BACKS for kind in between)
    complete = bool(last.page_of) and last.page_of == (len(group), len(group))
    if s.invoice_number in numbers:  # which may not be what it seems
        again = complete and s.page_of is not None and s.page_of[0] == 1
        return s.large and ((closed and interrupted) or again)
    if _follows(last, s):
        return bool(s.large and s.invoice_number and numbers)
    if s.page_of and s.page_of[0] > 1 and s.page_of[1]:
        return False
    resized = _resized(last, s)
    ends = not closed and (s.closed or s.taxed) and s.words < ENDING and not s.till
    if (s.carries or ends) and not (s.large or interrupted or resized):
        return False
    bill = opens or s.closed or s.taxed or s.invoice_number or s.amounts >= LETTER_AMOUNTS
    if bill and (resized or interrupted):
        return True
    if s.till and last.till:
        return True
    if s.invoice_number and (s.numbered or (numbers and s.titled)):
        return True
    if s.invoice_number and numbers and (closed or complete) and (s.names or s.closed or s.taxed):
        return True
    if s.page_of and s.page_of[0] == 1:
        return True
    if last.page_of and last.page_of[0] == last.page_of[1]:
        return opens
    if s.large and any(g.large for g in group):
        return closed or s.title not in {g.title for g in group}
    return opens and closed


def _resized(one: PageSeen, two: PageSeen) -> bool:
    """Whether the paper is another: a till's after a sheet, or the other way round."""
    (wide, high), (other_wide, other_high) = one.size, two.size
    reach = 0.2 if one.read or two.read else 0.02
    return abs(wide / other_wide - 1) > reach or abs(high / other_high - 1) > 2.5 * reach


def _document_kind(group: Sequence[PageSeen]) -> Kind:
    named = [s.kind for s in group if s.titled] + [s.kind for s in group]
    kinds: dict[str, Kind] = {k: k for k in ("invoice", "credit_note", "receipt")}
    unnamed: Kind = "other" if group[0].titled else "invoice"
    return next((kinds[kind] for kind in named if kind in kinds), unnamed)
