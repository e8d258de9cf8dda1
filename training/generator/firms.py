"""Firms, shops, offices and people, with names composed so that none is known from elsewhere."""

from __future__ import annotations

import random
import unicodedata

import msgspec

from generator import overseas, places
from generator.choosing import chance, pick, word
from generator.content import Party
from generator.ids import number
from generator.lands import LANDS
from generator.stocks import TONGUES, people
from generator.stocks.tongue import Tongue

FORMS = {
    "GB": "Ltd*10|Limited*6|LLP*2|PLC|Ltd.*3|(UK) Ltd|& Co Ltd|CIC",
    "US": "LLC*8|Inc.*8|Inc*3|Corp.*2|Co.*2|, LLC*5|, Inc.*6|LLP|Corporation|L.L.C.|P.C.|PLLC",
    "CA": "Inc.*8|Ltd.*6|Ltée*1|Corp.|Limited|Ltd|inc.*2|ULC",
    "AU": "Pty Ltd*14|Pty. Ltd.*3|Pty Limited*2|(Aust) Pty Ltd",
    "IN": "Pvt. Ltd.*6|Pvt Ltd*4|Private Limited*6|LLP*2|Enterprises*3|& Co.*2|Ltd.|Traders*2",
    "MY": "Sdn Bhd*8|Sdn. Bhd.*6|SDN BHD*6|Enterprise*4|(M) Sdn Bhd*3|Trading*3|Bhd|PLT",
    "SG": "Pte Ltd*8|Pte. Ltd.*6|PTE LTD*4|(S) Pte Ltd*2|LLP|Trading",
    "IE": "Ltd*8|Limited*6|DAC*2|t/a {brand}|Teoranta|CLG",
    "DE": "GmbH*14|GmbH & Co. KG*7|AG*2|e.K.*4|UG (haftungsbeschränkt)*4|KG*3|OHG*2|GbR*3|e.V.|eG|PartG mbB|SE|Gesellschaft mbH|e. K.|GmbH & Co.KG|GmbH u. Co. KG",
    "AT": "GmbH*10|Ges.m.b.H.*5|KG*3|e.U.*6|OG*3|GmbH & Co KG*3|AG|Gesellschaft m.b.H.",
    "CH": "AG*10|GmbH*7|& Co.*2|Genossenschaft|KlG",
    "CH-fr": "SA*8|Sàrl*7|S.A.*2|& Cie|Sàrl.",
    "CH-it": "SA*6|Sagl*6",
    "FR": "SARL*8|SAS*8|SA*2|EURL*4|SASU*4|SNC|S.A.R.L.*3|S.A.S.*2|EI*2|SCP|SCOP|et Fils|& Cie",
    "BE": "BV*6|BVBA*5|NV*5|CV|VOF*2|bvba*2|nv|VZW|Comm.V",
    "BE-fr": "SRL*5|SPRL*5|SA*5|ASBL|SComm|SNC|sprl|S.A.",
    "LU": "S.à r.l.*8|SARL*3|S.A.*4|Sàrl*3|SCA",
    "ES": "S.L.*10|SL*4|S.A.*3|S.L.U.*4|, S.L.*6|, S.A.*2|S. Coop.|SLP|C.B.*2|e Hijos, S.L.|S.L.L.",
    "MX": "S.A. de C.V.*10|SA de CV*4|S. de R.L. de C.V.*4|, S.A. DE C.V.*3|S.C.|SAPI de CV",
    "AR": "S.R.L.*7|S.A.*7|SRL*3|SA*2|S.A.S.*2|S.H.|e Hijos S.A.",
    "IT": "S.r.l.*8|Srl*5|S.R.L.*4|S.p.A.*3|SpA|s.n.c.*3|S.a.s.*3|Snc*2|S.r.l.s.*2|Soc. Coop.|s.r.l. unipersonale|& C. S.n.c.*2|& Figli S.r.l.",
    "NL": "B.V.*10|BV*7|V.O.F.*2|VOF*2|N.V.|Holding B.V.|b.v.*2|C.V.|Stichting|Beheer B.V.",
    "PT": "Lda.*7|, Lda*6|, Lda.*5|Unipessoal Lda*4|S.A.*3|SA|, Unipessoal, Lda.*2|& Filhos, Lda|CRL",
    "BR": "Ltda.*6|LTDA*6|Ltda*4|S.A.*2|ME*4|EIRELI*2|- ME*2|S/A*2|EPP*2|Ltda - EPP|MEI",
    "PL": "Sp. z o.o.*12|sp. z o.o.*6|Spółka z o.o.*2|S.A.*2|s.c.*3|Sp. j.*2|sp.k.*3|Sp. z o.o. Sp. k.*2|Spółka z ograniczoną odpowiedzialnością|Spółka Jawna",
    "ZA": "(Pty) Ltd*12|Pty Ltd*4|CC*3|(Pty) Limited|t/a {brand}|Inc.|NPC",
    "AE": "LLC*8|L.L.C.*6|FZE*3|FZ-LLC*2|FZCO*2|Trading LLC*5|General Trading L.L.C*2|DMCC|Est.",
}
LEGAL = set(
    "ltd limited llp plc uk co cic llc inc corp pty pvt private sdn bhd pte dac clg gmbh kg ag ug haftungsbeschrankt gbr mbh ohg eg sarl sas sa eurl sasu snc scop bv nv bvba srl sprl slu sl coop cv vof lda unipessoal ltda spolka sp oo zoo fze fzco trading enterprise handelsgesellschaft gesellschaft".split()
)
STARTS = "Vel|Nor|Al|Tri|Cor|Lum|Ax|Bri|Cal|Dex|El|Fen|Gal|Hel|In|Jor|Kel|Lor|Mer|Nex|Or|Pra|Quan|Ros|Sol|Tal|Ul|Ver|Wex|Xan|Yar|Zen|Ar|Bel|Cin|Dor|Ever|Fal|Gren|Hav|Ist|Kor|Lin|Mon|Nav|Om|Pel|Riv|San|Ter|Um|Vin|Wal|Zor|Tel|Opti|Geo|Aqua|Eco|Digi|Med|Agri|Inno|Pro|Uni|Max|Bio"
MIDDLES = "|||||to|la|na|ri|ve|do|mi|ta|co|ra|li|ma|ne|so|va|go|da|bo|lu|xi|po|fi"
ENDS = "ra|lis|ta|ntis|dia|tek|con|gen|via|lux|mex|nova|rix|tron|va|dor|lia|nix|san|tis|vex|rum|max|line|soft|plan|form|med|bau|dyn|port|mark|well|ton|ford|berg|lab|works|ware|point|ance|ium|eon|aro|ique|ello|ino|os|an|ix|um"
WELL_KNOWN = {
    "biogen",
    "telmex",
    "optima",
    "unilux",
    "velux",
    "cortex",
    "medtronic",
    "unisoft",
    "geoplan",
    "solaro",
    "telport",
    "maxport",
    "vertex",
    "aqualis",
    "proforma",
    "uniplan",
    "digital",
    *"AB ABB ABN AEG ALDI BA BASF BBC BBVA BMW BNP BP BT CA CAT CBS DB DBS DHL DM EA EDF ENI EON EY GE GM GSK HP IBM ING JBS JCB KIA KLM KTM LG LIDL MAN MG NEC NBC NCR OBI OTP PGE PKO PZU RBC RBS RTL RWE SAP SAS SCA SBB SEB SKF SNCF TCS TDK TNT TPG TSB UBS UPS VISA VW WPP ZF".split(),
}
THINGS = {
    "en": (
        "Blue|Old|Golden|Green|Silver|Red|Little|Bright|Quiet|Wild|Northern|White|Lucky|Copper|Royal|Crooked|Hidden|Black|Happy|Open",
        "Heron|Oak|Lantern|Anchor|Fox|Kettle|Harbour|Arrow|Stone|Bridge|Hare|Sparrow|Compass|Mill|Thistle|Feather|Crown|Barrel|Otter|Willow|Pixel|Orbit|Summit|Dragon|Lotus",
    ),
    "de": (
        "Goldener|Alter|Grüner|Roter|Weißer|Schwarzer|Blauer|Wilder|Kleiner|Stiller",
        "Hirsch|Anker|Löwe|Adler|Krug|Ochse|Schwan|Bär|Stern|Turm|Rabe|Igel|Fuchs|Hahn|Brunnen",
    ),
    "fr": (
        "Petit|Grand|Vieux|Bon|Joli",
        "Moulin|Jardin|Port|Chêne|Cheval|Lion|Soleil|Château|Comptoir|Cerf|Pont|Pré|Renard|Fournil|Tilleul",
    ),
    "es": (
        "Viejo|Nuevo|Buen|Gran|Pequeño",
        "Molino|Olivo|Puerto|Sol|Patio|Faro|Roble|Jardín|Camino|Castillo|Toro|Rincón|Pozo|Cerro|Mirador",
    ),
    "it": (
        "Antico|Vecchio|Nuovo|Piccolo|Buon",
        "Mulino|Forno|Borgo|Pozzo|Giardino|Faro|Leone|Ulivo|Ponte|Cavallo|Sole|Torchio|Camino|Castello|Gallo",
    ),
    "nl": (
        "Gouden|Oude|Groene|Rode|Witte|Blauwe|Vrolijke|Kleine",
        "Leeuw|Molen|Anker|Zwaan|Haan|Hoek|Brug|Ster|Eik|Kraan|Vos|Pelikaan|Toren|Ketel|Linde",
    ),
    "pt": (
        "Velho|Novo|Bom|Grande|Pequeno",
        "Moinho|Forno|Porto|Sol|Pátio|Farol|Carvalho|Jardim|Caminho|Castelo|Galo|Canto|Poço|Monte|Mirante",
    ),
    "pl": (
        "Stary|Złoty|Zielony|Mały|Biały|Czerwony|Dziki",
        "Młyn|Lew|Dąb|Zamek|Ogród|Kogut|Most|Jeleń|Piec|Port|Orzeł|Lis|Kamień|Żuraw|Młynek",
    ),
}


