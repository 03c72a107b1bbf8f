import { describe, expect, it } from 'vitest';
import { sessionPhase } from './session-end.ts';

const hour = 3600;

describe('the warning comes minutes before the session ends, and says how to continue [U2]', () => {
  it.each([
    ['just used', { seconds: 12 * hour, idleSeconds: hour }, 0, { kind: 'fine' }],
    [
      'six minutes before the end the session has not been used',
      { seconds: 12 * hour, idleSeconds: hour },
      54 * 60,
      { kind: 'fine' },
    ],
    [
      'five minutes before',
      { seconds: 12 * hour, idleSeconds: hour },
      55 * 60,
      { kind: 'unused', minutes: 5 },
    ],
    ['a moment before', { seconds: 12 * hour, idleSeconds: hour }, hour - 1, { kind: 'unused', minutes: 1 }],
    ['when it has ended', { seconds: 12 * hour, idleSeconds: hour }, hour, { kind: 'over' }],
    [
      'in use, before its hours are over',
      { seconds: 200, idleSeconds: hour },
      0,
      { kind: 'lastMinutes', minutes: 4 },
    ],
    ['when its hours are over', { seconds: 200, idleSeconds: hour }, 200, { kind: 'over' }],
  ] as const)('%s', (_, ends, passed, phase) => {
    expect(sessionPhase(ends, passed)).toEqual(phase);
  });
});
