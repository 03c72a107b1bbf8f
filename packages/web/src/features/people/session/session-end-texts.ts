import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The texts of the warning before a session ends. */
export const sessionEndText = texts({
  nb: {
    unusedTitle: 'Er du der fortsatt?',
    unused: (minutes: number) =>
      `Du logges ut om ${plural.nb(minutes, { one: 'ett minutt', other: '# minutter' })} fordi ingen har gjort noe her på en stund.`,
    stay: 'Bli innlogget',
    lastTitle: 'Innloggingen varer ikke mye lenger',
    last: (minutes: number) =>
      `Du logges ut om ${plural.nb(minutes, { one: 'ett minutt', other: '# minutter' })} fordi det er lenge siden du logget inn. Logg inn på nytt i et eget vindu, så fortsetter du her. Det du har skrevet på siden, blir stående.`,
    signIn: 'Logg inn på nytt',
    stayed: 'Du er fortsatt innlogget.',
  },
  nn: {
    unusedTitle: 'Er du der framleis?',
    unused: (minutes) =>
      `Du blir logga ut om ${plural.nn(minutes, { one: 'eitt minutt', other: '# minutt' })} fordi ingen har gjort noko her på ei stund.`,
    stay: 'Bli innlogga',
    lastTitle: 'Innlogginga varer ikkje mykje lenger',
    last: (minutes) =>
      `Du blir logga ut om ${plural.nn(minutes, { one: 'eitt minutt', other: '# minutt' })} fordi det er lenge sidan du logga inn. Logg inn på nytt i eit eige vindauge, så held du fram her. Det du har skrive på sida, blir ståande.`,
    signIn: 'Logg inn på nytt',
    stayed: 'Du er framleis innlogga.',
  },
  en: {
    unusedTitle: 'Are you still there?',
    unused: (minutes) =>
      `You will be signed out in ${plural.en(minutes, { one: 'one minute', other: '# minutes' })}, since nobody has done anything here for a while.`,
    stay: 'Stay signed in',
    lastTitle: 'Your sign-in will not last much longer',
    last: (minutes) =>
      `You will be signed out in ${plural.en(minutes, { one: 'one minute', other: '# minutes' })}, since you signed in long ago. Sign in again in a window of its own, and continue here. What you have written on the page stays.`,
    signIn: 'Sign in again',
    stayed: 'You are still signed in.',
  },
});
