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

/** What a printed paper says of itself, on each page. */
export const reserveWords = {
  nb: {
    approved: 'Reserve. Skal oppbevares nedlåst til eksamen starter.',
    notApproved: 'Ikke godkjent. Skal oppbevares nedlåst, og ikke deles ut.',
  },
  nn: {
    approved: 'Reserve. Skal oppbevarast nedlåst til eksamen startar.',
    notApproved: 'Ikkje godkjend. Skal oppbevarast nedlåst, og ikkje delast ut.',
  },
};
