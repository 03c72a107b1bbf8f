import { describe, expect, it } from 'vitest';
import { visibleText } from '../text/visible-text.ts';
import { emailFault, nameFault } from './person-facts.ts';

describe('a name', () => {
  it.each([
    'Kari Moe',
    'Åse-Marie Øye',
    "Liam O'Hara",
    'Áilu Ánte Sjøvær',
    'Sean O’Brien (gjest)',
    'محمد علي',
    'Nguyễn Văn An',
    "'t Hooft",
    'Moe, Kari jr.',
    'x'.repeat(120),
  ])('may be %s', (name) => {
    expect(nameFault(visibleText(name))).toBeUndefined();
  });

  it.each([
    ['Bj¿rn', 'badName'],
    ['BjÃ¸rn Ås', 'badName'],
    ['Bj\uFFFDrn', 'badName'],
    ['Kari\u202eeoM', 'badName'],
    ['Kari\u200e', 'badName'],
    ['12345', 'badName'],
    ['=1+1', 'badName'],
    ['kari@eksempel.no', 'badName'],
    ['<b>Kari</b>', 'badName'],
    [`Ka${'\u0301'.repeat(20)}ri`, 'badName'],
    ['x'.repeat(121), 'tooLong'],
  ])('may not be %j', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });
});

describe('an address', () => {
  const longDomain = Array.from({ length: 4 }, () => 'e'.repeat(63)).join('.');
  /** With 64 characters before it and @, it makes 254. */
  const longestDomain = `${'e'.repeat(63)}.${'e'.repeat(63)}.${'e'.repeat(58)}.no`;

  it.each([
    ['kåri@eksempel.no', 'emailLetters'],
    ['кари@eksempel.no', 'emailLetters'],
    ['kari\u200e@eksempel.no', 'badEmail'],
    ['kari@eksem\u00adpel.no', 'badEmail'],
    ['eksempel.no', 'badEmail'],
    ['@eksempel.no', 'badEmail'],
    ['kari@еksempel.no', 'badEmail'],
    ['kari@-eksempel.no', 'badEmail'],
    ['kari@[127.0.0.1]', 'badEmail'],
    [`${'k'.repeat(65)}@eksempel.no`, 'tooLong'],
    [`kari@${longDomain}.no`, 'tooLong'],
    [`${'k'.repeat(64)}@${longestDomain}o`, 'tooLong'],
    [`kari@${'e'.repeat(64)}.no`, 'badEmail'],
  ])('may not be %j', (email, fault) => {
    expect(emailFault(email)).toBe(fault);
  });

  it.each([
    'kari@blåbær.no',
    'kari.moe+x@stud.eksempel.no',
    'kari@xn--blbr-roah.no',
    'kari@eksempel.xn--p1ai',
    `${'k'.repeat(64)}@${longestDomain}`,
  ])('may be %s', (email) => {
    expect(emailFault(email)).toBeUndefined();
  });
});
