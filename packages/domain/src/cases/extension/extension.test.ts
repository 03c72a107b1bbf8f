import { describe, expect, test } from 'vitest';
import { appealDeadline, type DeadlineState } from '../../rules/deadlines.ts';
import { higherEducationRules } from '../../test/rules.ts';
import { type DeadlineExtensionFacts, decideDeadlineExtension } from './extension.ts';

const at = Temporal.Instant.from;
const day = Temporal.PlainDate.from;
const announced = { kind: 'announced', at: at('2026-03-09T09:00:00Z') } as const;
/** To 30 March 2026 at 24:00. */
const standing = appealDeadline([announced], higherEducationRules);
const facts: DeadlineExtensionFacts = {
  now: at('2026-03-20T09:00:00Z'),
  standing,
  until: day('2026-04-15'),
};
const decide = (changed: Partial<DeadlineExtensionFacts>) => {
  const decision = decideDeadlineExtension({ ...facts, ...changed });
  return decision.kind === 'refused' ? decision.code : decision.event.kind;
};

describe('extending a deadline for one candidate (fvl. § 29) [K1]', () => {
  const none: DeadlineState = { kind: 'none', reason: 'notAnnounced' };
  const still: DeadlineState = { kind: 'suspended', since: facts.now, by: 'explanationRequested' };
  test.each<[string, Partial<DeadlineExtensionFacts>, string]>([
    ['until its last instant', { now: at('2026-03-30T21:59:59Z') }, 'deadlineExtended'],
    ['not from the instant at which it has passed', { now: at('2026-03-30T22:00:00Z') }, 'extensionTooLate'],
    ['not to the day it has', { until: day('2026-03-30') }, 'extensionNotLater'],
    ['to the day after', { until: day('2026-03-31') }, 'deadlineExtended'],
    ['to a year after it', { until: day('2027-03-30') }, 'deadlineExtended'],
    ['not further', { until: day('2027-03-31') }, 'extensionTooFar'],
    ['not where there is none', { standing: none }, 'extensionWithoutDeadline'],
    ['not while it stands still', { standing: still }, 'extensionWhileSuspended'],
  ])('%s', (_, changed, outcome) => {
    expect(decide(changed)).toBe(outcome);
  });

  test('moves the deadline to that day, or to the working day after it', () => {
    const extended = (until: string) =>
      appealDeadline(
        [announced, { kind: 'deadlineExtended', at: facts.now, of: 'appeal', until: day(until) }],
        higherEducationRules,
      );
    expect(extended('2026-04-15')).toMatchObject({ deadline: { lastDay: day('2026-04-15') } });
    expect(extended('2026-04-18')).toMatchObject({ deadline: { lastDay: day('2026-04-20') } });
  });
});
