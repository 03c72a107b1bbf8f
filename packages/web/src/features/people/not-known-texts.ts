import { texts } from '../../text/dictionary.ts';

/** The page for a genuine sign-in that belongs to no person yet. */
export const notKnownText = texts({
  nb: {
    title: 'Vi kjenner deg ikke ennå',
    worked: (provider: string) =>
      `Innloggingen hos ${provider} virket, men ingen i Karakter er knyttet til den ennå. Du er ikke logget inn.`,
    waits:
      'Eksamenskontoret ser nå at innloggingen din venter, og kan knytte den til deg. Ta kontakt med dem, og logg inn på nytt når de sier fra.',
    reference: 'Oppgi denne referansen:',
    contact: 'Eksamenskontoret:',
    soon: 'Begynner eksamen straks? Ring',
    soonNoPhone: 'Begynner eksamen straks? Si fra til eksamensvakten.',
    invited: 'Har du fått en invitasjon på e-post, åpner du lenken i den i stedet.',
    again: 'Logg inn på nytt',
    other: 'Prøv en annen innlogging',
    isThisYou: 'Er dette deg?',
    isThisYouAbout:
      'Karakter har registrert en person med samme e-postadresse som den du har hos Feide. Er det deg, bekrefter du det én gang. Da logger du inn slik heretter.',
    yes: 'Ja, det er meg',
    no: 'Nei, det er ikke meg',
  },
  nn: {
    title: 'Vi kjenner deg ikkje enno',
    worked: (provider) =>
      `Innlogginga hos ${provider} verka, men ingen i Karakter er knytt til henne enno. Du er ikkje logga inn.`,
    waits:
      'Eksamenskontoret ser no at innlogginga di ventar, og kan knyte henne til deg. Ta kontakt med dei, og logg inn att når dei seier frå.',
    reference: 'Gi opp denne referansen:',
    contact: 'Eksamenskontoret:',
    soon: 'Tek eksamen til straks? Ring',
    soonNoPhone: 'Tek eksamen til straks? Sei frå til eksamensvakta.',
    invited: 'Har du fått ein invitasjon på e-post, opnar du lenkja i han i staden.',
    again: 'Logg inn att',
    other: 'Prøv ei anna innlogging',
    isThisYou: 'Er dette deg?',
    isThisYouAbout:
      'Karakter har registrert ein person med same e-postadresse som den du har hos Feide. Er det deg, stadfestar du det éin gong. Då loggar du inn slik heretter.',
    yes: 'Ja, det er meg',
    no: 'Nei, det er ikkje meg',
  },
  en: {
    title: 'We do not know you yet',
    worked: (provider) =>
      `Signing in with ${provider} worked, but nobody in Karakter is connected to it yet. You are not signed in.`,
    waits:
      'The exam office now sees that your sign-in is waiting, and can connect it to you. Contact them, and sign in again when they tell you to.',
    reference: 'Give them this reference:',
    contact: 'The exam office:',
    soon: 'Does the exam start any moment? Call',
    soonNoPhone: 'Does the exam start any moment? Tell the invigilator.',
    invited: 'If you have received an invitation by e-mail, open its link instead.',
    again: 'Sign in again',
    other: 'Try another way of signing in',
    isThisYou: 'Is this you?',
    isThisYouAbout:
      'Karakter has a person with the same e-mail address as the one you have with Feide. If that is you, confirm it once. From then on you sign in this way.',
    yes: 'Yes, that is me',
    no: 'No, that is not me',
  },
});
