"""What is said to the user about a plan: what was assumed, and prompt text that settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from fieldfare.asking.plan import Note, SuggestedAddition


class Wording(msgspec.Struct, frozen=True):
    """One note in one language; {…} are filled in."""

    topic: str
    description: str
    change: str = ""  # why one would add the text that settles it the other way


def note(
    doubt: str,
    language: str,
    values: Mapping[str, str],
    confirm: Sequence[str] = (),
    change: Sequence[str] = (),
) -> Note:
    """The note on `doubt` in `language` (English where it is not spoken), with text for either way."""
    spoken = language if language in CONFIRM else "en"
    wording = _WORDINGS[doubt][spoken]
    additions = [
        SuggestedAddition(purpose, tuple(instructions))
        for purpose, instructions in ((CONFIRM[spoken], confirm), (wording.change, change))
        if purpose and instructions
    ]
    filled = {name: value.replace("{", "(").replace("}", ")") for name, value in values.items()}
    return Note(
        wording.topic.format(**filled), wording.description.format(**filled), tuple(additions)
    )


CONFIRM = {
    "en": "To confirm this handling",
    "de": "Um dies zu bestätigen",
    "fr": "Pour confirmer ce choix",
    "es": "Para confirmar este criterio",
    "it": "Per confermare questa scelta",
    "nl": "Om dit te bevestigen",
    "pt": "Para confirmar esta opção",
    "pl": "Aby to potwierdzić",
}

_WORDINGS: dict[str, dict[str, Wording]] = {
    "Columns": {
        "en": Wording(
            "Columns",
            "The prompt does not name all of its columns. These were chosen: {columns}.",
            "To choose others, for example",
        ),
        "de": Wording(
            "Spalten",
            "Die Anweisung nennt nicht alle Spalten. Gewählt wurden: {columns}.",
            "Um andere zu wählen, zum Beispiel",
        ),
        "fr": Wording(
            "Colonnes",
            "La consigne ne nomme pas toutes ses colonnes. Ont été choisies : {columns}.",
            "Pour en choisir d'autres, par exemple",
        ),
        "es": Wording(
            "Columnas",
            "La instrucción no nombra todas sus columnas. Se eligieron: {columns}.",
            "Para elegir otras, por ejemplo",
        ),
        "it": Wording(
            "Colonne",
            "La richiesta non nomina tutte le colonne. Sono state scelte: {columns}.",
            "Per sceglierne altre, ad esempio",
        ),
        "nl": Wording(
            "Kolommen",
            "De opdracht noemt niet alle kolommen. Gekozen zijn: {columns}.",
            "Om andere te kiezen, bijvoorbeeld",
        ),
        "pt": Wording(
            "Colunas",
            "O pedido não nomeia todas as colunas. Foram escolhidas: {columns}.",
            "Para escolher outras, por exemplo",
        ),
        "pl": Wording(
            "Kolumny",
            "Polecenie nie wymienia wszystkich kolumn. Wybrano: {columns}.",
            "Aby wybrać inne, na przykład",
        ),
    },
    "Line item columns": {
        "en": Wording(
            "Line item columns",
            "The prompt asks for line items without saying all that is wanted of each. "
            "These columns were chosen: {columns}.",
            "To choose others, for example",
        ),
        "de": Wording(
            "Spalten der Positionen",
            "Die Anweisung verlangt Positionen, sagt aber nicht alles, was von jeder gewünscht ist. "
            "Gewählt wurden: {columns}.",
            "Um andere zu wählen, zum Beispiel",
        ),
        "fr": Wording(
            "Colonnes des lignes",
            "La consigne demande les lignes sans dire tout ce qui est voulu de chacune. "
            "Ont été choisies : {columns}.",
            "Pour en choisir d'autres, par exemple",
        ),
        "es": Wording(
            "Columnas de las líneas",
            "La instrucción pide las líneas sin decir todo lo que se quiere de cada una. "
            "Se eligieron: {columns}.",
            "Para elegir otras, por ejemplo",
        ),
        "it": Wording(
            "Colonne delle righe",
            "La richiesta chiede le righe senza dire tutto ciò che si vuole di ognuna. "
            "Sono state scelte: {columns}.",
            "Per sceglierne altre, ad esempio",
        ),
        "nl": Wording(
            "Kolommen van de regels",
            "De opdracht vraagt om regels zonder te zeggen wat er van elk nodig is. "
            "Gekozen zijn: {columns}.",
            "Om andere te kiezen, bijvoorbeeld",
        ),
        "pt": Wording(
            "Colunas das linhas",
            "O pedido quer as linhas sem dizer tudo o que se quer de cada uma. "
            "Foram escolhidas: {columns}.",
            "Para escolher outras, por exemplo",
        ),
        "pl": Wording(
            "Kolumny pozycji",
            "Polecenie wymaga pozycji, lecz nie mówi, co z każdej jest potrzebne. "
            "Wybrano: {columns}.",
            "Aby wybrać inne, na przykład",
        ),
    },
    "Meaning": {
        "en": Wording(
            "Meaning of '{name}'",
            "'{name}' may mean more than one thing on an invoice. It was taken for {assumed}.",
            "To get the other one",
        ),
        "de": Wording(
            "Bedeutung von „{name}“",
            "„{name}“ kann auf einer Rechnung mehreres bedeuten. Angenommen wurde: {assumed}.",
            "Um das andere zu erhalten",
        ),
        "fr": Wording(
            "Sens de « {name} »",
            "« {name} » peut avoir plusieurs sens sur une facture. Sens retenu : {assumed}.",
            "Pour obtenir l'autre",
        ),
        "es": Wording(
            "Significado de «{name}»",
            "«{name}» puede significar varias cosas en una factura. Se entendió como: {assumed}.",
            "Para obtener el otro",
        ),
        "it": Wording(
            "Significato di «{name}»",
            "«{name}» può significare più cose su una fattura. È stato inteso come: {assumed}.",
            "Per ottenere l'altro",
        ),
        "nl": Wording(
            "Betekenis van '{name}'",
            "'{name}' kan op een factuur meer dan één ding betekenen. Aangenomen is: {assumed}.",
            "Om het andere te krijgen",
        ),
        "pt": Wording(
            "Significado de «{name}»",
            "«{name}» pode significar várias coisas numa fatura. Foi entendido como: {assumed}.",
            "Para obter o outro",
        ),
        "pl": Wording(
            "Znaczenie „{name}”",
            "„{name}” może na fakturze znaczyć więcej niż jedno. Przyjęto: {assumed}.",
            "Aby otrzymać drugie",
        ),
    },
    "Row structure asked twice": {
        "en": Wording(
            "Row structure",
            "The prompt asks for another row structure than the request's output_structure. The "
            "request was followed: {rows}. Send 'automatic' to let the prompt decide.",
        ),
        "de": Wording(
            "Zeilenstruktur",
            "Die Anweisung verlangt eine andere Zeilenstruktur als output_structure der Anfrage. "
            "Der Anfrage wurde gefolgt: {rows}. Mit 'automatic' entscheidet die Anweisung.",
        ),
        "fr": Wording(
            "Structure des lignes",
            "La consigne demande une autre structure que output_structure de la requête. La "
            "requête a été suivie : {rows}. Avec 'automatic', la consigne décide.",
        ),
        "es": Wording(
            "Estructura de las filas",
            "La instrucción pide otra estructura que output_structure de la petición. Se siguió "
            "la petición: {rows}. Con 'automatic' decide la instrucción.",
        ),
        "it": Wording(
            "Struttura delle righe",
            "La richiesta scritta vuole una struttura diversa da output_structure. È stata seguita "
            "quest'ultima: {rows}. Con 'automatic' decide il testo.",
        ),
        "nl": Wording(
            "Rijstructuur",
            "De opdracht vraagt om een andere rijstructuur dan output_structure van de aanvraag. "
            "De aanvraag is gevolgd: {rows}. Met 'automatic' beslist de opdracht.",
        ),
        "pt": Wording(
            "Estrutura das linhas",
            "O texto pede outra estrutura que o output_structure do pedido. Foi seguido o "
            "pedido: {rows}. Com 'automatic' decide o texto.",
        ),
        "pl": Wording(
            "Układ wierszy",
            "Polecenie wymaga innego układu wierszy niż output_structure żądania. Zastosowano "
            "żądanie: {rows}. Przy 'automatic' decyduje polecenie.",
        ),
    },
    "Row structure of lines": {
        "en": Wording(
            "Row structure",
            "There is one row per invoice, but some columns hold something of each line item. "
            "The values of all line items stand in one cell, separated by semicolons.",
            "To get a row for each line item",
        ),
        "de": Wording(
            "Zeilenstruktur",
            "Es gibt eine Zeile je Rechnung, aber einige Spalten gehören zu den Positionen. Die "
            "Werte aller Positionen stehen in einer Zelle, getrennt durch Semikolons.",
            "Um eine Zeile je Position zu erhalten",
        ),
        "fr": Wording(
            "Structure des lignes",
            "Il y a une ligne par facture, mais certaines colonnes concernent chaque article. Les "
            "valeurs de tous les articles sont dans une cellule, séparées par des points-virgules.",
            "Pour obtenir une ligne par article",
        ),
        "es": Wording(
            "Estructura de las filas",
            "Hay una fila por factura, pero algunas columnas son de cada línea. Los valores de "
            "todas las líneas están en una celda, separados por punto y coma.",
            "Para obtener una fila por línea",
        ),
        "it": Wording(
            "Struttura delle righe",
            "C'è una riga per fattura, ma alcune colonne riguardano ogni voce. I valori di tutte "
            "le voci stanno in una cella, separati da punto e virgola.",
            "Per ottenere una riga per voce",
        ),
        "nl": Wording(
            "Rijstructuur",
            "Er is één rij per factuur, maar sommige kolommen horen bij elke regel. De waarden van "
            "alle regels staan in één cel, gescheiden door puntkomma's.",
            "Om een rij per regel te krijgen",
        ),
        "pt": Wording(
            "Estrutura das linhas",
            "Há uma linha por fatura, mas algumas colunas são de cada item. Os valores de todos os "
            "itens estão numa célula, separados por ponto e vírgula.",
            "Para obter uma linha por item",
        ),
        "pl": Wording(
            "Układ wierszy",
            "Na fakturę przypada jeden wiersz, ale niektóre kolumny dotyczą każdej pozycji. "
            "Wartości wszystkich pozycji są w jednej komórce, rozdzielone średnikami.",
            "Aby otrzymać wiersz na pozycję",
        ),
    },
    "Row structure without lines": {
        "en": Wording(
            "Row structure",
            "There is one row per line item, but no column holds anything of a line item. The "
            "invoice's values are repeated on each row.",
            "To add columns of the line items",
        ),
        "de": Wording(
            "Zeilenstruktur",
            "Es gibt eine Zeile je Position, aber keine Spalte gehört zu den Positionen. Die Werte "
            "der Rechnung wiederholen sich in jeder Zeile.",
            "Um Spalten der Positionen hinzuzufügen",
        ),
        "fr": Wording(
            "Structure des lignes",
            "Il y a une ligne par article, mais aucune colonne ne concerne les articles. Les "
            "valeurs de la facture sont répétées sur chaque ligne.",
            "Pour ajouter des colonnes d'articles",
        ),
        "es": Wording(
            "Estructura de las filas",
            "Hay una fila por línea, pero ninguna columna es de las líneas. Los valores de la "
            "factura se repiten en cada fila.",
            "Para añadir columnas de las líneas",
        ),
        "it": Wording(
            "Struttura delle righe",
            "C'è una riga per voce, ma nessuna colonna riguarda le voci. I valori della fattura si "
            "ripetono su ogni riga.",
            "Per aggiungere colonne delle voci",
        ),
        "nl": Wording(
            "Rijstructuur",
            "Er is één rij per regel, maar geen kolom hoort bij de regels. De waarden van de "
            "factuur herhalen zich op elke rij.",
            "Om kolommen van de regels toe te voegen",
        ),
        "pt": Wording(
            "Estrutura das linhas",
            "Há uma linha por item, mas nenhuma coluna é dos itens. Os valores da fatura repetem-se "
            "em cada linha.",
            "Para acrescentar colunas dos itens",
        ),
        "pl": Wording(
            "Układ wierszy",
            "Na pozycję przypada jeden wiersz, ale żadna kolumna nie dotyczy pozycji. Wartości "
            "faktury powtarzają się w każdym wierszu.",
            "Aby dodać kolumny pozycji",
        ),
    },
    "Amount on line rows": {
        "en": Wording(
            "Amount on line rows",
            "There is one row per line item, and '{name}' is the only total. It was taken for the "
            "invoice's total, which is repeated on each row and must not be summed.",
            "To get the total of each line",
        ),
        "de": Wording(
            "Betrag in Positionszeilen",
            "Es gibt eine Zeile je Position, und „{name}“ ist der einzige Gesamtbetrag. Angenommen "
            "wurde der Betrag der Rechnung; er wiederholt sich und darf nicht summiert werden.",
            "Um den Betrag jeder Position zu erhalten",
        ),
        "fr": Wording(
            "Montant sur les lignes",
            "Il y a une ligne par article et « {name} » est le seul total. Il a été pris pour le "
            "total de la facture, répété sur chaque ligne, qu'il ne faut pas additionner.",
            "Pour obtenir le total de chaque article",
        ),
        "es": Wording(
            "Importe en filas de líneas",
            "Hay una fila por línea y «{name}» es el único total. Se tomó por el total de la "
            "factura, que se repite en cada fila y no debe sumarse.",
            "Para obtener el total de cada línea",
        ),
        "it": Wording(
            "Importo sulle righe",
            "C'è una riga per voce e «{name}» è l'unico totale. È stato preso per il totale della "
            "fattura, che si ripete su ogni riga e non va sommato.",
            "Per ottenere il totale di ogni voce",
        ),
        "nl": Wording(
            "Bedrag op regelrijen",
            "Er is één rij per regel en '{name}' is het enige totaal. Het is opgevat als het totaal "
            "van de factuur, dat op elke rij terugkeert en niet opgeteld mag worden.",
            "Om het totaal van elke regel te krijgen",
        ),
        "pt": Wording(
            "Montante nas linhas",
            "Há uma linha por item e «{name}» é o único total. Foi tomado pelo total da fatura, que "
            "se repete em cada linha e não deve ser somado.",
            "Para obter o total de cada item",
        ),
        "pl": Wording(
            "Kwota w wierszach pozycji",
            "Na pozycję przypada jeden wiersz, a „{name}” to jedyna suma. Przyjęto sumę faktury, "
            "która powtarza się w każdym wierszu i nie należy jej dodawać.",
            "Aby otrzymać sumę każdej pozycji",
        ),
    },
    "Level of a total": {
        "en": Wording(
            "Meaning of '{name}'",
            "'{name}' stands among columns of line items. It was taken for the total of each line, "
            "not for the invoice's.",
            "To get the invoice's total",
        ),
        "de": Wording(
            "Bedeutung von „{name}“",
            "„{name}“ steht zwischen Spalten der Positionen. Angenommen wurde der Betrag jeder "
            "Position, nicht der der Rechnung.",
            "Um den Betrag der Rechnung zu erhalten",
        ),
        "fr": Wording(
            "Sens de « {name} »",
            "« {name} » se trouve parmi les colonnes des articles. Il a été pris pour le total de "
            "chaque article, non celui de la facture.",
            "Pour obtenir le total de la facture",
        ),
        "es": Wording(
            "Significado de «{name}»",
            "«{name}» está entre columnas de líneas. Se tomó por el total de cada línea, no por el "
            "de la factura.",
            "Para obtener el total de la factura",
        ),
        "it": Wording(
            "Significato di «{name}»",
            "«{name}» sta fra colonne delle voci. È stato preso per il totale di ogni voce, non per "
            "quello della fattura.",
            "Per ottenere il totale della fattura",
        ),
        "nl": Wording(
            "Betekenis van '{name}'",
            "'{name}' staat tussen kolommen van regels. Het is opgevat als het totaal van elke "
            "regel, niet van de factuur.",
            "Om het totaal van de factuur te krijgen",
        ),
        "pt": Wording(
            "Significado de «{name}»",
            "«{name}» está entre colunas de itens. Foi tomado pelo total de cada item, não pelo da "
            "fatura.",
            "Para obter o total da fatura",
        ),
        "pl": Wording(
            "Znaczenie „{name}”",
            "„{name}” stoi wśród kolumn pozycji. Przyjęto sumę każdej pozycji, a nie faktury.",
            "Aby otrzymać sumę faktury",
        ),
    },
    "Nested output": {
        "en": Wording(
            "Nested output",
            "The output is one flat table, as a workbook, CSV and JSON rows; values of the invoice "
            "are repeated on the rows of its line items. Nothing nested was made of: {quoted}.",
            "To get no rows for line items",
        ),
        "de": Wording(
            "Verschachtelte Ausgabe",
            "Die Ausgabe ist eine flache Tabelle; Werte der Rechnung wiederholen sich in den Zeilen "
            "ihrer Positionen. Nichts Verschachteltes entstand aus: {quoted}.",
            "Um keine Zeilen für Positionen zu erhalten",
        ),
        "fr": Wording(
            "Sortie imbriquée",
            "La sortie est un tableau plat ; les valeurs de la facture sont répétées sur les lignes "
            "de ses articles. Rien d'imbriqué n'a été fait de : {quoted}.",
            "Pour n'avoir aucune ligne par article",
        ),
        "es": Wording(
            "Salida anidada",
            "La salida es una tabla plana; los valores de la factura se repiten en las filas de sus "
            "líneas. No se anidó nada de: {quoted}.",
            "Para no tener filas por línea",
        ),
        "it": Wording(
            "Uscita annidata",
            "L'uscita è una tabella piatta; i valori della fattura si ripetono sulle righe delle "
            "voci. Nulla di annidato è stato fatto di: {quoted}.",
            "Per non avere righe per le voci",
        ),
        "nl": Wording(
            "Geneste uitvoer",
            "De uitvoer is één platte tabel; waarden van de factuur herhalen zich op de rijen van "
            "haar regels. Niets is genest van: {quoted}.",
            "Om geen rijen voor regels te krijgen",
        ),
        "pt": Wording(
            "Saída aninhada",
            "A saída é uma tabela plana; os valores da fatura repetem-se nas linhas dos itens. Nada "
            "foi aninhado de: {quoted}.",
            "Para não ter linhas por item",
        ),
        "pl": Wording(
            "Wynik zagnieżdżony",
            "Wynik to jedna płaska tabela; wartości faktury powtarzają się w wierszach pozycji. "
            "Niczego nie zagnieżdżono z: {quoted}.",
            "Aby nie otrzymać wierszy pozycji",
        ),
    },
    "Translation": {
        "en": Wording(
            "Translation",
            "Values are not translated; they stand as printed on the document. Not applied: "
            "{quoted}.",
        ),
        "de": Wording(
            "Übersetzung",
            "Werte werden nicht übersetzt; sie stehen wie auf dem Dokument gedruckt. Nicht "
            "befolgt: {quoted}.",
        ),
        "fr": Wording(
            "Traduction",
            "Les valeurs ne sont pas traduites ; elles restent telles qu'imprimées. Non appliqué : "
            "{quoted}.",
        ),
        "es": Wording(
            "Traducción",
            "Los valores no se traducen; quedan como están impresos. No aplicado: {quoted}.",
        ),
        "it": Wording(
            "Traduzione",
            "I valori non vengono tradotti; restano come stampati. Non applicato: {quoted}.",
        ),
        "nl": Wording(
            "Vertaling",
            "Waarden worden niet vertaald; ze staan zoals afgedrukt. Niet toegepast: {quoted}.",
        ),
        "pt": Wording(
            "Tradução",
            "Os valores não são traduzidos; ficam como impressos. Não aplicado: {quoted}.",
        ),
        "pl": Wording(
            "Tłumaczenie",
            "Wartości nie są tłumaczone; pozostają jak wydrukowane. Nie zastosowano: {quoted}.",
        ),
    },
    "Categories": {
        "en": Wording(
            "Categories",
            "Categories, accounts and codes that the document does not print are not assigned. Not "
            "applied: {quoted}.",
            "To get a column for it, filled only where the document prints it",
        ),
        "de": Wording(
            "Kategorien",
            "Kategorien, Konten und Schlüssel, die nicht auf dem Dokument stehen, werden nicht "
            "zugeordnet. Nicht befolgt: {quoted}.",
            "Um eine Spalte dafür zu erhalten, gefüllt nur, wo das Dokument sie nennt",
        ),
        "fr": Wording(
            "Catégories",
            "Les catégories, comptes et codes que le document n'imprime pas ne sont pas attribués. "
            "Non appliqué : {quoted}.",
            "Pour avoir une colonne, remplie seulement si le document l'imprime",
        ),
        "es": Wording(
            "Categorías",
            "No se asignan categorías, cuentas ni códigos que el documento no imprime. No "
            "aplicado: {quoted}.",
            "Para tener una columna, llena solo donde el documento lo imprime",
        ),
        "it": Wording(
            "Categorie",
            "Non si assegnano categorie, conti o codici che il documento non stampa. Non "
            "applicato: {quoted}.",
            "Per avere una colonna, riempita solo dove il documento la stampa",
        ),
        "nl": Wording(
            "Categorieën",
            "Categorieën, rekeningen en codes die niet op het document staan, worden niet "
            "toegekend. Niet toegepast: {quoted}.",
            "Om er een kolom voor te krijgen, gevuld waar het document die vermeldt",
        ),
        "pt": Wording(
            "Categorias",
            "Não são atribuídas categorias, contas ou códigos que o documento não imprime. Não "
            "aplicado: {quoted}.",
            "Para ter uma coluna, preenchida só onde o documento a imprime",
        ),
        "pl": Wording(
            "Kategorie",
            "Kategorie, konta i kody, których dokument nie zawiera, nie są przypisywane. Nie "
            "zastosowano: {quoted}.",
            "Aby otrzymać kolumnę, wypełnioną tylko tam, gdzie dokument ją podaje",
        ),
    },
    "Rows to review": {
        "en": Wording(
            "Rows to review",
            "All rows are returned; those that a person must look at say why in the column "
            "“Review Needed”. Not applied: {quoted}.",
        ),
        "de": Wording(
            "Zu prüfende Zeilen",
            "Alle Zeilen werden ausgegeben; die zu prüfenden nennen den Grund in der Spalte "
            "„Review Needed“. Nicht befolgt: {quoted}.",
        ),
        "fr": Wording(
            "Lignes à vérifier",
            "Toutes les lignes sont rendues ; celles à vérifier disent pourquoi dans la colonne "
            "« Review Needed ». Non appliqué : {quoted}.",
        ),
        "es": Wording(
            "Filas por revisar",
            "Se devuelven todas las filas; las que hay que revisar dicen por qué en la columna "
            "«Review Needed». No aplicado: {quoted}.",
        ),
        "it": Wording(
            "Righe da verificare",
            "Vengono date tutte le righe; quelle da verificare dicono perché nella colonna "
            "«Review Needed». Non applicato: {quoted}.",
        ),
        "nl": Wording(
            "Te controleren rijen",
            "Alle rijen worden gegeven; de te controleren rijen zeggen waarom in de kolom "
            "'Review Needed'. Niet toegepast: {quoted}.",
        ),
        "pt": Wording(
            "Linhas a rever",
            "São devolvidas todas as linhas; as que é preciso rever dizem porquê na coluna "
            "«Review Needed». Não aplicado: {quoted}.",
        ),
        "pl": Wording(
            "Wiersze do sprawdzenia",
            "Zwracane są wszystkie wiersze; te do sprawdzenia podają powód w kolumnie "
            "„Review Needed”. Nie zastosowano: {quoted}.",
        ),
    },
    "Instruction not applied": {
        "en": Wording(
            "Instruction not applied",
            "This part of the prompt could not be followed: {quoted}. The values are as the "
            "document shows them.",
        ),
        "de": Wording(
            "Anweisung nicht befolgt",
            "Dieser Teil der Anweisung konnte nicht befolgt werden: {quoted}. Die Werte stehen, wie "
            "das Dokument sie zeigt.",
        ),
        "fr": Wording(
            "Consigne non appliquée",
            "Cette partie de la consigne n'a pas pu être suivie : {quoted}. Les valeurs sont telles "
            "que le document les montre.",
        ),
        "es": Wording(
            "Instrucción no aplicada",
            "Esta parte de la instrucción no se pudo seguir: {quoted}. Los valores son los que "
            "muestra el documento.",
        ),
        "it": Wording(
            "Istruzione non applicata",
            "Questa parte della richiesta non è stata seguita: {quoted}. I valori sono quelli che "
            "il documento mostra.",
        ),
        "nl": Wording(
            "Opdracht niet toegepast",
            "Dit deel van de opdracht kon niet worden gevolgd: {quoted}. De waarden zijn zoals het "
            "document ze toont.",
        ),
        "pt": Wording(
            "Instrução não aplicada",
            "Esta parte do pedido não pôde ser seguida: {quoted}. Os valores são os que o documento "
            "mostra.",
        ),
        "pl": Wording(
            "Polecenie niezastosowane",
            "Tej części polecenia nie można było wykonać: {quoted}. Wartości są takie, jak na "
            "dokumencie.",
        ),
    },
}
