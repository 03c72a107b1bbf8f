import { describe, expect, it } from 'vitest';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  allowedTrialCommands,
  applyTrial,
  areSamplesDone,
  decideTrial,
  type SampleEntry,
  sampleStateOf,
  type TrialFacts,
  trialCommandNames,
  trialCommands,
  trialRefusalIn,
  trialStates,
} from './trial.ts';

const leader: TrialFacts = {
  mayRun: true,
  isMeetingPlanned: true,
  samples: 3,
  isWaitedFor: true,
  isDone: true,
  isAnotherWaitedFor: true,
};
const member: TrialFacts = { ...leader, mayRun: false };

describe('a trial grading [G13]', () => {
  itIsAProcess({
    name: 'trial',
    states: trialStates,
    first: ['preparing'],
    final: ['closed'],
    table: trialCommands,
    commands: trialCommandNames,
    facts: [
      leader,
      member,
      { ...leader, isAnotherWaitedFor: false },
      { ...leader, isWaitedFor: false },
      { ...leader, isDone: false },
      { ...leader, samples: 1 },
      { ...leader, isMeetingPlanned: false },
    ],
    refusalIn: trialRefusalIn,
    decide: decideTrial,
    apply: applyTrial,
  });

  it('offers a grader to give, and the leader all the rest', () => {
    expect(trialStates.map((state) => allowedTrialCommands(state, member))).toEqual([[], ['give'], [], []]);
    expect(
      trialStates.map((state) => allowedTrialCommands(state, { ...leader, isWaitedFor: false })),
    ).toEqual([['choose', 'open'], ['excuse', 'abandon'], ['close'], []]);
  });

  it('offers the leader the same, whether others are waited for or not: the offer tells nothing [G2]', () => {
    for (const state of trialStates)
      expect(allowedTrialCommands(state, leader)).toEqual(
        allowedTrialCommands(state, { ...leader, isAnotherWaitedFor: false }),
      );
  });
});

describe('a sample [G13]', () => {
  const entry: SampleEntry = { points: {}, comment: '', grade: null, standsAside: false };
  it.each([
    ['that was not opened', undefined, 'untouched'],
    ['that was emptied', entry, 'untouched'],
    ['with points', { ...entry, points: { q1: 1 } }, 'begun'],
    ['with a grade', { ...entry, grade: 'B' }, 'done'],
    ['that is passed by', { ...entry, standsAside: true }, 'aside'],
  ] as const)('%s', (_, given, expected) => {
    expect(sampleStateOf(given)).toBe(expected);
  });

  it('without a grade keeps a grader from giving theirs', () => {
    expect(areSamplesDone(['done', 'aside'])).toBe(true);
    expect(areSamplesDone(['done', 'begun'])).toBe(false);
    expect(areSamplesDone(['untouched'])).toBe(false);
  });
});
