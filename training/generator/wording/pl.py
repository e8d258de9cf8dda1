"""Polish."""

from generator.wording.words import Wording, months, words

TITLES = {
    "title:invoice": words(
        "Faktura VAT | Faktura",
        "Faktura VAT nr | Faktura nr | Faktura sprzedaży | Faktura VAT sprzedaży | Rachunek",
        "Faktura końcowa | Faktura zaliczkowa | Faktura uproszczona | Faktura VAT marża | Faktura zbiorcza | Faktura VAT oryginał | Faktura elektroniczna | Faktura za usługi",
        train="Faktura VAT-marża | Faktura rozliczeniowa",
        held="Faktura (oryginał) | Rachunek uproszczony | Dokument sprzedaży | Faktura bez VAT | Faktura ustrukturyzowana",
    ),
    "title:credit_note": words("Faktura korygująca | Korekta faktury", "Faktura korekta | Korekta | Faktura VAT korygująca", "Nota korygująca | Faktura korygująca nr", train="Nota kredytowa", held="Faktura VAT korekta | Korekta do faktury | Nota uznaniowa"),
    "title:receipt": words("Paragon fiskalny | Paragon", "Potwierdzenie zapłaty | Pokwitowanie | KP", "Dowód wpłaty | Paragon niefiskalny | Dowód sprzedaży", train="Rachunek", held="Potwierdzenie zakupu | Dowód zakupu | Kasa przyjmie"),
    "title:bill": words("Faktura | Rachunek", "Faktura za energię elektryczną | Faktura za usługi telekomunikacyjne | Rozliczenie | Faktura za gaz", "Faktura rozliczeniowa | Prognoza | Rachunek hotelowy | Rachunek telefoniczny", train="Faktura za wodę i ścieki", held="Rozliczenie zużycia | Rachunek za media | E-faktura"),
    "title:delivery_note": words("WZ | Dokument WZ", "Wydanie zewnętrzne | Dowód dostawy | Specyfikacja wysyłkowa", "List przewozowy | WZ nr", train="Dowód wydania", held="Potwierdzenie dostawy | Lista pakunkowa"),
    "title:order_confirmation": words("Potwierdzenie zamówienia", "Zamówienie | Potwierdzenie zamówienia nr | Zamówienie od odbiorcy", "Twoje zamówienie", train="ZO", held="Potwierdzenie przyjęcia zamówienia | Podsumowanie zamówienia"),
    "title:quote": words("Oferta | Oferta handlowa", "Faktura pro forma | Wycena | Oferta cenowa", "Proforma | Kosztorys", train="Oferta nr", held="Kalkulacja | Zapytanie ofertowe"),
    "title:reminder": words("Wezwanie do zapłaty | Przypomnienie o płatności", "Ponaglenie | Monit | Ostateczne wezwanie do zapłaty", "Upomnienie", train="Przedsądowe wezwanie do zapłaty", held="Przypomnienie | Drugie wezwanie do zapłaty"),
    "title:statement": words("Potwierdzenie salda | Wyciąg", "Zestawienie należności | Rozrachunki", "Zestawienie faktur", train="Uzgodnienie salda", held="Wykaz należności | Stan rozliczeń"),
    "title:remittance": words("Polecenie przelewu | Dowód wpłaty", "Awizo płatności | Przekaz pocztowy", "Odcinek dla wpłacającego", train="Blankiet wpłaty", held="Potwierdzenie przelewu | Druk przelewu"),
    "title:terms": words("Ogólne warunki sprzedaży | Regulamin", "Warunki sprzedaży | Ogólne warunki umowy", "OWS", train="Warunki ogólne", held="Warunki dostaw | Regulamin usług"),
    "title:cover_letter": words("Państwa faktura | Dotyczy: faktura", "W załączeniu przesyłamy fakturę | Szanowni Państwo", "Pismo przewodnie", train="Przesyłamy fakturę", held="Nowa faktura | Przekazanie faktury"),
}  # fmt: skip

