import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The saving state in words; every sentence says where the text is. */
export const savingText = texts({
  nb: {
    opening: 'Henter besvarelsen …',
    signedOut: 'Lagret på denne maskinen, sendes når du har logget inn',
    justNow: 'Lagret på serveren nå',
    onServerSeconds: (count: number) =>
      `Lagret på serveren for ${plural.nb(count, { one: '# sekund', other: '# sekunder' })} siden`,
    onServerMinutes: (count: number) =>
      `Lagret på serveren for ${plural.nb(count, { one: '# minutt', other: '# minutter' })} siden`,
    sending: 'Lagret på denne maskinen, sender til serveren',
    sendingOnly: 'Sender til serveren. Maskinens eget lager virker ikke, så ikke lukk siden.',
    notSent: 'Lagret på denne maskinen, ikke på serveren ennå',
    onDevice: 'Lagret på denne maskinen, venter på nett',
    onServerOffline: 'Alt er lagret på serveren. Uten nett nå',
    notOnDevice: 'Maskinens eget lager virker ikke. Serveren tar imot.',
    nowhere:
      'Ikke lagret! Verken nettet eller maskinens lager virker. Ikke lukk siden. Si fra til eksamensvakten.',
    stopped: {
      handedIn: 'Besvarelsen er levert',
      withdrawn: 'Du er trukket fra eksamen. Det du har skrevet, er tatt vare på.',
      cancelled: 'Eksamenen er avlyst. Det du har skrevet, er tatt vare på.',
      tooManyWindows:
        'For mange vinduer er åpne. Dette er lukket. Skriv i et av de andre, eller last siden på nytt.',
      other: 'Serveren tar ikke imot mer. Teksten er på denne maskinen. Si fra til eksamensvakten.',
    },
    places: {
      server: 'Alt er lagret på serveren.',
      device: 'Det siste er lagret på denne maskinen, og ikke på serveren ennå.',
      page: 'Det siste er ikke lagret ennå. Ikke lukk siden.',
      unknown: 'Besvarelsen hentes.',
    },
    connectionLost: 'Nettet er borte. Skriv videre: alt lagres på denne maskinen.',
    connectionRestored: 'Nettet er tilbake. Alt er lagret på serveren.',
  },
  nn: {
    opening: 'Hentar svaret …',
    signedOut: 'Lagra på denne maskina, blir sendt når du har logga inn',
    justNow: 'Lagra på tenaren no',
    onServerSeconds: (count) =>
      `Lagra på tenaren for ${plural.nn(count, { one: '# sekund', other: '# sekund' })} sidan`,
    onServerMinutes: (count) =>
      `Lagra på tenaren for ${plural.nn(count, { one: '# minutt', other: '# minutt' })} sidan`,
    sending: 'Lagra på denne maskina, sender til tenaren',
    sendingOnly: 'Sender til tenaren. Lageret på maskina verkar ikkje, så ikkje lukk sida.',
    notSent: 'Lagra på denne maskina, ikkje på tenaren enno',
    onDevice: 'Lagra på denne maskina, ventar på nett',
    onServerOffline: 'Alt er lagra på tenaren. Utan nett no',
    notOnDevice: 'Lageret på maskina verkar ikkje. Tenaren tek imot.',
    nowhere:
      'Ikkje lagra! Verken nettet eller lageret på maskina verkar. Ikkje lukk sida. Sei frå til eksamensvakta.',
    stopped: {
      handedIn: 'Svaret er levert',
      withdrawn: 'Du er trekt frå eksamen. Det du har skrive, er teke vare på.',
      cancelled: 'Eksamenen er avlyst. Det du har skrive, er teke vare på.',
      tooManyWindows:
        'For mange vindauge er opne. Dette er lukka. Skriv i eit av dei andre, eller last sida på nytt.',
      other: 'Tenaren tek ikkje imot meir. Teksten er på denne maskina. Sei frå til eksamensvakta.',
    },
    places: {
      server: 'Alt er lagra på tenaren.',
      device: 'Det siste er lagra på denne maskina, og ikkje på tenaren enno.',
      page: 'Det siste er ikkje lagra enno. Ikkje lukk sida.',
      unknown: 'Svaret blir henta.',
    },
    connectionLost: 'Nettet er borte. Skriv vidare: alt blir lagra på denne maskina.',
    connectionRestored: 'Nettet er tilbake. Alt er lagra på tenaren.',
  },
  en: {
    opening: 'Fetching your answer …',
    signedOut: 'Saved on this machine, sent when you have signed in',
    justNow: 'Saved on the server now',
    onServerSeconds: (count) =>
      `Saved on the server ${plural.en(count, { one: '# second', other: '# seconds' })} ago`,
    onServerMinutes: (count) =>
      `Saved on the server ${plural.en(count, { one: '# minute', other: '# minutes' })} ago`,
    sending: 'Saved on this machine, sending to the server',
    sendingOnly:
      'Sending to the server. The storage on this machine does not work, so do not close the page.',
    notSent: 'Saved on this machine, not yet on the server',
    onDevice: 'Saved on this machine, waiting for the network',
    onServerOffline: 'Everything is saved on the server. No network now',
    notOnDevice: 'This machine cannot store anything. The server receives everything.',
    nowhere:
      'Not saved! Neither the network nor the storage on this machine works. Do not close the page. Tell the invigilator.',
    stopped: {
      handedIn: 'The answer is handed in',
      withdrawn: 'You are withdrawn from the exam. What you have written is kept.',
      cancelled: 'The exam is cancelled. What you have written is kept.',
      tooManyWindows:
        'Too many windows are open. This one is closed. Write in one of the others, or reload the page.',
      other: 'The server accepts no more. The text is on this machine. Tell the invigilator.',
    },
    connectionLost: 'The network is gone. Keep writing: everything is saved on this machine.',
    places: {
      server: 'Everything is saved on the server.',
      device: 'The last of it is saved on this machine, and not on the server yet.',
      page: 'The last of it is not saved yet. Do not close the page.',
      unknown: 'Your answer is being fetched.',
    },
    connectionRestored: 'The network is back. Everything is saved on the server.',
  },
});
