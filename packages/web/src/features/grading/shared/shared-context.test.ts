import { expect, it } from 'vitest';
import { ownFirst, type SharedWork } from './shared-context.ts';

const member = (name: string, isMe: boolean) => ({ name, isMe, external: false });
const work: SharedWork = {
  members: [member('Anna', false), member('Bo', true)],
  shares: [
    { questionId: 'q1', member: 0 },
    { questionId: 'q3', member: 1 },
  ],
  shared: { changes: [], confirmedBy: [], waitsFor: [], takenBack: null },
};
const questions = [{ id: 'q1' }, { id: 'q2' }, { id: 'q3' }];
const numbers = (of: SharedWork | null) => ownFirst(questions, of).map(({ number }) => number);

it('a member’s own questions come first, with their places in the paper; the others follow in its order [G1]', () => {
  expect(numbers(work)).toEqual([3, 1, 2]);
});

it('where each assesses alone, or nothing is divided, the questions are in the paper’s order [G1]', () => {
  expect(numbers(null)).toEqual([1, 2, 3]);
  expect(numbers({ ...work, shares: [] })).toEqual([1, 2, 3]);
});
