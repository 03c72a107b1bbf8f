import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnectDelay } from './answer-line.ts';
import { ageInSteps, type SavingState, savingWords } from './saving-state.ts';

const calm: SavingState = {
  isReady: true,
  line: 'up',
  machine: 'saved',
  confirmedAt: 10_000,
  version: 7,
  lease: null,
  kept: null,
  unconfirmedSince: null,
  stopped: null,
};

describe('what the page says about saving', () => {
  it.each<[string, Partial<SavingState>, object]>([
    ['all confirmed', {}, { kind: 'onServer', seconds: 2, version: 7 }],
    [
      'typing, confirmed just now',
      { unconfirmedSince: 11_900 },
      { kind: 'onServer', seconds: 2, version: 7 },
    ],
    ['the server is slow', { unconfirmedSince: 8_000 }, { kind: 'sending' }],
    ['no network, something new', { line: 'away', unconfirmedSince: 11_000 }, { kind: 'onMachine' }],
    ['no network, nothing new', { line: 'away' }, { kind: 'onServerLineAway' }],
    [
      'neither network nor store',
      { line: 'away', unconfirmedSince: 11_000, machine: 'failed' },
      { kind: 'nowhere' },
    ],
    ['nothing there yet', { line: 'away', isReady: false, confirmedAt: null }, { kind: 'opening' }],
    ['the server takes no more', { stopped: 'handedIn' }, { kind: 'stopped' }],
  ])('%s [Q1]', (_, changes, words) => {
    expect(savingWords({ ...calm, ...changes }, 12_000)).toEqual(words);
  });

  it('never says "on the server" where nothing was confirmed or the line is away [Q1]', () => {
    const instant = fc.integer({ min: 0, max: 20_000 });
    const states = fc.record({
      isReady: fc.boolean(),
      line: fc.constantFrom('up' as const, 'away' as const),
      machine: fc.constantFrom('saved' as const, 'failed' as const),
      confirmedAt: fc.option(instant),
      version: fc.option(fc.nat()),
      lease: fc.constant(null),
      kept: fc.constant(null),
      unconfirmedSince: fc.option(instant),
      stopped: fc.constant(null),
    });
    fc.assert(
      fc.property(states, (state) => {
        const words = savingWords(state, 20_000);
        if (words.kind !== 'onServer') return;
        expect(state.line).toBe('up');
        expect(state.confirmedAt).not.toBeNull();
        expect(words.seconds * 1000).toBeLessThanOrEqual(20_000 - (state.confirmedAt ?? 0));
        expect(20_000 - (state.unconfirmedSince ?? 20_000)).toBeLessThanOrEqual(3_000);
      }),
    );
  });
});

it.each([
  [0, { unit: 'second', count: 0 }],
  [9, { unit: 'second', count: 9 }],
  [19, { unit: 'second', count: 10 }],
  [59, { unit: 'second', count: 50 }],
  [60, { unit: 'minute', count: 1 }],
])('an age of %i seconds moves in steps', (seconds, step) => {
  expect(ageInSteps(seconds)).toEqual(step);
});

it('reconnecting waits longer each time, at most 15 seconds, and never the same for all [D14]', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const delay = reconnectDelay(failures, random);
      expect(delay).toBeGreaterThanOrEqual(250);
      expect(delay).toBeLessThanOrEqual(15_000);
    }),
  );
  expect(reconnectDelay(3, 0)).toBeLessThan(reconnectDelay(3, 1));
});
