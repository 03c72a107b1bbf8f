import { texts } from '../../text/texts.ts';

/** What the exam pages say when they stand alone: without a session, without a page that works. */
export const offlineText = texts({
  nb: {
    opening: 'Åpner eksamenen …',
    signedOutTitle: 'Du er logget ut',
    signedOut: 'Det du skriver, lagres på denne maskinen og sendes når du har logget inn igjen.',
    signIn: 'Logg inn og fortsett',
    nobody: 'Uten nett kan vi ikke se hvem du er',
    nobodyKept: 'Er noe skrevet på denne maskinen, ligger det her fortsatt. Si fra til eksamensvakten.',
    brokenTitle: 'Noe gikk galt på denne siden',
    broken: 'Det du har skrevet, ligger på denne maskinen. Last siden på nytt og skriv videre.',
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
    broken: 'Det du har skrive, ligg på denne maskina. Last sida på nytt og skriv vidare.',
    reload: 'Last sida på nytt',
  },
  en: {
    opening: 'Opening the exam …',
    signedOutTitle: 'You are signed out',
    signedOut: 'What you write is saved on this machine and sent when you have signed in again.',
    signIn: 'Sign in and go on',
    nobody: 'Without the network we cannot see who you are',
    nobodyKept: 'If something is written on this machine, it is still here. Tell the invigilator.',
    brokenTitle: 'Something went wrong on this page',
    broken: 'What you have written is on this machine. Reload the page and go on writing.',
    reload: 'Reload the page',
  },
});
