import type { PaperContent } from '@karakter/domain/papers/paper';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyQuestion, withoutQuestion, withQuestionAt, withQuestionBack } from './paper-draft.ts';

const paper = (count: number): PaperContent => ({
  aids: { nb: '', nn: '' },
  questions: Array.from({ length: count }, () => emptyQuestion('essay')),
});
const place = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.record({ count: fc.constant(count), from: fc.nat(count - 1), to: fc.nat(count - 1) }));

it('a question that is moved or removed comes back to its place by undoing', () => {
  fc.assert(
    fc.property(place, ({ count, from, to }) => {
      const before = paper(count);
      const question = before.questions[from]!;
      const moved = withQuestionAt(before, question.id, to);
      expect(moved.questions[to]).toBe(question);
      expect(withQuestionAt(moved, question.id, from)).toEqual(before);
      expect(withQuestionBack(withoutQuestion(before, from), from, question)).toEqual(before);
    }),
  );
});

it('a question that another author has removed meanwhile is not moved', () => {
  const before = paper(2);
  expect(withQuestionAt(before, 'gone', 0)).toBe(before);
});
