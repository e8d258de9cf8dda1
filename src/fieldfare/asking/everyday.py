"""Plain words that ask for nothing of their own, by language: what a prompt may say and be understood.

Words of names of terms (`terms`) and of instructions (`spoken`) are known besides.
"""

from __future__ import annotations

from fieldfare.asking.terms import Language

EVERYDAY: dict[Language, str] = {
    "en": """
        a about above according account accountant accountants accounting accurate accurately across actual actually add added
        additional address addressed adds after again against all allowed almost along already also although always am amount
        amounts an analysis and annual another answer any anyone anything anyway apart appear appears applicable applied apply
        approval april are around array as ask asked at attached audit august auditor automatically available avoid away b back
        balance bank based basis be because been before behind being belong belongs below beside besides best between big bill
        billed billing bills blank bold book booked bookkeeper bookkeeping books boss both bottom bought box brand brief bring
        brought build built business but buy by calculate calculated call called came can cannot capital capitals card careful
        carefully case cases cash category cell cells cent cents certain change character characters charge charged charges
        check checked checks cheers city clean clear clearly client clients close code codes colleague column columns come comes
        comma commas comment comments company compared complete completely computer confirm consider contain containing contains
        context convert copied copy correct correctly corresponding cost costs could country create created credit csv currency
        currencies current customer customers data dash date dated dates day days dd dear december decimal decimals default
        delivered delivery dept describe described description detail detailed details detect determine did different digit
        digits directly disc discount discounts display distinct divide do doc docs document documents does dollar dollars don
        done dot double down download draft drop due duplicate duplicates meter opening closing posted posting debit running serial voucher hold holds held utility tariff explicitly explicit explanation explanations precise precisely guess guessing level levels isn aren wasn doesn stable infer invent hallucinate assume categorization categorisation categories during dutch electricity eur gbp chf pln usd kwh skip skipped goal overdue water energy each earlier earliest early easily easy either
        electronic else email emails empty end ends english ensure enter entire entries entry equal equals error errors estimate
        euro euros even every everyone everything exact exactly example examples excel except exclude excluded exclusive exist
        existing exists expect expected expense expenses export extract extracted extracting extraction f false fee fees few
        field fields figure figures file filename files fill filled final finally finance find fine finish first five fit fits
        fixed flag focus follow followed following follows food for form format formats formatted formatting found four french
        friday from front full fully further gas general generally german get gets getting give given gives go goes going good
        goods got gotten grab great gross group groups had half handle handles has have having he head header heading headings
        hello help her here hi high higher highest his hotel hour hours how however i id identical identified identify if ignore
        illegible important in inc include included includes including incoming increase indicate indicated individual info
        information input instead instruction instructions integer into invoice invoiced invoices is iso issue issued issuer
        issues it italian item itemized items its itself january jpg json july june just keep keeping kind kindly know known
        label labeled labelled labels language large larger largest last late later latest leading least leave left legal
        legible less let letter letters like line lines list listed lists little ll llc local located location long look looking
        looks lot lots low lower lowest made mail main make makes making manual many map march margin mark marked mark match
        matches matching max maximum may me mean means meals medical meet mention mentioned merchant merge method might min
        minimum minus missing mm mmm mode money month monthly months more most much multiple must my name named names national
        near nearest necessary need needed needs negative net never new newest next nice no none nor normal normally not note
        notes nothing november now null number numbers numeric object objects october of off office offices often old older
        oldest on once one ones online only open optional or order ordered orders original originally other others otherwise our
        ours out output over overview own owner page pages paid paper part parts party past pay payable paying payment payments
        pdf pdfs people per percent perhaps period person phone photo photos picture pick place placed plain plan please plus
        point polish position positive possible possibly pounds prefer preferably prefix prepare prepared preparing present
        preserve previous price prices print printed prior probably process processed processing product products program
        project proper properly provide provided provides pull purchase purchased purchases purpose purposes put qty quarter
        quarterly query question quickbooks quick quote quoted quotes rate rates rather raw read readable reading ready real
        really reason receipt receipts receive received receiving recent recipient record recorded records ref refer reference
        refers regard regarding regardless regards related relevant remain remaining remember remove rename repeat repeated
        repeats replace report reporting reports represent represents request requested require required respective respectively
        respond response rest result results return returned review right role room round rounded row rows rule rules run sage
        said sale sales same save saved say says scan scanned scans second section see seen select selected sell seller send
        sender sending sends sense sent sentence separate separated separately separator september series service services set
        several shall sheet sheets shipped ship shop shopping shops short should show showing shown shows side sign signed
        similar simple simply since single site six size slip slips small smaller so sold some someone something sometimes
        somewhere sort sorted source space spaces spanish speak specific specified specify spend spent split spreadsheet staff
        standard stand standing stands start starting starts state stated statement statements states still stop store stores
        straight street string strings structure structured style subject subtotal such suffix sum summary sums supplied
        supplier suppliers support suppose sure symbol symbols system tab table tables take taken takes task tax taxes team
        technical tell ten terms text texts than thank thanks that the their them themselves then there therefore these they
        thing things third this those though thousand three through throughout thus ticket tickets time times title to today
        together told too took tool top total totals toward track transaction transactions travel treat trip true try turn
        twice two txn type types typical typically uk unclear under understand unique unit units unknown unless unreadable until
        up update upload uploaded upon upper us use used useful user uses using usual usually valid value values various vat ve
        vendor vendors version very via visible visit want wanted wants was way ways we week weekly weeks well went were what
        whatever when whenever where whether which whichever while who whole whom whose why will wish with within without word
        words work workbook working works would write written wrong xero xls xlsx year yearly years yen yes yesterday yet you
        your yours yy yyyy zero zip
        biggest smallest everywhere highlight reclaim budget red exempt
        ledger moving nights
    """,
    "de": """
        ab abend aber alles als also am andere anderen anderer anderes auch aufgedruckt aufgefuhrt aufgelistet ausgeben ausgewiesen
        ausgewiesene ausgewiesenen auszug beachten beginnt bei beide beiden beim beispiel besten betreffend bestimmt bin bis bitte bleibt
        da dabei dafur damit danach danke dann dar daraus darf darin das dass davon dazu denn deren derselben deutsch dich dies
        dieselbe dir doch dort du durch eben eigene eigenen eigener eigenes eigentlich einfach einmal einzeln einzelne einzelnen
        einzutragen enthalt enthalten entsprechend er erst es etwa etwas euch euer eure euro folgt freundlichen gang ganz ganze ganzen
        geben gebraucht gedruckt gehoren gehort gemass genau gern gerne gesamt gesamte gesamten gewunscht gibt gleich gleichen
        gross grosse grosser grusse guten hab habe haben hallo hat hatte hier hilfe hinten hinter ich ihm ihn ihnen ihr ihre ihrem ihren
        immer innerhalb ins insgesamt irgendwo ist ja jeweils jeweilige jeweiligen jj jjjj kann kannst kein klein kleine kommen kommt konnen
        konnte kopf kurz lang lass lassen lg links los mach mal man manche mehr mein meist meisten mfg mich mir moglich moglichst morgen muss
        mussen nach nachdem namlich neben nein neue neuen nichts nirgends noch nochmal normalerweise notig nun oben obigen ob oder oft ohne
        ordentlich original papier passt pdf pdfs person reicht rechts rein sagen sauber schon sehr sein seine seinem seinen
        seiner seit selbst sich sie so sobald sodass sofort solche sonst sortiert soweit sowie stehen stehend stets stimmt tag tage tabellarisch team trotzdem
        tt uber uberall um und uns unser unten unter viel viele vielen vielleicht vollstandig vom von vor vorhanden vorkommt vorne waren war
        verbrauch zahler zahlerstand kostenstelle warum was weil weit weiter weitere weiteren welche welchem welchen welcher welches wenn werden wie wieder wir wird wo woher
        worden wurde wurden z zb zeigt ziehen zu zuerst zum zur zusammen zusatzlich zuletzt zwar zwecks
        bekommt bekommen arbeit material lohn kleinbetrag kleinbetrage eintragen liste raus heraus kosten
        tankstelle liter
    """,
    "fr": """
        a affiche afin ai ainsi alors apparait apparaissent apres as aucun aujourd aussi autre autres avait avec avez avoir avons beaucoup bien bon
        bonjour bonne car cas ce ceci cela celle celui ces cette chacun chacune chaque chez ci cinq comme comment concerne concernant
        contient contiennent correspondant correspond dans de debut deja depuis dernier des dessous dessus deux devant doit
        doivent donc dont du elle elles en encore ensuite entre est et etaient etait etant etc ete etre exact exactement exemple faire fait
        faut feuille fichier fichiers fin fois font gauche grand guillemets ici il ils inclure indique indiquees j jamais jj je jour jours
        jusqu juste la laquelle le lequel les leur leurs lieu lors lui ma mais manquante meme memes merci mes met mettre mieux mis moi moins mon
        n ne neant ni noir nom non nos notamment notre nous on ont ou oui par parfois pas pdf pdfs peu peut peuvent plus plusieurs
        possible pour pourquoi presente presentes puis quand quatre que quel quelle quelles quels quelque qui quoi reste
        rien s sa salut sans se selon sera ses seul seule seulement si simple simplement sinon soit son sont sous suit
        sur surtout svp ta tel telle tels tes tient tjs toi ton toujours tous tout toute toutefois tres trois trouve trouvent tu un une uns
        utiliser utilise va consommation compteur releve livraison vais voici voir voit vos votre vous vraiment vu y
        sociale raison noter somme payer colonne face cote
        tiers tickets
    """,
    "es": """
        a adelante ademas ahi ahora al algo alguna algunas alguno algunos alli ambos antes aparece aparecen aqui archivo archivos asi
        aun aunque bajo bien buen buena buenas bueno buenos cada casi caso como compramos con contiene contienen correspondiente corresponde
        cual cuales cualquier cuando cuantas cuantos cuatro da de debajo debe deben decir del demas dentro desde despues detras
        dia dias dicho donde dos durante e ejemplo el ella ellas ellos en encima entonces entre era eran es esa ese eso esta estaba estamos estan
        estar este esto etc euro exactamente favor fin final gracias grande ha haber habia hace hacer hay he hola hoja hoy incluye indica
        ir izquierda la las le les lo los luego mas me mejor menos mi mientras mis mismo misma mismos mucho muchas muchos muy nada ni ninguna
        ninguno no nos nosotros nuestro nunca o os otra otras otro otros para parte pdf pdfs pequeno pero poco podemos poder por porque
        posible primero pues puede pueden puedo que quien quienes quiero real se sea sean segun ser si siempre siendo sin sino sobre
        solo somos son su sueltas sus tal tambien tampoco tan tanto te tener tenemos tengo tenga tiene tienen toda todavia todo todos tras tres
        tu tus un una unas uno unos usa usar va vale van vamos varias varios veces ver vez y ya yo pasar pasarme libro registro recibidas emitidas recibida emitida consumo contador lectura
        siguen restaurante comensales
    """,
    "it": """
        a abbiamo ad ai al alcuni all alla alle allora altra altre altri altro anche ancora appare aprire avere basta bene buon buona
        buonasera buongiorno c casi caso certo che chi ci cioe ciao ciascun ciascuna ciascuno come compaiono compare comprato con
        contiene contengono corrispondente cosa cosi cui d da dai dal dalla dalle davanti degli dei del dell della delle dentro deve devono di
        dieci dopo dove due e ecc ecco ed e entro era erano esempio essa essere euro fa fare fatto fine fino fra gg giorno giorni
        gli grande grazie ha hanno ho i il in indicato indicata insieme invece io l la le lei li lo loro lui ma mai me meglio meno mentre
        mi mia mio mille molte molti molto ne nei nel nell nella nelle nemmeno nessun nessuna nessuno niente no noi non nostra nostro nulla o od
        oggi ogni ognuna ognuno oppure ora ormai parte pdf pero perche piccolo piu po poi possiamo possibile posso pochi prego presente presenti prima primo
        proprio puo pure quale quali qualche quando quante quanti quanto quattro quella quelle quelli quello questa queste questi questo qui
        quindi riguarda riporta riportato riportata s salve sara saranno se secondo sei sempre senza serve servono si sia siamo siano siete solo sono sopra sotto sta
        stesso stessa su sua subito sue sugli sui sul sulla sulle suo suoi te tra tre troppo trova trovano tu tua tuo tutta tutte tutti tutto un
        una uno usa usare va vanno vedi vengono via viene vicino voi volta volte vorrei ricavare consumo contatore lettura
        ivato cedente denominazione registrazione passive allegato allegati passivo
    """,
    "nl": """
        aan achter af afdruk al alle alleen alles als alsjeblieft altijd alvast ander andere anders anderen ben beide bent bedankt beste bestaat
        beter bij bijna bijvoorbeeld binnen boven daar daarna daarom dag dan dat de deze die dit doe doen door drie duidelijk
        dus echt een eens eerst eerste eigen eind einde en enige er erg ergens erop eruit et etc exact geeft geen gelijk
        gewoon goed goede graag groeten groot haar had heb hebben heeft heel heet hele hen het hetzelfde hier hij hoe hoi hun ieder iedere
        iets ik in is ja je jij jou jouw juist jullie kan klein komen komt kort kunnen kunt laat laten liefst links maar mag mee meer
        meerdere meest men met mij mijn minder misschien moet moeten mogelijk na naar naast niemand niet niets nodig nog nooit nou nu of om
        omdat onder ons onze ook op over overal paar pdf pdfs per plus precies rechts reeds samen s soms staat staan stuk te
        tegen ten ter terug tijd toch toe tot tussen twee uit uw vaak van vandaan vanaf veel verder verschillende via vier vind
        vinden volgens voor vooraan voorbeeld waar waarin waarop waarvan wanneer want waren was wat we wel welk welke werd werden weten
        wie wij wil willen worden wordt zal ze zeer zelf zelfde zet zich zie zien zij zijn zo zoals zodat zonder verbruik meterstand ean zou zowel zullen
        winkel bonnetje gericht
    """,
    "pt": """
        a abaixo acima ai ainda alem algo algum alguma algumas alguns ali ambos ano antes ao aos apenas aparece aparecem aqui aquela aquele
        arquivo arquivos as assim ate bem bom boa cada caso cinco coisa com como compramos consta constam contem correspondente cujo da dai dao
        das de debaixo dela dele demais dentro depois desde dessa desse desta deste deve devem dia dias do dois dos duas durante e
        ela elas ele eles em embora enquanto entao entre era eram essa esse esta estamos estao estar estas este esteja estes estou etc
        eu euro exatamente exemplo faz fazer feita feito ficam ficar fim foi folha fora foram ha hoje indica indicado inteiro ir isso isto ja la lado lhe
        lo logo longo mais mas me mesma mesmo meu mim minha muita muitas muito muitos na nada nao nas nem nenhum nenhuma nesta neste
        no nome nos nossa nosso nova novo nunca num numa o obrigado obrigada ola onde ontem os ou outra outras outro outros
        para parte pdf pdfs pela pelas pelo pelos pequeno pode podem por porque pois possivel pouco poucos pouca pra primeiro propria proprio
        qual quais qualquer quando quantas quantos quase quatro que quem quer real sao se seja sejam sem sempre sendo ser sera seu seus
        si sido sim so sob sobre sua suas tal tambem tampouco tanto te tem temos tenha tenho ter teu tipo toda todas todavia todo todos trata tres tua
        tudo um uma umas uns usa usar vai vao varias varios ver vez vezes voce voces vos passar conseguem consumo contador leitura
    """,
    "pl": """
        zduplikowanych zduplikowane zduplikowana powtarzajace powtarzajacych         a aby ale albo ani az bardzo bedzie bez bo by byc byl byla bylo byly calego cala cale caly chodzi chyba ci
        cie co cos czego czesc czesto czy czyli dalej dane dla dlatego do dobry dobrze dokladnie dokladne dopiero druga drugi dwa dzien dzieki
        dziekuje dzis gdy gdzie go i ich ile im inna inne innych inny itd itp ja jak jaka jaki jakie jakiej jako je jeden jedna jednak jednej
        jego jej jest jestem jeszcze jesli juz kazda kazde kazdego kazdym kiedy kilka kim kolei koncu konieczne kto ktora ktore ktorej ktorego ktorych
        ktory ktorym lub ma maja mam mamy mi mialy miedzy mi mnie moge moj moja moje moze mozna mozesz mu musi my na nad najlepiej najpierw nam
        nami nas nasz nasza nasze naszej ne nic nich nie niech niego niej niektore nim no nowa nowy o obok od odpowiednio ok on
        ona one oni oraz osobna osobno pan pani pdf pl po pod podany podana podane podczas polu ponizej ponadto poprosze potem potrzebne powyzej
        pozdrawiam prosty prosze przed przez przy raczej rowniez roz rowne sa sam sama same siebie sie skad
        sobie soba sposob swoj swoja ta tak taka taki takie takze tam te tego tej ten teraz to tu tutaj twoj ty tych tylko tym tyle u w wam
        wasz we wedlug wiec wiele widoczne widac wlasnie wszelkie wszystko wtedy wyglada wystarczy z za zaden zadnych zamiast zapisane zawiera zawsze ze zeby
        zuzycie licznik licznika odczyt znajduje znajdz zostaw
        kpir jpk ksiazce przychodow
        ewidencji zakupowej zakupowych vat
    """,
}
