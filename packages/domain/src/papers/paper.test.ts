import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRichText } from '../text/rich-text.ts';
import {
  candidatePaper,
  hasSameWords,
  type MultipleChoiceQuestion,
  type PaperContent,
  sittingPaper,
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

describe('sittingPaper', () => {
  it('gives the candidate’s own form, the other beside it, and nothing of the key in either [A1, A2]', () => {
    for (const [own, other] of [
      ['nb', 'nn'],
      ['nn', 'nb'],
    ] as const)
      expect(sittingPaper(content, own)).toEqual({
        ...candidatePaper(content, own),
        other: candidatePaper(content, other),
      });
    expect(JSON.stringify(sittingPaper(content, 'nb'))).not.toMatch(/correct|pointsForWrong/);
  });

  it('has something to switch between unless both forms have the same words', () => {
    const [nb, nn] = [candidatePaper(content, 'nb'), candidatePaper(content, 'nn')];
    expect(hasSameWords(nb, nn)).toBe(false);
    expect(hasSameWords(nb, { ...nb, language: 'nn' })).toBe(true);
  });
});
