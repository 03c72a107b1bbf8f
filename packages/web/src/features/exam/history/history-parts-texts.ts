import { texts } from '../../../text/dictionary.ts';

/** A number that may be large, as people read it. */
const counted = (n: number, form = 'nb-NO') => n.toLocaleString(form);

const inBrackets = (n: number | null, form?: string) => (n === null ? '' : ` (${counted(n, form)})`);

/** How much of the history is shown, and how to see the rest. */
export const historyPartsText = texts({
  nb: {
    withCandidates: (n: number | null) => `Vis også kandidatenes egne hendelser${inBrackets(n)}`,
    withCandidatesWords:
      'Kom, fikk identiteten bekreftet, åpnet oppgaven, leverte, møtte ikke, ba om hjelp eller begrunnelse.',
    shown: (shown: number, all: number) =>
      shown < all
        ? `De siste ${counted(shown)} av ${counted(all)} hendelser vises.`
        : `Alle ${counted(all)} hendelser vises.`,
    earlier: 'Vis tidligere hendelser',
  },
  nn: {
    withCandidates: (n) => `Vis òg hendingane til kandidatane sjølve${inBrackets(n)}`,
    withCandidatesWords:
      'Kom, fekk identiteten stadfest, opna oppgåva, leverte, møtte ikkje, bad om hjelp eller grunngjeving.',
    shown: (shown, all) =>
      shown < all
        ? `Dei siste ${counted(shown)} av ${counted(all)} hendingar er viste.`
        : `Alle ${counted(all)} hendingar er viste.`,
    earlier: 'Vis tidlegare hendingar',
  },
  en: {
    withCandidates: (n) => `Show the candidates’ own events too${inBrackets(n, 'en-GB')}`,
    withCandidatesWords:
      'Came, had their identity confirmed, opened the paper, handed in, did not attend, asked for help or an explanation.',
    shown: (shown, all) =>
      shown < all
        ? `The latest ${counted(shown, 'en-GB')} of ${counted(all, 'en-GB')} events are shown.`
        : `All ${counted(all, 'en-GB')} events are shown.`,
    earlier: 'Show earlier events',
  },
});
