"""The head of the first page: the seller's name large or as a logo, slogan and address."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

from generator.blocks import facts
from generator.canvas import WHITE, Colour, Pen, Piece
from generator.draft import Draft, Row
from generator.typefaces import file_of

DENSITY = 4  # pixels a point of a drawn logo


def shown_name(draft: Draft) -> Piece:
    """What the logo says: the brand where there is one."""
    seller = draft.invoice.seller
    if seller.brand:
        return Piece(seller.brand, "vendor_brand")
    return Piece(seller.name, "vendor_name")


def logo(draft: Draft, x: float, top: float, width: float, align: str = "left", colour: Colour | None = None) -> float:  # fmt: skip
    """The name, large: with a mark beside it, in capitals, or as a picture."""
    look, chances = draft.look, draft.chances
    piece = shown_name(draft)
    colour = colour or chances_colour(draft)
    face = look.title_face
    font = face.bold if chances.likely("bold_name", 0.75) else face.regular
    size = chances.between("name_size", 13, 30)
    text = piece.text.upper() if chances.likely("name_capitals", 0.2) else piece.text
    mark = chances.pick("mark", {"none": 5, "disc": 1, "square": 1, "triangle": 1, "ring": 0.7})
    side = 0.0 if mark == "none" else size * 1.25
    spacing = (
        chances.between("name_spacing", 0.3, 1.6) if chances.likely("spaced_name", 0.07) else 0
    )
    pen = Pen(font, size, colour, spacing)
    pen = pen.of_size(max(8.0, min(size, size * (width - side - 4) / max(1, pen.width(text)))))
    side = 0.0 if mark == "none" else pen.size * 1.25
    high = pen.size * 1.3
    left = {"left": x, "right": x + width - side - pen.width(text), "centre": x + (width - side - pen.width(text)) / 2}[align]  # fmt: skip
    if icon_only(draft):
        _mark(draft, "ring" if mark == "none" else mark, x if align == "left" else x + width - pen.size, top, pen.size * 1.6, colour)  # fmt: skip
        return top + pen.size * 1.8
    if side:
        _mark(draft, mark, left, top + pen.size * 0.1, pen.size, colour)
    if draft.pictured and colour != WHITE and file_of(pen.font):
        _as_picture(draft, Piece(text, piece.term), pen, left + side, top)
    else:
        draft.paper.write(left + side, top + pen.size, Piece(text, piece.term), pen)
    slogan = draft.invoice.seller.slogan
    if slogan and chances.likely("slogan", 0.7):
        small = Pen(face.italic, max(6.5, look.size - 1), colour)
        high += draft.rows(x, top + high, width, [(slogan, small)], align) - top - high
    return top + high


def icon_only(draft: Draft) -> bool:
    """Whether the logo is a mark without words, for the name stands elsewhere."""
    elsewhere = draft.places.get("address") in {"footer", "parties"}
    return elsewhere and draft.chances.likely("icon_only", 0.12)


def chances_colour(draft: Draft) -> Colour:
    """The name's colour."""
    return draft.look.accent if draft.chances.likely("coloured_name", 0.7) else draft.look.ink


def _mark(draft: Draft, mark: str, x: float, top: float, size: float, colour: Colour) -> None:
    paper, middle = draft.paper, size / 2
    if mark == "square":
        paper.area((x, top, x + size, top + size), fill=colour, radius=size / 6)
        paper.area((x + size / 4, top + size / 4, x + middle, top + middle), fill=WHITE)
    elif mark == "triangle":
        paper.shape([(x, top + size), (x + middle, top), (x + size, top + size)], colour)
    else:
        paper.disc(x + middle, top + middle, middle, colour)
        if mark == "ring":
            paper.disc(x + middle, top + middle, size / 3.5, WHITE)


