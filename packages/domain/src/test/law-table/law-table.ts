import type { CaseDeadlineName, CaseEvent, CaseEventKind } from '../../rules/case-history.ts';
import type { NoDeadline } from '../../rules/deadlines.ts';
import type { Sector } from '../../rules/rule-set.ts';

/** What an event does to a deadline. */
export type Effect =
  | { does: 'nothing' }
  /** There is a new decision: the deadline runs in full, whatever ended it before. */
  | { does: 'starts'; by: string }
  /** There is a decision: the deadline runs in full, unless it has begun already. */
  | { does: 'startsUnlessRunning'; by: string }
  /** The deadline runs in full once more, if there is a decision on which it can run. */
  | { does: 'runsAgain'; by: string }
  /** The deadline runs in full, also before there is a decision; on one that was annulled it does not. */
  | { does: 'runsFromKnowledge'; by: string }
  /** Where nothing else is awaited, the deadline runs on with the days it had left when it came to stand still. */
  | { does: 'runsOn'; by: string }
  /** The deadline stands still until one of the answers. */
  | { does: 'standsStill'; until: readonly CaseEventKind[]; onlyInTime: boolean; by: string }
  | { does: 'ends'; because: NoDeadline; by: string }
  /** It ends no earlier than the day given. */
  | { does: 'isExtended'; by: string };

const nothing: Effect = { does: 'nothing' };
const starts = (by: string): Effect => ({ does: 'starts', by });
const runsAgain = (by: string): Effect => ({ does: 'runsAgain', by });
const ends = (because: NoDeadline, by: string): Effect => ({ does: 'ends', because, by });
const extended: Effect = { does: 'isExtended', by: 'fvl. § 29' };

const awaitsExplanation = (by: string): Effect => ({
  does: 'standsStill',
  until: ['explanationReceived'],
  onlyInTime: true,
  by,
});
const awaitsAppeal = (by: string): Effect => ({
  does: 'standsStill',
  until: ['appealDecided', 'appealDismissed', 'appealWithdrawn'],
  onlyInTime: false,
  by,
});
const awaitsComplaint = (by: string): Effect => ({
  does: 'standsStill',
  until: ['formalComplaintDecided', 'formalComplaintWithdrawn'],
  onlyInTime: false,
  by,
});

/**
 * The law of the three deadlines of a result, written down a second time from the Acts and without a look at
 * `rules/deadlines.ts`. An answer ends the wait for it, besides what its own row says.
 */
export const lawTable: Readonly<Record<CaseEvent['kind'], Readonly<Record<CaseDeadlineName, Effect>>>> = {
  announced: {
    explanation: starts('uhl. § 11-8(1)'),
    appeal: starts('uhl. § 11-10(1)'),
    formalComplaint: { does: 'startsUnlessRunning', by: 'uhl. § 11-9(1)' },
  },
  explanationRequested: {
    explanation: nothing,
    appeal: awaitsExplanation('uhl. § 11-10(1)'),
    formalComplaint: awaitsExplanation('uhl. § 11-9(6)'),
  },
  explanationReceived: {
    explanation: nothing,
    appeal: runsAgain('uhl. § 11-10(1)'),
    formalComplaint: runsAgain('uhl. § 11-9(6)'),
  },
  appealFiled: {
    explanation: nothing,
    appeal: nothing,
    formalComplaint: awaitsAppeal('uhl. § 11-9(6)'),
  },
  appealWithdrawn: { explanation: nothing, appeal: nothing, formalComplaint: nothing },
  appealDismissed: {
    explanation: nothing,
    appeal: nothing,
    formalComplaint: runsAgain('uhl. § 11-9(6)'),
  },
  appealDecided: {
    explanation: starts('uhl. § 11-8(1)'),
    appeal: ends('decidedOnAppeal', 'uhl. § 11-11'),
    formalComplaint: runsAgain('uhl. § 11-9(6)'),
  },
  formalErrorKnown: {
    explanation: nothing,
    appeal: nothing,
    formalComplaint: { does: 'runsFromKnowledge', by: 'uhl. § 11-9(1)' },
  },
  formalComplaintFiled: {
    explanation: nothing,
    appeal: awaitsComplaint('uhl. § 11-10(1)'),
    formalComplaint: nothing,
  },
  formalComplaintDecided: {
    explanation: nothing,
    appeal: runsAgain('uhl. § 11-10(1)'),
    formalComplaint: nothing,
  },
  formalComplaintWithdrawn: {
    explanation: nothing,
    appeal: { does: 'runsOn', by: 'uhl. § 11-10(1)' },
    formalComplaint: nothing,
  },
  annulled: {
    explanation: ends('annulled', 'uhl. § 11-9(2)'),
    appeal: ends('annulled', 'uhl. § 11-9(2)'),
    formalComplaint: ends('annulled', 'uhl. § 11-9(2)'),
  },
  newGradingAnnounced: {
    explanation: starts('uhl. § 11-9(2)'),
    appeal: starts('uhl. § 11-9(2)'),
    formalComplaint: starts('uhl. § 11-9(2)'),
  },
  deadlineExtended: { explanation: extended, appeal: extended, formalComplaint: extended },
};

/** A period in the plain: so many days, or so many hours on the clock. */
export type PlainPeriod = { days: number } | { hours: number };

type Periods = {
  readonly explanation: { readonly written: PlainPeriod | null; readonly oral: PlainPeriod };
  readonly appeal: PlainPeriod;
  readonly formalComplaint: PlainPeriod;
};

/** The periods of the Acts and of the common local rules; null where the sector has no such deadline. */
export const periods: Readonly<Record<Sector, Periods>> = {
  higherEducation: {
    explanation: { written: { days: 7 }, oral: { hours: 24 } },
    appeal: { days: 21 },
    formalComplaint: { days: 21 },
  },
  school: {
    explanation: { written: null, oral: { days: 10 } },
    appeal: { days: 10 },
    formalComplaint: { days: 10 },
  },
};
