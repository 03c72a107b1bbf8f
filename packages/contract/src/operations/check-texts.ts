import type { Language } from '@karakter/domain/text/language';
import { providerTitles } from '../sign-in/routes.ts';
import type { CheckName, Finding } from './checks.ts';

/** The facts that a sentence may mention. */
type Facts = { readonly detail: string; readonly until: string };
export type CheckSentences = Readonly<Partial<Record<Finding, (facts: Facts) => string>>>;

export const checkTitles: Readonly<Record<Language, Readonly<Record<CheckName, string>>>> = {
  nb: {
    address: 'Adressen',
    ...providerTitles,
    mail: 'E-posttjeneren',
    seal: 'Seglet',
  },
  nn: {
    address: 'Adressa',
    ...providerTitles,
    mail: 'E-posttenaren',
    seal: 'Seglet',
  },
  en: {
    address: 'The address',
    ...providerTitles,
    mail: 'The mail server',
    seal: 'The seal',
  },
};

/** The settings of each provider begin with its name in capitals. */
export const providerSentences: Readonly<
  Record<Language, (name: string, setting: string) => CheckSentences>
> = {
  nb: (name, setting) => ({
    works: ({ until }) =>
      until
        ? `${name} svarer og godtar Karakter. Hemmeligheten varer til ${until}.`
        : `${name} svarer og godtar Karakter.`,
    answers: () => `${name} svarer. Om hemmeligheten er riktig, viser den første innloggingen.`,
    standIn: () => `Demonstrasjonen har sin egen stedfortreder for ${name}.`,
    notSet: () => `${name} er ikke satt opp, og har ingen knapp på innloggingssiden.`,
    endsSoon: ({ until }) =>
      `${name} godtar Karakter, men hemmeligheten varer bare til ${until}. Lag en ny, og sett ${setting}_CLIENT_SECRET.`,
    hasEnded: ({ until }) =>
      `Hemmeligheten hos ${name} varte til ${until}. Lag en ny, og sett ${setting}_CLIENT_SECRET og ${setting}_SECRET_UNTIL.`,
    unreachable: ({ detail }) =>
      `${name} svarer ikke (${detail}). Ingen kan logge inn med ${name} nå. Se på nettet og ${setting}_ISSUER.`,
    refused: ({ detail }) =>
      `${name} svarer, men godtar ikke Karakter (${detail}). Rett ${setting}_CLIENT_ID og ${setting}_CLIENT_SECRET, og start på nytt.`,
  }),
  nn: (name, setting) => ({
    works: ({ until }) =>
      until
        ? `${name} svarar og godtek Karakter. Løyndomen varer til ${until}.`
        : `${name} svarar og godtek Karakter.`,
    answers: () => `${name} svarar. Om løyndomen er rett, viser den første innlogginga.`,
    standIn: () => `Demonstrasjonen har sin eigen stadfortredar for ${name}.`,
    notSet: () => `${name} er ikkje sett opp, og har ingen knapp på innloggingssida.`,
    endsSoon: ({ until }) =>
      `${name} godtek Karakter, men løyndomen varer berre til ${until}. Lag ein ny, og set ${setting}_CLIENT_SECRET.`,
    hasEnded: ({ until }) =>
      `Løyndomen hos ${name} varte til ${until}. Lag ein ny, og set ${setting}_CLIENT_SECRET og ${setting}_SECRET_UNTIL.`,
    unreachable: ({ detail }) =>
      `${name} svarar ikkje (${detail}). Ingen kan logge inn med ${name} no. Sjå på nettet og ${setting}_ISSUER.`,
    refused: ({ detail }) =>
      `${name} svarar, men godtek ikkje Karakter (${detail}). Rett ${setting}_CLIENT_ID og ${setting}_CLIENT_SECRET, og start på nytt.`,
  }),
  en: (name, setting) => ({
    works: ({ until }) =>
      until
        ? `${name} answers and accepts Karakter. The secret is valid until ${until}.`
        : `${name} answers and accepts Karakter.`,
    answers: () => `${name} answers. Whether the secret is right, the first sign-in will show.`,
    standIn: () => `The demonstration has its own stand-in for ${name}.`,
    notSet: () => `${name} is not set up, and has no button on the sign-in page.`,
    endsSoon: ({ until }) =>
      `${name} accepts Karakter, but the secret is valid only until ${until}. Make a new one, and set ${setting}_CLIENT_SECRET.`,
    hasEnded: ({ until }) =>
      `The secret at ${name} was valid until ${until}. Make a new one, and set ${setting}_CLIENT_SECRET and ${setting}_SECRET_UNTIL.`,
    unreachable: ({ detail }) =>
      `${name} does not answer (${detail}). No one can sign in by ${name} now. Look at the network and ${setting}_ISSUER.`,
    refused: ({ detail }) =>
      `${name} answers but does not accept Karakter (${detail}). Correct ${setting}_CLIENT_ID and ${setting}_CLIENT_SECRET, and start again.`,
  }),
};

