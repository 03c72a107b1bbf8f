import { texts } from '../../../text/dictionary.ts';

/** One-time codes at the seat: giving one on the board, and coming in with one. */
export const seatCodeText = texts({
  nb: {
    give: 'Gi engangskode',
    giveTitle: (name: string) => `Gi ${name} en engangskode`,
    giveAbout:
      'Bare når innloggingen ikke virker. Se på legitimasjonen først: med koden kommer den som har den, inn på denne eksamenen som kandidaten.',
    giveRules:
      'Koden virker én gang, i ti minutter. En tidligere kode virker ikke lenger. Det blir lagret at du ga den.',
    confirm: 'Legitimasjonen er kontrollert, gi koden',
    codeTitle: 'Koden',
    number: (number: number) => `Kandidatnummer ${number}`,
    until: (clock: string) => `Gjelder til kl. ${clock}.`,
    where: (address: string) => `Kandidaten åpner ${address} og skriver kandidatnummeret og koden.`,
    close: 'Lukk',
    given: (by: string, when: string) => `Engangskode gitt av ${by} ${when}.`,
    used: (when: string) => `Kom inn med den ${when}.`,
    unused: 'Ikke brukt.',
    title: 'Kom inn med engangskode',
    about:
      'Virker ikke innloggingen, kan eksamensvakten se på legitimasjonen din og gi deg en kode. Den gjelder bare eksamenen du skal ta nå.',
    candidateNumber: 'Kandidatnummer',
    code: 'Engangskode',
    codeHint: 'Seks tegn. Store og små bokstaver er det samme.',
    missing: { number: 'Skriv kandidatnummeret, bare med sifre.', code: 'Skriv koden.' },
    enter: 'Gå til eksamenen',
    toSignIn: 'Tilbake til innlogging',
  },
  nn: {
    give: 'Gje eingongskode',
    giveTitle: (name) => `Gje ${name} ein eingongskode`,
    giveAbout:
      'Berre når innlogginga ikkje verkar. Sjå på legitimasjonen først: med koden kjem den som har han, inn på denne eksamenen som kandidaten.',
    giveRules:
      'Koden verkar éin gong, i ti minutt. Ein tidlegare kode verkar ikkje lenger. Det blir lagra at du gav han.',
    confirm: 'Legitimasjonen er kontrollert, gje koden',
    codeTitle: 'Koden',
    number: (number) => `Kandidatnummer ${number}`,
    until: (clock) => `Gjeld til kl. ${clock}.`,
    where: (address) => `Kandidaten opnar ${address} og skriv kandidatnummeret og koden.`,
    close: 'Lukk',
    given: (by, when) => `Eingongskode gjeven av ${by} ${when}.`,
    used: (when) => `Kom inn med han ${when}.`,
    unused: 'Ikkje brukt.',
    title: 'Kom inn med eingongskode',
    about:
      'Verkar ikkje innlogginga, kan eksamensvakta sjå på legitimasjonen din og gje deg ein kode. Han gjeld berre eksamenen du skal ta no.',
    candidateNumber: 'Kandidatnummer',
    code: 'Eingongskode',
    codeHint: 'Seks teikn. Store og små bokstavar er det same.',
    missing: { number: 'Skriv kandidatnummeret, berre med siffer.', code: 'Skriv koden.' },
    enter: 'Gå til eksamenen',
    toSignIn: 'Tilbake til innlogging',
  },
  en: {
    give: 'Give a one-time code',
    giveTitle: (name) => `Give ${name} a one-time code`,
    giveAbout:
      'Only when signing in does not work. Check the proof of identity first: the code lets its holder into this exam as the candidate.',
    giveRules:
      'The code works once, for ten minutes. An earlier code works no longer. It is recorded that you gave it.',
    confirm: 'The identity is checked, give the code',
    codeTitle: 'The code',
    number: (number) => `Candidate number ${number}`,
    until: (clock) => `Valid until ${clock}.`,
    where: (address) => `The candidate opens ${address} and enters the candidate number and the code.`,
    close: 'Close',
    given: (by, when) => `One-time code given by ${by} ${when}.`,
    used: (when) => `Came in with it ${when}.`,
    unused: 'Not used.',
    title: 'Come in with a one-time code',
    about:
      'If signing in does not work, the invigilator can check your proof of identity and give you a code. It is only for the exam that you are about to sit.',
    candidateNumber: 'Candidate number',
    code: 'One-time code',
    codeHint: 'Six characters. Capital and small letters are the same.',
    missing: { number: 'Enter the candidate number, in digits only.', code: 'Enter the code.' },
    enter: 'Go to the exam',
    toSignIn: 'Back to sign-in',
  },
});
