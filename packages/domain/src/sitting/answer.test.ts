import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidatePaper } from '../papers/paper.ts';
import { emptyRichText, type RichText } from '../text/rich-text.ts';
import { answerOfKind, canonicalAnswer, choicesIn, readHandedInAnswer } from './answer.ts';

const paper: CandidatePaper = {
  language: 'nb',
  aids: 'Ingen',
  questions: [
    { id: 'q1', kind: 'essay', title: 'Drøft', text: emptyRichText, points: 60 },
    {
      id: 'q2',
      kind: 'multipleChoice',
      title: 'Velg',
      text: emptyRichText,
      points: 4,
      options: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    },
  ],
};
const essay = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const of = { examId: 'e1', candidateNumber: 10_007 };

describe('canonicalAnswer', () => {
  it('has every question of the paper in order, with words and choice, and identifies the candidate by number only [S2, S3]', () => {
    const { answer, words, text } = canonicalAnswer(
      paper,
      { essays: { q1: essay('to ord') }, choices: { q2: 'b' } },
      of,
    );
    expect(words).toBe(2);
    expect(answer.questions).toEqual([
      { id: 'q1', kind: 'essay', text: essay('to ord'), words: 2 },
      { id: 'q2', kind: 'multipleChoice', chosen: 'b' },
    ]);
    expect(readHandedInAnswer(text)).toEqual(answer);
  });

  it('is read by kind of question: choices by the question’s id, and no essay for a choice [G3]', () => {
    const { answer } = canonicalAnswer(paper, { essays: {}, choices: { q2: 'b' } }, of);
    const [essayAnswer, choice] = answer.questions;
    expect(choicesIn(answer)).toEqual({ q2: 'b' });
    expect(answerOfKind('essay', essayAnswer)).toBe(essayAnswer);
    expect(answerOfKind('essay', choice)).toBeUndefined();
    expect(answerOfKind('multipleChoice', choice)).toBe(choice);
    expect(answerOfKind('multipleChoice', undefined)).toBeUndefined();
  });

  it('a blank answer is an answer [D16]', () => {
    const { answer, words } = canonicalAnswer(paper, { essays: {}, choices: {} }, of);
    expect(words).toBe(0);
    expect(answer.questions).toEqual([
      { id: 'q1', kind: 'essay', text: emptyRichText, words: 0 },
      { id: 'q2', kind: 'multipleChoice', chosen: null },
    ]);
  });

  it('leaves out questions and options that the paper does not have [S6]', () => {
    const strange = { essays: { q9: essay('x') }, choices: { q2: 'z', q1: 'a' } };
    expect(canonicalAnswer(paper, strange, of).text).toBe(
      canonicalAnswer(paper, { essays: {}, choices: {} }, of).text,
    );
  });

  it('has one text whatever the order of the document’s parts [S3]', () => {
    const one = { type: 'paragraph', attrs: { a: 1, b: 2 }, content: [] };
    const other = { content: [], attrs: { b: 2, a: 1 }, type: 'paragraph' };
    const textOf = (node: unknown) =>
      canonicalAnswer(paper, { essays: { q1: { type: 'doc', content: [node] } }, choices: {} }, of).text;
    expect(textOf(one)).toBe(textOf(other));
  });

  it('accepts any content of a document without failing [S1]', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (q1, q2) => {
        const { answer, text } = canonicalAnswer(paper, { essays: { q1 }, choices: { q2 } }, of);
        expect(readHandedInAnswer(text)).toEqual(answer);
      }),
    );
  });
});