class Named(msgspec.Struct, frozen=True):
    """A legal name and, where it differs, the brand."""

    name: str
    brand: str = ""
    person: bool = False


def invented(rng: random.Random, split: str) -> str:
    """A word that no dictionary has, from syllables."""
    made = word(rng, STARTS, split) + rng.choice(MIDDLES.split("|")) + rng.choice(ENDS.split("|"))
    if made.lower() in WELL_KNOWN:
        return invented(rng, split)
    style = rng.random()
    if style < 0.08:
        return made.upper()
    if style < 0.13:
        return made.lower()
    if style < 0.18:
        return made + rng.choice(
            ["24", "360", "+", " 4U", "X", "-Tec", "One", ".io", "One", "2000"]
        )
    return made


def culture(rng: random.Random, country: str) -> str:
    """Where the names of a person of the country come from."""
    return pick(rng, LANDS[country].culture)


def spoken(rng: random.Random, country: str, language: str = "") -> str:
    """A language of the country: the one given, where it is one of the country's."""
    from_here = {entry.split("*")[0] for entry in LANDS[country].languages.split("|")}
    return language if language in from_here else pick(rng, LANDS[country].languages)


def filled(
    rng: random.Random, pattern: str, country: str, language: str, split: str, town: str
) -> str:
    """A pattern of a name with its words drawn."""
    tongue: Tongue = TONGUES[language]
    adjectives, things = THINGS[language]
    first, last = places.person(rng, culture(rng, country), split)
    second = places.person(rng, culture(rng, country), split)[1]
    initials = "".join(rng.choice("ABCDEFGHIJKLMNOPRSTVWZ") for _ in range(rng.choice([2, 3, 3])))
    if initials in WELL_KNOWN:
        initials += "K"
    if chance(rng, 0.25):
        initials = rng.choice([".", "&", ". "]).join(initials[:2]) + rng.choice(["", "."])
    return pattern.format(
        s=last,
        t=second,
        f=first,
        w=invented(rng, split),
        w2=invented(rng, split).capitalize(),
        i=initials,
        p=town,
        trade=word(rng, tongue.trades, split),
        shop=word(rng, tongue.shop, split),
        inn=word(rng, tongue.inn, split),
        job=rng.choice(tongue.jobs.split("|")),
        adj=rng.choice(adjectives.split("|")),
        thing=word(rng, things, split),
        thing2=word(rng, things, split),
    )


