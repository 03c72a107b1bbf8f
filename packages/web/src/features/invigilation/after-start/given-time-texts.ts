import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Minutes that were given, and their taking back [D17]. */
export const givenTimeText = texts({
  nb: {
    title: 'Minutter som er gitt',
    about:
      'Alle minutter som er gitt under eksamenen, det siste øverst. Det som var en feil, kan tas tilbake.',
    noneTitle: 'Ingen har fått ekstra minutter',
    none: 'Minutter som blir gitt på tavla eller for et avvik, kommer her.',
    toBoard: 'Til tavla',
    minutes: (n: number) => plural.nb(n, { one: '# minutt', other: '# minutter' }),
    whom: {
      exam: 'alle på eksamenen',
      candidates: 'utvalgte kandidater',
      candidate: (name: string) => name,
      room: (room: string) => `alle i rom ${room}`,
    },
    to: (minutes: string, whom: string) => `${minutes} til ${whom}`,
    reached: (n: number) => plural.nb(n, { one: '# kandidat fikk dem', other: '# kandidater fikk dem' }),
    by: (by: string, when: string) => `Gitt av ${by} ${when}`,
    forIncident: 'Avgjort for et avvik',
    takeBack: 'Ta tilbake',
    takeBackOf: (gift: string) => `Ta tilbake ${gift}`,
    effect: (notice: number) =>
      `Den nye sluttiden vises med en gang for dem som skriver. Alle har minst ${plural.nb(notice, { one: '# minutt', other: '# minutter' })} igjen: har noen mindre, mister de bare det som er over. Den som er ferdig, berøres ikke.`,
    reason: 'Hvorfor var det en feil?',
    reasonMissing: 'Skriv hvorfor. Minst tre tegn.',
    takenBack: (by: string, when: string) => `Tatt tilbake av ${by} ${when}`,
    lost: (n: number) =>
      plural.nb(n, { one: '# kandidat mistet minutter', other: '# kandidater mistet minutter' }),
    kept: (n: number) => plural.nb(n, { one: '# beholdt dem', other: '# beholdt dem' }),
    done: (n: number, kept: number) =>
      `Tatt tilbake fra ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}.${kept > 0 ? ` ${plural.nb(kept, { one: '# kandidat var ferdig eller hadde for lite igjen.', other: '# kandidater var ferdige eller hadde for lite igjen.' })}` : ''}`,
  },
  nn: {
    title: 'Minutt som er gjevne',
    about:
      'Alle minutt som er gjevne under eksamenen, det siste øvst. Det som var ein feil, kan takast tilbake.',
    noneTitle: 'Ingen har fått ekstra minutt',
    none: 'Minutt som blir gjevne på tavla eller for eit avvik, kjem her.',
    toBoard: 'Til tavla',
    minutes: (n) => plural.nn(n, { one: '# minutt', other: '# minutt' }),
    whom: {
      exam: 'alle på eksamenen',
      candidates: 'utvalde kandidatar',
      candidate: (name) => name,
      room: (room) => `alle i rom ${room}`,
    },
    to: (minutes, whom) => `${minutes} til ${whom}`,
    reached: (n) => plural.nn(n, { one: '# kandidat fekk dei', other: '# kandidatar fekk dei' }),
    by: (by, when) => `Gjevne av ${by} ${when}`,
    forIncident: 'Avgjort for eit avvik',
    takeBack: 'Ta tilbake',
    takeBackOf: (gift) => `Ta tilbake ${gift}`,
    effect: (notice) =>
      `Den nye sluttida blir vist med ein gong for dei som skriv. Alle har minst ${plural.nn(notice, { one: '# minutt', other: '# minutt' })} att: har nokon mindre, mistar dei berre det som er over. Den som er ferdig, blir ikkje råka.`,
    reason: 'Kvifor var det ein feil?',
    reasonMissing: 'Skriv kvifor. Minst tre teikn.',
    takenBack: (by, when) => `Tekne tilbake av ${by} ${when}`,
    lost: (n) => plural.nn(n, { one: '# kandidat mista minutt', other: '# kandidatar mista minutt' }),
    kept: (n) => plural.nn(n, { one: '# heldt på dei', other: '# heldt på dei' }),
    done: (n, kept) =>
      `Tekne tilbake frå ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}.${kept > 0 ? ` ${plural.nn(kept, { one: '# kandidat var ferdig eller hadde for lite att.', other: '# kandidatar var ferdige eller hadde for lite att.' })}` : ''}`,
  },
  en: {
    title: 'Minutes given',
    about: 'All minutes given during the exam, the latest first. What was a mistake can be taken back.',
    noneTitle: 'No one has been given extra minutes',
    none: 'Minutes given on the board or for an incident appear here.',
    toBoard: 'To the board',
    minutes: (n) => plural.en(n, { one: '# minute', other: '# minutes' }),
    whom: {
      exam: 'everyone at the exam',
      candidates: 'chosen candidates',
      candidate: (name) => name,
      room: (room) => `everyone in room ${room}`,
    },
    to: (minutes, whom) => `${minutes} to ${whom}`,
    reached: (n) => plural.en(n, { one: '# candidate got them', other: '# candidates got them' }),
    by: (by, when) => `Given by ${by}, ${when}`,
    forIncident: 'Decided for an incident',
    takeBack: 'Take back',
    takeBackOf: (gift) => `Take back ${gift}`,
    effect: (notice) =>
      `Those who write see the new end at once. Everyone has at least ${plural.en(notice, { one: '# minute', other: '# minutes' })} left: a candidate with less loses only what is above that. Candidates who are done are not affected.`,
    reason: 'Why was it a mistake?',
    reasonMissing: 'Write why, in at least three characters.',
    takenBack: (by, when) => `Taken back by ${by}, ${when}`,
    lost: (n) => plural.en(n, { one: '# candidate lost minutes', other: '# candidates lost minutes' }),
    kept: (n) => plural.en(n, { one: '# kept them', other: '# kept them' }),
    done: (n, kept) =>
      `Taken back from ${plural.en(n, { one: '# candidate', other: '# candidates' })}.${kept > 0 ? ` ${plural.en(kept, { one: '# candidate was done or had too little left.', other: '# candidates were done or had too little left.' })}` : ''}`,
  },
});
