"""A party's name: where it begins and ends, also when it breaks over two lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fieldfare.finding import countries
from fieldfare.finding.addresses import (
    ADDRESSEE_ONLY,
    ATTENTION,
    COMPANY,
    DEPARTMENT,
    LEGAL,
    NUMBERED,
    TITLED,
    centred,
    has_postcode,
    is_address_line,
    looks_like_name,
    starts_with_label,
)
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.sections import PARTY_TERMS
from fieldfare.finding.spelling import folded, key
from fieldfare.finding.stacks import Stack

_BACKING = frozenset(
    {
        "legal form",
        "domain",
        "repeated",
        "labelled seller",
        "payee",
        "sender's line",
        "seller's label over the address",
    }
)


@dataclass(slots=True, eq=False)
class Name:
    """A stretch of text that may be a party's name; `more` is its second line."""

    page: int
    piece: Piece
    start: int
    end: int
    text: str
    more: Piece | None = None
    stack: Stack | None = None
    score: float = 0.0
    signs: dict[str, float] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)
    backed: bool = (
        False  # more than its place speaks for it: a legal form, a domain, a label, a second print
    )

    def add(self, worth: float, reason: str, detail: str = "") -> None:
        """Count what speaks for or against it."""
        self.signs[reason] = self.signs.get(reason, 0.0) + worth
        self.score += worth
        self.why.append(f"{reason} {detail} {worth:+.2f}")
        self.backed = self.backed or (worth > 0 and reason in _BACKING)


_CONNECTOR = re.compile(
    r"(?:&|\+|,|\s-|\s(?:and|und|et|y|e|en|van|von|de|der|di|of|the|i)| (?i:z ograniczon[aą]))$"
)
LEGAL_ONLY = re.compile(
    r"(?:(?:sdn|bhd|berhad|gmbh|mbh|ag|kg|ohg|co|ltd|limited|inc|llc|s\.?a\.?s?|s\.?r\.?l\.?|s\.?l\.?|b\.?v\.?|spa|sp\. z o\.o\.|lda|& co\.? ?kg|odpowiedzialnoscia)[\s.&]*)+"
)


def merged(name: Name, following: Piece | None, usual: float = 0.0, widest: float = 0.0) -> Name:
    """The name with its second line, when it breaks over two; `usual` is the height of common text, `widest` the widest line of a till."""
    if following is None or name.end < len(name.piece.low.rstrip(" ,")):
        return name
    low = following.low.strip()
    one, two = name.piece.box, following.box
    banner = (
        usual and (one.height > 1.2 * usual or name.piece.line == 0) and key(name.text) not in key(low) and abs(one.height - two.height) < 0.06 * one.height and two.top - one.bottom < 0.5 * one.height
        and LEGAL.search(low) is not None and not LEGAL.search(folded(name.text)) and abs(one.left - two.left) < 0.4 * one.height
    )  # fmt: skip
    tall = (
        abs(one.height - two.height) < 0.4 * max(one.height, two.height)
        and name.piece.line <= 3
        and two.top - one.bottom < 1.2 * one.height
    )
    banner = banner and not _is_broken_at_will(name, following, widest)
    if (
        tall
        and name.text.isupper()
        and following.text.isupper()
        and LEGAL.search(low)
        and not LEGAL.search(folded(name.text))
        and centred(one, two, 1.5 * one.height)
        and not _is_broken_at_will(name, following, widest)
    ):
        banner = key(name.text) not in key(low)
    large = usual and min(one.height, two.height) > 1.5 * usual
    if large and not LEGAL.search(folded(name.text)) and _is_set_as_one(name, following):
        banner = key(name.text) not in key(low)
    if banner and looks_like_name(following.text, low):
        return Name(
            name.page,
            name.piece,
            name.start,
            name.end,
            f"{name.text} {following.text.strip()}",
            following,
            name.stack,
        )
    if not starts_with_label(following) and (
        (
            (_CONNECTOR.search(name.text) or name.text.count("(") > name.text.count(")"))
            and looks_like_name(following.text, low)
        )
        or LEGAL_ONLY.fullmatch(low)
    ):
        return Name(
            name.page,
            name.piece,
            name.start,
            name.end,
            f"{name.text} {following.text.strip()}",
            following,
            name.stack,
        )
    return name


