"""Numbers of documents: invoices, orders, customers, contracts, deliveries, in dozens of shapes."""

from __future__ import annotations

import datetime
import random

from generator.choosing import pick
from generator.ids import number

# %Y %y %m %d of the date; # a digit, % a digit from 1, @ a letter, {n} a running number, {n4} of four digits
INVOICE = {
    "train": """{n}*6|{n5}*4|%Y-{n4}*4|%Y{n4}*3|INV-{n4}*3|INV-%Y-{n4}*3|INV{n5}*3|RE-%Y-{n4}*2|RE{n5}*2|R%y-{n4}*2|%Y/{n}*3|{n}/%Y*4|{n}/%y*2|A {n4}/%y|FA%m/%Y/{n4}|FV/{n}/%m/%Y*2|FV {n}/%Y
%### ### ##|%#########*3|%######*3|#0######*2|%y{n4}*3|%y%m{n3}*2|%Y%m{n3}*2|%Y%m%d-{n}|%d%m%y-{n}|F-{n5}*2|F%Y-{n4}|FAC-{n5}|FC {n4}|FT %Y/{n}*2|FT A/{n}|V{n5}|VF%y-{n5}|{n}-%y*2|@{n5}*2|@@{n5}|@@-{n4}*2|@-%y-{n4}|@@@/%y/{n4}
#{n4}*2|No {n}|SI-{n5}*2|SO{n5}|CI/%y/{n3}|{yy}/{n3}|{n}A|{n}/A|{n}/@|%m-{n4}|%m/{n}/%Y|{n}/%m/%Y*2|%y.{n4}|%Y.{n5}|9%#######|4%######*2|1-{n5}|00{n5}*2|0000{n4}|000{n}|%Y-%m-{n3}*2|%Y_{n4}|@%##-#### |BILL-{n5}
{n}/PA|E{n5}|RG%y{n4}*2|RNr{n4}|Re {n}-%Y|AR%y-{n5}|%##-######-%*2|%######-####*2|%##.###.###|@@%###@@|%y@{n4}|B-{n}|IN-{n5}|INVOICE{n4}|KR-{n}|%##/%###|T-{n5}|X{n4}-@|{n4}-001|{n5}-1*2|%Y-@@-{n3}|N{n5}|VFN {n5}|FB {n5}""",
    "held-out": """%Y·{n4}|{n}:%Y|RS{n5}/%y*2|I-%y%m-{n3}*2|{n5}/%y/@@*2|@@_%Y_{n4}|Q{n5}*2|%y{n5}-@*2|%#-%####-%#*2|{n}-%m-%Y*2|@@@{n4}*2|%YA{n4}*2|K%y/{n4}*2|{n3}.%m.%Y|D{n5}.%|%d%m%Y{n}*2|{n5}*2|%##-%##-%##*2|P%Y-{n3}|FK{n5}|ZR-{n4}|%### %### %###|U{n4}/@@*2|{n}|CN%y-{n}""",
}
INVOICE_OF = {
    "pl": "FV/{n}/%m/%Y*4|FV {n}/%Y*3|FS-{n}/%y/@@@|F/{n4}/%m/%y*2|{n}/%m/%Y*4|FVS/{n}/%Y|{n}/FV/%Y|FA/{n}/%Y|FV-{n}/%m/%y|FV/%Y/%m/{n}",
    "de": "RE-{n5}*3|RG{n5}|R%Y{n4}*2|%Y-{n4}*3|AR-{n5}|RE %Y/{n}|%Y%m-{n3}*2|RNR-{n4}|RE%y%m{n3}|R-%Y-{n3}",
    "fr": "FA{n5}*3|F%Y%m-{n4}*2|FAC%Y-{n3}*2|FC{n5}*2|%Y-%m-{n}*2|F-%Y-{n3}*3|FACT-{n4}|FV{n5}|%Y%m-{n3}|F{n5}",
    "it": "{n}/%Y*4|{n}*4|{n}/A*2|FPR {n}/%y*2|{n}/00*2|FATT {n}/%y|{n}/E*2|{n}/PA|V1-{n}|{n}/%y*2",
    "es": "F%y/{n4}*2|A/{n5}*2|FV%y-{n5}*2|%Y/{n}*3|V-{n5}|A-0001-{n8}|0003-{n8}*2|B{n5}|F-%Y-{n3}*2|FAC-{n4}|%y/{n}*2",
    "pt": "FT %Y/{n}*3|FT A/{n}*2|FR 01P%Y/{n}|FS 1/{n}|FA.%Y/{n}*2|NF {n5}*2|NFS-e {n}|FT FA.%Y/{n}|1 %Y/{n}|000.{n3}.{n3}",
    "nl": "%Y{n4}*4|F%Y-{n4}*3|%y{n5}*2|VF{n5}*2|{n5}*2|%Y-{n3}*3|F{n5}|VKF/%Y/{n4}|%Y.{n4}",
    "en": "INV-{n4}*5|INV{n5}*3|SI-{n5}*2|{n5}*4|{n}*3|INV-%Y-{n3}*3|#{n4}|IN{n5}*2|INV/%Y/{n4}*2|%y-{n4}|I-{n5}",
}
ORDER = "PO-%####*3|PO%#####*3|45########*6|%#######*3|PO {n}|%y-####|P%#####*2|@@-####|B%####|BE-{n5}|%##-%###|{n}/%Y|PO/%Y/{n4}|4700######|@@@####|%####/@@|{n5}|BC{n5}|OC-{n}|WO-%####|%### / %##|ZA-%#### "
CUSTOMER = "%####*6|1####*4|K-%####*2|C%####*2|%#######*2|D%####|KD-####|CUST%###|%##-###|@@@###*2|4#####*2|0000%####|@%###|CL{n5}"
REFERENCE = "@@/@@*3|%####*2|@@ %###|@@-{n}|{n}/@@|REF%####|%Y-###|@@@-%##|%# ### ###|{n}.%y"


