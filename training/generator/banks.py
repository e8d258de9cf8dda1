"""Bank accounts: an IBAN where the country has them, else account and routing numbers."""

from __future__ import annotations

import random

from generator.content import Bank
from generator.digits import iban
from generator.ids import misprinted, number

BBAN = {
    "DE": "%#######00########",
    "AT": "%####00#########",
    "CH": "0####0###########",
    "FR": "%####0####000####%#####",
    "BE": "",
    "LU": "0%##############",
    "ES": "0%########%#########",
    "IT": "@0%###0####000000######",
    "NL": "",
    "PT": "00##0###00###########",
    "PL": "%#######0000####%#######",
    "GB": "",
    "IE": "",
    "AE": "0##000#############",
    "BR": "0#######0####00########@1",
}
# Invented banks: what a name says and four letters of a BIC that no bank is known by.
BANKS = {
    "DE": "Volksbank {town}|Sparkasse {town}|Kreissparkasse {town}|Raiffeisenbank {town} eG|Privatbank Hallmann|Bankhaus Ritter & Sohn",
    "AT": "Raiffeisenkasse {town}|Sparkasse {town}|Volksbank {town}|Bankhaus Mayrhofer",
    "CH": "Kantonalbank {town}|Raiffeisenbank {town}|Bank Zellweger AG|Regiobank {town}",
    "FR": "Caisse Agricole de {town}|Banque Populaire {town}|Crédit Coopératif {town}|Banque Delorme|Caisse Mutuelle {town}",
    "BE": "Bank Van Hecke|Kredietkas {town}|Banque du Meuse|Spaarbank {town}",
    "LU": "Banque du Grand Val|Caisse Rurale {town}",
    "ES": "Caja Rural de {town}|Banco Alameda|Caja {town}|Banco del Levante",
    "IT": "Banca Popolare di {town}|Cassa di Risparmio di {town}|BCC di {town}|Banca Ligustro",
    "NL": "Regiobank {town}|Spaarbank {town}|Bank Ter Meulen",
    "PT": "Caixa Agrícola de {town}|Banco Ribatejo|Banco do Tejo",
    "PL": "Bank Spółdzielczy w {town}|Bank Wiślany S.A.|Bank Podlaski",
    "GB": "{town} & County Bank|Northgate Bank plc|Harbour Bank|First Mercian",
    "IE": "Bank of {town}|Shannon Bank|Credit Union {town}",
    "AE": "Emirates Harbour Bank|Dunes Islamic Bank|Bank of {town}",
    "US": "First National Bank of {town}|{town} Community Bank|Prairie State Bank|Keystone Savings|Lakeside Credit Union",
    "CA": "{town} Credit Union|Maple Savings|Northern Trust of {town}",
    "AU": "Bank of {town}|Southern Cross Mutual|{town} Building Society",
    "IN": "{town} Cooperative Bank|Bharat Sahakari Bank|Deccan Bank Ltd",
    "MY": "Bank Selatan Berhad|Bank Mutiara|{town} Commerce Bank",
    "SG": "Straits Mutual Bank|Marina Bank Ltd|Lion Commercial Bank",
    "MX": "Banco del Bajío Norte|Banco Mirador|Caja Popular {town}",
    "AR": "Banco del Litoral|Banco Pampeano|Banco {town}",
    "BR": "Banco Aurora|Cooperativa de Crédito {town}|Banco Serra Azul",
    "ZA": "Cape Mutual Bank|Highveld Bank|{town} Savings",
}


def account(rng: random.Random, country: str) -> str:
    """A compact IBAN of the country, seldom with a digit misprinted; "" where it has none."""
    shape = BBAN.get(country)
    if shape is None:
        return ""
    if country == "BE":
        ten = number(rng, "%#########")
        shape = f"{ten}{int(ten) % 97 or 97:02}"
    elif country in {"NL", "GB", "IE"}:
        tail = {"NL": "0#########", "GB": "%#############", "IE": "9#############"}[country]
        shape = bank_letters(rng) + tail
    return misprinted(rng, iban(country, number(rng, shape)))


def bank_letters(rng: random.Random) -> str:
    """Four letters for a bank."""
    return number(rng, "@@") + rng.choice(
        ["AX", "OB", "BK", "KA", "RA", "BA", "SP", "ES", "ZX", "HA"]
    )


def bic(rng: random.Random, country: str, letters: str) -> str:
    """A BIC of eight or eleven letters and digits."""
    place = rng.choice(["2L", "22", "33", "M1", "2X", "BB", "PP", "21", "T2"])
    return (
        letters
        + country
        + place
        + rng.choice(["", "", "XXX", number(rng, "###"), number(rng, "@##")])
    )


def routing(rng: random.Random, country: str) -> tuple[str, str]:
    """Account and routing number where a country pays without IBAN."""
    shapes = {
        "GB": ("########", "%#-##-##|%# ## ##|%#####"),
        "IE": ("########", "9#-##-##"),
        "US": ("%########|%#########|%###########", "0########|1########|0## ### ###"),
        "CA": ("%######|%##-###-#", "0####-0##"),
        "AU": ("########|### ###|%## ### ###", "%##-###|%## ###"),
        "IN": ("%##########|%#############", "@@@@0######"),
        "MY": ("%###########|%###-####-####", ""),
        "SG": ("%##-#####-#|%#########|###-######-#", "7###"),
        "MX": ("%#########|##############%###", "0#############%###"),
        "AR": ("%###-#####/#|###-######/#", "0####################%"),
        "BR": ("%####-#|######-#", "0### / ####-#|####-#"),
        "ZA": ("%#########|%## ### ####", "%#####|### ###"),
        "AE": ("%############", ""),
    }
    account_, code = shapes.get(country, ("##########", "########"))
    return number(rng, rng.choice(account_.split("|"))), number(rng, rng.choice(code.split("|")))


def bank(rng: random.Random, country: str, holder: str, town: str) -> Bank:
    """Where a firm of the country is paid."""
    letters = bank_letters(rng)
    name = rng.choice(BANKS[country].split("|")).format(town=town)
    code = bic(rng, country, letters) if rng.random() < 0.7 else ""
    holder = holder if rng.random() < 0.4 else ""
    if country in BBAN and rng.random() < {"GB": 0.35, "BR": 0.1}.get(country, 0.97):
        number_ = account(rng, country)
        if country == "GB":
            return Bank(name, holder, number_, code, number_[-8:], number_[8:14])
        return Bank(name, holder, number_, code, "", "")
    number_, route = routing(rng, country)
    if country not in {"AU", "IN", "SG", "ZA", "MY", "US", "CA"} or rng.random() < 0.7:
        code = ""
    return Bank(name, holder, "", code, number_, route)
