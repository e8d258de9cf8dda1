"""Who sells and who buys: names, addresses and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from fieldfare.finding import countries
from fieldfare.finding.candidates import slots
from fieldfare.finding.folio import Folio, Hit, Piece
from fieldfare.finding.rows import Found
from fieldfare.finding.spelling import key
from fieldfare.reading.words import Box, around

# ── What a line of a party's block looks like ────────────────────────────────────────────────────

_LEGAL = re.compile(
    r"(?:^|[\s,.(])(?:gmbh(?: ?& ?co\.? ?kg(?:aa)?)?|mbh|ag|kg|kgaa|ohg|gbr|e\.? ?k\.?|e\.? ?v\.?|ug(?: ?\(haftungsbeschrankt\))?|eg|se|inc\.?|llc|l\.l\.c\.?|llp|ltd\.?|limited"
    r"|plc|corp\.?|corporation|company|co\.?|pty|pte|pbc|sdn\.? ?bhd\.?|bhd|berhad|s\.?a\.?r\.?l\.?|s\.? ?a\.? ?r\.? ?l\.?|s\.?a\.?s\.?u?|s\.?a\.?|eurl|sci|snc|scop|sasu|s\.?l\.?u?\.?|s\.?l\.?l\.?|s\.?c\.?"
    r"|s\.?p\.?a\.?|s\.?r\.?l\.?s?|s\.?n\.?c\.?|s\.?a\.?s\.?|soc\. ?coop|b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|bvba|lda\.?|unipessoal|ltda\.?|sp\.? ?z ?o\.? ?o\.?|s\.? ?a\.?|sp\.? ?j\.?|spolka|s\.?r\.?o\.?|a\.?s\.?|aps|oy|ab|kft|d\.?o\.?o\.?"
    r"|enterprise|trading|holdings?|group|gruppe|stiftung|foundation|ets|sprl|srl)(?=$|[\s,.)|·•])"
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
    r"@|\bwww\.|https?:|(?:\b(?:tel|telefon|telephone|phone|fax|mobil|mobile|email|e-mail|mail|web|hotline|telefax|telefono|fon)\b\s?[.:]*)|\+\d{1,3}[ (/]?\d|\b(?:iban|bic|swift|ust-?id|vat|hrb|siret|nif|cif|nip|kvk|btw|gst|abn|steuernummer|steuer-nr|tva|p\.? ?iva)\b"
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
    return not (_TITLES.match(low) or _CONTACT.search(low) and not _LEGAL.search(low))


# ── Blocks ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True, eq=False)
class Block:
    """Lines that stand under one another with one left edge."""

    page: int
    pieces: list[Piece] = field(default_factory=list)

    @property
    def box(self) -> Box:
        """The box round all its lines."""
        return around(p.box for p in self.pieces)


def blocks(folio: Folio, number: int) -> list[Block]:
    """The page's blocks, each line of text in one of them, from top to bottom."""
    found: list[Block] = []
    open_blocks: list[Block] = []
    for line in folio.lines:
        for piece in line:
            home = None
            for block in open_blocks:
                last = block.pieces[-1]
                height = max(last.box.height, piece.box.height)
                if (
                    last.line < piece.line
                    and -0.5 * height
                    < piece.box.top - last.box.bottom
                    < 0.95 * min(last.box.height, piece.box.height) + 1
                    and (
                        abs(last.box.left - piece.box.left) < 0.7 * height
                        or _centred(last.box, piece.box, height)
                        or abs(last.box.right - piece.box.right) < 0.5 * height
                    )
                ):
                    home = block
                    break
            if home is None:
                home = Block(number)
                found.append(home)
                open_blocks.append(home)
            home.pieces.append(piece)
        top = line[0].box.top
        open_blocks = [
            b
            for b in open_blocks
            if top - b.pieces[-1].box.bottom < 3 * max(1.0, b.pieces[-1].box.height)
        ]
    return found


def _centred(one: Box, two: Box, height: float) -> bool:
    return (
        abs(one.centre_x - two.centre_x) < 0.8 * height
        and one.left < two.right
        and two.left < one.right
    )


@dataclass(slots=True, eq=False)
class Name:
    """A stretch of text that may be a party's name."""

    page: int
    piece: Piece
    start: int
    end: int
    text: str
    block: Block | None
    score: float = 0.0
    why: list[str] = field(default_factory=list)

    def add(self, worth: float, reason: str) -> None:
        """Count what speaks for or against it."""
        self.score += worth
        self.why.append(f"{reason} {worth:+.2f}")