NUMBERS = {
    "label:invoice_number": words(
        "Faktura nr | Faktura VAT nr | Numer faktury",
        "Nr faktury | Nr | Numer | Faktura | Faktura VAT | Numer dokumentu",
        "Nr dokumentu | Fakt. nr | F-ra nr | Faktura VAT Nr. | FV nr | Nr fakt. | Faktura numer | Dokument | Rachunek nr | Ft. nr | FV | Nr FV | Faktura sprzedaży nr | Faktura VAT numer",
        train="Nr faktury VAT | Fakt. VAT nr | Nr rachunku/faktury",
        held="Dokument nr | Oznaczenie faktury | Faktura # | Symbol dokumentu | Numer fv | Faktura końcowa nr | Numer rachunku za usługi",
    ),
    "label:invoice_date": words(
        "Data wystawienia | Data wystawienia faktury",
        "Data | Wystawiono dnia | Data faktury | Wystawiona dnia | z dnia | Data wyst.",
        "Miejsce i data wystawienia | Wystawiono w dniu | Dnia | Data dokumentu | Wystawiono | Data i miejsce wystawienia | Wystawiona w dniu | dn.",
        train="Data wystaw. | Wystawienie | Data wystawienia dokumentu",
        held="Data sporządzenia | Faktura z dnia | Dokument z dnia | Data utworzenia | Data wydruku | Sporządzono dnia | Dzień wystawienia",
    ),
    "label:due_date": words(
        "Termin płatności | Termin zapłaty",
        "Zapłata do | Płatne do | Data płatności | Termin | Do zapłaty do | Zapłać do",
        "Termin płatn. | Termin pł. | Płatność do | Data zapłaty | Płatne do dnia | Termin płatności do | Termin zapłaty do | Prosimy o zapłatę do | Zapłata do dnia",
        train="Term. płatności | Termin wpłaty | Do dnia",
        held="Data wymagalności | Wymagalne dnia | Zapłacić do dnia | Płatność w terminie do | Wpłata do | Należność płatna do | Kwotę prosimy wpłacić do",
    ),
    "label:delivery_date": words("Data sprzedaży | Data dostawy", "Data wykonania usługi | Data dostawy/wykonania usługi | Data dokonania dostawy | Data zakończenia dostawy | Data sprz.", "Data zakończenia dostawy/usługi | Data wydania | Data dokonania lub zakończenia dostawy | Sprzedaż", train="Dostawa | Data wykonania", held="Data wydania towaru | Data realizacji | Dzień sprzedaży | Data wysyłki"),
    "label:service_period": words("Okres rozliczeniowy | Okres", "Za okres | Miesiąc | Okres rozliczenia | Okres świadczenia usług", "Okres zużycia | Za miesiąc | Okres od-do", train="Okres abonamentowy", held="Okres obowiązywania | Rozliczenie za okres | Dotyczy okresu | Usługi za okres"),
    "label:purchase_order": words(
        "Zamówienie nr | Nr zamówienia | Numer zamówienia",
        "Zamówienie | Do zamówienia | Państwa zamówienie | Wg zamówienia | Nr zam. | Zam. nr",
        "Zamówienie klienta | Zam. klienta | Wasze zamówienie | Do zam. | Zamówienie z dnia | PO | Numer PO | Nr zamówienia klienta | Zlecenie nr | Zamówienie nabywcy",
        train="Nr PO | Zamówienia | Zlecenie",
        held="Zam. | Dot. zamówienia | Państwa zamówienie nr | Zamówienie zakupu | Nr zlecenia | Numer zamówienia nabywcy | Na podstawie zamówienia",
    ),
    "label:order_date": words("Data zamówienia", "Zamówienie z dnia | Data zam.", "Złożone dnia", train="Data złożenia zamówienia", held="Zamówiono dnia | Dzień zamówienia"),
    "label:customer_number": words("Nr klienta | Numer klienta", "Kod klienta | Klient | Nr kontrahenta | ID klienta | Kontrahent", "Numer konta klienta | Nr płatnika | Kod kontrahenta | Symbol klienta | Numer kontrahenta | Nr ewidencyjny | Kod odbiorcy", train="Nr nabywcy | Numer płatnika", held="Identyfikator klienta | Kod nabywcy | Nr abonenta | Konto klienta | Akronim | Numer odbiorcy"),
    "label:contract": words("Umowa nr | Nr umowy", "Umowa | Numer umowy | Do umowy", "Umowa z dnia | Polisa nr", train="Wg umowy", held="Zgodnie z umową | Nr polisy | Kontrakt"),
    "label:project": words("Projekt | Dotyczy", "Budowa | Zlecenie | Temat | Obiekt | Inwestycja", "Nr projektu | Zadanie", train="Przedmiot", held="Nazwa projektu | Zadanie inwestycyjne | MPK"),
    "label:delivery_note": words("WZ nr | Nr WZ | WZ", "Dokument WZ | Numer WZ | Do WZ | Dowód dostawy", "Dok. WZ | Wydanie nr", train="Numery WZ", held="Dostawa nr | Nr dostawy | List przewozowy nr | Dow. dost."),
    "label:your_reference": words("Państwa referencje | Nr ref. klienta", "Wasz znak | Referencje | Państwa znak | Nr ref. | Osoba kontaktowa", "Ref. klienta | Do rąk", train="Wasze ref.", held="Znak pisma | Referencja klienta | Kontakt po stronie nabywcy"),
    "label:our_reference": words("Nasz znak | Nasze referencje", "Nr ref. | Zlecenie | Referencje | Nr zlecenia", "Nasz nr | Nr sprawy", train="Nasze ref.", held="Numer wewnętrzny | Znak sprawy | Sygnatura"),
    "label:salesperson": words("Sprzedawca | Wystawił | Osoba wystawiająca", "Handlowiec | Opiekun | Wystawił(a) | Opiekun klienta | Kontakt | Osoba upoważniona do wystawienia", "Przedstawiciel | Sporządził | Wystawiający | Fakturę wystawił", train="Opiekun handlowy | Imię i nazwisko wystawcy", held="Doradca | Obsługiwał | Przedstawiciel handlowy | Sprzedający | Prowadzący"),
    "label:page": words("Strona", "Str. | Strona nr", "Str", train="Arkusz", held="S. | Nr strony"),
}  # fmt: skip

