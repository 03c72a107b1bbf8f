import { supportedBrowsers } from '@karakter/domain/sitting/supported-browsers';
import { texts } from '../text/dictionary.ts';

const { chrome, edge, firefox, safari } = supportedBrowsers;
const oldest = `Chrome ${chrome}, Edge ${edge}, Firefox ${firefox}, Safari ${safari}`;

export const browserCheckText = texts({
  nb: {
    ready: 'Nettleseren på denne maskinen er prøvd og klar for eksamen.',
    notReady: `Nettleseren på denne maskinen kan ikke brukes til eksamen. Bruk en av disse, eller en nyere, og ikke et privat vindu: ${oldest}.`,
    lacks: {
      language: 'for gammel',
      page: 'for gammel',
      styles: 'for gammel',
      keys: 'uten sikker tilkobling',
      store: 'kan ikke lagre på maskinen',
      connection: 'uten fast forbindelse',
      worker: 'privat vindu eller for gammel',
    },
  },
  nn: {
    ready: 'Nettlesaren på denne maskina er prøvd og klar for eksamen.',
    notReady: `Nettlesaren på denne maskina kan ikkje brukast til eksamen. Bruk ein av desse, eller ein nyare, og ikkje eit privat vindauge: ${oldest}.`,
    lacks: {
      language: 'for gammal',
      page: 'for gammal',
      styles: 'for gammal',
      keys: 'utan trygg tilkopling',
      store: 'kan ikkje lagre på maskina',
      connection: 'utan fast samband',
      worker: 'privat vindauge eller for gammal',
    },
  },
  en: {
    ready: 'The browser on this computer has been tested and is ready for the exam.',
    notReady: `The browser on this computer cannot be used for the exam. Use one of these, or a newer one, and not a private window: ${oldest}.`,
    lacks: {
      language: 'too old',
      page: 'too old',
      styles: 'too old',
      keys: 'without a secure connection',
      store: 'cannot save on the computer',
      connection: 'without a lasting connection',
      worker: 'a private window, or too old',
    },
  },
});
