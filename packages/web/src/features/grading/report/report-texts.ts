import { texts } from '../../../text/dictionary.ts';

/** A grader's report, and the list of them. */
export const reportText = texts({
  nb: {
    title: 'Sensorrapport',
    about:
      'Rapporten går til eksamenskontoret og den emneansvarlige, og arkiveres med eksamenen. Kandidatene ser den ikke. Skriv ikke om enkelte kandidater.',
    parts: {
      paper: 'Oppgaven',
      guide: 'Sensorveiledningen',
      level: 'Nivået',
      organisation: 'Gjennomføringen',
    },
    notYet:
      'Rapporten kan sendes når alle karakterene i kommisjonen er satt. Det du skriver, blir tatt vare på.',
    send: 'Send rapporten',
    sendWords: 'Rapporten sendes til eksamenskontoret og den emneansvarlige. Den kan ikke endres etterpå.',
    sent: 'Sendt',
    sentNow: 'Rapporten er sendt.',
    empty: 'Skriv under minst én av overskriftene.',
    listTitle: 'Sensorrapporter',
    noneTitle: 'Ingen rapporter',
    none: 'Rapportene kommer hit når sensorene sender dem.',
    by: (name: string, commission: string) => `${name}, ${commission}`,
  },
  nn: {
    title: 'Sensorrapport',
    about:
      'Rapporten går til eksamenskontoret og den emneansvarlege, og blir arkivert med eksamenen. Kandidatane ser han ikkje. Skriv ikkje om einskilde kandidatar.',
    parts: {
      paper: 'Oppgåva',
      guide: 'Sensorrettleiinga',
      level: 'Nivået',
      organisation: 'Gjennomføringa',
    },
    notYet:
      'Rapporten kan sendast når alle karakterane i kommisjonen er sette. Det du skriv, blir teke vare på.',
    send: 'Send rapporten',
    sendWords:
      'Rapporten blir send til eksamenskontoret og den emneansvarlege. Han kan ikkje endrast etterpå.',
    sent: 'Send',
    sentNow: 'Rapporten er send.',
    empty: 'Skriv under minst éi av overskriftene.',
    listTitle: 'Sensorrapportar',
    noneTitle: 'Ingen rapportar',
    none: 'Rapportane kjem hit når sensorane sender dei.',
    by: (name, commission) => `${name}, ${commission}`,
  },
  en: {
    title: 'Grader’s report',
    about:
      'The report goes to the exam office and the course coordinator, and is archived with the exam. Candidates do not see it. Do not write about single candidates.',
    parts: {
      paper: 'The paper',
      guide: 'The grading guide',
      level: 'The level',
      organisation: 'How the exam was held',
    },
    notYet: 'The report can be sent when all grades of the commission are set. What you write is kept.',
    send: 'Send the report',
    sendWords:
      'The report goes to the exam office and the course coordinator. It cannot be changed afterwards.',
    sent: 'Sent',
    sentNow: 'The report is sent.',
    empty: 'Write under at least one of the headings.',
    listTitle: 'Graders’ reports',
    noneTitle: 'No reports',
    none: 'The reports appear here when the graders send them.',
    by: (name, commission) => `${name}, ${commission}`,
  },
});
