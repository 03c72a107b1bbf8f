import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** What a candidate reads about how the grades of the exam were distributed. */
export const distributionText = texts({
  nb: {
    show: 'Karakterfordelingen på eksamenen',
    caption: (count: number) =>
      plural.nb(count, { one: '# kunngjort karakter', other: '# kunngjorte karakterer' }),
    about: 'Slik den ble kunngjort, uten senere klager og rettinger.',
    tooFew:
      'Fordelingen vises ikke. Gruppen er for liten, eller nesten alle fikk samme karakter, så tallene ville vise hva enkelte fikk.',
  },
  nn: {
    show: 'Karakterfordelinga på eksamenen',
    caption: (count) => plural.nn(count, { one: '# kunngjord karakter', other: '# kunngjorde karakterar' }),
    about: 'Slik ho vart kunngjord, utan seinare klager og rettingar.',
    tooFew:
      'Fordelinga blir ikkje vist. Gruppa er for lita, eller nesten alle fekk same karakter, så tala ville vise kva einskilde fekk.',
  },
  en: {
    show: 'The distribution of the exam’s grades',
    caption: (count) => plural.en(count, { one: '# announced grade', other: '# announced grades' }),
    about: 'As it was announced, without later appeals and corrections.',
    tooFew:
      'The distribution is not shown. The group is too small, or nearly everyone got the same grade, so the numbers would show what individuals got.',
  },
});
