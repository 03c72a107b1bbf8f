import { describe, expect, it } from 'vitest';
import type { Question } from '../../papers/paper.ts';
import { emptyRichText, type RichText } from '../../text/rich-text.ts';
import { type Scoring, scoringOf } from '../scoring.ts';
import { blankMarks, isBlankAnswer, isBlankQuestion, markedAsBlank } from './blank.ts';
import { questionsWithoutPoints } from './gaps.ts';
import { minutesLeft } from './pace.ts';
import { excerptsOf, searchedWords } from './search.ts';

const both = { nb: '', nn: '' };
const head = { title: both, text: { nb: emptyRichText, nn: emptyRichText } };
const questions: readonly Question[] = [
  { ...head, id: 'one', kind: 'essay', points: 30 },
  { ...head, id: 'two', kind: 'essay', points: 30 },
  { ...head, id: 'closed', kind: 'multipleChoice', points: 40, pointsForWrong: -10, options: [] },
];
const suggested = { closed: 0 };
const scoring = scoringOf(questions);

describe('a blank answer [G21]', () => {
  it.each([
    ['no word and no choice', 0, { closed: null }, true],
    ['no word and no closed question', 0, {}, true],
    ['one word', 1, { closed: null }, false],
    ['a choice alone', 0, { closed: 'a' }, false],
  ])('with %s is blank: %s', (_, words, choices, isBlank) => {
    expect(isBlankAnswer(words, choices)).toBe(isBlank);
  });

  it.each([
    ['an essay without a word', 'essay', { choices: {}, words: { q: 0 } }, true],
    ['an essay with one word', 'essay', { choices: {}, words: { q: 1 } }, false],
    ['a closed question without a choice', 'multipleChoice', { choices: { q: null }, words: {} }, true],
    ['a closed question with one', 'multipleChoice', { choices: { q: 'a' }, words: {} }, false],
    ['a question whose choice is not shown yet', 'multipleChoice', { choices: {}, words: {} }, false],
  ] as const)('%s is left blank as it says [G16]', (_, kind, answer, isBlank) => {
    expect(isBlankQuestion({ id: 'q', kind }, answer)).toBe(isBlank);
  });

  it.each([
    ['noPoints', null],
    ['lowestGrade', 'F'],
  ] as const)(
    'marked with %s has no points where there were none, and keeps points and comment',
    (mark, grade) => {
      const entry = { points: { two: 2 }, comment: 'Tom', grade: null };
      const marked = markedAsBlank(entry, mark, { suggested, questions, scoring, scale: 'A-F' });
      expect(marked).toEqual({ points: { one: 0, two: 2 }, comment: 'Tom', grade });
      expect(blankMarks).toContain(mark);
    },
  );
});

it('a question lacks points where none are set and none are automatic, unless it is withdrawn [G3, G4]', () => {
  const lacking = (scored: Scoring) =>
    questionsWithoutPoints({ points: { one: 0 } }, suggested, { questions, scoring: scored });
  expect(lacking(scoring).map(({ id }) => id)).toEqual(['two']);
  const two = { weight: 30, key: [], pointsForWrong: 0, withdrawn: 'notCounted' } as const;
  expect(lacking({ ...scoring, questions: { ...scoring.questions, two } })).toEqual([]);
});

describe('how long the rest takes at the grader’s own pace', () => {
  const after = (...minutes: number[]) => {
    let at = 0;
    return [0, ...minutes.map((each) => (at += each * 60_000))];
  };
  it.each<[string, number[], number, number | null]>([
    ['not known from two times', after(10, 10), 5, null],
    ['ten minutes each', after(10, 10, 10), 42, 420],
    ['a night is no part of it', after(10, 10, 14 * 60, 10), 2, 20],
    ['the latest twenty count', after(...Array(5).fill(40), ...Array(20).fill(5)), 4, 20],
    ['in fives above half an hour', after(4, 4, 5), 10, 45],
    ['nothing is left', after(10, 10, 10), 0, 0],
  ])('%s', (_, times, left, minutes) => {
    expect(minutesLeft(times, left)).toBe(minutes);
  });
});

describe('search inside answers [G15]', () => {
  const text = (...lines: string[]): RichText => ({
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  });
  const essay = (id: string, ...lines: string[]) =>
    ({ id, kind: 'essay', text: text(...lines), words: 1 }) as const;

  it.each([
    ['Habermas’ offentlighet', ['habermas', 'offentlighet']],
    ['  A  ', []],
    ['ord ORD', ['ord']],
    ["'x':* | !", []],
    ['blåbær & ørn', ['blåbær', 'ørn']],
  ])('%j asks for %j', (typed, words) => {
    expect(searchedWords(typed)).toEqual(words);
  });

  it('shows the first place in each question where a word begins so, and not inside other words', () => {
    const found = excerptsOf(
      [essay('q1', 'Vi prøver.', 'Konsulatsaken viser det.'), essay('q2', 'Generalkonsulatet var stengt.')],
      ['konsulat'],
    );
    expect(found.map(({ questionId }) => questionId)).toEqual(['q1']);
    expect(found[0]?.pieces).toEqual([
      { text: 'Vi prøver. ', isFound: false },
      { text: 'Konsulatsaken', isFound: true },
      { text: ' viser det.', isFound: false },
    ]);
  });

  it('shows only what is near in a long text', () => {
    const [excerpt] = excerptsOf(
      [essay('q1', `${'lang '.repeat(100)}skatt ${'tekst '.repeat(100)}`)],
      ['skatt'],
    );
    const shown = excerpt?.pieces.map((piece) => piece.text).join('') ?? '';
    expect(shown.length).toBeLessThan(160);
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true);
  });
});
