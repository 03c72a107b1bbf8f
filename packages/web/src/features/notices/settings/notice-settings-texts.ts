import { texts } from '../../../text/dictionary.ts';

/** The page on which a person chooses how notices come. */
export const noticeSettingsText = texts({
  nb: {
    title: 'Varsler',
    about: (address: string) =>
      `Varsler sendes til ${address}. Stemmer ikke adressen, sier du fra til eksamenskontoret.`,
    daily: (hour: number) =>
      `Én e-post samler det du får daglig. Den kommer kl. ${hour < 10 ? '0' : ''}${hour}.00 på arbeidsdager, og bare når noe er nytt. Det som haster, kommer med en gang.`,
    off: 'Det du slår av, finner du fortsatt på sidene i Karakter.',
    audiences: {
      candidate: 'Eksamenene dine',
      grader: 'Sensur',
      office: 'Eksamener du følger opp',
      staff: 'Eksamen og oppgave',
    },
    ways: { now: 'Med en gang', digest: 'Daglig', off: 'Ikke' },
    saved: 'Valget er lagret.',
    locked: 'Det du alltid får med en gang',
    noChoice: 'Du har ingen varsler å velge for nå.',
    why: {
      case: 'Det er et vedtak eller et steg i en sak, og frister kan begynne å løpe. Derfor kan det ikke slås av.',
      exam: 'Du trenger det for å gjennomføre en eksamen, eller det viser hva som er levert.',
      account: 'Du trenger det for å logge inn.',
    },
  },
  nn: {
    title: 'Varsel',
    about: (address) =>
      `Varsel blir sende til ${address}. Stemmer ikkje adressa, seier du frå til eksamenskontoret.`,
    daily: (hour) =>
      `Éin e-post samlar det du får dagleg. Han kjem kl. ${hour < 10 ? '0' : ''}${hour}.00 på arbeidsdagar, og berre når noko er nytt. Det som hastar, kjem med ein gong.`,
    off: 'Det du slår av, finn du framleis på sidene i Karakter.',
    audiences: {
      candidate: 'Eksamenane dine',
      grader: 'Sensur',
      office: 'Eksamenar du følgjer opp',
      staff: 'Eksamen og oppgåve',
    },
    ways: { now: 'Med ein gong', digest: 'Dagleg', off: 'Ikkje' },
    saved: 'Valet er lagra.',
    locked: 'Det du alltid får med ein gong',
    noChoice: 'Du har ingen varsel å velje for no.',
    why: {
      case: 'Det er eit vedtak eller eit steg i ei sak, og fristar kan byrje å gå. Difor kan det ikkje slåast av.',
      exam: 'Du treng det for å gjennomføre ein eksamen, eller det viser kva som er levert.',
      account: 'Du treng det for å logge inn.',
    },
  },
  en: {
    title: 'Notices',
    about: (address) => `Notices are sent to ${address}. If the address is wrong, tell the exam office.`,
    daily: (hour) =>
      `One mail gathers what you get daily. It comes at ${hour < 10 ? '0' : ''}${hour}:00 on working days, and only when something is new. What is urgent comes at once.`,
    off: 'You still find on the pages of Karakter what you turn off.',
    audiences: {
      candidate: 'Your exams',
      grader: 'Grading',
      office: 'Exams you follow up',
      staff: 'Exam and paper',
    },
    ways: { now: 'At once', digest: 'Daily', off: 'Not at all' },
    saved: 'Your choice is saved.',
    locked: 'What you always get at once',
    noChoice: 'You have no notices to choose for now.',
    why: {
      case: 'It is a decision or a step in a case, and deadlines may start. Therefore it cannot be turned off.',
      exam: 'You need it to take or hold an exam, or it shows what is handed in.',
      account: 'You need it to sign in.',
    },
  },
});
