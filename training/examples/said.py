"""What the documents in examples/ say. None of these firms exists; the check digits are right."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Line:
    """One line item; `rate` is the tax rate in percent."""

    description: str
    quantity: Decimal
    price: Decimal
    rate: Decimal
    unit: str = ""

    @property
    def amount(self) -> Decimal:
        """Quantity times price, to the cent."""
        return cents(self.quantity * self.price)


@dataclass(frozen=True)
class Party:
    """A firm and where it is."""

    name: str
    address: tuple[str, ...]
    tax_id: str = ""
    iban: str = ""
    extra: tuple[str, ...] = ()


@dataclass(frozen=True)
class Invoice:
    """All that one document says."""

    file: str
    number: str
    date: datetime.date
    seller: Party
    buyer: Party
    currency: str
    lines: tuple[Line, ...]
    due: datetime.date | None = None
    order: str = ""
    rates: tuple[Decimal, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Take the rates from the lines."""
        object.__setattr__(self, "rates", tuple(sorted({line.rate for line in self.lines})))

    def base(self, rate: Decimal) -> Decimal:
        """The sum of the lines with this tax rate."""
        return sum((line.amount for line in self.lines if line.rate == rate), Decimal(0))

    def tax_of(self, rate: Decimal) -> Decimal:
        """The tax on the lines with this rate."""
        return cents(self.base(rate) * rate / 100)

    @property
    def net(self) -> Decimal:
        """The sum of all lines."""
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def tax(self) -> Decimal:
        """The tax of all rates."""
        return sum((self.tax_of(rate) for rate in self.rates), Decimal(0))

    @property
    def total(self) -> Decimal:
        """Net and tax."""
        return self.net + self.tax

    def truth(self) -> dict[str, object]:
        """What must be found, as columns and values."""
        return {
            "Invoice Number": self.number,
            "Invoice Date": self.date.isoformat(),
            "Due Date": self.due.isoformat() if self.due else "",
            "Vendor Name": self.seller.name,
            "Customer Name": self.buyer.name,
            "Vendor Tax ID": self.seller.tax_id,
            "Vendor IBAN": self.seller.iban,
            "Currency": self.currency,
            "Net Amount": str(self.net),
            "Tax Amount": str(self.tax),
            "Total Amount": str(self.total),
            "Purchase Order Number": self.order,
            "lines": [
                [line.description, plain(line.quantity), f"{line.price:.2f}", f"{line.amount:.2f}"]
                for line in self.lines
            ],
        }


