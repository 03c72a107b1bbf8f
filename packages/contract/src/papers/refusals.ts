import type { PaperRefusal } from '@karakter/domain/papers/paper-approval';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type ImageRefusal =
  | 'paperImageOtherFormat'
  | 'paperImageTooLarge'
  | 'paperImageDamaged'
  | 'paperImageBusy'
  | 'paperImageOwnWaits'
  | 'paperImagesFull'
  | 'paperImageUnknown';

export const papersRefusals: RefusalTexts<PaperRefusal | ImageRefusal | 'guideIsArchived'> = {
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
  paperImageOtherFormat: {
    status: 422,
    nb: 'Filen er ikke et bilde i PNG eller JPEG, og ble ikke satt inn. Resten av oppgaven er som før. Lagre bildet som PNG eller JPEG og prøv igjen.',
    nn: 'Fila er ikkje eit bilete i PNG eller JPEG, og vart ikkje sett inn. Resten av oppgåva er som før. Lagre biletet som PNG eller JPEG og prøv att.',
    en: 'The file is not an image in PNG or JPEG, and was not inserted. The rest of the paper is as before. Save the image as PNG or JPEG and try again.',
  },
  paperImageTooLarge: {
    status: 422,
    nb: 'Bildet har for mange punkter og ble ikke satt inn: høyst 8000 i bredden og høyden, og 24 millioner i alt. Resten av oppgaven er som før. Gjør bildet mindre og prøv igjen.',
    nn: 'Biletet har for mange punkt og vart ikkje sett inn: høgst 8000 i breidda og høgda, og 24 millionar i alt. Resten av oppgåva er som før. Gjer biletet mindre og prøv att.',
    en: 'The image has too many pixels and was not inserted: at most 8000 in width and height, and 24 million in all. The rest of the paper is as before. Make the image smaller and try again.',
  },
  paperImageDamaged: {
    status: 422,
    nb: 'Bildet er skadet eller lagret på en måte som ikke kan vises og skrives ut, og ble ikke satt inn. Resten av oppgaven er som før. Åpne bildet i et annet program, lagre det som PNG og prøv igjen.',
    nn: 'Biletet er skadd eller lagra på ein måte som ikkje kan visast og skrivast ut, og vart ikkje sett inn. Resten av oppgåva er som før. Opne biletet i eit anna program, lagre det som PNG og prøv att.',
    en: 'The image is damaged, or saved in a way that cannot be shown and printed, and was not inserted. The rest of the paper is as before. Open the image in another program, save it as PNG and try again.',
  },
  paperImageBusy: {
    status: 503,
    nb: 'Det leses mange bilder akkurat nå, og ditt ble ikke satt inn. Resten av oppgaven er som før. Prøv igjen om et halvt minutt.',
    nn: 'Det blir lese mange bilete akkurat no, og ditt vart ikkje sett inn. Resten av oppgåva er som før. Prøv att om eit halvt minutt.',
    en: 'Many images are being read right now, and yours was not inserted. The rest of the paper is as before. Try again in half a minute.',
  },
  paperImageOwnWaits: {
    status: 429,
    nb: 'Karakter leser allerede et bilde fra deg, og et til venter. De to blir satt inn som vanlig. Dette ble ikke satt inn, og resten av oppgaven er som før. Vent til de to er satt inn, og prøv igjen.',
    nn: 'Karakter les allereie eit bilete frå deg, og eit til ventar. Dei to blir sette inn som vanleg. Dette vart ikkje sett inn, og resten av oppgåva er som før. Vent til dei to er sette inn, og prøv att.',
    en: 'Karakter is already reading an image from you, and another one waits. Those two are inserted as usual. This one was not inserted, and the rest of the paper is as before. Wait until the two are inserted, and try again.',
  },
  paperImagesFull: {
    status: 422,
    nb: 'Oppgaven har fått så mange bilder at dette ikke får plass, og det ble ikke satt inn. Resten av oppgaven er som før. Gjør bildet mindre, eller bruk et som alt er satt inn.',
    nn: 'Oppgåva har fått så mange bilete at dette ikkje får plass, og det vart ikkje sett inn. Resten av oppgåva er som før. Gjer biletet mindre, eller bruk eit som alt er sett inn.',
    en: 'The paper has been given so many images that there is no room for this one, and it was not inserted. The rest of the paper is as before. Make the image smaller, or use one that is already inserted.',
  },
  paperImageUnknown: {
    status: 422,
    nb: 'Teksten viser et bilde som ikke hører til denne eksamenen, og er ikke lagret på serveren. Det du har skrevet, står i feltene. Fjern bildet, og sett det inn fra en fil.',
    nn: 'Teksten viser eit bilete som ikkje høyrer til denne eksamenen, og er ikkje lagra på serveren. Det du har skrive, står i felta. Fjern biletet, og set det inn frå ei fil.',
    en: 'The text shows an image that does not belong to this exam, and is not saved on the server. What you have written is in the fields. Remove the image, and insert it from a file.',
  },
  guideIsArchived: {
    status: 409,
    nb: 'Eksamen er arkivert, og sensorveiledningen kan ikke endres mer. Den arkiverte teksten er uendret.',
    nn: 'Eksamen er arkivert, og sensorrettleiinga kan ikkje endrast meir. Den arkiverte teksten er uendra.',
    en: 'The exam is archived and the grading guide can no longer change. The archived text is unchanged.',
  },
};
