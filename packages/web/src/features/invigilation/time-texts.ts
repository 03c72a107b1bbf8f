import { counted } from '../../text/counted.ts';
import { texts } from '../../text/dictionary.ts';

/** Changes of time: more of it, a pause, a later start. */
export const timeText = texts({
  nb: {
    kind: 'Hva skal endres?',
    kinds: {
      extension: 'Gi ekstra tid',
      pause: 'Stopp tiden (pause)',
      resume: 'La tiden gå igjen',
      lateStart: 'Flytt starten',
    },
    whom: 'Hvem gjelder det?',
    all: 'Alle på eksamenen',
    onlyRoom: (room: string) => `Alle i rom ${room}`,
    minutes: 'Minutter',
    newStart: 'Ny start',
    newStartHelp: 'Tom betyr nå. Hele eksamenstiden regnes fra den nye starten.',
    nextDay: (when: string) => `Det er etter midnatt: ${when}.`,
    reason: 'Hvorfor',
    reasons: {
      technical: 'Teknisk feil',
      power: 'Strøm eller nett falt ut',
      alarm: 'Brannalarm eller evakuering',
      late: 'Kom for sent med gyldig grunn',
      illness: 'Sykdom underveis',
      other: 'Annet',
    },
    otherReason: 'Skriv hvorfor',
    reachWords: {
      extension: (n: number, minutes: number) =>
        `${counted(n, 'kandidat', 'kandidater')} får ${counted(minutes, 'minutt', 'minutter')} mer. De ser det med en gang, og den automatiske leveringen flytter seg.`,
      pause: (n: number) =>
        `Tiden stopper for ${counted(n, 'kandidat', 'kandidater')}. De kan ikke skrive før du lar tiden gå igjen, og får tilbake all tiden.`,
      resume: (n: number) =>
        `Tiden går igjen for ${counted(n, 'kandidat', 'kandidater')}, og de får tilbake tiden pausen tok.`,
      lateStart: (n: number) =>
        `${counted(n, 'kandidat', 'kandidater')} som ikke har begynt, får ny start og hele eksamenstiden fra da.`,
    },
    skipWords: (n: number) =>
      n === 1
        ? '1 berøres ikke: er ferdig, eller det gjelder ikke.'
        : `${n} berøres ikke: de er ferdige, eller det gjelder dem ikke.`,
    nobodyReached: 'Dette når ingen nå.',
    missing: {
      minutes: (most: number) => `Skriv et helt antall minutter, 1 til ${most}.`,
      reason: 'Skriv hvorfor. Minst tre tegn.',
    },
    cannotTakeBack: 'Tid som er gitt, kan ikke tas tilbake.',
    doIt: {
      extension: (n: number, minutes: number) =>
        `Gi ${minutes} min til ${counted(n, 'kandidat', 'kandidater')}`,
      pause: (n: number) => `Stopp tiden for ${counted(n, 'kandidat', 'kandidater')}`,
      resume: (n: number) => `La tiden gå for ${counted(n, 'kandidat', 'kandidater')}`,
      lateStart: (n: number) => `Flytt starten for ${counted(n, 'kandidat', 'kandidater')}`,
    },
    done: (reached: number, skipped: number) =>
      `Gjort for ${counted(reached, 'kandidat', 'kandidater')}.${skipped > 0 ? ` ${skipped} ble ikke berørt.` : ''}`,
  },
  nn: {
    kind: 'Kva skal endrast?',
    kinds: {
      extension: 'Gje ekstra tid',
      pause: 'Stopp tida (pause)',
      resume: 'La tida gå att',
      lateStart: 'Flytt starten',
    },
    whom: 'Kven gjeld det?',
    all: 'Alle på eksamenen',
    onlyRoom: (room) => `Alle i rom ${room}`,
    minutes: 'Minutt',
    newStart: 'Ny start',
    newStartHelp: 'Tom tyder no. Heile eksamenstida blir rekna frå den nye starten.',
    nextDay: (when) => `Det er etter midnatt: ${when}.`,
    reason: 'Kvifor',
    reasons: {
      technical: 'Teknisk feil',
      power: 'Straum eller nett fall ut',
      alarm: 'Brannalarm eller evakuering',
      late: 'Kom for seint med gyldig grunn',
      illness: 'Sjukdom undervegs',
      other: 'Anna',
    },
    otherReason: 'Skriv kvifor',
    reachWords: {
      extension: (n, minutes) =>
        `${counted(n, 'kandidat', 'kandidatar')} får ${counted(minutes, 'minutt', 'minutt')} meir. Dei ser det med ein gong, og den automatiske leveringa flyttar seg.`,
      pause: (n) =>
        `Tida stoppar for ${counted(n, 'kandidat', 'kandidatar')}. Dei kan ikkje skrive før du lèt tida gå att, og får tilbake all tida.`,
      resume: (n) =>
        `Tida går att for ${counted(n, 'kandidat', 'kandidatar')}, og dei får tilbake tida pausen tok.`,
      lateStart: (n) =>
        `${counted(n, 'kandidat', 'kandidatar')} som ikkje har byrja, får ny start og heile eksamenstida frå då.`,
    },
    skipWords: (n) =>
      n === 1
        ? '1 blir ikkje råka: er ferdig, eller det gjeld ikkje.'
        : `${n} blir ikkje råka: dei er ferdige, eller det gjeld dei ikkje.`,
    nobodyReached: 'Dette når ingen no.',
    missing: {
      minutes: (most) => `Skriv eit heilt tal minutt, 1 til ${most}.`,
      reason: 'Skriv kvifor. Minst tre teikn.',
    },
    cannotTakeBack: 'Tid som er gjeven, kan ikkje takast tilbake.',
    doIt: {
      extension: (n, minutes) => `Gje ${minutes} min til ${counted(n, 'kandidat', 'kandidatar')}`,
      pause: (n) => `Stopp tida for ${counted(n, 'kandidat', 'kandidatar')}`,
      resume: (n) => `La tida gå for ${counted(n, 'kandidat', 'kandidatar')}`,
      lateStart: (n) => `Flytt starten for ${counted(n, 'kandidat', 'kandidatar')}`,
    },
    done: (reached, skipped) =>
      `Gjort for ${counted(reached, 'kandidat', 'kandidatar')}.${skipped > 0 ? ` ${skipped} vart ikkje råka.` : ''}`,
  },
  en: {
    kind: 'What do you want to change?',
    kinds: {
      extension: 'Give extra time',
      pause: 'Stop the time (pause)',
      resume: 'Start the time again',
      lateStart: 'Move the start',
    },
    whom: 'Who is it for?',
    all: 'Everyone at the exam',
    onlyRoom: (room) => `Everyone in room ${room}`,
    minutes: 'Minutes',
    newStart: 'New start',
    newStartHelp: 'Empty means now. The whole exam time counts from the new start.',
    nextDay: (when) => `That is after midnight: ${when}.`,
    reason: 'Why',
    reasons: {
      technical: 'Technical fault',
      power: 'Power or network failed',
      alarm: 'Fire alarm or evacuation',
      late: 'Came late with a valid reason',
      illness: 'Illness during the exam',
      other: 'Something else',
    },
    otherReason: 'Write why',
    reachWords: {
      extension: (n, minutes) =>
        `${counted(n, 'candidate gets', 'candidates get')} ${counted(minutes, 'minute', 'minutes')} more. They see it at once, and the automatic hand-in moves with it.`,
      pause: (n) =>
        `The time stops for ${counted(n, 'candidate', 'candidates')}. They cannot write until you start it again, and they get all of it back.`,
      resume: (n) =>
        `The time runs again for ${counted(n, 'candidate', 'candidates')}, and they get back what the pause took.`,
      lateStart: (n) =>
        `${counted(n, 'candidate who has', 'candidates who have')} not begun get a new start and the whole exam time from then.`,
    },
    skipWords: (n) =>
      `${counted(n, 'candidate is', 'candidates are')} not affected: already done, or it does not apply.`,
    nobodyReached: 'This would reach nobody now.',
    missing: {
      minutes: (most) => `Write a whole number of minutes, 1 to ${most}.`,
      reason: 'Write why, in at least three characters.',
    },
    cannotTakeBack: 'Time that has been given cannot be taken back.',
    doIt: {
      extension: (n, minutes) => `Give ${minutes} min to ${counted(n, 'candidate', 'candidates')}`,
      pause: (n) => `Stop the time for ${counted(n, 'candidate', 'candidates')}`,
      resume: (n) => `Start the time again for ${counted(n, 'candidate', 'candidates')}`,
      lateStart: (n) => `Move the start for ${counted(n, 'candidate', 'candidates')}`,
    },
    done: (reached, skipped) =>
      `Done for ${counted(reached, 'candidate', 'candidates')}.${skipped > 0 ? ` ${counted(skipped, 'was', 'were')} not affected.` : ''}`,
  },
});
