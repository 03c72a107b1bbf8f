import { describe, expect, it } from 'vitest';
import type { Grade } from '../exam/grades.ts';
import type { Question } from '../papers/paper.ts';
import { emptyRichText } from '../text/rich-text.ts';
import { type AssessmentEntry, faultIn, reasonsThatCount } from './assessment.ts';

const both = { nb: '', nn: '' };
const head = { title: both, text: { nb: emptyRichText, nn: emptyRichText } };
const option = (id: string, correct: boolean) => ({ id, text: both, correct });
const questions: Question[] = [
  { ...head, id: 'essay', kind: 'essay', points: 60 },
  {
    ...head,
    id: 'closed',
    kind: 'multipleChoice',
    points: 40,
    pointsForWrong: -10,
    options: [option('a', false), option('b', true)],
  },
];
const entry = (points: Record<string, number>, grade: string | null = 'B'): AssessmentEntry => ({
  points,
  comment: '',
  grade: grade as Grade | null,
});

describe('what a grader may write about an answer [G3]', () => {
  it.each([
    ['nothing yet', entry({}, null), undefined],
    ['all the points there are', entry({ essay: 60, closed: 40 }), undefined],
    ['no points', entry({ essay: 0 }), undefined],
    ['hundredths', entry({ essay: 12.25 }), undefined],
    ['fewer than none where a wrong choice costs', entry({ closed: -10 }), undefined],
    ['hundredths that no binary number holds exactly', entry({ essay: 30.1, closed: 0.29 }), undefined],
    ['thousandths', entry({ essay: 12.125 }), 'pointsOutOfRange'],
    ['more than the question gives', entry({ essay: 60.01 }), 'pointsOutOfRange'],
    ['fewer than none for an essay', entry({ essay: -0.01 }), 'pointsOutOfRange'],
    ['fewer than a wrong choice costs', entry({ closed: -10.5 }), 'pointsOutOfRange'],
    ['no number', entry({ essay: Number.NaN }), 'pointsOutOfRange'],
    ['points without end', entry({ essay: Number.POSITIVE_INFINITY }), 'pointsOutOfRange'],
    ['points for a question of another paper', entry({ other: 1 }), 'unknownQuestion'],
    ['a grade of another scale', entry({}, 'pass'), 'gradeNotOnScale'],
  ])('%s', (_, written, fault) => {
    expect(faultIn(written, questions, 'A-F')).toBe(fault);
  });
});

describe('points of a closed question that a grader sets by hand [G3]', () => {
  const overridden = entry({ essay: 30, closed: 20 });

  it.each([
    ['without a reason', overridden, 'overrideReasonMissing'],
    [
      'with a reason that cannot be seen',
      { ...overridden, reasons: { closed: ' \u200b' } },
      'overrideReasonMissing',
    ],
    ['with a reason', { ...overridden, reasons: { closed: 'Delvis riktig' } }, undefined],
    ['not at all', entry({ essay: 30 }), undefined],
  ] as const)('%s: whether the assessment can be confirmed', (_, written, fault) => {
    expect(faultIn(written, questions, 'A-F')).toBeUndefined();
    expect(faultIn(written, questions, 'A-F', 'confirm')).toBe(fault);
  });

  it('lose the reason when the automatic points are set back, and only then', () => {
    const reasons = { closed: 'Delvis riktig', essay: 'uten betydning' };
    expect(reasonsThatCount({ ...overridden, reasons }, questions)).toEqual({ closed: 'Delvis riktig' });
    expect(reasonsThatCount({ ...entry({ essay: 30 }), reasons }, questions)).toEqual({});
    expect(reasonsThatCount(overridden, questions)).toEqual({});
  });
});
