import { dateOf } from '../calendar/calendar.ts';

/** The events of one candidate's result from which a deadline can be counted (uhl. §§ 11-8–11-10). */
export type CaseEventKind =
  | 'announced'
  | 'explanationRequested'
  | 'explanationReceived'
  | 'appealFiled'
  | 'appealWithdrawn'
  | 'appealDismissed'
  | 'appealDecided'
  | 'formalErrorKnown'
  | 'formalComplaintFiled'
  | 'formalComplaintDecided'
  | 'formalComplaintWithdrawn'
  | 'annulled'
  | 'newGradingAnnounced';

/** The deadlines that run for a candidate's result. */
export type CaseDeadlineName = 'explanation' | 'appeal' | 'formalComplaint';

/** A deadline extended to the end of a day, which is possible only until it has passed (fvl. § 29). */
export type DeadlineExtended = {
  kind: 'deadlineExtended';
  at: Temporal.Instant;
  of: CaseDeadlineName;
  until: Temporal.PlainDate;
};

export type CaseEvent =
  | {
      kind: CaseEventKind;
      at: Temporal.Instant;
      /** Which explanation or complaint it is about: of two that are owed at once, an answer ends one wait. */
      ref?: string;
    }
  | DeadlineExtended;

type Counted = Exclude<CaseEvent, DeadlineExtended>;

/** What is owed to the candidate, from when: each stops deadlines until its own answer comes. */
type Owed = readonly Counted[];

/**
 * The basis of a result's deadlines after its history. Each `…From` is the event from which that deadline runs again
 * in full. What is in a list of what is owed, and an open appeal, stop a deadline.
 */
export type DeadlineBasis = {
  /** The decisions on the grade, the latest last. */
  readonly decisions: readonly Counted[];
  readonly appealFrom?: Counted;
  readonly formalFrom?: Counted;
  /** The grade was annulled, and there is no new one. */
  readonly annulled?: true;
  readonly explanations: Owed;
  readonly complaints: Owed;
  readonly openAppeal?: Counted;
  /** Where the appeal deadline stopped before it had passed: on which day, and which day was to be its last. */
  readonly stopped?: { readonly on: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate };
  /** The day to which the rest of the appeal deadline runs, after a wait that ended without an answer. */
  readonly restUntil?: Temporal.PlainDate;
  /** The last day to which each deadline is extended at the least. */
  readonly extended: Readonly<Partial<Record<CaseDeadlineName, Temporal.PlainDate>>>;
};

type Step = (basis: DeadlineBasis, event: Counted) => DeadlineBasis;

const nothing: DeadlineBasis = { decisions: [], explanations: [], complaints: [], extended: {} };

/**
 * What a new decision does not end: what is still owed, since an explanation then explains the new grade and a
 * complaint is still unanswered (uhl. § 11-10(1)); an open appeal; and a day that the candidate was given.
 */
const standing = ({
  decisions,
  explanations,
  complaints,
  openAppeal,
  extended,
  restUntil,
}: DeadlineBasis) => ({
  decisions,
  explanations,
  complaints,
  extended,
  ...(openAppeal && { openAppeal }),
  ...(restUntil && { restUntil }),
});

const decided = (basis: DeadlineBasis, event: Counted): DeadlineBasis => ({
  ...standing(basis),
  decisions: [...basis.decisions, event],
});
const closed = ({ openAppeal: _, ...basis }: DeadlineBasis): DeadlineBasis => basis;
const without = (owed: Owed, { ref }: Counted): Owed => owed.filter((each) => each.ref !== ref);
const withOwed = (owed: Owed, event: Counted): Owed =>
  owed.some(({ ref }) => ref === event.ref) ? owed : [...owed, event];