def legal_form(rng: random.Random, name: str, country: str, language: str, brand: str) -> str:
    """The name with a legal form of the country behind it."""
    form = pick(rng, FORMS.get(f"{country}-{language}", FORMS[country])).replace(
        "{brand}", brand or "The Works"
    )
    if form.startswith(","):
        return name + form
    if form == "Stichting":
        return f"Stichting {name}"
    return f"{name} {form}"


def cased(rng: random.Random, name: str) -> str:
    """The name as its owner writes it: seldom all capitals."""
    return name.upper() if chance(rng, 0.07) else name


def firm(
    rng: random.Random,
    country: str,
    language: str,
    split: str,
    town: str,
    *,
    provider: bool = False,
) -> Named:
    """A company; one in eight trades under another name than its own."""
    tongue = TONGUES[language]
    pattern = pick(rng, tongue.providers if provider else tongue.firms)
    name = filled(rng, pattern, country, language, split, town)
    brand = ""
    if chance(rng, 0.12):
        brand = filled(
            rng,
            rng.choice(["{w}", "{w}", "{w} {trade}", "{s}", "{i}", "{adj} {thing}"]),
            country,
            language,
            split,
            town,
        )
    elif chance(rng, 0.15):
        brand = (
            name.split(" ")[0]
            if pattern.startswith(("{w}", "{s} ")) and len(name.split(" ")) > 1
            else ""
        )
    full = legal_form(rng, name, country, language, brand) if chance(rng, 0.88) else name
    return Named(cased(rng, full), brand)


