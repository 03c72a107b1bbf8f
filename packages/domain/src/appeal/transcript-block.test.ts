import { expect, it } from 'vitest';
import { appealStates, isClosedAppealState } from './appeal.ts';
import { decideLifting, withholdsTranscript } from './transcript-block.ts';

const rules = (whileAppealOpen: boolean) => ({
  transcriptBlock: { whileAppealOpen, legalBasis: 'NTNU § 6-2(4)' },
});

it.each(appealStates)(
  'an appeal that is %s withholds a transcript only while it is open, and by rule [K5]',
  (state) => {
    expect(withholdsTranscript(state, rules(true))).toBe(!isClosedAppealState(state));
    expect(withholdsTranscript(state, rules(false))).toBe(false);
  },
);

it('a block can be lifted once, and nothing else can be [K5]', () => {
  expect(decideLifting(true)).toMatchObject({ kind: 'accepted' });
  expect(decideLifting(false)).toEqual({ kind: 'refused', code: 'transcriptNotBlocked' });
});
