import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Changing several candidates at once. */
export const manyCandidatesText = texts({
  nb: {
    open: (n: number) => `Endre for ${plural.nb(n, { one: '# valgt', other: '# valgte' })}`,
    title: (n: number) => `Endre for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
    confirm: (n: number) => `Endre for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
    about: 'Et felt som står tomt, endrer ingenting. Får en kandidat nytt rom, tømmes plassen.',
    asBefore: 'Som før',
    nothing: 'Fyll ut minst ett felt som endrer noe for dem som er valgt.',
    badMinutes: 'Skriv et helt antall minutter fra 0 til 600.',
    changes: 'Dette endres',
    noChange: (n: number) =>
      plural.nb(n, { one: '# valgt har det slik fra før.', other: '# valgte har det slik fra før.' }),
    minutes: (before: number, after: number) => `ekstra minutter ${before} → ${after}`,
    form: (before: string, after: string) => `${before} → ${after}`,
    room: (before: string, after: string) => `${before || 'uten rom'} → ${after}`,
    done: (n: number) => `Endret for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}.`,
  },
  nn: {
    open: (n) => `Endre for ${plural.nn(n, { one: '# vald', other: '# valde' })}`,
    title: (n) => `Endre for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
    confirm: (n) => `Endre for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
    about: 'Eit felt som står tomt, endrar ingenting. Får ein kandidat nytt rom, blir plassen tømd.',
    asBefore: 'Som før',
    nothing: 'Fyll ut minst eitt felt som endrar noko for dei som er valde.',
    badMinutes: 'Skriv eit heilt tal minutt frå 0 til 600.',
    changes: 'Dette blir endra',
    noChange: (n) =>
      plural.nn(n, { one: '# vald har det slik frå før.', other: '# valde har det slik frå før.' }),
    minutes: (before, after) => `ekstra minutt ${before} → ${after}`,
    form: (before, after) => `${before} → ${after}`,
    room: (before, after) => `${before || 'utan rom'} → ${after}`,
    done: (n) => `Endra for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}.`,
  },
  en: {
    open: (n) => `Change ${plural.en(n, { one: '# selected', other: '# selected' })}`,
    title: (n) => `Change ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
    confirm: (n) => `Change ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
    about: 'A field left empty changes nothing. A candidate who gets another room has no seat in it yet.',
    asBefore: 'As before',
    nothing: 'Fill in at least one field that changes something for those selected.',
    badMinutes: 'Enter a whole number of minutes from 0 to 600.',
    changes: 'This changes',
    noChange: (n) =>
      plural.en(n, { one: '# selected has this already.', other: '# selected have this already.' }),
    minutes: (before, after) => `extra minutes ${before} → ${after}`,
    form: (before, after) => `${before} → ${after}`,
    room: (before, after) => `${before || 'no room'} → ${after}`,
    done: (n) => `Changed for ${plural.en(n, { one: '# candidate', other: '# candidates' })}.`,
  },
});
