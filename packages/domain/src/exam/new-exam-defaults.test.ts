import { expect, it } from 'vitest';
import { defaultFacts } from './new-exam-defaults.ts';

it('a new exam begins as the newest of its course, but for the start, the credits, and special reasons for later grades', () => {
  const left = ['startsAt', 'credits', 'gradingPeriod', 'gradingBasis'];
  expect(defaultFacts('course')).not.toEqual(expect.arrayContaining(left));
  expect(defaultFacts('course')).toEqual(
    expect.arrayContaining(['form', 'durationMinutes', 'scale', 'contactPhone', 'appealOpen', 'planBasis']),
  );
});

it('of another course in the unit it has the contact and the switches, and nothing of what is examined', () => {
  expect(defaultFacts('unit').sort()).toEqual([
    'announcing',
    'appealOpen',
    'assessing',
    'completing',
    'confirming',
    'contactName',
    'contactPhone',
    'explanationOpen',
    'graceSeconds',
    'individual',
    'supervised',
    'takeoverConfirmed',
  ]);
});
