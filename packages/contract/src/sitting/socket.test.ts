import fc from 'fast-check';
import { expect, it } from 'vitest';
import { framedUpdate, unframedUpdate } from './socket.ts';

const anyTime = fc.integer({ min: 0, max: 4e12 });

it('an update is read from its frame unchanged, with its number and time [D3]', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      anyTime,
      fc.uint8Array({ minLength: 1 }),
      (number, writtenAt, update) => {
        // Read from within a larger buffer, as sockets give them.
        const buffer = new Uint8Array([9, 9, ...framedUpdate({ number, writtenAt, update })]);
        const read = unframedUpdate(buffer.subarray(2));
        expect([read?.number, read?.writtenAt]).toEqual([number, writtenAt]);
        expect([...(read?.update ?? [])]).toEqual([...update]);
      },
    ),
  );
});

it('a frame without an update, or with an invalid time, is rejected', () => {
  const update = new Uint8Array([1]);
  expect(unframedUpdate(new Uint8Array(12))).toBeNull();
  for (const writtenAt of [Number.NaN, 1e300, -1, -7e15])
    expect(unframedUpdate(framedUpdate({ number: 1, writtenAt, update }))).toBeNull();
});
