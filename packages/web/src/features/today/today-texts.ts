import { plural } from '@karakter/domain/text/wording';
import type { TodayLack } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';

/** The first page: its headings and the text below the list. */
export const todayPageText = texts({
  nb: {
    title: 'Dette skal gjøres',
    candidateTitle: 'Hva skjer nå',
    grades: 'Karakterene dine',
    loading: 'Henter dagens oppgaver …',
    call: (name: string, phone: string) => `Kontakt: ${name}, ${phone}`,
    exams: 'Eksamener som ikke er arkivert',
    noOpenTitle: 'Ingen eksamener ennå',
    noOpen: 'Her kommer eksamenene så snart den første er opprettet.',
    progress: 'Din sensur',
    progressOf: (done: number, all: number) => `${done} av ${all} bekreftet`,
    appeal: 'Klagesensur',
    newGrading: 'Ny sensur',
    third: 'Tredjesensur',
    next: 'Neste eksamen',
    startsIn: (distance: string) => `Begynner ${distance}`,
    open: 'Eksamenen er åpen',
    endsIn: (distance: string) => `Slutter ${distance}`,
    timeChanged: (now: string, before: string, reason: string) =>
      `Tiden er endret: nå ${now}, før ${before}. Grunn: ${reason}.`,
    period: (start: string, end: string) => `${start} til ${end}`,
    number: (number: number) => `Kandidatnummer ${number}`,
    waitingRoom: 'Gå til venterommet',
    goOn: 'Gå til eksamenen',
    seatCode:
      'Du kom inn med en engangskode, som bare gjelder eksamenen du sitter i. Logg inn med Feide eller ID-porten for å se noe annet.',
    allMine: 'Alle mine eksamener',
    noneTitle: 'Ingen eksamener her ennå',
    none: 'Her kommer eksamenene dine så snart eksamenskontoret har publisert dem.',
  },
  nn: {
    title: 'Dette skal gjerast',
    candidateTitle: 'Kva skjer no',
    grades: 'Karakterane dine',
    loading: 'Hentar oppgåvene for i dag …',
    call: (name, phone) => `Kontakt: ${name}, ${phone}`,
    exams: 'Eksamenar som ikkje er arkiverte',
    noOpenTitle: 'Ingen eksamenar enno',
    noOpen: 'Her kjem eksamenane så snart den første er oppretta.',
    progress: 'Sensuren din',
    progressOf: (done, all) => `${done} av ${all} stadfesta`,
    appeal: 'Klagesensur',
    newGrading: 'Ny sensur',
    third: 'Tredjesensur',
    next: 'Neste eksamen',
    startsIn: (distance) => `Byrjar ${distance}`,
    open: 'Eksamenen er open',
    endsIn: (distance) => `Sluttar ${distance}`,
    timeChanged: (now, before, reason) => `Tida er endra: no ${now}, før ${before}. Grunn: ${reason}.`,
    period: (start, end) => `${start} til ${end}`,
    number: (number) => `Kandidatnummer ${number}`,
    waitingRoom: 'Gå til venterommet',
    goOn: 'Gå til eksamenen',
    seatCode:
      'Du kom inn med ein eingongskode, som berre gjeld eksamenen du sit i. Logg inn med Feide eller ID-porten for å sjå noko anna.',
    allMine: 'Alle eksamenane mine',
    noneTitle: 'Ingen eksamenar her enno',
    none: 'Her kjem eksamenane dine så snart eksamenskontoret har publisert dei.',
  },
  en: {
    title: 'What to do now',
    candidateTitle: 'What happens now',
    grades: 'Your grades',
    loading: 'Loading what there is to do …',
    call: (name, phone) => `Contact: ${name}, ${phone}`,
    exams: 'Exams not yet archived',
    noOpenTitle: 'No exams yet',
    noOpen: 'The exams appear here as soon as the first one is created.',
    progress: 'Your grading',
    progressOf: (done, all) => `${done} of ${all} confirmed`,
    appeal: 'Appeal grading',
    newGrading: 'New grading',
    third: 'Third grading',
    next: 'Next exam',
    startsIn: (distance) => `Starts ${distance}`,
    open: 'The exam is open',
    endsIn: (distance) => `Ends ${distance}`,
    timeChanged: (now, before, reason) =>
      `The time has changed: now ${now}, before ${before}. Reason: ${reason}.`,
    period: (start, end) => `${start} to ${end}`,
    number: (number) => `Candidate number ${number}`,
    waitingRoom: 'Go to the waiting room',
    goOn: 'Go to the exam',
    seatCode:
      'You came in with a one-time code, which is for the exam you are sitting only. Sign in with Feide or ID-porten to see anything else.',
    allMine: 'All my exams',
    noneTitle: 'No exams here yet',
    none: 'Your exams appear here as soon as the exam office has published them.',
  },
});

