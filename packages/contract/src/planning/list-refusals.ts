import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type ListRefusal =
  | 'candidateListFaulty'
  | 'candidateListEmpty'
  | 'candidateListDamaged'
  | 'candidateListTooLarge'
  | 'candidateListLocked'
  | 'candidateListOldExcel'
  | 'candidateListOtherFormat'
  | 'candidateListUnknownLetters'
  | 'candidateListTookTooLong'
  | 'candidateListBusy'
  | 'candidateListOwnWaits';

/** Of lists of any kind, given as text or as a file. */
export const listRefusals: RefusalTexts<ListRefusal> = {
  candidateListFaulty: {
    status: 422,
    nb: 'Listen har {count|# feil|# feil}, og ingen kandidater er lagt inn. Rett linjene som er merket, og prøv igjen.',
    nn: 'Lista har {count|# feil|# feil}, og ingen kandidatar er lagde inn. Rett linjene som er merkte, og prøv att.',
    en: 'The list has {count|# error|# errors}, and no candidates were registered. Correct the marked lines and try again.',
  },
  candidateListEmpty: {
    status: 422,
    nb: 'Listen er tom: ingen celle i det synlige arket har innhold. Ingenting er lagret. Sjekk at det er riktig fil og riktig ark, eller lim inn listen.',
    nn: 'Lista er tom: inga celle i det synlege arket har innhald. Ingenting er lagra. Sjekk at det er rett fil og rett ark, eller lim inn lista.',
    en: 'The list is empty: no cell of the visible sheet holds anything. Nothing was saved. Check that it is the right file and sheet, or paste the list.',
  },
  candidateListDamaged: {
    status: 422,
    nb: 'Filen er skadet eller ufullstendig og kunne ikke leses som Excel. Ingenting er lagret. Åpne den i Excel, lagre den på nytt som .xlsx, og prøv igjen, eller lim inn listen.',
    nn: 'Fila er skadd eller ufullstendig og kunne ikkje lesast som Excel. Ingenting er lagra. Opne henne i Excel, lagre henne på nytt som .xlsx, og prøv att, eller lim inn lista.',
    en: 'The file is damaged or incomplete and could not be read as Excel. Nothing was saved. Open it in Excel, save it again as .xlsx and try again, or paste the list.',
  },
  candidateListTooLarge: {
    status: 422,
    nb: 'Listen er for stor til å leses: høyst 20 000 linjer og 100 kolonner. Ingenting er lagret. Kopier bare tabellen over i en ny fil, eller lim den inn.',
    nn: 'Lista er for stor til å lesast: høgst 20 000 linjer og 100 kolonnar. Ingenting er lagra. Kopier berre tabellen over i ei ny fil, eller lim han inn.',
    en: 'The list is too large to read: at most 20,000 lines and 100 columns. Nothing was saved. Copy the table alone into a new file, or paste it.',
  },
  candidateListLocked: {
    status: 422,
    nb: 'Filen er beskyttet med passord og kunne ikke leses. Ingenting er lagret. Fjern passordet i Excel og lagre på nytt, eller lim inn listen.',
    nn: 'Fila er verna med passord og kunne ikkje lesast. Ingenting er lagra. Fjern passordet i Excel og lagre på nytt, eller lim inn lista.',
    en: 'The file is protected by a password and could not be read. Nothing was saved. Remove the password in Excel and save again, or paste the list.',
  },
  candidateListOldExcel: {
    status: 422,
    nb: 'Filen er i Excels gamle format (.xls) og kunne ikke leses. Ingenting er lagret. Lagre den som .xlsx eller .csv, eller lim inn listen.',
    nn: 'Fila er i det gamle formatet til Excel (.xls) og kunne ikkje lesast. Ingenting er lagra. Lagre henne som .xlsx eller .csv, eller lim inn lista.',
    en: 'The file is in Excel’s old format (.xls) and could not be read. Nothing was saved. Save it as .xlsx or .csv, or paste the list.',
  },
  candidateListOtherFormat: {
    status: 422,
    nb: 'Filen er verken Excel (.xlsx) eller CSV, uansett hva den heter. Ingenting er lagret. Lagre listen som .xlsx eller .csv, eller lim den inn.',
    nn: 'Fila er korkje Excel (.xlsx) eller CSV, uansett kva ho heiter. Ingenting er lagra. Lagre lista som .xlsx eller .csv, eller lim henne inn.',
    en: 'The file is neither Excel (.xlsx) nor CSV, whatever its name. Nothing was saved. Save the list as .xlsx or .csv, or paste it.',
  },
  candidateListUnknownLetters: {
    status: 422,
    nb: 'Bokstavene i filen kunne ikke leses sikkert, så æ, ø og å ville blitt feil. Ingenting er lagret. Lagre den som «CSV UTF-8» eller .xlsx, eller lim inn listen.',
    nn: 'Bokstavane i fila kunne ikkje lesast sikkert, så æ, ø og å ville blitt feil. Ingenting er lagra. Lagre henne som «CSV UTF-8» eller .xlsx, eller lim inn lista.',
    en: 'The letters in the file could not be read with certainty, so æ, ø and å would be wrong. Nothing was saved. Save it as “CSV UTF-8” or .xlsx, or paste the list.',
  },
  candidateListTookTooLong: {
    status: 422,
    nb: 'Det tok for lang tid å lese filen, og lesingen ble avbrutt. Ingenting er lagret. Kopier bare tabellen over i en ny fil, eller lim den inn.',
    nn: 'Det tok for lang tid å lese fila, og lesinga vart avbroten. Ingenting er lagra. Kopier berre tabellen over i ei ny fil, eller lim han inn.',
    en: 'Reading the file took too long and was stopped. Nothing was saved. Copy the table alone into a new file, or paste it.',
  },
  candidateListBusy: {
    status: 503,
    nb: 'Det leses mange lister akkurat nå, og din ble ikke lest. Ingenting er lagret. Prøv igjen om et halvt minutt.',
    nn: 'Det blir lese mange lister akkurat no, og di vart ikkje lesen. Ingenting er lagra. Prøv att om eit halvt minutt.',
    en: 'Many lists are being read right now, and yours was not. Nothing was saved. Try again in half a minute.',
  },
  candidateListOwnWaits: {
    status: 429,
    nb: 'Karakter leser allerede en fil fra deg, og en til venter på å bli lest. De to blir lest som vanlig. Denne ble ikke lest, og ingenting fra den er lagret. Vent til de to er ferdige, og last den opp igjen.',
    nn: 'Karakter les allereie ei fil frå deg, og ei til ventar på å bli lesen. Dei to blir lesne som vanleg. Denne vart ikkje lesen, og ingenting frå henne er lagra. Vent til dei to er ferdige, og last henne opp att.',
    en: 'Karakter is already reading a file from you, and another one waits to be read. Those two are read as usual. This one was not read, and nothing of it was saved. Wait until the two are done, and upload it again.',
  },
};