PARTIES = {
    "label:vendor": words("Sprzedawca", "Wystawca | Dostawca | Sprzedający | Usługodawca | Dane sprzedawcy", "Od | Firma | Podmiot 1 | Wykonawca | Sprzedawca/Dostawca | Dane firmy", train="Nadawca | Zleceniobiorca", held="Dane wystawcy | Wystawca faktury | Świadczący usługę | Operator"),
    "label:customer": words(
        "Nabywca",
        "Nabywca/Płatnik | Kupujący | Odbiorca | Płatnik | Klient | Dane nabywcy | Zamawiający",
        "Nabywca / Odbiorca | Faktura dla | Zleceniodawca | Usługobiorca | Dane klienta | Kontrahent | Nabywca (płatnik) | Wystawiono dla | Do | Adresat | Abonent | Podmiot 2",
        train="Nabywca usługi | Dla | Dane do faktury",
        held="Adres do faktury | Klient/Płatnik | Nabywca i płatnik | Adres nabywcy | Najemca | Kupujący (nabywca) | Płacący",
    ),
    "label:ship_to": words("Odbiorca | Adres dostawy", "Miejsce dostawy | Adres wysyłki | Dostawa do | Adres odbiorcy | Miejsce przeznaczenia", "Punkt dostawy | Wysyłka | Punkt poboru | Adres montażu", train="Odbiorca towaru", held="Dostarczyć do | Miejsce odbioru | Adres świadczenia usługi | Lokalizacja"),
    "label:vat_id": words("NIP", "NIP: PL | NIP UE | VAT UE | Nr NIP | N.I.P. | VAT ID | Nr VAT UE", "NIP sprzedawcy | NIP nabywcy | Numer NIP | NIP/VAT | Numer VAT | NIP (UE) | VAT-UE | Nr id. VAT", train="Nr VAT | NIP PL | NIP/PESEL", held="Nr identyfikacji podatkowej | Numer identyfikacyjny VAT | NIP kupującego | Nr podatnika VAT UE | Numer podatkowy"),
    "label:tax_number": words("NIP | PESEL", "Nr podatkowy | Numer identyfikacji podatkowej", "NIP/PESEL", train="Tax ID", held="Numer podatnika | Identyfikator podatkowy"),
    "label:register": words("REGON | KRS", "Nr KRS | KRS nr | BDO", "Kapitał zakładowy | Sąd Rejonowy | Numer BDO | REGON nr", train="Rejestr przedsiębiorców", held="Nr rejestrowy BDO | Wpisana do KRS pod nr | CEIDG | EDG"),
    "label:phone": words("Tel. | tel", "Telefon | Kom. | T | Nr tel.", "Tel. kom. | tel./fax | Numer telefonu", train="Tel/fax.", held="Komórka | Infolinia | Tel. kontaktowy"),
    "label:fax": words("Fax | Faks", "Fax. | F", "tel./faks", train="Nr faksu", held="Telefaks"),
    "label:email": words("E-mail | Email", "Mail | Adres e-mail", "E", train="Poczta elektroniczna", held="Kontakt e-mail | Poczta e-mail"),
    "label:website": words("www | Strona www", "Internet | Strona internetowa", "Web", train="Adres www", held="Witryna | Serwis"),
    "label:bank": words("Bank | Nazwa banku", "Konto w banku | W banku | Rachunek w", "Dane bankowe | Bank sprzedawcy", train="Oddział", held="Prowadzony przez | Bank prowadzący rachunek"),
    "label:account": words("Nr konta | Numer konta | Konto", "Nr rachunku | Numer rachunku | Rachunek bankowy | Konto bankowe | Nr konta bankowego | Rachunek", "Nr rach. | Nr rachunku bankowego | Konto PLN | Wpłaty na konto | Numer rachunku bankowego", train="Rach. bankowy", held="Na konto | Nr r-ku | Numer konta do wpłat | NRB"),
    "label:routing": words("Kod banku", "Numer rozliczeniowy", "Nr rozliczeniowy banku", train="Oddział banku", held="Kod oddziału"),
    "label:holder": words("Odbiorca | Właściciel rachunku", "Posiadacz rachunku | Nazwa odbiorcy", "Właściciel konta", train="Na rzecz", held="Beneficjent | Dane odbiorcy przelewu"),
}  # fmt: skip

REST = {
    "label:payment_terms": words("Forma płatności | Sposób płatności | Sposób zapłaty", "Warunki płatności | Metoda płatności | Płatność | Forma zapłaty", "Zapłata | F. płatności | Rodzaj płatności | Typ płatności", train="Termin i forma płatności", held="Płatność w formie | Warunki zapłaty | Forma i termin płatności | Zasady płatności"),
    "label:payment_reference": words("Tytuł przelewu | Tytułem", "W tytule przelewu | Tytuł płatności | Tytuł wpłaty", "W tytule prosimy podać | Opis przelewu", train="Tyt. przelewu", held="Nr referencyjny wpłaty | Treść przelewu | Identyfikator wpłaty"),
    "label:total_words": words("Słownie", "Kwota słownie | Słownie do zapłaty | Słownie złotych", "Słownie PLN | Razem słownie", train="Słownie zł", held="Do zapłaty słownie | Kwota słowami | Należność słownie"),
    "label:time": words("Godzina | Godz.", "Data i godzina | Czas", "Czas sprzedaży", train="g.", held="Godzina sprzedaży | Wydrukowano o"),
    "label:cashier": words("Kasjer | Kasa", "Kas. | Kelner | Sprzedawca | Obsługiwał(a)", "Kasjerka | Obsługa | Kier.", train="Operator | Kas./Kier.", held="Nr kasjera | Pracownik | Sprzedał | Barman"),
    "label:table": words("Stolik", "Stolik nr | Nr stolika", "Stół", train="Sala/Stolik", held="Miejsce | St. nr"),
    "label:card": words("Karta | Karta płatnicza", "Karta kredytowa | Visa | Mastercard | Karta debetowa | BLIK", "Kartą | Nr karty | Karta zbliżeniowa | Karta VISA", train="Płatność kartą", held="Terminal płatniczy | Zapłacono kartą | Zbliżeniowo | Karta bankowa"),
    "label:currency": words("Waluta", "Waluta faktury | Wal.", "Waluta dokumentu", train="Kwoty w", held="Kod waluty | Rozliczenie w walucie"),
}  # fmt: skip

