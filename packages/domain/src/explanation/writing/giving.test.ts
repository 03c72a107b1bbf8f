import { expect, it } from 'vitest';
import { explanationStates } from '../explanation.ts';
import { givingRefusal, namesByPart } from './giving.ts';

const able = { isAmongGraders: true, isAway: false };

it.each([
  ['a grader who is there', able, undefined],
  ['a grader who is ill', { ...able, isAway: true }, 'writerCannotWrite'],
  ['someone who is no grader of the exam', { ...able, isAmongGraders: false }, 'writerCannotWrite'],
  ['the commission again', null, undefined],
])('an explanation that is not sent is given to %s: %s [E3]', (_who, writer, refusal) => {
  for (const state of ['requested', 'draft', 'ready'] as const) {
    expect(givingRefusal(state, writer)).toBe(refusal);
  }
});

it('a sent explanation is given to no one [E3]', () => {
  const given = explanationStates.filter((state) => givingRefusal(state, able) !== undefined);
  expect(given).toEqual(['sent', 'read']);
});

it('each part has those who wrote it, each once [E3]', () => {
  const saves = [
    { part: 'guidelines', name: 'Anna' },
    { part: 'assessment', name: 'Bo' },
    { part: 'guidelines', name: 'Bo' },
    { part: 'guidelines', name: 'Anna' },
  ];
  expect(namesByPart(saves)).toEqual([
    { part: 'guidelines', names: ['Anna', 'Bo'] },
    { part: 'assessment', names: ['Bo'] },
  ]);
});
