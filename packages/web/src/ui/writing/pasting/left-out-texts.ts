import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** What a paste left out. */
export const leftOutText = texts({
  nb: {
    kinds: {
      image: (n: number) => plural.nb(n, { one: '# bilde', other: '# bilder' }),
      equation: (n: number) => plural.nb(n, { one: '# formel', other: '# formler' }),
      comment: (n: number) => plural.nb(n, { one: '# merknad', other: '# merknader' }),
      footnote: (n: number) => plural.nb(n, { one: '# fotnote', other: '# fotnoter' }),
      object: (n: number) => plural.nb(n, { one: '# annet objekt', other: '# andre objekter' }),
    },
    leftOut: (kinds: string, _count: number) => `${kinds} ble ikke tatt med.`,
    rest: 'Resten er satt inn.',
    undo: 'Angre innlimingen',
    undone: 'Innlimingen er angret.',
    close: 'Lukk',
  },
  nn: {
    kinds: {
      image: (n) => plural.nn(n, { one: '# bilete', other: '# bilete' }),
      equation: (n) => plural.nn(n, { one: '# formel', other: '# formlar' }),
      comment: (n) => plural.nn(n, { one: '# merknad', other: '# merknader' }),
      footnote: (n) => plural.nn(n, { one: '# fotnote', other: '# fotnotar' }),
      object: (n) => plural.nn(n, { one: '# anna objekt', other: '# andre objekt' }),
    },
    leftOut: (kinds) => `${kinds} kom ikkje med.`,
    rest: 'Resten er sett inn.',
    undo: 'Angre innliminga',
    undone: 'Innliminga er angra.',
    close: 'Lukk',
  },
  en: {
    kinds: {
      image: (n) => plural.en(n, { one: '# picture', other: '# pictures' }),
      equation: (n) => plural.en(n, { one: '# equation', other: '# equations' }),
      comment: (n) => plural.en(n, { one: '# comment', other: '# comments' }),
      footnote: (n) => plural.en(n, { one: '# footnote', other: '# footnotes' }),
      object: (n) => plural.en(n, { one: '# other object', other: '# other objects' }),
    },
    leftOut: (kinds, count) =>
      plural.en(count, { one: `${kinds} was left out.`, other: `${kinds} were left out.` }),
    rest: 'The rest has been put in.',
    undo: 'Undo the paste',
    undone: 'The paste is undone.',
    close: 'Close',
  },
});
