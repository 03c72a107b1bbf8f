import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The waiting room, and the rules of the exam day. */
export const waitingRoomText = texts({
  nb: {
    waitingRoom: 'Venterom',
    startsIn: 'Eksamenen begynner om',
    startsAtClock: (clock: string) => `Eksamenen begynner klokka ${clock}`,
    startsNow: 'Eksamenen begynner nå',
    startsAt: 'Start',
    endsAt: 'Slutt',
    extraMinutes: (minutes: number) =>
      plural.nb(minutes, {
        one: 'Slutt er med ditt ene ekstra minutt.',
        other: 'Slutt er med dine # ekstra minutter.',
      }),
    candidateNumber: 'Kandidatnummer',
    serverClock: 'Klokka i Karakter',
    contact: 'Trenger du hjelp?',
    toFrontPage: 'Til forsiden',
    rules: 'Slik foregår det',
    ruleOpens: 'Oppgaven åpner av seg selv når eksamenen begynner. Du trenger ikke å laste siden på nytt.',
    ruleSaved:
      'Alt du skriver, lagres på denne maskinen med en gang og på serveren i løpet av et sekund. Øverst ser du hva serveren har.',
    ruleOffline: 'Faller nettet ut, skriver du bare videre. Alt sendes når nettet er tilbake.',
    ruleDevice: 'Må du bytte maskin, logger du inn på den nye og fortsetter der du var.',
    ruleEnd: 'Når tiden er ute, leveres det du har skrevet, av seg selv.',
    ruleKey:
      'Bruker du skjermleser, sier tasten F2 hvor du er, hvor mange ord svaret har, hvor mye tid du har igjen, og om alt er lagret.',
    paperNotReady:
      'Oppgaven er ikke godkjent ennå. Si fra til eksamensvakten hvis dette står her når eksamenen begynner.',
    openPaper: 'Åpne oppgaven',
    withdrawnTitle: 'Du er trukket fra eksamenen',
    withdrawnWords:
      'Har du skrevet noe, er det tatt vare på, men blir ikke vurdert. Si fra til eksamensvakten med en gang hvis det er feil.',
    absentTitle: 'Du er registrert som ikke møtt',
    absentWords:
      'Oppgaven ble ikke åpnet før tiden var ute. Ta kontakt med eksamenskontoret hvis det er feil.',
  },
  nn: {
    waitingRoom: 'Venterom',
    startsIn: 'Eksamenen byrjar om',
    startsAtClock: (clock) => `Eksamenen byrjar klokka ${clock}`,
    startsNow: 'Eksamenen byrjar no',
    startsAt: 'Start',
    endsAt: 'Slutt',
    extraMinutes: (minutes) =>
      plural.nn(minutes, {
        one: 'Slutt er med det eine ekstra minuttet ditt.',
        other: 'Slutt er med dei # ekstra minutta dine.',
      }),
    candidateNumber: 'Kandidatnummer',
    serverClock: 'Klokka i Karakter',
    contact: 'Treng du hjelp?',
    toFrontPage: 'Til framsida',
    rules: 'Slik går det føre seg',
    ruleOpens: 'Oppgåva opnar av seg sjølv når eksamenen byrjar. Du treng ikkje laste sida på nytt.',
    ruleSaved:
      'Alt du skriv, blir lagra på denne maskina med ein gong og på tenaren innan eit sekund. Øvst ser du kva tenaren har.',
    ruleOffline: 'Fell nettet ut, skriv du berre vidare. Alt blir sendt når nettet er tilbake.',
    ruleDevice: 'Må du byte maskin, loggar du inn på den nye og held fram der du var.',
    ruleEnd: 'Når tida er ute, blir det du har skrive, levert av seg sjølv.',
    ruleKey:
      'Brukar du skjermlesar, seier tasten F2 kvar du er, kor mange ord svaret har, kor mykje tid du har att, og om alt er lagra.',
    paperNotReady:
      'Oppgåva er ikkje godkjend enno. Sei frå til eksamensvakta om dette står her når eksamenen byrjar.',
    openPaper: 'Opne oppgåva',
    withdrawnTitle: 'Du er trekt frå eksamenen',
    withdrawnWords:
      'Har du skrive noko, er det teke vare på, men blir ikkje vurdert. Sei frå til eksamensvakta med ein gong om det er feil.',
    absentTitle: 'Du er registrert som ikkje møtt',
    absentWords: 'Oppgåva vart ikkje opna før tida var ute. Ta kontakt med eksamenskontoret om det er feil.',
  },
  en: {
    waitingRoom: 'Waiting room',
    startsIn: 'The exam begins in',
    startsAtClock: (clock) => `The exam begins at ${clock}`,
    startsNow: 'The exam begins now',
    startsAt: 'Start',
    endsAt: 'End',
    extraMinutes: (minutes) =>
      plural.en(minutes, {
        one: 'The end includes your one extra minute.',
        other: 'The end includes your # extra minutes.',
      }),
    candidateNumber: 'Candidate number',
    serverClock: 'Karakter’s clock',
    contact: 'Do you need help?',
    toFrontPage: 'To the front page',
    rules: 'How it works',
    ruleOpens: 'The paper opens automatically when the exam begins. You need not reload the page.',
    ruleSaved:
      'Everything you write is saved on this machine at once and on the server within a second. At the top you see what the server has.',
    ruleOffline: 'If the network fails, just keep writing. Everything is sent when it is back.',
    ruleDevice: 'If you must change machine, sign in on the new one and continue where you were.',
    ruleEnd: 'When time is up, what you have written is handed in automatically.',
    ruleKey:
      'With a screen reader, the F2 key says where you are, the number of words, the time left, and whether everything is saved.',
    paperNotReady:
      'The paper is not approved yet. Tell the invigilator if this is still here when the exam begins.',
    openPaper: 'Open the paper',
    withdrawnTitle: 'You are withdrawn from the exam',
    withdrawnWords:
      'Anything you have written is kept, but will not be graded. Tell the invigilator at once if that is wrong.',
    absentTitle: 'You are registered as absent',
    absentWords: 'The paper was not opened before time ran out. Contact the exam office if that is wrong.',
  },
});
