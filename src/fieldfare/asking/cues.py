"""The words by which a clause leaves something out or keeps it alone, wherever in the clause they stand.

A clause of which every word is one of these, or names a kind of page or line, says no more than that.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from fieldfare.asking.stems import stem
from fieldfare.asking.terms import Language
from fieldfare.asking.wording import fold

Role = Literal["leave", "take", "not", "only", "around", "documents"]

# Words to leave something out by; to take, want or need it; negations; "only"; what says nothing; documents
_WORDS: dict[Role, dict[Language, str]] = {
    "leave": {
        "en": "ignore skip exclude omit leave left drop discard disregard remove skipped ignored excluded omitted dropped discarded "
              "removed disregarded out filter filtered aside bypass",
        "de": "ignorieren ignoriert ueberspringen uberspringen ubersprungen weglassen weggelassen lass lasst lassen gelassen auslassen ausgelassen weg raus "
              "aus außen ausschließen ausgeschlossen schließe schließen aussortieren aussortiert verwerfen vernachlassigen filtere",
        "fr": "ignorer ignore ignorez ignores exclure exclus excluez exclues exclu omettre omets omettez omis laisser laisse laissez sauter saute "
              "sautez ecarter ecarte ecartez retirer retire retirez enlever enleve enlevez supprimer supprimez cote dehors",
        "es": "ignorar ignora ignore ignoren omitir omite omita omitan excluir excluye excluya excluyan saltar salta salte descartar descarta "
              "descarte dejar deja deje dejen fuera quitar quita quite lado excluidos excluidas salten saltate",
        "it": "ignorare ignora ignorate ignorati escludere escludi escludete esclusi escluse omettere ometti omettete omessi saltare salta saltate "
              "tralasciare tralascia scartare scarta lasciare lascia lasciate fuori parte perdere togliere togli togliete trascurare",
        "nl": "negeren negeer genegeerd overslaan overgeslagen sla slaat weglaten weggelaten laat laten weg uitsluiten uitgesloten sluit uit "
              "achterwege beschouwing buiten over eruit",
        "pt": "ignorar ignora ignore ignorem excluir exclui exclua excluam omitir omite omita saltar salta salte descartar descarta descarte "
              "deixar deixa deixe deixem fora lado retirar retira retire excluidos excluidas desconsiderar desconsidere",
        "pl": "pomin pominac pomijac pomijaj pominiete pominiete zignoruj zignorowac ignoruj ignorowac wyklucz wykluczyc opusc opuscic odrzuc "
              "odrzucic wykluczone usun odfiltruj",
    },
    "take": {
        "en": "extract include included includes process processed use used keep kept read take taken consider considered want wanted need needed require required "
              "care interested interest list listed show shown appear appears show up capture captured record treat treated necessary relevant matter count counted interesting desired return returned output extracted put add added",
        "de": "extrahieren auslesen erfassen erfasst enthalten enthalte aufnehmen aufgenommen berucksichtigen berucksichtigt brauche brauchen benotige benotigen "
              "benotigt gebraucht interessieren interessiert interessant will wollen mochte relevant notig notwendig auffuhren aufgefuhrt auflisten "
              "verarbeiten verarbeitet lesen gelesen nehmen mitnehmen ubernehmen ubernommen ausgeben ausgegeben beachten beachtet rein erscheinen auftauchen erwunscht gewunscht einbeziehen einlesen zeigen anzeigen vorkommen",
        "fr": "extraire extrais extrayez extraits extraites prendre prends prenez pris prise prises compte traiter traite traitez traites traitees inclure inclus "
              "incluez incluses tenir tiens tenez veux voulons voudrais besoin interessent interesse interesser garder garde gardez lire lis lisez "
              "reprendre reprenez repris apparaitre apparaissent necessaires utiles considerer considerez afficher figurer lister",
        "es": "extraer extraigas extraiga incluir incluyas incluya incluidos procesar proceses procese quiero queremos necesito necesitamos "
              "interesan interesa tener tengas tenga tomar tomes cuenta considerar consideres considere hace hacen falta leer leas mostrar aparecer "
              "aparezcan deben necesarios necesarias sirven poner pongas listar recoger",
        "it": "estrarre estrai includere inclusi incluse includete voglio vogliamo vorrei servono serve servire considerare considera considerate considerati elaborare "
              "elaborati processare interessano interessa prendere leggere tenere conto necessari necessarie riportare riportati comparire inserire "
              "interessi elencare mi",
        "nl": "extraheren meenemen meegenomen opnemen opgenomen neem mee op tellen telt verwerken verwerkt wil willen hoeven hoeft hoef nodig interesseren interessant lezen "
              "gelezen relevant tonen gebruiken meetellen uitlezen haal halen",
        "pt": "extrair extraia incluir incluas inclua incluam incluidos quero queremos preciso precisamos interessam interessa considerar considere "
              "considerem consideres processar processe processes conta ter necessarios necessarias ler leia aparecer apareçam mostrar precisos usar tratar trates",
        "pl": "wyodrebniac wyodrebniaj uwzglednij uwzglednic wez podaj uwzgledniac uwzgledniaj uwzglednione bierz brac przetwarzac przetwarzaj potrzebuje potrzebujemy potrzebne "
              "potrzebny interesuja interesuje chce chcemy czytac czytaj pokazuj wpisuj wypisuj dodawaj wyciagaj odczytuj istotne uwage trzeba",
    },
    "not": {
        "en": "not no never neither nor without don doesn shouldn mustn dont won isn aren haven hasn",
        "de": "nicht kein keine keinen keiner keinerlei ohne weder noch nie",
        "fr": "ne n pas aucun aucune ni sans jamais",
        "es": "no ni sin ningun ninguna tampoco nunca",
        "it": "non ne senza nessun nessuna niente nemmeno mai",
        "nl": "niet geen zonder noch nooit",
        "pt": "nao nem sem nenhum nenhuma nunca",
        "pl": "nie ani bez zadnych zadnego zadnej nigdy",
    },
    "only": {
        "en": "only just solely exclusively restrict restricted limit limited merely",
        "de": "nur ausschließlich lediglich bloß beschranke beschranken begrenze allein",
        "fr": "uniquement seulement exclusivement seules seuls seule seul limiter limitez limite",
        "es": "solo solamente unicamente exclusivamente limitar limita solos solas",
        "it": "solo soltanto solamente unicamente esclusivamente limita limitare sole soli",
        "nl": "alleen enkel uitsluitend slechts beperk beperken",
        "pt": "apenas somente so unicamente exclusivamente limitar limite",
        "pl": "tylko wylacznie jedynie ogranicz",
    },
    "around": {
        "en": "please also and or but then the a an any all of in to from them they it i we me us you should must can may could would need be is are was do does that these those there "
              "my our your their as well result results output table list file files rows page pages for here so at interested simply safely want by it's i'm we're re m s t ones such who been yet have has already",
        "de": "bitte auch und oder aber dann geht gehen um die der das den dem des ein eine einen alle von im in aus zu mit ich wir mir uns du sie ihr man es soll sollen sollte sollten muss mussen kann "
              "konnen kannst konnt darf durfen durfte werden wird wurde worden sein ist sind hat haben diese dieser dort da dabei hier davon seiten seite zeilen ergebnis tabelle liste ausgabe vor auf "
              "eventuelle etwaige beiliegende dazu einfach ruhig gerne jeweils sowie fur welche mich dich komplett ganz mit",
        "fr": "merci veuillez svp aussi et ou mais puis le la les l un une des de du d en dans a au aux sur je nous me m on vous tu il elle c ce sont est etre doivent doit faut pouvez peux peut "
              "peuvent pourriez voulez ces cette qui y s se resultat tableau liste pages page plait si merci bien egalement eventuels eventuelles toutes tous pour",
        "es": "por favor tambien y o pero luego el la los las un una de del en al a se me nos te que es son ser deben debe debes hay puede pueden puedes podeis podria este estos estas esta resultado tabla "
              "lista paginas pagina todo todos todas eventuales para con lo le posibles ustedes gracias",
        "it": "per favore anche e ed o ma poi il lo la i gli le l un una di del dei delle degli della da dal in nel nella al a ci si che essere sono vanno va devono deve dovrebbero possono puo potete puoi "
              "puoi questi queste risultato tabella elenco pagine pagina tutti tutte eventuali prego cortesemente grazie",
        "nl": "alstublieft graag ook en of maar dan de het een van in uit met te ik wij we je u jij mij ons die dat dit deze er moeten moet mag mogen kan kun kunt kunnen zullen worden wordt zijn is "
              "resultaat tabel lijst pagina paginas alle eventuele voor aan bij daarbij gewoon",
        "pt": "por favor tambem e ou mas depois o a os as um uma de do da dos das em no na ao se me nos que ser sao e devem deve podem pode podes estes estas resultado tabela lista paginas pagina todos "
              "todas eventuais para com lhe obrigado obrigada sejam seja sao",
        "pl": "prosze tez takze i oraz a lub albo ale potem ich je mnie mi nas nam na w we z ze do dla o to sa jest byc powinny powinno nalezy mozna mozesz moga moze prosimy wynik wyniku tabeli liscie strony stron "
              "wszystkie wszystkich te tych tego pod sie ewentualne maja zostac",
    },
    "documents": {
        "en": "anything everything something invoice invoices bill bills document documents receipt receipts ones purchases",
        "de": "rechnung rechnungen beleg belege belegen dokumente dokumenten eingangsrechnungen lieferantenrechnungen",
        "fr": "facture factures document documents celles ceux",
        "es": "factura facturas documento documentos aquellas aquellos",
        "it": "fattura fatture documento documenti quelle quelli",
        "nl": "factuur facturen document documenten rekeningen",
        "pt": "fatura faturas documento documentos factura facturas aquelas",
        "pl": "faktura faktury faktur fakture fakturach dokumenty dokumentow",
    },
}  # fmt: skip
_TOKEN = re.compile(r"[^\W_]+")
_LEAST_STEM = 5


class Word(msgspec.Struct, frozen=True):
    """One word of a clause: where it stands, and what it does there; nothing where no table says it."""

    start: int
    end: int
    roles: frozenset[Role]


@cache
def _roles(language: Language) -> tuple[dict[str, set[Role]], dict[str, set[Role]]]:
    """From words, and from the stems of longer ones, to what they do in `language` or English."""
    words: dict[str, set[Role]] = {}
    stems: dict[str, set[Role]] = {}
    for role, by_language in _WORDS.items():
        for spoken in dict.fromkeys((language, "en")):
            for word in fold(by_language[spoken]).split():
                words.setdefault(word, set()).add(role)
                short = stem(word, language)
                if spoken == language and len(short) >= _LEAST_STEM:
                    stems.setdefault(short, set()).add(role)
    return words, stems


def read(text: str, language: Language) -> list[Word]:
    """The words of `text`, written in `language` or English, with what each of them does."""
    words, stems = _roles(language)
    return [
        Word(
            match.start(),
            match.end(),
            frozenset(words.get(match.group()) or stems.get(stem(match.group(), language)) or ()),
        )
        for match in _TOKEN.finditer(fold(text))
    ]


def says(words: list[Word]) -> Literal["leave", "keep", ""]:
    """What a clause of `words` does: leave out what it names, or keep that alone."""
    sure = {role for word in words if len(word.roles) == 1 for role in word.roles}
    does = sure if sure & {"leave", "not", "only"} else sure.union(*(w.roles for w in words))
    if {"only", "not"} <= does:
        return ""  # "only those that are not …"
    if "leave" in does:
        return "" if "not" in does else "leave"  # "not to be skipped"
    if "not" in does:
        return "leave"
    return "keep" if "only" in does else ""


@cache
def spoken(language: Language) -> frozenset[str]:
    """All words of the tables in `language`, folded."""
    said = " ".join(by_language[language] for by_language in _WORDS.values())
    return frozenset(fold(said).split())
