"""Bills of suppliers that bill again and again: account summaries, what was used, slips to tear off."""

from __future__ import annotations

from generator import openings, printed
from generator.blocks import letterhead, meta, ornaments, sums
from generator.canvas import Pen, Piece
from generator.content import Step
from generator.draft import Draft, Row

OLD = {"previous_balance", "paid", "deposit"}
MONTHS = 13


def last_step(draft: Draft) -> Step | None:
    """What is to be paid in the end."""
    steps = [s for s in draft.invoice.ladder if s.role in {"due", "total"}]
    return steps[-1] if steps else None


def account(draft: Draft) -> float:
    """Head, buyer, and a summary of the account beside a chart or what is due."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    low = letterhead.letterhead(draft, look.top) + 8
    half = width * 0.48
    end = openings.buyer(draft, look.left, low, half)
    meta_end = meta.listed(draft, look.right - half, low, half)
    low = max(end, meta_end) + 14
    low = meta.write_title(draft, look.left, low, width) + 6
    swap = chances.likely("summary_right", 0.4)
    left, right = (look.left, look.right - half)[:: -1 if swap else 1]
    end = summary(draft, left, low, half)
    beside = chances.pick("beside_summary", {"chart": 2, "due": 2, "nothing": 1})
    step = last_step(draft)
    if beside == "due" and step is not None:
        end = max(end, openings.due_box(draft, step, right, low, half * 0.9))
    elif beside == "chart":
        end = max(end, chart(draft, right, low, half, 80))
    return end + 6


def summary(draft: Draft, x: float, top: float, width: float) -> float:
    """What was owed, was paid, is new, and is due, in a box or between lines."""
    look, chances = draft.look, draft.chances
    steps = [s for s in draft.invoice.ladder if s.role in OLD | {"total", "due"}]
    if len(steps) == 1 and not chances.likely("short_summary", 0.2):
        steps = list(draft.invoice.ladder)
    form = chances.pick("summary", {"box": 2, "tinted": 1.5, "lines": 2})
    rows: list[tuple[Row, Row]] = []
    if draft.invoice.period and chances.likely("summary_period", 0.6):
        start, end = (printed.date(day, draft.style) for day in draft.invoice.period)
        label: Row = ([draft.label("service_period", "")], look.text)
        rows.append((label, ([Piece(f"{start} - {end}", "other:service_period")], look.text)))
    for step in steps:
        pen = look.bold if step is steps[-1] else look.text
        rows.append(
            (
                ([sums.label(draft, step)], pen),
                (draft.money(step.amount, sums.term(draft, step)), pen),
            )
        )
    pad = 0.0 if form == "lines" else 7.0
    room = width - 2 * pad
    half = room * 0.5
    high = sum(max(draft.height(half, [r]) for r in row) + 4 for row in rows) + 2 * pad
    box = (x, top, x + width, top + high)
    if form == "tinted":
        draft.paper.area(box, fill=look.tint)
    elif form == "box":
        draft.paper.area(box, edge=look.accent)
    y = top + pad
    for label, value in rows:
        low = draft.rows(x + pad, y, half, [label])
        y = max(low, draft.rows(x + pad + half, y, half, [value], "right")) + 4
        if form == "lines":
            draft.paper.line(x, y - 1, x + width, y - 1, look.grey, 0.4)
    return top + high


def chart(draft: Draft, x: float, top: float, width: float, high: float) -> float:
    """What was used month by month, as bars."""
    look, rng = draft.look, draft.chances.random("chart")
    step = width / MONTHS
    pen = Pen(look.face.regular, 5.5, look.grey)
    letters = [m[:1].upper() for m in printed.MONTHS[draft.style.language].split()]
    first = draft.invoice.date.month
    for n in range(MONTHS):
        tall = rng.uniform(0.2, 1) * (high - 14)
        left = x + n * step
        fill = look.accent if n == MONTHS - 1 else look.tint
        draft.paper.area((left + 1, top + high - 10 - tall, left + step - 2, top + high - 10), fill=fill)  # fmt: skip
        draft.paper.write(left + step / 2, top + high - 2, letters[(first + n - 1) % 12], pen, "centre")  # fmt: skip
    return top + high


def folio(draft: Draft) -> float:
    """As hotels, workshops and car parks do: centred head, two columns of details, then charges."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    low = letterhead.letterhead(draft, look.top) + 8
    side = chances.pick("title_side", {"centre": 2, "left": 2})
    low = meta.write_title(draft, look.left, low, width, side) + 8
    half = width * 0.48
    end = openings.buyer(draft, look.left, low, half)
    entries = meta.entries(draft)
    if len(entries) > 4 and chances.likely("folio_two", 0.5):
        middle = len(entries) // 2
        left_end = meta.listed(draft, look.left, end + 4, half, entries[:middle])
        return max(left_end, meta.listed(draft, look.right - half, low, half, entries[middle:]))
    return max(end, meta.listed(draft, look.right - half, low, half, entries))


def tear_off(draft: Draft) -> float:
    """An account whose last page ends with a slip that repeats buyer, number and amount."""
    low = account(draft)
    draft.slip = slip
    draft.floor -= SLIP
    return low


