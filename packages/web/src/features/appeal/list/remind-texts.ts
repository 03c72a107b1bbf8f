import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Reminding the graders of many cases [V1, E4]. */
export const remindText = texts({
  nb: {
    remind: (n: number) => plural.nb(n, { one: 'Purr sensorene i # sak', other: 'Purr sensorene i # saker' }),
    about:
      'Sensorene som har noe igjen i disse sakene, får e-post nå. Ingen purres to ganger om dagen i samme sak.',
    others: (n: number) =>
      plural.nb(n, {
        one: 'Én valgt sak er ikke hos sensorene.',
        other: '# valgte saker er ikke hos sensorene.',
      }),
    reminded: (n: number) =>
      plural.nb(n, { one: 'Sensorene er purret i # sak.', other: 'Sensorene er purret i # saker.' }),
    remindedToday: (n: number) =>
      plural.nb(n, {
        one: 'I # sak er sensorene purret i dag allerede.',
        other: 'I # saker er sensorene purret i dag allerede.',
      }),
    nothingLeft: (n: number) =>
      plural.nb(n, {
        one: 'I # sak er det ingen å purre. Sensorene er ferdige, eller kommisjonen har ingen frist.',
        other: 'I # saker er det ingen å purre. Sensorene er ferdige, eller kommisjonen har ingen frist.',
      }),
    notFound: (n: number) =>
      plural.nb(n, {
        one: 'Du kan ikke lenger behandle # sak.',
        other: 'Du kan ikke lenger behandle # saker.',
      }),
  },
  nn: {
    remind: (n) => plural.nn(n, { one: 'Purr sensorane i # sak', other: 'Purr sensorane i # saker' }),
    about:
      'Sensorane som har noko att i desse sakene, får e-post no. Ingen blir purra to gonger om dagen i same sak.',
    others: (n) =>
      plural.nn(n, {
        one: 'Éi vald sak er ikkje hos sensorane.',
        other: '# valde saker er ikkje hos sensorane.',
      }),
    reminded: (n) =>
      plural.nn(n, { one: 'Sensorane er purra i # sak.', other: 'Sensorane er purra i # saker.' }),
    remindedToday: (n) =>
      plural.nn(n, {
        one: 'I # sak er sensorane purra i dag alt.',
        other: 'I # saker er sensorane purra i dag alt.',
      }),
    nothingLeft: (n) =>
      plural.nn(n, {
        one: 'I # sak er det ingen å purre. Sensorane er ferdige, eller kommisjonen har ingen frist.',
        other: 'I # saker er det ingen å purre. Sensorane er ferdige, eller kommisjonen har ingen frist.',
      }),
    notFound: (n) =>
      plural.nn(n, {
        one: 'Du kan ikkje lenger handsame # sak.',
        other: 'Du kan ikkje lenger handsame # saker.',
      }),
  },
  en: {
    remind: (n) =>
      plural.en(n, { one: 'Remind the graders of # case', other: 'Remind the graders of # cases' }),
    about:
      'The graders with something left in these cases get an e-mail now. None is reminded of a case twice a day.',
    others: (n) =>
      plural.en(n, {
        one: '# chosen case is not with graders.',
        other: '# chosen cases are not with graders.',
      }),
    reminded: (n) =>
      plural.en(n, {
        one: 'The graders of # case are reminded.',
        other: 'The graders of # cases are reminded.',
      }),
    remindedToday: (n) =>
      plural.en(n, {
        one: 'The graders of # case have been reminded today already.',
        other: 'The graders of # cases have been reminded today already.',
      }),
    nothingLeft: (n) =>
      plural.en(n, {
        one: '# case has nobody to remind. The graders have finished, or the commission has no due date.',
        other: '# cases have nobody to remind. The graders have finished, or the commission has no due date.',
      }),
    notFound: (n) =>
      plural.en(n, { one: 'You can no longer handle # case.', other: 'You can no longer handle # cases.' }),
  },
});
