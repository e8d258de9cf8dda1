"""What people say round the names of fields, in seven languages: each line says it in English first.

The lines are English | German | French | Spanish | Italian | Dutch | Portuguese | Polish, with variants between
commas. Names of business terms stand in `terms`; here is the rest: articles, conditions, verbs, months, formats.
"""

from __future__ import annotations

SPOKEN = """
# Small words
the | der, die, das, den, dem, des | le, la, les, l | el, la, los, las | il, lo, la, i, gli, le, l | de, het | o, a, os, as |
a | ein, eine, einen, einem, einer, eines | un, une | un, una, unos, unas | un, uno, una, un | een | um, uma, uns, umas |
and | und, sowie | et | y, e | e, ed | en | e | i, oraz
or | oder, bzw | ou | o, u | o, oppure | of | ou | lub, albo
of | | de, du, d, des | de, del | di, del, dello, della, dei, degli, delle, dell, d | van | de, do, da, dos, das | dla
it | es | ce, c | | | | |
from | von, vom, aus | depuis, issues de, provenant de, émises par | desde, emitidas por | dal, dalla, dalle, dai, dallo, da | uit, vanuit | desde, emitidas por | od, z, ze
with | mit | avec | con | con | met | com |
table with | | | | | | | tabelę z, zestawienie z, listę z
with sign | | | | | | | ze znakiem
without | ohne, kein, keine, keinen, keiner | sans, pas de, aucun, aucune | sin | senza | zonder, geen | sem | bez
only | nur, ausschließlich, lediglich | uniquement, seulement, exclusivement | solo, sólo, solamente, únicamente | solo, soltanto, solamente, unicamente | alleen, enkel, uitsluitend | apenas, somente, só, unicamente | tylko, wyłącznie, jedynie
not | nicht | pas, ne | no | non | niet | não | nie
if | wenn, falls, sofern | si, s, lorsque | si, cuando | se, quando | indien, wanneer | se, quando | jeśli, jeżeli, gdy
if there is no | wenn es kein, wenn keine, wenn kein, falls keine, falls kein | s'il n'y a pas de, si il n'y a pas de | si no hay | se non c'è, se non ci sono | als er geen, indien geen | se não houver, se não há | jeśli nie ma
if the | | | | | als de, als het | |
if there is none | wenn nicht vorhanden, falls nicht vorhanden, sonst nichts | sinon | si no hay ninguno | se non presente | als die er niet is, indien afwezig | se não existir | jeśli brak, gdy brak
if missing | wenn es fehlt, falls es fehlt | si absente, si absent, si manquant, si manquante | si falta, si no consta, si no aparece | se manca, se assente, se mancante | als het ontbreekt, indien afwezig | se faltar, se ausente | jeśli brakuje, w razie braku
missing | fehlt, fehlen, fehlend, fehlende, fehlender, fehlendes | manque, manquent, manquant, manquante, manquants, manquantes, absent, absente, absents | falta, faltan, ausente, ausentes, vacíos | manca, mancano, mancante, mancanti, assente, assenti | ontbreekt, ontbreken, ontbrekende | falta, faltar, faltam, ausente, ausentes | brakuje, brakujące, brak
not shown | nicht ausgewiesen, nicht gewährt, nicht aufgeführt | non mentionnée, non mentionné | no viene desglosado, no viene, no aparezca | non indicata, non indicato | niet staat, er niet staat | não aparecer, não constar, não aparece | nie występuje
if there is none | falls keins gewährt wird, falls keins, wenn keins, falls keiner, falls nichts | s'il n'y en a pas | si no lo hay, si no la hay | se non c'è nessuno | als het er niet is, als het er niet staat | se não existir, se não houver | jeśli brak, gdy brak
zero | | zéro | cero | zero | nul | zero | zero
is not there | ist nicht angegeben, ist nicht vorhanden, nicht angegeben ist | n'est pas indiqué, n'est pas indiquée, n'existe pas, n'apparaît pas, n'est pas présent | no aparece, no consta, no existe, no está, no se indica | non c'è, non è indicato, non è indicata, non è presente | er niet is, niet vermeld is, niet aanwezig is | não existe, não aparece, não consta, não estiver | nie ma, nie podano, nie występuje
otherwise | sonst, ansonsten, andernfalls | sinon, autrement | si no, en otro caso, de lo contrario | altrimenti | anders | senão, caso contrário | inaczej, w przeciwnym razie
always | immer, stets | toujours | siempre | sempre | altijd | sempre | zawsze
never | nie, niemals | jamais | nunca | mai | nooit | nunca | nigdy
is | ist, sind, steht | est, sont, est elle, est il, est ce que | está, es, son, están | è, sono | is, zijn, staat | está, é, são, estão | jest, są, czy
must be | müssen sein, muss sein, sollen sein, sollen | doivent être, doit être | deben ser, debe ser, deben ir | devono essere, deve essere | moeten zijn, moet zijn, moeten | devem ser, deve ser | mają być, powinny być
please | bitte | s'il vous plaît, merci de, veuillez | por favor | per favore, per cortesia | alstublieft, graag | por favor, se faz favor | proszę, proszę o
for | für | pour | para | per | voor | para |
in | im, in | en, dans, au, à, aux | en | in, nel, nella, nei, nelle | in | em, no, na, nos, nas | w, we
to | zu, zur, zum, auf | à, vers | a, al | a, al, all, alla | naar | ao, para | do, na
as | als | comme | como | come | als | como | jako
per | pro, je | par, pour chaque | por, para cada, por cada | per, per ogni, per ciascun | per, voor elke | por, para cada | na, dla każdej, dla każdego
all | alle, allen, aller, sämtliche | tous, toutes, tout, toute | todos, todas, todo, toda | tutti, tutte, tutto, tutta | alle | todos, todas, tudo | wszystkie, wszystko, wszystkich
each | jede, jeder, jedes, jeden, jedem | chaque | cada | ogni, ciascun, ciascuna | elk, elke, iedere | cada | każdy, każda, każde, każdej, każdego
my | mein, meine, meinen, meiner, unsere, unserer, unseren | mon, ma, mes, notre, nos | mi, mis, nuestro, nuestra, nuestros, nuestras | mio, mia, miei, mie, nostro, nostra, nostre | mijn, onze, ons | meu, minha, meus, minhas, nosso, nossa | moje, moja, mój, mojej, nasze, naszej
these | diese, diesen, dieser | ces, cette, ce | estas, estos, este | queste, questi, questo, questa | deze, dit | estas, estes, este, destas, destes | te, tych, tej
attached | beigefügten, angehängten, beiliegenden, anbei | jointes, jointe, ci jointes | adjuntas, adjuntos | allegate, allegati, in allegato | bijgevoegde, bijgaande | anexas, anexos, em anexo | załączonych, załączone
following | folgende, folgenden, folgendes | suivant, suivants, suivante, suivantes | siguiente, siguientes, lo siguiente | seguenti, seguente, quanto segue | volgende, het volgende | seguinte, seguintes, o seguinte | następujące, następujących
not visible | nicht sichtbar, nicht lesbar | illisible | ilegible | illeggibile | onleesbaar | ilegível | nieczytelne

day | | jour | día | giorno | dag | dia | dzień, dnia
a value | ein wert | une valeur | un valor, algún valor | un valore | een waarde | um valor, algum valor, qualquer valor |
exempt | steuerfrei, steuerbefreit, umsatzsteuerfrei | exonéré, exonérée, exonérés | exento, exenta, exentos | esente, esenti | vrijgesteld | isento, isenta, isentos | zwolnione, zwolniony, zwolniona
percent | prozent | pour cent, pourcentage, pourcent | por ciento, porcentaje | per cento, percentuale | procent | por cento, percentagem, porcentagem | procent, procentach
from which | von welchem, bei welchem | de quel, de quelle | de qué, de cuál | da quale, di quale, di che | van welke | de que, de qual | od jakiego, od którego
everywhere | überall | partout | en todas partes, en todo | ovunque, dappertutto | overal | em todo o lado, em tudo | wszędzie
also | auch, ebenfalls | aussi, également | también | anche | ook | também | także, też, również
any amount | ein betrag, irgendein betrag | un montant | algún importe, un importe | un importo, qualche importo | een bedrag | algum valor, algum montante, um montante | jakaś kwota
same | gleiches, gleicher, gleiche, dasselbe | même | mismo, misma | stesso, stessa | zelfde, hetzelfde | mesmo, mesma | ten sam, ta sama, tak samo
i must | ich muss, wir müssen | je dois, nous devons | tengo que, tenemos que, debo | devo, dobbiamo | ik moet, we moeten | tenho de, tenho que, temos de | muszę, musimy
prepare | vorbereiten, erstellen | préparer | preparar, preparando | preparare, predisporre | voorbereiden, opstellen | preparar | przygotować, sporządzić
only those of | nur die von, nur die aus, nur solche aus | seulement celles de, uniquement celles de, seulement celles | solo las de, sólo las de, solo las del | solo quelle del, solo quelle di, solo quelli del, soltanto quelle del | alleen die uit, alleen die van | só as de, apenas as de, somente as de | tylko te z
are still | | restent | siguen | restano | staan nog | continuam | pozostają
if there is | wenn es ein | s'il y a, s'il y a un | si hay | se c'è | als er een | se houver | jeśli jest
know | wissen | savoir | saber | sapere | weten | saber | wiedzieć
has | hat, haben | contient | tiene, tienen | ha, hanno | heeft, hebben | tem, têm |
product group | warengruppe | groupe de produits | grupo de productos | categoria merceologica | productgroep | grupo de produtos | grupa towarowa
fitting | passend zum, passend zur, passend | adapté, adaptée | según corresponda | adatto | passend bij | adequado | odpowiednio

# Questions
who | wer | qui, à qui | quién, quiénes | chi, da chi | wie | quem | kto, komu
when | wann | quand | cuándo | quando | wanneer | quando | kiedy
by when | bis wann | pour quand, avant quand | para cuándo, hasta cuándo | entro quando, per quando | voor wanneer | até quando | do kiedy
how much | wie viel, wieviel | combien | cuánto, cuánta | quanto, quanta | hoeveel | quanto | ile, na ile, za ile
do we owe | schulden wir, müssen wir zahlen | doit on, devons nous | debemos, tenemos que pagar, hay que pagar | dobbiamo, dobbiamo pagare | moeten we betalen, zijn we verschuldigd | devemos, temos de pagar, temos que pagar | musimy zapłacić, trzeba zapłacić, mamy zapłacić
is it due | fällig ist, ist es fällig | échoit | vence, vencen | scade, scadono | vervalt | vence, vencem | przypada termin
still | noch | encore | todavía, aún | ancora | nog | ainda | jeszcze
billed us | uns berechnet, hat uns berechnet, hat uns, uns in rechnung gestellt | nous a facturé, nous facture | nos factura, nos ha facturado, nos cobra | ci ha fatturato, ci fattura | stuurde ons, stuurde ons een rekening, heeft ons gefactureerd | nos faturou, nos cobrou | nam wystawił, nam wystawił fakturę

# Verbs
i need | brauche ich, benötige ich, heb ik nodig, ich brauche, ich benötige, wir brauchen, wir benötigen, brauche, benötige, benötigen | j'ai besoin de, j'ai besoin des, j'ai besoin du, nous avons besoin de, nous avons besoin des, il me faut, il nous faut, il me faudrait | necesito, necesitamos, me hace falta, nos hace falta, me hacen falta | mi serve, mi servono, ci servono, ci serve, mi servirebbero, mi servirebbe, ho bisogno di, ho bisogno dei | heb ik nodig, ik heb nodig, wij hebben nodig, we hebben nodig | preciso de, preciso dos, preciso das, precisamos de, precisamos dos, preciso, precisamos | potrzebuję, potrzebujemy
i want | möchte ich, hätte ich gern, will ich, ich möchte, ich will, wir möchten, ich hätte gern, ich hätte gerne, wir hätten gern, möchte | je veux, je voudrais, nous voulons, nous voudrions, j'aimerais, je souhaite | quiero, queremos, quisiera, me gustaría | voglio, vorrei, vogliamo, vorremmo | wil ik, willen we, ik wil, wij willen, we willen, ik wil graag, graag wil ik, ik zou graag | quero, queria, queremos, gostaria de, eu queria | chcę, chcemy, chciałbym, chciałabym, poproszę
can you | könnt ihr, können sie, kannst du, könnten sie, könntest du, könnt ihr mir, können sie mir, kannst du mir | pouvez vous, peux tu, pourriez vous, pourrais tu | podéis, puedes, puede, podría, podrías, pueden, podrían | potete, puoi, può, potreste, potresti, potrebbe | kunnen jullie, kun je, kunt u, kan je, zou je, kunnen jullie mij | podem, pode, podes, poderia, poderiam, podiam | czy możecie, czy możesz, możesz, możecie, czy mogą państwo
extract | extrahiere, extrahieren, extrahiert, auslesen, lies, lest, lesen sie, erfasse, erfassen, entnehmen | extraire, extrais, extrayez, extraction de, relever, relevez, relève, récupère, récupérer, récupérez | extrae, extraer, extraiga, extraed, extraigan, saca, sácame, sacadme, sacad, sacar, saque | estrai, estrarre, estraete, estraetemi, ricava, ricavare, prendi, prendere | haal, halen, haalt, extraheer, extraheren | extrai, extraia, extrair, extraiam | wyodrębnij, wyodrębnić, wyciągnij, wyciągnięcie, wypisz, wypisać, odczytaj, odczytać, pobierz, o wyciągnięcie
read | lese, lesen | lire, lis, lisez | lee, leer, lea, leed | leggi, leggere, leggete | lees, lezen | lê, ler, leia, leiam | czytaj, czytać, przeczytaj
give me | gib mir, gebt mir, geben sie mir, gib, schick mir, schickt mir, zeig mir | donne moi, donnez moi, donner | dame, dadme, deme, enviadme, envíame | dammi, datemi, mi dia, mi fai, mi fate, fammi | geef me, geef mij, geef, stuur me | dá me, dê me, dêem me, envie me, me dê | podaj, daj mi, podaj mi, podajcie
make | mach, macht, machen, erstelle, erstellen, erstellt | fais, faites, faire, crée, créer | haz, haced, hacer, crea, crear | fai, fate, fare, crea, creare | maak, maken | faça, fazer, criar, crie | zrób, zróbcie, przygotuj, utwórz
write | schreibe, schreib, schreiben, eintragen, setze, trage | écrire, écris, écrivez, mettre, mets, mettez, indiquer, indique, inscrire | escribe, escribir, escriba, pon, poner, ponga, pone | scrivi, scrivere, metti, mettere, metta, inserisci | schrijf, schrijven, vul, zet, noteer | escreva, escrever, coloque, colocar, ponha | wpisz, wpisać, wstaw, napisz
write me | schreib mir, schreibe mir | écris moi, écrivez moi | escríbeme | scrivimi | schrijf me, schrijf mij | escreve me, escreva me | napisz mi
leave blank | leer lassen, leer, frei lassen | laisser vide, laisse vide, laissez vide | dejar vacío, deja vacío, dejar en blanco, deja en blanco | lascia vuoto, lasciare vuoto, lascia in bianco | leeg laten, laat leeg | deixar vazio, deixar em branco, deixe em branco, deixe vazio | zostaw puste, pozostaw puste, zostaw pustą
ignore | ignoriere, ignorieren, ignoriert, überspringe, überspringen, auslassen, weglassen, aussortieren, ausschließen | ignorer, ignore, ignorez, exclure, exclus, excluez, sauter, saute, omettre, laisser de côté | ignora, ignorar, ignore, ignorad, omite, omitir, omita, excluye, excluir, salta, saltar, descarta | ignora, ignorare, ignorate, escludi, escludere, salta, saltare, tralascia, ometti | negeer, negeren, overslaan, sla over, weglaten, laat weg, uitsluiten, sluit uit | ignorar, ignore, ignorem, excluir, exclua, omitir, omita, pular, saltar | pomiń, pomijaj, pomijać, pominąć, ignoruj, wyklucz
do not extract | nicht extrahieren, nicht auslesen, nicht übernehmen | ne pas extraire, n'extrais pas, n'extrayez pas, ne pas prendre, ne pas inclure | no extraer, no extraigas, no incluir, no incluyas | non estrarre, non includere | niet meenemen, niet extraheren | não extrair, não extraia, não incluir | nie wyodrębniaj, nie uwzględniaj
sort by | sortiere nach, sortieren nach, sortiert nach, geordnet nach, sortierung nach | trier par, triez par, trie par, trié par, triées par, classer par, classé par, ordonner par | ordenar por, ordena por, ordenado por, ordenadas por | ordina per, ordinare per, ordinato per, ordinate per, in ordine di | sorteer op, sorteren op, gesorteerd op | ordenar por, ordene por, ordena por, ordenado por, ordenadas por | sortuj według, posortuj według, posortuj po, sortuj po, posortowane według, sortuj wg, posortuj wg
sort | sortieren, sortiere | trier, triez | ordenar, ordena | ordina, ordinare | sorteer, sorteren | ordenar, ordene | sortuj, posortuj
by | nach, anhand | selon | según | secondo | op, volgens | conforme, segundo | według, wg, przez, po
descending | absteigend | décroissant, par ordre décroissant | descendente, de forma descendente | decrescente, discendente | aflopend | decrescente, em ordem decrescente | malejąco
ascending | aufsteigend | croissant, par ordre croissant | ascendente, de forma ascendente | crescente | oplopend | crescente | rosnąco
largest first | höchste beträge zuerst, höchster betrag zuerst, größte zuerst, größte beträge zuerst, vom größten zum kleinsten | plus élevé au plus faible, plus grand au plus petit, les plus élevés d'abord, plus gros montants d'abord | de mayor a menor importe, de mayor a menor, mayores primero, los importes más altos primero | più alto al più basso, dal più alto al più basso, dal più grande al più piccolo | hoogste bedrag eerst, hoogste bedragen eerst, van hoog naar laag, grootste eerst | do maior para o menor valor, do maior para o menor, maiores primeiro | od największej do najmniejszej kwoty, od największej do najmniejszej, największe najpierw
smallest first | kleinste zuerst, vom kleinsten zum größten | plus faible au plus élevé, du plus petit au plus grand | de menor a mayor | più basso al più alto | laagste bedrag eerst, van laag naar hoog | do menor para o maior | od najmniejszej do największej
newest first | neueste zuerst | plus récentes d'abord, plus récents d'abord, la plus récente d'abord | más recientes primero, primero las más recientes | più recenti prima, prima le più recenti | nieuwste eerst | mais recentes primeiro | najnowsze najpierw
smallest first | niedrigste zuerst | les plus petites d'abord | los más bajos primero | prima i più bassi | laagste eerst | menores primeiro | najmniejsze najpierw
largest first | höchster zuerst, der höchste zuerst | les plus élevées d'abord | los más altos primero, más alto primero | prima i più alti, dal più alto | hoogste eerst, de hoogste eerst | mais altos primeiro, maior primeiro | największe najpierw, najwyższe najpierw
oldest first | | de la plus ancienne à la plus récente, du plus vieux au plus récent | | | | |
newest first | | | | | | mais recentes primeiro, as mais recentes primeiro |
oldest first | älteste zuerst | plus anciennes d'abord, la plus ancienne d'abord | más antiguas primero | più vecchie prima, prima le più vecchie | oudste eerst | mais antigas primeiro | najstarsze najpierw
keep only | nur behalten, behalte nur | ne garder que, garder uniquement, ne prendre que, ne garde que | quédate solo con, conservar solo | tieni solo, tenere solo, considera solo | houd alleen, neem alleen | manter apenas, mantenha apenas, considere apenas | zachowaj tylko, weź tylko
should not be processed | sollen nicht verarbeitet werden, nicht verarbeiten, sollen nicht rein, bitte nicht, nicht mitnehmen | ne sont pas à traiter, ne doivent pas être traités, ne doivent pas être traitées, à ne pas traiter | no deben incluirse, no hay que incluirlas, no procesar | non vanno considerate, non vanno considerati, da non considerare | niet verwerken, hoeven niet | não devem ser processados, não devem ser incluídos, não são para incluir | nie uwzględniać, mają być pominięte
ignore | | ne tiens pas compte, ne pas tenir compte de, ne pas prendre en compte | no tengas en cuenta, no considerar, no consideres, quita, descartar | non considerare, non tenere conto di, lascia perdere, togli | niet meenemen, buiten beschouwing laten | desconsiderar, não considerar, deixe de fora, deixar de fora | nie bierz pod uwagę
duplicates | doppelte rechnungen, dubletten | factures en double, doublons | facturas repetidas, repetidas, duplicadas | fatture doppie, fatture ripetute, doppioni | dubbele facturen, dubbele | faturas repetidas, repetidas, duplicadas | powtórzone faktury, duplikaty
in alphabetical order of | alphabetisch nach | par ordre alphabétique de | por orden alfabético de | in ordine alfabetico di | alfabetisch op | por ordem alfabética de | alfabetycznie według, alfabetycznie po
sorted by | sortiert nach | triées par, triés par | ordenado por, ordenadas por, por orden de | in ordine di, ordinate per | gesorteerd op, op volgorde van | ordenado por, por ordem de | posortowane według, w kolejności
cheapest first | günstigste zuerst, billigste zuerst | moins chères d'abord | más baratas primero, de menor a mayor importe | meno care prima | goedkoopste eerst | mais baratas primeiro | najtańsze najpierw
oldest first | älteste zuerst, von alt nach neu | la plus ancienne d'abord, les plus anciennes d'abord, du plus ancien au plus récent | de la más antigua a la más reciente, primero las más antiguas | dalla più vecchia alla più recente, prima le più vecchie | van oud naar nieuw, oudste eerst | da mais antiga para a mais nova, da mais antiga para a mais recente | od najstarszej do najnowszej, najstarsze najpierw
newest first | neueste zuerst, von neu nach alt | la plus récente d'abord, les plus récentes d'abord | primero las más recientes, de la más reciente a la más antigua | dalla più recente alla più vecchia, prima le più recenti | van nieuw naar oud, nieuwste eerst | da mais nova para a mais antiga, mais recentes primeiro | od najnowszej do najstarszej, najnowsze najpierw
remove duplicates | duplikate entfernen, dubletten entfernen, doppelte entfernen, doppelte rechnungen entfernen, keine duplikate, ohne duplikate, entferne duplikate | supprimer les doublons, supprime les doublons, sans doublons, éliminer les doublons, enlever les doublons | eliminar duplicados, elimina los duplicados, eliminar los duplicados, quitar duplicados, quita los duplicados, sin duplicados | elimina i duplicati, eliminare i duplicati, rimuovi i duplicati, senza duplicati | verwijder dubbele, dubbele verwijderen, verwijder dubbele facturen, zonder dubbele, verwijder duplicaten, dubbele facturen verwijderen | remover duplicados, eliminar duplicados, remova duplicados, sem duplicados, retirar duplicados | usuń duplikaty, usunąć duplikaty, bez duplikatów
remove | entferne, entfernen | supprimer, supprime, enlever, retirer | elimina, eliminar, quita, quitar | rimuovi, rimuovere, elimina, togli | verwijder, verwijderen | remover, remova, retirar, tirar | usuń, usunąć
translate | übersetze, übersetzen, übersetzt | traduire, traduis, traduisez | traduce, traducir, tradúcelo, traduzca | traduci, tradurre | vertaal, vertalen | traduzir, traduza | przetłumacz, tłumacz
convert | umrechnen, rechne um, umwandeln, konvertiere | convertir, convertis, convertissez | convertir, convierte, convierta, pasa | converti, convertire | reken om, omrekenen, converteer, zet om | converter, converta | przelicz, przeliczyć, zamień
add | hinzufügen, einfügen, füge hinzu, ergänze | ajouter, ajoute, ajoutez | añade, añadir, agrega, agregar | aggiungi, aggiungere | voeg toe, toevoegen | adicionar, adicione, acrescentar | dodaj, dodać
group | gruppiere, gruppieren | regrouper, grouper | agrupar, agrupa | raggruppa | groepeer | agrupar, agrupe | grupuj, pogrupuj
calculate | berechne, berechnen | calcule, calculer | calcula, calcular | calcola, calcolare | bereken, berekenen | calcular, calcule | oblicz, wylicz
round | runde, runden | arrondir | redondear | arrotondare | afronden, rond, rondt | arredondar | zaokrąglij
rounded | gerundet, gerundete | arrondi, arrondis, arrondie | redondeado, redondeados | arrotondato, arrotondati | afgerond, af, afgeronde | arredondado, arredondados | zaokrąglone, zaokrąglona
write | eintragen, trag, packen, pack, pack mir, stell, stelle | noter, notez, reporter, reporte | anota, anotar, apunta, apuntar, meter, mete | annota, annotare, riportami | zetten, plaatsen, noteren | anota, anotar, regista, registar | wpisać, zapisz, zapisać, przepisz, przepisać, umieść, umieścić
sorted | sortiert, geordnet | trié, triés, triée, triées, classé, classés, classées | ordenado, ordenados, ordenada, ordenadas | ordinato, ordinati, ordinata, ordinate | gesorteerd, geordend | ordenado, ordenados, ordenada, ordenadas | posortowane, posortowany, posortowana
repeat | wiederhole, wiederholen, wiederholt | répéter, répète, répétez | repetir, repite, repita, repetid | ripeti, ripetere, ripetete | herhaal, herhalen | repetir, repita, repete | powtórz, powtarzaj, powtórzyć
do not include | nicht aufnehmen, nicht mit aufnehmen | n'inclus pas, n'incluez pas | no incluyáis, no metas, no pongas | non inserire, non mettere | neem niet op, niet opnemen | não incluas, não incluam, não inclua, não ponhas | nie dodawaj, nie wpisuj, nie bierz
should be ignored | bitte nicht berücksichtigen, nicht berücksichtigen, nicht beachten, mögen weg, können weg, kann weg, brauche ich nicht, brauchen wir nicht | ne nous intéressent pas, ne m'intéressent pas, inutiles | no los incluyas, no las incluyas, no los quiero, no las quiero, no hacen falta, no me interesan | non mi servono, non ci servono, non interessano, non servono | mogen weg, kunnen weg, hoef ik niet, hoeven we niet, niet nodig | não interessam, não são precisos, não são precisas, não preciso | nie są potrzebne, niepotrzebne, nie potrzebuję
ignore | | ne tenez pas compte, ne tenez pas compte de, ne tenez pas compte des | | | | |
in each row | in jeder zeile, in jede zeile, auf jeder zeile | sur chaque ligne, à chaque ligne, dans chaque ligne, sur toutes les lignes | en cada línea, en cada fila, en todas las líneas, en todas las filas | in ogni riga, su ogni riga, su tutte le righe | op elke regel, in elke regel, op elke rij, in elke rij | em cada linha, em todas as linhas | w każdym wierszu, w każdej linii, w każdej pozycji
should be ignored | raus, bitte raus, bitte weg | | fuera | fuori | eruit | fora |
which | | | | | | | które, który, która, którą
which invoices | | | qué facturas | | | que faturas |
assign | zuordnen, ordne zu, zuweisen, kontieren | attribuer, attribue, affecter, affecte, imputer | asigna, asígnala, asígnalo, asignar | assegna, assegnare, attribuisci | wijs toe, toewijzen, kies de juiste | atribuir, atribui, atribua | przypisz, przypisać, przyporządkuj
categorise | kategorisiere, kategorisieren, klassifiziere | classe, classer, catégoriser, catégorise | clasifica, clasificar, categoriza | classifica, categorizza | categoriseer, categoriseren | classifica, classificar, categoriza | skategoryzuj, kategoryzuj, sklasyfikuj
account | sachkonto, aufwandskonto | compte comptable | cuenta contable | conto contabile | grootboekrekening, grootboek | conta contabilística, conta contábil | konto księgowe
cost center | kostenstelle | centre de coût, centre de coûts | centro de coste, centro de costes | centro di costo | kostenplaats | centro de custo, centro de custos | centrum kosztów, mpk
whether | ob | | | | | | czy jest, czy podano
email me | schick mir per e mail, maile mir | envoie moi par mail, envoyez moi par mail | envíame por correo, envíame el resultado por correo, mándame por correo | mandami via mail, inviami per email | mail me, stuur me per mail | envia me por email, manda me por email | wyślij mi mailem
chart | diagramm | graphique | gráfico | grafico | grafiek | gráfico | wykres
with a minus sign | mit negativem vorzeichen, mit minuszeichen, als negativer betrag | avec le signe moins | con signo menos | con segno meno | met een minteken, als negatief bedrag | com sinal negativo, com sinal de menos | z minusem
a total row | summenzeile, eine summenzeile | ligne de total, une ligne de total, ligne total | fila con la suma, una fila con la suma, fila de totales | riga finale con la somma, riga del totale | totaalregel | linha com a soma, linha de total | wiersz z sumą, wiersz sumy

i need | ich bräuchte, wir bräuchten, bräuchte, benötige ich | j'aurais besoin de, j'aurais besoin du, j'aurais besoin des, nous aurions besoin de, il nous faudrait, je cherche | me hacen falta, nos hacen falta, necesitaría, necesitaríamos, preciso, busco | mi servono, mi serve, ci servono, ci serve, mi servirebbero, mi servirebbe, avrei bisogno di, ho bisogno di, abbiamo bisogno di, avremmo bisogno di, mi occorrono, mi occorre | ik zou graag, wij zouden graag, ik wil graag, wij willen graag | precisava de, precisávamos de, preciso de, precisamos de, queria, queríamos, gostaria de, gostava de, gostaríamos de | potrzebujemy, poproszę, poproszę o, prosimy o, chciałbym, chciałabym, chcielibyśmy
extract | herausschreiben, rausschreiben, heraussuchen, auflisten | lister, listez, noter, notez | listar, lista, extraer | elencare, elenca, elencate | noteren, opsommen, uithalen | listar, retirar, tirar | wypisać, spisać, zestawić, wyciągnąć, odczytać, podać, wypiszcie
purchase | kauf | achat | compra | acquisto | aankoop | compra | zakup
shipping | versandgebühren | frais de transport, frais d'envoi, coûts de transport, frais d'expédition | portes de envío, gastos de transporte | costi di spedizione, spese di consegna | leveringskosten | custos de envio, despesas de transporte | opłaty za wysyłkę, opłaty za dostawę

for me | für mich, für uns | pour moi, pour nous | para mí, para nosotros | per me, per noi | voor mij, voor ons, voor me | para mim, para nós | dla mnie, dla nas
can you | | | | | zou u, zou je, zou u voor mij, zou je voor mij, kunt u voor mij, kun je voor mij | |

extract | | me donner, me sortir, me lister, m'indiquer, m'extraire, nous donner | sacarme, extraerme, pasarme, darme, listarme, enviarme, decirme, sacarnos, indicarme | estrarmi, darmi, elencarmi, mandarmi, farmi, indicarmi, fornirmi | | tirar me, dar me, enviar me, listar me, extrair me, passar me, indicar me |

sort by | | | ordénalo por, ordénalos por, ordénalas por | ordinale per, ordinali per, ordinalo per | | ordena as por, ordene as por, ordena por |
leave blank | lass es leer, lasst es leer | laisse le vide, laissez la vide, laissez le vide | déjala vacía, déjalo vacío, déjala en blanco, déjalo en blanco | lascialo vuoto, lasciala vuota | laat het leeg | deixa vazio, deixa em branco |
if there is no | | s'il n'y a pas, s'il n'y a pas d | si no tiene, si no pone, si no lleva | se non ha | | se não tiver, quando não tiver | jeżeli nie ma
list of | übersicht der, übersicht über die, übersicht aller, liste aller, tabelle der, tabelle aller, aufstellung aller | tableau des, liste de toutes les | relación de | tabella delle, tabella dei, elenco di tutte le | lijst met, overzicht van alle, lijst van alle | tabela das, tabela dos | zestawienie, wykaz
make me | erstelle mir, erstell mir, erstellt mir, mach mir, macht mir | fais moi, faites moi | hazme, házme | fammi, fatemi | maak mij, maak me | faz me, faça me | zrób mi, przygotuj mi
anything that is not | alles was keine | tout ce qui n'est pas, ce qui n'est pas | todo lo que no sea, lo que no sea | tutto ciò che non è, tutto quello che non è | alles wat geen | tudo o que não seja, tudo o que não for | wszystko co nie jest
give | geben, wiedergeben | | | | geven | | podać
line items | positionszeilen, einzelpositionen, artikelzeilen | lignes de détail, lignes détaillées, lignes des factures | líneas de detalle, líneas de la factura, líneas de las facturas | righe di dettaglio, righe della fattura, righe delle fatture | detailregels, artikelregels | linhas de detalhe, linhas das faturas, linhas da fatura | pozycje szczegółowe, pozycje faktur
proforma invoices | | | | | | | proform, proformy
two letter country code | zweistelliger ländercode, zweibuchstabiger ländercode, länderkürzel, ländercode | code pays à deux lettres, code pays | código de país de dos letras, código de país, código del país | codice paese a due lettere, codice paese | tweeletterige landcode, landcode, landcode van twee letters | código de país de duas letras, código do país | dwuliterowy kod kraju, kod kraju
delivery notes | | | | | | guias |

two decimal places | | | | | | | dwoma miejscami
items | | | | | | | pozycjami, pozycjach
with a minus sign | | | | | een min voor, een minteken voor, een min ervoor | |

if available | falls vorhanden, wenn vorhanden, sofern vorhanden, falls angegeben | si disponible, si présent, si présente, s'il y en a | si está disponible, si hay, si existe, si lo hay | se presente, se disponibile, se c'è | indien aanwezig, indien beschikbaar | se existir, se disponível, se houver | jeśli jest, jeżeli jest, o ile jest

expenses | ausgaben | dépenses | gastos | spese | uitgaven | despesas | wydatki
unpaid | | non réglées, non réglés, pas encore réglées | sin abonar, no abonadas | non saldate | | por liquidar | nieopłacone, niezapłacone
table | | récapitulatif, tableau récapitulatif | resumen | riepilogo | | resumo |

give me | nenn mir, nenne mir, nennen sie mir, sag mir | dis moi, dites moi | dime, dígame, decidme | dimmi, mi dica, ditemi | zeg me, vertel me | diz me, diga me | powiedz mi
get | erhalten, bekommen, haben | obtenir, avoir, recevoir | obtener, tener, recibir | ottenere, avere, ricevere | krijgen, hebben, ontvangen | obter, ter, receber | poznać, otrzymać, dostać, uzyskać
make me | erstellst du mir | dresse moi, dressez moi, dresse, dressez, établis, établissez | prepárame, preparadme, prepáreme, elabora | preparami, preparatemi | bereid voor | prepara me, elabora | opracuj

already paid | | | | | al betaald, al voldaan | |

# Conditions
over | über, mehr als, größer als, höher als, oberhalb von | supérieures à, supérieure à, supérieurs à, supérieur à, de plus de, plus de, au dessus de, dépassant | de más de, más de, superiores a, superior a, mayores de, mayor que, mayores que, por encima de, que superen | superiori a, superiore a, sopra i, sopra, oltre i, oltre, di più di, più di, maggiori di | boven de, boven, meer dan, hoger dan, groter dan, van meer dan | acima de, acima dos, superiores a, superior a, mais de, de mais de, maiores que | powyżej, ponad, większe niż, większych niż, wyższe niż
under | unter, weniger als, kleiner als, niedriger als | inférieures à, inférieure à, inférieurs à, inférieur à, de moins de, moins de, en dessous de | de menos de, menos de, inferiores a, inferior a, menores de, menor que, por debajo de | inferiori a, inferiore a, sotto i, sotto, meno di, minori di | onder de, onder, minder dan, lager dan, kleiner dan | abaixo de, inferiores a, inferior a, menos de, menores que | poniżej, mniej niż, mniejsze niż, niższe niż
at least | ab, ab dem, mindestens | au moins, à partir de, à partir du | al menos, como mínimo, a partir de, a partir del | almeno, a partire da, a partire dal | minstens, vanaf, ten minste | pelo menos, a partir de, a partir do | co najmniej, minimum
at most | höchstens, maximal, bis zu | au plus, jusqu'à, maximum | como máximo, máximo, hasta | al massimo, massimo, massimo di, max, fino a | hoogstens, maximaal, tot en met | no máximo, até | co najwyżej, maksymalnie
since | seit | depuis le, depuis | desde el | dal, a partire dal | sinds | desde o | począwszy od
before | vor, vor dem | avant, avant le | antes de, antes del | prima di, prima del | eerder dan, van voor | antes de | przed
after | nach dem | après, après le | después de, después del | dopo, dopo il | na, na de | depois de, após | po dniu
between | zwischen, zwischen dem | entre, entre le | entre, entre el | tra, tra il, fra | tussen | entre, entre o | między, pomiędzy
that are not paid yet | die noch nicht bezahlt sind, die nicht bezahlt sind | qui ne sont pas encore payées, qui ne sont pas payées, qui ne sont pas encore réglées, qui n'ont pas encore été payées, qui n'ont pas été réglées | que todavía no están pagadas, que aún no están pagadas, que no están pagadas | non ancora pagate, che non sono ancora pagate | die nog niet betaald zijn | que ainda não estão pagas, que ainda não foram pagas | które nie są jeszcze zapłacone, jeszcze niezapłaconych
unpaid | unbezahlte, unbezahlten, unbezahlt, offen, offene, offenen, nicht bezahlte, nicht bezahlten | impayées, impayés, non payées, non payés, impayée | impagadas, no pagadas, pendientes de pago, sin pagar, pendientes | non pagate, insolute, da pagare ancora | onbetaalde, openstaande, niet betaalde, nog niet betaalde | não pagas, por pagar, em aberto, não liquidadas | niezapłacone, nieopłacone, niezapłaconych
paid | bezahlt, bezahlte, bezahlten, beglichen | payée, payées, payé, payés, réglée, réglées | pagada, pagadas, pagado, pagados | pagata, pagate, pagato, saldata | betaald, betaalde, voldaan | paga, pagas, pago, liquidada | zapłacona, zapłacone, opłacona, opłacone, zapłacono
first quarter | erstes quartal, ersten quartal, 1. quartal | premier trimestre, 1er trimestre | primer trimestre | primo trimestre | eerste kwartaal | primeiro trimestre | pierwszy kwartał, pierwszego kwartału, pierwszym kwartale
second quarter | zweites quartal, zweiten quartal | deuxième trimestre, second trimestre | segundo trimestre | secondo trimestre | tweede kwartaal | segundo trimestre | drugi kwartał, drugiego kwartału
third quarter | drittes quartal, dritten quartal | troisième trimestre | tercer trimestre | terzo trimestre | derde kwartaal | terceiro trimestre | trzeci kwartał, trzeciego kwartału
fourth quarter | viertes quartal, vierten quartal | quatrième trimestre | cuarto trimestre | quarto trimestre | vierde kwartaal | quarto trimestre | czwarty kwartał, czwartego kwartału
January | januar, jänner | janvier | enero | gennaio | januari | janeiro | styczeń, stycznia, styczniu
February | februar | février | febrero | febbraio | februari | fevereiro | luty, lutego, lutym
March | märz | mars | marzo | marzo | maart | março | marzec, marca, marcu
April | april | avril | abril | aprile | april | abril | kwiecień, kwietnia, kwietniu
May | mai | mai | mayo | maggio | mei | maio | maj, maja, maju
June | juni | juin | junio | giugno | juni | junho | czerwiec, czerwca, czerwcu
July | juli | juillet | julio | luglio | juli | julho | lipiec, lipca, lipcu
August | august | août | agosto | agosto | augustus | agosto | sierpień, sierpnia, sierpniu
September | september | septembre | septiembre | settembre | september | setembro | wrzesień, września, wrześniu
October | oktober | octobre | octubre | ottobre | oktober | outubro | październik, października, październiku
November | november | novembre | noviembre | novembre | november | novembro | listopad, listopada, listopadzie
December | dezember | décembre | diciembre | dicembre | december | dezembro | grudzień, grudnia, grudniu
of this year | dieses jahres | de cette année | de este año | di quest'anno | van dit jaar | deste ano, deste ano de | tego roku
year | jahres | | | | | | roku
dollars | dollar, us dollar | dollars, dollar | dólares | dollari | dollar, dollars | dólares | dolary, dolarów
euro | euros, euro | euros, euro | euros, euro | euro | euro, euro's | euros, euro | euro
PLN | | | | | | | zł, złotych, złote
whose | deren, dessen | dont, dont le, dont la | cuyo, cuya, cuyos, cuyas | il cui, la cui, i cui | waarvan, waarvan het | cujo, cuja, cujos, cujas | których, którego, której
over | übersteigt, übersteigen, überschreitet | dépasse, dépassent, excède | supere, superen, supera, pasen de, pase de, exceda | superi, superano, supera, superino, oltre, oltre i | hoger dan, overschrijdt | ultrapasse, ultrapassem, exceda, excedam | przekracza, przekraczające, przekraczającej, większej niż, wyższej niż
already | bereits, schon | déjà | ya | già | reeds | já | już
all | alles | | | | alles | |
keep only | | je ne veux que, nous ne voulons que, ne prenez que, n'extrayez que, ne retenez que, ne retenir que, limitez vous à, limitez vous aux | limítate a, limitaos a | limitati a, limitatevi a | beperk je tot, beperk u tot | limite se a, limita te a | ogranicz się do, ograniczcie się do
sort by | | classer les factures par, classez les factures par, trier les factures par, triez les factures par, classer les lignes par | ordenar las facturas por, ordena las facturas por | ordina le fatture per, ordinare le fatture per | | ordenar as faturas por, ordene as faturas por |

# Documents, lines and what is on them
receipt | beleg, bon, kassenbon, quittung, kassenzettel | ticket, reçu, ticket de caisse | ticket, recibo, tique | scontrino, ricevuta | bon, bonnetje, kassabon | talão, recibo | paragon, paragonu, paragonie, rachunek
invoice | rechnung | facture | factura | fattura | factuur | fatura | faktura, fakturę
invoices | rechnungen, eingangsrechnungen, belege, belegen | factures | facturas | fatture | facturen | faturas | faktury, faktur, fakturach
documents | dokumente, dokumenten, unterlagen | documents | documentos | documenti | documenten | documentos | dokumenty, dokumentów
credit notes | stornorechnungen, stornos | | | | | notas de abono |
invoices | handwerkerrechnungen, lieferantenrechnungen, ausgangsrechnungen | | | | inkoopfacturen, rekeningen | contas, contas de luz, notas fiscais | rachunków
receipts | quittungen, kassenbons, bons, kassenzettel | reçus, tickets, tickets de caisse | recibos, tickets | scontrini, ricevute | bonnetjes, kassabonnen, bonnen | recibos, talões | paragony, paragonów, rachunki
credit note | gutschrift | avoir, facture d'avoir, note de crédit | abono, nota de crédito, factura rectificativa | nota di credito | creditnota, creditfactuur | nota de crédito | faktura korygująca, korekta, fakturą korygującą
credit notes | gutschriften, rechnungskorrekturen | avoirs, notes de crédit | abonos, notas de crédito, facturas rectificativas | note di credito | creditnota's, creditnotas, creditfacturen | notas de crédito | faktury korygujące, korekty
delivery notes | lieferscheine, lieferscheinen, lieferschein | bons de livraison, bon de livraison | albaranes, albarán | ddt, bolle di consegna, documenti di trasporto | pakbonnen, pakbon, leverbonnen | guias de remessa, guia de remessa, guias de transporte | dokumenty wz, wz, dokument wz
terms and conditions | agb, geschäftsbedingungen, allgemeine geschäftsbedingungen | conditions générales, conditions générales de vente, cgv | condiciones generales, condiciones generales de venta | condizioni generali, condizioni generali di vendita | algemene voorwaarden, voorwaarden | condições gerais, condições gerais de venda, termos e condições | ogólne warunki, ogólne warunki sprzedaży, regulamin
cover letters | deckblätter, deckblatt, anschreiben, begleitschreiben, begleitbriefe | lettres d'accompagnement, lettre d'accompagnement, courriers d'accompagnement, pages de garde | cartas, cartas de presentación, portadas | lettere di accompagnamento, lettera di accompagnamento, copertine | begeleidende brieven, voorbladen, begeleidende brief | cartas de apresentação, cartas, capas | listy przewodnie, pisma przewodnie
statements | kontoauszüge, kontoauszug | relevés, relevés de compte, relevé de compte | extractos, extractos bancarios, estados de cuenta | estratti conto, estratto conto | rekeningafschriften, rekeningoverzichten | extratos, extratos bancários | wyciągi, wyciągi bankowe
proforma invoices | proformarechnungen | factures proforma | facturas proforma | fatture proforma | proformafacturen | faturas proforma | faktury proforma
quotes | angebote, angebot, kostenvoranschläge | devis | presupuestos, presupuesto | preventivi, preventivo | offertes, offerte | orçamentos, orçamento | oferty, ofert
reminders | mahnschreiben | lettres de relance, relances de paiement, mises en demeure | avisos de pago, reclamaciones de pago | avvisi di pagamento | betalingsherinneringen | avisos de pagamento, cartas de cobrança | noty odsetkowe, ponaglenia, upomnienia
reminders | mahnungen, mahnung, zahlungserinnerungen | rappels, relances | recordatorios, recordatorios de pago | solleciti, solleciti di pagamento | herinneringen, aanmaningen | lembretes, avisos de cobrança | wezwania do zapłaty, przypomnienia
orders | bestellungen | commandes, bons de commande | pedidos | ordini | bestellingen | encomendas | zamówienia
row | zeile, datensatz | ligne | fila, línea | riga | regel, rij | linha | wiersz
rows | zeilen, datensätze | lignes | filas, líneas | righe | regels, rijen | linhas | wiersze
one row | eine zeile, einer zeile, eine reihe | une ligne | una fila, una línea | una riga | een regel, één regel, een rij, één rij | uma linha | jeden wiersz, po jednym wierszu
item | position, artikel | article, poste | artículo, concepto | articolo, voce | artikel | artigo, item | pozycja, pozycję, towar
items | positionen, posten, artikeln, rechnungspositionen | articles, postes, lignes de facture | artículos, conceptos, líneas de factura | articoli, voci, righe di fattura | artikelen, factuurregels | artigos, itens, linhas da fatura | pozycje, pozycji, towary
line item | rechnungsposition, rechnungszeile | ligne de facture | línea de factura | riga di fattura | factuurregel | linha de fatura | pozycja faktury, pozycję faktury
product | produkt, produkten | produit | producto | prodotto | product | produto | produkt
products | produkte | produits | productos | prodotti | producten | produtos | produkty
shipping | versandkosten, versand, frachtkosten, lieferkosten, porto | frais de port, frais de livraison, frais d'expédition | gastos de envío, portes | spese di spedizione, spese di trasporto, spedizione | verzendkosten, bezorgkosten | frete, portes, despesas de envio, custos de envio | koszty wysyłki, kosztów wysyłki, wysyłka, koszty dostawy
discounts | rabatte, rabatten, nachlässe | remises, rabais | descuentos | sconti | kortingen | descontos | rabaty, rabatów
without price | ohne preis | sans prix | sin precio | senza prezzo | zonder prijs | sem preço | bez ceny
page | seite | page | página | pagina | pagina | página | strona, stronę
pages | seiten | pages | páginas | pagine | pagina's, paginas | páginas | strony, stron
first page | erste seite, ersten seite | première page | primera página | prima pagina | eerste pagina | primeira página | pierwsza strona, pierwszą stronę, pierwszej strony
last page | letzte seite, letzten seite | dernière page | última página | ultima pagina | laatste pagina | última página | ostatnia strona, ostatnią stronę, ostatniej strony
data | daten, angaben, informationen | données, informations | datos, información | dati, informazioni | gegevens, informatie | dados, informações | dane, danych, informacje
table | tabelle, excel tabelle, liste, übersicht, excel | tableau, tableau excel, liste | tabla, tabla de excel, listado, lista, excel | tabella, tabella excel, elenco, lista | tabel, overzicht, lijst, excel | tabela, planilha, lista, folha de excel | tabelę, tabela, listę, zestawienie, arkusz
names of fields | spalten, felder | colonnes, champs | columnas, campos | colonne, campi | kolommen, velden | colunas, campos | kolumny, pola
invoice number | | | | | | | numerem faktury, numeru faktury
due date | | | | | | | terminem płatności, terminu płatności
total amount | | | | | | | kwotą brutto, kwoty brutto
net amount | | | | | | | kwotą netto, kwoty netto
table | excel tabelle, excel datei | | | | lijstje, tabelletje, rekenblad | | excela, excelu, arkusza, arkuszu, tabeli
invoice number | | n° pièce | | | | número da nota, número da nota fiscal | numery faktur, numeru faktury
subtotals | zwischensummen, zwischensumme | sous totaux, sous total | subtotales | subtotali | subtotalen | subtotais | sum częściowych, sumy częściowe, sum pośrednich
discounts | rabattzeilen, rabattpositionen, nachlass | | | | | | rabatów
in days | in tagen | en jours | en días | in giorni | in dagen | em dias | w dniach
days to pay | tage bis zur fälligkeit | | | | | | liczba dni na zapłatę, dni na zapłatę, dni do zapłaty
invoices | tankbelege, hotelrechnungen | factures d'achat | facturas recibidas, tickets de restaurante | bollette, bollette della luce, bollette del gas | | contas de água, contas de água e luz, contas de gás |
tip | | | | | | | napiwku
bank account | | | | | | | numeru konta, numeru rachunku
vendor name | lieferanten, verkäufers, rechnungsstellers, kreditors, name des lieferanten, name des verkäufers | | | | relatie | |
customer name | kunden, käufers, empfängers | | | | | | nabywcy, klienta, nabywcą
value | wert | valeur | valor | valore | waarde | valor | wartość
values | werte | valeurs | valores | valori | waarden | valores | wartości
amounts | beträge, beträgen | montants | importes | importi | bedragen | valores, montantes | kwoty
dates | datumsangaben, daten im format | dates | fechas | date | datums, data | datas | daty
date | tag | date | fecha | data | datum | data | daty, datą, dacie
empty | leere, leeren | vides, vide | vacías, vacíos | vuoti, vuote | lege | vazios, vazias | puste
number of line items | anzahl positionen, anzahl der positionen, positionsanzahl, anzahl zeilen, anzahl der zeilen, anzahl artikel | nombre de lignes, nombre d'articles, nombre de postes | número de líneas, número de artículos, número de conceptos, cantidad de líneas | numero di righe, numero righe, numero di articoli | aantal regels, aantal artikelen, aantal factuurregels | número de linhas, número de itens, número de artigos, quantidade de itens | liczba pozycji, ilość pozycji
days to pay | zahlungsziel in tagen, zahlungsfrist in tagen, zahlungsziel tage, tage bis fälligkeit | délai de paiement en jours, jours de paiement, nombre de jours de paiement | días de pago, plazo de pago en días, días hasta el vencimiento | giorni di pagamento, termini di pagamento in giorni, giorni alla scadenza | betaaltermijn in dagen, betalingstermijn in dagen, dagen tot vervaldatum | prazo de pagamento em dias, dias de pagamento, dias até ao vencimento | termin płatności w dniach, dni do zapłaty, liczba dni na płatność
invoice month | rechnungsmonat, monat der rechnung, monat | mois de la facture, mois de facturation, mois | mes de la factura, mes | mese della fattura, mese fattura, mese | maand van de factuur, factuurmaand, maand | mês da fatura, mês | miesiąc faktury, miesiąc
invoice year | rechnungsjahr, jahr der rechnung, jahr | année de la facture, année | año de la factura, año | anno della fattura, anno | jaar van de factuur, factuurjaar, jaar | ano da fatura, ano | rok faktury, rok
quarter | quartal, quartal der rechnung | trimestre, trimestre de la facture | trimestre, trimestre de la factura | trimestre, trimestre della fattura | kwartaal, kwartaal van de factuur | trimestre, trimestre da fatura | kwartał, kwartał faktury
document number | | pièce, numéro de pièce, n° de pièce | documento, n documento | documento | stuk, stuknummer | documento | dokument
discount | skonto, rabatt | remise | descuento | sconto | korting | desconto | rabat
first name | vorname, vornamen | prénom | nombre de pila | nome di battesimo | voornaam | primeiro nome, nome próprio | imię, imienia
last name | nachname, nachnamen, familienname | nom de famille | apellidos, apellido | cognome | achternaam | apelido, sobrenome, último nome | nazwisko, nazwiska

period | zeitraum, periode, abrechnungsperiode | période | periodo, período | periodo | periode | período | okres
but | aber | mais | pero | ma, però | maar | mas | ale
purchased | gekaufte, gekauften, bestellte | achetés, achetées | comprados, compradas | acquistati, acquistate | gekochte, aangekochte | comprados, compradas, adquiridos | kupionych, zakupionych
list of | liste der, aufstellung der | liste des, relevé des | lista de, listado de | elenco dei, elenco delle, elenco degli, lista dei | lijst van, overzicht van | lista de, lista dos, lista das, relação de | lista, wykaz
the pages after the first | die seiten nach der ersten, alle seiten nach der ersten | les pages après la première | las páginas después de la primera, las páginas a partir de la segunda | le pagine dopo la prima | de pagina's na de eerste, pagina's na de eerste | as páginas depois da primeira | strony po pierwszej

one | | | | | | | jednym, jednej
in one | | | en una sola | | | numa, num |
in | | | | su, sulla, sul | | |
own | eigene, eigenen, eigener, eigenes | propre | propia, propio | propria, proprio | eigen, aparte | própria, próprio | osobny, osobnym, osobnej, oddzielnym, własnym
its own | | sa propre | su propia, su propio | a sé, a parte | | sua própria, na sua própria, na sua |
row | | | | | | | wierszu, wiersza, wierszem
each | jede einzelne | | | ciascun, ciascuno, ciascuna | ieder | | każdemu, każdym
if something is missing | wenn etwas fehlt, falls etwas fehlt, fehlt etwas | s'il manque quelque chose, si quelque chose manque | si falta un dato, si falta algo, si falta algún dato | se manca un dato, se manca qualcosa, se manca qualche dato | als iets ontbreekt, als er iets ontbreekt | se faltar algum dado, se faltar algo, se faltar um dado | jeśli czegoś brakuje, jeżeli czegoś brakuje
write | | | | | vul in | escreve, põe, mete, coloca | wpisz
newest first | | de la plus récente à la plus ancienne, du plus récent au plus ancien | | | | |
i need | | il me faut juste | | mi basta, mi bastano, ci basta | ik heb, wij hebben, we hebben | conseguem, consegues |
ignore | | ne pas lire, ne lis pas, enlève | | niente | | deixa de fora, deixe fora |
can you | | | me podéis pasar, podéis pasar, podrías pasar | | | conseguem, conseguem passar, podes passar, podem passar | czy możecie przepisać, czy możesz przepisać
bought | gekauft, eingekauft, gekauft wurden, erworben | achetés, acheté, achetées, avons nous achetés, avons acheté | compramos, comprado, hemos comprado, se compraron | comprato, acquistato, abbiamo comprato, abbiamo acquistato, comprati | gekocht, ingekocht | comprámos, compramos, comprado, adquirimos | kupiliśmy, kupiono, zakupiliśmy, kupione
can you extract | kannst du rausziehen | pouvez vous me sortir, peux tu me sortir | me puedes sacar, puedes sacar | mi puoi tirare fuori | | podem tirar, pode tirar, podes tirar | czy możecie wyciągnąć
how much | | | | per quanto | | | na jaką kwotę, jaką kwotę
how many | wie viele, wieviele, in welcher menge | | cuántos, cuántas | quanti, quante | | quantos, quantas | w jakiej ilości
products | waren | marchandises | mercancías | le merci, delle merci, prodotti | goederen | mercadorias | towary, produkty
price | preis, preise, preisen | prix | precio, precios | prezzo, prezzi | prijs, prijzen | preço, preços | cena, ceny, cenę, cenie, ceną, cenach
number | zahl | numéro | número | numero | nummer, getal | número | numer, liczba
rate | satz | taux | tasa | aliquota | tarief | taxa | stawka, stawkę
which | welche, welcher, welches, welchem, welchen | quel, quelle, quels, quelles | cuál, cuáles | quale, quali | welke | qual, quais | jakie, jaki, jaka, jakiej, jaką
service | leistung, dienstleistung | prestation, service | servicio | servizio, prestazione | dienst | serviço | usługa, usługę, usługi
month and year | monat und jahr | mois et année, le mois et l'année | mes y año | mese e anno | maand en jaar | mês e ano | miesiąc i rok
numbers | zahlen | nombres, numéros | números | numeri | getallen, nummers | números | liczby
table | tabellenblatt, arbeitsblatt, excel liste, excel datei, aufstellung | feuille, feuille de calcul, fichier excel | hoja, hoja de cálculo, planilla, cuadro | foglio, foglio excel, foglio di calcolo, file excel, prospetto | werkblad, spreadsheet, excel bestand | folha, folha de cálculo, ficheiro excel, mapa | arkusz, arkusz excel, plik excel, wykaz
shipping | lieferkosten, zustellkosten | coûts de livraison | costes de envío, costes de transporte | costi di spedizione, costi di trasporto | vrachtkosten, transportkosten | custos de transporte, custos de envio | kosztów dostawy, kosztów wysyłki, kosztów transportu, koszty transportu
shipping | lieferung, fracht, transportkosten | livraison, la livraison, port | envío, el envío, transporte | consegna, trasporto | vracht, transport | envio, transporte | dostawa, dostawy, transport, przesyłka
sorted by | sortiert nach, geordnet nach | classés par, classées par, classé par, rangés par, rangées par, ordonnés par, ordonnées par | ordenados por, clasificadas por, clasificados por | ordinati per, ordinato per, ordinata per | geordend op, geordend naar | ordenados por, ordenada por, classificadas por | uporządkowane według, ułożone według, sortowane według, posortowane po, posortowany według
ignore | | ne pas tenir compte des, sans tenir compte de, sans tenir compte des | no tener en cuenta, no tomar en cuenta, no tome en cuenta, sin tener en cuenta | non tenere conto dei, non tenere conto delle, non tenere conto degli, senza considerare | buiten beschouwing laten | não ter em conta, não tenha em conta, não contar | nie uwzględniać, nie uwzględniaj, z pominięciem
extract | herausziehen, rausziehen, zieh, ziehe, herauslesen, rauslesen, heraussuchen, suche, such, übernehmen, übertragen, übertrage, entnimm, ermittle, ausgeben, auflisten | repérer, repère, repérez, ressortir, ressors, sortir, sors, sortez, trouve, trouver, recopie, recopier | recoge, recoger, busca, buscar, apunta, copia | raccogli, trova, trovare, riporta, riportare, elenca, elencare, tira fuori, copia | zoek, neem over, noteer, verzamel, eruit halen, er uit halen, uithalen, eruit | recolha, recolher, procure, busque, copie | znajdź, znaleźć, zbierz, wylistuj, przepisz, pokaż

# How values are written
ISO code | iso code, iso-code | code iso | código iso | codice iso | iso code, iso-code | código iso | kod iso
including VAT | inkl mwst, inklusive mwst, mit mwst, inkl ust, brutto | tva incluse, tva comprise, toutes taxes comprises | con iva, iva incluido, iva incluida, iva incl | iva inclusa, con iva, ivato, iva compresa | inclusief btw, incl btw | com iva, iva incluído, iva incluida | z vat, brutto
excluding VAT | exkl mwst, ohne mwst, zzgl mwst, vor steuern, netto | hors taxes, hors taxe, hors tva | sin iva, iva no incluido, antes de iva | senza iva, iva esclusa, al netto dell'iva | exclusief btw, excl btw, zonder btw | sem iva, iva não incluído | bez vat, netto
two decimal places | zwei stellen, zwei dezimalen | deux chiffres après la virgule | dos cifras decimales | due cifre decimali | twee cijfers achter de komma, twee decimalen | duas casas | dwa miejsca, dwa miejsca po przecinku
two | zwei | deux | dos | due | twee | duas, dois | dwa, dwie, dwoma, dwóch
three | drei | trois | tres | tre | drie | três | trzy, trzech
decimal places | nachkommastellen, dezimalstellen | décimales, chiffres après la virgule | decimales | decimali, cifre decimali | decimalen, cijfers achter de komma | casas decimais | miejsca po przecinku, miejscami po przecinku, miejsc po przecinku, miejsce po przecinku
comma | komma | virgule | coma | virgola | komma | vírgula | przecinek, przecinkiem
dot | punkt | point | punto | punto | punt | ponto | kropka, kropką
space | leerzeichen | espace | espacio | spazio | spatie | espaço | spacja, spacją
dot for thousands | tausenderpunkt, tausenderpunkten | | | | | |
decimal separator | dezimaltrenner, dezimaltrennzeichen | séparateur décimal, séparateur des décimales, les décimales | separador decimal, separador de decimales, los decimales | separatore decimale, separatore dei decimali, i decimali | decimaalteken, decimaalscheidingsteken, decimalen scheiding | separador decimal, separador de decimais, as decimais | separator dziesiętny, separatorem dziesiętnym
thousands | tausender | milliers, les milliers | miles, los miles | migliaia, le migliaia | duizendtallen | milhares, os milhares | tysięcy
with decimal comma | mit komma | avec virgule, avec une virgule | con coma | con virgola, con la virgola | met komma, met een komma | com vírgula | z przecinkiem
with decimal point | mit punkt | avec un point, avec point | con punto | con punto, con il punto | met punt, met een punt | com ponto | z kropką
decimal comma | dezimalkomma | virgule décimale | coma decimal | virgola decimale | decimale komma | vírgula decimal | przecinek dziesiętny, przecinkiem dziesiętnym
decimal point | dezimalpunkt | point décimal | punto decimal | punto decimale | decimale punt | ponto decimal | kropka dziesiętna, kropką dziesiętną
with capital initials | mit großen anfangsbuchstaben | avec majuscules initiales, majuscule initiale | con mayúscula inicial, con iniciales mayúsculas | con le iniziali maiuscole, iniziali maiuscole | met hoofdletters aan het begin, beginhoofdletters | com iniciais maiúsculas | z wielkiej litery
rounded up | aufgerundet, aufrunden | arrondi au supérieur, arrondi à l'euro supérieur | redondeado hacia arriba, redondeado al alza | arrotondato per eccesso | naar boven afgerond | arredondado para cima | zaokrąglone w górę
rounded down | abgerundet, abrunden | arrondi à l'inférieur | redondeado hacia abajo, redondeado a la baja | arrotondato per difetto | naar beneden afgerond | arredondado para baixo | zaokrąglone w dół
thousands separator | tausendertrennzeichen | séparateur de milliers, séparateurs de milliers | separador de miles, separadores de miles, punto de miles | separatore delle migliaia, separatori delle migliaia, separatore di migliaia | duizendtalscheiding, scheidingsteken voor duizendtallen | separador de milhares, separadores de milhar, separador de milhar | separatora tysięcy, separator tysięcy
currency symbol | währungssymbol, währungszeichen, eurozeichen, euro zeichen | symbole monétaire, symbole, symbole euro, signe euro | símbolo de moneda, símbolo de la moneda, símbolo, símbolo del euro | simbolo di valuta, simbolo della valuta, simbolo | valutateken, euroteken, valutasymbool | símbolo de moeda, símbolo da moeda, símbolo | symbolu waluty, symbol waluty
month written out | monat ausgeschrieben, ausgeschriebenem monat, ausgeschriebener monat, monatsname, monatsnamen, monat als wort | mois en lettres, mois en toutes lettres, nom du mois | mes en letras, mes escrito, nombre del mes, mes con letras | mese in lettere, mese per esteso, nome del mese | maand voluit, maand uitgeschreven, naam van de maand | mês por extenso, nome do mês | miesiącem słownie, miesiąc słownie, nazwa miesiąca, nazwą miesiąca
with the month written out | mit ausgeschriebenem monat | avec le mois en lettres | con el mes en letras | con il mese in lettere | met de maand voluit | com o mês por extenso | z miesiącem słownie
month written out | monat in worten | mois en lettre | mes en letra | mese scritto | maand in letters | mês em letras | miesiąc literami
newest first | vom neuesten zum ältesten, neueste oben, das neueste zuerst, aktuellste zuerst | de la plus récente à la plus ancienne, la plus récente en premier, les plus récentes en premier | la más reciente primero, de más nueva a más antigua | la più recente prima, dalla più nuova alla più vecchia | meest recente eerst, nieuwste bovenaan | da mais recente para a mais antiga, a mais recente primeiro | od najnowszych, od najnowszej
largest first | höchste zuerst, größter betrag zuerst, teuerste zuerst | les plus grosses d'abord, la plus grosse en premier | la más cara primero, el mayor primero | la più alta prima, il più alto prima, le più care prima | duurste eerst, grootste eerst, hoogste eerst | maiores primeiro, a maior primeiro, mais caras primeiro | najdroższe najpierw, od największej
in upper case | in großbuchstaben, großbuchstaben | en majuscules, majuscules | en mayúsculas, mayúsculas | in maiuscolo, maiuscolo, in lettere maiuscole | in hoofdletters, hoofdletters | em maiúsculas, maiúsculas | wielkimi literami, wielkie litery
in lower case | in kleinbuchstaben, kleinbuchstaben | en minuscules, minuscules | en minúsculas, minúsculas | in minuscolo, minuscolo | in kleine letters, kleine letters | em minúsculas, minúsculas | małymi literami
four | vier | quatre | cuatro | quattro | vier | quatro | cztery, czterech, czterema
five | fünf | cinq | cinco | cinque | vijf | cinco | pięć, pięciu
with a minus sign | mit minus | avec un signe moins, avec un moins | con el signo menos, con signo negativo | con il segno meno, con segno negativo, col segno meno | met minteken, met een min | com sinal menos, com o sinal negativo | ze znakiem minus
without symbol | | | | | | | bez symbolu
without spaces | ohne leerzeichen | sans espaces, sans espace | sin espacios | senza spazi | zonder spaties | sem espaços | bez spacji
last | letzten, letzte, letzter | derniers, dernières, dernier, dernière | últimos, últimas, último, última | ultime, ultimi, ultimo, ultima | laatste | últimos, últimas, último, última | ostatnie, ostatnich, ostatnia
first | ersten, erste, erster | premiers, premières, premier, première | primeros, primeras, primer, primera | primi, prime, primo, prima | eerste | primeiros, primeiras, primeiro, primeira | pierwsze, pierwszych, pierwsza
digits | ziffern | chiffres | dígitos, cifras | cifre | cijfers | dígitos, algarismos | cyfry, cyfr
letters | buchstaben | lettres | letras | lettere | letters | letras | liter, litery
digits only | nur ziffern, nur zahlen, nur die ziffern | chiffres uniquement, uniquement les chiffres, seulement les chiffres | solo dígitos, solo números, sólo dígitos, solo cifras | solo cifre, solo numeri | alleen cijfers | apenas dígitos, só dígitos, apenas números, somente dígitos | tylko cyfry
characters | zeichen, stellen | caractères | caracteres | caratteri | tekens | caracteres | znaków, znaki
prefix | präfix, vorsatz | préfixe | prefijo | prefisso | voorvoegsel, prefix | prefixo | prefiksu, prefiks, przedrostka
sign | | signe | signo | segno | teken | sinal | znakiem
with % sign | mit prozentzeichen | | | | met procentteken | | z procentem
rounded to whole euros | gerundet auf ganze euro, gerundet auf volle euro | arrondis à l'euro, arrondies à l'euro, arrondis | redondeados, redondeadas, redondeados al euro | arrotondati all'euro, arrotondati, arrotondate | afgeronde hele euro's | arredondados ao euro, arredondados, arredondadas | zaokrąglone do pełnych złotych, zaokrąglona do pełnych złotych, zaokrąglone do złotych, zaokrąglone
rounded to whole euros | auf ganze euro gerundet, auf volle euro gerundet, ganze euro, auf ganze euro | arrondi à l'euro, arrondi à l'unité, arrondie à l'euro | redondeado al euro, redondeado a euros enteros, sin céntimos, redondeado | arrotondato all'euro, arrotondato, senza centesimi | afgerond op hele euro's, afgerond op hele euros, op hele euro's | arredondado ao euro, arredondado, sem cêntimos | zaokrąglona do pełnych złotych, zaokrąglone do pełnych złotych, do pełnych złotych, bez groszy
negative | negativ, negativ ausweisen, negativ anzeigen, als negative beträge | négatif, négatifs, négative, négatives, en négatif | negativo, negativos, en negativo, negativas | negativo, negativi, in negativo, negative | negatief, als negatief | negativo, negativos, negativas, negativa | ujemne, ze znakiem minus, na minus, ujemnie
format | format | format | formato | formato | formaat, notatie | formato | format, formacie
at most characters | | | | | | |

by default | standardmäßig | par défaut | por defecto | per impostazione predefinita, di default | standaard | por defeito, por omissão | domyślnie
if missing | | | | | als het er niet op staat, als het er niet is, als die er niet op staat, als hij er niet op staat, als die ontbreekt, als deze ontbreekt, als er niets staat | | jeśli nie występuje, gdy nie występuje, jeśli nie podano, gdy nie podano
if exempt | bei steuerbefreiung, bei steuerfreiheit, wenn steuerfrei | en cas d'exonération, si exonéré, si exonérée | en caso de exención, si está exenta, si está exento | in caso di esenzione, se esente | bij vrijstelling | em caso de isenção, se isento, se isenta | w przypadku zwolnienia, jeśli zwolnione
blank | | en blanc | en blanco | in bianco | blanco | em branco |
write | | | rellenar, rellena | | invullen, invul | preencher, preenche | uzupełnij, wypełnij
in upper case | groß geschrieben, großgeschrieben | en capitales, en lettres capitales | en letras mayúsculas | in stampatello | | em letra maiúscula, em letras maiúsculas | dużymi literami, drukowanymi literami, z dużych liter
in lower case | klein geschrieben, kleingeschrieben | en lettres minuscules | en letras minúsculas | in lettere minuscole | | em letra minúscula, em letras minúsculas | z małych liter
with symbol | | | | | | | z symbolem
without sign | | | | | | | bez znaku
with currency code | mit währungscode, mit währungskürzel, mit iso währungskürzel, mit iso währungscode | avec le code devise, avec le code de la devise, avec code devise, avec le code monnaie | con el código de moneda, con el código de la moneda, con código de moneda, con el código de divisa, con código de divisa | con il codice valuta, con codice valuta, con il codice della valuta | met valutacode, met de valutacode | com o código da moeda, com código da moeda, com o código de moeda | z kodem waluty
followed by | gefolgt von, gefolgt vom | suivi de, suivi du | seguido de, seguido del | seguito da, seguito dal | gevolgd door | seguido de, seguido do, seguido da | a po niej, a następnie
currency symbol | | sigle euro, sigle de la devise, signe de la devise | signo de la moneda | segno dell'euro | | sinal da moeda, sinal do euro | symbol waluty, symbolu waluty, symbolem waluty, znak waluty, znaku waluty, znakiem waluty, znakiem euro, symbolem euro
calculate | errechnen, errechne, ausrechnen, ermitteln | calculez, calcule la, calculez la, à calculer | calcúlala, calcúlalo, calculada | calcolala, calcolalo, calcolata, da calcolare | uitrekenen, bereken deze | calculada, calculá la | obliczyć, wyliczyć
based on | anhand von, auf basis von, basierend auf | à partir des, sur la base de, selon | a partir de las, en base a | in base a, sulla base di | op basis van, uit de | a partir das, com base em, com base nas | na podstawie
percent | | pourcent, pourcentage | porcentaje | percentuale | | percentagem, porcentagem | procentu, procenta
all | | | | | allemaal | |

% sign | prozentzeichen, prozentzeichens | signe pourcent | signo de porcentaje | segno percentuale | procentteken | sinal de percentagem | znak procentu, znaku procentu
at the start | am anfang, vorne | au début | al principio, al inicio | all'inizio | ervoor, aan het begin | no início | na początku
shortened | gekürzt | raccourci, tronqué | recortado, abreviado | abbreviato, troncato | ingekort, afgekapt | cortado, abreviado | skrócone, skrócona
limited to | begrenzt auf, beschränkt auf | limité à, limitée à | limitado a, limitada a | limitato a, limitata a | beperkt tot | limitado a, limitada a | ograniczone do
at most | | | | | hooguit | | nie więcej niż
two letters | zwei buchstaben | deux lettres | dos letras | due lettere | twee letters | duas letras | dwie litery
in the form | in der form | sous la forme, sous forme | en la forma | nella forma | in de vorm | na forma | w postaci
still to be paid | noch zu zahlen | restant à payer | que queda por pagar | ancora da pagare, resta da pagare | nog te betalen | que falta pagar | pozostało do zapłaty

should have | sollen haben | doivent avoir | deben tener, deben llevar | devono avere | moeten hebben | devem ter | mają mieć, powinny mieć, muszą mieć
down | | | | | neer | |
in upper case | groß schreiben | | | | | |

# What the data is for, and what is no data
VAT return | umsatzsteuervoranmeldung, ust voranmeldung, umsatzsteuererklärung, steuererklärung, mwst abrechnung, voranmeldung | déclaration de tva, ma déclaration de tva, déclaration tva | declaración del iva, declaración de iva, presentar el iva, iva trimestral, modelo 303 | dichiarazione iva, liquidazione iva, dichiarazione dei redditi | btw aangifte, belastingaangifte | declaração do iva, declaração de iva, declaração periódica do iva | deklaracji vat, deklaracja vat, deklarację vat, jpk, rozliczenia vat
expense report | spesenabrechnung, reisekostenabrechnung, spesen, reisekosten, auslagen | note de frais, notes de frais, frais de déplacement, remboursement de frais | gastos de viaje, nota de gastos, dietas, informe de gastos | nota spese, spese di viaggio, rimborso spese, trasferta | declaratie, onkosten, onkostendeclaratie, reiskosten | relatório de despesas, despesas de viagem, reembolso de despesas | rozliczenia kosztów podróży, kosztów podróży, delegacji, rozliczenie delegacji
bookkeeping | buchhaltung, buchführung, buchen, verbuchen | comptabilité, compta, comptable | contabilidad, contable, gestoría | contabilità, commercialista | boekhouding, boekhouder | contabilidade, contabilista | księgowości, księgowość, księgowej
payment run | zahlungslauf, überweisungen, bezahlung, bezahlen | règlement, payer, paiements, virements | pagar, pagos, transferencias | pagare, pagamenti, bonifici | betalen, betalingen | pagar, pagamentos, transferências | płatności, przelewów, przelewy
spend analysis | kostenanalyse, ausgabenanalyse, einkaufsanalyse | analyse des dépenses, analyse des achats | análisis de gastos, análisis de compras | analisi delle spese, analisi degli acquisti | uitgavenanalyse, kostenanalyse | análise de despesas, análise de compras | analizy wydatków, analiza wydatków
reconciliation | abstimmung, kontenabstimmung, abgleich | rapprochement, rapprochement bancaire | conciliación, conciliación bancaria | riconciliazione, riconciliazione bancaria | afstemming, afletteren | conciliação, reconciliação | uzgodnienia, uzgodnienie sald
poem | gedicht | poème, poésie | poema, poesía | poesia | gedicht | poema, poesia |
write a poem | | | | | | | napisz wiersz
joke | witz | blague | chiste | barzelletta | grap, mop | piada | żart
"""
