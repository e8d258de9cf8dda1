"""Who sells and who buys: names, addresses and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from fieldfare.finding import countries
from fieldfare.finding.candidates import slots
from fieldfare.finding.folio import Folio, Hit, Piece, all_text
from fieldfare.finding.rows import Found
from fieldfare.finding.spelling import key
from fieldfare.reading.words import Box, around

# ── What a line of a party's block looks like ────────────────────────────────────────────────────

_LEGAL = re.compile(
    r"(?:^|[\s,.(])(?:gmbh(?: ?& ?co\.? ?kg(?:aa)?)?|mbh|kgaa|ohg|gbr|ug ?\(haftungsbeschrankt\)|inc\.?|llc|l\.l\.c\.?|llp|ltd\.?|limited"
    r"|plc|corp\.?|corporation|company|pty|pte|pbc|sdn\.? ?bhd\.?|bhd|berhad|s\. ?a\.? ?r\.? ?l\.?|sarl|s\.a\.s\.?u?|eurl|snc|scop|sasu|s\.l\.(?:u\.?|l\.?|n\.?e\.?)?|s\. ?coop\.?|s\. ?com\.?"
    r"|s\.p\.a\.?|spa|s\.r\.l\.s?\.?|srl|s\.n\.c\.?|soc\. ?coop|b\.v\.?|n\.v\.?|v\.o\.f\.?|bvba|lda\.?|unipessoal|ltda\.?|sp\.? ?z ?o\.? ?o\.?|sp\.? ?j\.?|s\.r\.o\.?|aps|kft|d\.o\.o\.?"
    r"|enterprises?|trading|holdings?|stiftung|foundation|sprl|e\. ?k\.|e\. ?v\.|e\. ?g\.|a\. ?g\.)(?=$|[\s,.)|·•-])"
    r"|(?:\s|,)(?:ag|kg|co|se|sa|sas|sl|slu|sc|sci|ab|as|oy|bv|nv|vof|ug|ek|ev|eg|ets|group|gruppe|& co\.?|s\.a\.?|s\.c\.?|a\.s\.?|k\.s\.?)\.?$"
)
_POSTCODE = re.compile(
    r"(?:^|[\s,])(?:(?:[a-z]{1,2}-)?\d{5}(?:-\d{3,4})?\s+[a-z(]|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\d{4} ?[a-z]{2}\s+[a-z]|(?:[a-z]{1,2}-)?\d{4}\s+[a-z]{3}|\d{2}-\d{3}\s+[a-z]"
    r"|\d{4}-\d{3}\s+[a-z]|[a-z]{2,},?\s+[a-z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|[a-z]\d[a-z] ?\d[a-z]\d\b|\d{3} ?\d{2}\s+[a-z]{3}|[a-z]{3,}[ ,\-]+\d{5,6}\b|[a-z]{4,}\s+[a-z]{2,3}\s+\d{4}\b|\d{5,6},?\s+[a-z]{3}|[a-z]{3,},?\s+\d{4}\b$)"
)
_STREET = re.compile(
    r"(?:\b(?:street|st\.|str\.?|road|rd\.?|avenue|ave\.?|av\.|lane|ln|drive|dr\.|boulevard|blvd\.?|bd|suite|ste|floor|unit|building|house|court|square|parkway|pkwy|highway|hwy|way|place|plaza|park|estate|terrace|close|crescent"
    r"|rue|allee|chemin|impasse|quai|cours|route|faubourg|zac|za|zi|bp|cs|cedex|residence|lotissement"
    r"|calle|c/|avda\.?|avenida|paseo|plaza|pol\.? ?ind|poligono|carrer|carretera|ctra"
    r"|via|viale|piazza|corso|largo|strada|localita|vicolo"
    r"|rua|travessa|estrada|praca|alameda"
    r"|ul\.?|ulica|al\.|aleja|os\.|pl\."
    r"|jalan|jln|lorong|taman|lot|no\.? ?\d+|postfach|po box|p\.? ?o\.? box|box|weg|platz)\b|\w(?:str(?:a(?:s|ss)e|\.)?|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|kade|gracht|dijk|singel|markt|steen)\b[ ,]*\d|^\d{1,5}[a-z]?[,\s]+[a-z].*|^[a-z][a-z .'\-]+ \d{1,4} ?[a-z]?$|^[a-z][a-z .'\-]+,? \d{1,4}(?:[-/]\d{1,4})?[a-z]?,)"
)
_CONTACT = re.compile(
    r"@|\bwww\.|https?:|(?:\b(?:tel|telefon|telephone|phone|fax|mobil|mobile|email|e-mail|mail|web|hotline|telefax|telefono|fon)\b\s?[.:]*)|\+\d{1,3}[ (/]?\d|\b(?:iban|bic|swift|ust-?id|vat|hrb|siret|nif|cif|nip|kvk|btw|gst|abn|steuernummer|steuer-nr|tva|p\.? ?iva)"
)
_EMAIL = re.compile(r"[a-z0-9._%+\-]+ ?@ ?[a-z0-9.\-]+\.[a-z]{2,10}")
_SITE = re.compile(
    r"(?:https?://)?(?:www\.)[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,10}(?:/[^\s,;|]*)?|https?://[^\s,;|]+|(?<![@a-z0-9.\-])[a-z0-9][a-z0-9\-]{2,}\.(?:com|de|fr|es|it|nl|be|pt|pl|eu|net|org|co\.uk|at|ch|io|biz|info|shop|com\.my|com\.au|ca|us|in|co)(?![a-z0-9@])(?:/[^\s,;|]*)?"
)
_PHONE = re.compile(r"(?:\+|00)?\(?\d[\d ()/.\-]{6,20}\d")
_DOMAIN = re.compile(
    r"(?:@ ?|www\.|https?://(?:www\.)?)([a-z0-9\-]+(?:\.[a-z0-9\-]+)*)\.([a-z]{2,10})"
)
_FREE_MAIL = frozenset(
    "gmail googlemail yahoo hotmail outlook gmx web t-online freenet icloud aol live wanadoo orange free laposte sfr libero alice tiscali ziggo planet kpnmail wp onet o2 interia msn me mail protonmail hetnet mailbox".split()
)
_TITLES = re.compile(
    r"^(?:tax |vat |sales |commercial |proforma |pro forma |final |e-?|original |simplified )*(?:invoice|receipt|bill|credit note|credit memo|rechnung|quittung|kassenbon|gutschrift|facture|avoir|ticket|factura(?: simplificada)?|fattura|ricevuta|factuur|kassabon|creditnota|fatura|recibo|faktura(?: vat)?|paragon(?: fiskalny)?|statement|quote|order|kundenbeleg|beleg|handlerbeleg|cash sales?|official receipt|tax invoice/bill|duplicate|copy|original|kopie|duplikat|oryginal|duplicata|details?|summary|thank you|danke|merci|welcome|guest check|check|customer copy|merchant copy|payment receipt|order confirmation|guest receipt|remittance|sales receipt|table|invoice/receipt|reprint|\*+)\b"
)
_SENTENCE = re.compile(
    r"\b(?:please|thank|thanks|danke|bitte|merci|gracias|grazie|bedankt|obrigad[oa]|dziekujemy|we|wir|nous|your|ihre|sehr|vielen|dear|hereby|hiermit|welcome|willkommen|bienvenue|is|are|was|will|be|haben|werden|wird|have|has|sont|serait|pour votre|visit|us|open|hours|goods sold|not|return)\b"
)
_ATTENTION = re.compile(
    r"^(?:z\.? ?hd\.?|z\. ?h(?:an)?d\.?|zu handen|attn\.?|attention|att\.?|c/o|a l'attention de|t\.a\.v\.|a/a|c\.a\.|alla c\.a\.|frau|herrn?|mr\.?|mrs\.?|ms\.?|mme\.?|m\.|monsieur|madame|sig\.|dhr\.|mevr\.|sr\.|sra\.|pan|pani)\b[\s:.]*"
)
_ADDRESSEE_ONLY = re.compile(
    r"^(?:firma|herrn?|frau|an|familie|company|messrs\.?|m/s\.?|spett\.?(?:le|abile)?|to|a|an die|an den|monsieur|madame|societe|ditta|sr(?:es)?\.?)[\s.,:]*$"
)


def is_address_line(low: str) -> bool:
    """Whether a folded line holds a street or a postcode with its town."""
    return bool(_POSTCODE.search(low) or _STREET.search(low))


def has_postcode(low: str) -> bool:
    """Whether a folded line holds a postcode beside a town."""
    return bool(_POSTCODE.search(low))


def looks_like_name(text: str, low: str) -> bool:
    """Whether a line could be a name: letters, few words, no label, no address, no sentence."""
    letters = sum(c.isalpha() for c in text)
    digits = sum(c.isdigit() for c in text)
    if letters < 2 or digits > letters or len(text) > 70:
        return False
    if len(low.split()) > 9 or ("@" in low and " " not in low.strip()):
        return False
    if digits >= 3 and " " not in low.strip():
        return False
    return not (_TITLES.match(low) or _CONTACT.search(low) and not _LEGAL.search(low))


# ── Stacks: the lines of an address, one under the other ─────────────────────────────────────────


@dataclass(slots=True, eq=False)
class Stack:
    """The lines of one address from the name to the town, and what stands under them."""

    page: int
    pieces: list[Piece]
    below: list[Piece] = field(default_factory=list)
    label: Hit | None = None
    under_sender: bool = False  # a sender's line stands right above, as over an address window

    @property
    def box(self) -> Box:
        """The box round the lines."""
        return around(p.box for p in self.pieces)


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
    why: list[str] = field(default_factory=list)

    def add(self, worth: float, reason: str) -> None:
        """Count what speaks for or against it."""
        self.score += worth
        self.why.append(f"{reason} {worth:+.2f}")


_CONNECTOR = re.compile(r"(?:&|\+|,|\s-|\s(?:and|und|et|y|e|en|van|von|de|der|di|of|the|i))$")
_LEGAL_ONLY = re.compile(
    r"(?:(?:sdn|bhd|berhad|gmbh|mbh|ag|kg|ohg|co|ltd|limited|inc|llc|s\.?a\.?s?|s\.?r\.?l\.?|s\.?l\.?|b\.?v\.?|spa|sp\. z o\.o\.|lda|& co\.? kg)[\s.&]*)+"
)


def _merge(name: Name, following: Piece | None, usual: float = 0.0) -> Name:
    """The name with its second line, when it breaks over two; `usual` is the height of common text."""
    if following is None or name.end < len(name.piece.low.rstrip()):
        return name
    low = following.low.strip()
    one, two = name.piece.box, following.box
    banner = (
        usual and (one.height > 1.2 * usual or name.piece.line == 0) and key(name.text) not in key(low) and abs(one.height - two.height) < 0.06 * one.height and two.top - one.bottom < 0.5 * one.height
        and _LEGAL.search(low) is not None and not _LEGAL.search(name.text.lower()) and abs(one.left - two.left) < 0.4 * one.height
    )  # fmt: skip
    tall = (
        abs(one.height - two.height) < 0.25 * max(one.height, two.height)
        and name.piece.line <= 3
        and two.top - one.bottom < 0.9 * one.height
    )
    if (
        tall
        and name.text.isupper()
        and following.text.isupper()
        and _LEGAL.search(low)
        and not _LEGAL.search(name.text.lower())
        and _centred(one, two, 1.5 * one.height)
    ):
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
    if not _starts_with_label(following) and (
        (_CONNECTOR.search(name.text) and looks_like_name(following.text, low))
        or _LEGAL_ONLY.fullmatch(low)
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


def _starts_with_label(piece: Piece) -> bool:
    first = piece.hits[0] if piece.hits else None
    return bool(first and first.opens and (first.colon or first.closes))


@dataclass(slots=True, eq=False)
class Section:
    """What stands under the heading of one party, down to the next heading or a wide gap."""

    page: int
    party: str
    hit: Hit
    left: float
    right: float
    top: float
    bottom: float

    def holds(self, piece: Piece) -> bool:
        """Whether a line stands in the section."""
        return (
            self.top - 1 <= piece.box.top
            and piece.box.bottom <= self.bottom + 1
            and self.left <= piece.box.left < self.right
        )


_PARTY_TERMS = ("customer_name", "vendor_name", "ship_to_name", "payee_name")


def _sections(folio: Folio, number: int) -> list[Section]:
    heads: list[tuple[Hit, Piece, str]] = []
    for piece in folio.pieces:
        first = piece.hits[0] if piece.hits else None
        if (
            first is None
            or not first.opens
            or first.heads_items
            or not piece.hits[-1].closes
            or piece.line in folio.items_lines
        ):
            continue
        party = next(
            (
                m.term
                for m in first.meanings
                if m.term in _PARTY_TERMS
                and (m.weight > 0.8 or (m.weight > 0.5 and first.colon and first.key in _FROM_TO))
            ),
            "",
        )
        if not party and first.key in _FROM_TO and len(piece.hits) == 1:
            party = _opposite(folio, piece, first)
        if party:
            heads.append((first, piece, party))
    found: list[Section] = []
    for hit, piece, party in heads:
        height = piece.box.height
        right = min(
            (
                p.box.left
                for _, p, _ in heads
                if abs(p.box.top - piece.box.top) < height and p.box.left > piece.box.right
            ),
            default=folio.page.width,
        )
        limit = min(
            (
                p.box.top
                for _, p, _ in heads
                if p.box.top > piece.box.bottom
                and p.box.left < right
                and p.box.right > piece.box.left - 2 * height
            ),
            default=folio.page.height,
        )
        if right == folio.page.width and not _form_below(folio, piece):
            right = piece.box.left + 0.3 * folio.page.width
        bottom = _section_end(folio, piece, limit, right)
        if bottom > piece.box.bottom:
            found.append(
                Section(
                    number,
                    party,
                    hit,
                    piece.box.left - 1.5 * height,
                    right - 1,
                    piece.box.top,
                    bottom,
                )
            )
    return found


def _opposite(folio: Folio, piece: Piece, hit: Hit) -> str:
    """The party that a bare "To" means where a bare "From" stands on the same height, and the other way round."""
    mine = next((m.term for m in hit.meanings if m.term in _PARTY_TERMS), "")
    for other in folio.lines[piece.line]:
        first = other.hits[0] if other.hits else None
        if other is not piece and first and first.opens and first.closes and first.key in _FROM_TO:
            its = next((m.term for m in first.meanings if m.term in _PARTY_TERMS), "")
            if its and its != mine:
                return mine
    return ""


def _form_below(folio: Folio, head: Piece) -> bool:
    """Whether rows of label and value follow a heading: "Name:  …", so that it reaches over both."""
    for line in folio.lines[head.line + 1 : head.line + 3]:
        for piece in line:
            if (
                abs(piece.box.left - head.box.left) < head.box.height
                and len(line) > 1
                and _starts_with_label(piece)
            ):
                return True
    return False


_FROM_TO = frozenset(
    {"de", "para", "a", "von", "an", "from", "to", "da", "per", "van", "aan", "od", "dla"}
)


def _section_end(folio: Folio, head: Piece, limit: float, right: float) -> float:
    """Where the lines under a heading end: at a gap wider than two lines, at the items, or at the next heading."""
    bottom = head.box.bottom
    left = head.box.left - 1.5 * head.box.height
    for number in range(head.line + 1, len(folio.lines)):
        if number in folio.items_lines:
            break
        mine = [p for p in folio.lines[number] if left <= p.box.left < right]
        if not mine:
            continue
        if mine[0].box.top > limit - 1 or mine[0].box.top - bottom > 2.2 * head.box.height:
            break
        bottom = max(bottom, max(p.box.bottom for p in mine))
    return bottom


class Parties:
    """Seller and buyer of one document, chosen together."""

    def __init__(self, pages: Sequence[Folio]) -> None:
        self.pages = pages
        self._bare: dict[int, list[Piece]] = {}
        self.text_height = median([p.box.height for p in pages[0].pieces] or [1.0])
        some = range(len(pages)) if len(pages) < 4 else (0, 1, len(pages) - 1)
        self.looked_at = tuple(some)
        self.sections = [section for number in some for section in _sections(pages[number], number)]
        self._senders = {
            (number, piece.index) for number in some for piece in _sender_pieces(pages[number])
        }
        self.stacks = [stack for number in some for stack in self._stacks(number)]
        self._stack_of = {(s.page, p.index): s for s in self.stacks for p in s.pieces}
        self._keys = [key(all_text([pages[number]])) for number in some]

    def section_of(self, page: int, piece: Piece) -> str:
        """The party under whose heading a line stands: "customer_name", "vendor_name", "ship_to_name" or ""."""
        for section in self.sections:
            if section.page == page and section.holds(piece):
                return section.party
        return ""

    # ── stacks ──

    def _stacks(self, number: int) -> list[Stack]:
        folio = self.pages[number]
        found: list[Stack] = []
        taken: set[int] = set()
        width = folio.page.width
        items = folio.items_lines
        outside = [p for p in folio.pieces if p.line not in items]
        anchors = [
            p
            for p in outside
            if has_postcode(p.low) and not p.dates and not any(a.decimals == 2 for a in p.amounts)
        ]
        streets = [
            p
            for p in outside
            if p.box.top < 0.45 * folio.page.height
            and _NUMBERED.search(p.low)
            and _STREET.search(p.low)
            and not p.dates
        ]
        for anchor in [*anchors, *streets]:
            if anchor.index in taken:
                continue
            stack = self._climb(folio, number, anchor, width)
            if stack is None or any(p.index in taken for p in stack.pieces):
                continue
            stack.below = self._descend(folio, anchor, taken)
            taken |= {p.index for p in (*stack.pieces, *stack.below)}
            found.append(stack)
        return found

    def _climb(self, folio: Folio, number: int, anchor: Piece, width: float) -> Stack | None:
        """The lines above a line with street or town, up to the name."""
        if (number, anchor.index) in self._senders:
            return Stack(number, [anchor])
        if anchor.box.width > 0.62 * width:
            return None
        stack = Stack(number, [anchor])
        if _label_before(anchor):
            stack.label = anchor.hits[0]
            return stack
        gap_before = 0.0
        while len(stack.pieces) < 6:
            piece = stack.pieces[0]
            above = self._above(folio, piece)
            if above is None:
                break
            gap = piece.box.top - above.box.bottom
            height = min(piece.box.height, above.box.height)
            if len(stack.pieces) > 1 and gap > 1.8 * max(gap_before, 0.0) + 0.35 * height:
                break
            low = above.low
            if (number, above.index) in self._senders:
                stack.under_sender = True
                break
            label = above.hits[0] if above.hits and above.hits[0].opens else None
            if label and (label.closes and label.weight_above(0.5)):
                stack.label = label
                break
            if (
                label
                and label.weight_above(0.8)
                and not label.colon
                and not label.weight("customer_name")
                and not label.weight("vendor_name")
                and not _LEGAL.search(low)
            ):
                break
            if (
                (has_postcode(low) and not _house_number_first(low, anchor.low))
                or _TITLES.match(low)
                or countries.country(low)
                or (_CONTACT.search(low) and not _LEGAL.search(low))
                or above.dates
                or any(a.decimals == 2 for a in above.amounts)
            ):
                break
            stack.pieces.insert(0, above)
            gap_before = max(gap_before, gap)
            if label and label.colon:
                stack.label = label
                break
        if stack.label is None:
            stack.label = self._label_left(folio, stack.pieces[0])
        if (
            stack.label is None
            or not any(stack.label.weight(t) for t in _PARTY_TERMS[:3])
            or not stack.label.weight_above(0.8)
        ):
            section = next(
                (s for s in self.sections if s.page == number and s.holds(stack.pieces[0])), None
            )
            stack.label = section.hit if section else stack.label
        return stack

    @staticmethod
    def _above(folio: Folio, piece: Piece) -> Piece | None:
        best: tuple[float, Piece] | None = None
        for line in folio.lines[max(0, piece.line - 5) : piece.line]:
            for other in line:
                gap = piece.box.top - other.box.bottom
                height = max(piece.box.height, other.box.height)
                if not -0.5 * height < gap < 2.2 * min(piece.box.height, other.box.height):
                    continue
                aligned = (
                    abs(other.box.left - piece.box.left) < 0.6 * height
                    or abs(other.box.right - piece.box.right) < 0.4 * height
                    or _centred(other.box, piece.box, height)
                )
                if aligned and (best is None or gap < best[0]):
                    best = gap, other
        return best[1] if best else None

    @staticmethod
    def _label_left(folio: Folio, piece: Piece) -> Hit | None:
        """A bare label on the same line, left of a stack's first line."""
        left = [p for p in folio.lines[piece.line] if p.box.right <= piece.box.left + 1]
        if (
            left
            and left[-1].hits
            and left[-1].hits[-1].closes
            and left[-1].hits[0].opens
            and piece.box.left - left[-1].box.right < 20 * piece.box.height
        ):
            return left[-1].hits[0]
        return None

    @staticmethod
    def _descend(folio: Folio, anchor: Piece, taken: set[int]) -> list[Piece]:
        """What stands under an address: country, telephone, tax id."""
        below: list[Piece] = []
        piece = anchor
        for line in folio.lines[anchor.line + 1 : anchor.line + 10]:
            for other in line:
                gap = other.box.top - piece.box.bottom
                if (
                    other.index in taken
                    or not -0.5 * piece.box.height < gap < 1.1 * piece.box.height
                    or abs(other.box.left - piece.box.left) > 0.8 * piece.box.height
                ):
                    continue
                first = other.hits[0] if other.hits else None
                if (
                    first
                    and first.opens
                    and (
                        first.weight("customer_name") > 0.8
                        or first.weight("ship_to_name") > 0.8
                        or first.weight("vendor_name") > 0.8
                        or first.heads_items
                    )
                ):
                    return below
                if not (
                    countries.country(other.low)
                    or _CONTACT.search(other.low)
                    or (first and first.opens)
                    or (len(below) == 0 and is_address_line(other.low))
                ):
                    return below
                below.append(other)
                piece = other
                break
            if len(below) >= 6:
                break
        return below

    # ── the buyer ──

    @cached_property
    def _customers(self) -> list[Name]:
        """Names that may be the buyer's."""
        found = self._labelled("customer_name", 2.6)
        found += self._beside_stacks()
        for stack in self.stacks:
            name = self._stack_name(stack)
            if (
                name is None
                or (stack.page, name.piece.index) in self._senders
                or stack.page > 0
                and stack.page != self.looked_at[-1]
            ):
                continue
            self._weigh_addressee(name, stack)
            if name.score > 0:
                found.append(name)
        return found

    def _beside_stacks(self) -> list[Name]:
        """Companies on the height of an address and right of it, though their own address is not known as one."""
        found: list[Name] = []
        folio = self.pages[0]
        for stack in self.stacks:
            if stack.page or stack.box.top > 0.45 * folio.page.height:
                continue
            for line in folio.lines[stack.pieces[0].line : stack.pieces[-1].line + 1]:
                for piece in line:
                    if (
                        piece.box.left < stack.box.right
                        or (0, piece.index) in self._stack_of
                        or not _LEGAL.search(piece.low)
                    ):
                        continue
                    trimmed = self._trim(piece, 0, len(piece.low))
                    if trimmed and not is_address_line(piece.low[: trimmed[1]].rpartition(" ")[0]):
                        name = self._named(0, piece, trimmed)
                        name.add(0.8, "company right of an address")
                        found.append(name)
        return found

    @cached_property
    def ship_to(self) -> Name | None:
        """The name to deliver to."""
        found = self._labelled("ship_to_name", 1.0)
        return max(found, key=lambda n: n.score, default=None)

    def _labelled(self, term: str, worth: float) -> list[Name]:
        found: list[Name] = []
        for number in self.looked_at:
            folio = self.pages[number]
            for hit in folio.hits:
                weight = hit.weight(term)
                if (
                    not weight
                    or hit.heads_items
                    or not (hit.opens or hit.colon)
                    or hit_line(folio, hit) in folio.items_lines
                ):
                    continue
                if weight < 0.8 and not (hit.colon or (hit.closes and len(hit.key) > 2)):
                    continue
                name, share = self._name_at(folio, number, hit)
                if name is None:
                    continue
                name.add(worth * weight * share - 0.1 * number, f"label {hit.key}")
                low = name.text.lower()
                legal = _LEGAL.search(low) is not None
                if name.stack is None and not legal:
                    name.add(-0.5 if weight < 0.8 else -0.25, "no address")
                if is_address_line(low) and not legal and _NUMBERED.search(low):
                    name.add(-1.5, "an address")
                if _SENTENCE.search(low) or (low.endswith(".") and not legal and len(low) > 25):
                    name.add(-0.8, "a sentence")
                if name.stack is not None or self._address_follows(folio, name.piece):
                    name.add(0.3, "address")
                if name.score > 0.3:
                    found.append(name)
        return found

    def _name_at(
        self, folio: Folio, number: int, hit: Hit, depth: int = 0
    ) -> tuple[Name | None, float]:
        """The name beside or below a label, and what the place is worth."""
        piece = folio.pieces[hit.piece]
        start = hit.end
        while start < len(piece.low) and piece.low[start] in " :.-–,|*#/;":
            start += 1
        if start < len(piece.low):
            if not hit.colon and not hit.weight_above(0.8):
                return None, 0.0
            trimmed = self._trim(piece, start, len(piece.low))
            if trimmed and (hit.colon or not piece.text[trimmed[0]].islower()):
                return self._named(number, piece, trimmed), 0.95
            return (None, 0.0) if hit.colon else self._name_below(folio, number, hit, depth)
        below, share = self._name_below(folio, number, hit, depth)
        right = next(
            (
                p
                for p in folio.lines[piece.line]
                if p.box.left > hit.box.right - 1 and p is not piece
            ),
            None,
        )
        if (
            right is not None
            and not hit.in_row
            and right.box.left - hit.box.right < 22 * hit.box.height
        ):
            if _starts_with_label(right) and depth == 0:
                pass
            elif trimmed := self._trim(right, 0, len(right.low)):
                name = self._named(number, right, trimmed)
                beside = 1.01 if hit.colon else 0.95 if below is None else 0.7
                if beside > share or (below is not None and is_address_line(below.text.lower())):
                    return name, beside
        return below, share

    def _name_below(
        self, folio: Folio, number: int, hit: Hit, depth: int
    ) -> tuple[Name | None, float]:
        steps = 0
        box = hit.box
        for line in folio.lines[hit_line(folio, hit) + 1 : hit_line(folio, hit) + 9]:
            for other in line:
                gap = other.box.top - box.bottom
                if gap < -0.4 * box.height or gap > 2.6 * hit.box.height:
                    continue
                near = (
                    abs(other.box.left - hit.box.left) < 1.6 * hit.box.height
                    or abs(other.box.right - hit.box.right) < 0.6 * hit.box.height
                )
                inside = (
                    other.box.left < hit.box.right
                    and hit.box.left < other.box.right
                    and other.box.left > hit.box.left - 4 * hit.box.height
                )
                if not (near or inside):
                    continue
                first = other.hits[0] if other.hits else None
                if first and first.opens and (first.colon or first.closes):
                    if depth == 0 and (
                        first.weight("customer_name") or first.weight("vendor_name")
                    ):
                        name, share = self._name_at(folio, number, first, 1)
                        return name, 0.95 * share
                    if (
                        depth == 0
                        and first.colon
                        and hit.weight_above(0.8)
                        and not first.weight("ship_to_name")
                        and gap < 1.5 * hit.box.height
                    ):
                        box = other.box  # "Number: 4711" before "Name: …"
                        break
                    if not (first.closes and not first.colon and len(other.low) > 12):
                        return None, 0.0
                trimmed = self._trim(other, 0, len(other.low))
                if trimmed:
                    return self._named(number, other, trimmed), 1.0 - 0.08 * steps - 0.05 * max(
                        0.0, gap / hit.box.height - 0.5
                    )
                steps += 1
                box = other.box
                if steps > 2:
                    return None, 0.0
                break
        return None, 0.0

    def _named(self, number: int, piece: Piece, trimmed: tuple[int, int]) -> Name:
        name = Name(
            number,
            piece,
            *trimmed,
            piece.text[trimmed[0] : trimmed[1]],
            None,
            self._stack_of.get((number, piece.index)),
        )
        return _merge(name, self._next(self.pages[number], piece))

    @staticmethod
    def _next(folio: Folio, piece: Piece) -> Piece | None:
        """The line right under a piece with its left edge, right edge or middle."""
        for line in folio.lines[piece.line + 1 : piece.line + 4]:
            for other in line:
                height = max(piece.box.height, other.box.height)
                if -0.5 * height < other.box.top - piece.box.bottom < 1.0 * height and (
                    abs(other.box.left - piece.box.left) < 0.7 * height
                    or abs(other.box.right - piece.box.right) < 0.4 * height
                ):
                    return other
        return None

    def _address_follows(self, folio: Folio, piece: Piece) -> bool:
        following: Piece | None = piece
        for _ in range(3):
            following = self._next(folio, following) if following else None
            if following and is_address_line(following.low):
                return True
        return False

    def _stack_name(self, stack: Stack) -> Name | None:
        """The name on the first line of a stack that can be one."""
        if (stack.page, stack.pieces[0].index) in self._senders:
            return None
        for n, piece in enumerate(stack.pieces):
            start = stack.label.end if stack.label and stack.label.piece == piece.index else 0
            trimmed = self._trim(piece, start, len(piece.low))
            if trimmed is None:
                continue
            low = piece.low[trimmed[0] : trimmed[1]]
            if is_address_line(low) and not _LEGAL.search(low):
                return None
            name = Name(
                stack.page, piece, *trimmed, piece.text[trimmed[0] : trimmed[1]], None, stack
            )
            return _merge(name, stack.pieces[n + 1] if n + 1 < len(stack.pieces) else None)
        return None

    def _stack_name_piece(self, stack: Stack) -> Piece | None:
        name = self._stack_name(stack)
        return name.piece if name else None

    def _weigh_addressee(self, name: Name, stack: Stack) -> None:
        """How much a stack without a buyer's label looks like the addressee's."""
        page = self.pages[stack.page].page
        box = stack.box
        name.add(0.7, "an address")
        label = stack.label
        if label and (
            label.weight("vendor_name") > 0.8
            or label.weight("ship_to_name") > 0.8
            or label.weight("payee_name") > 0.8
        ):
            name.add(-1.5, f"label {label.key}")
        if label and label.weight("customer_name") > 0.8:
            name.add(1.5, f"label {label.key}")
        if stack.under_sender:
            name.add(1.4, "below a sender's line")
        if box.left < 0.3 * page.width and 0.12 < box.top / page.height < 0.33:
            name.add(0.3, "in the window")
        elif box.left > 0.5 * page.width and 0.1 < box.top / page.height < 0.33:
            name.add(0.25, "in the right window")
        if box.top > 0.5 * page.height:
            name.add(-0.9, "low on the page")
        contact = " ".join(p.low for p in (*stack.pieces, *stack.below))
        if not _CONTACT.search(contact):
            name.add(0.35, "no contact")
        elif re.search(r"iban|bic|hrb|registergericht|siret|www\.|kvk", contact):
            name.add(-0.8, "seller's details")
        spelled = key(name.text)
        if self.domains and len(self.domains[0]) >= 4 and key(self.domains[0]) in spelled:
            name.add(-0.6, "domain")
        rivals = [
            s
            for s in self.stacks
            if s is not stack
            and s.page == stack.page
            and s.box.bottom > box.top - 2
            and s.box.top < box.bottom + 2
            and s.box.left < box.left
        ]
        if rivals and not any(s.label for s in rivals):
            name.add(0.3, "right of another address")
        earlier = [
            s
            for s in self.stacks
            if s is not stack and s.page == stack.page and s.box.bottom <= box.top + 2
        ]
        if earlier:
            name.add(0.25, "after another address")

    def _trim(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        """The name within low[start:end], without a form of address before it; None when it is none."""
        low = piece.low
        while start < end and low[start] in " :.-–,|*#/;•()":
            start += 1
        attention = _ATTENTION.match(low[start:end])
        if (
            attention
            and attention.end() < end - start
            and low[start:end].startswith(("z", "att", "c/o", "a l", "t.a", "a/a", "c.a", "alla"))
        ):
            start += attention.end()
        polite = re.match(
            r"(?:spett\.?(?:\.?le|abile)?|messrs\.?|m/s\.?|firma|ditta|exmo\.?\(?s\)?\.? sr\.?\(?s\)?\.?|societe)[\s.:]+(?=\w)",
            low[start:end],
        )
        if polite:
            start += polite.end()
        text = low[start:end].strip()
        if len(text) < 2 or _ADDRESSEE_ONLY.match(text) or not re.search(r"[^\W\d_]{2}", text):
            return None
        first = next((h for h in piece.hits if h.start >= start), None)
        if (
            first
            and first.start == start
            and (first.colon or (first.closes and first.weight_above(0.8)))
        ):
            return None
        if not looks_like_name(piece.text[start:end], text):
            return None
        legal = _LEGAL.search(low, start, end)
        if (
            legal
            and legal.end() < end - 3
            and _NUMBERED.search(low, legal.end(), end)
            and is_address_line(low[legal.end() : end])
        ):
            end = legal.end()
        while end > start and low[end - 1] in " ,;:|-":
            end -= 1
        return start, end

    # ── the seller ──

    @cached_property
    def domains(self) -> list[str]:
        """The names of mail and web domains printed, most frequent first."""
        counts: dict[str, float] = {}
        for number in self.looked_at:
            for piece in self.pages[number].pieces:
                if "." not in piece.low or not (
                    "@" in piece.low or "www" in piece.low or "http" in piece.low
                ):
                    continue
                stack = self._near_stack(number, piece)
                weight = (
                    0.4 if stack and stack.label and stack.label.weight("customer_name") else 1.0
                )
                for match in _DOMAIN.finditer(piece.low):
                    parts = [
                        p
                        for p in match[1].split(".")
                        if p not in ("com", "co", "org", "net", "gov", "www")
                    ]
                    if parts and parts[-1] not in _FREE_MAIL:
                        counts[parts[-1]] = counts.get(parts[-1], 0.0) + weight
        return sorted(counts, key=lambda n: -counts[n])

    def _near_stack(self, number: int, piece: Piece) -> Stack | None:
        return next(
            (s for s in self.stacks if s.page == number and any(p is piece for p in s.below)), None
        )

    @cached_property
    def _vendors(self) -> list[Name]:
        """Names that may be the seller's, by their own merits."""
        names: list[Name] = []
        for number in self.looked_at:
            folio = self.pages[number]
            for piece in folio.pieces:
                if not self._may_hold_vendor(folio, number, piece):
                    continue
                for start, end in _stretches(piece):
                    trimmed = self._trim_vendor(piece, start, end)
                    if trimmed:
                        name = Name(
                            number,
                            piece,
                            *trimmed,
                            piece.text[trimmed[0] : trimmed[1]],
                            None,
                            self._stack_of.get((number, piece.index)),
                        )
                        names.append(_merge(name, self._next(folio, piece), self.text_height))
        for name in names:
            self._weigh(name)
        return [n for n in names if n.score > 0.2]

    def _may_hold_vendor(self, folio: Folio, number: int, piece: Piece) -> bool:
        """Sellers stand in the upper part, at the foot, in addresses, and behind their labels."""
        height = folio.page.height
        top = piece.box.top / height
        if number == 0 and (top < 0.42 or piece.line < 8) or top > 0.78:
            return True
        if (number, piece.index) in self._stack_of or any(
            h.weight("vendor_name") or h.weight("payee_name") for h in piece.hits
        ):
            return True
        return bool(self._labels_of(folio, piece, 0))

    def _trim_vendor(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        low = piece.low
        for hit in piece.hits:
            if (
                hit.start >= start
                and hit.end < end
                and not low[start : hit.start].strip(" :.-–,|*#·•;()")
                and hit.colon
                and (hit.weight("vendor_name") or hit.weight("payee_name"))
            ):
                start = hit.end
        while start < end and low[start] in " :.-–,|*#·•;()":
            start += 1
        while end > start and low[end - 1] in " :-–,|*·•;(":
            end -= 1
        text = low[start:end]
        legal = _LEGAL.search(text)
        if (
            legal
            and legal.end() < len(text) - 3
            and _NUMBERED.search(text, legal.end())
            and is_address_line(text[legal.end() :])
        ):
            end = start + legal.end()
            while end > start and low[end - 1] in " :-–,|*·•;(":
                end -= 1
            text = low[start:end]
        number = _REGISTERED.search(text)
        if number and number.start() > 2:
            end = start + number.start()
        elif legal and "," in text[legal.end() - 1 :]:
            end = start + text.index(",", legal.end() - 1)
        text = low[start:end]
        if (
            len(text) < 3
            or not looks_like_name(piece.text[start:end], text)
            or not re.search(r"[a-z]{2}", text)
        ):
            return None
        if _SITE.search(text) or _postcode_only(text) or countries.country(text):
            return None
        first = next((h for h in piece.hits if h.start >= start and h.end <= end), None)
        if first and first.start == start and (first.colon or (first.end >= end - 1 and not legal)):
            return None
        return start, end

    def _weigh(self, name: Name) -> None:
        folio = self.pages[name.page]
        low = name.text.lower()
        spelled = key(name.text)
        legal = bool(_LEGAL.search(low))
        if legal:
            name.add(0.8, "legal form")
        elif is_address_line(low):
            name.add(-0.9, "address")
        if _SENTENCE.search(low):
            name.add(-0.7, "sentence")
        self._weigh_place(name, folio)
        self._weigh_company(name, folio, spelled)
        count = sum(text.count(spelled) for text in self._keys) if len(spelled) >= 4 else 1
        if count > 1:
            name.add(0.22 * min(count - 1, 3), "repeated")
        if not legal and any(
            hit.start >= name.start and hit.end <= name.end and hit.weight_above(0.8)
            for hit in name.piece.hits
        ):
            name.add(-0.5, "holds a label")
        digits = sum(c.isdigit() for c in low)
        if digits and not legal:
            name.add(-0.3 if digits < 3 else -0.7, "digits")

    def _weigh_place(self, name: Name, folio: Folio) -> None:
        box, page = name.piece.box, folio.page
        size = box.height / max(1.0, self.text_height)
        if name.page == 0:
            name.add(max(0.0, 0.75 - 0.06 * name.piece.line), "near the top")
            if size > 1.25 and box.top < 0.35 * page.height:
                name.add(min(0.5, 0.4 * (size - 1)), "large type")
            if name.piece.line == 0:
                name.add(0.1, "first line")
        if box.top > 0.85 * page.height:
            name.add(0.15, "footer")
        elif box.top > 0.4 * page.height:
            name.add(-0.35, "body")

    def _weigh_company(self, name: Name, folio: Folio, spelled: str) -> None:
        for place_, domain in enumerate(self.domains[:4]):
            plain = key(domain)
            if len(plain) >= 3 and (
                plain in spelled
                or (len(spelled) >= 4 and spelled in plain)
                or _shared(spelled, plain)
            ):
                name.add(1.2 - 0.25 * place_, f"domain {domain}")
                break
        for hit in self._labels_of(folio, name.piece, name.start):
            if weight := hit.weight("vendor_name"):
                # in a row with dates and numbers "Vendeur" is the salesperson
                name.add((0.2 if hit.in_row else 1.9) * weight, "labelled seller")
                break
            if hit.weight("payee_name"):
                name.add(0.5, "payee")
                break
        if (
            (name.page, name.piece.index) in self._senders
            and not name.piece.low[: name.start].strip(" ·•●|-")
            and not is_address_line(name.text.lower())
        ):
            name.add(0.9, "sender's line")
        elif has_postcode(name.piece.low[name.end :]):
            name.add(0.5, "address behind")
        stack = name.stack
        if stack is None:
            following = self._next(folio, name.piece)
            if following is not None and is_address_line(following.low):
                name.add(0.3, "address below")
            return
        if stack.label and (
            stack.label.weight("customer_name") > 0.8 or stack.label.weight("ship_to_name") > 0.8
        ):
            name.add(-1.8, "buyer's label")
        if (
            stack.label
            and stack.label.weight("vendor_name")
            and self._stack_name_piece(stack) is name.piece
        ):
            name.add(1.0, "seller's label over the address")
        if stack.under_sender:
            name.add(-1.0, "below a sender's line")
        if name.piece is not stack.pieces[0] and not _LEGAL.search(name.text.lower()):
            name.add(-0.4, "not the first line")
            return
        name.add(0.4, "address below")
        if any(
            s is not stack
            and s.page == stack.page
            and abs(s.box.top - stack.box.top) < 2 * name.piece.box.height
            and s.box.left > stack.box.right
            for s in self.stacks
        ):
            name.add(0.25, "left of another address")
        contact = " ".join(p.low for p in stack.below)
        if _CONTACT.search(contact):
            name.add(
                0.5
                if re.search(
                    r"iban|hrb|www\.|siret|kvk|tel|phone|fax|vat|ust|nif|p\.? ?iva|tva|btw|nip|abn|gst",
                    contact,
                )
                else 0.25,
                "contact below",
            )

    def _labels_of(self, folio: Folio, piece: Piece, start: int) -> list[Hit]:
        """Party labels right before a name, left of it, or above it."""
        labels = [
            h
            for h in piece.hits
            if h.end <= start
            and (h.weight("vendor_name") > 0.8 or h.weight("payee_name") or h.colon)
        ]
        if labels:
            return labels
        left = self._label_left(folio, piece)
        if left:
            labels.append(left)
        for other in self._bare_labels(folio):
            if not piece.line - 3 <= other.line < piece.line:
                continue
            gap = piece.box.top - other.box.bottom
            if (
                abs(other.box.left - piece.box.left) < 1.6 * piece.box.height
                and gap < 1.8 * other.box.height
            ):
                labels.append(other.hits[0])
        return labels

    def _bare_labels(self, folio: Folio) -> list[Piece]:
        """The pieces of a page that are nothing but a party's label."""
        if id(folio) not in self._bare:
            self._bare[id(folio)] = [
                p
                for p in folio.pieces
                if p.hits
                and p.hits[0].opens
                and p.hits[0].closes
                and len(p.hits[0].key) > 2
                and any(p.hits[0].weight(t) for t in _PARTY_TERMS)
            ]
        return self._bare[id(folio)]

    # ── both together ──

    @cached_property
    def chosen(self) -> tuple[Name | None, Name | None, float, float]:
        """Seller and buyer that fit together best, and how far the next other seller and buyer are behind."""
        vendors = sorted(self._vendors, key=lambda n: (-n.score, n.page, n.piece.index))[:14]
        customers = sorted(self._customers, key=lambda n: (-n.score, n.page, n.piece.index))[:8]
        pairs = [(self._worth(v, c), v, c) for v in (*vendors, None) for c in (*customers, None)]
        pairs.sort(key=lambda p: -p[0])
        worth, vendor, customer = pairs[0]
        other_vendor = next((p[0] for p in pairs if not _same_name(p[1], vendor)), worth - 2)
        other_customer = next((p[0] for p in pairs if not _same_name(p[2], customer)), worth - 2)
        return vendor, customer, worth - other_vendor, worth - other_customer

    def _worth(self, vendor: Name | None, customer: Name | None) -> float:
        worth = (vendor.score if vendor else 0.0) + (customer.score if customer else 0.5)
        if vendor and customer:
            if _same_name(vendor, customer):
                worth -= 2.5
            elif vendor.stack is not None and vendor.stack is customer.stack:
                worth -= 2.5
            elif (
                customer.page == vendor.page
                and customer.stack is not None
                and any(p is vendor.piece for p in customer.stack.below)
            ):
                worth -= 1.5
        if vendor and self.ship_to and key(self.ship_to.text) == key(vendor.text):
            worth -= 1.0
        return worth

    @property
    def vendor(self) -> Name | None:
        """The seller's name."""
        return self.chosen[0]

    @property
    def customer(self) -> Name | None:
        """The buyer's name."""
        return self.chosen[1]

    def is_customers(self, page: int, piece: Piece) -> bool:
        """Whether a line stands in the buyer's or the recipient's block."""
        section = self.section_of(page, piece)
        if section:
            return section in ("customer_name", "ship_to_name")
        for name in (self.customer, self.ship_to):
            if name is None or name.page != page:
                continue
            if name.piece is piece or (
                name.stack is not None
                and any(p is piece for p in (*name.stack.pieces, *name.stack.below))
            ):
                return True
            if name.stack is not None and self._same_town(page, piece, name.stack):
                return True
            if (
                name.stack is None
                and 0 < piece.line - name.piece.line < 7
                and abs(piece.box.left - name.piece.box.left) < piece.box.height
            ):
                return True
        return False

    def _same_town(self, page: int, piece: Piece, stack: Stack) -> bool:
        """Whether a line stands in another stack with the same town, which is the same party's then."""
        town = key(stack.pieces[-1].low)[:16]
        if not has_postcode(stack.pieces[-1].low) or len(town) < 8:
            return False
        for other in self.stacks:
            if (
                other.page == page
                and other is not stack
                and any(p is piece for p in (*other.pieces, *other.below))
            ):
                return any(key(p.low).startswith(town) for p in other.pieces)
        return False

    def is_vendors(self, page: int, piece: Piece) -> bool:
        """Whether a line stands in a block of the seller's."""
        if self.section_of(page, piece) == "vendor_name":
            return True
        name = self.vendor
        if name is None:
            return False
        spelled = key(name.text)
        for stack in self.stacks:
            if stack.page == page and any(p is piece for p in (*stack.pieces, *stack.below)):
                return spelled in key(" ".join(p.low for p in stack.pieces))
        return False


def hit_line(folio: Folio, hit: Hit) -> int:
    """The line on which a label stands."""
    return folio.pieces[hit.piece].line


def _same_name(one: Name | None, two: Name | None) -> bool:
    if one is None or two is None:
        return one is two
    a, b = key(one.text), key(two.text)
    return a == b or (min(len(a), len(b)) > 5 and (a in b or b in a))


def _label_before(piece: Piece) -> bool:
    first = piece.hits[0] if piece.hits else None
    return bool(first and first.opens and first.colon)


def _stretches(piece: Piece) -> list[tuple[int, int]]:
    """The parts of a line between marks such as | · • – that part a sender's line or a footer."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in _PARTING.finditer(piece.text):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, len(piece.text)))
    if len(parts) == 1:
        comma = re.match(r"([^,]{4,60}),\s+[^,]+,", piece.text)
        if comma and has_postcode(piece.low):
            return [(0, comma.end(1))]
    return [p for p in parts if p[1] - p[0] >= 3]


# a company's number behind its name: "(728515-M)", "(Co. No. 12345)"
_REGISTERED = re.compile(
    r"\s*[(\[]\s*(?:co\.? ?(?:reg\.?)? ?(?:no\.?)?|reg\.? ?(?:no\.?)?|roc|gst|no\.?)?\s*:?\s*[a-z]{0,3}\d[\da-z \-]{3,}[)\]]?|\s+(?:co\.? ?no|reg\.? ?no|gst)\b.*$"
)
_PARTING = re.compile(r"\s[|·•∙●*–—/-]\s|[|·•∙●]|\.-\s|\s{2,}|;\s")
_NUMBERED = re.compile(r"\d")


def _centred(one: Box, two: Box, height: float) -> bool:
    return (
        abs(one.centre_x - two.centre_x) < 0.6 * height
        and one.left < two.right
        and two.left < one.right
    )


def _sender_pieces(folio: Folio) -> list[Piece]:
    """The pieces of sender's lines, also where wide gaps cut them or the line breaks."""
    found: list[Piece] = []
    for number, line in enumerate(folio.lines):
        if (
            line[0].box.top > 0.45 * folio.page.height
            and line[0].box.top < 0.85 * folio.page.height
        ):
            continue
        for run in _runs(line):
            low = " ".join(p.low for p in run)
            if len(low) < 25:
                continue
            if _sender_line(low):
                if len(_DOTS.findall(low)) >= 1 or not _name_above(folio, number, run[0]):
                    found += run
            elif len(_DOTS.findall(low)) >= 2 and any(c.isdigit() for c in low):
                after = _line_below(folio, number, run[0])
                if after is None:
                    continue
                if has_postcode(f"{low} {after.low}") and len(after.low) < len(low):
                    found += [*run, after]
    return found


def _runs(line: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of a line, those together that stand nearer than three letters' height."""
    runs: list[list[Piece]] = []
    for piece in line:
        if runs and piece.box.left - runs[-1][-1].box.right <= 3 * piece.box.height:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _line_below(folio: Folio, number: int, piece: Piece) -> Piece | None:
    for line in folio.lines[number + 1 : number + 3]:
        for other in line:
            if (
                abs(other.box.left - piece.box.left) < 0.6 * piece.box.height
                and 0.5 * piece.box.height > other.box.top - piece.box.bottom
            ):
                return other
    return None


def _name_above(folio: Folio, number: int, piece: Piece) -> bool:
    """Whether a name stands right above, so that a line of commas is its address in one line."""
    for line in folio.lines[max(0, number - 2) : number]:
        for other in line:
            gap = piece.box.top - other.box.bottom
            height = max(piece.box.height, other.box.height)
            flush = (
                abs(other.box.left - piece.box.left) < 0.6 * height
                or abs(other.box.right - piece.box.right) < 0.6 * height
                or _centred(other.box, piece.box, height)
            )
            if (
                flush
                and gap < 0.9 * height
                and looks_like_name(other.text, other.low)
                and not _starts_with_label(other)
                and not other.dates
            ):
                return True
    return False


_DOTS = re.compile(r"\s[|·•∙●*–—-]\s|[|·•∙●]")


def _house_number_first(low: str, town: str) -> bool:
    """Whether a line such as "97455 Martinez Creek" is a street above an American town."""
    return bool(re.match(r"\d{1,6} [a-z]", low) and re.search(r"\b[a-z]{2}\.?,? \d{5}\b", town))


def _sender_line(low: str) -> bool:
    """Whether a line is the small sender's address above a window: name, street, town on one line."""
    if len(low) < 25 or not has_postcode(low):
        return False
    return len(_SENDER_MARKS.findall(low)) >= 2


_SENDER_MARKS = re.compile(r"\s[|·•∙●*–—-]\s|[|·•∙●]|,\s")


def _postcode_only(low: str) -> bool:
    return bool(re.fullmatch(r"(?:[a-z]{1,2}-)?\d{4,6}\s+[a-z .\-']+", low))


def _shared(spelled: str, domain: str) -> bool:
    """Whether name and domain begin alike for long enough."""
    n = 0
    while n < min(len(spelled), len(domain)) and spelled[n] == domain[n]:
        n += 1
    return n >= 5


# ── Found values ─────────────────────────────────────────────────────────────────────────────────


def header(parties: Parties, wanted: frozenset[str]) -> dict[str, Found]:
    """What is `wanted` of seller, buyer and recipient."""
    found: dict[str, Found] = {}
    pages = parties.pages
    vendor, customer, vendor_margin, customer_margin = parties.chosen
    if vendor:
        confidence = _sure(vendor.score, vendor_margin, 2.6)
        found["vendor_name"] = _found(pages, vendor, confidence)
        found |= _address(parties, vendor, "vendor")
    if customer:
        confidence = _sure(customer.score, customer_margin, 2.4)
        found["customer_name"] = _found(pages, customer, confidence)
        found |= _address(parties, customer, "customer")
    if parties.ship_to:
        name = parties.ship_to
        found["ship_to_name"] = _found(pages, name, 0.85)
        found |= {
            t: v for t, v in _address(parties, name, "ship_to").items() if t == "ship_to_address"
        }
    if any(term.endswith(("email", "phone", "website")) for term in wanted):
        found |= _contacts(parties)
    return {term: value for term, value in found.items() if term in wanted}


def _sure(score: float, margin: float, enough: float) -> float:
    """Confidence from how good a name is and how far the next one is behind."""
    return round(
        max(0.2, min(0.97, 0.35 + 0.4 * min(1.0, score / enough) + 0.25 * min(1.0, margin / 0.8))),
        4,
    )


def _found(pages: Sequence[Folio], name: Name, confidence: float) -> Found:
    folio = pages[name.page]
    doubts = () if confidence >= 0.62 else ("this name is not certain",)
    if name.more is None:
        return Found(
            name.text, folio.place(name.piece, name.start, name.end), confidence, doubts=doubts
        )
    box = around((folio.box(name.piece, name.start, name.end), name.more.box))
    return Found(name.text, folio.place_of(box, name.text), confidence, doubts=doubts)


_CODE_CITY = (
    re.compile(
        r"(?P<city>[A-Za-zÀ-ž][A-Za-zÀ-ž .'\-]+?),?\s+[A-Z]{2}\.?,?\s+(?P<code>\d{5}(?:-\d{4})?)\b"
    ),
    re.compile(
        r"(?P<city>[A-Za-z][A-Za-z .'\-]+?),?\s+(?P<code>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"
    ),
    re.compile(r"(?P<code>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"),
    re.compile(
        r"(?:[A-Z]{1,2}-)?(?P<code>\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{5}-\d{3}|\d{3} \d{2}|\d{4,6})\s+(?P<city>[A-Za-zÀ-ž][A-Za-zÀ-ž .'\-/]+)"
    ),
    re.compile(r"(?P<city>[A-Za-zÀ-ž][A-Za-zÀ-ž .'\-]+?)[, \-]+(?P<code>\d{4,6})\b"),
)


def _address(parties: Parties, name: Name, party: str) -> dict[str, Found]:
    """Address, postcode, town and country under (or behind) a party's name."""
    folio = parties.pages[name.page]
    lines: list[tuple[Piece, int, int]] = []
    if has_postcode(name.piece.low[name.end :]):
        start = name.end
        while start < len(name.piece.low) and not name.piece.low[start].isalnum():
            start += 1
        lines.append((name.piece, start, len(name.piece.low)))
    else:
        for piece in _lines_under(parties, name):
            if _CONTACT.search(piece.low) or (
                piece.hits and piece.hits[0].opens and piece.hits[0].colon
            ):
                break
            lines.append((piece, 0, len(piece.low)))
            if countries.country(piece.low):
                break
        while (
            lines
            and not is_address_line(lines[-1][0].low)
            and not countries.country(lines[-1][0].low)
        ):
            lines.pop()
        while lines and not is_address_line(lines[0][0].low) and len(lines) > 1:
            lines.pop(0)
    if not lines or not any(is_address_line(p.low[s:e]) for p, s, e in lines):
        return {}
    box = around(folio.box(p, s, e) for p, s, e in lines)
    text = ", ".join(p.text[s:e].strip(" ,") for p, s, e in lines)
    found = {f"{party}_address": Found(text, folio.place_of(box, text), 0.75)}
    for piece, start, end in lines:
        for shape in _CODE_CITY:
            match = (
                shape.search(piece.text, start, end) if has_postcode(piece.low[start:end]) else None
            )
            if match:
                groups = match.groupdict()
                found[f"{party}_postal_code"] = Found(
                    groups["code"], folio.place(piece, *match.span("code")), 0.8
                )
                if groups.get("city"):
                    found[f"{party}_city"] = Found(
                        groups["city"].strip(" ,.-"), folio.place(piece, *match.span("city")), 0.75
                    )
                break
        if countries.country(piece.low[start:end]):
            found[f"{party}_country"] = Found(
                piece.text[start:end].strip(" ,."), folio.place(piece, start, end), 0.9
            )
    return found


def _lines_under(parties: Parties, name: Name) -> list[Piece]:
    """The lines of an address under its name."""
    if name.stack is not None:
        lines = [*name.stack.pieces, *name.stack.below]
        at = next((n for n, p in enumerate(lines) if p is (name.more or name.piece)), -1)
        return lines[at + 1 :]
    folio = parties.pages[name.page]
    lines = []
    piece: Piece | None = name.more or name.piece
    while piece is not None and len(lines) < 5:
        piece = parties._next(folio, piece)
        if piece is not None:
            lines.append(piece)
    return lines


def _contacts(parties: Parties) -> dict[str, Found]:
    """E-mail, phone and website of the seller, and of the buyer where they stand in his block."""
    found: dict[str, Found] = {}
    for number, folio in enumerate(parties.pages):
        for piece in folio.pieces:
            party = "customer" if parties.is_customers(number, piece) else "vendor"
            for term, shape in (("email", _EMAIL), ("website", _SITE)):
                if f"{party}_{term}" not in found and (match := shape.search(piece.low)):
                    found[f"{party}_{term}"] = Found(
                        piece.text[match.start() : match.end()],
                        folio.place(piece, *match.span()),
                        0.85,
                    )
        for hit in folio.hits:
            if not hit.weight("vendor_phone"):
                continue
            party = (
                "customer" if parties.is_customers(number, folio.pieces[hit.piece]) else "vendor"
            )
            if f"{party}_phone" in found:
                continue
            for slot in slots(folio, hit):
                phone = _PHONE.search(slot.piece.low, slot.start, slot.end)
                if (
                    slot.relation == "below"
                    or slot.rank > 1
                    or phone is None
                    or phone.start() - slot.start > 6
                ):
                    continue
                found[f"{party}_phone"] = Found(
                    slot.piece.text[phone.start() : phone.end()],
                    folio.place(slot.piece, *phone.span()),
                    0.85,
                )
                break
    return found