def _as_picture(draft: Draft, piece: Piece, pen: Pen, x: float, top: float) -> None:
    """The name as pixels, which a reader of text does not see."""
    path = file_of(pen.font)
    assert path is not None
    font = ImageFont.truetype(str(path), round(pen.size * DENSITY))
    left, upper, right, lower = (int(side) for side in font.getbbox(piece.text))
    image = Image.new("RGB", (right - left + 4, lower - upper + 4), "white")
    ink = tuple(round(255 * part) for part in pen.colour)
    ImageDraw.Draw(image).text((2 - left, 2 - upper), piece.text, ink, font)
    wide, high = image.width / DENSITY, image.height / DENSITY
    draft.paper.picture((x, top + 1, x + wide, top + 1 + high), image, piece)


def letterhead(draft: Draft, top: float) -> float:
    """The head in one of its forms; gives back where it ends."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    form = chances.pick(
        "letterhead",
        {"left": 5, "right": 3, "centred": 2, "split": 4, "band": 1.5, "logo": 3, "boxed": 0.8, "frame": 0.8},
        ("boxed", "centred"),
    )  # fmt: skip
    if draft.places["address"] in {"footer", "parties"} and chances.likely("no_head", 0.06):
        return top
    lines = head_lines(draft)
    small: list[Row] = facts.rows(lines, Pen(look.face.regular, max(6.5, look.size - 1), look.ink))
    if form in {"left", "right", "centred"}:
        align = {"left": "left", "right": "right", "centred": "centre"}[form]
        y = logo(draft, look.left, top, width, align)
        if chances.likely("head_in_line", 0.6 if form == "centred" else 0.2) and lines:
            mark = chances.pick("head_divider", {" · ": 3, " | ": 2, ", ": 2, " - ": 1, " • ": 1})
            small = [(facts.in_line(lines, mark), small[0][1])]
        y = draft.rows(look.left, y, width, small, align)
        return _ruled(draft, y)
    if form == "split":
        middle = look.left + width * chances.between("head_split", 0.5, 0.64)
        y = logo(draft, look.left, top, middle - look.left - 12)
        align = chances.pick("head_align", {"left": 1, "right": 1})
        return _ruled(draft, max(y, draft.rows(middle, top, look.right - middle, small, align)))
    if form == "band":
        high = max(logo_height(draft, width * 0.55), draft.height(width * 0.4, small)) + 20
        draft.paper.area((0, 0, look.width, high + 8), fill=look.accent)
        logo(draft, look.left, 12, width * 0.55, colour=WHITE)
        pale: list[Row] = [(words, Pen(pen.font, pen.size, WHITE)) for words, pen in small]
        draft.rows(look.left + width * 0.58, 12, width * 0.42, pale, "right")
        return high + 20
    if form in {"boxed", "frame"}:
        inner = width * chances.between("head_box", 0.45, 0.6)
        x = look.left if form == "boxed" else look.right - inner
        y = draft.rows(x + 8, logo(draft, x + 8, top + 6, inner - 16), inner - 16, small) + 6
        draft.paper.area((x, top, x + inner, y), edge=look.ink)
        return y + 4
    return logo(draft, look.left, top, width, chances.pick("logo_side", {"left": 2, "right": 1}))


def logo_height(draft: Draft, width: float) -> float:
    """How high the logo will be."""
    draft.paper.measuring(True)
    high = logo(draft, 0, 0, width)
    draft.paper.measuring(False)
    return high


def head_lines(draft: Draft) -> list[list[Piece]]:
    """What the head says of the seller below its name."""
    seller, places = draft.invoice.seller, draft.places
    lines: list[list[Piece]] = []
    if places["address"] == "head":
        if seller.brand:
            lines.append(facts.name(seller, "vendor"))
        lines += facts.address(seller, "vendor")
    if places["contacts"] == "head":
        lines += facts.contacts(draft, seller)
    if places["tax_ids"] == "head":
        lines += facts.tax_ids(draft, seller, "vendor")
    if places["bank"] == "head":
        lines += facts.bank(draft)
    return lines


def _ruled(draft: Draft, y: float) -> float:
    if draft.chances.likely("head_rule", 0.35):
        look = draft.look
        wide = draft.chances.pick("head_rule_width", {"hair": 2, "thick": 1})
        draft.paper.line(look.left, y + 5, look.right, y + 5, look.accent, 0.6 if wide == "hair" else 2.2)  # fmt: skip
        return y + 10
    return y + 4
