import { texts } from '../../../text/dictionary.ts';

/** The rooms that a person watches now, whichever exams are in them. */
export const roomText = texts({
  nb: {
    title: 'Rom nå',
    roomTitle: (room: string) => `Rom ${room}`,
    room: 'Rom',
    exams: 'Eksamener',
    candidates: 'Kandidater',
    others: 'Andre rom',
    noneTitle: 'Ingen rom akkurat nå',
    none: 'Rommene dine står her fra en time før eksamenen begynner til en time etter at den siste er ferdig.',
  },
  nn: {
    title: 'Rom no',
    roomTitle: (room) => `Rom ${room}`,
    room: 'Rom',
    exams: 'Eksamenar',
    candidates: 'Kandidatar',
    others: 'Andre rom',
    noneTitle: 'Ingen rom akkurat no',
    none: 'Romma dine står her frå ein time før eksamenen tek til, til ein time etter at den siste er ferdig.',
  },
  en: {
    title: 'Rooms now',
    roomTitle: (room) => `Room ${room}`,
    room: 'Room',
    exams: 'Exams',
    candidates: 'Candidates',
    others: 'Other rooms',
    noneTitle: 'No rooms right now',
    none: 'Your rooms are here from an hour before the exam begins until an hour after the last candidate is done.',
  },
});