/** The exhaustive table of uhl. §§ 11-8 to 11-10: what each event does to the basis. */
const steps: Record<CaseEventKind, Step> = {
  announced: (basis, event) => ({
    ...decided(basis, event),
    appealFrom: event,
    // A candidate who knew of the error before the announcement had the deadline from then (uhl. § 11-9(1)).
    formalFrom: basis.formalFrom ?? event,
  }),
  explanationRequested: (basis, event) => ({
    ...basis,
    explanations: withOwed(basis.explanations, event),
  }),
  explanationReceived: (basis, event) => ({
    ...basis,
    explanations: without(basis.explanations, event),
    formalFrom: event,
    ...(basis.appealFrom && { appealFrom: event }),
  }),
  appealFiled: (basis, event) => ({ ...basis, openAppeal: event }),
  appealWithdrawn: closed,
  // A dismissal is a result of the appeal, from which the procedural complaint's deadline runs (uhl. § 11-9(6)).
  appealDismissed: (basis, event) => ({ ...closed(basis), formalFrom: event }),
  // Final: from here there is a procedural complaint, but no second appeal (uhl. §§ 11-9(6), 11-11).
  appealDecided: (basis, event) => ({ ...decided(closed(basis), event), formalFrom: event }),
  formalErrorKnown: (basis, event) => ({ ...basis, formalFrom: event }),
  formalComplaintFiled: (basis, event) => ({ ...basis, complaints: withOwed(basis.complaints, event) }),
  formalComplaintDecided: (basis, event) => ({
    ...basis,
    complaints: without(basis.complaints, event),
    ...(basis.appealFrom && { appealFrom: event }),
  }),
  // No answer, and so no new deadline: the rest of the old one runs (uhl. § 11-10(1)).
  formalComplaintWithdrawn: (basis, event) => ({ ...basis, complaints: without(basis.complaints, event) }),
  // No grade stands, so nothing can be asked for or appealed until there is a new one (uhl. § 11-9(2)).
  annulled: (basis) => ({ ...standing(basis), annulled: true }),
  // A new decision, for which everything starts again (uhl. § 11-9(2)).
  newGradingAnnounced: (basis, event) => ({
    ...decided(basis, event),
    appealFrom: event,
    formalFrom: event,
  }),
};

function extend(basis: DeadlineBasis, { of, until }: DeadlineExtended): DeadlineBasis {
  const before = basis.extended[of];
  const isLater = before === undefined || Temporal.PlainDate.compare(before, until) < 0;
  return isLater ? { ...basis, extended: { ...basis.extended, [of]: until } } : basis;
}

/** The events in the order in which they happened; those of one instant keep theirs. */
export const inOrder = (history: readonly CaseEvent[]): CaseEvent[] =>
  history.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));

/** What the reading of a history asks of the rules, given the basis so far. */
type Reading = {
  /** Whether a deadline had not passed: of a request for explanation, an extension, or what stops a deadline. */
  readonly isInTime: (basis: DeadlineBasis, of: CaseDeadlineName, at: Temporal.Instant) => boolean;
  /** The last day of the appeal deadline, whatever it waits for; null where there is none. */
  readonly lastDayToAppeal: (basis: DeadlineBasis) => Temporal.PlainDate | null;
};

const waits = ({ explanations, complaints }: DeadlineBasis) => explanations.length + complaints.length > 0;
const laterOf = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate) =>
  one && Temporal.PlainDate.compare(one, other) > 0 ? one : other;

/** Keeps what is left of the appeal deadline while it stands still, and lets the rest run after a withdrawal. */
function withRest(
  before: DeadlineBasis,
  { stopped, ...after }: DeadlineBasis,
  { kind, at }: Counted,
  { isInTime, lastDayToAppeal }: Reading,
): DeadlineBasis {
  if (!waits(after)) {
    if (kind !== 'formalComplaintWithdrawn' || !stopped) return after;
    const until = dateOf(at).add(stopped.on.until(stopped.lastDay));
    return { ...after, restUntil: laterOf(after.restUntil, until) };
  }
  const stops = !waits(before) && isInTime(before, 'appeal', at);
  // From a new decision, or an answer while another is awaited, the deadline has all of its time.
  const isFull = after.appealFrom !== undefined && after.appealFrom !== before.appealFrom;
  if (!(stops || isFull)) return { ...after, ...(stopped && { stopped }) };
  const lastDay = lastDayToAppeal(after);
  return { ...after, ...(lastDay && { stopped: { on: dateOf(at), lastDay } }) };
}

/** Reads a history, in any order, up to its end. What comes after its deadline changes nothing. */
export function deadlineBasisAfter(history: readonly CaseEvent[], reading: Reading): DeadlineBasis {
  const { isInTime } = reading;
  return inOrder(history).reduce<DeadlineBasis>((basis, event) => {
    if (event.kind === 'deadlineExtended') {
      return isInTime(basis, event.of, event.at) ? extend(basis, event) : basis;
    }
    // A late request suspends nothing: the week of uhl. § 11-8(1) is over.
    if (event.kind === 'explanationRequested' && !isInTime(basis, 'explanation', event.at)) return basis;
    return withRest(basis, steps[event.kind](basis, event), event, reading);
  }, nothing);
}