type Others = Exclude<CheckName, 'feide' | 'idporten'>;

export const otherSentences: Readonly<Record<Language, Readonly<Record<Others, CheckSentences>>>> = {
  nb: {
    address: {
      works: ({ until }) =>
        until
          ? `Karakter svarer på sin egen adresse. Sertifikatet varer til ${until}.`
          : 'Karakter svarer på sin egen adresse.',
      endsSoon: ({ until }) => `Sertifikatet for adressen varer bare til ${until}. Forny det før den dagen.`,
      unreachable: ({ detail }) =>
        `Tjeneren når ikke Karakter på adressen i KARAKTER_URL (${detail}). Prøv den i en nettleser, og se på proxyen og sertifikatet.`,
      otherProgram: ({ detail }) =>
        `Et annet program svarer på adressen i KARAKTER_URL (${detail}). Se på proxyen: den skal sende alt videre til Karakter.`,
    },
    mail: {
      works: () => 'E-posttjeneren svarer og lar Karakter sende.',
      notSet: () => 'Uten SMTP_URL blir e-post tatt vare på og vist her, men ikke sendt.',
      unreachable: ({ detail }) =>
        `E-posttjeneren svarer ikke (${detail}). E-post venter og prøves igjen i flere døgn. Se på nettet og SMTP_URL.`,
      refused: ({ detail }) =>
        `E-posttjeneren lar ikke Karakter sende (${detail}). E-post venter. Rett navn og passord i SMTP_URL, og start på nytt.`,
    },
    seal: {
      works: ({ detail, until }) => `Besvarelser forsegles for ${detail}. Sertifikatet varer til ${until}.`,
      standIn: () => 'Demonstrasjonen forsegler med et segl den har laget selv.',
      endsSoon: ({ detail, until }) =>
        `Sertifikatet til ${detail} varer bare til ${until}. Bestill et nytt nå, og sett SEAL_PKCS12.`,
      hasEnded: ({ detail, until }) =>
        `Sertifikatet til ${detail} varte til ${until}. Det forsegler fortsatt, men lesere advarer. Sett et nytt i SEAL_PKCS12.`,
      notYetValid: ({ detail }) =>
        `Sertifikatet til ${detail} gjelder ikke ennå. Det forsegler, men lesere advarer. Se på klokken og SEAL_PKCS12.`,
      refused: ({ detail }) =>
        `Seglet kan ikke brukes (${detail}). Rett SEAL_PKCS12 og SEAL_PASSWORD, og start på nytt.`,
    },
  },
  nn: {
    address: {
      works: ({ until }) =>
        until
          ? `Karakter svarar på si eiga adresse. Sertifikatet varer til ${until}.`
          : 'Karakter svarar på si eiga adresse.',
      endsSoon: ({ until }) => `Sertifikatet for adressa varer berre til ${until}. Forny det før den dagen.`,
      unreachable: ({ detail }) =>
        `Tenaren når ikkje Karakter på adressa i KARAKTER_URL (${detail}). Prøv ho i ein nettlesar, og sjå på proxyen og sertifikatet.`,
      otherProgram: ({ detail }) =>
        `Eit anna program svarar på adressa i KARAKTER_URL (${detail}). Sjå på proxyen: han skal sende alt vidare til Karakter.`,
    },
    mail: {
      works: () => 'E-posttenaren svarar og lèt Karakter sende.',
      notSet: () => 'Utan SMTP_URL blir e-post teken vare på og vist her, men ikkje send.',
      unreachable: ({ detail }) =>
        `E-posttenaren svarar ikkje (${detail}). E-post ventar og blir prøvd att i fleire døgn. Sjå på nettet og SMTP_URL.`,
      refused: ({ detail }) =>
        `E-posttenaren lèt ikkje Karakter sende (${detail}). E-post ventar. Rett namn og passord i SMTP_URL, og start på nytt.`,
    },
    seal: {
      works: ({ detail, until }) => `Svar blir forsegla for ${detail}. Sertifikatet varer til ${until}.`,
      standIn: () => 'Demonstrasjonen forseglar med eit segl han har laga sjølv.',
      endsSoon: ({ detail, until }) =>
        `Sertifikatet til ${detail} varer berre til ${until}. Bestill eit nytt no, og set SEAL_PKCS12.`,
      hasEnded: ({ detail, until }) =>
        `Sertifikatet til ${detail} varte til ${until}. Det forseglar framleis, men lesarar åtvarar. Set eit nytt i SEAL_PKCS12.`,
      notYetValid: ({ detail }) =>
        `Sertifikatet til ${detail} gjeld ikkje enno. Det forseglar, men lesarar åtvarar. Sjå på klokka og SEAL_PKCS12.`,
      refused: ({ detail }) =>
        `Seglet kan ikkje brukast (${detail}). Rett SEAL_PKCS12 og SEAL_PASSWORD, og start på nytt.`,
    },
  },
  en: {
    address: {
      works: ({ until }) =>
        until
          ? `Karakter answers at its own address. The certificate is valid until ${until}.`
          : 'Karakter answers at its own address.',
      endsSoon: ({ until }) =>
        `The certificate of the address is valid only until ${until}. Renew it before that day.`,
      unreachable: ({ detail }) =>
        `The server does not reach Karakter at the address in KARAKTER_URL (${detail}). Try it in a browser, and look at the proxy and the certificate.`,
      otherProgram: ({ detail }) =>
        `Another program answers at the address in KARAKTER_URL (${detail}). Look at the proxy: it must pass everything on to Karakter.`,
    },
    mail: {
      works: () => 'The mail server answers and lets Karakter send.',
      notSet: () => 'Without SMTP_URL mail is kept and shown here, but not sent.',
      unreachable: ({ detail }) =>
        `The mail server does not answer (${detail}). Mail waits and is tried again for days. Look at the network and SMTP_URL.`,
      refused: ({ detail }) =>
        `The mail server does not let Karakter send (${detail}). Mail waits. Correct name and password in SMTP_URL, and start again.`,
    },
    seal: {
      works: ({ detail, until }) =>
        `Answers are sealed for ${detail}. The certificate is valid until ${until}.`,
      standIn: () => 'The demonstration seals with a seal that it has made itself.',
      endsSoon: ({ detail, until }) =>
        `The certificate of ${detail} is valid only until ${until}. Order a new one now, and set SEAL_PKCS12.`,
      hasEnded: ({ detail, until }) =>
        `The certificate of ${detail} was valid until ${until}. It still seals, but readers warn. Set a new one in SEAL_PKCS12.`,
      notYetValid: ({ detail }) =>
        `The certificate of ${detail} is not valid yet. It seals, but readers warn. Look at the clock and SEAL_PKCS12.`,
      refused: ({ detail }) =>
        `The seal cannot be used (${detail}). Correct SEAL_PKCS12 and SEAL_PASSWORD, and start again.`,
    },
  },
};