def shop(
    rng: random.Random, country: str, language: str, split: str, town: str, *, inn: bool
) -> Named:
    """A shop or restaurant: its brand stands in the head, and often a legal entity below."""
    tongue = TONGUES[language]
    brand = filled(
        rng, pick(rng, tongue.inns if inn else tongue.shops), country, language, split, town
    )
    if chance(rng, 0.3):
        return Named(cased(rng, brand))
    if chance(rng, 0.35):
        return Named(
            cased(rng, legal_form(rng, brand, country, language, "")),
            brand if chance(rng, 0.5) else "",
        )
    owner = filled(
        rng,
        rng.choice(["{s}", "{f} {s}", "{s} & {t}", "{w}", "{i}", "{s} {trade}"]),
        country,
        language,
        split,
        town,
    )
    return Named(legal_form(rng, owner, country, language, brand), brand)


def somebody(rng: random.Random, country: str, language: str, split: str) -> Named:
    """A person, sometimes with a title."""
    first, last = places.person(rng, culture(rng, country), split)
    title = (
        rng.choice(people.TITLES.get(language, "Dr.").split("|")) + " " if chance(rng, 0.08) else ""
    )
    name = f"{title}{first} {last}"
    if chance(rng, 0.05):
        name = f"{last} {first}"
    return Named(name, person=True)


def freelancer(rng: random.Random, country: str, language: str, split: str) -> Named:
    """A person in business: the name alone, or with the trade as brand."""
    named = somebody(rng, country, language, split)
    job = rng.choice(TONGUES[language].jobs.split("|"))
    brand = rng.choice(
        ["", "", "", job, f"{named.name.split(' ')[-1]} {job}", invented(rng, split)]
    )
    name = (
        f"{named.name}{rng.choice([' – ', ' ', ', ', ' | '])}{job}"
        if chance(rng, 0.12)
        else named.name
    )
    return Named(name, brand, person=True)


def ascii_word(text: str) -> str:
    """Small letters and digits of the text, as in a domain."""
    for sign, plain in (
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("ß", "ss"),
        ("ł", "l"),
        ("&", "-"),
        ("ø", "o"),
    ):
        text = text.lower().replace(sign, plain)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(sign for sign in plain if sign.isalnum() or sign == "-").strip("-")


