import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLease, isKnownByKey, type Lease, type LeaseWish, mayHandInFrom } from './answer-lease.ts';

const held: Lease = { epoch: 3, writer: 'a', deviceId: 'lab', isConnected: true, hasOpened: true };
const wish = (more: Partial<LeaseWish>): LeaseWish => ({
  writer: 'b',
  deviceId: 'lab',
  isTakeover: false,
  isConfirmed: false,
  ...more,
});

describe('which window writes [D5]', () => {
  it.each<[string, Lease | null, LeaseWish, string]>([
    ['the first window', null, wish({}), 'granted 1'],
    ['the same window again', held, wish({ writer: 'a' }), 'held 3'],
    [
      'a second window on the device reads, and may write when the candidate asks',
      held,
      wish({}),
      'reading request',
    ],
    ['a second window that asks outright', held, wish({ isTakeover: true }), 'granted 4'],
    ['a reload, the first window gone', { ...held, isConnected: false }, wish({}), 'granted 4'],
    ['another device waits for the invigilator', held, wish({ deviceId: 'own' }), 'reading confirmation'],
    [
      'another device waits also when the first is dead',
      { ...held, isConnected: false },
      wish({ deviceId: 'own', isTakeover: true }),
      'reading confirmation',
    ],
    [
      'another device, confirmed',
      held,
      wish({ deviceId: 'own', isTakeover: true, isConfirmed: true }),
      'granted 4',
    ],
    [
      'an unknown device does not count as another device',
      { ...held, deviceId: null, isConnected: false },
      wish({ deviceId: 'own' }),
      'granted 4',
    ],
    [
      'a window that is known, from a device that is not',
      held,
      wish({ writer: 'a', deviceId: 'own' }),
      'reading confirmation',
    ],
    [
      'another device opens the paper that the first only waited for',
      { ...held, hasOpened: false },
      wish({ deviceId: 'own', isTakeover: true }),
      'granted 4',
    ],
    [
      'another device comes to the waiting room that the first visited days ago',
      { ...held, hasOpened: false, isConnected: false },
      wish({ deviceId: 'own' }),
      'granted 4',
    ],
    [
      'two devices wait in parallel',
      { ...held, hasOpened: false },
      wish({ deviceId: 'own' }),
      'reading request',
    ],
    [
      'another device, nothing requested',
      held,
      wish({ deviceId: 'own', isConfirmed: true }),
      'reading request',
    ],
  ])('%s → %s', (_, lease, by, expected) => {
    expect(Object.values(decideLease(lease, by)).join(' ')).toBe(expected);
  });

  it('whatever is requested in whatever order, epochs only rise and each has one writer', () => {
    const anyWish = fc.record({
      writer: fc.constantFrom('a', 'b', 'c'),
      deviceId: fc.constantFrom('lab', 'own'),
      isTakeover: fc.boolean(),
      isConfirmed: fc.boolean(),
    });
    const step = (
      lease: Lease | null,
      [by, isConnected, hasOpened]: [LeaseWish, boolean, boolean],
    ): Lease | null => {
      const found = decideLease(lease && { ...lease, isConnected, hasOpened }, by);
      if (found.kind === 'reading') return lease;
      const before = lease?.epoch ?? 0;
      expect(found.epoch).toBe(found.kind === 'granted' ? before + 1 : before);
      if (found.kind === 'held') expect(lease?.writer).toBe(by.writer);
      return {
        epoch: found.epoch,
        writer: by.writer,
        deviceId: by.deviceId,
        isConnected,
        hasOpened,
      };
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyWish, fc.boolean(), fc.boolean())),
        (asked) => void asked.reduce(step, null),
      ),
    );
  });
});

const [byKey, otherKey] = ['4f1c0000-0000-8000-8000-000000000001', '4f1c0000-0000-8000-8000-000000000002'];
const byCookie = '4f1c0000-0000-4000-8000-000000000003';

it('a device is identified by its key, or by a cookie that can be copied [D5]', () => {
  expect([byKey, byCookie, null].map(isKnownByKey)).toEqual([true, false, false]);
});

it.each<[string, string | null, string | null, boolean, boolean]>([
  ['the device that writes', byKey, byKey, true, true],
  ['a copied sign-in, with a key of its own', otherKey, byKey, true, false],
  ['a copied sign-in, without a key', byCookie, byKey, true, false],
  ['another device, where no invigilator confirms devices', otherKey, byKey, false, true],
  ['any device, where the device that writes proves no key', otherKey, byCookie, true, true],
  ['any device, where none is recorded', otherKey, null, true, true],
])('hands in from %s: %s', (_, from, writes, isConfirmed, expected) => {
  expect(mayHandInFrom(from, { deviceId: writes }, isConfirmed)).toBe(expected);
});