HEADINGS = {
    "heading:position": words("Lp. | Lp", "L.p. | Nr | Poz.", "# | Pozycja | Nr poz.", train="Poz", held="Nr lp. | N | Liczba porz."),
    "heading:code": words("Kod | Indeks | Symbol", "Kod towaru | PKWiU | Nr katalogowy | Kod produktu | Nr art. | EAN | Indeks towaru", "SKU | Kod art. | Nr kat. | Symbol PKWiU | Referencja | Indeks katalogowy | PKWiU/CN | KTM", train="Kod kreskowy | Kod EAN | CN/PKWiU", held="Numer artykułu | Kod towaru/usługi | Kat. nr | Identyfikator | Nr produktu | Symb."),
    "heading:description": words(
        "Nazwa towaru lub usługi | Nazwa",
        "Nazwa towaru/usługi | Opis | Towar/usługa | Nazwa usługi | Nazwa towaru | Towar lub usługa | Nazwa produktu",
        "Wyszczególnienie | Nazwa (rodzaj) towaru lub usługi | Tytuł | Usługa | Nazwa towaru, usługi | Produkt | Opis usługi | Towar | Nazwa i opis | Asortyment",
        train="Nazwa (rodzaj) towaru/usługi | Opis towaru | Treść",
        held="Przedmiot sprzedaży | Pozycja | Nazwa artykułu | Rodzaj usługi | Artykuł | Przedmiot faktury | Specyfikacja | Wykonane prace",
    ),
    "heading:date": words("Data", "Data wykonania | Data dostawy", "Dzień | Data usługi", train="Z dnia", held="Data realizacji | Wykonano"),
    "heading:quantity": words("Ilość", "Il. | Liczba | Ilość/godz. | Godziny", "Ilosc | Zużycie | Szt. | Ilość j.m. | Ilość jedn. | Ilość (szt.) | Liczba sztuk | Liczba godzin", train="Ilość sztuk | Ile | Ilość jednostek", held="Wolumen | Ilość towaru | Liczba jednostek | Ilość i j.m. | Sztuk | Il. szt."),
    "heading:unit": words("J.m. | Jm", "jedn. | Jednostka | Jedn. miary", "Miara | Jednostka miary", train="Jedn. m.", held="Jedn. mia. | JMiary | Opak."),
    "heading:unit_price": words(
        "Cena netto | Cena jedn. netto | Cena jednostkowa netto | Cena jednostkowa",
        "Cena | Cena jedn. | Cena netto PLN | Cena jedn. brutto | Cena brutto | Cena jednostkowa brutto | C. netto",
        "Cena jednostkowa bez podatku | Cena netto zł | Cena jednostkowa netto (zł) | Cena jedn. netto [PLN] | Cena/jm | Stawka | Cena katalogowa | Cena po rabacie | Cena j. netto | Cena sprzedaży | Cena jednost.",
        train="C. jedn. netto | Cena jedn. netto zł | Cena po upuście",
        held="Jedn. cena netto | Cena za szt. | Cena za jednostkę | C.j. netto | Cena bez VAT | Stawka godzinowa | Cena sprz. netto | Cena bez podatku",
    ),
    "heading:discount": words("Rabat | Rabat %", "Upust | Upust % | Rab. %", "% rabatu | Opust | Rab.", train="Bonifikata", held="Zniżka | Obniżka | Zniżka %"),
    "heading:tax_rate": words("VAT | Stawka VAT | VAT %", "Stawka | % VAT | St. VAT | Stawka podatku", "PTU | % | Stawka podatku VAT | VAT st.", train="Stawka PTU", held="Podatek % | Stawka % | St. podatku | S. VAT"),
    "heading:tax_amount": words("Kwota VAT | VAT | Wartość VAT", "Podatek VAT | Podatek | Kwota podatku | Kwota podatku VAT | VAT kwota", "Kwota VAT zł | Wart. VAT | VAT PLN | Kwota PTU", train="Podatek zł", held="Wartość podatku | VAT wartość | Kwota pod. VAT | Podatek PLN"),
    "heading:net_amount": words("Wartość netto | Netto", "Kwota netto | Wart. netto | Wartość netto PLN | Wartość sprzedaży netto | Netto PLN | Suma netto", "Wartość towaru bez podatku | Wartość netto zł | Wartość bez podatku | Należność netto | Razem netto", train="Wart.netto PLN | W. netto | Wartość (netto) zł", held="Wartość bez VAT | Kwota bez podatku | Wartość sprz. netto | Cena łączna netto | Sprzedaż netto"),
    "heading:amount": words("Wartość | Kwota | Wartość netto", "Wartość brutto | Suma | Kwota PLN | Razem | Wartość PLN | Wartość zł", "Cena łączna | Należność | Wart. | Kwota zł | Ogółem | Cena razem | Kwota brutto | Wartość sprzedaży | Łącznie", train="Wartość pozycji | Do zapłaty | Wartość EUR", held="Kwota razem | Wartość łączna | Suma pozycji | Cena całkowita | Koszt | Kwota pozycji"),
    "heading:gross_amount": words("Wartość brutto | Brutto", "Kwota brutto | Wart. brutto | Wartość brutto PLN | Brutto PLN | Wartość z VAT", "Wartość sprzedaży brutto | Wartość towaru wraz z podatkiem | Należność brutto | Wartość brutto zł | Razem brutto", train="Suma brutto", held="Wartość z podatkiem | Kwota z VAT | Wartość łącznie z VAT | Sprzedaż brutto"),
    "heading:tax_base": words("Netto | Wartość netto", "Kwota netto | Podstawa | Wart. netto", "Sprzedaż opodatkowana | Podstawa opodatkowania", train="Netto PLN", held="Podstawa VAT | Sprzed. opod. | Wartość bez VAT"),
}  # fmt: skip

