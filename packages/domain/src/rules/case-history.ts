/** The events of one candidate's result, as far as a deadline depends on them (uhl. §§ 11-8–11-10). */
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
  | 'newGradingAnnounced';

export type CaseEvent = { kind: CaseEventKind; at: Temporal.Instant };

/**
 * The basis of a result's deadlines after its history. Each `…From` is the event from which that deadline runs again
 * in full; each `…Since` is when something that stops a deadline began.
 */
export type DeadlineBasis = {
  decision?: CaseEvent;
  appealFrom?: CaseEvent;
  formalFrom?: CaseEvent;
  explanationSince?: Temporal.Instant;
  complaintSince?: Temporal.Instant;
  appealSince?: Temporal.Instant;
};

type Step = (basis: DeadlineBasis, event: CaseEvent, inTime: boolean) => DeadlineBasis;

/** The exhaustive table of uhl. §§ 11-8 to 11-10: what each event does to the basis. */
const steps: Record<CaseEventKind, Step> = {
  announced: ({ formalFrom, complaintSince }, event) => ({
    decision: event,
    appealFrom: event,
    // A candidate who knew of the error before the announcement had the deadline from then (uhl. § 11-9(1)).
    formalFrom: formalFrom ?? event,
    // A complaint from before the grade is still unanswered, and suspends the appeal deadline (uhl. § 11-10(1)).
    ...(complaintSince && { complaintSince }),
  }),
  // A late request suspends nothing: the week of uhl. § 11-8(1) is over.
  explanationRequested: (basis, { at }, inTime) => (inTime ? { ...basis, explanationSince: at } : basis),
  explanationReceived: ({ explanationSince: _, ...basis }, event) => ({
    ...basis,
    formalFrom: event,
    ...(basis.appealFrom && { appealFrom: event }),
  }),
  appealFiled: (basis, { at }) => ({ ...basis, appealSince: at }),
  appealWithdrawn: ({ appealSince: _, ...basis }) => basis,
  // A dismissal is a result of the appeal, from which the procedural complaint's deadline runs (uhl. § 11-9(6)).
  appealDismissed: ({ appealSince: _, ...basis }, event) => ({ ...basis, formalFrom: event }),
  // Final: from here there is a procedural complaint, but no second appeal (uhl. §§ 11-9(6), 11-11).
  appealDecided: (_, event) => ({ decision: event, formalFrom: event }),
  formalErrorKnown: (basis, event) => ({ ...basis, formalFrom: event }),
  formalComplaintFiled: (basis, { at }) => ({ ...basis, complaintSince: at }),
  formalComplaintDecided: ({ complaintSince: _, ...basis }, event) => ({
    ...basis,
    ...(basis.appealFrom && { appealFrom: event }),
  }),
  // A new decision, for which everything starts again (uhl. § 11-9(2)). An explanation that is still owed then
  // explains this decision, and so the deadline waits for it.
  newGradingAnnounced: ({ explanationSince }, event) => ({
    decision: event,
    appealFrom: event,
    formalFrom: event,
    ...(explanationSince && { explanationSince }),
  }),
};

/**
 * Reads a history, in any order, up to its end. `maySuspend` says whether a request for explanation was in time,
 * given the basis before it.
 */
export function deadlineBasisAfter(
  history: readonly CaseEvent[],
  maySuspend: (basis: DeadlineBasis, requestedAt: Temporal.Instant) => boolean,
): DeadlineBasis {
  return history
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .reduce<DeadlineBasis>((basis, event) => {
      const inTime = event.kind !== 'explanationRequested' || maySuspend(basis, event.at);
      return steps[event.kind](basis, event, inTime);
    }, {});
}
