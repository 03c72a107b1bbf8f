import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The rooms and days in which an invigilator watches over an exam. */
export const dutyText = texts({
  nb: {
    title: (name: string) => `Rom og dager for ${name}`,
    change: 'Rom og dager',
    save: 'Lagre rom og dager',
    saved: 'Rom og dager er lagret.',
    rooms: 'Rom',
    roomsAbout: 'Vakten ser bare kandidatene i rommene du velger. Velger du ingen, gjelder det alle rom.',
    noRooms: 'Kandidatlisten har ingen rom ennå, så det gjelder alle kandidater.',
    room: (room: string, n: number) =>
      `${room} (${plural.nb(n, { one: '# kandidat', other: '# kandidater' })})`,
    firstDay: 'Første dag (valgfritt)',
    lastDay: 'Siste dag (valgfritt)',
    allRooms: 'Alle rom',
    inRooms: (rooms: string) => rooms,
    from: (day: string) => `fra ${day}`,
    until: (day: string) => `til ${day}`,
  },
  nn: {
    title: (name) => `Rom og dagar for ${name}`,
    change: 'Rom og dagar',
    save: 'Lagre rom og dagar',
    saved: 'Rom og dagar er lagra.',
    rooms: 'Rom',
    roomsAbout: 'Vakta ser berre kandidatane i romma du vel. Vel du ingen, gjeld det alle rom.',
    noRooms: 'Kandidatlista har ingen rom enno, så det gjeld alle kandidatar.',
    room: (room, n) => `${room} (${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })})`,
    firstDay: 'Første dag (valfritt)',
    lastDay: 'Siste dag (valfritt)',
    allRooms: 'Alle rom',
    inRooms: (rooms) => rooms,
    from: (day) => `frå ${day}`,
    until: (day) => `til ${day}`,
  },
  en: {
    title: (name) => `Rooms and days for ${name}`,
    change: 'Rooms and days',
    save: 'Save rooms and days',
    saved: 'Rooms and days are saved.',
    rooms: 'Rooms',
    roomsAbout:
      'The invigilator sees only the candidates in the rooms you choose. Choose none for all rooms.',
    noRooms: 'The candidate list has no rooms yet, so this is for all candidates.',
    room: (room, n) => `${room} (${plural.en(n, { one: '# candidate', other: '# candidates' })})`,
    firstDay: 'First day (optional)',
    lastDay: 'Last day (optional)',
    allRooms: 'All rooms',
    inRooms: (rooms) => rooms,
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
  },
});
