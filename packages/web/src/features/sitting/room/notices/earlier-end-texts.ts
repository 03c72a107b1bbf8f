import { texts } from '../../../../text/dictionary.ts';

/** To a candidate whose minutes were given by mistake [D17]. */
export const earlierEndText = texts({
  nb: {
    title: 'Sluttiden er flyttet',
    words: (end: string) =>
      `Du kan skrive til ${end}. Minutter som var gitt ved en feil, er tatt tilbake. Spør eksamensvakten hvis du lurer på noe.`,
    read: 'Jeg har lest det',
  },
  nn: {
    title: 'Sluttida er flytta',
    words: (end) =>
      `Du kan skrive til ${end}. Minutt som var gjevne ved ein feil, er tekne tilbake. Spør eksamensvakta om du lurer på noko.`,
    read: 'Eg har lese det',
  },
  en: {
    title: 'The end has been moved',
    words: (end) =>
      `You can write until ${end}. Minutes that were given by mistake have been taken back. Ask the invigilator if you wonder about anything.`,
    read: 'I have read this',
  },
});
