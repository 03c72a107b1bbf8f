import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discussionWords, otherGraderWords } from './warning-words.ts';
import { explanationWarnings, type WarningFacts } from './warnings.ts';

const facts: WarningFacts = {
  colleagues: ['Solveig Tangerås', 'Bo Lund'],
  grade: 'C',
  givenGrades: ['C', 'B'],
  candidateNumber: 1012,
};
const nothing = { guidelines: '', assessment: '', overall: '' };
const warned = (assessment: string, change: Partial<WarningFacts> = {}) =>
  explanationWarnings({ ...nothing, assessment }, { ...facts, ...change }).map(
    ({ code, words }) => `${code}: ${words}`,
  );

describe('an explanation is warned of what it should not hold [E6, G11]', () => {
  it.each([
    ['Solveig vurderte drøftingen som svakere.', ['otherGrader: Solveig']],
    ['Tangerås’ vurdering var en annen.', ['otherGrader: Tangerås']],
    ['Medsensoren la mer vekt på kildene.', ['otherGrader: Medsensoren']],
    ['Sensorane var usamde om oppgåve 2.', ['otherGrader: Sensorane var usamde']],
    ['The other examiner was in doubt.', ['otherGrader: The other examiner']],
    ['Det ble vurdert til B først.', ['otherGrade: B']],
    ['Besvarelsen er bedre enn kandidat 1013.', ['otherCandidate: kandidat 1013']],
    ['Sammenlignet med kandidatene 1012 og 1044 er den kort.', ['otherCandidate: kandidatene 1012 og 1044']],
    ['Unlike candidate no. 7, you discuss it.', ['otherCandidate: candidate no. 7']],
    ['Ta gjerne kontakt hvis noe er uklart.', ['invitesDiscussion: Ta gjerne kontakt']],
    ['Vi kan ta ein prat.', ['invitesDiscussion: ta ein prat']],
    ['Feel free to ask.', ['invitesDiscussion: Feel free to']],
    ['Skriv til navn@example.no.', ['invitesDiscussion: navn@example.no']],
  ])('«%s»', (written, codes) => {
    expect(warned(written)).toEqual(codes);
  });

  it.each([
    ['Kandidat 1012 drøfter begge sider, og lander på C.'],
    ['Oppgave 2 er best løst. Unionen ble oppløst i 1905.'],
    ['Svaret ligger under midten av skalaen. Det bor mye godt i oppgave 1.'],
    ['Sensor har lagt vekt på drøftingen, slik sensorveiledningen sier.'],
    ['The answer discusses the sources and passes each test.'],
    ['Teksten tar ikke kontakt med pensum. - . – Den er klar.'],
  ])('not of «%s»', (written) => {
    expect(warned(written)).toEqual([]);
  });

  it.each([
    ['A', 'A good answer, with a clear line.', []],
    ['A', 'One of us gave an A for it.', ['otherGrade: A']],
    ['A', 'Karakteren A ble vurdert.', ['otherGrade: A']],
    ['E', 'Vi vurderte E.', ['otherGrade: E']],
    ['4', 'Oppgave 4 mangler.', []],
    ['4', 'Den kunne fått karakteren 4.', ['otherGrade: 4']],
    ['fail', 'Den var nær ikke bestått.', ['otherGrade: ikke bestått']],
    ['pass', 'Den er ikke bestått.', []],
    ['pass', 'Den kunne vært bestått.', ['otherGrade: bestått']],
  ] as const)('a grader gave %s, and it says «%s»', (given, written, codes) => {
    expect(warned(written, { givenGrades: [given] })).toEqual(codes);
  });

  it('of no grade where the graders gave the same', () => {
    expect(warned('For en B måtte kildene vært drøftet.', { givenGrades: ['C', 'C'] })).toEqual([]);
  });
});

const filler = fc.constantFrom('', 'Svaret er klart. ', '\n\n', '«', '– ');
const ending = fc.constantFrom('', '.', ' og mer til.', '\n');
const field = fc.constantFrom('guidelines', 'assessment', 'overall' as const);

describe('whatever stands around it', () => {
  const phrases = [otherGraderWords, discussionWords].flatMap((words) => Object.values(words).flat());

  it('each phrase of the lists warns in the part where it is, in the words of the text [G11]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), filler, ending, field, (phrase, before, after, part) => {
        const written = `${before}${phrase.replaceAll('*', '').toLocaleUpperCase('nb')}${after}`;
        const found = explanationWarnings({ ...nothing, [part]: written }, { ...facts, colleagues: [] });
        expect(found.length).toBeGreaterThan(0);
        for (const warning of found) {
          expect(warning.field).toBe(part);
          expect(written).toContain(warning.words);
        }
      }),
    );
  });

  it('another candidate’s number warns, and the candidate’s own does not [E6]', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), filler, ending, (own, other, before, after) => {
        const about = { colleagues: [], grade: null, givenGrades: [], candidateNumber: own };
        const text = { ...nothing, overall: `${before}kandidat ${other}${after}` };
        expect(explanationWarnings(text, about).map(({ code }) => code)).toEqual(
          own === other ? [] : ['otherCandidate'],
        );
      }),
    );
  });
});
