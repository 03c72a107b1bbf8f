import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** The bar on top of the board: the clock, the ends, the candidates with a need, and the telephone. */
export const barText = texts({
  nb: {
    name: 'Klokka og slutt',
    clock: 'Klokka',
    starts: (n: number, clock: string) => `Start ${clock} (${n})`,
    ends: (n: number, clock: string) =>
      plural.nb(n, { one: `# slutter ${clock}`, other: `# slutter ${clock}` }),
    lastEnds: (n: number, clock: string) =>
      plural.nb(n, { one: `siste slutter ${clock}`, other: `siste # slutter ${clock}` }),
    over: 'Tiden er ute',
    paused: (n: number) => plural.nb(n, { one: '# står stille', other: '# står stille' }),
    needing: (n: number) => `Trenger noen: ${n}`,
    officePhone: 'Eksamenstelefonen',
    contactPhone: (name: string) => `Ring ${name}`,
  },
  nn: {
    name: 'Klokka og slutt',
    clock: 'Klokka',
    starts: (n, clock) => `Start ${clock} (${n})`,
    ends: (n, clock) => plural.nn(n, { one: `# sluttar ${clock}`, other: `# sluttar ${clock}` }),
    lastEnds: (n, clock) =>
      plural.nn(n, { one: `siste sluttar ${clock}`, other: `siste # sluttar ${clock}` }),
    over: 'Tida er ute',
    paused: (n) => plural.nn(n, { one: '# står stille', other: '# står stille' }),
    needing: (n) => `Treng nokon: ${n}`,
    officePhone: 'Eksamenstelefonen',
    contactPhone: (name) => `Ring ${name}`,
  },
  en: {
    name: 'Clock and ends',
    clock: 'Time',
    starts: (n, clock) => `Start ${clock} (${n})`,
    ends: (n, clock) => plural.en(n, { one: `# ends ${clock}`, other: `# end ${clock}` }),
    lastEnds: (n, clock) => plural.en(n, { one: `last ends ${clock}`, other: `last # end ${clock}` }),
    over: 'Time is up',
    paused: (n) => plural.en(n, { one: '# is paused', other: '# are paused' }),
    needing: (n) => `Need you: ${n}`,
    officePhone: 'Exam day telephone',
    contactPhone: (name) => `Call ${name}`,
  },
});
