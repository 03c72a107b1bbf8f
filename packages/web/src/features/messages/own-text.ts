import { texts } from '../../text/texts.ts';

/** Messages to all, as a candidate meets them. */
export const ownText = texts({
  nb: {
    region: 'Meldinger til alle kandidater',
    clarification: 'Melding til alle kandidater',
    correction: 'Oppgaven er rettet',
    at: (clock: string) => `kl. ${clock}`,
    read: 'Jeg har lest det',
    readAt: (clock: string) => `Lest kl. ${clock}`,
    all: (n: number) => `Meldinger (${n})`,
    hide: 'Skjul meldingene',
    arrived: (kind: string, text: string) => `${kind}. ${text}`,
    openedCorrected: 'Da du åpnet oppgaven, var den alt rettet.',
  },
  nn: {
    region: 'Meldingar til alle kandidatar',
    clarification: 'Melding til alle kandidatar',
    correction: 'Oppgåva er retta',
    at: (clock) => `kl. ${clock}`,
    read: 'Eg har lese det',
    readAt: (clock) => `Lese kl. ${clock}`,
    all: (n) => `Meldingar (${n})`,
    hide: 'Gøym meldingane',
    arrived: (kind, text) => `${kind}. ${text}`,
    openedCorrected: 'Då du opna oppgåva, var ho alt retta.',
  },
  en: {
    region: 'Messages to all candidates',
    clarification: 'Message to all candidates',
    correction: 'The paper has been corrected',
    at: (clock) => `at ${clock}`,
    read: 'I have read it',
    readAt: (clock) => `Read at ${clock}`,
    all: (n) => `Messages (${n})`,
    hide: 'Hide the messages',
    arrived: (kind, text) => `${kind}. ${text}`,
    openedCorrected: 'When you opened the paper, it had been corrected already.',
  },
});
