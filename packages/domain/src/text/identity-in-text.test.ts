import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitiesIn } from './identity-in-text.ts';

const maja = { name: 'Maja Sørlie-Berg', studentNumber: '590012', email: 'maja.berg@student.example.no' };
const dag = { name: 'Dag Åsen', studentNumber: null, email: 'dag@example.no' };
const people = [maja, dag];

describe('words that identify a candidate [U7]', () => {
  it.each([
    ['the name', 'Maja ble syk', ['Maja']],
    ['the name in the genitive', 'Majas maskin stanset', ['Majas']],
    ['the name in lower case', 'maskinen til maja stanset', ['maja']],
    ['half a double name', 'Kandidat Sørlie', ['Sørlie']],
    ['a name that is also a word, with its capital letter', 'Hjelp til Dag', ['Dag']],
    ['the name in letters of two parts', 'Til \u0041\u030asen', ['Åsen']],
    ['the student number', 'Student 590012', ['590012']],
    ['the student number, spaced', 'Student 590 012', ['590012']],
    [
      'the e-mail address',
      'Skriv til MAJA.BERG@student.example.no.',
      ['MAJA', 'maja.berg@student.example.no'],
    ],
  ])('%s', (_, text, telling) => {
    expect(identitiesIn(text, people)).toEqual(expect.arrayContaining(telling));
    expect(identitiesIn(text, people).length).toBeGreaterThan(0);
  });

  it('is a name of two letters and an address of four, not one of one letter or of three', () => {
    const li = { name: 'Li O', studentNumber: null, email: 'lisa@example.no' };
    expect(identitiesIn('Li og O og lisa', [li])).toEqual(['Li', 'lisa']);
    expect(identitiesIn('lis', [{ ...maja, email: 'lis@example.no' }])).toEqual([]);
  });

  it.each([
    ['a candidate number', 'Kandidat 10023 mistet 15 minutter.'],
    ['a number that only contains the student number', 'Sak 15900129'],
    ['an ordinary word that is a name too', 'Strømmen var borte en halv dag ved berg og dal'],
    ['a word that begins like a name', 'Majavatn, dagen etter'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(identitiesIn(text, people)).toEqual([]);
  });

  it('is found at any place in a text', () => {
    const harmless = fc.stringMatching(/^[0-9 .,;:!]{0,20}$/);
    fc.assert(
      fc.property(harmless, harmless, fc.constantFrom('Maja', 'Sørlie', 'Åsen'), (before, after, name) => {
        expect(identitiesIn(`${before} ${name} ${after}`, people)).toContain(name);
      }),
    );
  });
});
