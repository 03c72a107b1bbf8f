import type { PdfInputs, PdfLanguage, PdfTemplate } from './port.ts';

const nb = {
  answer: 'Besvarelse',
  paper: 'Eksamensoppgave',
  guide: 'Sensorveiledning',
  protocol: 'Sensurprotokoll',
  explanation: 'Begrunnelse for karakter',
  appealDecision: 'Vedtak i klage på sensur',
  course: 'Emne',
  candidate: 'Kandidat',
  candidateNumber: 'Kandidatnummer',
  examDate: 'Eksamensdato',
  words: 'Antall ord',
  checksum: 'Kontrollsum (SHA-256)',
  question: 'Oppgave',
  points: 'poeng',
  noAnswer: 'Ikke besvart.',
  chosen: 'valgt',
  correct: 'riktig',
  duration: 'Varighet',
  aids: 'Tillatte hjelpemidler',
  totalPoints: 'Poeng til sammen',
  graders: 'Sensorer',
  grades: 'Karakterer',
  grade: 'Karakter',
  basis: 'Grunnlag',
  enteredAt: 'Ført',
  name: 'Navn',
  affiliation: 'Tilknytning',
  role: 'Rolle',
  legalBasis: 'Hjemmel',
  page: 'Side',
  of: 'av',
  columns: 'Kolonne',
  attachment: 'Besvarelsen slik den ble levert, som data',
  received: 'Besvarelse mottatt',
  seal: 'Institusjonens segl. Viser at dokumentet er uendret',
};

type Labels = typeof nb;

const nn: Labels = {
  answer: 'Svar',
  paper: 'Eksamensoppgåve',
  guide: 'Sensorrettleiing',
  protocol: 'Sensurprotokoll',
  explanation: 'Grunngjeving for karakter',
  appealDecision: 'Vedtak i klage på sensur',
  course: 'Emne',
  candidate: 'Kandidat',
  candidateNumber: 'Kandidatnummer',
  examDate: 'Eksamensdato',
  words: 'Tal på ord',
  checksum: 'Kontrollsum (SHA-256)',
  question: 'Oppgåve',
  points: 'poeng',
  noAnswer: 'Ikkje svart på.',
  chosen: 'vald',
  correct: 'rett',
  duration: 'Lengd',
  aids: 'Tillatne hjelpemiddel',
  totalPoints: 'Poeng til saman',
  graders: 'Sensorar',
  grades: 'Karakterar',
  grade: 'Karakter',
  basis: 'Grunnlag',
  enteredAt: 'Ført',
  name: 'Namn',
  affiliation: 'Tilknyting',
  role: 'Rolle',
  legalBasis: 'Heimel',
  page: 'Side',
  of: 'av',
  columns: 'Kolonne',
  attachment: 'Svaret slik det vart levert, som data',
  received: 'Svar motteke',
  seal: 'Seglet til institusjonen. Viser at dokumentet er uendra',
};

const en: Labels = {
  answer: 'Answer',
  paper: 'Exam paper',
  guide: 'Grading guide',
  protocol: 'Grade protocol',
  explanation: 'Explanation of grade',
  appealDecision: 'Decision on grade appeal',
  course: 'Course',
  candidate: 'Candidate',
  candidateNumber: 'Candidate number',
  examDate: 'Exam date',
  words: 'Number of words',
  checksum: 'Checksum (SHA-256)',
  question: 'Question',
  points: 'points',
  noAnswer: 'Not answered.',
  chosen: 'chosen',
  correct: 'correct',
  duration: 'Duration',
  aids: 'Permitted aids',
  totalPoints: 'Total points',
  graders: 'Graders',
  grades: 'Grades',
  grade: 'Grade',
  basis: 'Basis',
  enteredAt: 'Entered',
  name: 'Name',
  affiliation: 'Affiliation',
  role: 'Role',
  legalBasis: 'Legal basis',
  page: 'Page',
  of: 'of',
  columns: 'Column',
  attachment: 'The answer as it was handed in, as data',
  received: 'Answer received',
  seal: 'The institution’s seal. Shows that the document is unchanged',
};

/** The fixed words of the templates, in the language of the document. */
export const pdfLabels: Readonly<Record<PdfLanguage, Labels>> = { nb, nn, en };

/** The heading of the document. */
export function pdfHeading<T extends PdfTemplate>(template: T, data: PdfInputs[T]): string {
  const labels = pdfLabels[data.language];
  if ('kind' in data) return labels[data.kind];
  const heading: PdfTemplate = template;
  return heading === 'case' ? labels.explanation : labels[heading];
}

/** The title in the metadata: what it is, of which course, for which candidate number; never who. */
export function pdfTitle<T extends PdfTemplate>(template: T, data: PdfInputs[T]): string {
  const title = `${pdfHeading(template, data)} ${data.courseCode}`;
  const candidate = pdfLabels[data.language].candidate.toLowerCase();
  return 'candidateNumber' in data ? `${title}, ${candidate} ${data.candidateNumber}` : title;
}
