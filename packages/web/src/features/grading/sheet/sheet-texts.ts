import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Points and grades by spreadsheet: the template, the upload, the preview and undoing. */
export const sheetText = texts({
  nb: {
    title: 'Regneark',
    about:
      'Sett poeng og karakterer i Excel, og last dem opp. Du ser hver endring før den teller, og alt kan angres. Ingenting blir bekreftet.',
    templateTitle: '1. Hent malen',
    templateAbout: (n: number) =>
      `Malen har ${plural.nb(n, { one: 'ett kandidatnummer', other: '# kandidatnumre' })} og én kolonne for hver oppgave som rettes for hånd. Den har ingen navn.`,
    template: 'Last ned malen',
    templateFailed: 'Malen kunne ikke lages. Ingenting er endret. Last siden på nytt, og prøv igjen.',
    templateName: (course: string, number: number) => `Sensur ${course} kommisjon ${number}`,
    columns: {
      candidateNumber: 'Kandidatnummer',
      question: (number: number) => `Oppgave ${number}`,
      most: (number: number, points: string) => `Oppgave ${number} (maks ${points})`,
      grade: 'Karakter',
    },
    uploadTitle: '2. Last opp',
    uploadAbout: {
      'A-F': 'Karakterene er A–F. Poeng kan ha komma eller punktum. Tomme celler lar det som står, stå.',
      'pass-fail':
        'Skriv Bestått eller Ikke bestått. Poeng kan ha komma eller punktum. Tomme celler lar det som står, stå.',
      '1-6': 'Karakterene er 1–6. Poeng kan ha komma eller punktum. Tomme celler lar det som står, stå.',
    },
    file: 'Excel- eller CSV-fil',
    upload: 'Vis endringene',
    replaces: 'En ny fil erstatter den som venter.',
    uploading: 'Filen leses …',
    read: (n: number) =>
      plural.nb(n, {
        one: 'Filen er lest. Én besvarelse endres.',
        other: 'Filen er lest. # besvarelser endres.',
      }),
    previewTitle: '3. Se over endringene',
    uploadedAt: (when: string) => `Lastet opp ${when}. Ingenting er endret ennå.`,
    nothing: 'Ingenting endres',
    nothingAbout: 'Det filen sier, står der alt, eller ingen av radene kan brukes.',
    unchanged: (n: number) =>
      plural.nb(n, { one: 'Én rad endrer ingenting.', other: '# rader endrer ingenting.' }),
    changes: 'Endringer',
    candidate: 'Kandidat',
    row: 'Rad',
    before: 'Før',
    after: 'Etter',
    none: 'ingen',
    apply: (n: number) => plural.nb(n, { one: 'Endre én besvarelse', other: 'Endre # besvarelser' }),
    discard: 'Forkast filen',
    discarded: 'Filen er forkastet. Ingenting er endret.',
    applied: (n: number) =>
      plural.nb(n, { one: 'Én besvarelse er endret.', other: '# besvarelser er endret.' }),
    appliedTitle: 'Sist tatt i bruk',
    appliedAt: (n: number, when: string) =>
      `${plural.nb(n, { one: 'Én besvarelse ble endret', other: '# besvarelser ble endret' })} ${when}.`,
    undo: 'Angre endringene',
    undoAbout: (n: number) =>
      plural.nb(n, {
        one: 'Poeng og karakter for én besvarelse blir som før. Hvis du har endret den siden, står den som den er.',
        other: 'Poeng og karakterer for # besvarelser blir som før. De du har endret siden, står som de er.',
      }),
    undone: (n: number, when: string) =>
      `Angret ${when}: ${plural.nb(n, { one: 'én besvarelse er som før.', other: '# besvarelser er som før.' })}`,
    kept: 'Disse ble ikke gjenopprettet',
    problems: (n: number) =>
      plural.nb(n, { one: 'Én rad eller celle tas ikke med', other: '# rader og celler tas ikke med' }),
    problemsAbout: 'Resten kan tas i bruk nå. Rett disse i regnearket, og last det opp igjen.',
    moreProblems: (n: number) =>
      plural.nb(n, { one: 'Én feil til vises ikke.', other: '# feil til vises ikke.' }),
    cell: 'Celle',
    why: 'Hvorfor',
    notesTitle: 'Slik er filen lest',
    ignored: (headings: string) => `Ikke lest: ${headings}.`,
    totals: (headings: string) => `${headings} er ikke lest: Karakter regner summen av oppgavene.`,
  },
  nn: {
    title: 'Rekneark',
    about:
      'Set poeng og karakterar i Excel, og last dei opp. Du ser kvar endring før ho tel, og alt kan angrast. Ingenting blir stadfesta.',
    templateTitle: '1. Hent malen',
    templateAbout: (n) =>
      `Malen har ${plural.nn(n, { one: 'eitt kandidatnummer', other: '# kandidatnummer' })} og éin kolonne for kvar oppgåve som blir retta for hand. Han har ingen namn.`,
    template: 'Last ned malen',
    templateFailed: 'Malen kunne ikkje lagast. Ingenting er endra. Last sida på nytt, og prøv att.',
    templateName: (course, number) => `Sensur ${course} kommisjon ${number}`,
    columns: {
      candidateNumber: 'Kandidatnummer',
      question: (number) => `Oppgåve ${number}`,
      most: (number, points) => `Oppgåve ${number} (maks ${points})`,
      grade: 'Karakter',
    },
    uploadTitle: '2. Last opp',
    uploadAbout: {
      'A-F': 'Karakterane er A–F. Poeng kan ha komma eller punktum. Tomme celler lèt det som står, stå.',
      'pass-fail':
        'Skriv Bestått eller Ikkje bestått. Poeng kan ha komma eller punktum. Tomme celler lèt det som står, stå.',
      '1-6': 'Karakterane er 1–6. Poeng kan ha komma eller punktum. Tomme celler lèt det som står, stå.',
    },
    file: 'Excel- eller CSV-fil',
    upload: 'Vis endringane',
    replaces: 'Ei ny fil erstattar den som ventar.',
    uploading: 'Fila blir lesen …',
    read: (n) =>
      plural.nn(n, {
        one: 'Fila er lesen. Eitt svar blir endra.',
        other: 'Fila er lesen. # svar blir endra.',
      }),
    previewTitle: '3. Sjå over endringane',
    uploadedAt: (when) => `Lasta opp ${when}. Ingenting er endra enno.`,
    nothing: 'Ingenting blir endra',
    nothingAbout: 'Det fila seier, står der alt, eller ingen av radene kan brukast.',
    unchanged: (n) => plural.nn(n, { one: 'Éi rad endrar ingenting.', other: '# rader endrar ingenting.' }),
    changes: 'Endringar',
    candidate: 'Kandidat',
    row: 'Rad',
    before: 'Før',
    after: 'Etter',
    none: 'ingen',
    apply: (n) => plural.nn(n, { one: 'Endre eitt svar', other: 'Endre # svar' }),
    discard: 'Forkast fila',
    discarded: 'Fila er forkasta. Ingenting er endra.',
    applied: (n) => plural.nn(n, { one: 'Eitt svar er endra.', other: '# svar er endra.' }),
    appliedTitle: 'Sist teke i bruk',
    appliedAt: (n, when) =>
      `${plural.nn(n, { one: 'Eitt svar vart endra', other: '# svar vart endra' })} ${when}.`,
    undo: 'Angre endringane',
    undoAbout: (n) =>
      plural.nn(n, {
        one: 'Poeng og karakter for eitt svar blir som før. Om du har endra det sidan, står det som det er.',
        other: 'Poeng og karakterar for # svar blir som før. Dei du har endra sidan, står som dei er.',
      }),
    undone: (n, when) =>
      `Angra ${when}: ${plural.nn(n, { one: 'eitt svar er som før.', other: '# svar er som før.' })}`,
    kept: 'Desse vart ikkje henta tilbake',
    problems: (n) =>
      plural.nn(n, { one: 'Éi rad eller celle blir ikkje med', other: '# rader og celler blir ikkje med' }),
    problemsAbout: 'Resten kan takast i bruk no. Rett desse i reknearket, og last det opp att.',
    moreProblems: (n) =>
      plural.nn(n, { one: 'Éin feil til er ikkje vist.', other: '# feil til er ikkje viste.' }),
    cell: 'Celle',
    why: 'Kvifor',
    notesTitle: 'Slik er fila lesen',
    ignored: (headings) => `Ikkje lese: ${headings}.`,
    totals: (headings) => `${headings} er ikkje lese: Karakter reknar summen av oppgåvene.`,
  },
  en: {
    title: 'Spreadsheet',
    about:
      'Set points and grades in Excel, and upload them. You see each change before it counts, and all can be undone. Nothing is confirmed.',
    templateTitle: '1. Get the template',
    templateAbout: (n) =>
      `The template has ${plural.en(n, { one: 'one candidate number', other: '# candidate numbers' })} and a column for each question that is marked by hand. It has no names.`,
    template: 'Download the template',
    templateFailed: 'The template could not be made. Nothing was changed. Reload the page, and try again.',
    templateName: (course, number) => `Grading ${course} commission ${number}`,
    columns: {
      candidateNumber: 'Candidate number',
      question: (number) => `Question ${number}`,
      most: (number, points) => `Question ${number} (max ${points})`,
      grade: 'Grade',
    },
    uploadTitle: '2. Upload',
    uploadAbout: {
      'A-F': 'The grades are A–F. Points may have a comma or a point. Empty cells leave what is there.',
      'pass-fail':
        'Write Pass or Not pass. Points may have a comma or a point. Empty cells leave what is there.',
      '1-6': 'The grades are 1–6. Points may have a comma or a point. Empty cells leave what is there.',
    },
    file: 'Excel or CSV file',
    upload: 'Show the changes',
    replaces: 'A new file replaces the one that waits.',
    uploading: 'The file is being read …',
    read: (n) =>
      plural.en(n, {
        one: 'The file is read. One script changes.',
        other: 'The file is read. # scripts change.',
      }),
    previewTitle: '3. Look over the changes',
    uploadedAt: (when) => `Uploaded ${when}. Nothing is changed yet.`,
    nothing: 'Nothing changes',
    nothingAbout: 'What the file says is there already, or none of its rows can be used.',
    unchanged: (n) => plural.en(n, { one: 'One row changes nothing.', other: '# rows change nothing.' }),
    changes: 'Changes',
    candidate: 'Candidate',
    row: 'Row',
    before: 'Before',
    after: 'After',
    none: 'none',
    apply: (n) => plural.en(n, { one: 'Change one script', other: 'Change # scripts' }),
    discard: 'Discard the file',
    discarded: 'The file is discarded. Nothing was changed.',
    applied: (n) => plural.en(n, { one: 'One script is changed.', other: '# scripts are changed.' }),
    appliedTitle: 'Applied last',
    appliedAt: (n, when) =>
      `${plural.en(n, { one: 'One script was changed', other: '# scripts were changed' })} ${when}.`,
    undo: 'Undo the changes',
    undoAbout: (n) =>
      plural.en(n, {
        one: 'Points and grade of one script become as before. If you have changed it since, it stays as it is.',
        other:
          'Points and grades of # scripts become as before. Those you have changed since stay as they are.',
      }),
    undone: (n, when) =>
      `Undone ${when}: ${plural.en(n, { one: 'one script is as before.', other: '# scripts are as before.' })}`,
    kept: 'These were not restored',
    problems: (n) =>
      plural.en(n, { one: 'One row or cell is left out', other: '# rows and cells are left out' }),
    problemsAbout: 'The rest can be applied now. Correct these in the spreadsheet, and upload it again.',
    moreProblems: (n) =>
      plural.en(n, { one: 'One more fault is not shown.', other: '# more faults are not shown.' }),
    cell: 'Cell',
    why: 'Why',
    notesTitle: 'How the file was read',
    ignored: (headings) => `Not read: ${headings}.`,
    totals: (headings) => `${headings} is not read: Karakter counts the sum of the questions.`,
  },
});