def _is_broken_at_will(name: Name, following: Piece, widest: float) -> bool:
    """Whether a line ends though the next one's first word had room: a shop's name over its owner's company."""
    legal = LEGAL.search(following.low)
    own = following.low[: legal.start()].split() if legal else []
    if not own or len(name.text) < 8:
        return False
    letter = name.piece.box.width / max(1, len(name.piece.text))
    return name.piece.box.width + letter * (len(own[0]) + 1) < 0.9 * widest


def _is_set_as_one(name: Name, following: Piece) -> bool:
    """Whether two lines of large type are set alike, closely under one another, as a logo of two lines is."""
    one, two = name.piece.box, following.box
    edges = (abs(one.left - two.left), abs(one.right - two.right))
    return (
        abs(one.height - two.height) < 0.06 * one.height
        and two.top - one.bottom < 0.35 * one.height
        and min(edges) < 0.15 * one.height
        and not following.hits
        and len(name.piece.words) + len(following.words) <= 5
        and name.text.isupper() == following.text.isupper()
    )


def name_within(piece: Piece, start: int, end: int) -> tuple[int, int] | None:
    """The name within low[start:end], without a form of address before it; None when it is none."""
    low = piece.low
    while start < end and low[start] in " :.-–,|*#/;•()":
        start += 1
    attention = ATTENTION.match(low[start:end])
    if (
        attention
        and attention.end() < end - start
        and low[start:end].startswith(("z", "att", "c/o", "a l", "t.a", "a/a", "c.a", "alla"))
    ):
        start += attention.end()
    polite = re.match(
        r"(?:spett\.?(?:\.?le|abile)?|messrs\.?|m/s\.?|firma(?=[^|]* (?:gmbh|ag|kg|ohg|ug|mbh|gbr|e\. ?k\.?)\b)|ditta|exmo\.?\(?s\)?\.? sr\.?\(?s\)?\.?|sz\. ?p\.|szanown[ay] pan[i]?|sr\.?\(?a?\)?\.? ?d(?:on|na|\.))[\s.:]+(?=\w)",
        low[start:end],
    )
    if polite:
        start += polite.end()
    text = low[start:end].strip()
    if len(text) < 2 or ADDRESSEE_ONLY.match(text) or not re.search(r"[^\W\d_]{2}", text):
        return None
    first = next((h for h in piece.hits if h.start >= start), None)
    if (
        first
        and first.start == start
        and (first.colon or (first.closes and first.weight_above(0.8)))
    ):
        return None
    if not looks_like_name(piece.text[start:end], text) or is_labelled(piece, start, end):
        return None
    legal = LEGAL.search(low, start, end)
    if (
        legal
        and legal.end() < end - 3
        and NUMBERED.search(low, legal.end(), end)
        and is_address_line(low[legal.end() : end])
    ):
        end = legal.end()
    while end > start and low[end - 1] in " ,;:|-":
        end -= 1
    if low[end:].lstrip().startswith(":"):
        return None  # what a colon follows is a label, whether it is known or not
    return start, end


def is_labelled(piece: Piece, start: int, end: int) -> bool:
    """Whether low[start:end] is a label that is no party's and its value: "Your reference May Low", "Company No. 4711"."""
    text = piece.low[start:end]
    if _REGISTER.match(text):
        return True
    first = next((h for h in piece.hits if h.start >= start), None)
    if first is None or first.start != start or first.end >= end or LEGAL.search(text):
        return False
    if any(first.weight(term) for term in (*PARTY_TERMS, "other_address", "other_word")):
        return False
    return " " in piece.low[first.start : first.end].strip() or first.key in _REFERENCES


_REGISTER = re.compile(
    r"(?:company|co\.?|business|reg(?:istration|istered|\.)?|licen[cs]e|vat|tax|gst|sst) (?:reg(?:istration|\.)? )?(?:no|nr|number|id)\b"
)
_REFERENCES = frozenset(
    {
        "reference",
        "ref",
        "referenz",
        "referencia",
        "riferimento",
        "rif",
        "referentie",
        "repr",
        "contact",
        "contacto",
    }
)


def standing(name: Name) -> int:
    """How much a name in an address looks like the party itself: 4 a company … 2 anyone, 1 a person in it, 0 a department."""
    low = name.piece.low
    if ATTENTION.match(low):
        return 1
    if DEPARTMENT.search(low):
        return 0
    whole = f"{low} {name.more.low}" if name.more else low
    return 4 if LEGAL.search(whole) else 3 if COMPANY.search(whole) else 2


