import { texts } from '../../text/dictionary.ts';

export const pictureText = texts({
  nb: { asTable: 'Vis tallene som tabell' },
  nn: { asTable: 'Vis tala som tabell' },
  en: { asTable: 'Show the numbers as a table' },
});
