import { expect, test } from 'vitest';
import {
  type QuarantineDecision,
  type QuarantineFacts,
  type QuarantineRefusal,
  quarantineRefusal,
} from './quarantined-updates.ts';

const open: QuarantineFacts = {
  decided: null,
  sitting: 'open',
  graderHasConfirmed: false,
  resultsChecked: false,
};
const handedIn: QuarantineFacts = { ...open, sitting: 'handedIn' };

test.each<[QuarantineDecision, QuarantineFacts, QuarantineRefusal | null]>([
  ['takenIn', open, null],
  ['takenIn', handedIn, null],
  ['takenIn', { ...handedIn, graderHasConfirmed: true }, 'gradingHasBegun'],
  ['keptApart', { ...handedIn, graderHasConfirmed: true }, null],
  ['takenIn', { ...open, sitting: 'absent' }, null],
  ['takenIn', { ...open, sitting: 'absent', resultsChecked: true }, 'nothingToTakeInto'],
  ['keptApart', { ...open, sitting: 'absent', resultsChecked: true }, null],
  ['takenIn', { ...open, sitting: 'waiting' }, 'nothingToTakeInto'],
  ['takenIn', { ...open, sitting: 'withdrawn' }, 'nothingToTakeInto'],
  ['keptApart', { ...open, sitting: 'absent' }, null],
  ['takenIn', { ...handedIn, decided: 'keptApart' }, 'branchDecided'],
  ['keptApart', { ...handedIn, decided: 'takenIn' }, 'branchDecided'],
  ['takenIn', { ...handedIn, decided: 'takenIn' }, 'branchDecided'],
])('%s with %o is answered with %s [D5, D7]', (decision, facts, expected) => {
  expect(quarantineRefusal(decision, facts)).toBe(expected);
});
