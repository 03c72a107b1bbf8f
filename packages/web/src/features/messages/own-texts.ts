import { texts } from '../../text/dictionary.ts';

/** Messages to all candidates, as a candidate reads them. */
export const ownText = texts({
  nb: {
    region: 'Meldinger til alle kandidater',
    clarification: 'Melding til alle kandidater',
    correction: 'Oppgaven er rettet',
    read: 'Jeg har lest det',
    readAll: (n: number) => `Les alle (${n})`,
    haveReadAll: 'Jeg har lest alle',
    readAt: (when: string) => `Lest ${when}`,
    all: (n: number) => `Meldinger (${n})`,
    hide: 'Skjul meldingene',
    arrived: (kind: string, text: string) => `${kind}. ${text}`,
    openedCorrected: 'Da du åpnet oppgaven, var den alt rettet.',
  },
  nn: {
    region: 'Meldingar til alle kandidatar',
    clarification: 'Melding til alle kandidatar',
    correction: 'Oppgåva er retta',
    read: 'Eg har lese det',
    readAll: (n) => `Les alle (${n})`,
    haveReadAll: 'Eg har lese alle',
    readAt: (when) => `Lese ${when}`,
    all: (n) => `Meldingar (${n})`,
    hide: 'Gøym meldingane',
    arrived: (kind, text) => `${kind}. ${text}`,
    openedCorrected: 'Då du opna oppgåva, var ho alt retta.',
  },
  en: {
    region: 'Messages to all candidates',
    clarification: 'Message to all candidates',
    correction: 'The paper has been corrected',
    read: 'I have read it',
    readAll: (n) => `Read all (${n})`,
    haveReadAll: 'I have read them all',
    readAt: (when) => `Read ${when}`,
    all: (n) => `Messages (${n})`,
    hide: 'Hide the messages',
    arrived: (kind, text) => `${kind}. ${text}`,
    openedCorrected: 'When you opened the paper, it had been corrected already.',
  },
});
