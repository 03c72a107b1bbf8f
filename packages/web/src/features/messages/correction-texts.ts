import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** Correcting the paper during the exam. */
export const correctionText = texts({
  nb: {
    title: 'Rett oppgaven',
    about:
      'Du kan rette tittel og tekst. Alternativer, fasit og poeng står fast. Kandidatene får den rettede oppgaven med en gang og ser ord for ord hva som er endret.',
    beforeStart:
      'Eksamenen har ikke begynt, så ingen kandidat har sett oppgaven. Rettingen lagres, og ingen får melding.',
    notApproved: 'Oppgaven er ikke godkjent',
    notApprovedWords: 'Den kan endres på vanlig måte til den er godkjent.',
    toPaper: 'Gå til oppgaven',
    question: (n: number) => `Oppgave ${n}`,
    titleIn: { nb: 'Tittel på bokmål', nn: 'Tittel på nynorsk' },
    textIn: { nb: 'Tekst på bokmål', nn: 'Tekst på nynorsk' },
    note: 'Melding om rettingen',
    noteStart: (questions: string) => `Oppgave ${questions} er rettet.`,
    preview: 'Dette ser kandidatene',
    nothing: 'Ingenting er endret ennå.',
    languages: { nb: 'På bokmål', nn: 'På nynorsk' },
    send: (n: number) => `Send rettingen til ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
    save: 'Lagre rettingen',
    sendWords:
      'Den rettede oppgaven blir delt ut med en gang. Hvem som rettet, og hva, står i eksamenens logg. Den som godkjente oppgaven, får beskjed.',
  },
  nn: {
    title: 'Rett oppgåva',
    about:
      'Du kan rette tittel og tekst. Alternativ, fasit og poeng står fast. Kandidatane får den retta oppgåva med ein gong og ser ord for ord kva som er endra.',
    beforeStart:
      'Eksamenen har ikkje byrja, så ingen kandidat har sett oppgåva. Rettinga blir lagra, og ingen får melding.',
    notApproved: 'Oppgåva er ikkje godkjend',
    notApprovedWords: 'Ho kan endrast på vanleg måte til ho er godkjend.',
    toPaper: 'Gå til oppgåva',
    question: (n) => `Oppgåve ${n}`,
    titleIn: { nb: 'Tittel på bokmål', nn: 'Tittel på nynorsk' },
    textIn: { nb: 'Tekst på bokmål', nn: 'Tekst på nynorsk' },
    note: 'Melding om rettinga',
    noteStart: (questions) => `Oppgave ${questions} er rettet.`,
    preview: 'Dette ser kandidatane',
    nothing: 'Ingenting er endra enno.',
    languages: { nb: 'På bokmål', nn: 'På nynorsk' },
    send: (n) => `Send rettinga til ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
    save: 'Lagre rettinga',
    sendWords:
      'Den retta oppgåva blir delt ut med ein gong. Kven som retta, og kva, står i loggen til eksamenen. Den som godkjende oppgåva, får beskjed.',
  },
  en: {
    title: 'Correct the paper',
    about:
      'You may correct title and text. Options, key and points cannot be changed. The candidates get the corrected paper at once and see word by word what has changed.',
    beforeStart:
      'The exam has not begun, so no candidate has seen the paper. The correction is saved, and nobody gets a message.',
    notApproved: 'The paper is not approved',
    notApprovedWords: 'It can be changed as usual until it is approved.',
    toPaper: 'Go to the paper',
    question: (n) => `Question ${n}`,
    titleIn: { nb: 'Title in bokmål', nn: 'Title in nynorsk' },
    textIn: { nb: 'Text in bokmål', nn: 'Text in nynorsk' },
    note: 'Message about the correction',
    noteStart: (questions) => `Oppgave ${questions} er rettet.`,
    preview: 'This is what the candidates see',
    nothing: 'Nothing has been changed yet.',
    languages: { nb: 'In bokmål', nn: 'In nynorsk' },
    send: (n) => `Send the correction to ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
    save: 'Save the correction',
    sendWords:
      'The corrected paper is handed out at once. Who corrected it, and what, is kept in the exam’s log. The person who approved the paper is told.',
  },
});
