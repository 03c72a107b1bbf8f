import { describe, expect, it } from 'vitest';
import { guideAdjustmentRefusal, guideDifference } from './guide-adjustment.ts';

const leader = {
  by: 'anna',
  parts: ['grader'],
  leaderId: 'anna',
  examState: 'published',
  hasBegun: true,
  isAnnounced: false,
} as const;

describe('an adjustment of the guide from a meeting [G13, A3]', () => {
  it.each([
    ['by its leader while it goes on', 'planned', leader, undefined],
    ['by its leader afterwards', 'held', leader, undefined],
    ['by the coordinator', 'held', { ...leader, by: 'bo', parts: ['coordinator'] }, undefined],
    ['by another grader', 'held', { ...leader, by: 'bo' }, 'meetingNotYours'],
    ['by the exam office', 'held', { ...leader, by: 'bo', parts: ['examOffice'] }, 'meetingNotYours'],
    ['before it begins', 'planned', { ...leader, hasBegun: false }, 'meetingNotBegun'],
    ['after the first grades are announced', 'held', { ...leader, isAnnounced: true }, 'guideInForce'],
    ['of a cancelled meeting', 'cancelled', leader, 'meetingIsCancelled'],
    ['of an archived exam', 'held', { ...leader, examState: 'archived' }, 'meetingClosed'],
  ] as const)('%s', (_, state, facts, expected) => {
    expect(guideAdjustmentRefusal(state, facts)).toBe(expected);
  });

  it('is told text by text, in the order of the guide', () => {
    const before = { learningOutcomes: 'L', suggestedSolution: 'S', levels: { A: 'a', B: 'b' } };
    const after = { ...before, suggestedSolution: 'S2', levels: { A: 'a', B: 'b2', C: 'c' } };
    expect(guideDifference(before, after, 'A-F')).toEqual([
      { field: 'suggestedSolution', before: 'S', after: 'S2' },
      { field: 'B', before: 'b', after: 'b2' },
      { field: 'C', before: '', after: 'c' },
    ]);
    expect(guideDifference(before, before, 'A-F')).toEqual([]);
  });
});
