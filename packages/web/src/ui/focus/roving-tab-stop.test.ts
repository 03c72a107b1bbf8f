import { describe, expect, it } from 'vitest';
import { stopByKey } from './roving-tab-stop.ts';

describe('one Tab stop, with arrow keys from there [Q4]', () => {
  it.each([
    ['across', 'ArrowRight', 119, 0],
    ['across', 'ArrowLeft', 0, 119],
    ['across', 'ArrowDown', 5, undefined],
    ['down', 'ArrowDown', 5, 6],
    ['down', 'ArrowUp', 5, 4],
    ['down', 'ArrowRight', 5, undefined],
    ['down', 'Home', 5, 0],
    ['down', 'End', 5, 119],
    ['down', 'j', 5, undefined],
  ] as const)('%s: %s from %i leads to %s of 120', (along, key, from, to) => {
    expect(stopByKey(key, from, 120, along)).toBe(to);
  });
});
