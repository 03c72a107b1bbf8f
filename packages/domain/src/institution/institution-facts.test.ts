import { describe, expect, it } from 'vitest';
import {
  contrastWithWhite,
  type InstitutionFacts,
  institutionFaults,
  mostRealms,
} from './institution-facts.ts';

const facts: InstitutionFacts = {
  nb: 'Høgskolen i Prøvestad',
  nn: 'Høgskulen i Prøvestad',
  en: 'Testville College',
  shortName: '',
  sector: 'higherEducation',
  feideRealms: [],
  colour: '',
  noticeHour: 8,
  mailSenderName: '',
  mailSenderAddress: '',
  officeEmail: '',
  examDayPhone: '',
};
const faultsOf = (changed: Partial<InstitutionFacts>) =>
  institutionFaults({ ...facts, ...changed }).map(({ field, code }) => `${field} ${code}`);

describe('the institution is described [U1]', () => {
  it.each<[Partial<InstitutionFacts>, string[]]>([
    [{}, []],
    [{ nb: ' ', nn: '', en: '\u200b' }, ['nb missing', 'nn missing', 'en missing']],
    [{ feideRealms: ['hs.example', 'stud.hs.example'] }, []],
    [{ feideRealms: ['hs'] }, ['feideRealms badRealm']],
    [{ feideRealms: ['kari@hs.example'] }, ['feideRealms badRealm']],
    [{ feideRealms: ['hs.example.'] }, ['feideRealms badRealm']],
    [{ feideRealms: Array(mostRealms).fill('hs.example') }, []],
    [{ feideRealms: Array(mostRealms + 1).fill('hs.example') }, ['feideRealms badRealm']],
    [{ colour: '#0a4f6e' }, []],
    [{ colour: '#767676' }, []],
    [{ colour: '#777777' }, ['colour paleColour']],
    [{ colour: '#ffff00' }, ['colour paleColour']],
    [{ colour: 'red' }, ['colour badColour']],
    [{ colour: '#0a4f6e;' }, ['colour badColour']],
    [{ noticeHour: 0 }, []],
    [{ noticeHour: 23 }, []],
    [{ noticeHour: 24 }, ['noticeHour badHour']],
    [{ noticeHour: -1 }, ['noticeHour badHour']],
    [
      { colour: 'red', noticeHour: 24, officeEmail: 'kontor' },
      ['officeEmail badAddress', 'noticeHour badHour', 'colour badColour'],
    ],
    [{ noticeHour: 7.5 }, ['noticeHour badHour']],
    [{ mailSenderAddress: 'eksamen@hs.example', officeEmail: 'kontor@hs.example' }, []],
    [
      { mailSenderAddress: 'eksamen', officeEmail: 'k@k' },
      ['officeEmail badAddress', 'mailSenderAddress badAddress'],
    ],
    [{ examDayPhone: '+47 22 33 44 55' }, []],
    [{ examDayPhone: '113' }, []],
    [{ examDayPhone: '11' }, ['examDayPhone badPhone']],
    [{ examDayPhone: 'ring oss' }, ['examDayPhone badPhone']],
  ])('as %j, which lacks %j', (changed, faults) => {
    expect(faultsOf(changed)).toEqual(faults);
  });

  it.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#0062ba', 6.1],
    ['#ff0000', 4],
    ['#00ff00', 1.37],
  ])('the contrast of %s with white is %d, by WCAG', (hex, contrast) => {
    expect(contrastWithWhite(hex)).toBeCloseTo(contrast, 1);
  });
});