def domain(rng: random.Random, named: Named, country: str, split: str) -> str:
    """A domain that mostly, not always, comes from the name."""
    ending = pick(rng, LANDS[country].domain)
    words = [
        ascii_word(part)
        for part in (named.brand or named.name).split()
        if len(ascii_word(part)) > 1
    ]
    words = words if chance(rng, 0.12) else [part for part in words if part not in LEGAL]
    if chance(rng, 0.15) or not words:
        words = [ascii_word(invented(rng, split))]
    if len(words) == 1 and words[0] not in ascii_word(named.name.split()[0]):
        words.append(rng.choice(["online", "shop", "group", "office", "24", number(rng, "##")]))
    if len(words) == 1:  # a word by itself is somebody's already
        words.append(ascii_word(invented(rng, split))[:4])
    joined = rng.choice(["".join(words[:2]), "-".join(words[:2]), "".join(words[:3])])
    return f"{joined or 'office'}.{ending}"


def mailbox(rng: random.Random, language: str, contact: str, site: str) -> str:
    """An e-mail address of the firm: an office, a person, or with a provider."""
    offices = {
        "en": "info|accounts|sales|billing|hello|office|enquiries",
        "de": "info|buchhaltung|kontakt|rechnung|office|vertrieb|post",
        "fr": "contact|info|compta|facturation|accueil",
        "es": "info|contacto|administracion|facturacion|pedidos",
        "it": "info|amministrazione|ordini|contabilita",
        "nl": "info|administratie|facturen|debiteuren|verkoop",
        "pt": "geral|info|comercial|financeiro|contato",
        "pl": "biuro|kontakt|faktury|ksiegowosc|sklep",
    }[language]
    box = rng.choice(offices.split("|"))
    if contact and chance(rng, 0.35):
        box = ".".join(ascii_word(part) for part in contact.split()[-2:])
    if chance(rng, 0.08):
        return f"{site.split('.', maxsplit=1)[0]}@{rng.choice(['postbox', 'mailhaus', 'netpost', 'webmail'])}.{site.split('.', 1)[1]}"
    return f"{box}@{site}"


def party(
    rng: random.Random,
    named: Named,
    country: str,
    language: str,
    split: str,
    *,
    place: places.Place,
    seller: bool,
) -> Party:
    """The firm or person with everything that a letterhead may print."""
    first, last = places.person(rng, culture(rng, country), split)
    contact = f"{first} {last}"
    known = overseas.known(rng, country, person=named.person)
    site = domain(rng, named, country, split)
    tongue = TONGUES[language]
    slogan = (
        pick(rng, tongue.slogans).format(founded=rng.randrange(1890, 2020))
        if seller and chance(rng, 0.12)
        else ""
    )
    mail = mailbox(rng, language, contact, site)
    web = rng.choice([f"www.{site}", f"www.{site}", site, f"https://www.{site}", f"http://{site}"])
    if not seller:
        attention = pick(rng, tongue.attention).format(n=contact)
        contact = (
            rng.choice([attention, attention, rng.choice(tongue.departments.split("|"))])
            if not named.person and chance(rng, 0.35)
            else ""
        )
        tax = known.tax if not named.person and chance(rng, 0.45) else ()
        return Party(
            named.name,
            named.brand if chance(rng, 0.1) else "",
            contact,
            place.lines,
            country,
            tax,
            known.register if chance(rng, 0.04) else (),
            places.phone(rng, country) if chance(rng, 0.12) else "",
            mail if chance(rng, 0.12) else "",
        )
    return Party(
        named.name,
        named.brand,
        contact if chance(rng, 0.4) else "",
        place.lines,
        country,
        known.tax,
        known.register if chance(rng, 0.85) else (),
        places.phone(rng, country) if chance(rng, 0.85) else "",
        mail if chance(rng, 0.7) else "",
        web if chance(rng, 0.6) else "",
        slogan,
    )
