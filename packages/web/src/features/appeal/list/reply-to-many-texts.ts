import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Interim replies to the candidates of many appeals [V1, K7]. */
export const replyToManyText = texts({
  nb: {
    send: (n: number) => plural.nb(n, { one: 'Send # foreløpig svar', other: 'Send # foreløpige svar' }),
    goesTo: (n: number) =>
      plural.nb(n, {
        one: 'Kandidaten får e-post nå med begrunnelsen og dagen:',
        other: 'Disse # kandidatene får e-post nå med begrunnelsen og dagen:',
      }),
    others: (n: number) =>
      plural.nb(n, {
        one: 'Én valgt sak er ingen åpen klage, og får ikke noe svar.',
        other: '# valgte saker er ingen åpne klager, og får ikke noe svar.',
      }),
    sent: (n: number) => plural.nb(n, { one: '# svar er sendt.', other: '# svar er sendt.' }),
    notSent: (n: number) =>
      plural.nb(n, { one: 'Én kandidat fikk ikke svar:', other: '# kandidater fikk ikke svar:' }),
    closed: 'saken er avsluttet.',
    otherwise: 'saken er endret i mellomtiden, eller dagen kan ikke brukes. Åpne saken og se.',
  },
  nn: {
    send: (n) => plural.nn(n, { one: 'Send # førebels svar', other: 'Send # førebelse svar' }),
    goesTo: (n) =>
      plural.nn(n, {
        one: 'Kandidaten får e-post no med grunngjevinga og dagen:',
        other: 'Desse # kandidatane får e-post no med grunngjevinga og dagen:',
      }),
    others: (n) =>
      plural.nn(n, {
        one: 'Éi vald sak er inga open klage, og får ikkje noko svar.',
        other: '# valde saker er ingen opne klager, og får ikkje noko svar.',
      }),
    sent: (n) => plural.nn(n, { one: '# svar er sendt.', other: '# svar er sende.' }),
    notSent: (n) =>
      plural.nn(n, { one: 'Éin kandidat fekk ikkje svar:', other: '# kandidatar fekk ikkje svar:' }),
    closed: 'saka er avslutta.',
    otherwise: 'saka er endra i mellomtida, eller dagen kan ikkje brukast. Opne saka og sjå.',
  },
  en: {
    send: (n) => plural.en(n, { one: 'Send # interim reply', other: 'Send # interim replies' }),
    goesTo: (n) =>
      plural.en(n, {
        one: 'The candidate gets a mail now with the reason and the day:',
        other: 'These # candidates get a mail now with the reason and the day:',
      }),
    others: (n) =>
      plural.en(n, {
        one: 'One chosen case is no open appeal, and gets no reply.',
        other: '# chosen cases are no open appeals, and get no reply.',
      }),
    sent: (n) => plural.en(n, { one: '# reply was sent.', other: '# replies were sent.' }),
    notSent: (n) => plural.en(n, { one: 'One candidate got no reply:', other: '# candidates got no reply:' }),
    closed: 'the case is closed.',
    otherwise: 'the case changed meanwhile, or the day cannot be used. Open the case and look.',
  },
});