def cents(amount: Decimal) -> Decimal:
    """`amount` rounded as invoices are."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def plain(number: Decimal) -> str:
    """A number without needless zeros."""
    return f"{number.normalize():f}"


def iban(country: str, account: str) -> str:
    """`account` with the country and the check digits that make it an IBAN."""
    digits = "".join(str(int(c, 36)) for c in account + country + "00")
    return f"{country}{98 - int(digits) % 97:02}{account}"


def in_fours(number: str) -> str:
    """An IBAN as it is printed."""
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))


def german_vat(eight: str) -> str:
    """A German VAT number by ISO 7064, MOD 11,10."""
    product = 10
    for digit in eight:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    return f"DE{eight}{(11 - product) % 10}"


def british_vat(seven: str) -> str:
    """A British VAT number: weights 8 to 2 and MOD 97."""
    total = sum(int(d) * w for d, w in zip(seven, range(8, 1, -1), strict=True))
    return f"GB{seven}{97 - total % 97:02}"


def french_vat(siren: str) -> str:
    """A French VAT number: a key made of the SIREN."""
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02}{siren}"


def luhn(digits: str) -> str:
    """`digits` with the check digit that SIREN and SIRET numbers end in."""
    doubled = [int(d) * (2 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits))]
    return digits + str(-sum(d // 10 + d % 10 for d in doubled) % 10)


def spanish_cif(letter: str, seven: str) -> str:
    """A Spanish company's tax number."""
    odd = (2 * int(d) for d in seven[::2])
    total = sum(d // 10 + d % 10 for d in odd) + sum(int(d) for d in seven[1::2])
    return f"{letter}{seven}{-total % 10}"


def dutch_vat(eight: str) -> str:
    """A Dutch VAT number of a company: weights 9 to 2 and MOD 11."""
    total = sum(int(d) * w for d, w in zip(eight, range(9, 1, -1), strict=True)) % 11
    if total > 9:
        raise ValueError(f"{eight} has no check digit")
    return f"NL{eight}{total}B01"


def irish_vat(seven: str) -> str:
    """An Irish VAT number: weights 8 to 2 and a letter by MOD 23."""
    total = sum(int(d) * w for d, w in zip(seven, range(8, 1, -1), strict=True))
    return f"IE{seven}{'WABCDEFGHIJKLMNOPQRSTUV'[total % 23]}"


def lines(rate: str, *items: tuple[str, str, str] | tuple[str, str, str, str]) -> list[Line]:
    """Line items of one tax rate: description, quantity, price and perhaps a unit."""
    return [Line(i[0], Decimal(i[1]), Decimal(i[2]), Decimal(rate), *i[3:]) for i in items]


D = datetime.date

ENGLISH = Invoice(
    "invoice-en.pdf",
    "FS-20417",
    D(2026, 9, 14),
    Party(
        "Fernleigh Stationers Ltd",
        ("18 Tannery Row", "Bristol BS1 9QT", "United Kingdom"),
        british_vat("3914072"),
        iban("GB", "FNLG99900071840265"),
    ),
    Party("Osprey & Lamb Architects", ("Unit 4, Granary Wharf", "Leeds LS1 4XX")),
    "GBP",
    tuple(
        lines(
            "20",
            ("Drafting film A1, matt, pack of 25", "6", "48.90"),
            ("Technical pen set 0.25-0.70 mm", "4", "36.50"),
            ("Plan hanger, wall mounted", "2", "129.00"),
            ("Archive box, acid free", "40", "3.15"),
        )
    ),
    D(2026, 10, 14),
    "PO-88213",
)

_WOOD = (
    "Eichenbohle gehobelt 40 mm", "Buchenleimholz 27 mm", "Kiefernlatte 24 x 48 mm",
    "Lärchendielen 27 x 142 mm", "Multiplexplatte Birke 18 mm", "Siebdruckplatte 15 mm",
    "Tellerkopfschraube 8 x 200", "Spanplattenschraube 5 x 70", "Holzleim D3, 5 kg",
    "Hartwachsöl natur, 2,5 l", "Schleifscheiben K120", "Winkelverbinder 105 x 105",
)  # fmt: skip
_UNITS = ("m²", "m²", "m", "m", "Stk", "Stk", "Pck", "Pck", "Eim", "Dose", "Pck", "Stk")
_PRICES = ("84.50", "41.20", "1.95", "12.80", "63.00", "38.75", "27.90", "9.45", "32.00", "44.90",
           "18.60", "2.35")  # fmt: skip
_QUANTITIES = ("12", "8.5", "240", "66", "14", "9", "5", "22", "3", "6", "4", "120")

GERMAN = Invoice(
    "rechnung-de.pdf",
    "RE-2026-1187",
    D(2026, 3, 27),
    Party(
        "Holzhandel Brennecke GmbH",
        ("Am Sägewerk 7", "37603 Holzminden"),
        german_vat("81259374"),
        iban("DE", "999500100041187265"),
        ("Amtsgericht Hildesheim HRB 0000", "Geschäftsführerin: Wiebke Brennecke"),
    ),
    Party("Tischlerei Ohlsen & Töchter", ("Hafenstraße 112", "24376 Kappeln")),
    "EUR",
    tuple(
        Line(
            f"{_WOOD[i % 12]} {'ABCD'[i // 12]}",
            Decimal(_QUANTITIES[i % 12]),
            Decimal(_PRICES[i % 12]) + Decimal("0.35") * (i // 12),
            Decimal(19),
            _UNITS[i % 12],
        )
        for i in range(44)
    ),
    D(2026, 4, 26),
    "B-4410/26",
)

_SIREN = luhn("48291703")
FRENCH = Invoice(
    "facture-fr.pdf",
    "F2026-0318",
    D(2026, 6, 5),
    Party(
        "Maison Verdelune SARL",
        ("12 rue des Tilleuls", "69003 Lyon"),
        french_vat(_SIREN),
        iban("FR", "99999040120002471586052"),
        (f"SIRET {luhn(_SIREN + '0001')}",),
    ),
    Party("Hôtel de la Combe", ("3 place du Marché", "38000 Grenoble")),
    "EUR",
    (
        *lines(
            "5.5",
            ("Confiture d'abricot, carton de 24", "5", "62.40"),
            ("Miel de châtaignier 500 g", "36", "7.85"),
            ("Sablés au beurre, boîte 1 kg", "12", "18.20"),
        ),
        *lines(
            "20",
            ("Coffret cadeau bois gravé", "20", "14.50"),
            ("Frais de livraison", "1", "39.00"),
        ),
    ),
    D(2026, 7, 5),
)

SPANISH = Invoice(
    "factura-es.pdf",
    "2026/A-0457",
    D(2026, 11, 2),
    Party(
        "Iluminación Cerro Alto S.L.",
        ("Calle de la Sierra 41", "28055 Madrid"),
        spanish_cif("B", "8749201"),
        iban("ES", "99901904610300127788"),
    ),
    Party("Talleres Ibarrondo S.A.", ("Polígono Landeta 9", "48190 Sopuerta")),
    "EUR",
    tuple(
        lines(
            "21",
            ("Luminaria LED industrial 150 W", "18", "112.30"),
            ("Sensor de presencia IP65", "18", "27.45"),
            ("Cuadro de mando 24 módulos", "1", "485.00"),
            ("Mano de obra de instalación", "32.5", "38.00"),
            ("Retirada de luminarias antiguas", "1", "260.00"),
        )
    ),
    D(2026, 12, 2),
    "PED-7731",
)

CREDIT = Invoice(
    "credit-note-en.pdf",
    "CN-00631",
    D(2026, 8, 3),
    Party(
        "Quillbrook Catering Supplies Ltd",
        ("Mill Lane Depot", "Norwich NR3 8ZZ"),
        british_vat("7203518"),
    ),
    Party("The Copper Kettle Tearooms", ("9 Market Hill", "Ely CB7 9AA")),
    "GBP",
    tuple(
        lines(
            "20",
            ("Stockpot 32 l, returned damaged", "2", "74.25"),
            ("Griddle plate, wrong size", "1", "118.00"),
        )
    ),
)

AMERICAN = Invoice(
    "invoice-us.pdf",
    "10-30922",
    D(2026, 1, 9),
    Party("Ridgeline Pump & Valve Co.", ("2750 Foundry Ave", "Boise, ID 83799"), "00-4410295"),
    Party("Sawtooth Orchards LLC", ("PO Box 418", "Emmett, ID 83699")),
    "USD",
    tuple(
        lines(
            "6",
            ("Submersible pump 2 HP, stainless", "3", "1149.00"),
            ("Check valve 2 in. brass", "12", "38.60"),
            ("Control panel, duplex", "1", "2275.50"),
            ("Poly pipe 2 in. (ft)", "1200", "1.18"),
        )
    ),
    D(2026, 2, 8),
    "4500-1173",
)

DUTCH = Invoice(
    "scan-nl.pdf",
    "26-0093",
    D(2026, 5, 19),
    Party(
        "Drukkerij Waterlinie B.V.",
        ("Lijnbaan 22", "3421 XX Oudewater"),
        dutch_vat("85731042"),
        iban("NL", "WTRL0417164300"),
    ),
    Party("Stichting Polderpodium", ("Kerkweg 5", "2807 XX Gouda")),
    "EUR",
    tuple(
        lines(
            "21",
            ("Affiche A2 full colour", "150", "1.85"),
            ("Programmaboekje 24 pagina's", "600", "0.94"),
            ("Opmaak en drukproef", "3", "65.00"),
        )
    ),
    D(2026, 6, 18),
)

RECEIPT = Invoice(
    "receipt.jpg",
    "004173",
    D(2026, 7, 21),
    Party("HARBOUR LANE COFFEE", ("4 Quay Street", "Galway"), irish_vat("4017263")),
    Party("", ()),
    "EUR",
    tuple(
        lines(
            "0",  # prices on the receipt include the tax
            ("Flat white", "2", "3.90"),
            ("Oat latte", "1", "4.20"),
            ("Almond croissant", "2", "3.65"),
            ("Soda bread toast", "1", "5.50"),
        )
    ),
)
