import { expect, it } from 'vitest';
import { areAllDecided, candidateResultState, undecidedAmong } from './candidate-result.ts';

const written = {
  form: 'written',
  hasWork: true,
  attendance: null,
  sitting: 'handedIn',
  isAgreed: false,
  isEntered: false,
} as const;
const oral = { ...written, form: 'oral', hasWork: false, sitting: null } as const;

it.each([
  ['who has handed in', written, 'inGrading'],
  ['whose grade is agreed', { ...written, isAgreed: true }, 'agreed'],
  ['whose grade is entered', { ...written, isAgreed: true, isEntered: true }, 'entered'],
  ['who still sits', { ...written, hasWork: false, sitting: 'open' }, 'notHandedIn'],
  ['who did not come', { ...written, hasWork: false, sitting: 'absent' }, 'absent'],
  ['who withdrew', { ...written, hasWork: false, sitting: 'withdrawn' }, 'withdrawn'],
  ['of an oral exam whose attendance is not noted', { ...oral, attendance: 'unregistered' }, 'notRegistered'],
  ['of an oral exam who did not come', { ...oral, attendance: 'absent' }, 'absent'],
  ['of an oral exam who came', { ...oral, hasWork: true, attendance: 'attended' }, 'inGrading'],
] as const)('the result of a candidate %s [R1]', (_, facts, expected) => {
  expect(candidateResultState(facts)).toBe(expected);
});

it('a commission is ready when each of its candidates has a grade or can get none [P4]', () => {
  expect(areAllDecided(['agreed', 'entered', 'absent', 'withdrawn', 'cancelled'])).toBe(true);
  expect(areAllDecided([])).toBe(false);
  for (const missing of ['inGrading', 'notHandedIn', 'notRegistered'] as const)
    expect(areAllDecided(['agreed', missing])).toBe(false);
  expect(undecidedAmong(['inGrading', 'inGrading', 'notHandedIn', 'absent'])).toEqual({
    stillSitting: 1,
    unregistered: 0,
    withoutGrade: 2,
  });
});
