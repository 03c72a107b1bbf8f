import { texts } from '../../text/dictionary.ts';

/** Removing a sign-in from a person. */
export const removeSignInText = texts({
  nb: {
    remove: (provider: string) => `Ta bort innloggingen med ${provider}`,
    about: (name: string, provider: string) =>
      `Bruk dette når innloggingen hører til en annen. ${name} blir logget ut overalt, og logger ikke lenger inn slik. Roller og eksamener blir stående. Neste gang noen logger inn med samme bruker hos ${provider}, står det blant ventende innlogginger.`,
    removed: 'Innloggingen er tatt bort.',
  },
  nn: {
    remove: (provider) => `Ta bort innlogginga med ${provider}`,
    about: (name, provider) =>
      `Bruk dette når innlogginga høyrer til ein annan. ${name} blir logga ut overalt, og loggar ikkje lenger inn slik. Roller og eksamenar blir ståande. Neste gong nokon loggar inn med same brukar hos ${provider}, står det blant ventande innloggingar.`,
    removed: 'Innlogginga er teken bort.',
  },
  en: {
    remove: (provider) => `Remove the sign-in with ${provider}`,
    about: (name, provider) =>
      `Use this when the sign-in belongs to another person. ${name} is signed out everywhere, and can no longer sign in this way. Roles and exams stay. The next sign-in by the same user at ${provider} is listed among the waiting sign-ins.`,
    removed: 'The sign-in is removed.',
  },
});
