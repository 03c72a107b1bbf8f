import { plural, writtenNumber } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** How much of the history is shown, and how to see the rest. */
export const historyPartsText = texts({
  nb: {
    withCandidates: (n: number | null) =>
      `Vis også kandidatenes egne hendelser${n === null ? '' : ` (${writtenNumber.nb(n)})`}`,
    withCandidatesWords:
      'Kom, fikk identiteten bekreftet, åpnet oppgaven, leverte, møtte ikke, ba om hjelp eller begrunnelse.',
    shown: (shown: number, all: number) =>
      shown < all
        ? `${plural.nb(shown, { one: 'Den siste', other: 'De siste #' })} av ${plural.nb(all, { one: '# hendelse', other: '# hendelser' })} vises.`
        : plural.nb(all, { one: 'Den ene hendelsen vises.', other: 'Alle # hendelser vises.' }),
    earlier: 'Vis tidligere hendelser',
  },
  nn: {
    withCandidates: (n) =>
      `Vis òg hendingane til kandidatane sjølve${n === null ? '' : ` (${writtenNumber.nn(n)})`}`,
    withCandidatesWords:
      'Kom, fekk identiteten stadfest, opna oppgåva, leverte, møtte ikkje, bad om hjelp eller grunngjeving.',
    shown: (shown, all) =>
      shown < all
        ? `${plural.nn(shown, { one: 'Den siste', other: 'Dei siste #' })} av ${plural.nn(all, { one: '# hending', other: '# hendingar' })} er ${plural.nn(shown, { one: 'vist', other: 'viste' })}.`
        : plural.nn(all, { one: 'Den eine hendinga er vist.', other: 'Alle # hendingar er viste.' }),
    earlier: 'Vis tidlegare hendingar',
  },
  en: {
    withCandidates: (n) =>
      `Show the candidates’ own events too${n === null ? '' : ` (${writtenNumber.nb(n)})`}`,
    withCandidatesWords:
      'Came, had their identity confirmed, opened the paper, handed in, did not attend, asked for help or an explanation.',
    shown: (shown, all) =>
      shown < all
        ? `${plural.en(shown, { one: 'The latest', other: 'The latest #' })} of ${plural.en(all, { one: '# event', other: '# events' })} ${plural.en(shown, { one: 'is', other: 'are' })} shown.`
        : plural.en(all, { one: 'The only event is shown.', other: 'All # events are shown.' }),
    earlier: 'Show earlier events',
  },
});
