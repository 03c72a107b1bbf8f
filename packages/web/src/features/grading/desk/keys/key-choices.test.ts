import { describe, expect, it } from 'vitest';
import { deskChoicesFrom } from '../choices/desk-choices.ts';
import { keyActions, keyFault, keyMap, keyOf, keysOfGrades } from './key-choices.ts';

const scales = ['A-F', 'pass-fail', '1-6'] as const;

describe('the keys of the desk [Q4]', () => {
  it.each(scales)('each has one meaning on the scale %s, and none writes points', (scale) => {
    expect(keyMap(scale, {}).size).toBe(keyActions.length + keysOfGrades(scale).length);
    for (const key of keyMap(scale, {}).keys()) expect(key).toMatch(/^[a-z?]$/);
  });

  it('a person’s own key replaces the first one, which is then free', () => {
    const own = { confirm: 'ø' };
    expect(keyOf('confirm', own)).toBe('ø');
    expect(keyMap('A-F', own).get('ø')).toEqual({ kind: 'confirm' });
    expect(keyMap('A-F', own).has('n')).toBe(false);
    expect(keyFault('guide', 'n', { scale: 'A-F', own })).toBeUndefined();
  });

  it('a key that is a grade on another scale is refused too, since the keys are the same at every exam', () => {
    const by = { kind: 'grade', grade: 'A' };
    expect(keyFault('confirm', 'a', { scale: 'pass-fail', own: {} })).toEqual({ kind: 'taken', by });
  });

  it.each([
    ['the key of another action', 'j', { kind: 'taken', by: { kind: 'next' } }],
    ['the key of a grade', 'c', { kind: 'taken', by: { kind: 'grade', grade: 'C' } }],
    ['a digit', '7', { kind: 'points' }],
    ['a comma', ',', { kind: 'points' }],
    ['a named key', 'Enter', { kind: 'notSingle' }],
    ['a space', ' ', { kind: 'notSingle' }],
    ['its own key', 'n', undefined],
    ['a free key', 'å', undefined],
  ])('%s for confirming: %s', (_, key, fault) => {
    expect(keyFault('confirm', key, { scale: 'A-F', own: {} })).toEqual(fault);
  });
});

it('what the device keeps is read piece by piece: a damaged piece takes nothing else with it', () => {
  const kept = JSON.stringify({
    guide: 'closed',
    questions: 'ajar',
    shortcuts: 'off',
    keys: { confirm: 'ø', next: 7 },
  });
  expect(deskChoicesFrom(kept)).toEqual({
    guide: 'closed',
    questions: 'closed',
    list: 'shown',
    shortcuts: 'off',
    keys: { confirm: 'ø' },
  });
  expect(deskChoicesFrom('{').keys).toEqual({});
  expect(deskChoicesFrom('null').guide).toBe('open');
});
