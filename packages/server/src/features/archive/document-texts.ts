import { plural } from '@karakter/domain/text/wording';
/** How long an exam lasts. */
export const durationWords = {
  nb: {
    hours: (n: number) => plural.nb(n, { one: '# time', other: '# timer' }),
    minutes: (n: number) => plural.nb(n, { one: '# minutt', other: '# minutter' }),
  },
  nn: {
    hours: (n: number) => plural.nn(n, { one: '# time', other: '# timar' }),
    minutes: (n: number) => plural.nn(n, { one: '# minutt', other: '# minutt' }),
  },
};

/** The text of an explanation's document besides the grader's own words. */
export const explanationWords = {
  nb: {
    sent: 'Gitt',
    orally: 'Begrunnelsen ble gitt muntlig.',
    parts: ['Retningslinjer', 'Vurdering av besvarelsen', 'Helhet'],
  },
  nn: {
    sent: 'Gjeven',
    orally: 'Grunngjevinga vart gjeven munnleg.',
    parts: ['Retningslinjer', 'Vurdering av svaret', 'Heilskap'],
  },
} as const;
