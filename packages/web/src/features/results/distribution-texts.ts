import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** What a candidate reads about how the grades of the exam were distributed. */
export const distributionText = texts({
  nb: {
    show: 'Karakterfordelingen på eksamenen',
    caption: (count: number) =>
      plural.nb(count, { one: '# kunngjort karakter', other: '# kunngjorte karakterer' }),
    about: 'Slik den ble kunngjort, uten senere klager og rettinger.',
    tooFew: 'Fordelingen vises når alle karakterene er kunngjort, og bare der ingen kan kjennes igjen.',
  },
  nn: {
    show: 'Karakterfordelinga på eksamenen',
    caption: (count) => plural.nn(count, { one: '# kunngjord karakter', other: '# kunngjorde karakterar' }),
    about: 'Slik ho vart kunngjord, utan seinare klager og rettingar.',
    tooFew: 'Fordelinga blir vist når alle karakterane er kunngjorde, og berre der ingen kan kjennast att.',
  },
  en: {
    show: 'The distribution of the exam’s grades',
    caption: (count) => plural.en(count, { one: '# announced grade', other: '# announced grades' }),
    about: 'As it was announced, without later appeals and corrections.',
    tooFew:
      'The distribution is shown when all grades are announced, and only where no one can be recognised.',
  },
});