STEPS = {
    "step:subtotal": words("Suma częściowa | Wartość towarów", "Wartość produktów | Razem pozycje", "Suma pozycji | Suma pośrednia | Podsuma", train="Łącznie pozycje", held="Kwota częściowa | Suma towarów | Razem towary | Wartość pozycji"),
    "step:discount": words("Rabat | Upust", "Razem rabat | Kwota rabatu | Rabat łącznie | Zniżka | Opust", "Rabat kwotowy | Bonifikata | Kupon | Suma rabatów | Kod rabatowy | Promocja", train="Wartość rabatu | Rabat udzielony", held="Udzielony upust | Obniżka | Oszczędzasz | Skonto | Rabat klienta"),
    "step:shipping": words("Koszt dostawy | Transport | Wysyłka", "Koszty przesyłki | Dostawa | Koszty transportu | Przesyłka | Koszt wysyłki", "Koszty wysyłki | Usługa transportowa | Kurier | Koszt transportu | Opłata za dostawę", train="Transport i pakowanie", held="Spedycja | Przesyłka kurierska | Opłata transportowa | Dowóz"),
    "step:fee": words("Opłata | Opłata manipulacyjna", "Opłata serwisowa | Opłata dodatkowa | Koszty dodatkowe | Abonament | Opłata handlowa", "Opłata za obsługę | Opłata stała | Dopłata paliwowa | Opłata klimatyczna | Koszt opakowania | Pobranie | Kaucja | Opłata mocowa", train="Opłata recyklingowa | Opłaty", held="Koszty manipulacyjne | Prowizja | Koszty administracyjne | Dopłata | Opłata dystrybucyjna"),
    "step:net": words(
        "Razem netto | Wartość netto | Suma netto",
        "Netto | Kwota netto | Razem wartość netto | Ogółem netto | Łącznie netto | Wartość netto razem | Netto razem",
        "Suma wartości netto | Wartość netto PLN | Należność netto | Netto PLN | Do zapłaty netto | Wartość bez VAT | Kwota netto PLN | Łączna wartość netto | Suma netto PLN | Total netto | Wartość netto zł | Podsumowanie netto",
        train="Wart. netto | Razem bez podatku | Suma netto zł",
        held="Kwota bez VAT | Wartość sprzedaży netto | Całkowita kwota netto | Podstawa opodatkowania | Należność bez podatku | Sprzedaż netto | Wartość zamówienia netto | Netto ogółem",
    ),
    "step:tax": words(
        "{name} {rate} | {name} | Kwota {name} | Podatek {name}",
        "{name} ({rate}) | Podatek {name} {rate} | Kwota {name} {rate} | Razem {name} | w tym {name} {rate} | {rate} {name} | Podatek",
        "PTU {rate} | Kwota podatku | {name}: {rate} | Suma {name} | Wartość {name} | + {name} {rate} | {name} stawka {rate} | w tym {name} | Kwota podatku {name} | Podatek {rate} | Kwota PTU {rate}",
        train="Razem podatek {name} | {name} - {rate}",
        held="{name} wg stawki {rate} | Należny {name} {rate} | Podatek {name} ({rate}) razem | Plus {name} {rate} | Podatek od towarów i usług {rate} | {name} naliczony {rate} | Stawka {rate}",
    ),
    "step:withheld": words("{name} {rate} | Podatek u źródła {rate}", "Potrącenie | Zaliczka na podatek {rate} | Potrącenie {name}", "Potrącono {name} {rate}", train="Pobrany podatek {rate}", held="Potrącenie {rate} | Zryczałtowany podatek {rate}"),
    "step:tax_total": words("Razem VAT | Kwota VAT | VAT", "Suma VAT | Podatek VAT | Wartość VAT | Razem podatek | VAT razem", "Suma PTU | Kwota podatku | Łącznie VAT | Ogółem VAT | Wartość VAT PLN", train="Razem kwota VAT", held="Suma podatku | Kwota podatku VAT | Całkowity podatek | Łączna kwota VAT"),
    "step:total": words(
        "Razem | Razem brutto | Suma brutto",
        "Ogółem | Wartość brutto | Brutto | Kwota brutto | Suma | Łącznie brutto | Razem PLN | Kwota należności ogółem",
        "Wartość brutto razem | Należność | Ogółem brutto | Suma PLN | Razem wartość brutto | Łącznie | Razem należność | Kwota należności ogółem brutto | RAZEM zł | Należność ogółem | Brutto PLN | Wartość faktury | Kwota brutto PLN | Kwota faktury",
        train="Łączna wartość brutto | Ogółem brutto PLN | Wartość brutto PLN",
        held="Całkowita kwota brutto | Wartość z VAT | Należność brutto | Razem z VAT | Kwota ogółem | Całkowita wartość | Wartość sprzedaży brutto | Należność za fakturę | Wartość zamówienia brutto",
    ),
    "step:rounding": words("Zaokrąglenie", "Zaokrąglenia | Różnica zaokrągleń", "Zaokr.", train="Korekta zaokrąglenia", held="Zaokrąglono | Kwota zaokrąglenia"),
    "step:tip": words("Napiwek", "Serwis | Obsługa kelnerska", "Serwis 10%", train="Napiw.", held="Napiwek doliczony | Doliczony serwis"),
    "step:paid": words("Zapłacono | Wpłacono", "Kwota zapłacona | Zapłacono kartą | Wpłata | Zapłacono gotówką | Zapłacona kwota", "Opłacono | Wpłaty | Rozliczono | Dotychczas zapłacono", train="Już zapłacono", held="Uregulowano | Otrzymano | Dokonane wpłaty | Zapłacono przelewem"),
    "step:deposit": words("Zaliczka | Zaliczki", "Zapłacone zaliczki | Zadatek | Przedpłata | Wpłacona zaliczka", "Rozliczenie zaliczki | Depozyt | Minus zaliczka", train="Kwota zaliczki", held="Kaucja zwrotna | Pobrana zaliczka | Zaliczka na poczet | Otrzymane zaliczki"),
    "step:previous_balance": words("Saldo poprzednie | Poprzednie saldo", "Zaległości | Niedopłata | Saldo z poprzedniej faktury", "Saldo początkowe", train="Saldo rozliczeń", held="Zaległość z poprzednich okresów | Dotychczasowe saldo | Nadpłata/niedopłata"),
    "step:due": words(
        "Do zapłaty | Razem do zapłaty | Pozostało do zapłaty",
        "Kwota do zapłaty | Pozostaje do zapłaty | Należność do zapłaty | Do zapłaty PLN | Suma do zapłaty | Do zapłaty razem",
        "Pozostało | Do zapłaty zł | Łącznie do zapłaty | Należy zapłacić | Do uregulowania | Saldo do zapłaty | Kwota należności | Zostało do zapłaty | Ogółem do zapłaty | Do zapłaty EUR",
        train="Kwota pozostająca do zapłaty | Do dopłaty | Kwota do uregulowania",
        held="Pozostało do uregulowania | Kwota należna | Do zapłacenia | Pozostała kwota | Należność ogółem do zapłaty | Brakuje do zapłaty | Saldo należności | Razem należy zapłacić",
    ),
    "step:cash": words("Gotówka", "Zapłacono gotówką | Gotówka PLN | Wpłata", "Gotówką | Płatność gotówka", train="Got.", held="Otrzymano gotówkę | Przyjęto gotówkę"),
    "step:change": words("Reszta", "Reszta PLN | Reszta gotówka", "Wydano", train="Reszta zł", held="Do wydania | Wydana reszta"),
    "step:card": words("Karta | Karta płatnicza", "Visa | Mastercard | BLIK | Karta kredytowa | Karta debetowa", "Kartą", train="Karta PLN", held="Płatność bezgotówkowa | Karta bankowa"),
    "step:carried_forward": words("Do przeniesienia | Przeniesienie", "Razem strona | Suma strony", "Do przen.", train="Razem do przeniesienia", held="Kwota do przeniesienia | Suma na stronie"),
    "step:brought_forward": words("Z przeniesienia", "Przeniesienie z poprzedniej strony | Z poprzedniej strony", "Przen.", train="Razem z przeniesienia", held="Kwota z przeniesienia"),
}  # fmt: skip

