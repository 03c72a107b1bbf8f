import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../calendar/calendar.ts';
import { day } from '../../test/oslo.ts';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  applyExtension,
  decideExtension,
  type ExtensionFacts,
  extensionCommands,
  extensionRefusalIn,
  extensionStates,
  faultInExtension,
} from './extension.ts';

const facts = (given: Partial<ExtensionFacts> = {}): ExtensionFacts => ({
  dueOn: day('2026-03-23'),
  today: day('2026-03-10'),
  askedUntil: day('2026-04-10'),
  isAsker: false,
  isWorkingDay,
  ...given,
});

itIsAProcess({
  name: 'extension',
  states: extensionStates,
  first: ['asked'],
  final: ['granted', 'refused', 'withdrawn'],
  table: extensionCommands,
  commands: [
    { kind: 'grant', until: '2026-04-10' },
    { kind: 'grant', until: '2026-04-13' },
    { kind: 'grant', until: '2026-03-23' },
    { kind: 'grant', until: '2026-04-04' },
    'refuse',
    'withdraw',
  ],
  facts: [facts(), facts({ isAsker: true })],
  refusalIn: extensionRefusalIn,
  decide: decideExtension,
  apply: applyExtension,
});

describe('the new date for the grades [G9]', () => {
  it.each([
    ['2026-03-24', '2026-03-23', undefined],
    ['2026-03-23', '2026-03-23', 'extensionNotLater'],
    ['2026-03-20', '2026-03-23', 'extensionNotLater'],
    // The present date has passed already: a date that is past too gives no one more time.
    ['2026-03-10', '2026-03-06', 'extensionNotLater'],
    ['2026-03-11', '2026-03-06', undefined],
    ['2026-04-02', '2026-03-23', 'extensionDayOff'],
    ['2026-04-04', '2026-03-23', 'extensionDayOff'],
    ['2027-03-23', '2026-03-23', undefined],
    ['2027-03-24', '2026-03-23', 'extensionTooLong'],
    ['2026-03-11', null, undefined],
    ['2027-03-11', null, 'extensionTooLong'],
  ])('%s, where the grades are due on %s: %s', (until, due, fault) => {
    expect(faultInExtension(day(until), facts({ dueOn: due === null ? null : day(due) }))).toBe(fault);
  });

  it.each([
    ['2026-04-10', 'accepted'],
    ['2026-03-27', 'accepted'],
    ['2026-04-13', 'extensionLaterThanAsked'],
    ['2026-03-23', 'extensionNotLater'],
  ])('is at most the one asked for: %s', (until, outcome) => {
    const decision = decideExtension('asked', { kind: 'grant', until }, facts());
    expect(decision.kind === 'refused' ? decision.code : decision.kind).toBe(outcome);
  });

  it.each([{ kind: 'grant', until: '2026-04-10' }, 'refuse'] as const)(
    'is decided by no one who has asked for it: %j',
    (command) => {
      const decision = decideExtension('asked', command, facts({ isAsker: true }));
      expect(decision).toEqual({ kind: 'refused', code: 'ownExtension' });
    },
  );
});
