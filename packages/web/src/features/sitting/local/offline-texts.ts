import { texts } from '../../../text/dictionary.ts';

/** The texts of the exam pages without a session or without a working page. */
export const offlineText = texts({
  nb: {
    opening: 'Åpner eksamenen …',
    signedOutTitle: 'Du er logget ut',
    signedOut: 'Det du skriver, lagres på denne maskinen og sendes når du har logget inn igjen.',
    signIn: 'Logg inn og fortsett',
    nobody: 'Uten nett kan vi ikke se hvem du er',
    nobodyKept: 'Er noe skrevet på denne maskinen, ligger det her fortsatt. Si fra til eksamensvakten.',
    brokenTitle: 'Noe gikk galt på denne siden',
    broken: {
      server: 'Alt du har skrevet, er lagret på serveren. Last siden på nytt og skriv videre.',
      device: 'Det du har skrevet, ligger på denne maskinen. Last siden på nytt og skriv videre.',
      page: 'Noe av det du har skrevet, er bare på denne siden, for maskinens eget lager virker ikke. Ikke lukk den. Knappen for å laste den på nytt kommer her når serveren har fått alt. Si fra til eksamensvakten.',
      unknown:
        'Det som er lagret på serveren eller på denne maskinen, ligger der fortsatt. Last siden på nytt. Mangler noe da, si fra til eksamensvakten.',
    },
    reload: 'Last siden på nytt',
  },
  nn: {
    opening: 'Opnar eksamenen …',
    signedOutTitle: 'Du er logga ut',
    signedOut: 'Det du skriv, blir lagra på denne maskina og sendt når du har logga inn att.',
    signIn: 'Logg inn og hald fram',
    nobody: 'Utan nett kan vi ikkje sjå kven du er',
    nobodyKept: 'Er noko skrive på denne maskina, ligg det her framleis. Sei frå til eksamensvakta.',
    brokenTitle: 'Noko gjekk gale på denne sida',
    broken: {
      server: 'Alt du har skrive, er lagra på tenaren. Last sida på nytt og skriv vidare.',
      device: 'Det du har skrive, ligg på denne maskina. Last sida på nytt og skriv vidare.',
      page: 'Noko av det du har skrive, er berre på denne sida, for lageret på maskina verkar ikkje. Ikkje lukk henne. Knappen for å laste henne på nytt kjem her når tenaren har fått alt. Sei frå til eksamensvakta.',
      unknown:
        'Det som er lagra på tenaren eller på denne maskina, ligg der framleis. Last sida på nytt. Manglar noko då, sei frå til eksamensvakta.',
    },
    reload: 'Last sida på nytt',
  },
  en: {
    opening: 'Opening the exam …',
    signedOutTitle: 'You are signed out',
    signedOut: 'What you write is saved on this machine and sent when you have signed in again.',
    signIn: 'Sign in and continue',
    nobody: 'Without the network we cannot see who you are',
    nobodyKept: 'If something is written on this machine, it is still here. Tell the invigilator.',
    brokenTitle: 'Something went wrong on this page',
    broken: {
      server: 'Everything you have written is saved on the server. Reload the page and keep writing.',
      device: 'What you have written is on this machine. Reload the page and keep writing.',
      page: 'Some of what you have written is on this page only, because the storage on this machine does not work. Do not close it. The button to reload it appears here when the server has all of it. Tell the invigilator.',
      unknown:
        'What was saved on the server or on this machine is still there. Reload the page. If something is missing then, tell the invigilator.',
    },
    reload: 'Reload the page',
  },
});
