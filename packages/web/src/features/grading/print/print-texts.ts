import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** Scripts on paper, for graders and for the exam office [G12]. */
export const printText = texts({
  nb: {
    title: 'Skriv ut besvarelsene',
    about:
      'Hver fil har et forsatsblad med kandidatnumre. Hver besvarelse begynner på en forside, og hver side har kandidatnummer og sidetall, så den passer for utskrift på begge sider. Ingen navn og ingen klokkeslett. Filene slettes etter en uke.',
    order: 'Rekkefølge',
    reading: 'Min leserekkefølge',
    number: 'Etter kandidatnummer',
    readingOf: (name: string) => `Leserekkefølgen til ${name}`,
    make: 'Lag filene',
    again: 'Lag filene på nytt',
    progress: (made: number, of: number) =>
      `${made} av ${plural.nb(of, { one: '# fil er laget', other: '# filer er laget' })}`,
    part: (number: number, scripts: number) =>
      `Del ${number}: ${plural.nb(scripts, { one: '# besvarelse', other: '# besvarelser' })}`,
    waiting: 'lages',
    noneTitle: 'Ingen kommisjoner',
    none: 'Kommisjonene kommer hit når de er oppnevnt.',
    commission: {
      ordinary: (number: number) => `Kommisjon ${number}`,
      newGrading: (number: number) => `Kommisjon ${number} for ny sensur`,
      appeal: (number: number) => `Klagekommisjon ${number}`,
      third: (number: number) => `Tredjesensor ${number}`,
    },
    scripts: (count: number) => plural.nb(count, { one: '# besvarelse', other: '# besvarelser' }),
  },
  nn: {
    title: 'Skriv ut svara',
    about:
      'Kvar fil har eit forsatsblad med kandidatnummer. Kvart svar tek til på ei framside, og kvar side har kandidatnummer og sidetal, så det passar for utskrift på begge sider. Ingen namn og ingen klokkeslett. Filene blir sletta etter ei veke.',
    order: 'Rekkjefølgje',
    reading: 'Leserekkjefølgja mi',
    number: 'Etter kandidatnummer',
    readingOf: (name) => `Leserekkjefølgja til ${name}`,
    make: 'Lag filene',
    again: 'Lag filene på nytt',
    progress: (made, of) => `${made} av ${plural.nn(of, { one: '# fil er laga', other: '# filer er laga' })}`,
    part: (number, scripts) => `Del ${number}: ${scripts} svar`,
    waiting: 'blir laga',
    noneTitle: 'Ingen kommisjonar',
    none: 'Kommisjonane kjem hit når dei er oppnemnde.',
    commission: {
      ordinary: (number) => `Kommisjon ${number}`,
      newGrading: (number) => `Kommisjon ${number} for ny sensur`,
      appeal: (number) => `Klagekommisjon ${number}`,
      third: (number) => `Tredjesensor ${number}`,
    },
    scripts: (count) => `${count} svar`,
  },
  en: {
    title: 'Print the scripts',
    about:
      'Each file has a cover sheet with candidate numbers. Each script begins on a front page, and every page has the candidate number and page number, so it suits printing on both sides. No names and no times. The files are deleted after a week.',
    order: 'Order',
    reading: 'My reading order',
    number: 'By candidate number',
    readingOf: (name) => `The reading order of ${name}`,
    make: 'Make the files',
    again: 'Make the files again',
    progress: (made, of) =>
      `${made} of ${plural.en(of, { one: '# file is made', other: '# files are made' })}`,
    part: (number, scripts) =>
      `Part ${number}: ${plural.en(scripts, { one: '# script', other: '# scripts' })}`,
    waiting: 'being made',
    noneTitle: 'No commissions',
    none: 'The commissions appear here when they are appointed.',
    commission: {
      ordinary: (number) => `Commission ${number}`,
      newGrading: (number) => `Commission ${number} for new grading`,
      appeal: (number) => `Appeal commission ${number}`,
      third: (number) => `Third grader ${number}`,
    },
    scripts: (count) => plural.en(count, { one: '# script', other: '# scripts' }),
  },
});
