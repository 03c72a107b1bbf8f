import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Images in the text of a question, while it is written. */
export const imageText = texts({
  nb: {
    insert: 'Sett inn bilde',
    adding: (count: number) =>
      plural.nb(count, { one: 'Setter inn # bilde …', other: 'Setter inn # bilder …' }),
    added: 'Bildet er satt inn. Skriv en alternativ tekst til det under teksten.',
    list: 'Bilder i teksten',
    languages: { nb: 'bokmål', nn: 'nynorsk' },
    alt: (number: number, language: string) => `Alternativ tekst til bilde ${number}, ${language}`,
    altAbout: 'Si med ord det som bildet viser, for den som ikke kan se det.',
    remove: (number: number, language: string) => `Fjern bilde ${number}, ${language}`,
    removed: 'Bildet er fjernet. Det kan angres på verktøylinjen.',
    notPut: 'Bildet ble ikke satt inn.',
    svg: 'Bildet er en SVG-tegning og ble ikke satt inn, fordi en slik fil kan inneholde et program. Lagre det som PNG og prøv igjen.',
    unknown:
      'Nettleseren kan ikke lese filen som et bilde, og den ble ikke satt inn. Lagre bildet som PNG eller JPEG og prøv igjen.',
    close: 'Lukk',
  },
  nn: {
    insert: 'Set inn bilete',
    adding: (count) => plural.nn(count, { one: 'Set inn # bilete …', other: 'Set inn # bilete …' }),
    added: 'Biletet er sett inn. Skriv ein alternativ tekst til det under teksten.',
    list: 'Bilete i teksten',
    languages: { nb: 'bokmål', nn: 'nynorsk' },
    alt: (number, language) => `Alternativ tekst til bilete ${number}, ${language}`,
    altAbout: 'Sei med ord det som biletet viser, for den som ikkje kan sjå det.',
    remove: (number, language) => `Fjern bilete ${number}, ${language}`,
    removed: 'Biletet er fjerna. Det kan angrast på verktøylinja.',
    notPut: 'Biletet vart ikkje sett inn.',
    svg: 'Biletet er ei SVG-teikning og vart ikkje sett inn, fordi ei slik fil kan innehalde eit program. Lagre det som PNG og prøv att.',
    unknown:
      'Nettlesaren kan ikkje lese fila som eit bilete, og ho vart ikkje sett inn. Lagre biletet som PNG eller JPEG og prøv att.',
    close: 'Lukk',
  },
  en: {
    insert: 'Insert image',
    adding: (count) => plural.en(count, { one: 'Inserting # image …', other: 'Inserting # images …' }),
    added: 'The image is inserted. Write an alternative text for it below the text.',
    list: 'Images in the text',
    languages: { nb: 'bokmål', nn: 'nynorsk' },
    alt: (number, language) => `Alternative text of image ${number}, ${language}`,
    altAbout: 'Say in words what the image shows, for someone who cannot see it.',
    remove: (number, language) => `Remove image ${number}, ${language}`,
    removed: 'The image is removed. This can be undone on the toolbar.',
    notPut: 'The image was not inserted.',
    svg: 'The image is an SVG drawing and was not inserted, since such a file can contain a program. Save it as PNG and try again.',
    unknown:
      'The browser cannot read the file as an image, and it was not inserted. Save the image as PNG or JPEG and try again.',
    close: 'Close',
  },
});
