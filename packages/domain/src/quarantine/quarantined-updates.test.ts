import { describe, expect, test } from 'vitest';
import { itIsAProcess } from '../test/process-kit.ts';
import {
  applyQuarantine,
  commandFor,
  decideQuarantine,
  type QuarantineFacts,
  type QuarantineRefusal,
  quarantineCommands,
  quarantineOutcomes,
  quarantineRefusalIn,
  quarantineStates,
} from './quarantined-updates.ts';

const open: QuarantineFacts = { sitting: 'open', graderHasConfirmed: false, resultsChecked: false };
const handedIn: QuarantineFacts = { ...open, sitting: 'handedIn' };

describe('quarantined updates [D5, D7]', () => {
  itIsAProcess({
    name: 'quarantine',
    states: quarantineStates,
    first: ['undecided'],
    final: quarantineOutcomes,
    table: quarantineCommands,
    commands: quarantineCommands.undecided,
    facts: [open, { ...open, sitting: 'waiting' }, { ...handedIn, graderHasConfirmed: true }],
    refusalIn: quarantineRefusalIn,
    decide: decideQuarantine,
    apply: applyQuarantine,
  });

  test.each<[QuarantineFacts, QuarantineRefusal | null]>([
    [open, null],
    [handedIn, null],
    [{ ...handedIn, graderHasConfirmed: true }, 'gradingHasBegun'],
    [{ ...open, sitting: 'absent' }, null],
    [{ ...open, sitting: 'absent', resultsChecked: true }, 'nothingToTakeInto'],
    [{ ...open, sitting: 'waiting' }, 'nothingToTakeInto'],
    [{ ...open, sitting: 'withdrawn' }, 'nothingToTakeInto'],
  ])(
    'with %o accepting them is answered with %s, and keeping them apart is always possible',
    (facts, code) => {
      const decision = decideQuarantine('undecided', 'accept', facts);
      expect(decision.kind === 'refused' ? decision.code : null).toBe(code);
      expect(decideQuarantine('undecided', 'keepApart', facts).kind).toBe('accepted');
    },
  );

  test.each(quarantineOutcomes)('are %s by the command for it', (outcome) => {
    const decision = decideQuarantine('undecided', commandFor[outcome], open);
    expect(decision.kind === 'accepted' && applyQuarantine('undecided', decision.event)).toBe(outcome);
  });
});
