import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** How a list of candidates was read, and what was left out of it. */
export const listNotesText = texts({
  nb: {
    title: 'Slik er listen lest',
    addressChanged: (known: string) => `Erstatter ${known}`,
    addressKept: (known: string) =>
      `${known} beholdes, siden personen også har andre oppgaver i Karakter. Rett den med «Endre» i listen over kandidater.`,
    readdressed: (n: number) =>
      plural.nb(n, {
        one: 'Én person har fått ny e-postadresse, og e-post som ikke er kommet fram, sendes dit.',
        other: '# personer har fått ny e-postadresse, og e-post som ikke er kommet fram, sendes dit.',
      }),
    notes: {
      sheet: (_: number, where: string) => `Arket ${where} er lest.`,
      otherSheets: (_: number, where: string) => `Ikke lest: ${where}.`,
      hiddenSheets: (_: number, where: string) => `Ikke lest, fordi de er skjult: ${where}.`,
      encoding: (_: number, where: string) =>
        `Filen sier ikke hvordan bokstavene er lagret. De er lest som ${where}. Se etter at navnene er riktige.`,
      hiddenLines: (n: number, where: string) =>
        `${plural.nb(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} er skjult i regnearket og tas ikke med. ${plural.nb(n, { one: 'Vis den i regnearket hvis den', other: 'Vis dem i regnearket hvis de' })} skal være med.`,
      hiddenColumns: (_: number, where: string) =>
        `Skjulte kolonner er ikke lest: ${where}. Vis dem i regnearket hvis de skal være med.`,
      farCells: (n: number) =>
        plural.nb(n, {
          one: 'Én celle langt til høyre for tabellen er ikke lest.',
          other: '# celler langt til høyre for tabellen er ikke lest.',
        }),
      farLines: (n: number, where: string) =>
        `${plural.nb(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} står langt fra tabellen og er ikke lest.`,
      linesAbove: (n: number, where: string) =>
        `${plural.nb(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} står over overskriftene og tas ikke med.`,
      linesOutside: (n: number, where: string) =>
        `${plural.nb(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} har bare tekst utenfor kolonnene som leses, og tas ikke med.`,
      unnamedColumns: (n: number, where: string) =>
        `Ikke lest, siden overskriften mangler: ${plural.nb(n, { one: 'kolonne', other: 'kolonnene' })} ${where}. Skriv en overskrift hvis innholdet skal være med.`,
      invisibleSigns: (n: number, where: string) =>
        `${plural.nb(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} hadde usynlige tegn, som er tatt bort.`,
      noEnglishPaper: (n: number, where: string) =>
        `${plural.nb(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} har engelsk som språk. Oppgaven finnes på bokmål og nynorsk, så målformen i tabellen gjelder.`,
    },
  },
  nn: {
    title: 'Slik er lista lesen',
    addressChanged: (known) => `Erstattar ${known}`,
    addressKept: (known) =>
      `${known} blir ståande, sidan personen òg har andre oppgåver i Karakter. Rett henne med «Endre» i lista over kandidatar.`,
    readdressed: (n) =>
      plural.nn(n, {
        one: 'Éin person har fått ny e-postadresse, og e-post som ikkje er komen fram, blir send dit.',
        other: '# personar har fått ny e-postadresse, og e-post som ikkje er komen fram, blir send dit.',
      }),
    notes: {
      sheet: (_, where) => `Arket ${where} er lese.`,
      otherSheets: (_, where) => `Ikkje lese: ${where}.`,
      hiddenSheets: (_, where) => `Ikkje lese, fordi dei er skjulte: ${where}.`,
      encoding: (_, where) =>
        `Fila seier ikkje korleis bokstavane er lagra. Dei er lesne som ${where}. Sjå etter at namna er rette.`,
      hiddenLines: (n, where) =>
        `${plural.nn(n, { one: `Linje ${where} er skjult i reknearket og blir ikkje med. Vis henne i reknearket om ho`, other: `# linjer (${where}) er skjulte i reknearket og blir ikkje med. Vis dei i reknearket om dei` })} skal vere med.`,
      hiddenColumns: (_, where) =>
        `Skjulte kolonnar er ikkje lesne: ${where}. Vis dei i reknearket om dei skal vere med.`,
      farCells: (n) =>
        plural.nn(n, {
          one: 'Éi celle langt til høgre for tabellen er ikkje lesen.',
          other: '# celler langt til høgre for tabellen er ikkje lesne.',
        }),
      farLines: (n, where) =>
        `${plural.nn(n, { one: `Linje ${where} står langt frå tabellen og er ikkje lesen`, other: `# linjer (${where}) står langt frå tabellen og er ikkje lesne` })}.`,
      linesAbove: (n, where) =>
        `${plural.nn(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} står over overskriftene og blir ikkje med.`,
      linesOutside: (n, where) =>
        `${plural.nn(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} har berre tekst utanfor kolonnane som blir lesne, og blir ikkje med.`,
      unnamedColumns: (n, where) =>
        `Ikkje lese, sidan overskrifta manglar: ${plural.nn(n, { one: 'kolonne', other: 'kolonnane' })} ${where}. Skriv ei overskrift om innhaldet skal vere med.`,
      invisibleSigns: (n, where) =>
        `${plural.nn(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} hadde usynlege teikn, som er tekne bort.`,
      noEnglishPaper: (n, where) =>
        `${plural.nn(n, { one: `Linje ${where}`, other: `# linjer (${where})` })} har engelsk som språk. Oppgåva finst på bokmål og nynorsk, så målforma i tabellen gjeld.`,
    },
  },
  en: {
    title: 'How the list was read',
    addressChanged: (known) => `Replaces ${known}`,
    addressKept: (known) =>
      `${known} is kept, since the person has other tasks in Karakter too. Correct it with “Change” in the list of candidates.`,
    readdressed: (n) =>
      plural.en(n, {
        one: 'One person has a new e-mail address, and mail that has not arrived is sent there.',
        other: '# persons have a new e-mail address, and mail that has not arrived is sent there.',
      }),
    notes: {
      sheet: (_, where) => `The sheet ${where} was read.`,
      otherSheets: (_, where) => `Not read: ${where}.`,
      hiddenSheets: (_, where) => `Not read, since they are hidden: ${where}.`,
      encoding: (_, where) =>
        `The file does not say how its letters are stored. They were read as ${where}. Check that the names are right.`,
      hiddenLines: (n, where) =>
        `${plural.en(n, { one: `Line ${where}`, other: `# lines (${where})` })} hidden in the spreadsheet, and left out. Show them in the spreadsheet if they belong.`,
      hiddenColumns: (_, where) =>
        `Hidden columns were not read: ${where}. Show them in the spreadsheet if they belong.`,
      farCells: (n) =>
        plural.en(n, {
          one: 'One cell far to the right of the table was not read.',
          other: '# cells far to the right of the table were not read.',
        }),
      farLines: (n, where) =>
        `${plural.en(n, { one: `Line ${where}`, other: `# lines (${where})` })} far away from the table, not read.`,
      linesAbove: (n, where) =>
        `${plural.en(n, { one: `Line ${where}`, other: `# lines (${where})` })} above the headings, left out.`,
      linesOutside: (n, where) =>
        `${plural.en(n, { one: `Line ${where}`, other: `# lines (${where})` })} with text only outside the columns that are read, left out.`,
      unnamedColumns: (n, where) =>
        `Not read, since the heading is missing: ${plural.en(n, { one: 'column', other: 'columns' })} ${where}. Write a heading if the content belongs.`,
      invisibleSigns: (n, where) =>
        `${plural.en(n, { one: `Line ${where}`, other: `# lines (${where})` })} with invisible characters, which were removed.`,
      noEnglishPaper: (n, where) =>
        `${plural.en(n, { one: `Line ${where}`, other: `# lines (${where})` })} with English as the language. The paper is in bokmål and nynorsk, and the table shows which of them applies.`,
    },
  },
});
