import type { LeaseView, ServerMessage } from '@karakter/contract/sitting/socket';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayWriteOn, reconnectDelay } from './connection-rules.ts';

test.each([
  [0, 250, 500],
  [1, 500, 1_000],
  [4, 4_000, 8_000],
  [5, 7_500, 15_000],
  [30, 7_500, 15_000],
])('after %i failures a page connects again within %i to %i milliseconds [D14]', (failures, least, most) => {
  expect([reconnectDelay(failures, 0), reconnectDelay(failures, 1)]).toEqual([least, most]);
});

const [writing, reading] = [
  { kind: 'writing', epoch: 1 },
  { kind: 'reading', needs: 'request' },
] as unknown as [LeaseView, LeaseView];

test.each([
  [{ kind: 'welcome', state: 'open', lease: writing }, true],
  [{ kind: 'welcome', state: 'open', lease: reading }, false],
  [{ kind: 'welcome', state: 'handedIn', lease: writing }, false],
  [{ kind: 'lease', lease: writing }, true],
  [{ kind: 'lease', lease: reading }, false],
  [{ kind: 'confirmed' }, false],
])('a window may continue to write after %j: %s [D5]', (message, mayWrite) => {
  expect(mayWriteOn(message as unknown as ServerMessage)).toBe(mayWrite);
});

test('reconnecting waits longer each time, at most 15 seconds, and not equally long for all [D14]', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const delay = reconnectDelay(failures, random);
      expect(delay).toBeGreaterThanOrEqual(250);
      expect(delay).toBeLessThanOrEqual(15_000);
    }),
  );
  expect(reconnectDelay(3, 0)).toBeLessThan(reconnectDelay(3, 1));
});
