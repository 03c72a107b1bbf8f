import { scoringOf } from '@karakter/domain/grading/scoring';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { describe, expect, it } from 'vitest';
import { draftOf, scoringFrom, thresholdsOf } from './scoring-draft.ts';

const both = { nb: '', nn: '' };
const text = { type: 'doc' as const, content: [] };
const paper: PaperContent = {
  aids: both,
  questions: [
    {
      id: 'q1',
      kind: 'multipleChoice',
      title: both,
      text: { nb: text, nn: text },
      points: 40,
      pointsForWrong: -10,
      options: [
        { id: 'a', text: both, correct: false },
        { id: 'b', text: both, correct: true },
      ],
    },
  ],
};
const seen = { scale: 'A-F', paper, scoring: scoringOf(paper.questions) } as const;

describe('a change of the scoring while it is written [G3, G4]', () => {
  it.each(['nb', 'nn', 'en'] as const)('begins as what counts now, in %s', (language) => {
    expect(scoringFrom(draftOf(seen, language), seen)).toEqual(seen.scoring);
  });

  it('keeps what the form does not show, such as the points for a wrong choice', () => {
    const draft = draftOf(seen, 'nb');
    const changed = { ...draft, questions: { q1: { weight: '12,5', key: ['a'], withdrawn: null } } };
    expect(scoringFrom(changed, seen).questions.q1).toEqual({
      weight: 12.5,
      key: ['a'],
      withdrawn: null,
      pointsForWrong: -10,
    });
  });

  it.each([
    ['77,5', 77.5],
    ['77.5', 77.5],
    ['', undefined],
    ['syv', undefined],
  ])('reads the threshold %j', (typed, expected) => {
    expect(thresholdsOf({ unit: 'percent', least: { B: typed } }).least.B).toBe(expected);
  });
});
