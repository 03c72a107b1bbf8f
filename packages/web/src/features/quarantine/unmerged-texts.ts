import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Answers that could not be merged completely. */
export const unmergedText = texts({
  nb: {
    title: 'Besvarelser som ikke lot seg sette sammen',
    about:
      'Noe av det disse kandidatene har sendt, er ikke med i besvarelsen, fordi Karakter ikke klarte å sette det sammen med resten. Alt er lagret. Last ned loggen for å se hva det er, og prøv igjen. Går det ikke, må dere avgjøre saken med kandidaten; loggen har alle ordene.',
    candidateOf: (number: number, name: string) => `Kandidat ${number}, ${name}`,
    handedIn: 'Levert',
    settled: 'Behandlet',
    why: 'Hvorfor',
    tooSlow: (pieces: number) =>
      `${plural.nb(pieces, { one: '# innføring', other: '# innføringer' })} tok for lang tid å sette sammen`,
    unreadable: (pieces: number) =>
      `${plural.nb(pieces, { one: '# innføring', other: '# innføringer' })} lar seg ikke lese`,
    received: 'Kom fram',
    span: (from: string, to: string) => `${from} til ${to}`,
    size: 'Størrelse',
    kilobytes: (size: string) => `${size} kB`,
    log: (number: number) => `Last ned loggen til kandidat ${number}`,
    history: 'Historikk',
    again: 'Prøv igjen',
    againWords:
      'Karakter prøver å sette sammen besvarelsen på nytt. Det kan ta et halvt minutt. Går det, blir det en del av besvarelsen; er den levert, får kandidaten ny kvittering, og den gamle tas vare på.',
    joined: (number: number) => `Alt kandidat ${number} har sendt, er nå med i besvarelsen.`,
    partly: (number: number, left: number) =>
      `Noe mer er nå med i besvarelsen til kandidat ${number}. ${plural.nb(left, { one: '# innføring', other: '# innføringer' })} er fortsatt ikke med.`,
    notJoined: (number: number) =>
      `Det gikk ikke denne gangen heller. Ingenting er endret i besvarelsen til kandidat ${number}, og loggen ligger her.`,
    settle: 'Merk som behandlet',
    settleWords:
      'Da står den ikke lenger blant det som venter på forsiden. Loggen blir liggende her. Hvem som merket den, står i eksamenens historikk.',
    settledNow: (number: number) => `Kandidat ${number} er merket som behandlet.`,
  },
  nn: {
    title: 'Svar som ikkje lét seg setje saman',
    about:
      'Noko av det desse kandidatane har sendt, er ikkje med i svaret, fordi Karakter ikkje klarte å setje det saman med resten. Alt er lagra. Last ned loggen for å sjå kva det er, og prøv att. Går det ikkje, må de avgjere saka med kandidaten; loggen har alle orda.',
    candidateOf: (number, name) => `Kandidat ${number}, ${name}`,
    handedIn: 'Levert',
    settled: 'Handsama',
    why: 'Kvifor',
    tooSlow: (pieces) =>
      `${plural.nn(pieces, { one: '# innføring', other: '# innføringar' })} tok for lang tid å setje saman`,
    unreadable: (pieces) =>
      `${plural.nn(pieces, { one: '# innføring', other: '# innføringar' })} lèt seg ikkje lese`,
    received: 'Kom fram',
    span: (from, to) => `${from} til ${to}`,
    size: 'Storleik',
    kilobytes: (size) => `${size} kB`,
    log: (number) => `Last ned loggen til kandidat ${number}`,
    history: 'Historikk',
    again: 'Prøv att',
    againWords:
      'Karakter prøver å setje saman svaret på nytt. Det kan ta eit halvt minutt. Går det, blir det ein del av svaret; er det levert, får kandidaten ny kvittering, og det gamle blir teke vare på.',
    joined: (number) => `Alt kandidat ${number} har sendt, er no med i svaret.`,
    partly: (number, left) =>
      `Noko meir er no med i svaret til kandidat ${number}. ${plural.nn(left, { one: '# innføring', other: '# innføringar' })} er framleis ikkje med.`,
    notJoined: (number) =>
      `Det gjekk ikkje denne gongen heller. Ingenting er endra i svaret til kandidat ${number}, og loggen ligg her.`,
    settle: 'Merk som handsama',
    settleWords:
      'Då står han ikkje lenger mellom det som ventar på framsida. Loggen blir liggjande her. Kven som merkte han, står i historikken til eksamenen.',
    settledNow: (number) => `Kandidat ${number} er merkt som handsama.`,
  },
  en: {
    title: 'Answers that could not be put together',
    about:
      'Some of what these candidates sent is not in the answer, since Karakter could not put it together with the rest. All of it is stored. Download the log to see what it is, and try again. If that does not help, settle the matter with the candidate; the log has all the words.',
    candidateOf: (number, name) => `Candidate ${number}, ${name}`,
    handedIn: 'Handed in',
    settled: 'Dealt with',
    why: 'Why',
    tooSlow: (pieces) =>
      `${plural.en(pieces, { one: '# entry', other: '# entries' })} took too long to put together`,
    unreadable: (pieces) => `${plural.en(pieces, { one: '# entry', other: '# entries' })} cannot be read`,
    received: 'Arrived',
    span: (from, to) => `${from} to ${to}`,
    size: 'Size',
    kilobytes: (size) => `${size} kB`,
    log: (number) => `Download the log of candidate ${number}`,
    history: 'History',
    again: 'Try again',
    againWords:
      'Karakter tries to put the answer together once more. It may take half a minute. If it succeeds, it becomes part of the answer; if that was handed in, the candidate gets a new receipt and the old answer is kept.',
    joined: (number) => `All that candidate ${number} sent is in the answer now.`,
    partly: (number, left) =>
      `More is in the answer of candidate ${number} now. ${plural.en(left, { one: '# entry is', other: '# entries are' })} still not in it.`,
    notJoined: (number) =>
      `It did not succeed this time either. Nothing is changed in the answer of candidate ${number}, and the log is here.`,
    settle: 'Mark as dealt with',
    settleWords:
      'It is then no longer among what waits on the front page. The log remains here. Who marked it is in the exam’s history.',
    settledNow: (number) => `Candidate ${number} is marked as dealt with.`,
  },
});
