import { texts } from '../../text/dictionary.ts';

/** The person's own open sessions. */
export const sessionsText = texts({
  nb: {
    title: 'Innloggingene dine',
    about:
      'Her er du logget inn nå. Kjenner du ikke igjen en av dem, avslutter du den. Den slutter å virke med en gang.',
    seatCode: 'en engangskode',
    signedIn: (provider: string, when: string) => `Logget inn med ${provider} ${when}`,
    expires: (when: string) => `Utløper ${when}`,
    current: 'Denne',
    end: 'Avslutt',
    endThat: (when: string) => `Avslutt innloggingen fra ${when}`,
    unknownDevice: 'Ukjent nettleser',
  },
  nn: {
    title: 'Innloggingane dine',
    about:
      'Her er du logga inn no. Kjenner du ikkje att ei av dei, avsluttar du henne. Ho sluttar å verke med ein gong.',
    seatCode: 'ein eingongskode',
    signedIn: (provider, when) => `Logga inn med ${provider} ${when}`,
    expires: (when) => `Går ut ${when}`,
    current: 'Denne',
    end: 'Avslutt',
    endThat: (when) => `Avslutt innlogginga frå ${when}`,
    unknownDevice: 'Ukjend nettlesar',
  },
  en: {
    title: 'Where you are signed in',
    about:
      'You are signed in here now. If you do not recognise one of them, end it. It stops working at once.',
    seatCode: 'a one-time code',
    signedIn: (provider, when) => `Signed in with ${provider} ${when}`,
    expires: (when) => `Expires ${when}`,
    current: 'This one',
    end: 'End',
    endThat: (when) => `End the session from ${when}`,
    unknownDevice: 'Unknown browser',
  },
});
