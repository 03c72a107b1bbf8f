import { texts } from '../../../text/dictionary.ts';

/** Opening a hand-in that was a mistake again [D17]. */
export const reopeningText = texts({
  nb: {
    open: 'Åpne innleveringen igjen',
    title: (name: string) => `Åpne innleveringen til ${name} igjen`,
    times: (handedIn: string, end: string) => `Levert ${handedIn}. Tiden er ute ${end}.`,
    effect:
      'Kandidaten kommer tilbake til det som er skrevet, med en gang, og skriver videre. Den første innleveringen og kvitteringen blir tatt vare på. Ved slutten leveres det av seg selv.',
    minutes: 'Minutter i tillegg',
    minutesHint: 'For tiden som gikk tapt. Tomt betyr ingen. Er tiden ute, må du gi minutter.',
    reason: 'Hvorfor',
    reasonHint: 'Lagres med navnet ditt.',
    missing: {
      minutes: (most: number) => `Skriv et helt antall minutter, 0 til ${most}.`,
      reason: 'Skriv hvorfor. Minst tre tegn.',
    },
    done: 'Innleveringen er åpnet igjen.',
  },
  nn: {
    open: 'Opne innleveringa att',
    title: (name) => `Opne innleveringa til ${name} att`,
    times: (handedIn, end) => `Levert ${handedIn}. Tida er ute ${end}.`,
    effect:
      'Kandidaten kjem tilbake til det som er skrive, med ein gong, og skriv vidare. Den første innleveringa og kvitteringa blir tekne vare på. Ved slutten blir det levert av seg sjølv.',
    minutes: 'Minutt i tillegg',
    minutesHint: 'For tida som gjekk tapt. Tomt tyder ingen. Er tida ute, må du gje minutt.',
    reason: 'Kvifor',
    reasonHint: 'Blir lagra med namnet ditt.',
    missing: {
      minutes: (most) => `Skriv eit heilt tal minutt, 0 til ${most}.`,
      reason: 'Skriv kvifor. Minst tre teikn.',
    },
    done: 'Innleveringa er opna att.',
  },
  en: {
    open: 'Open the hand-in again',
    title: (name) => `Open the hand-in of ${name} again`,
    times: (handedIn, end) => `Handed in ${handedIn}. The time is up ${end}.`,
    effect:
      'The candidate returns to what is written at once, and continues. The first hand-in and its receipt are kept. At the end it is handed in automatically.',
    minutes: 'Additional minutes',
    minutesHint: 'For the time that was lost. Empty means none. If the time is up, minutes are needed.',
    reason: 'Why',
    reasonHint: 'Saved with your name.',
    missing: {
      minutes: (most) => `Enter a whole number of minutes, 0 to ${most}.`,
      reason: 'Write why, in at least three characters.',
    },
    done: 'The hand-in is open again.',
  },
});
