"""What lines of an address block look like, and the small line of the sender above a window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Piece
from fieldfare.reading.words import Box

LEGAL = re.compile(
    r"(?:^|[\s,.(])(?:gmbh(?: ?& ?co\.? ?kg(?:aa)?)?|mbh|kgaa|ohg|gbr|ug ?\(haftungsbeschrankt\)|inc\.?|llc|l\.l\.c\.?|llp|ltd\.?|limited"
    r"|plc|corp\.?|corporation|company|pty|pte|pbc|sdn\.? ?bhd\.?|bhd|berhad|s\. ?a\.? ?r\.? ?l\.?|sarl|s\.a\.s\.?u?|eurl|snc|scop|sasu|s\.l\.(?:u\.?|l\.?|n\.?e\.?)?|s\. ?coop\.?|s\. ?com\.?"
    r"|s\.p\.a\.?|spa|s\.r\.l\.s?\.?|srl|s\.n\.c\.?|soc\. ?coop|b\.v\.?|n\.v\.?|v\.o\.f\.?|bvba|lda\.?|unipessoal|ltda\.?|sp\.? ?z ?o\.? ?o\.?|spolka (?:jawna|akcyjna|komandytowa|z ograniczona odpowiedzialnoscia)|sp\.? ?j\.?|s\.r\.o\.?|aps|kft|d\.o\.o\.?"
    r"|enterprises?|trading|holdings?|stiftung|foundation|sprl|cvba|vzw|asbl|eireli|gesellschaft m\. ?b\. ?h\.|s\.? ?a\.? de c\.? ?v\.?|s\.? de r\.? ?l\.?|e\. ?u\.|e\. ?k\.|e\. ?v\.|e\. ?g\.|a\. ?g\.)(?=$|[\s,.)|·•-])"
    r"|(?:(?<!\d)\s|,)(?:ag|kg|co|se|sa|sas|sl|slu|sc|sci|ab|as|oy|bv|nv|vof|ug|ek|ev|eg|ets|group|gruppe|& co\.?|s\.a\.?|s\.c\.?|c\.b\.|sp\.? ?k\.?|og|a\.s\.?|k\.s\.?)\.?$"
)
_POSTCODE = re.compile(
    r"(?:^|[\s,])(?:(?:[a-z]{1,2}-)?\d{5}(?:-\d{3,4})?\s+[a-z(]|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\d{4} ?[a-z]{2}(?:\s+[a-z]|$)|(?:[a-z]{1,2}-)?\d{4}\s+[a-z]{3}|\d{2}-\d{3}\s+[a-z]"
    r"|\d{4}-\d{3}\s+[a-z]|[a-z]{2,},?\s+[a-z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|[a-z]\d[a-z] ?\d[a-z]\d\b|\d{3} ?\d{2}\s+[a-z]{3}|[a-z]{3,}[ ,\-]+\d{5,6}\b|[a-z]{4,}\s+[a-z]{2,3}\s+\d{4}\b|\d{5,6},?\s+[a-z]{3}|[a-z]{3,},?\s+\d{4}\b$)"
)
STREET = re.compile(
    r"(?:\b(?:street|st\.|str\.?|road|rd\.?|avenue|ave\.?|av\.|lane|ln|drive|dr\.|boulevard|blvd\.?|bd|suite|ste|floor|unit|building|house|court|square|parkway|pkwy|highway|hwy|way|place|plaza|park|estate|terrace|close|crescent"
    r"|rue|allee|chemin|impasse|quai|cours|route|faubourg|zac|za|zi|bp|cs|cedex|residence|lotissement"
    r"|calle|c/|avda\.?|avenida|paseo|plaza|pol\.? ?ind|poligono|carrer|carretera|ctra"
    r"|via|viale|piazza|corso|largo|strada|localita|vicolo"
    r"|rua|travessa|estrada|praca|alameda"
    r"|ul\.?|ulica|al\.|aleja|os\.|pl\."
    r"|jalan|jln|lorong|taman|lot|no\.? ?\d+|postfach|po box|p\.? ?o\.? box|box|weg|platz)\b|\w(?:str(?:a(?:s|ss)e|\.)?|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|kade|gracht|dijk|singel|markt|steen)\b[ ,]*\d|^\d{1,5}[a-z]?[,\s]+[a-z].*|^[a-z][a-z .'\-]+ \d{1,4} ?[a-z]?$|^[a-z][a-z .'\-]+,? \d{1,4}(?:[-/]\d{1,4})?[a-z]?,)"
)
CONTACT = re.compile(
    r"@|\bwww\.|https?:|^(?:tel|telefon|telephone|phone|fax|mobil|mobile|email|e-mail|mail|web|hotline|telefax|telefono|fon)\b|\b(?:tel|telefon|telephone|phone|fax|mobil|mobile|email|e-mail|mail|web|hotline|telefax|telefono|fon)\b(?=\s?[.:#°]|\s*[+(\d]|\s*(?:no|nr|number)\b)|\+\d{1,3}[ (/]?\d|\b(?:iban|bic|swift|vat|hrb|siret|nif|cif|nip|kvk|btw|gst|abn|tva)(?:nr|no|nummer|number|in|id|reg)?(?![a-z])|\b(?:ust-?id|steuernummer|steuer-nr|p\.? ?iva)"
)
REACHED = re.compile(
    r"@|\bwww\.|https?:|\b(?:tel|telefon\w*|phone|fax|mobil\w*|e-?mail|iban|bic)\b|\+\d{1,3}[ (/]?\d"
)
EMAIL = re.compile(r"[a-z0-9._%+\-]+ ?@ ?[a-z0-9.\-]+\.[a-z]{2,10}")
SITE = re.compile(
    r"(?:https?://)?(?:www\.)[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,10}(?:/[^\s,;|]*)?|https?://[^\s,;|]+|(?<![@a-z0-9.\-])[a-z0-9][a-z0-9\-]{2,}\.(?:com|de|fr|es|it|nl|be|pt|pl|eu|net|org|co\.uk|at|ch|io|biz|info|shop|com\.my|com\.au|ca|us|in|co)(?![a-z0-9@])(?:/[^\s,;|]*)?"
)
PHONE = re.compile(r"(?:\+|00)?\(?\d[\d ()/.\-]{6,20}\d")
DOMAIN = re.compile(
    r"(?:@ ?|www\.|https?://(?:www\.)?)([a-z0-9\-]+(?:\.[a-z0-9\-]+)*)\.([a-z]{2,10})"
)
FREE_MAIL = frozenset(
    "gmail googlemail yahoo hotmail outlook gmx web t-online freenet icloud aol live wanadoo orange free laposte sfr libero alice tiscali ziggo planet kpnmail wp onet o2 interia msn me mail protonmail hetnet mailbox".split()
)
TITLES = re.compile(
    r"^(?:tax |vat |sales |commercial |proforma |pro forma |final |e-?|original |simplified )*(?:invoice|receipt|bill|credit note|credit memo|rechnung|quittung|kassenbon|gutschrift|facture|avoir|ticket|factura(?: simplificada)?|fattura|ricevuta|factuur|kassabon|creditnota|fatura|recibo|faktura(?: vat)?|paragon(?: fiskalny)?|statement|quote|order|kundenbeleg|beleg|handlerbeleg|cash (?:sales?|bill|memo)|no (?:refunds?|returns?|exchanges?)|(?:mwst|ust|steuer|tva|btw|iva)[ -]?(?:gruppe|satz|taux|code)|official receipt|tax invoice/bill|duplicate|copy|original|kopie|duplikat|oryginal|duplicata|details?|summary|thank you|danke|merci|welcome|guest check|check|customer copy|merchant copy|payment receipt|order confirmation|guest receipt|remittance|sales receipt|table|invoice/receipt|reprint|\*+)\b"
)
# a title that ends in its noun: "Service Invoice", "Handwerkerrechnung", "Tu factura"
TITLED = re.compile(
    r"^(?:[a-z][\w.'\-]* ){0,3}[\w\-]*(?:invoice|receipt|credit (?:note|memo)|rechnung|quittung|gutschrift|facture|avoir|factura|fattura|ricevuta|parcella|factuur|creditnota|fatura|faktura|rachunek|paragon|boleto|nota fiscal)"
    r"(?: (?:ft|n|no|nr)?[.°]? ?\d[\w/.-]*)?(?: (?:de vente|client|commercial[ei]?|simplificada|proforma|pro forma|vat|recibo|n|nr|no|number|nummer|numero|copy|original|duplicate))?[.:°]*$"
    r"|^(?:(?:your|tu|our|the|monthly|final|electricity|gas|water|energy|phone|mobile|internet|broadband|utility|hotel|guest|tax|cash|credit|service|account) )+(?:bill|statement)$"
)
SENTENCE = re.compile(
    r"\b(?:please|thank|thanks|danke|bitte|merci|gracias|grazie|bedankt|obrigad[oa]|dziekujemy|we|wir|nous|your|ihre|sehr|vielen|dear|hereby|hiermit|welcome|willkommen|bienvenue|is|are|was|will|be|haben|werden|wird|have|has|sont|serait|pour votre|visit|us|open|hours|goods sold|not|return)\b"
)
ATTENTION = re.compile(
    r"^(?:z\.? ?hd\.?|z\. ?h(?:an)?d\.?|zu handen|attn\.?|attention|att\.?|c/o|a l'attention de|a la atencion de|ao cuidado de|a/c|do rak|t\.a\.v\.|a/a|c\.a\.|alla c\.a\.|frau|herrn?|mr\.?|mrs\.?|ms\.?|mme\.?|m\.|monsieur|madame|sig\.|dhr\.|mevr\.|sr\.|sra\.|pan|pani|fao|egr|gent|conta[ct]to? ?:|kontakt ?:|contato ?:|contactpersoon ?:)(?:\b|(?<=[.:]))[\s:.]*"
)
# what makes a company or an institution of a line without a legal form …
COMPANY = re.compile(
    r"(?:&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bi\b) (?:sons?|co|cie|partners?|associates|sohne?|tochter|fils|hijos|figli|zonen|zn|filhos|synowie)\b"
    r"|\b(?:brothers|bros|gebr(?:uder)?|freres|hermanos|fratelli|group|gruppe|services?|solutions|systems?|hotel|hostel|restaurant|cafe|bakery|school|university|universitat|universite|universidad|universita"
    r"|college|council|trust|clinic|klinik|praxis|kanzlei|apotheke|pharmacy|pharmacie|farmacia|verein|club|stadt|gemeinde|landkreis|comune|mairie|ville|commune|ayuntamiento|camara|gmina|urzad|church|hospital"
    r"|museum|theater|theatre|bank|banque|banco|centre|center|zentrum|studio|verlag|consulting|engineering|industries|logistics|transports?|institute?|institut|stichting|fundacion|fondation|fondazione|fundacao"
    r"|pizzeria|trattoria|ristorante|carrozzeria|officin[ae]|istituto|scuola|boulangerie|brasserie|creperie|traiteur|atelier|garage|etablissements|ets|maison|ecole|lycee|bakkerij|slagerij|backerei|metzgerei|tischlerei|gasthof|gasthaus|werkstatt|handel|taller(?:es)?|panaderia|carpinteria|ferreteria|escuela|colegio|padaria|oficina|piekarnia|sklep|hurtownia|apteka|szpital|szkola|kiosk|market|shop|store|grupa|grupo|groupe|groep|stowarzyszenie|spolka|przedsiebiorstwo|zaklad|association|associazione|asociacion|cooperative|cooperativa|ministry|ministerium|authority|agency|agentur|surgery|practice|library|society|federation)\b"
)
# … and what a line in an address names that is neither the company nor a person
DEPARTMENT = re.compile(
    r"^(?:the )?(?:accounts?(?: payable| dept\.?| department)?|finance|purchas\w+|procurement|billing|facilities|warehouse|administration|management|reception|bookkeeping|buchhaltung|kreditoren\w*|einkauf|rechnungs\w+|lager|verwaltung|zentrale"
    r"|comptabilite|service(?: \w+)? (?:comptable|comptabilite|achats?)|achats|entrepot|direction|contabilidad\w*|administracion|compras|almacen|contabilita|amministrazione|ufficio \w+|magazzino|administratie|crediteuren\w*|inkoop|boekhouding|magazijn"
    r"|finanzas|finanze|financas|financien|finanse|finanzen|marketing|controlling|vertrieb|ventas|zakupy|human resources|recursos humanos|risorse umane|personal|geschafts(?:leitung|fuhrung)|direccion|direzione|directie|gerencia|zarzad|ecoles|contabilidade|financeiro|armazem|ksiegowosc|dzial \w+|magazyn|sekretariat)(?: (?:dept|department|office|team|abteilung|afdeling))?\.?$"
    r"|\b(?:department|dept\.?|abteilung|afdeling|departamento|dipartimento|departement)\b"
)
ADDRESSEE_ONLY = re.compile(
    r"^(?:firma|herrn?|frau|an|familie|company|messrs\.?|m/s\.?|spett\.?(?:le|abile)?|to|a|an die|an den|monsieur|madame|societe|ditta|sr(?:es)?\.?)[\s.,:]*$"
)


@lru_cache(maxsize=8192)  # a line is looked at by several stations
def is_address_line(low: str) -> bool:
    """Whether a folded line holds a street or a postcode with its town."""
    return bool(_POSTCODE.search(low) or STREET.search(low))


@lru_cache(maxsize=8192)
def has_postcode(low: str) -> bool:
    """Whether a folded line holds a postcode beside a town."""
    return bool(_POSTCODE.search(low))


@lru_cache(maxsize=8192)
def looks_like_name(text: str, low: str) -> bool:
    """Whether a line could be a name: letters, few words, no label, no address, no sentence."""
    letters = sum(c.isalpha() for c in text)
    digits = sum(c.isdigit() for c in text)
    if letters < 2 or digits > letters or len(text) > 70:
        return False
    if len(low.split()) > 9 or ("@" in low and " " not in low.strip()):
        return False
    if digits >= 3 and " " not in low.strip():
        return False
    if TITLED.search(low) and not LEGAL.search(low):
        return False
    return not (TITLES.match(low) or (CONTACT.search(low) and not LEGAL.search(low)))


NUMBERED = re.compile(r"\d")


def starts_with_label(piece: Piece) -> bool:
    """Whether a piece begins with a label that a colon or nothing follows."""
    first = piece.hits[0] if piece.hits else None
    return bool(first and first.opens and (first.colon or first.closes))


def centred(one: Box, two: Box, height: float) -> bool:
    """Whether two lines stand centred under one another."""
    return (
        abs(one.centre_x - two.centre_x) < 0.6 * height
        and one.left < two.right
        and two.left < one.right
    )


def is_town_only(low: str) -> bool:
    """Whether a folded line is a postcode and a town, nothing else."""
    return bool(re.fullmatch(r"(?:[a-z]{1,2}-)?\d{4,6}\s+[a-z .\-']+", low))


# ── The sender's line ─────────────────────────────────────────────────────────────────────────────


def sender_pieces(folio: Folio) -> list[Piece]:
    """The pieces of sender's lines, also where wide gaps cut them or the line breaks."""
    found: list[Piece] = []
    for number, line in enumerate(folio.lines):
        if (
            line[0].box.top > 0.45 * folio.page.height
            and line[0].box.top < 0.85 * folio.page.height
        ):
            continue
        for run in _runs(line):
            low = " ".join(p.low for p in run)
            if len(low) < 25:
                continue
            if _sender_line(low):
                if len(_DOTS.findall(low)) >= 1 or not _name_above(folio, number, run[0]):
                    found += run
            elif len(_DOTS.findall(low)) >= 2 and any(c.isdigit() for c in low):
                after = _line_below(folio, number, run[0])
                if after is None:
                    continue
                if has_postcode(f"{low} {after.low}") and len(after.low) < len(low):
                    found += [*run, after]
    return found


