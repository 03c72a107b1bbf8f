import fc from 'fast-check';
import { expect, it } from 'vitest';
import { framedUpdate, unframedUpdate } from './answer-socket.ts';

it('an update comes out of its frame as it went in, with its number [D3]', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.uint8Array({ minLength: 1 }),
      (number, update) => {
        // Read from within a larger buffer, as sockets give them.
        const buffer = new Uint8Array([9, 9, ...framedUpdate(number, update)]);
        const read = unframedUpdate(buffer.subarray(2));
        expect(read?.number).toBe(number);
        expect([...(read?.update ?? [])]).toEqual([...update]);
      },
    ),
  );
});

it('a frame without an update is none', () => {
  expect(unframedUpdate(new Uint8Array(4))).toBeNull();
});
