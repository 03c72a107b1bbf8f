import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriod, dateOf, dayOff, effectiveEnd } from '../calendar/calendar.ts';
import { appealStates, isClosedAppealState } from './appeal.ts';
import { shownToCandidate } from './appeal-shown.ts';
import { decideInterimReply, interimReplyDue, standardInterimReason } from './interim-reply.ts';

const rules = { preliminaryReply: { period: { months: 1 }, legalBasis: 'fvl. § 11 a' } } as const;
const date = (text: string) => Temporal.PlainDate.from(text);
const noon = (text: string) => Temporal.Instant.from(`${text}T11:00:00Z`);

describe('when a candidate without a decision is told how long it takes [K7]', () => {
  it.each([
    ['2026-02-10', null, '2026-03-10'],
    // 28 March 2026 is a Saturday.
    ['2026-02-28', null, '2026-03-30'],
    ['2026-02-10', '2026-04-15', '2026-04-15'],
    // 1 May is a day off, and 2 and 3 May 2026 are a weekend.
    ['2026-02-10', '2026-05-01', '2026-05-04'],
  ])('an appeal open since %s with the promised day %s is due on %s', (openSince, promised, lastDay) => {
    const promisedFor = promised === null ? null : date(promised);
    const due = interimReplyDue({ openSince: noon(openSince), promisedFor }, rules);
    expect(due.lastDay.toString()).toBe(lastDay);
    expect(due.legalBasis).toBe('fvl. § 11 a');
  });

  it('never ends on a day off, and never before what the Act or the promise gives', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((n) => date('2026-01-01').add({ days: n }));
    fc.assert(
      fc.property(days, fc.option(days), (opened, promisedFor) => {
        const openSince = noon(opened.toString());
        const { lastDay } = interimReplyDue({ openSince, promisedFor }, rules);
        expect(dayOff(lastDay)).toBeUndefined();
        const least = promisedFor ?? addPeriod(dateOf(openSince), { months: 1 });
        expect(lastDay.toString()).toBe(effectiveEnd(least).toString());
      }),
    );
  });
});

describe('an interim reply [K7]', () => {
  const now = noon('2026-03-10');

  it.each([
    ['2026-03-10', 'interimDayNotAhead'],
    ['2026-03-09', 'interimDayNotAhead'],
    ['2026-03-11', 'interimReplySent'],
    ['2026-09-10', 'interimReplySent'],
    ['2026-09-11', 'interimDayTooFar'],
  ])('that promises %s on 10 March is %s', (day, result) => {
    const decision = decideInterimReply('inGrading', { expectedOn: date(day), now });
    expect(decision.kind === 'accepted' ? decision.event.kind : decision.code).toBe(result);
  });

  it('is for a case without a decision, and has a standard reason for each of them', () => {
    for (const state of appealStates) {
      const decision = decideInterimReply(state, { expectedOn: date('2026-04-10'), now });
      expect(decision.kind).toBe(isClosedAppealState(state) ? 'refused' : 'accepted');
      expect(standardInterimReason(state) !== undefined).toBe(!isClosedAppealState(state));
    }
  });

  it('tells by its standard reason nothing that the candidate is not shown [K6]', () => {
    for (const a of appealStates)
      for (const b of appealStates)
        if (shownToCandidate(a) === shownToCandidate(b))
          expect(standardInterimReason(a)).toBe(standardInterimReason(b));
  });
});