def _runs(line: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of a line, those together that stand nearer than three letters' height."""
    runs: list[list[Piece]] = []
    for piece in line:
        if runs and piece.box.left - runs[-1][-1].box.right <= 3 * piece.box.height:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _line_below(folio: Folio, number: int, piece: Piece) -> Piece | None:
    for line in folio.lines[number + 1 : number + 3]:
        for other in line:
            if (
                abs(other.box.left - piece.box.left) < 0.6 * piece.box.height
                and 0.5 * piece.box.height > other.box.top - piece.box.bottom
            ):
                return other
    return None


def _name_above(folio: Folio, number: int, piece: Piece) -> bool:
    """Whether a name stands right above, so that a line of commas is its address in one line."""
    for line in folio.lines[max(0, number - 2) : number]:
        for other in line:
            gap = piece.box.top - other.box.bottom
            height = max(piece.box.height, other.box.height)
            flush = (
                abs(other.box.left - piece.box.left) < 0.6 * height
                or abs(other.box.right - piece.box.right) < 0.6 * height
                or centred(other.box, piece.box, height)
            )
            if (
                flush
                and gap < 0.9 * height
                and looks_like_name(other.text, other.low)
                and not starts_with_label(other)
                and not other.dates
            ):
                return True
    return False


_DOTS = re.compile(r"\s[|·•∙●*–—-]\s|[|·•∙●]")


def is_sure_address(low: str) -> bool:
    """Whether a folded line holds a postcode with its town, or a street and not just a word and a number."""
    return has_postcode(low) or bool(_SURE_STREET.search(low))


# of `STREET` what an article, a phase or a week is not mistaken for
_SURE_STREET = re.compile(
    r"(?=.*\d)(?:\b(?:street|st|str|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|bd|parkway|pkwy|highway|hwy|square|terrace|crescent|rue|allee|chemin|impasse|quai|route|faubourg|calle|c/|avda|avenida|paseo|carrer|carretera|ctra"
    r"|via|viale|piazza|corso|rua|travessa|estrada|praca|alameda|ul|ulica|al\.|aleja|os\.|jalan|jln|lorong|taman|postfach|po box|p\.? ?o\.? box)(?<=[\w./])(?!\w)|\w(?:str(?:a(?:s|ss)e|\.)?|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|kade|gracht|dijk|singel)\b)"
)


def house_number_first(low: str, town: str) -> bool:
    """Whether a line such as "97455 Martinez Creek" is a street above an American town."""
    return bool(re.match(r"\d{1,6} [a-z]", low) and re.search(r"\b[a-z]{2}\.?,? \d{5}\b", town))


def _sender_line(low: str) -> bool:
    """Whether a line is the small sender's address above a window: name, street, town on one line."""
    if len(low) < 25 or not has_postcode(low):
        return False
    return len(_SENDER_MARKS.findall(low)) >= 2


_SENDER_MARKS = re.compile(r"\s[|·•∙●*–—-]\s|[|·•∙●]|,\s")
