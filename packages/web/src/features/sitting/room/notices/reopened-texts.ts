import { texts } from '../../../../text/dictionary.ts';

/** To a candidate who writes again after a hand-in that was a mistake [D17]. */
export const reopenedText = texts({
  nb: {
    title: 'Innleveringen er åpnet igjen',
    words: (end: string) =>
      `Alt du hadde skrevet, er her. Du kan skrive videre til ${end}. Lever på nytt når du er ferdig; ellers blir det levert av seg selv.`,
    receipt: (code: string) => `Kvitteringen ${code} viser hva du leverte før, men det blir ikke vurdert.`,
    read: 'Jeg har lest det',
  },
  nn: {
    title: 'Innleveringa er opna att',
    words: (end) =>
      `Alt du hadde skrive, er her. Du kan skrive vidare til ${end}. Lever på nytt når du er ferdig; elles blir det levert av seg sjølv.`,
    receipt: (code) => `Kvitteringa ${code} viser kva du leverte før, men det blir ikkje vurdert.`,
    read: 'Eg har lese det',
  },
  en: {
    title: 'Your hand-in is open again',
    words: (end) =>
      `Everything you had written is here. You can continue to write until ${end}. Hand in again when you are done; otherwise it is handed in automatically.`,
    receipt: (code) => `What you handed in before is on receipt ${code}, but that will not be graded.`,
    read: 'I have read this',
  },
});
