import { texts } from '../../text/dictionary.ts';

const lines = (n: number, where: string) => (n === 1 ? `Linje ${where}` : `${n} linjer (${where})`);
const linesEn = (n: number, where: string) => (n === 1 ? `Line ${where}` : `${n} lines (${where})`);

/** How a list of candidates was read, and what was left out of it. */
export const listNotesText = texts({
  nb: {
    title: 'Slik er listen lest',
    firstErrors: (n: number) => `Her står de ${n} første.`,
    addressChanged: (known: string) => `Erstatter ${known}`,
    addressKept: (known: string) =>
      `${known} beholdes, siden personen også har andre oppgaver i Karakter. Rett den med «Endre» i listen over kandidater.`,
    readdressed: (n: number) =>
      n === 1
        ? 'Én person har fått ny e-postadresse, og e-post som ikke er kommet fram, sendes dit.'
        : `${n} personer har fått ny e-postadresse, og e-post som ikke er kommet fram, sendes dit.`,
    notes: {
      sheet: (_: number, where: string) => `Arket ${where} er lest.`,
      otherSheets: (_: number, where: string) => `Ikke lest: ${where}.`,
      hiddenSheets: (_: number, where: string) => `Ikke lest, fordi de er skjult: ${where}.`,
      encoding: (_: number, where: string) =>
        `Filen sier ikke hvordan bokstavene er lagret. De er lest som ${where}. Se etter at navnene er riktige.`,
      hiddenLines: (n: number, where: string) =>
        `${lines(n, where)} er skjult i regnearket og tas ikke med. Vis dem i regnearket hvis de skal være med.`,
      hiddenColumns: (_: number, where: string) =>
        `Skjulte kolonner er ikke lest: ${where}. Vis dem i regnearket hvis de skal være med.`,
      farCells: (n: number) =>
        n === 1
          ? 'Én celle langt til høyre for tabellen er ikke lest.'
          : `${n} celler langt til høyre for tabellen er ikke lest.`,
      farLines: (n: number, where: string) => `${lines(n, where)} står langt fra tabellen og er ikke lest.`,
      linesAbove: (n: number, where: string) => `${lines(n, where)} står over overskriftene og tas ikke med.`,
      linesOutside: (n: number, where: string) =>
        `${lines(n, where)} har bare tekst utenfor kolonnene som leses, og tas ikke med.`,
      unnamedColumns: (n: number, where: string) =>
        `Ikke lest, siden overskriften mangler: ${n === 1 ? 'kolonne' : 'kolonnene'} ${where}. Skriv en overskrift hvis innholdet skal være med.`,
      invisibleSigns: (n: number, where: string) =>
        `${lines(n, where)} hadde usynlige tegn, som er tatt bort.`,
    },
  },
  nn: {
    title: 'Slik er lista lesen',
    firstErrors: (n) => `Her står dei ${n} første.`,
    addressChanged: (known) => `Erstattar ${known}`,
    addressKept: (known) =>
      `${known} blir ståande, sidan personen òg har andre oppgåver i Karakter. Rett henne med «Endre» i lista over kandidatar.`,
    readdressed: (n) =>
      n === 1
        ? 'Éin person har fått ny e-postadresse, og e-post som ikkje er komen fram, blir send dit.'
        : `${n} personar har fått ny e-postadresse, og e-post som ikkje er komen fram, blir send dit.`,
    notes: {
      sheet: (_, where) => `Arket ${where} er lese.`,
      otherSheets: (_, where) => `Ikkje lese: ${where}.`,
      hiddenSheets: (_, where) => `Ikkje lese, fordi dei er skjulte: ${where}.`,
      encoding: (_, where) =>
        `Fila seier ikkje korleis bokstavane er lagra. Dei er lesne som ${where}. Sjå etter at namna er rette.`,
      hiddenLines: (n, where) =>
        `${lines(n, where)} er skjult i reknearket og blir ikkje med. Vis dei i reknearket om dei skal vere med.`,
      hiddenColumns: (_, where) =>
        `Skjulte kolonnar er ikkje lesne: ${where}. Vis dei i reknearket om dei skal vere med.`,
      farCells: (n) =>
        n === 1
          ? 'Éi celle langt til høgre for tabellen er ikkje lesen.'
          : `${n} celler langt til høgre for tabellen er ikkje lesne.`,
      farLines: (n, where) => `${lines(n, where)} står langt frå tabellen og er ikkje lesne.`,
      linesAbove: (n, where) => `${lines(n, where)} står over overskriftene og blir ikkje med.`,
      linesOutside: (n, where) =>
        `${lines(n, where)} har berre tekst utanfor kolonnane som blir lesne, og blir ikkje med.`,
      unnamedColumns: (n, where) =>
        `Ikkje lese, sidan overskrifta manglar: ${n === 1 ? 'kolonne' : 'kolonnane'} ${where}. Skriv ei overskrift om innhaldet skal vere med.`,
      invisibleSigns: (n, where) => `${lines(n, where)} hadde usynlege teikn, som er tekne bort.`,
    },
  },
  en: {
    title: 'How the list was read',
    firstErrors: (n) => `These are the first ${n}.`,
    addressChanged: (known) => `Replaces ${known}`,
    addressKept: (known) =>
      `${known} is kept, since the person has other tasks in Karakter too. Correct it with “Change” in the list of candidates.`,
    readdressed: (n) =>
      n === 1
        ? 'One person has a new e-mail address, and mail that has not arrived is sent there.'
        : `${n} persons have a new e-mail address, and mail that has not arrived is sent there.`,
    notes: {
      sheet: (_, where) => `The sheet ${where} was read.`,
      otherSheets: (_, where) => `Not read: ${where}.`,
      hiddenSheets: (_, where) => `Not read, since they are hidden: ${where}.`,
      encoding: (_, where) =>
        `The file does not say how its letters are stored. They were read as ${where}. Check that the names are right.`,
      hiddenLines: (n, where) =>
        `${linesEn(n, where)} hidden in the spreadsheet, and left out. Show them in the spreadsheet if they belong.`,
      hiddenColumns: (_, where) =>
        `Hidden columns were not read: ${where}. Show them in the spreadsheet if they belong.`,
      farCells: (n) =>
        n === 1
          ? 'One cell far to the right of the table was not read.'
          : `${n} cells far to the right of the table were not read.`,
      farLines: (n, where) => `${linesEn(n, where)} far away from the table, not read.`,
      linesAbove: (n, where) => `${linesEn(n, where)} above the headings, left out.`,
      linesOutside: (n, where) =>
        `${linesEn(n, where)} with text only outside the columns that are read, left out.`,
      unnamedColumns: (n, where) =>
        `Not read, since the heading is missing: ${n === 1 ? 'column' : 'columns'} ${where}. Write a heading if the content belongs.`,
      invisibleSigns: (n, where) => `${linesEn(n, where)} with invisible characters, which were removed.`,
    },
  },
});
