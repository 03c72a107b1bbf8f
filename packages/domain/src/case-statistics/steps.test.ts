import { describe, expect, it } from 'vitest';
import { publishableStep, type StepTaken, stepFigures } from './steps.ts';

const taken = (days: number | null, isInTime: boolean | null = null): StepTaken => ({ days, isInTime });

describe('how long a step took [V8]', () => {
  it.each<[string, StepTaken[], ReturnType<typeof stepFigures>]>([
    ['nothing is done', [], null],
    ['one is overdue and none done', [taken(null, false)], null],
    ['one', [taken(9, true)], { cases: 1, medianDays: 9, inTime: 1 }],
    ['an even number', [taken(4, true), taken(9, true)], { cases: 2, medianDays: 6.5, inTime: 1 }],
    [
      'one that took very long moves the middle little',
      [taken(4, true), taken(300, false), taken(9, true)],
      { cases: 3, medianDays: 9, inTime: 2 / 3 },
    ],
    [
      'what is overdue and not done is not within the deadline',
      [taken(9, true), taken(null, false)],
      { cases: 1, medianDays: 9, inTime: 0.5 },
    ],
    ['the law sets no day', [taken(4), taken(9)], { cases: 2, medianDays: 6.5, inTime: null }],
  ])('%s', (_, all, expected) => {
    expect(stepFigures(all)).toEqual(expected);
  });

  it('is published of a group alone', () => {
    const of = (cases: number) => publishableStep({ cases, medianDays: 9, inTime: 1 }, 5);
    expect([of(4), of(5)?.cases, publishableStep(null, 5)]).toEqual([null, 5, null]);
  });
});
