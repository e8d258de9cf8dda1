"""A page made ready for finding: its segments folded once, its labels and typed spans marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from fieldfare.finding import broken, composed, labels, values
from fieldfare.finding.marks import AmountSpan, DateSpan, Hit, Piece, Token
from fieldfare.finding.rows import Place
from fieldfare.finding.spelling import folded
from fieldfare.finding.values import Locale
from fieldfare.reading import layout
from fieldfare.reading.words import Box, Page

# A currency code glued between a label and its amount is a token of its own: "TotalRM21.85".
_TOKEN = re.compile(r"[^\W\d_]{3,}?(?=(?:rm|eur|usd|gbp|sgd|inr)\d)|[^\W\d_]+|\d+|[#%]")
_BARE = re.compile(r"[\s:.°\-–=#*>|/,;(]*")
# an amount within a text; what is glued to it by a hyphen, slash or colon is something else
_AMOUNT = re.compile(
    r"(?<![\w.,/])(?<!\d:)(?P<open>\()?(?P<s1>[-+]\s?)?(?P<c1>"
    + values.MONEY_WORD
    + r")?\s?(?P<s2>[-+])?\s?"
    r"(?P<number>" + values.NUMBER + r")(?P<dash>[.,]\s?-{1,2}(?!\d))?(?P<s3>-(?![\w]))?"
    r"(?:\s?(?P<c2>"
    + values.MONEY_WORD
    + r")(?![a-z]))?(?P<s4>-(?![\w]))?\s?(?P<pc>%)?(?P<close>\))?"
    r"(?P<cr>\s?cr\b)?(?![\d/:]|[.,]\d|-\d)"
)
_LETTER_AFTER = re.compile(r"(?:[a-z]|\*)(?![a-z])")
_DIGIT = re.compile(r"\d")
_LEADERS = re.compile(r"\.{2,}|_{2,}|(?<=[a-z])\.(?=\d)")
_GLUED = re.compile(r"[a-z]{2,}(?=[-(]?(?:" + values.MONEY_WORD + r")?\d+[.,]\d{2}(?!\d))")


_SUMS = frozenset({"total_amount", "net_amount", "subtotal", "tax_amount", "amount_due"})
_WORDS_OF_SUMS = _SUMS | {"tax_rate", "head_price"}
_HEADS = frozenset({"head_description", "head_quantity", "head_price"})


def _is_till_blank(one: layout.Segment, two: layout.Segment) -> bool:
    """Whether two segments of letters stand one blank of a till's wide type apart."""
    gap = two.box.left - one.box.right
    near = gap < 1.35 * min(one.box.height, two.box.height)
    return near and not _DIGIT.search(one.text) and not _DIGIT.search(two.text)


_PERCENT = re.compile(r"[(]?\d{1,2}(?:[.,]\d{1,2})?[)]?")


def _label_tokens(piece: Piece) -> list[Token]:
    """The words at a piece's beginning that may be a label: up to a colon, else to the first figure."""
    colon = piece.low.find(":")
    end = colon if colon > 0 else len(piece.low)
    words = piece.low.split(" ")
    at = 0
    for n, word in enumerate(words):
        following = words[n + 1] if n + 1 < len(words) else ""
        rate = "%" in word or (following.startswith("%") and _PERCENT.fullmatch(word))
        month = word.strip(".,") in values.MONTHS and _DIGIT.match(following)
        if month or (not rate and _DIGIT.search(word)):
            end = min(end, at)
            break
        at += len(word) + 1
    tokens = [token for token in piece.tokens if token.end <= end]
    while len(tokens) > 1 and end < len(piece.low) and _is_series(piece, tokens[-1]):
        tokens.pop()
    if len(tokens) > 1 and end < len(piece.low) and _says_number(tokens[-2]):
        last = tokens[-1]
        letters, rest = piece.text[last.start : last.end], piece.text[last.end : last.end + 2]
        if _LETTERS.fullmatch(letters) and _BLANK_DIGIT.match(rest):
            tokens.pop()  # "Inv. no. FT 2019/904"
    return tokens


