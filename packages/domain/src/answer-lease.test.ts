import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLease, type Lease, type LeaseWish } from './answer-lease.ts';

const held: Lease = { epoch: 3, writer: 'a', machineId: 'lab', isConnected: true };
const wish = (more: Partial<LeaseWish>): LeaseWish => ({
  ...{ writer: 'b', machineId: 'lab', isTakeover: false, isConfirmed: false },
  ...more,
});

describe('who writes [D5]', () => {
  it.each<[string, Lease | null, LeaseWish, string]>([
    ['the first window', null, wish({}), 'granted 1'],
    ['the same window again', held, wish({ writer: 'a' }), 'held 3'],
    ['a second window on the machine reads, and may write by a word', held, wish({}), 'reading word'],
    ['a second window that asks outright', held, wish({ isTakeover: true }), 'granted 4'],
    ['a reload, the first window gone', { ...held, isConnected: false }, wish({}), 'granted 4'],
    ['another machine waits for the invigilator', held, wish({ machineId: 'own' }), 'reading confirmation'],
    [
      'another machine waits also when the first is dead',
      { ...held, isConnected: false },
      wish({ machineId: 'own', isTakeover: true }),
      'reading confirmation',
    ],
    [
      'another machine, confirmed',
      held,
      wish({ machineId: 'own', isTakeover: true, isConfirmed: true }),
      'granted 4',
    ],
    [
      'a machine that nobody has noted is no other',
      { ...held, machineId: null, isConnected: false },
      wish({ machineId: 'own' }),
      'granted 4',
    ],
    ['another machine, nobody asked', held, wish({ machineId: 'own', isConfirmed: true }), 'reading word'],
  ])('%s → %s', (_, lease, by, expected) => {
    expect(Object.values(decideLease(lease, by)).join(' ')).toBe(expected);
  });

  it('whatever is asked in whatever order, epochs only rise and each has one writer', () => {
    const anyWish = fc.record({
      writer: fc.constantFrom('a', 'b', 'c'),
      machineId: fc.constantFrom('lab', 'own'),
      isTakeover: fc.boolean(),
      isConfirmed: fc.boolean(),
    });
    const step = (lease: Lease | null, [by, isConnected]: [LeaseWish, boolean]): Lease | null => {
      const found = decideLease(lease && { ...lease, isConnected }, by);
      if (found.kind === 'reading') return lease;
      const before = lease?.epoch ?? 0;
      expect(found.epoch).toBe(found.kind === 'granted' ? before + 1 : before);
      if (found.kind === 'held') expect(lease?.writer).toBe(by.writer);
      return { epoch: found.epoch, writer: by.writer, machineId: by.machineId, isConnected };
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWish, fc.boolean())), (asked) => void asked.reduce(step, null)),
    );
  });
});
