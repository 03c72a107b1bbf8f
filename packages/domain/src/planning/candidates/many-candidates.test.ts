import { describe, expect, it } from 'vitest';
import { arrangedAs, isChangedBy, type SetForMany } from './many-candidates.ts';

const before = { extraMinutes: 30, language: 'nb', room: 'A', seat: '4' } as const;

describe('what is set for many candidates at once', () => {
  it.each<[string, SetForMany, object]>([
    ['leaves what is not set', {}, before],
    ['can be extra time', { extraMinutes: 0 }, { ...before, extraMinutes: 0 }],
    ['can be the written form', { language: 'nn' }, { ...before, language: 'nn' }],
    ['can be the room, in which there is no seat yet', { room: 'B' }, { ...before, room: 'B', seat: '' }],
    ['keeps the seat in the same room', { room: 'A' }, before],
  ])('%s', (_, set, after) => {
    expect(arrangedAs(before, set)).toEqual(after);
    expect(isChangedBy(before, set)).toBe(after !== before);
  });
});