def _says_number(token: Token) -> bool:
    return "#" in token.key or "number" in composed.senses(token.key)


_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,2}")
_BLANK_DIGIT = re.compile(r" \d")


def _is_series(piece: Piece, token: Token) -> bool:
    """Whether a capital alone before a figure belongs to it: "Factura Nº A 0008/23"."""
    alone = token.end - token.start == 1 and token.key != "n"
    return alone and piece.text[token.start : token.end].isupper()


def _is_bare(piece: Piece) -> bool:
    """Whether a piece is a label and nothing else."""
    return bool(piece.hits) and piece.hits[0].opens and piece.hits[-1].closes


class Folio:
    """A page, its pieces line by line, the labels and the typed spans on it."""

    def __init__(self, page: Page, locale: Locale | None = None) -> None:
        self.page = page
        self.locale = locale or Locale()
        self.pieces: list[Piece] = []
        self.lines: list[list[Piece]] = []
        self.by_ocr = page.source in ("ocr", "mixed")
        for number, line in enumerate(layout.lines(page)):
            segments = self._rejoined(line.segments) if self.by_ocr else line.segments
            self.lines.append([self._piece(number, segment) for segment in segments])
        for piece in self.pieces:
            self._mark_labels(piece)
            self._mark_values(piece)
        broken.join_labels(self)
        broken.join_dates(self)
        self._mark_item_heads()
        self._mark_rows()

    def _rejoined(self, segments: Sequence[layout.Segment]) -> list[layout.Segment]:
        """The segments of a line, those joined again that a till's wide blanks have parted."""
        joined: list[layout.Segment] = []
        for segment in segments:
            last = joined[-1] if joined else None
            if last and _is_till_blank(last, segment):
                joined[-1] = layout.segment(self.page, (*last.words, *segment.words))
            else:
                joined.append(segment)
        return joined

    def _piece(self, number: int, segment: layout.Segment) -> Piece:
        words = self.page.words
        starts: list[int] = []
        at = 0
        for index in segment.words:
            starts.append(at)
            at += len(words[index].text) + 1
        low = folded(segment.text)
        tokens = [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(low)]
        piece = Piece(
            len(self.pieces), number, segment.words, segment.box, segment.text, low, starts, tokens
        )
        self.pieces.append(piece)
        return piece

    # ── places ──

    def box(self, piece: Piece, start: int, end: int) -> Box:
        """The box round text[start:end] of `piece`, cut within a word in proportion to its letters."""
        first = bisect_right(piece.starts, start) - 1
        last = bisect_right(piece.starts, max(start, end - 1)) - 1
        words = self.page.words
        one, two = words[piece.words[first]], words[piece.words[last]]
        left, right = one.box.left, two.box.right
        skipped = start - piece.starts[first]
        if skipped > 0:
            left += one.box.width * skipped / max(1, len(one.text))
        over = piece.starts[last] + len(two.text) - end
        if over > 0:
            right -= two.box.width * over / max(1, len(two.text))
        if first == last:
            return Box(left, one.box.top, right, one.box.bottom)
        inner = [words[piece.words[n]].box for n in range(first, last + 1)]
        return Box(left, min(b.top for b in inner), right, max(b.bottom for b in inner))

    def place(self, piece: Piece, start: int, end: int) -> Place:
        """Where text[start:end] of `piece` stands on the page as a viewer shows it."""
        return self.place_of(self.box(piece, start, end), piece.text[start:end])

    def place_of(self, box: Box, text: str) -> Place:
        """The place of `box`, which holds the words `text`."""
        frame = self.page.frame
        return Place(self.page.number, frame.shown(box), frame.width, frame.height, text)

    # ── labels ──

    @cached_property
    def hits(self) -> list[Hit]:
        """Every label on the page, in reading order."""
        return [hit for piece in self.pieces for hit in piece.hits]

    def _mark_labels(self, piece: Piece) -> None:
        lexicon, beginnings = labels.lexicon(), labels.beginnings()
        tokens = piece.tokens
        at = 0
        while at < len(tokens):
            joined, reach, found = "", at, ""
            for n in range(at, min(len(tokens), at + 9)):
                joined += tokens[n].key
                if joined not in beginnings:
                    break
                if joined in lexicon and self._ends_well(piece, n, joined):
                    reach, found = n + 1, joined
            exact = bool(found)
            if not found and self.by_ocr:
                found, reach = self._misread(piece, at)
            if (
                found
                and self._stands_alone(piece, at, found)
                and not self._begins_number(piece, tokens[at].start, tokens[reach - 1].end)
            ):
                meant = labels.lexicon()[found]
                start, end = tokens[at].start, tokens[reach - 1].end
                piece.hits.append(self._hit(piece, start, end, found, meant, exact=exact))
                at = reach
            else:
                at += 1
        self._thin_out(piece)
        self._compose(piece)

    def _compose(self, piece: Piece) -> None:
        """Understand the whole label at the piece's beginning where no phrase covers all of it."""
        tokens = _label_tokens(piece)
        if not tokens:
            return
        start, end = tokens[0].start, tokens[-1].end
        covered = [hit for hit in piece.hits if hit.start < end]
        if any(hit.start <= start and hit.end >= end for hit in covered):
            return
        meant = composed.meanings([token.key for token in tokens])
        strong = {hit.meanings[0].term for hit in covered if hit.weight_above(0.8)}
        if meant and meant[0].term in _SUMS:
            strong -= _WORDS_OF_SUMS
        if not meant or strong - {meant[0].term}:
            return
        weight = max((h.weight(meant[0].term) for h in covered), default=0.0)
        if weight > meant[0].weight and meant[0].weight <= composed.UNSURE:
            return  # "Data migration": a word of labels, and one that is none
        first = labels.Meaning(meant[0].term, max(weight, meant[0].weight))
        words = "".join(token.key for token in tokens)
        whole = self._hit(piece, start, end, words, (first, *meant[1:]), exact=True)
        piece.hits = [whole, *piece.hits[len(covered) :]]

    @staticmethod
    def _ends_well(piece: Piece, last: int, joined: str) -> bool:
        """A label ends where its word ends, unless digits are glued to a long one."""
        end = piece.tokens[last].end
        if end == len(piece.low):
            return True
        if (
            last
            and _is_series(piece, piece.tokens[last])
            and piece.low[end + 1 : end + 2].isdigit()
        ):
            return False  # "Facture A 0849/16"
        if piece.low[end] in "-_/" and end + 1 < len(piece.low) and piece.low[end + 1].isdigit():
            return False  # "PO-3333" is an identifier, not a label before one
        if (
            len(joined) <= 4
            and piece.low[end] == "-"
            and piece.text[piece.tokens[last].start : end + 2].replace("-", "").isupper()
        ):
            return False  # and so is "PO-BUYER-7788"
        return not piece.low[end].isalnum() or len(joined) >= 4

    @staticmethod
    def _stands_alone(piece: Piece, first: int, found: str) -> bool:
        start = piece.tokens[first].start
        if start == 0:
            return True
        before = piece.low[start - 1]
        if before.isalnum() or before in "@_":
            return False
        return not (
            len(found) <= 3 and before in "./'" and start > 1 and piece.low[start - 2].isalnum()
        )

    def _begins_number(self, piece: Piece, start: int, end: int) -> bool:
        """Whether letters behind the label of a number belong to it: "Inv. no. FT 2019/904", "Nr. A 0889/19"."""
        letters, rest = piece.text[start:end], piece.text[end : end + 2]
        if not rest[:1].isdigit() and not (
            _LETTERS.fullmatch(letters) and _BLANK_DIGIT.match(rest)
        ):
            return False
        owner, before = piece, next(reversed(piece.hits), None)
        if before is None and start == 0:
            line = self.lines[piece.line]
            owner = line[max(0, line.index(piece) - 1)]
            before = next(reversed(owner.hits), None) if owner is not piece else None
        if before is None or not before.weight("invoice_number"):
            return False
        between = owner.low[before.end :] if owner is not piece else piece.low[before.end : start]
        told = any(
            _says_number(token)
            for token in owner.tokens
            if before.start <= token.start < before.end
        )
        return told and not between.strip(" :.#°º-")

    def _misread(self, piece: Piece, at: int) -> tuple[str, int]:
        joined = ""
        best = ("", at)
        for n in range(at, min(len(piece.tokens), at + 5)):
            joined += piece.tokens[n].key
            if len(joined) > 30:
                break
            end = piece.tokens[n].end
            if end < len(piece.low) and (
                piece.low[end].isalnum()
                or (piece.low[end] in "-_/" and piece.low[end + 1 : end + 2].isdigit())
            ):
                continue
            if len(joined) >= 3 and not joined.isdigit() and (near := labels.nearest(joined)):
                best = (near, n + 1)
        return best

    def _hit(
        self,
        piece: Piece,
        start: int,
        end: int,
        key: str,
        meanings: tuple[labels.Meaning, ...],
        *,
        exact: bool,
    ) -> Hit:
        """The label that text[start:end] of `piece` is."""
        after = _BARE.match(piece.low, end)
        signs = after.group() if after else ""
        before = piece.low[:start].strip(" :.-–=#*>|/,;()")
        closes = end + len(signs) >= len(piece.low.rstrip(" )"))
        box = self.box(piece, start, end)
        opens, colon = not before, ":" in signs
        return Hit(piece.index, start, end, key, meanings, box, opens, closes, colon, exact)

    @staticmethod
    def _thin_out(piece: Piece) -> None:
        """Small words of a sentence are no labels: "le", "a", "de" count only at a piece's beginning."""
        piece.hits = [hit for hit in piece.hits if len(hit.key) > 2 or hit.opens or hit.colon]

    def _mark_rows(self) -> None:
        """Mark rows of bare labels, whose values stand in the row below."""
        for line in self.lines:
            bare = [
                p
                for p in line
                if not p.dates
                and not p.amounts
                and (_is_bare(p) or (p.low.endswith(":") and not _DIGIT.search(p.low)))
            ]
            if len(bare) < len(line):  # a value may stand beside the label that it belongs to
                bare = [p for p in bare if not self._has_beside(line, bare, p)]
            if sum(map(_is_bare, bare)) < 2 or len(bare) < len(line) - 2:
                continue
            for piece, following in zip(bare, [*bare[1:], None], strict=True):
                for hit in piece.hits:
                    hit.in_row = True
                    hit.reach = following.box.left if following else self.page.width

    def _has_beside(self, line: Sequence[Piece], bare: Sequence[Piece], label: Piece) -> bool:
        """Whether a label has its value to the right and nothing but other labels right under it."""
        following = next((p for p in line if p.box.left > label.box.left), None)
        colon = label.low.endswith(":")
        if following is None or following in bare or not (colon or _DIGIT.search(following.low)):
            return False
        under = [
            other
            for lower in self.lines[label.line + 1 : label.line + 3]
            for other in lower
            if other.box.left < label.box.right
            and label.box.left < other.box.right
            and other.box.top - label.box.bottom < 2 * label.box.height
        ]
        if colon:
            return all(_is_bare(other) and other.hits[-1].colon for other in under)
        return all(_is_bare(other) for other in under)

    def _mark_item_heads(self) -> None:
        """Mark the labels that stand over the columns of line items."""
        for line in self.lines:
            heads = {
                m.term
                for piece in line
                for hit in piece.hits
                for m in hit.meanings
                if m.term in _HEADS
            }
            if len(heads) < 2 or any(piece.amounts and not piece.hits for piece in line):
                continue
            for piece in line:
                for hit in piece.hits:
                    hit.heads_items = True

    @cached_property
    def items_lines(self) -> range:
        """The lines from the head of the items' table to the first sum below it."""
        first = next(
            (
                n
                for n, line in enumerate(self.lines)
                if any(h.heads_items for p in line for h in p.hits)
            ),
            None,
        )
        if first is None:
            return range(0)
        for number in range(first + 1, len(self.lines)):
            line = self.lines[number]
            sums = self._begins_sum(line)
            if sums and any(a.decimals == 2 for p in line for a in p.amounts):
                return range(first, number)
        return range(first, len(self.lines))

    @staticmethod
    def _begins_sum(line: Sequence[Piece]) -> bool:
        """Whether a line's first words name a sum, also where something in the margin stands before them."""
        first = True
        for piece in line:
            if all(t.key.isdigit() for t in piece.tokens):
                continue
            if any(
                h.opens and any(m.term in _SUMS and (first or m.weight > 0.8) for m in h.meanings)
                for h in piece.hits
            ):
                return True
            if piece.amounts or len(piece.tokens) > 2:
                return False
            first = False
        return False

    # ── typed spans ──

    def _mark_values(self, piece: Piece) -> None:
        low = piece.low
        if not _DIGIT.search(low):
            return
        taken: list[tuple[int, int]] = []
        for day in values.dates_in(low, self.locale):
            piece.dates.append(
                DateSpan(
                    piece.index,
                    day.start,
                    day.end,
                    day.date,
                    day.either,
                    self.box(piece, day.start, day.end),
                )
            )
            taken.append((day.start, day.end))
        if not taken:
            taken += self._compact_dates(piece)
        text = _LEADERS.sub(lambda m: " " * len(m.group()), low)
        if self.by_ocr:
            text = _GLUED.sub(lambda m: " " * len(m.group()), text)
        for match in _AMOUNT.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            span = self._amount(piece, match)
            if span:
                piece.amounts.append(span)

    def _compact_dates(self, piece: Piece) -> list[tuple[int, int]]:
        """Dates such as 20240305, which are taken for dates only beside a date's label."""
        labelled = any(
            h.weight("invoice_date") or h.weight("due_date") or h.weight("delivery_date")
            for h in piece.hits
        )
        if not labelled and not any(
            h.closes and h.weight("invoice_date") + h.weight("due_date")
            for p in self.lines[piece.line]
            for h in p.hits
        ):
            return []
        taken = []
        for match in values.COMPACT_DATE.finditer(piece.low):
            day = values.date(match.group())
            if day:
                piece.dates.append(
                    DateSpan(piece.index, *match.span(), day, False, self.box(piece, *match.span()))
                )
                taken.append(match.span())
        return taken

    def _amount(self, piece: Piece, match: re.Match[str]) -> AmountSpan | None:
        text = match.string
        end = match.end()
        after = piece.low[end : end + 2]
        if after[:1].isalpha() and piece.low[end - 1] != " " and not _LETTER_AFTER.match(after):
            return None
        value = values.number(match["number"], self.locale)
        if value is None:
            return None
        signs = (
            (match["s1"] or "") + (match["s2"] or "") + (match["s3"] or "") + (match["s4"] or "")
        )
        if "-" in signs or (match["open"] and match["close"] and not match["pc"]) or match["cr"]:
            value = -value
        start, end = match.span()
        if match["open"] and not match["close"]:
            start += 1
        while start < end and text[start] == " ":
            start += 1
        while end > start and text[end - 1] == " ":
            end -= 1
        money = match["c1"] or match["c2"] or ""
        decimals = -int(value.as_tuple().exponent)
        return AmountSpan(
            piece.index, start, end, value, self.box(piece, start, end),
            values.currency(money) if money else "", bool(match["pc"]), decimals,
        )  # fmt: skip


class _Asked:
    """A page under a locale; the page is compared as itself, which is much cheaper than by its words."""

    __slots__ = ("locale", "page")

    def __init__(self, page: Page, locale: Locale) -> None:
        self.page = page
        self.locale = locale

    def __hash__(self) -> int:
        return hash((id(self.page), self.locale))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.page is other.page and self.locale == other.locale


@lru_cache(maxsize=32)  # header and free labels ask for the same few pages again
def _folio(asked: _Asked) -> Folio:
    return Folio(asked.page, asked.locale)


def folios(pages: Sequence[Page], locale: Locale) -> list[Folio]:
    """Every page made ready, under the document's locale."""
    return [_folio(_Asked(page, locale)) for page in pages]


def all_text(pages: Iterable[Folio]) -> str:
    """The text of all pages, line by line."""
    return "\n".join(
        "  ".join(piece.text for piece in line) for page in pages for line in page.lines
    )
