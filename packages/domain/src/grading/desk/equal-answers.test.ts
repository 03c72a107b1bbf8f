import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EssayQuestion } from '../../papers/paper.ts';
import { emptyRichText, type RichText } from '../../text/rich-text.ts';
import type { AssessmentEntry } from '../assessment.ts';
import { answerKey } from './answer-key.ts';
import {
  type AnswerGroup,
  groupsOfEqualAnswers,
  markedAlike,
  type ShortAnswer,
  standingOf,
} from './equal-answers.ts';
import { isMarked, withoutMarking } from './marking-many.ts';
import { areNear, comparedKey } from './nearly-equal.ts';
import { shortAnswerOf } from './short-answer.ts';

const near = (a: string, b: string) => areNear(comparedKey(answerKey(a)), comparedKey(answerKey(b)));
const answersOf = (...texts: string[]): ShortAnswer[] =>
  texts.map((text, index) => ({ candidateNumber: index + 1, text }));
const numbersIn = (groups: readonly AnswerGroup[]) =>
  groups.map(({ answers, near: others }) => [
    answers.map((each) => each.candidateNumber),
    ...others.map((each) => each.answers.map((answer) => answer.candidateNumber)),
  ]);

describe('equal short answers [G21]', () => {
  it.each<[string, string]>([
    ['Fotosyntese', '  fotosyntese. '],
    ['FOTOSYNTESE!', '«Fotosyntese»'],
    ['0,5', '0.5'],
    ['5 m', '5m'],
    ['x = 2', 'x=2'],
    ['1\u00a0000 kr', '1000 kr'],
    ['−3', '–3'],
    ['Ja, det er riktig.', 'ja det er riktig'],
    ['blåbær', 'bla\u030abær'],
    ['foto\u200bsyn\u00adtese', 'fotosyntese'],
    ['\u202bתשובה\u202c', 'תשובה'],
    ['en\nto', 'en to'],
  ])('%j and %j are equal', (a, b) => {
    expect(answerKey(a)).toBe(answerKey(b));
  });

  it.each<[string, string]>([
    ['3', '-3'],
    ['5', '+5'],
    ['5 m', '5 mm'],
    ['5 mW', '5 MW'],
    ['Co', 'CO'],
    ['2(x+1)', '2x+1'],
    ['1.000', '1000'],
    ['0,50', '0,5'],
    ['0,5', '0,05'],
    ['x²', 'x2'],
    ['H₂O', 'H2O'],
    ['Det er riktig', 'Det er ikke riktig'],
    ['5 m/s', '5 m/t'],
    ['12', '21'],
    ['a < b', 'a > b'],
    ['10 %', '10 ‰'],
    ['', '0'],
    ['?', ''],
  ])('%j and %j are neither equal nor nearly equal', (a, b) => {
    expect([answerKey(a) === answerKey(b), near(a, b)]).toEqual([false, false]);
  });

  it.each<[string, string]>([
    ['n!', 'n'],
    ['5!', '5'],
    ['[a,b]', '(a,b)'],
    ['f(x)', 'f x'],
    ['f"', 'f'],
    ['5"', '5'],
    ['a:b', 'a b'],
    ['a.b', 'a b'],
    ['Heng ham ikke, vent', 'Heng ham, ikke vent'],
  ])('%j and %j are not equal: a sign, a bracket or a comma may decide', (a, b) => {
    expect(answerKey(a)).not.toBe(answerKey(b));
  });

  it.each<[string, string, boolean]>([
    ['fotosyntese', 'fotosynteese', true],
    ['fotosyntese', 'fotosytnese', true],
    ['vann molekyl', 'vannmolekyl', true],
    ['CO og vann', 'co og vann', false],
    ['symmetrisk', 'asymmetrisk', false],
    ['lovlig', 'ulovlig', false],
    ['hus', 'mus', false],
    ['farten er 5 m/s', 'farten er 5 m/t', false],
    ['verdien x er størst', 'verdien y er størst', false],
    ['rente', 'renta', true],
    ['ikke-lineær ligning', 'ikke-lineær likning', true],
  ])('%j and %j are nearly equal: %s', (a, b, isNear) => {
    expect([near(a, b), near(b, a)]).toEqual([isNear, isNear]);
  });

  it('puts what is near beside the answer that most have, and never what is near only to a near one', () => {
    const chain = groupsOfEqualAnswers(answersOf('abcdefgh', 'abcdefgh', 'abcdefgx', 'abcdefxx'));
    expect(numbersIn(chain)).toEqual([[[1, 2], [3]], [[4]]]);
  });

  it('shows the way of writing that most have, and the largest group first', () => {
    const groups = groupsOfEqualAnswers(answersOf('Oslo', 'bergen', 'Bergen', 'Bergen.', 'Bergen'));
    expect(groups.map(({ text, answers }) => [text, answers.length])).toEqual([
      ['Bergen', 4],
      ['Oslo', 1],
    ]);
  });
});

