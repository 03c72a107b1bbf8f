import { texts } from '../../../text/dictionary.ts';

/** What the exam office has changed, as candidates read it in the waiting room. */
export const changedText = texts({
  nb: {
    moved: (start: string, end: string) =>
      `Tiden er endret: eksamenen din begynner ${start} og slutter ${end}.`,
  },
  nn: {
    moved: (start, end) => `Tida er endra: eksamenen din byrjar ${start} og sluttar ${end}.`,
  },
  en: {
    moved: (start, end) => `The time has changed: your exam begins ${start} and ends ${end}.`,
  },
});
