import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRichText } from '../text/rich-text.ts';
import {
  candidatePaper,
  type MultipleChoiceQuestion,
  type PaperContent,
  scoreClosedQuestion,
} from './paper.ts';

const closed: MultipleChoiceQuestion = {
  id: 'q2',
  kind: 'multipleChoice',
  title: { nb: 'Hvilken?', nn: 'Kva for ein?' },
  text: { nb: emptyRichText, nn: emptyRichText },
  points: 4,
  pointsForWrong: -1,
  options: [
    { id: 'a', text: { nb: 'Ikke denne', nn: 'Ikkje denne' }, correct: false },
    { id: 'b', text: { nb: 'Denne', nn: 'Denne her' }, correct: true },
  ],
};
const content: PaperContent = {
  aids: { nb: 'Ingen hjelpemidler', nn: 'Ingen hjelpemiddel' },
  questions: [
    {
      id: 'q1',
      kind: 'essay',
      title: { nb: 'Drøft', nn: 'Drøft dette' },
      text: { nb: emptyRichText, nn: emptyRichText },
      points: 60,
    },
    closed,
  ],
};

describe('candidatePaper', () => {
  it('gives the candidate one written form and every question in order [A2]', () => {
    const paper = candidatePaper(content, 'nn');
    expect(paper.aids).toBe('Ingen hjelpemiddel');
    expect(paper.questions.map((q) => [q.id, q.title])).toEqual([
      ['q1', 'Drøft dette'],
      ['q2', 'Kva for ein?'],
    ]);
  });

  it('contains nothing of the key: two keys give the same paper [A1]', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.integer({ min: -9, max: 0 }), (first, second, wrong) => {
        const options = closed.options.map((o, i) => ({ ...o, correct: i === 0 ? first : second }));
        const otherKey = { ...content, questions: [{ ...closed, options, pointsForWrong: wrong }] };
        const sameKey = { ...content, questions: [closed] };
        expect(candidatePaper(otherKey, 'nb')).toEqual(candidatePaper(sameKey, 'nb'));
        expect(JSON.stringify(candidatePaper(otherKey, 'nb'))).not.toMatch(/correct|pointsForWrong/);
      }),
    );
  });
});

describe('scoreClosedQuestion', () => {
  it.each([
    ['the right option', 'b', 4],
    ['a wrong option', 'a', -1],
    ['no answer', null, 0],
    ['an option the question does not have', 'z', 0],
  ])('%s [G3]', (_, optionId, points) => {
    expect(scoreClosedQuestion(closed, optionId)).toBe(points);
  });
});
