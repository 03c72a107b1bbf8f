import type { PaperRefusal } from '@karakter/domain/papers/paper-approval';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const papersRefusals: RefusalTexts<PaperRefusal | 'guideIsArchived'> = {
  paperNotOpenForThis: {
    status: 409,
    nb: 'Oppgaven er nå {state} og kan ikke endres på denne måten. Teksten som lå der, er uendret. Last siden på nytt for å se hva som kan gjøres.',
    nn: 'Oppgåva er no {state} og kan ikkje endrast på denne måten. Teksten som låg der, er uendra. Last sida på nytt for å sjå kva som kan gjerast.',
    en: 'The paper is now {state} and cannot be changed this way. Its text is unchanged. Reload the page to see what can be done.',
  },
  paperHasFaults: {
    status: 422,
    nb: 'Oppgaven er lagret, men mangler noe før den kan sendes videre. Se listen over mangler, rett dem og prøv igjen.',
    nn: 'Oppgåva er lagra, men manglar noko før ho kan sendast vidare. Sjå lista over manglar, rett dei og prøv att.',
    en: 'The paper is saved, but something is missing before it can go on. See the list of what is missing, add it and try again.',
  },
  paperNeedsSecondPerson: {
    status: 403,
    nb: 'Du har selv skrevet eller sendt inn oppgaven. En annen person må godkjenne den. Oppgaven ligger klar for henne eller ham.',
    nn: 'Du har sjølv skrive eller sendt inn oppgåva. Ein annan person må godkjenne henne. Oppgåva ligg klar for den personen.',
    en: 'You wrote or submitted this paper yourself. Another person must approve it. The paper is ready for them.',
  },
  paperIsInUse: {
    status: 409,
    nb: 'Eksamen har begynt, og kandidatene har oppgaven foran seg. Den kan ikke trekkes tilbake. Ta kontakt med eksamenskontoret om en retting.',
    nn: 'Eksamen har byrja, og kandidatane har oppgåva framfor seg. Ho kan ikkje trekkjast tilbake. Ta kontakt med eksamenskontoret om ei retting.',
    en: 'The exam has started and the candidates have the paper before them. It cannot be taken back. Contact the exam office about a correction.',
  },
  guideIsArchived: {
    status: 409,
    nb: 'Eksamen er arkivert, og sensorveiledningen kan ikke endres mer. Den arkiverte teksten er uendret.',
    nn: 'Eksamen er arkivert, og sensorrettleiinga kan ikkje endrast meir. Den arkiverte teksten er uendra.',
    en: 'The exam is archived and the grading guide can no longer change. The archived text is unchanged.',
  },
};
