"""Check digits: what turns drawn digits into numbers that a checker accepts."""

from __future__ import annotations

from collections.abc import Sequence

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def weighted(digits: str, weights: Sequence[int]) -> int:
    """The sum of the digits, each times its weight."""
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def luhn(digits: str) -> str:
    """The Luhn digit (ISO/IEC 7812-1) that goes behind the digits."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def mod_11_10(digits: str) -> str:
    """The digit of ISO 7064 MOD 11,10, as German VAT ids carry it."""
    product = 10
    for digit in digits:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return str((11 - product) % 10)


def mod_97_10(text: str) -> int:
    """The remainder by 97 of letters and digits, letters counting 10 to 35 (ISO 7064 MOD 97-10)."""
    return int("".join(str(ALPHABET.index(sign)) for sign in text)) % 97


def iban(country: str, account: str) -> str:
    """The IBAN (ISO 13616) of the country's basic account number."""
    return f"{country}{98 - mod_97_10(account + country + '00'):02}{account}"


def iban_holds(text: str) -> bool:
    """Whether the IBAN's check digits fit."""
    return mod_97_10(text[4:] + text[:4]) == 1


def spanish_letter(digits: str) -> str:
    """The letter of a Spanish NIF: the number's remainder by 23 (Real Decreto 1065/2007)."""
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(digits) % 23]


def cif(kind: str, digits: str) -> str:
    """The control digit or letter of a Spanish company's NIF (Orden EHA/451/2008): Luhn's sum."""
    control = int(luhn(digits))
    return "JABCDEFGHI"[control] if kind in "NPQRSW" else str(control)


def polish(digits: str) -> str:
    """The tenth digit of a NIP by weights 6 5 7 2 3 4 5 6 7, or "X" where none fits."""
    rest = weighted(digits, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11
    return str(rest) if rest < 10 else "X"


def regon(digits: str) -> str:
    """The ninth digit of a Polish REGON by weights 8 9 2 3 4 5 6 7."""
    return str(weighted(digits, (8, 9, 2, 3, 4, 5, 6, 7)) % 11 % 10)


def portuguese(digits: str) -> str:
    """The ninth digit of a Portuguese NIF by weights 9 to 2."""
    rest = 11 - weighted(digits, range(9, 1, -1)) % 11
    return str(rest if rest < 10 else 0)


def austrian(digits: str) -> str:
    """The eighth digit of an Austrian UID: (96 - digit sums of the digits times 1 2 1 2 1 2 1) mod 10."""
    total = sum(
        sum(divmod(int(digit) * weight, 10))
        for digit, weight in zip(digits, (1, 2, 1, 2, 1, 2, 1), strict=True)
    )
    return str((96 - total) % 10)


def swiss(digits: str) -> str:
    """The ninth digit of a Swiss UID by weights 5 4 3 2 7 6 5 4 (eCH-0097), "X" where none fits."""
    rest = -weighted(digits, (5, 4, 3, 2, 7, 6, 5, 4)) % 11
    return str(rest) if rest < 10 else "X"


def dutch(digits: str) -> str:
    """The ninth digit of an RSIN or BSN by weights 9 to 2 ("elfproef"), "X" where none fits."""
    rest = weighted(digits, range(9, 1, -1)) % 11
    return str(rest) if rest < 10 else "X"


def dutch_since_2020(digits: str) -> str:
    """The two digits that make NL + nine digits + B + two digits 1 by MOD 97-10 ("btw-id")."""
    for check in range(2, 99):
        if mod_97_10(f"NL{digits}B{check:02}") == 1:
            return f"{check:02}"
    return ""


def british(digits: str, added: int = 55) -> str:
    """The two digits behind seven: weights 8 to 2, by 97; 55 is added since 2010 (HMRC)."""
    return f"{97 - (weighted(digits, range(8, 1, -1)) + added) % 97:02}"


def irish(digits: str, suffix: str) -> str:
    """The letter behind seven digits: weights 8 to 2, and 9 for the letter behind it (Revenue)."""
    extra = 9 * ("WABCDEFGHI".index(suffix) if suffix else 0)
    return "WABCDEFGHIJKLMNOPQRSTUV"[(weighted(digits, range(8, 1, -1)) + extra) % 23]


def french(siren: str) -> str:
    """The two digits before a SIREN in a French VAT id: (12 + 3 (SIREN mod 97)) mod 97."""
    return f"{(12 + 3 * (int(siren) % 97)) % 97:02}"


def australian(digits: str) -> str:
    """The ABN whose last nine digits these are: the first two make it divisible by 89 (ATO)."""
    rest = weighted(digits, (3, 5, 7, 9, 11, 13, 15, 17, 19))
    return f"{89 - rest % 89 + 10}{digits}"


def brazilian(digits: str, first: Sequence[int], second: Sequence[int]) -> str:
    """The two digits behind a CNPJ's twelve or a CPF's nine, by the weights of each."""
    one = 11 - weighted(digits, first) % 11
    digits += str(one if one < 10 else 0)
    two = 11 - weighted(digits, second) % 11
    return digits[-1] + str(two if two < 10 else 0)


CNPJ = ((5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2), (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))
CPF = (tuple(range(10, 1, -1)), tuple(range(11, 1, -1)))


def argentine(digits: str) -> str:
    """The eleventh digit of a CUIT by weights 5 4 3 2 7 6 5 4 3 2 (AFIP), "X" where none fits."""
    rest = -weighted(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return str(rest) if rest < 10 else "X"


def gstin(text: str) -> str:
    """The fifteenth sign of a GSTIN: MOD 36 with weights 1 and 2 by turns."""
    total = 0
    for place, sign in enumerate(text):
        value = ALPHABET.index(sign) * (1 + place % 2)
        total += value // 36 + value % 36
    return ALPHABET[-total % 36]


def mexican(text: str) -> str:
    """The last sign of an RFC of twelve or thirteen: weights 13 to 2 by MOD 11 (SAT)."""
    order = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
    padded = text.rjust(12)
    total = sum(order.index(sign) * (13 - place) for place, sign in enumerate(padded))
    return {10: "A", 11: "0"}.get(11 - total % 11, str(11 - total % 11))


ODD = dict(
    zip(
        ALPHABET,
        (
            *(1, 0, 5, 7, 9, 13, 15, 17, 19, 21),
            *(
                1,
                0,
                5,
                7,
                9,
                13,
                15,
                17,
                19,
                21,
                2,
                4,
                18,
                20,
                11,
                3,
                6,
                8,
                12,
                14,
                16,
                10,
                22,
                25,
                24,
                23,
            ),
        ),
        strict=True,
    )
)


def italian_person(text: str) -> str:
    """The sixteenth letter of an Italian codice fiscale (DM 23/12/1976)."""
    total = 0
    for place, sign in enumerate(text):
        even = int(sign) if sign.isdigit() else ord(sign) - ord("A")
        total += ODD[sign] if place % 2 == 0 else even
    return chr(ord("A") + total % 26)
