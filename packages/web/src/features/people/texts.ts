import { texts } from '../../text/dictionary.ts';

export const signInText = texts({
  nb: {
    title: 'Logg inn',
    whatItIs: 'Karakter følger eksamen hele veien, fra oppgaven skrives til karakteren står fast.',
    ways: { feide: 'Logg inn med Feide', idporten: 'Logg inn med ID-porten' },
    waysFor: { feide: 'For studenter og ansatte', idporten: 'For eksterne sensorer og andre uten Feide' },
    help: 'Får du ikke logget inn rett før eksamen? Si fra til eksamensvakten, så hjelper de deg.',
    seatCode: 'Har du fått en engangskode av eksamensvakten?',
    verify: 'Kontroller en kvittering eller en PDF',
    demoTitle: 'Prøv som en av disse',
    demoAbout: 'Dette er en demonstrasjon. Personene, emnene og besvarelsene er oppdiktet.',
    tryAs: (name: string) => `Prøv som ${name}`,
    also: (roles: string) => `Også ${roles}`,
  },
  nn: {
    title: 'Logg inn',
    whatItIs: 'Karakter følgjer eksamen heile vegen, frå oppgåva blir skriven til karakteren står fast.',
    ways: { feide: 'Logg inn med Feide', idporten: 'Logg inn med ID-porten' },
    waysFor: { feide: 'For studentar og tilsette', idporten: 'For eksterne sensorar og andre utan Feide' },
    help: 'Får du ikkje logga inn rett før eksamen? Sei frå til eksamensvakta, så hjelper dei deg.',
    seatCode: 'Har du fått ein eingongskode av eksamensvakta?',
    verify: 'Kontroller ei kvittering eller ein PDF',
    demoTitle: 'Prøv som ein av desse',
    demoAbout: 'Dette er ein demonstrasjon. Personane, emna og svara er oppdikta.',
    tryAs: (name) => `Prøv som ${name}`,
    also: (roles) => `Også ${roles}`,
  },
  en: {
    title: 'Sign in',
    whatItIs:
      'Karakter follows an exam all the way, from the first draft of the paper until the grade is final.',
    ways: { feide: 'Sign in with Feide', idporten: 'Sign in with ID-porten' },
    waysFor: { feide: 'For students and staff', idporten: 'For external graders and others without Feide' },
    help: 'Trouble signing in just before the exam? Tell the invigilator, and they will help you.',
    seatCode: 'Have you been given a one-time code by the invigilator?',
    verify: 'Verify a receipt or a PDF',
    demoTitle: 'Try it as one of these',
    demoAbout: 'This is a demonstration. The people, the courses and the answers are made up.',
    tryAs: (name) => `Try as ${name}`,
    also: (roles) => `Also ${roles}`,
  },
});
