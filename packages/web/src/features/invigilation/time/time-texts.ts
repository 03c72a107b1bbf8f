import { timeReasonTexts } from '@karakter/contract/rules/time-reason-texts';
import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

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
    choose: 'Velg',
    all: 'Alle på eksamenen',
    onlyChosen: 'Kandidater jeg velger',
    chosen: (n: number) => plural.nb(n, { one: '# kandidat er valgt', other: '# kandidater er valgt' }),
    onlyRoom: (room: string) => `Alle i rom ${room}`,
    minutes: 'Minutter',
    newStart: 'Ny start',
    newStartHelp: 'Tom betyr nå. Hele eksamenstiden regnes fra den nye starten.',
    nextDay: (when: string) => `Det er etter midnatt: ${when}.`,
    reason: 'Hvorfor',
    reasons: timeReasonTexts.nb,
    otherReason: 'Skriv hvorfor',
    reachWords: {
      extension: (n: number, minutes: number) =>
        `${plural.nb(n, { one: '# kandidat', other: '# kandidater' })} får ${plural.nb(minutes, { one: '# minutt', other: '# minutter' })} mer. ${plural.nb(n, { one: 'Kandidaten', other: 'De' })} ser det med en gang, og den automatiske leveringen flytter seg.`,
      pause: (n: number) =>
        `Tiden stopper for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}. ${plural.nb(n, { one: 'Kandidaten', other: 'De' })} kan ikke skrive før du lar tiden gå igjen, og får tilbake all tiden.`,
      resume: (n: number) =>
        `Tiden går igjen for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}, ${plural.nb(n, { one: 'som', other: 'og de' })} får tilbake tiden pausen tok.`,
      lateStart: (n: number) =>
        `${plural.nb(n, { one: '# kandidat', other: '# kandidater' })} som ikke har begynt, får ny start og hele eksamenstiden fra da.`,
    },
    skipWords: (n: number) =>
      plural.nb(n, {
        one: '# berøres ikke: er ferdig, eller det gjelder ikke.',
        other: '# berøres ikke: de er ferdige, eller det gjelder dem ikke.',
      }),
    nobodyReached: 'Dette når ingen nå.',
    missing: {
      minutes: (most: number) => `Skriv et helt antall minutter, 1 til ${most}.`,
      clock: 'Skriv et klokkeslett, for eksempel 9.30, eller la feltet stå tomt.',
      whom: 'Velg hvem det gjelder.',
      reason: 'Velg hvorfor.',
      otherReason: 'Skriv hvorfor. Minst tre tegn.',
    },
    doneIn: (courses: string) => `Gjort i ${courses}. Der gjøres det ikke én gang til.`,
    mayTakeBack: 'Er det en feil, kan minuttene tas tilbake.',
    candidates: (n: number) => plural.nb(n, { one: '# kandidat', other: '# kandidater' }),
    newEnd: (before: string, after: string) => `slutter ${after} i stedet for ${before}`,
    unknownEnd: 'når tiden har gått igjen',
    eachEnd: 'Vis slutt for hver kandidat',
    doIt: {
      extension: (n: number, minutes: number) =>
        `Gi ${minutes} min til ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
      pause: (n: number) => `Stopp tiden for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
      resume: (n: number) => `La tiden gå for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
      lateStart: (n: number) =>
        `Flytt starten for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
    },
    done: (reached: number, skipped: number) =>
      `Gjort for ${plural.nb(reached, { one: '# kandidat', other: '# kandidater' })}.${skipped > 0 ? ` ${skipped} ble ikke berørt.` : ''}`,
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
    choose: 'Vel',
    all: 'Alle på eksamenen',
    onlyChosen: 'Kandidatar eg vel',
    chosen: (n) => plural.nn(n, { one: '# kandidat er vald', other: '# kandidatar er valde' }),
    onlyRoom: (room) => `Alle i rom ${room}`,
    minutes: 'Minutt',
    newStart: 'Ny start',
    newStartHelp: 'Tom tyder no. Heile eksamenstida blir rekna frå den nye starten.',
    nextDay: (when) => `Det er etter midnatt: ${when}.`,
    reason: 'Kvifor',
    reasons: timeReasonTexts.nn,
    otherReason: 'Skriv kvifor',
    reachWords: {
      extension: (n, minutes) =>
        `${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })} får ${plural.nn(minutes, { one: '# minutt', other: '# minutt' })} meir. ${plural.nn(n, { one: 'Kandidaten', other: 'Dei' })} ser det med ein gong, og den automatiske leveringa flyttar seg.`,
      pause: (n) =>
        `Tida stoppar for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}. ${plural.nn(n, { one: 'Kandidaten', other: 'Dei' })} kan ikkje skrive før du lèt tida gå att, og får tilbake all tida.`,
      resume: (n) =>
        `Tida går att for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}, ${plural.nn(n, { one: 'som', other: 'og dei' })} får tilbake tida pausen tok.`,
      lateStart: (n) =>
        `${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })} som ikkje har byrja, får ny start og heile eksamenstida frå då.`,
    },
    skipWords: (n) =>
      plural.nn(n, {
        one: '# blir ikkje råka: er ferdig, eller det gjeld ikkje.',
        other: '# blir ikkje råka: dei er ferdige, eller det gjeld dei ikkje.',
      }),
    nobodyReached: 'Dette når ingen no.',
    missing: {
      minutes: (most) => `Skriv eit heilt tal minutt, 1 til ${most}.`,
      clock: 'Skriv eit klokkeslett, til dømes 9.30, eller la feltet stå tomt.',
      whom: 'Vel kven det gjeld.',
      reason: 'Vel kvifor.',
      otherReason: 'Skriv kvifor. Minst tre teikn.',
    },
    doneIn: (courses) => `Gjort i ${courses}. Der blir det ikkje gjort éin gong til.`,
    mayTakeBack: 'Er det ein feil, kan minutta takast tilbake.',
    candidates: (n) => plural.nn(n, { one: '# kandidat', other: '# kandidatar' }),
    newEnd: (before, after) => `sluttar ${after} i staden for ${before}`,
    unknownEnd: 'når tida har gått att',
    eachEnd: 'Vis slutten for kvar kandidat',
    doIt: {
      extension: (n, minutes) =>
        `Gje ${minutes} min til ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
      pause: (n) => `Stopp tida for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
      resume: (n) => `La tida gå for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
      lateStart: (n) => `Flytt starten for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
    },
    done: (reached, skipped) =>
      `Gjort for ${plural.nn(reached, { one: '# kandidat', other: '# kandidatar' })}.${skipped > 0 ? ` ${skipped} vart ikkje råka.` : ''}`,
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
    choose: 'Choose',
    all: 'Everyone at the exam',
    onlyChosen: 'Candidates I choose',
    chosen: (n) => plural.en(n, { one: '# candidate is chosen', other: '# candidates are chosen' }),
    onlyRoom: (room) => `Everyone in room ${room}`,
    minutes: 'Minutes',
    newStart: 'New start',
    newStartHelp: 'Empty means now. The whole exam time counts from the new start.',
    nextDay: (when) => `That is after midnight: ${when}.`,
    reason: 'Why',
    reasons: timeReasonTexts.en,
    otherReason: 'Write why',
    reachWords: {
      extension: (n, minutes) =>
        `${plural.en(n, { one: '# candidate gets', other: '# candidates get' })} ${plural.en(minutes, { one: '# minute', other: '# minutes' })} more. ${plural.en(n, { one: 'The candidate sees', other: 'They see' })} it at once, and the automatic hand-in moves with it.`,
      pause: (n) =>
        `The time stops for ${plural.en(n, { one: '# candidate', other: '# candidates' })}. ${plural.en(n, { one: 'The candidate cannot write until you start it again, and gets', other: 'They cannot write until you start it again, and get' })} all of it back.`,
      resume: (n) =>
        `The time runs again for ${plural.en(n, { one: '# candidate', other: '# candidates' })}, ${plural.en(n, { one: 'who gets', other: 'and they get' })} back what the pause took.`,
      lateStart: (n) =>
        `${plural.en(n, { one: '# candidate who has not begun gets', other: '# candidates who have not begun get' })} a new start and the whole exam time from then.`,
    },
    skipWords: (n) =>
      `${plural.en(n, { one: '# candidate is', other: '# candidates are' })} not affected: already done, or it does not apply.`,
    nobodyReached: 'This would reach nobody now.',
    missing: {
      minutes: (most) => `Write a whole number of minutes, 1 to ${most}.`,
      clock: 'Enter a time, such as 9.30, or leave the field empty.',
      whom: 'Choose who it is for.',
      reason: 'Choose why.',
      otherReason: 'Write why, in at least three characters.',
    },
    doneIn: (courses) => `Done in ${courses}. There it is not done again.`,
    mayTakeBack: 'If it is a mistake, the minutes can be taken back.',
    candidates: (n) => plural.en(n, { one: '# candidate', other: '# candidates' }),
    newEnd: (before, after) => `${before} becomes ${after}`,
    unknownEnd: 'known when the time runs again',
    eachEnd: 'Show each candidate’s end',
    doIt: {
      extension: (n, minutes) =>
        `Give ${minutes} min to ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
      pause: (n) => `Stop the time for ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
      resume: (n) =>
        `Start the time again for ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
      lateStart: (n) => `Move the start for ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
    },
    done: (reached, skipped) =>
      `Done for ${plural.en(reached, { one: '# candidate', other: '# candidates' })}.${skipped > 0 ? ` ${plural.en(skipped, { one: '# was', other: '# were' })} not affected.` : ''}`,
  },
});