def shaped(rng: random.Random, listed: str, day: datetime.date) -> str:
    """A number in one of the shapes, counted and dated."""
    shape = pick(rng, listed.replace("\n", "|")).strip()
    running = rng.choice([rng.randrange(1, 99), rng.randrange(1, 999), rng.randrange(100, 9999)])
    for mark, text in (
        ("{yy}", f"{day.year % 100:02}-{(day.year + 1) % 100:02}"),
        ("%Y", f"{day.year}"),
        ("%y", f"{day.year % 100:02}"),
        ("%m", f"{day.month:02}"),
        ("%d", f"{day.day:02}"),
        ("{n3}", f"{running:03}"),
        ("{n4}", f"{running:04}"),
        ("{n8}", f"{rng.randrange(1, 99_999):08}"),
        ("{n5}", f"{rng.randrange(1, 99_999):05}"),
        ("{n}", str(running)),
    ):
        shape = shape.replace(mark, text)
    return number(rng, shape)


def invoice(rng: random.Random, split: str, day: datetime.date, kind: str, language: str) -> str:
    """The number of an invoice, credit note, receipt or bill."""
    if kind == "credit_note" and rng.random() < 0.4:
        return rng.choice(
            ["CN-", "GS", "CN", "AV-", "NC ", "G-", "C", "KOR/", "RC", "GU-"]
        ) + shaped(rng, "{n}|{n5}|%Y-{n4}|%y{n4}|{n}/%Y", day)
    if kind == "receipt":
        return shaped(
            rng,
            "{n}*3|{n4}*4|{n5}*4|######*3|%########*2|%#-%###*2|#%##-%##-%###|%Y%m%d####|%##/%###|@%#####|T%-{n5}|R{n5}|%#########%##|%##-#######",
            day,
        )
    local = split == "train" and rng.random() < 0.4
    return shaped(rng, INVOICE_OF[language] if local else INVOICE[split], day)
