import { describe, expect, test } from 'vitest';
import { itIsAProcess } from '../../test/process-kit.ts';
import {
  applyNewOral,
  callsNewOral,
  decideNewOral,
  newOralCommands,
  newOralRefusalIn,
  newOralStates,
} from './new-oral.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const facts = { calledOn: day('2026-03-09'), today: day('2026-03-20') };

describe('a new oral exam [K10]', () =>
  itIsAProcess({
    name: 'new-oral',
    states: newOralStates,
    first: ['called'],
    final: ['held', 'cancelled'],
    table: newOralCommands,
    commands: [{ kind: 'arrange' }, { kind: 'recordHeld', on: day('2026-03-18') }, { kind: 'cancel' }],
    facts: [facts],
    refusalIn: newOralRefusalIn,
    decide: decideNewOral,
    apply: applyNewOral,
  }));

test.each([
  ['2026-03-08', 'newOralHeldBeforeCall'],
  ['2026-03-09', undefined],
  ['2026-03-20', undefined],
  ['2026-03-21', 'newOralHeldInFuture'],
])('held on %s, from the day of the call until today: %s', (on, code) => {
  const decision = decideNewOral('arranged', { kind: 'recordHeld', on: day(on) }, facts);
  expect(decision.kind === 'refused' ? decision.code : undefined).toBe(code);
});

test.each([
  [true, 'C', 'B', true],
  [true, 'C', 'E', true],
  [true, 'C', 'C', false],
  [true, null, 'C', false],
  [false, 'C', 'B', false],
])('oral part %s, from %s to %s: called %s (uhl. § 11-11(4))', (oralFollows, before, after, called) => {
  expect(callsNewOral({ oralFollows, before, after })).toBe(called);
});
