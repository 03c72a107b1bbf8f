import type { Language } from '@karakter/domain/text/language';
import { plural } from '@karakter/domain/text/wording';

type FeedText = {
  readonly name: string;
  readonly ownExam: (course: string) => string;
  readonly duty: (course: string) => string;
  readonly askExplanation: (course: string) => string;
  readonly appeal: (course: string) => string;
  readonly grading: (course: string) => string;
  readonly left: (count: number) => string;
  readonly explanations: (course: string, count: number) => string;
  readonly caseExplanation: (course: string) => string;
  readonly caseAppeal: (course: string) => string;
  readonly deadline: (written: string) => string;
};

/** The words of a person's calendar: never a grade, a ground, or a candidate [V5, U7]. */
export const feedTexts: Readonly<Record<Language, FeedText>> = {
  nb: {
    name: 'Karakter',
    ownExam: (course) => `Eksamen: ${course}`,
    duty: (course) => `Eksamen der du har oppgaver: ${course}`,
    askExplanation: (course) => `Siste dag for å be om begrunnelse: ${course}`,
    appeal: (course) => `Siste dag for å klage: ${course}`,
    grading: (course) => `Sensurfrist: ${course}`,
    left: (count) => plural.nb(count, { one: '# besvarelse igjen.', other: '# besvarelser igjen.' }),
    explanations: (course, count) =>
      plural.nb(count, {
        one: `Begrunnelse å skrive: ${course}`,
        other: `# begrunnelser å skrive: ${course}`,
      }),
    caseExplanation: (course) => `Begrunnelse du har ansvar for: ${course}`,
    caseAppeal: (course) => `Svar i klagesak du har ansvar for: ${course}`,
    deadline: (written) => `Frist: ${written}.`,
  },
  nn: {
    name: 'Karakter',
    ownExam: (course) => `Eksamen: ${course}`,
    duty: (course) => `Eksamen der du har oppgåver: ${course}`,
    askExplanation: (course) => `Siste dag for å be om grunngjeving: ${course}`,
    appeal: (course) => `Siste dag for å klage: ${course}`,
    grading: (course) => `Sensurfrist: ${course}`,
    left: (count) => plural.nn(count, { one: '# svar att.', other: '# svar att.' }),
    explanations: (course, count) =>
      plural.nn(count, {
        one: `Grunngjeving å skrive: ${course}`,
        other: `# grunngjevingar å skrive: ${course}`,
      }),
    caseExplanation: (course) => `Grunngjeving du har ansvar for: ${course}`,
    caseAppeal: (course) => `Svar i klagesak du har ansvar for: ${course}`,
    deadline: (written) => `Frist: ${written}.`,
  },
  en: {
    name: 'Karakter',
    ownExam: (course) => `Exam: ${course}`,
    duty: (course) => `Exam with tasks of yours: ${course}`,
    askExplanation: (course) => `Last day to ask for an explanation: ${course}`,
    appeal: (course) => `Last day to appeal: ${course}`,
    grading: (course) => `Grading due: ${course}`,
    left: (count) => plural.en(count, { one: '# script left.', other: '# scripts left.' }),
    explanations: (course, count) =>
      plural.en(count, {
        one: `Explanation to write: ${course}`,
        other: `# explanations to write: ${course}`,
      }),
    caseExplanation: (course) => `Explanation you are responsible for: ${course}`,
    caseAppeal: (course) => `Reply in an appeal you are responsible for: ${course}`,
    deadline: (written) => `Due: ${written}.`,
  },
};