SENTENCES = {
    "sentence:thanks": words(
        "Dziękujemy za zakupy. | Dziękujemy za współpracę.",
        "Dziękujemy za złożenie zamówienia. | Zapraszamy ponownie | Dziękujemy i zapraszamy ponownie! | Dziękujemy za wizytę.",
        "Z poważaniem | Dziękujemy za terminową płatność.",
        train="Dziękujemy za zaufanie.",
        held="Dziękujemy za skorzystanie z naszych usług. | Cieszymy się, że są Państwo z nami. | Do zobaczenia!",
    ),
    "sentence:payment_terms": words(
        "Płatność przelewem w terminie {days} dni. | Przelew {days} dni | Termin płatności: {days} dni | Płatne do {date}.",
        "Prosimy o zapłatę do dnia {date}. | Forma płatności: przelew, {days} dni | Zapłata w terminie {days} dni od daty wystawienia faktury. | Przelew, termin płatności {date} | Termin płatności {days} dni od daty wystawienia.",
        "Płatne przelewem w ciągu {days} dni. | Prosimy o uregulowanie należności w terminie do {date}.",
        train="Przelew w terminie {days} dni",
        held="Należność prosimy wpłacić najpóźniej {date}. | Kwotę prosimy przekazać w ciągu {days} dni od otrzymania faktury. | Termin zapłaty upływa {date}. | Zapłata nastąpi w {days} dni.",
    ),
    "sentence:payment_at_once": words(
        "Płatne gotówką | Zapłacono gotówką.",
        "Płatność przy odbiorze. | Gotówka | Za pobraniem | Przedpłata",
        "Płatność natychmiastowa. | Zapłata z góry.",
        train="Zapłacono w całości.",
        held="Płatne od ręki. | Należność płatna przy dostawie. | Rozliczono przedpłatą.",
    ),
    "sentence:direct_debit": words(
        "Kwota zostanie pobrana z Twojego konta dnia {date}. | Polecenie zapłaty",
        "Zapłacono kartą. | Faktura opłacona. | Należność pobierzemy {date} poleceniem zapłaty.",
        "Zapłacono przelewem internetowym.",
        train="Opłacono online.",
        held="Środki zostaną pobrane automatycznie {date}. | Nie trzeba nic płacić, kwota jest rozliczona. | Obciążymy kartę {date}.",
    ),
    "sentence:early_payment": words(
        "Skonto {percent} przy płatności w ciągu {days} dni. | {percent} rabatu przy płatności do {date}.",
        "Przy zapłacie do {date} udzielamy {percent} skonta. | Kwota po uwzględnieniu skonta do {date}: {amount}",
        "Skonto: {percent} / {days} dni",
        train="Wcześniejsza płatność: {percent} skonta.",
        held="Płacąc do {date} mogą Państwo odliczyć {percent}. | Za zapłatę w {days} dni upust {percent}. | Do zapłaty ze skontem: {amount}",
    ),
    "sentence:reverse_charge": words(
        "Odwrotne obciążenie",
        "Odwrotne obciążenie (reverse charge) | Podatek VAT rozlicza nabywca. | Usługa niepodlegająca VAT w kraju, art. 28b ustawy o VAT.",
        "Do rozliczenia podatku zobowiązany jest nabywca usługi. | NP - odwrotne obciążenie",
        train="Reverse charge - VAT rozlicza usługobiorca.",
        held="Podatnikiem jest nabywca. | VAT do rozliczenia przez odbiorcę. | Obowiązek podatkowy po stronie nabywcy.",
    ),
    "sentence:small_business": words(
        "Zwolnienie z VAT na podstawie art. 113 ust. 1 ustawy o VAT. | Sprzedawca zwolniony podmiotowo z podatku VAT.",
        "Podstawa zwolnienia: art. 113 ust. 1 i 9 ustawy o VAT | Zwolnienie na podstawie art. 43 ust. 1 ustawy o VAT.",
        "Nie jest płatnikiem VAT.",
        train="Zwolnione z VAT.",
        held="Sprzedawca nie jest czynnym podatnikiem VAT. | Usługa zwolniona od podatku. | Zwolnienie podmiotowe z VAT.",
    ),
    "sentence:legal": words(
        "Faktura bez podpisu odbiorcy. | Mechanizm podzielonej płatności",
        "Towar pozostaje własnością sprzedawcy do czasu zapłaty całości należności. | Dokument wygenerowany elektronicznie, nie wymaga podpisu. | Metoda kasowa | Reklamacje przyjmujemy w ciągu 7 dni. | Osoba upoważniona do odbioru faktury",
        "Podpis osoby upoważnionej do wystawienia faktury | Niniejsza faktura jest wezwaniem do zapłaty zgodnie z art. 455 k.c. | Towary z tej faktury nie podlegają zwrotowi.",
        train="Samofakturowanie | Faktura do paragonu.",
        held="Prawo własności przechodzi na nabywcę po zapłacie całej kwoty. | Zwroty przyjmujemy w ciągu 14 dni z paragonem. | Ewentualne spory rozstrzyga sąd właściwy dla sprzedawcy.",
    ),
    "sentence:delivery_equals_invoice_date": words(
        "Data sprzedaży zgodna z datą wystawienia. | Data sprzedaży: data wystawienia faktury.",
        "Data dostawy jest datą wystawienia faktury. | Data sprzedaży jak data wystawienia",
        "Sprzedaż w dniu wystawienia.",
        train="Data wykonania usługi: data wystawienia.",
        held="Dostawy dokonano w dniu wystawienia faktury. | Dzień sprzedaży jest dniem wystawienia.",
    ),
    "sentence:bank_details": words(
        "Prosimy o wpłatę na konto: | Płatność przelewem na rachunek:",
        "Należność prosimy przelać na rachunek: | Dane do przelewu | Przelew na konto: | W tytule przelewu prosimy podać numer faktury.",
        "Konto bankowe:",
        train="Nasz rachunek bankowy:",
        held="Jak zapłacić | Wpłaty prosimy kierować na: | Zapłać wygodnie przelewem:",
    ),
    "sentence:late_interest": words(
        "Po upływie terminu płatności naliczane będą odsetki ustawowe. | W przypadku opóźnienia w płatności naliczamy odsetki ustawowe za opóźnienie.",
        "Za nieterminową płatność będą naliczane odsetki. | Opóźnienie w zapłacie powoduje naliczenie odsetek.",
        "Brak zapłaty w terminie spowoduje skierowanie sprawy do windykacji.",
        train="Odsetki za zwłokę: ustawowe.",
        held="Niedotrzymanie terminu skutkuje odsetkami za opóźnienie w transakcjach handlowych. | Po terminie doliczamy 40 euro rekompensaty.",
    ),
    "sentence:questions": words(
        "W razie pytań prosimy o kontakt. | W przypadku pytań jesteśmy do Państwa dyspozycji.",
        "Masz pytania do faktury? | Biuro obsługi klienta | Pytania dotyczące faktury prosimy kierować na adres e-mail.",
        "Zadzwoń na infolinię.",
        train="Chętnie odpowiemy na pytania.",
        held="Czekamy na Państwa telefon od poniedziałku do piątku. | Potrzebujesz pomocy? Napisz do nas. | Uwagi do faktury prosimy zgłaszać pisemnie.",
    ),
    "sentence:tax_included": words(
        "Ceny zawierają podatek VAT. | Ceny brutto",
        "Wszystkie ceny zawierają VAT. | Podane ceny są cenami brutto.",
        "Cena zawiera VAT.",
        train="VAT wliczony w cenę.",
        held="Kwoty z uwzględnieniem VAT. | W cenie zawarty jest podatek od towarów i usług. | Do cen doliczono już VAT.",
    ),
    "sentence:intra_community": words(
        "Wewnątrzwspólnotowa dostawa towarów, stawka VAT 0%. | WDT",
        "Wewnątrzwspólnotowa dostawa towarów | Stawka 0% na podstawie art. 42 ustawy o VAT.",
        "WDT 0%",
        train="Dostawa wewnątrzwspólnotowa.",
        held="Dostawa towarów do innego państwa UE, VAT 0%. | Sprzedaż unijna ze stawką 0%.",
    ),
    "sentence:export": words(
        "Eksport towarów, stawka VAT 0%. | Eksport towarów",
        "Eksport, VAT 0% | Stawka 0% na podstawie art. 41 ust. 4 ustawy o VAT.",
        "Eksport 0%",
        train="Eksport bezpośredni 0%.",
        held="Wywóz towarów poza UE ze stawką 0%. | Sprzedaż eksportowa bez VAT.",
    ),
    "sentence:page": words(
        "Strona {page} z {pages} | Strona {page}/{pages}",
        "Strona {page} | Str. {page} z {pages} | Strona: {page} | {page}/{pages} | Str. {page}/{pages}",
        "- {page} - | str. {page}",
        train="Strona {page} / {pages}",
        held="{page} z {pages} | Arkusz {page} z {pages} | s. {page}/{pages}",
    ),
}  # fmt: skip

