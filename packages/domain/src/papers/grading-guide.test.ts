import { describe, expect, it } from 'vitest';
import {
  type GuideContent,
  levelsOf,
  type RubricLevel,
  withQuestionIds,
  withQuestionNumbers,
} from './grading-guide.ts';

const both = { nb: '', nn: '' };
const level = (id: string, question: number, points: number): RubricLevel => ({
  id,
  question,
  points,
  title: both,
  description: both,
});
const guide: GuideContent = {
  learningOutcomes: '',
  suggestedSolution: '',
  levels: {},
  rubric: [level('low', 2, 1), level('high', 2, 5), level('first', 1, 3), level('later', 4, 2)],
};
const paper = (...ids: string[]) => ids.map((id) => ({ id }));
const namesOf = (content: GuideContent, id: string, number: number) =>
  levelsOf(content, { id, number }).map((each) => each.id);

describe('the levels of a question [G3]', () => {
  it('are those of its number until the paper has a question there, the highest points first', () => {
    expect(namesOf(guide, 'b', 2)).toEqual(['high', 'low']);
    expect(namesOf(guide, 'b', 3)).toEqual([]);
  });

  it('stay with the question when it is moved, or another is taken out', () => {
    const kept = withQuestionIds(guide, paper('a', 'b', 'c'));
    for (const number of [1, 2, 3]) expect(namesOf(kept, 'b', number)).toEqual(['high', 'low']);
    expect(namesOf(kept, 'c', 2)).toEqual([]);
    const moved = withQuestionNumbers(kept, paper('b', 'c', 'a'));
    expect(moved.rubric?.map(({ question }) => question)).toEqual([1, 1, 3, 4]);
  });

  it('of a question that was taken out belong to no other, and are there when it is put back', () => {
    const kept = withQuestionIds(guide, paper('a', 'b'));
    const without = withQuestionNumbers(kept, paper('a', 'c'));
    expect(namesOf(without, 'c', 2)).toEqual([]);
    expect(namesOf(withQuestionNumbers(without, paper('b', 'a')), 'b', 1)).toEqual(['high', 'low']);
  });

  it('keep the ids they have, and get one when the paper has a question of their number', () => {
    const once = withQuestionIds(guide, paper('a', 'b'));
    const again = withQuestionIds(once, paper('b', 'a', 'c', 'd'));
    expect(again.rubric?.map(({ questionId }) => questionId)).toEqual(['b', 'b', 'a', 'd']);
  });
});
