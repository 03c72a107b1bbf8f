import { texts } from '../../../text/dictionary.ts';

/** The list of an exam's candidates, in the columns that the reader chooses [V2]. */
export const candidateListText = texts({
  nb: {
    title: 'Kandidatliste',
    list: 'Liste',
    lists: {
      all: 'Alle kandidater',
      appeals: 'Kandidater med klage',
      late: 'Saker som kom etter fristen',
      overdue: 'Forfalt: karakter eller svar mangler',
      held: 'Karakter holdt tilbake',
    },
    columnsTitle: 'Kolonner',
    columns: {
      name: 'Navn',
      commission: 'Kommisjon',
      state: 'Status',
      grade: 'Karakter',
      explanation: 'Begrunnelse',
      appeal: 'Klage på sensur',
      complaint: 'Klage på formelle feil',
    },
    noneTitle: 'Ingen i denne listen',
    none: 'Ingen kandidater i eksamenen hører til denne listen nå.',
  },
  nn: {
    title: 'Kandidatliste',
    list: 'Liste',
    lists: {
      all: 'Alle kandidatar',
      appeals: 'Kandidatar med klage',
      late: 'Saker som kom etter fristen',
      overdue: 'Forfalle: karakter eller svar manglar',
      held: 'Karakter halden tilbake',
    },
    columnsTitle: 'Kolonnar',
    columns: {
      name: 'Namn',
      commission: 'Kommisjon',
      state: 'Status',
      grade: 'Karakter',
      explanation: 'Grunngjeving',
      appeal: 'Klage på sensur',
      complaint: 'Klage på formelle feil',
    },
    noneTitle: 'Ingen i denne lista',
    none: 'Ingen kandidatar i eksamenen høyrer til denne lista no.',
  },
  en: {
    title: 'Candidate list',
    list: 'List',
    lists: {
      all: 'All candidates',
      appeals: 'Candidates with an appeal',
      late: 'Cases that came after the deadline',
      overdue: 'Overdue: a grade or an answer is missing',
      held: 'Grade held back',
    },
    columnsTitle: 'Columns',
    columns: {
      name: 'Name',
      commission: 'Commission',
      state: 'State',
      grade: 'Grade',
      explanation: 'Explanation',
      appeal: 'Grade appeal',
      complaint: 'Complaint of formal errors',
    },
    noneTitle: 'Nobody in this list',
    none: 'No candidate of the exam belongs to this list now.',
  },
});
