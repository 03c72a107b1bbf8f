import { texts } from '../../../../text/dictionary.ts';

/** The notice about writing that the server refused and this device has set aside. */
export const setAsideText = texts({
  nb: {
    title: 'Noe du har skrevet, er lagt til side på denne maskinen',
    about:
      'Serveren tok ikke imot dette, og det er ikke med i besvarelsen. Kopier det du vil ha med, og sett det inn igjen i mindre deler.',
    show: 'Vis det som er lagt til side',
    ofQuestion: (number: number) => `Lagt til side fra oppgave ${number}`,
    copy: (number: number) => `Kopier teksten fra oppgave ${number}`,
    copied: 'Teksten er kopiert.',
    select: 'Teksten er merket. Kopier den med Ctrl+C.',
    save: 'Lagre det som fil til eksamensvakten',
    saved: (name: string) => `Lagret som ${name}. Bare institusjonen kan åpne filen.`,
    failed: 'Filen kunne ikke lages. Ikke lukk siden, og si fra til eksamensvakten.',
    drop: 'Slett det som er lagt til side',
    dropAbout: 'Det slettes fra denne maskinen og kan ikke hentes tilbake. Besvarelsen blir som den er.',
  },
  nn: {
    title: 'Noko du har skrive, er lagt til side på denne maskina',
    about:
      'Tenaren tok ikkje imot dette, og det er ikkje med i svaret. Kopier det du vil ha med, og set det inn att i mindre delar.',
    show: 'Vis det som er lagt til side',
    ofQuestion: (number) => `Lagt til side frå oppgåve ${number}`,
    copy: (number) => `Kopier teksten frå oppgåve ${number}`,
    copied: 'Teksten er kopiert.',
    select: 'Teksten er merkt. Kopier han med Ctrl+C.',
    save: 'Lagre det som fil til eksamensvakta',
    saved: (name) => `Lagra som ${name}. Berre institusjonen kan opne fila.`,
    failed: 'Fila kunne ikkje lagast. Ikkje lukk sida, og sei frå til eksamensvakta.',
    drop: 'Slett det som er lagt til side',
    dropAbout: 'Det blir sletta frå denne maskina og kan ikkje hentast tilbake. Svaret blir som det er.',
  },
  en: {
    title: 'Something you have written has been put aside on this machine',
    about:
      'The server did not accept this, and it is not in your answer. Copy what you want to have in it, and put it in again in smaller parts.',
    show: 'Show what has been put aside',
    ofQuestion: (number) => `Put aside from question ${number}`,
    copy: (number) => `Copy the text from question ${number}`,
    copied: 'The text has been copied.',
    select: 'The text is selected. Copy it with Ctrl+C.',
    save: 'Save it as a file for the invigilator',
    saved: (name) => `Saved as ${name}. Only the institution can open the file.`,
    failed: 'The file could not be made. Do not close the page, and tell the invigilator.',
    drop: 'Delete what has been put aside',
    dropAbout: 'It is deleted from this machine and cannot be brought back. Your answer stays as it is.',
  },
});
