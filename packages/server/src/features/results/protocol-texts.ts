import type { ProtocolKind } from '@karakter/domain/results/results';
import type { Language } from '@karakter/domain/text/language';

type Words = {
  internal: string;
  external: string;
  third: string;
  kinds: Record<ProtocolKind, string>;
  /** The words on paper for a grade that is not printed as it is. */
  grades: Readonly<Record<string, string>>;
};

/** The texts of the protocol as a document, besides its labels. */
export const protocolWords: Readonly<Record<Language, Words>> = {
  nb: {
    internal: 'intern sensor',
    external: 'ekstern sensor',
    third: 'tredjesensor',
    kinds: {
      ordinary: 'Ordinær sensur',
      appeal: 'Klagesensur',
      newAssessment: 'Ny vurdering',
      correction: 'Retting',
    },
    grades: { pass: 'bestått', fail: 'ikke bestått' },
  },
  nn: {
    internal: 'intern sensor',
    external: 'ekstern sensor',
    third: 'tredjesensor',
    kinds: {
      ordinary: 'Ordinær sensur',
      appeal: 'Klagesensur',
      newAssessment: 'Ny vurdering',
      correction: 'Retting',
    },
    grades: { pass: 'bestått', fail: 'ikkje bestått' },
  },
  en: {
    internal: 'internal grader',
    external: 'external grader',
    third: 'third grader',
    kinds: {
      ordinary: 'Ordinary grading',
      appeal: 'Appeal grading',
      newAssessment: 'New assessment',
      correction: 'Correction',
    },
    grades: { pass: 'pass', fail: 'fail' },
  },
};
