import { texts } from '../../text/dictionary.ts';

/** Says from where the form for a new exam was filled in. */
export const newExamText = texts({
  nb: {
    course: (code: string) => `Fylt ut som i forrige eksamen i ${code}. Alt kan endres.`,
    unit: (code: string) =>
      `Kontakt og regler er fylt ut som i enhetens forrige eksamen, ${code}. Alt kan endres.`,
  },
  nn: {
    course: (code) => `Fylt ut som i førre eksamen i ${code}. Alt kan endrast.`,
    unit: (code) => `Kontakt og reglar er fylte ut som i førre eksamen i eininga, ${code}. Alt kan endrast.`,
  },
  en: {
    course: (code) => `Filled in as in the last exam of ${code}. All of it can be changed.`,
    unit: (code) =>
      `Contact and rules are filled in as in the unit’s last exam, ${code}. All of it can be changed.`,
  },
});