SWISS = {  # of the payment part of a Swiss bill
    "de": "Empfangsschein|Zahlteil|Konto / Zahlbar an|Referenz|Zahlbar durch|Währung|Betrag|Annahmestelle",
    "fr": "Récépissé|Section paiement|Compte / Payable à|Référence|Payable par|Monnaie|Montant|Point de dépôt",
    "it": "Ricevuta|Sezione pagamento|Conto / Pagabile a|Riferimento|Pagabile da|Valuta|Importo|Punto di accettazione",
    "en": "Receipt|Payment part|Account / Payable to|Reference|Payable by|Currency|Amount|Acceptance point",
}  # fmt: skip


def swiss(draft: Draft) -> bool:
    """Whether the last page ends with the payment part that Swiss bills have."""
    invoice = draft.invoice
    told = invoice.bank and invoice.bank.iban and draft.look.height > 700 and draft.look.width > 580
    usual = draft.style.country == "CH" and draft.style.language in SWISS
    return bool(told and usual and invoice.kind != "credit_note" and draft.chances.likely("swiss", 0.4))  # fmt: skip


def swiss_part(draft: Draft, top: float) -> None:
    """Receipt and payment part: account, payer and amount once more, in small print beside a code."""
    look, invoice, paper = draft.look, draft.invoice, draft.paper
    bank, step = invoice.bank, last_step(draft)
    assert bank is not None
    words = SWISS[draft.style.language].split("|")
    paper.line(0, top, look.width, top, look.ink, 0.5, (3, 3))
    paper.line(176, top, 176, top + 290, look.ink, 0.5, (3, 3))
    iban = " ".join(bank.iban[i : i + 4] for i in range(0, len(bank.iban), 4))
    digits = "".join(c for c in invoice.number if c.isdigit()).rjust(27, "0")[-27:]
    seller, buyer = invoice.seller, invoice.buyer
    firm = [[Piece(iban, "vendor_iban")], [Piece(seller.name, "vendor_name")], *([Piece(a, "vendor_address")] for a in seller.address)]  # fmt: skip
    payer = [[Piece(buyer.name, "customer_name")], *([Piece(a, "customer_address")] for a in buyer.address)] if buyer else []  # fmt: skip
    reference = [[Piece(" ".join([digits[:2], *(digits[i : i + 5] for i in range(2, 27, 5))]), "other:reference")]]  # fmt: skip
    amount = [Piece(f"{step.amount:,.2f}".replace(",", " "), sums.term(draft, step))] if step else []  # fmt: skip
    for x, width, size, title in ((14, 150, 6.5, words[0]), (190, 140, 8, words[1])):
        bold, text = Pen(look.face.bold, size), Pen(look.face.regular, size + 1)
        paper.write(x, top + 24, title, Pen(look.face.bold, 11))
        rows: list[Row] = []
        for label, lines in ((words[2], firm), (words[3], reference), (words[4], payer)):
            rows += [([Piece(label, "label:slip")], bold), *((line, text) for line in lines)]
        wide = x > 100
        draft.rows(345 if wide else x, top + 14 if wide else top + 32, 220 if wide else width, rows)
        paper.write(x, top + 220, [Piece(words[5], "label:currency")], bold)
        paper.write(x + 45, top + 220, [Piece(words[6], "label:step:due")], bold)
        paper.write(x, top + 232, [Piece(draft.style.currency, "currency")], text)
        paper.write(x + 45, top + 232, amount, text)
    ornaments.squares(draft, 190, top + 40, 130)


SLIP = 110.0
SWISS_SLIP = 288.0


def slip(draft: Draft, top: float) -> None:
    """What is torn off and sent back with the money."""
    look, invoice = draft.look, draft.invoice
    width = look.right - look.left
    draft.paper.line(0, top + 6, look.width, top + 6, look.grey, 0.7, (4, 3))
    pen = look.text.of_size(max(6.5, look.size - 0.5))
    rows: list[Row] = []
    if invoice.buyer:
        rows.append(([Piece(invoice.buyer.name, "customer_name")], pen))
        rows += [([Piece(line, "customer_address")], pen) for line in invoice.buyer.address]
    draft.rows(look.left, top + 16, width * 0.45, rows)
    step = last_step(draft)
    label = draft.label("invoice_number")
    lines: list[Row] = [([Piece(label.text + " ", label.term), Piece(invoice.number, "invoice_number")], pen)]  # fmt: skip
    if invoice.due:
        label = draft.label("due_date")
        lines.append(([Piece(label.text + " ", label.term), draft.date(invoice.due, "due_date")], pen))  # fmt: skip
    if step is not None:
        text = Piece(draft.said(f"step:{step.role}") + " ", f"label:step:{step.role}")
        lines.append(([text, *draft.money(step.amount, sums.term(draft, step))], look.bold))
    y = draft.rows(look.left + width * 0.5, top + 16, width * 0.5, lines)
    draft.paper.area((look.left + width * 0.5, y + 6, look.left + width * 0.75, y + 24), edge=look.grey)  # fmt: skip
