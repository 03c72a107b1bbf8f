import { counted } from '../../text/counted.ts';
import { texts } from '../../text/dictionary.ts';

/** What a screen reader reads beside words that were added or removed. */
export const wordDifferenceText = texts({
  nb: {
    added: 'Nytt:',
    removed: 'Fjernet:',
    end: 'slutt.',
    unchanged: (count: number) => `… ${count} ord uten endring …`,
    more: (count: number) => `… og ${count} tegn til, som ikke vises her …`,
  },
  nn: {
    added: 'Nytt:',
    removed: 'Fjerna:',
    end: 'slutt.',
    unchanged: (count) => `… ${count} ord utan endring …`,
    more: (count) => `… og ${count} teikn til, som ikkje er viste her …`,
  },
  en: {
    added: 'New:',
    removed: 'Removed:',
    end: 'end.',
    unchanged: (count) => `… ${counted(count, 'word', 'words')} unchanged …`,
    more: (count) => `… and ${counted(count, 'character', 'characters')} more, not shown here …`,
  },
});
