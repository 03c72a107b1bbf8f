import { texts } from '../../text/dictionary.ts';

/** The pages on which a sign-out or a sign-in ends. */
export const endedText = texts({
  nb: {
    outTitle: 'Du er logget ut',
    out: 'Det som er lagret, er trygt. Skal andre bruke denne maskinen etter deg, lukker du nettleseren.',
    signIn: 'Logg inn igjen',
    inTitle: 'Du er logget inn igjen',
    inWords: 'Lukk dette vinduet og fortsett i det du kom fra. Det du hadde skrevet der, står der fortsatt.',
    closeWindow: 'Lukk vinduet',
    frontPage: 'Gå til forsiden',
  },
  nn: {
    outTitle: 'Du er logga ut',
    out: 'Det som er lagra, er trygt. Skal andre bruke denne maskina etter deg, lukkar du nettlesaren.',
    signIn: 'Logg inn att',
    inTitle: 'Du er logga inn att',
    inWords:
      'Lukk dette vindauget og hald fram i det du kom frå. Det du hadde skrive der, står der framleis.',
    closeWindow: 'Lukk vindauget',
    frontPage: 'Gå til framsida',
  },
  en: {
    outTitle: 'You are signed out',
    out: 'What is saved is safe. If others will use this machine after you, close the browser.',
    signIn: 'Sign in again',
    inTitle: 'You are signed in again',
    inWords:
      'Close this window and continue in the one you came from. What you had written there is still there.',
    closeWindow: 'Close the window',
    frontPage: 'Go to the front page',
  },
});
