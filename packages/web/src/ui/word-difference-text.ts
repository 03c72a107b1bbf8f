import { counted } from '../text/counted.ts';
import { texts } from '../text/texts.ts';

/** What is said beside words that were added or removed, for those who do not see how they are drawn. */
export const wordDifferenceText = texts({
  nb: {
    added: 'Nytt:',
    removed: 'Fjernet:',
    end: 'slutt.',
    unchanged: (count: number) => `… ${count} ord uten endring …`,
  },
  nn: {
    added: 'Nytt:',
    removed: 'Fjerna:',
    end: 'slutt.',
    unchanged: (count) => `… ${count} ord utan endring …`,
  },
  en: {
    added: 'New:',
    removed: 'Removed:',
    end: 'end.',
    unchanged: (count) => `… ${counted(count, 'word', 'words')} unchanged …`,
  },
});
