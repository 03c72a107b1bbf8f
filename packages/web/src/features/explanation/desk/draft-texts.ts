import type { Grade, GradeScale } from '@karakter/domain/exam/grades';
import { texts } from '../../../text/dictionary.ts';

type Meanings = Readonly<Partial<Record<Grade, string>>>;

const place =
  (words: Record<GradeScale, (grade: Grade) => string>) =>
  (grade: Grade, scale: GradeScale): string =>
    words[scale](grade);

/** The common descriptions of the grades by Universities Norway (law.md 2.1). */
const meanings = {
  nb: { A: 'fremragende', B: 'meget god', C: 'god', D: 'nokså god', E: 'tilstrekkelig', F: 'ikke bestått' },
  nn: { A: 'framifrå', B: 'mykje god', C: 'god', D: 'nokså god', E: 'tilstrekkeleg', F: 'ikkje greidd' },
  en: { A: 'excellent', B: 'very good', C: 'good', D: 'satisfactory', E: 'sufficient', F: 'fail' },
} satisfies Record<'nb' | 'nn' | 'en', Meanings>;

const meaning = (words: Meanings, grade: Grade) => words[grade] ?? '';

/** The words of a draft of the whole: the language is that of the explanation. */
export const overallDraftText = texts({
  nb: {
    placed: place({
      'A-F': (grade) =>
        `Samlet ligger besvarelsen på karakteren ${grade} (${meaning(meanings.nb, grade)}) på skalaen fra A til F.`,
      'pass-fail': (grade) => `Samlet er besvarelsen ${grade === 'pass' ? 'bestått' : 'ikke bestått'}.`,
      '1-6': (grade) => `Samlet ligger besvarelsen på karakteren ${grade} på skalaen fra 1 til 6.`,
    }),
    level: (said: string) => `Om dette nivået sier sensorveiledningen: «${said}».`,
  },
  nn: {
    placed: place({
      'A-F': (grade) =>
        `Samla ligg svaret på karakteren ${grade} (${meaning(meanings.nn, grade)}) på skalaen frå A til F.`,
      'pass-fail': (grade) => `Samla er svaret ${grade === 'pass' ? 'greidd' : 'ikkje greidd'}.`,
      '1-6': (grade) => `Samla ligg svaret på karakteren ${grade} på skalaen frå 1 til 6.`,
    }),
    level: (said) => `Om dette nivået seier sensorrettleiinga: «${said}».`,
  },
  en: {
    placed: place({
      'A-F': (grade) =>
        `As a whole, the answer is at the grade ${grade} (${meaning(meanings.en, grade)}) on the scale from A to F.`,
      'pass-fail': (grade) => `As a whole, the answer is a ${grade}.`,
      '1-6': (grade) => `As a whole, the answer is at the grade ${grade} on the scale from 1 to 6.`,
    }),
    level: (said) => `The grading guide says of this level: “${said}”.`,
  },
});
