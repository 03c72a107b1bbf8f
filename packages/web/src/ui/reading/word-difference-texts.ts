import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Texts that a screen reader reads beside added or removed words. */
export const wordDifferenceText = texts({
  nb: {
    added: 'Nytt:',
    removed: 'Fjernet:',
    end: 'slutt.',
    unchanged: (count: number) => `… ${writtenNumber.nb(count)} ord uten endring …`,
    more: (count: number) => `… og ${writtenNumber.nb(count)} tegn til, som ikke vises her …`,
  },
  nn: {
    added: 'Nytt:',
    removed: 'Fjerna:',
    end: 'slutt.',
    unchanged: (count) => `… ${writtenNumber.nn(count)} ord utan endring …`,
    more: (count) => `… og ${writtenNumber.nn(count)} teikn til, som ikkje er viste her …`,
  },
  en: {
    added: 'New:',
    removed: 'Removed:',
    end: 'end.',
    unchanged: (count) => `… ${plural.en(count, { one: '# word', other: '# words' })} unchanged …`,
    more: (count) =>
      `… and ${plural.en(count, { one: '# character', other: '# characters' })} more, not shown here …`,
  },
});
