import { texts } from '../../../text/dictionary.ts';

/**
 * The words of a draft of the whole: the language is that of the explanation. The meanings are the common descriptions of the
 * grades by Universities Norway (law.md 2.1).
 */
export const overallDraftText = texts({
  nb: {
    letter: (grade: string, meaning: string) =>
      `Samlet ligger besvarelsen på karakteren ${grade} (${meaning}) på skalaen fra A til F.`,
    number: (grade: string) => `Samlet ligger besvarelsen på karakteren ${grade} på skalaen fra 1 til 6.`,
    pass: 'Samlet er besvarelsen bestått.',
    fail: 'Samlet er besvarelsen ikke bestått.',
    level: (said: string) => `Om dette nivået sier sensorveiledningen: «${said}».`,
    meanings: {
      A: 'fremragende',
      B: 'meget god',
      C: 'god',
      D: 'nokså god',
      E: 'tilstrekkelig',
      F: 'ikke bestått',
    },
  },
  nn: {
    letter: (grade, meaning) =>
      `Samla ligg svaret på karakteren ${grade} (${meaning}) på skalaen frå A til F.`,
    number: (grade) => `Samla ligg svaret på karakteren ${grade} på skalaen frå 1 til 6.`,
    pass: 'Samla er svaret bestått.',
    fail: 'Samla er svaret ikkje bestått.',
    level: (said) => `Om dette nivået seier sensorrettleiinga: «${said}».`,
    meanings: {
      A: 'framifrå',
      B: 'mykje god',
      C: 'god',
      D: 'nokså god',
      E: 'tilstrekkeleg',
      F: 'ikkje bestått',
    },
  },
  en: {
    letter: (grade, meaning) =>
      `As a whole, the answer is at the grade ${grade} (${meaning}) on the scale from A to F.`,
    number: (grade) => `As a whole, the answer is at the grade ${grade} on the scale from 1 to 6.`,
    pass: 'As a whole, the answer is a pass.',
    fail: 'As a whole, the answer is a fail.',
    level: (said) => `The grading guide says of this level: “${said}”.`,
    meanings: {
      A: 'excellent',
      B: 'very good',
      C: 'good',
      D: 'satisfactory',
      E: 'sufficient',
      F: 'fail',
    },
  },
});