const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '-', '1', ',', '.'), maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('a', '\u0301', '\u200d', '\u202e', 'ש', '٣', ' '), maxLength: 10 }),
);

describe('groups of any answers [G21]', () => {
  it('hold each answer exactly once, and do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (texts, random) => {
        const answers = answersOf(...texts);
        const groups = groupsOfEqualAnswers(answers);
        expect(
          numbersIn(groups)
            .flat(2)
            .toSorted((a, b) => a - b),
        ).toEqual(answers.map((each) => each.candidateNumber));
        const shuffled = answers
          .map((answer) => ({ answer, at: random.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ answer }) => answer);
        expect(groupsOfEqualAnswers(shuffled)).toEqual(groups);
      }),
    );
  });

  it('are near only where each of two is near the other, and equal ones have one key', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        expect(near(a, b)).toBe(near(b, a));
        expect(answerKey(a.normalize('NFD'))).toBe(answerKey(a.normalize('NFC')));
      }),
    );
  });

  it('have no answer that is not near the group’s own', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab]{5,9}$/), { maxLength: 30 }), (texts) => {
        for (const group of groupsOfEqualAnswers(answersOf(...texts)))
          for (const each of group.near) expect(near(group.text, each.text)).toBe(true);
      }),
    );
  });

  it.each([
    ['abccc', 'acbcc'],
    ['abcdefghijkl', 'abcedfghijkl'],
    ['abcdefghijkl', 'abcedfgihjkl'],
  ])('find that two neighbours changed places where the pieces of %s meet: %s', (a, b) => {
    expect(near(a, b)).toBe(true);
    expect(groupsOfEqualAnswers(answersOf(a, b))).toHaveLength(1);
  });

  it('find every near one, by pieces, as comparing all with all does', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{5,14}$/), { maxLength: 12 }), (texts) => {
        const groups = groupsOfEqualAnswers(answersOf(...texts));
        for (const [index, a] of groups.entries())
          for (const b of groups.slice(index + 1))
            expect([a.text, b.text, near(a.text, b.text)]).toEqual([a.text, b.text, false]);
      }),
    );
  });
});

const question: EssayQuestion = {
  id: 'q1',
  kind: 'essay',
  title: { nb: '', nn: '' },
  text: { nb: emptyRichText, nn: emptyRichText },
  points: 5,
};

describe('a mark for a whole group [G21]', () => {
  const before: AssessmentEntry = { points: { q2: 1 }, comment: 'Fint.', grade: 'C' };
  const mark = { question, points: 3, comment: 'Riktig navn.' };
  const after = markedAlike(before, mark);
  const given = { before, after };

  it('sets the points and adds the comment once', () => {
    expect(after).toEqual({ points: { q1: 3, q2: 1 }, comment: 'Fint.\nRiktig navn.', grade: 'C' });
    expect(markedAlike(after, mark)).toEqual(after);
    expect([before, after, { points: { q1: 2 } }].map((entry) => standingOf(entry, mark))).toEqual([
      'unmarked',
      'same',
      'other',
    ]);
  });

  it('is undone to what was before, with what was written elsewhere since', () => {
    expect(withoutMarking(after, given)).toEqual(before);
    expect(withoutMarking({ ...after, points: { ...after.points, q2: 2 }, grade: 'B' }, given)).toEqual({
      ...before,
      points: { q2: 2 },
      grade: 'B',
    });
  });

  it.each<[string, AssessmentEntry]>([
    ['the points', { ...after, points: { q1: 4 } }],
    ['the points to none', { ...after, points: {} }],
    ['the comment', { ...after, comment: 'Noe annet' }],
  ])('is not undone where the grader has changed %s since', (_, now) => {
    expect(isMarked(now, given)).toBe(false);
    expect(withoutMarking(now, given)).toBeNull();
  });
});

describe('the text of a short answer [G21]', () => {
  const paragraph = (...content: NonNullable<RichText['content']>): RichText => ({
    type: 'doc',
    content: [{ type: 'paragraph', content }],
  });
  it.each<[string, RichText, string | null]>([
    ['plain text', paragraph({ type: 'text', text: 'Oslo ' }), 'Oslo'],
    ['nothing', emptyRichText, ''],
    [
      'lowered letters',
      paragraph(
        { type: 'text', text: 'H' },
        { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
        { type: 'text', text: 'O' },
      ),
      'H₂O',
    ],
    [
      'raised letters without a form',
      paragraph({ type: 'text', text: 'æ', marks: [{ type: 'superscript' }] }),
      null,
    ],
    ['struck text', paragraph({ type: 'text', text: 'nei', marks: [{ type: 'strike' }] }), null],
    ['a list', { type: 'doc', content: [{ type: 'bulletList', content: [] }] }, null],
    ['a long text', paragraph({ type: 'text', text: 'lang '.repeat(50) }), null],
  ])('of %s', (_, doc, text) => {
    expect(shortAnswerOf(doc)).toBe(text);
  });
});
