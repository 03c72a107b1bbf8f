import { describe, expect, it } from 'vitest';
import { type Divided, widthByKey, within } from './divider-move.ts';

const before: Divided = { value: 42, least: 20, most: 70, step: 5, pane: 'before' };
const after: Divided = { value: 22, least: 16, most: 36, step: 2, pane: 'after' };

describe('a divider moves in the direction of the arrow, whichever pane it sets [Q4]', () => {
  it.each([
    ['ArrowLeft', 37, 24],
    ['ArrowRight', 47, 20],
    ['Home', 20, 36],
    ['End', 70, 16],
  ])('%s', (key, widthBefore, widthAfter) => {
    expect(widthByKey(key, before)).toBe(widthBefore);
    expect(widthByKey(key, after)).toBe(widthAfter);
  });

  it('not beyond its ends, and not by any other key', () => {
    expect(widthByKey('ArrowRight', { ...before, value: 69 })).toBe(70);
    expect(widthByKey('ArrowRight', { ...after, value: 16 })).toBe(16);
    expect(widthByKey('Enter', before)).toBeUndefined();
    expect(within(3, before)).toBe(20);
  });
});