/** Numbers with their nouns, as the sentences need them. */
export const countText = texts({
  nb: {
    heldGrades: (n: number) =>
      plural.nb(n, { one: '# karakter som holdes tilbake', other: '# karakterer som holdes tilbake' }),
    candidates: (n: number) => plural.nb(n, { one: '# kandidat', other: '# kandidater' }),
    answers: (n: number) => plural.nb(n, { one: '# besvarelse', other: '# besvarelser' }),
    explanations: (n: number) => plural.nb(n, { one: '# begrunnelse', other: '# begrunnelser' }),
    appeals: (n: number) => plural.nb(n, { one: '# klage', other: '# klager' }),
    complaints: (n: number) =>
      plural.nb(n, { one: '# klage på formelle feil', other: '# klager på formelle feil' }),
    dismissals: (n: number) => plural.nb(n, { one: '# klage på avvisning', other: '# klager på avvisning' }),
    lateRequests: (n: number) => plural.nb(n, { one: '# forespørsel', other: '# forespørsler' }),
    mails: (n: number) => plural.nb(n, { one: '# e-post', other: '# e-poster' }),
  },
  nn: {
    heldGrades: (n: number) =>
      plural.nn(n, { one: '# karakter som er halden tilbake', other: '# karakterar som er haldne tilbake' }),
    candidates: (n) => plural.nn(n, { one: '# kandidat', other: '# kandidatar' }),
    answers: (n) => plural.nn(n, { one: '# svar', other: '# svar' }),
    explanations: (n) => plural.nn(n, { one: '# grunngjeving', other: '# grunngjevingar' }),
    appeals: (n) => plural.nn(n, { one: '# klage', other: '# klager' }),
    complaints: (n) => plural.nn(n, { one: '# klage på formelle feil', other: '# klager på formelle feil' }),
    dismissals: (n) => plural.nn(n, { one: '# klage på avvising', other: '# klager på avvising' }),
    lateRequests: (n) => plural.nn(n, { one: '# førespurnad', other: '# førespurnader' }),
    mails: (n) => plural.nn(n, { one: '# e-post', other: '# e-postar' }),
  },
  en: {
    heldGrades: (n: number) =>
      plural.en(n, { one: '# grade that is held back', other: '# grades that are held back' }),
    candidates: (n) => plural.en(n, { one: '# candidate', other: '# candidates' }),
    answers: (n) => plural.en(n, { one: '# answer', other: '# answers' }),
    explanations: (n) => plural.en(n, { one: '# explanation', other: '# explanations' }),
    appeals: (n) => plural.en(n, { one: '# appeal', other: '# appeals' }),
    complaints: (n) =>
      plural.en(n, { one: '# complaint of formal errors', other: '# complaints of formal errors' }),
    dismissals: (n) =>
      plural.en(n, { one: '# appeal against a dismissal', other: '# appeals against a dismissal' }),
    lateRequests: (n) => plural.en(n, { one: '# request', other: '# requests' }),
    mails: (n) => plural.en(n, { one: '# e-mail', other: '# e-mails' }),
  },
});

type Lacks = Readonly<Record<TodayLack, string>>;

/** What an exam or a paper lacks, within a sentence. */
export const lackText = texts<Lacks>({
  nb: {
    noCandidates: 'kandidater',
    noCommission: 'sensorer',
    paper: 'godkjent oppgave',
    guide: 'sensorveiledning',
  },
  nn: {
    noCandidates: 'kandidatar',
    noCommission: 'sensorar',
    paper: 'godkjend oppgåve',
    guide: 'sensorrettleiing',
  },
  en: {
    noCandidates: 'candidates',
    noCommission: 'graders',
    paper: 'an approved paper',
    guide: 'a grading guide',
  },
});