def next_line(folio: Folio, piece: Piece, start: int = 0) -> Piece | None:
    """The line right under text[start:] of a piece with its left edge, right edge or middle."""
    box = folio.box(piece, start, len(piece.low))
    for line in folio.lines[piece.line + 1 : piece.line + 4]:
        for other in line:
            height = max(box.height, other.box.height)
            if -0.5 * height < other.box.top - box.bottom < 1.0 * height and (
                abs(other.box.left - box.left) < 0.7 * height
                or abs(other.box.right - box.right) < 0.4 * height
                or centred(other.box, box, height)
            ):
                return other
    return None


def is_priced(folio: Folio, piece: Piece) -> bool:
    """Whether an amount of money stands on the height of a line, as beside what is sold."""
    amounts = (a for other in folio.lines[piece.line] for a in other.amounts)
    return any(a.decimals == 2 and not a.percent for a in amounts)


def hit_line(folio: Folio, hit: Hit) -> int:
    """The line on which a label stands."""
    return folio.pieces[hit.piece].line


def same_name(one: Name | None, two: Name | None) -> bool:
    """Whether two names are one, the one perhaps longer than the other."""
    if one is None or two is None:
        return one is two
    a, b = key(one.text), key(two.text)
    return a == b or (min(len(a), len(b)) > 5 and (a in b or b in a))


def is_part_of(part: str, whole: str) -> bool:
    """Whether a longer name has all words of a shorter one, in their order and together."""
    few, many = ([k for w in text.split() if (k := key(w))] for text in (part, whole))
    return 0 < len(few) < len(many) and any(
        many[n : n + len(few)] == few for n in range(len(many) - len(few) + 1)
    )


def stretches(piece: Piece) -> list[tuple[int, int]]:
    """The parts of a line between marks such as | · • – that part a sender's line or a footer."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in _PARTING.finditer(piece.text):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, len(piece.text)))
    if len(parts) == 2 and _is_name_and_trade(piece, parts[1][0]):
        return [(0, len(piece.text))]
    if len(parts) == 1:
        comma = re.match(r"([^,]{4,60}),\s+[^,]+,", piece.text)
        if comma and has_postcode(piece.low):
            return [(0, comma.end(1))]
    return [p for p in parts if p[1] - p[0] >= 3]


def without_title(piece: Piece, start: int, end: int) -> tuple[int, int]:
    """The stretch without a document's title that is set on the name's line: "Harrow Ltd RECURRING INVOICE"."""
    low = piece.low
    ends, begins = end, start
    for at in piece.starts:
        if not start < at < end:
            continue
        left, right = low[start:at].strip(" |–-"), low[at:end].strip(" |–-")
        if TITLED.search(right) and _is_whole(left):
            ends = at
            legal = any(m.end() >= len(left) for m in LEGAL.finditer(left))
            if legal or _OF_TITLES.match(right):
                break
        if TITLED.search(left) and not LEGAL.search(left) and _is_whole(right):
            begins = at
    return (start, ends) if ends < end else (begins, end)


_OF_TITLES = re.compile(
    r"(?:tax|vat|sales|service|commercial|final|recurring|progress|proforma|pro|interim|monthly|simplified|customer|self-billed) "
)


def _is_whole(low: str) -> bool:
    """Whether a text is long enough for a name of its own."""
    return LEGAL.search(low) is not None or (
        len(low.split()) > 1 and not TITLED.search(low) and not NUMBERED.search(low)
    )


def _is_name_and_trade(piece: Piece, second: int) -> bool:
    """Whether a line of two parts is a person's name and trade: "May Low | Photography"."""
    name, trade = piece.low[:second].strip(" |–"), piece.low[second:].strip()
    return (
        re.search(r"\s[|–]\s*$", piece.text[:second]) is not None
        and len(piece.text) <= 50
        and not NUMBERED.search(piece.low)
        and not LEGAL.search(name)
        and not piece.hits
        and len(trade.split()) <= 3
        and looks_like_name(piece.text[second:], trade)
        and not countries.country(trade)
    )


# a company's number behind its name: "(728515-M)", "(Co. No. 12345)"
REGISTERED = re.compile(
    r"\s*[(\[]\s*(?:co\.? ?(?:reg\.?)? ?(?:no\.?)?|reg\.? ?(?:no\.?)?|roc|gst|no\.?)?\s*:?\s*[a-z]{0,3}\d[\da-z \-]{3,}[)\]]?|\s+(?:co\.? ?no|reg\.? ?no|gst)\b.*$"
)
_PARTING = re.compile(r"\s[|·•∙●*–—/-]\s|[|·•∙●]|\.-\s|\s{2,}|;\s")