UNITS = {
    "unit:piece": words("szt. | szt", "sztuk | SZT | sztuka", "Szt. | jedn.", train="SZT.", held="egz. | sztuki"),
    "unit:hour": words("godz. | h", "godz | rbh | godzin", "r-g", train="GODZ", held="roboczogodz."),
    "unit:day": words("dni | dzień", "d", "doba | dób", train="dzień/dni", held="dniówka | rd"),
    "unit:week": words("tyg. | tydzień", "tygodni", "tyg", held="tygodnie"),
    "unit:month": words("mies. | m-c", "miesiąc | msc | miesiące", "mc", train="m-ce", held="miesięcy | abon."),
    "unit:year": words("rok | lat", "lata", "r.", held="roczny"),
    "unit:flat": words("usł. | usługa", "ryczałt | kpl.", "usł", train="us.", held="ryczałt. | 1 usł."),
    "unit:set": words("kpl. | zestaw", "kpl | zest. | komplet", "KPL", held="zst."),
    "unit:pack": words("op. | opak.", "opakowanie | paczka | op", "opak", train="OP", held="pacz. | worek"),
    "unit:box": words("karton | kart.", "pudełko | krt. | skrz.", "KRT", train="kar.", held="zgrz. | skrzynka"),
    "unit:pair": words("para | par", "PAR", held="pary"),
    "unit:bottle": words("but. | butelka", "butelki", held="btl."),
    "unit:roll": words("rolka | rol.", "rolki", held="zwój | bela"),
    "unit:pallet": words("paleta | pal.", "palety", held="plt."),
    "unit:licence": words("licencja | lic.", "użytkownik | stanowisko", held="subskrypcja"),
    "unit:person": words("os. | osoba", "osób | osoby", held="uczestnik"),
    "unit:night": words("doba | nocleg", "noce | dób", held="osobodoba"),
    "unit:page": words("str. | strona", "strony", held="ark."),
    "unit:word": words("słowo | słowa", "słów", held="wyraz"),
    "unit:kg": words("kg", "KG | Kg", "kg.", held="kilo"),
    "unit:g": words("g", "gr", "gramy", held="gram"),
    "unit:t": words("t | tona", "ton | T", "Mg", held="tony"),
    "unit:l": words("l | litr", "L | ltr", "lit.", held="litrów"),
    "unit:m": words("m | mb", "mb. | metr", "MB", held="metry"),
    "unit:m2": words("m² | m2", "M2", "m kw.", held="metr kw."),
    "unit:m3": words("m³ | m3", "M3", held="metr sześc."),
    "unit:km": words("km", "KM", "kilometr", held="kilometry"),
    "unit:kwh": words("kWh", "KWh", held="kwh."),
    "unit:gb": words("GB", "Gb", held="gigabajt"),
}  # fmt: skip

WORDING: Wording = (
    TITLES
    | NUMBERS
    | PARTIES
    | REST
    | HEADINGS
    | STEPS
    | SENTENCES
    | UNITS
    | months(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "sty. lut. mar. kwi. maj cze. lip. sie. wrz. paź. lis. gru.",
        alone="styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    )
)