class Parties:
    """Seller and buyer of one document, found together."""

    def __init__(self, pages: Sequence[Folio]) -> None:
        self.pages = pages
        self.blocks = [
            block for number, folio in enumerate(pages) for block in blocks(folio, number)
        ]
        self._block_of = {(b.page, p.index): b for b in self.blocks for p in b.pieces}
        self.text_height = median([p.box.height for p in pages[0].pieces] or [1.0])

    # ── the buyer ──

    @cached_property
    def customer(self) -> tuple[Name, float] | None:
        """The buyer's name and how sure it is."""
        return self._labelled("customer_name") or self._addressee()

    @cached_property
    def ship_to(self) -> tuple[Name, float] | None:
        """The name to deliver to."""
        return self._labelled("ship_to_name")

    def _labelled(self, term: str) -> tuple[Name, float] | None:
        best: tuple[Name, float] | None = None
        for number, folio in enumerate(self.pages):
            for hit in folio.hits:
                weight = hit.weight(term)
                if not weight or hit.heads_items or not hit.opens:
                    continue
                if weight < 0.8 and not (hit.colon or hit.closes):
                    continue
                read = self._name_at(folio, number, hit)
                if read is None:
                    continue
                name, worth = read
                score = weight * worth - 0.05 * number
                if best is None or score > best[1]:
                    best = name, score
        return best if best and best[1] > 0.3 else None

    def _name_at(self, folio: Folio, number: int, hit: Hit) -> tuple[Name, float] | None:
        """The name beside or below a label."""
        for slot in slots(folio, hit):
            piece = slot.piece
            if slot.relation == "right" and (slot.rank > 0 or slot.gap > 25):
                continue
            if (
                slot.relation == "after"
                and not hit.colon
                and slot.start < len(piece.low)
                and piece.low[hit.end : slot.start].strip() == ""
                and hit.weight_above(0.8) is False
            ):
                continue
            start, end = slot.start, slot.end
            line = piece
            steps = 0
            while line is not None and steps < 3:
                trimmed = self._trim(line, start, end)
                if trimmed is not None:
                    name = Name(
                        number,
                        line,
                        *trimmed,
                        line.text[trimmed[0] : trimmed[1]],
                        self._block_of.get((number, line.index)),
                    )
                    worth = (
                        {"after": 0.95, "right": 0.93, "below": 1.0}[slot.relation]
                        - 0.05 * steps
                        - (0.04 * slot.gap if slot.relation == "below" else 0)
                    )
                    block_text = " ".join(p.low for p in self._lines_from(name)[1:5])
                    if is_address_line(block_text) or any(
                        has_postcode(p.low) for p in self._lines_from(name)
                    ):
                        worth += 0.12
                    if is_address_line(name.text.lower()) and not _LEGAL.search(name.text.lower()):
                        worth -= 0.3
                    return name, worth
                following = self._under(folio, line)
                if following is None:
                    break
                line, start, end, steps = following, 0, len(following.low), steps + 1
        return None

    def _trim(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        """The name within low[start:end], without a form of address before it; None when it is none."""
        low = piece.low
        while start < end and low[start] in " :.-–,|*#":
            start += 1
        for hit in piece.hits:
            if hit.start <= start < hit.end and (hit.weight("customer_name") or hit.colon):
                start = hit.end
        while start < end and low[start] in " :.-–,|*#":
            start += 1
        attention = _ATTENTION.match(low[start:end])
        if (
            attention
            and attention.end() < end - start
            and low[start:end].startswith(("z", "att", "c/o", "a l", "t.a", "a/a", "c.a", "alla"))
        ):
            start += attention.end()
        text = low[start:end].strip()
        if len(text) < 2 or _ADDRESSEE_ONLY.match(text) or not any(c.isalpha() for c in text):
            return None
        first = next((h for h in piece.hits if h.start >= start), None)
        if (
            first
            and first.start == start
            and (first.closes or first.colon)
            and first.weight_above(0.8)
        ):
            return None
        if not looks_like_name(piece.text[start:end], text):
            return None
        while end > start and low[end - 1] in " ,;:|":
            end -= 1
        return start, end

    def _under(self, folio: Folio, piece: Piece) -> Piece | None:
        """The next line under a piece with about its left edge."""
        for number in range(piece.line + 1, min(len(folio.lines), piece.line + 4)):
            for other in folio.lines[number]:
                gap = other.box.top - piece.box.bottom
                if gap < 2.0 * piece.box.height and (
                    abs(other.box.left - piece.box.left) < 1.5 * piece.box.height
                ):
                    return other
        return None

    def _lines_from(self, name: Name) -> list[Piece]:
        """The lines of the name's block from the name on."""
        if name.block is None:
            return [name.piece]
        at = next((n for n, p in enumerate(name.block.pieces) if p is name.piece), 0)
        return name.block.pieces[at:]

    def _addressee(self) -> tuple[Name, float] | None:
        """The name in an address window: a block with a postcode that nothing else claims."""
        best: tuple[Name, float] | None = None
        folio = self.pages[0]
        for block in self.blocks:
            if block.page or block.box.top > 0.5 * folio.page.height or len(block.pieces) < 2:
                continue
            lines = block.pieces
            with_code = [
                n
                for n, p in enumerate(lines)
                if has_postcode(p.low) and p.box.width < 0.55 * folio.page.width
            ]
            if not with_code or with_code[0] == 0:
                continue
            code = with_code[0]
            head = lines[max(0, code - 4) : code + 1]
            if any(_CONTACT.search(p.low) for p in lines[: code + 3]):
                continue
            name = next(
                (
                    Name(0, p, *t, p.text[t[0] : t[1]], block)
                    for p in head
                    if (t := self._trim(p, 0, len(p.low))) and not is_address_line(p.low)
                ),
                None,
            )
            if name is None or _sender_line(name.piece.low):
                continue
            score = 0.5
            top = block.box.top / folio.page.height
            if 0.1 < top < 0.35:
                score += 0.1
            if any(
                _sender_line(other.low)
                and 0 < block.box.top - other.box.bottom < 4 * other.box.height
                and abs(other.box.left - block.box.left) < 30
                for other in folio.pieces
            ):
                score += 0.2
            if self.vendor_hint and key(name.text) in self.vendor_hint:
                score -= 0.5
            if best is None or score > best[1]:
                best = name, score
        return best if best and best[1] > 0.3 else None

    @cached_property
    def vendor_hint(self) -> str:
        """Letters of the domains and of the lines with tax ids, that a seller's name is likely to be in."""
        return "".join(self.domains)

    # ── the seller ──

    @cached_property
    def domains(self) -> list[str]:
        """The names of mail and web domains printed, most frequent first."""
        counts: dict[str, int] = {}
        mine = self._customer_pieces
        for number, folio in enumerate(self.pages):
            for piece in folio.pieces:
                if (number, piece.index) in mine:
                    continue
                for match in _DOMAIN.finditer(piece.low):
                    name = (
                        match[1].rpartition(".")[2]
                        if match[2] not in ("uk", "au", "my", "br", "za", "nz", "in")
                        else match[1].split(".")[0 if match[1].count(".") else 0]
                    )
                    if name in ("com", "co") or not name:
                        name = match[1].split(".")[-2] if match[1].count(".") else match[1]
                    if name not in _FREE_MAIL:
                        counts[name] = counts.get(name, 0) + 1
        return sorted(counts, key=lambda n: -counts[n])

    @cached_property
    def _customer_pieces(self) -> set[tuple[int, int]]:
        """The lines of the buyer's and the recipient's blocks."""
        mine: set[tuple[int, int]] = set()
        found = [self._labelled("customer_name"), self._labelled("ship_to_name")]
        for entry in found:
            if entry:
                for piece in self._lines_from(entry[0])[:9]:
                    mine.add((entry[0].page, piece.index))
        return mine

    @cached_property
    def vendor(self) -> tuple[Name, float, float] | None:
        """The seller's name, its score, and how far the next other name is behind."""
        names = self._vendor_names()
        if not names:
            return None
        names.sort(key=lambda n: (-n.score, n.page, n.piece.index))
        best = names[0]
        rival = next(
            (
                n.score
                for n in names[1:]
                if key(n.text) not in key(best.text) and key(best.text) not in key(n.text)
            ),
            0.0,
        )
        return best, best.score, best.score - rival

    def _vendor_names(self) -> list[Name]:
        names = self._name_candidates()
        buyer = self.customer
        buyer_key = key(buyer[0].text) if buyer else ""
        ship_key = key(self.ship_to[0].text) if self.ship_to else ""
        counts: dict[str, int] = {}
        for name in names:
            counts[key(name.text)] = counts.get(key(name.text), 0) + 1
        for name in names:
            self._weigh(name, buyer_key, ship_key, counts[key(name.text)])
        return [n for n in names if n.score > 0.3]

    def _name_candidates(self) -> list[Name]:
        found: list[Name] = []
        for number, folio in enumerate(
            self.pages[:3] if len(self.pages) < 4 else [*self.pages[:2], self.pages[-1]]
        ):
            page = number if len(self.pages) < 4 or number < 2 else len(self.pages) - 1
            for piece in folio.pieces:
                for start, end in _stretches(piece):
                    trimmed = self._trim_vendor(piece, start, end)
                    if trimmed:
                        found.append(
                            Name(
                                page,
                                piece,
                                *trimmed,
                                piece.text[trimmed[0] : trimmed[1]],
                                self._block_of.get((page, piece.index)),
                            )
                        )
        return found

    def _trim_vendor(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        low = piece.low
        while start < end and low[start] in " :.-–,|*#·•;()":
            start += 1
        while end > start and low[end - 1] in " :-–,|*·•;(":
            end -= 1
        text = low[start:end]
        if (
            len(text) < 3
            or not looks_like_name(piece.text[start:end], text)
            or not re.search(r"[a-z]{2}", text)
        ):
            return None
        first = next((h for h in piece.hits if h.start >= start and h.end <= end), None)
        if first and first.start == start and first.end >= end - 1:
            return None
        if first and first.start == start and first.colon:
            return None
        if _postcode_only(text) or countries.country(text):
            return None
        return start, end

    def _weigh(self, name: Name, buyer_key: str, ship_key: str, count: int) -> None:
        folio = self.pages[name.page]
        low = name.piece.low[name.start : name.end]
        spelled = key(name.text)
        legal = bool(_LEGAL.search(low))
        address = is_address_line(low)
        if legal:
            name.add(0.9, "legal form")
        if address and not legal:
            name.add(-0.9, "address")
        if _SENTENCE.search(low):
            name.add(-0.7, "sentence")
        if (name.page, name.piece.index) in self._customer_pieces:
            name.add(-2.5, "buyer's block")
        if buyer_key and (
            spelled == buyer_key
            or (
                len(buyer_key) > 5
                and (buyer_key in spelled or spelled in buyer_key)
                and len(spelled) > 5
            )
        ):
            name.add(-2.0, "buyer")
        elif ship_key and spelled == ship_key:
            name.add(-1.0, "recipient")
        self._weigh_place(name, folio)
        self._weigh_company(name, folio, spelled)
        if count > 1:
            name.add(0.25 * min(count - 1, 3), "repeated")
        if (
            any(
                hit.start >= name.start and hit.end <= name.end and hit.weight_above(0.8)
                for hit in name.piece.hits
            )
            and not legal
        ):
            name.add(-0.5, "holds a label")
        digits = sum(c.isdigit() for c in low)
        if digits and not legal:
            name.add(-0.3 if digits < 3 else -0.7, "digits")

    def _weigh_place(self, name: Name, folio: Folio) -> None:
        box, page = name.piece.box, folio.page
        size = box.height / max(1.0, self.text_height)
        if name.page == 0:
            ahead = name.piece.line
            name.add(max(0.0, 0.75 - 0.06 * ahead), "near the top")
            if size > 1.25 and box.top < 0.35 * page.height:
                name.add(min(0.6, 0.5 * (size - 1)), "large type")
            if all(p is name.piece or p.box.top >= box.top for p in folio.pieces[:3]):
                name.add(0.15, "first line")
        if box.top > 0.85 * page.height:
            name.add(0.1, "footer")
        elif box.top > 0.4 * page.height:
            name.add(-0.35, "body")

    def _weigh_company(self, name: Name, folio: Folio, spelled: str) -> None:
        for domain in self.domains[:4]:
            plain = key(domain)
            if len(plain) >= 3 and (
                plain in spelled
                or (len(spelled) >= 4 and spelled in plain)
                or _shared(spelled, plain)
            ):
                name.add(0.9, f"domain {domain}")
                break
        for hit in self._labels_of(name, folio):
            weight = hit.weight("vendor_name")
            if weight:
                name.add(1.7 * weight, "labelled seller")
                break
            if hit.weight("payee_name"):
                name.add(0.9, "payee")
                break
            if hit.weight("customer_name") > 0.8 or hit.weight("ship_to_name") > 0.8:
                name.add(-1.5, "labelled buyer")
                break
        if name.block is not None and (name.page, name.piece.index) not in self._customer_pieces:
            rest = self._lines_from(name)[1:7]
            text = "\n".join(p.low for p in rest)
            if any(is_address_line(p.low) for p in rest[:4]):
                name.add(0.45, "address below")
            if _CONTACT.search(text):
                name.add(0.45, "contact below")
        behind = name.piece.low[name.end :]
        if has_postcode(behind):
            name.add(0.7, "sender line")

    def _labels_of(self, name: Name, folio: Folio) -> list[Hit]:
        """Labels right before the name, left of it, or above it."""
        piece = name.piece
        labels = [h for h in piece.hits if h.end <= name.start]
        if not labels:
            line = folio.lines[piece.line]
            left = [p for p in line if p.box.right <= piece.box.left]
            if left and left[-1].hits and left[-1].hits[-1].closes:
                labels.append(left[-1].hits[-1])
            for number in range(max(0, piece.line - 3), piece.line):
                for other in folio.lines[number]:
                    gap = piece.box.top - other.box.bottom
                    near = abs(other.box.left - piece.box.left) < 1.2 * piece.box.height
                    if (
                        near
                        and gap < 1.6 * other.box.height
                        and other.hits
                        and other.hits[0].opens
                        and other.hits[0].closes
                    ):
                        labels.append(other.hits[0])
        return labels


def _stretches(piece: Piece) -> list[tuple[int, int]]:
    """The parts of a line between marks such as | · • – that part a sender line or a footer."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in re.finditer(r"\s[|·•∙●*–—-]\s|[|·•∙●]|\s{2,}|;\s|:\s", piece.text):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, len(piece.text)))
    if len(parts) == 1:
        comma = re.match(r"([^,]{4,60}),\s+[^,]+,", piece.text)
        if comma and has_postcode(piece.low):
            return [(0, comma.end(1))]
    return [p for p in parts if p[1] - p[0] >= 3]


def _sender_line(low: str) -> bool:
    """Whether a line is the small sender's address above a window: name, street, town on one line."""
    return has_postcode(low) and len(re.findall(r"\s[|·•∙●*–—-]\s|[|·•∙●]|,\s", low)) >= 2


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
    if parties.vendor:
        name, score, margin = parties.vendor
        confidence = min(0.97, 0.3 + 0.18 * max(0.0, score) + 0.2 * max(0.0, min(1.0, margin)))
        doubts: tuple[str, ...] = ()
        if confidence < 0.6:
            doubts = ("the seller's name is not certain",)
        found["vendor_name"] = _named(pages, name, confidence, doubts)
        found |= _address(parties, name, "vendor")
    if parties.customer:
        name, score = parties.customer
        confidence = min(0.95, 0.35 + 0.6 * score)
        found["customer_name"] = _named(
            pages,
            name,
            confidence,
            () if confidence > 0.6 else ("the buyer's name is not certain",),
        )
        found |= _address(parties, name, "customer")
    if parties.ship_to:
        name, score = parties.ship_to
        found["ship_to_name"] = _named(pages, name, min(0.95, 0.35 + 0.6 * score), ())
        found |= {
            t: v for t, v in _address(parties, name, "ship_to").items() if t == "ship_to_address"
        }
    found |= _contacts(parties)
    return {term: value for term, value in found.items() if term in wanted}


def _named(pages: Sequence[Folio], name: Name, confidence: float, doubts: tuple[str, ...]) -> Found:
    return Found(
        name.text,
        pages[name.page].place(name.piece, name.start, name.end),
        confidence,
        doubts=doubts,
    )


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
        for piece in parties._lines_from(name)[1:7]:
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


def _contacts(parties: Parties) -> dict[str, Found]:
    """E-mail, phone and website of the seller, and of the buyer where they stand in his block."""
    found: dict[str, Found] = {}
    mine = parties._customer_pieces
    for number, folio in enumerate(parties.pages):
        for piece in folio.pieces:
            party = "customer" if (number, piece.index) in mine else "vendor"
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
            party = "customer" if (number, hit.piece) in mine else "vendor"
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
