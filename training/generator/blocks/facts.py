"""What is said of seller, buyer and bank, as rows or in one line, wherever a block puts it."""

from __future__ import annotations

from generator.canvas import Pen, Piece, Words
from generator.content import Party
from generator.draft import Draft, Row

TAX_LABELS = {
    "vat": "vat_id", "steuernummer": "tax_number", "ein": "ein", "gstin": "gstin", "abn": "abn",
    "nif": "nif", "cif": "nif", "nip": "nip", "siret": "siret", "siren": "siret", "cnpj": "cnpj",
}  # fmt: skip


def principal(party: Party) -> str:
    """The tax id that a reader would name: the one for value added tax, else the first."""
    by_kind = dict(reversed(party.tax_ids))
    return by_kind.get("vat") or next((text for _, text in party.tax_ids), "")


def tax_ids(draft: Draft, party: Party, whose: str) -> list[list[Piece]]:
    """Each tax id with its label."""
    rows = []
    for kind, text in party.tax_ids:
        term = f"{whose}_tax_id" if text == principal(party) else f"other:{whose}_tax_id"
        rows.append([_label(draft, TAX_LABELS.get(kind, kind), "tax_number"), Piece(text, term)])
    return rows


def registers(draft: Draft, party: Party) -> list[list[Piece]]:
    """Each entry in a register; its label where the entry does not bring its own."""
    rows = []
    for kind, text in party.register:
        speaks = text.split()[0].replace(".", "").isalpha() and kind == "register"
        shown = not speaks or draft.chances.likely("register_label", 0.2)
        label = [_label(draft, kind, "register")] if shown else []
        rows.append([*label, Piece(text, "other:register")])
    return rows


def contacts(draft: Draft, party: Party) -> list[list[Piece]]:
    """Telephone, mail and website, with labels or bare."""
    labelled = draft.chances.likely("contact_labels", 0.6)
    rows = []
    for kind in ("phone", "email", "website"):
        text = getattr(party, kind)
        if text and not draft.chances.likely(f"no_{kind}", 0.2):
            label = [_label(draft, kind, kind)] if labelled and kind != "website" else []
            rows.append([*label, Piece(text, f"other:{kind}")])
    return rows


def bank(draft: Draft) -> list[list[Piece]]:
    """Bank, account and codes."""
    known = draft.invoice.bank
    if known is None:
        return []
    rows: list[list[Piece]] = []
    if known.name:
        label = [_label(draft, "bank", "bank")] if draft.chances.likely("bank_label", 0.4) else []
        rows.append([*label, Piece(known.name, "other:bank")])
    if known.holder and draft.chances.likely("holder", 0.4):
        rows.append([_label(draft, "holder", "holder"), Piece(known.holder, "other:holder")])
    if known.iban:
        grouped = draft.chances.pick("iban_groups", {"fours": 5, "compact": 1}) == "fours"
        text = " ".join(known.iban[i : i + 4] for i in range(0, len(known.iban), 4)) if grouped else known.iban  # fmt: skip
        rows.append([_label(draft, "iban", "iban"), Piece(text, "vendor_iban")])
    rows += [
        [_label(draft, kind, kind), Piece(getattr(known, kind), f"other:{kind}")]
        for kind in ("account", "routing", "bic")
        if getattr(known, kind)
    ]
    return rows


def address(party: Party, whose: str) -> list[list[Piece]]:
    """The lines of the address."""
    return [[Piece(line, f"{whose}_address")] for line in party.address]


def name(party: Party, whose: str) -> list[Piece]:
    """The legal name."""
    return [Piece(party.name, f"{whose}_name")]


def rows(lines: list[list[Piece]], pen: Pen) -> list[Row]:
    """Lines as rows in one pen."""
    return [(line, pen) for line in lines]


def in_line(lines: list[list[Piece]], mark: str) -> Words:
    """Lines one behind the other."""
    out: list[Piece] = []
    for line in lines:
        out += [Piece(mark), *line] if out else line
    return out


def _label(draft: Draft, kind: str, otherwise: str) -> Piece:
    """The label of a kind that wording knows; other kinds are what is printed."""
    if kind != kind.lower():
        mark = draft.look.colon if draft.chances.likely("own_colon", 0.6) else ""
        return Piece(f"{kind}{mark} ", f"label:{otherwise}")
    try:
        piece = draft.label(kind)
    except LookupError:
        piece = draft.label(otherwise)
    return Piece(piece.text + " ", piece.term)
