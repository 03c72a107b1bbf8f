import { accepted, type Decision, refused } from '../process/decision.ts';

/** Who decides a complaint: the institution itself, or the appeal body where the two disagree (uhl. § 11-9(3)). */
export const decidingBodies = ['institution', 'board'] as const;
export type DecidingBody = (typeof decidingBodies)[number];

/** What puts a formal error right: grading again what was handed in, or a new exam with new graders (uhl. § 11-9(2)). */
export const complaintRemedies = ['newGrading', 'newExam'] as const;
export type ComplaintRemedy = (typeof complaintRemedies)[number];

/** For whom it is put right: the candidate who complained, or all whom the error struck (uhl. § 11-9(4)). */
export const remedyScopes = ['complainant', 'all'] as const;
export type RemedyScope = (typeof remedyScopes)[number];

type Upheld = {
  readonly by: DecidingBody;
  readonly remedy: ComplaintRemedy;
  readonly scope: RemedyScope;
};

/**
 * A procedural complaint, from the candidate's filing to the last decision (uhl. § 11-9) [K8].
 *
 *   filed ─────┐
 *              ├─takeUp─▶ inHand ──uphold──▶ upheld ──carryOut──▶ remedied
 *   filedLate ─┘           │  ▲                ▲
 *       │              disagree└─sentBack─┐    │upheld
 *    dismiss               ▼              │    │
 *       ▼                atBoard ──enterBoardDecision──▶ notUpheld
 *   dismissed ──takeUp──▶ inHand        (any undecided) ──withdraw──▶ withdrawn
 *
 * None is refused for being late: it waits for a caseworker, who after a year can only dismiss it (fvl. § 31). An
 * institution that disagrees sends the case to the appeal body (uhl. § 11-9(3)), whose decision is for the complainant
 * alone (uhl. § 11-9(5)). A dismissal can be appealed itself; where it is set aside, the case is taken up.
 */
export type Complaint =
  | { readonly kind: Exclude<ComplaintState, 'upheld' | 'remedied'> }
  | ({ readonly kind: 'upheld' | 'remedied' } & Upheld);

export const complaintStates = [
  'filed',
  'filedLate',
  'inHand',
  'atBoard',
  'upheld',
  'remedied',
  'notUpheld',
  'withdrawn',
  'dismissed',
] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** Who has the case in each state; null where nothing more is to be done. */
export const complaintHolders: Readonly<Record<ComplaintState, 'office' | 'board' | null>> = {
  filed: 'office',
  filedLate: 'office',
  inHand: 'office',
  atBoard: 'board',
  // The grade is annulled in words only until the office has carried it out.
  upheld: 'office',
  remedied: null,
  notUpheld: null,
  withdrawn: null,
  dismissed: null,
};

/** The states of a complaint that needs no further work. */
export const closedComplaintStates = complaintStates.filter((state) => complaintHolders[state] === null);

/** The states in which the complaint itself has no answer. */
export const undecidedComplaintStates = [
  'filed',
  'filedLate',
  'inHand',
  'atBoard',
] as const satisfies readonly ComplaintState[];

/** What the appeal body decided. */
export const boardOutcomes = ['upheld', 'notUpheld', 'sentBack'] as const;
export type BoardOutcome = (typeof boardOutcomes)[number];
type BoardDecision =
  | { readonly outcome: 'upheld'; readonly remedy: ComplaintRemedy }
  | { readonly outcome: Exclude<BoardOutcome, 'upheld'> };

export const complaintCommandNames = [
  'takeUp',
  'dismiss',
  'uphold',
  'disagree',
  'enterBoardDecision',
  'carryOut',
  'withdraw',
] as const;
export type ComplaintCommandName = (typeof complaintCommandNames)[number];

export type ComplaintCommand =
  | { readonly kind: Exclude<ComplaintCommandName, 'uphold' | 'enterBoardDecision'> }
  | { readonly kind: 'uphold'; readonly remedy: ComplaintRemedy; readonly scope: RemedyScope }
  | ({ readonly kind: 'enterBoardDecision' } & BoardDecision);

/** The commands of a complaint in each state. */
export const complaintCommands: Readonly<Record<ComplaintState, readonly ComplaintCommandName[]>> = {
  filed: ['takeUp', 'dismiss', 'withdraw'],
  filedLate: ['takeUp', 'dismiss', 'withdraw'],
  inHand: ['uphold', 'disagree', 'dismiss', 'withdraw'],
  atBoard: ['enterBoardDecision', 'withdraw'],
  upheld: ['carryOut'],
  remedied: [],
  notUpheld: [],
  withdrawn: [],
  dismissed: ['takeUp'],
};

/** What a decision depends on besides the case itself. */
export type ComplaintFacts = {
  /** It came more than a year after the decision it is about, and can only be dismissed (fvl. § 31(3)). */
  readonly isBeyondYear: boolean;
  /** All whom it is upheld for handed in something that can be assessed; otherwise only a new exam puts the error right. */
  readonly canBeGradedAgain: boolean;
  /** A grade that it annulled is being set again: announcing the new one carries the decision out. */
  readonly awaitsNewGrade: boolean;
  /** How many others the institution says that the error struck. */
  readonly othersStruck: number;
};

/** What happened to a complaint after it was filed. */
export type ComplaintEvent =
  | {
      readonly kind:
        | 'complaintTakenUp'
        | 'complaintDismissed'
        | 'complaintDisagreed'
        | 'complaintNotUpheld'
        | 'complaintSentBack'
        | 'complaintRemedied'
        | 'complaintWithdrawn';
    }
  | ({ readonly kind: 'complaintUpheld' } & Upheld);

export type ComplaintRefusal =
  | 'complaintDecidedAlready'
  | 'complaintWithdrawnAlready'
  | 'complaintDismissedAlready'
  | 'complaintNotTakenUp'
  | 'complaintTakenUpAlready'
  | 'complaintAtBoard'
  | 'complaintNotAtBoard'
  | 'complaintRemedyNotDue'
  | 'complaintBeyondYear'
  | 'newGradeNotAnnounced'
  | 'nothingToGradeAgain'
  | 'othersStruckMissing';

export type ComplaintDecision = Decision<ComplaintEvent, ComplaintRefusal>;

/** Why a case that is not closed does not take the command in the state it is in. */
const refusedOpen: Readonly<Record<ComplaintCommandName, ComplaintRefusal>> = {
  takeUp: 'complaintTakenUpAlready',
  dismiss: 'complaintAtBoard',
  uphold: 'complaintNotTakenUp',
  disagree: 'complaintNotTakenUp',
  enterBoardDecision: 'complaintNotAtBoard',
  carryOut: 'complaintRemedyNotDue',
  withdraw: 'complaintDecidedAlready',
};

/** Why a complaint does not take the command in the state it is in. */
export function complaintRefusalIn(state: ComplaintState, command: ComplaintCommandName): ComplaintRefusal {
  if (state === 'withdrawn') return 'complaintWithdrawnAlready';
  if (state === 'dismissed') return 'complaintDismissedAlready';
  if (state === 'upheld' || state === 'remedied' || state === 'notUpheld') return 'complaintDecidedAlready';
  if (state === 'atBoard' && command !== 'enterBoardDecision' && command !== 'carryOut')
    return 'complaintAtBoard';
  return refusedOpen[command];
}

function decideUpheld(upheld: Upheld, { canBeGradedAgain, othersStruck }: ComplaintFacts): ComplaintDecision {
  if (upheld.scope === 'all' && othersStruck === 0) return refused('othersStruckMissing');
  if (upheld.remedy === 'newGrading' && !canBeGradedAgain) return refused('nothingToGradeAgain');
  return accepted({ kind: 'complaintUpheld', ...upheld });
}

function decideAtBoard(decision: BoardDecision, facts: ComplaintFacts): ComplaintDecision {
  if (decision.outcome === 'upheld')
    return decideUpheld({ by: 'board', remedy: decision.remedy, scope: 'complainant' }, facts);
  return accepted({
    kind: decision.outcome === 'sentBack' ? 'complaintSentBack' : 'complaintNotUpheld',
  });
}

const eventOf = {
  dismiss: 'complaintDismissed',
  disagree: 'complaintDisagreed',
  withdraw: 'complaintWithdrawn',
} as const;

/**
 * Decides a command on a procedural complaint [K8]. Whether there was an error that may have mattered, and whether a
 * late complaint is heard, a person decides; what may follow from it is decided here (uhl. § 11-9, fvl. § 31).
 */
export function decideComplaint(
  complaint: Complaint,
  command: ComplaintCommand,
  facts: ComplaintFacts,
): ComplaintDecision {
  if (!complaintCommands[complaint.kind].includes(command.kind)) {
    return refused(complaintRefusalIn(complaint.kind, command.kind));
  }
  switch (command.kind) {
    case 'takeUp':
      return facts.isBeyondYear ? refused('complaintBeyondYear') : accepted({ kind: 'complaintTakenUp' });
    case 'uphold':
      return decideUpheld({ by: 'institution', remedy: command.remedy, scope: command.scope }, facts);
    case 'enterBoardDecision':
      return decideAtBoard(command, facts);
    case 'carryOut':
      return facts.awaitsNewGrade ? refused('newGradeNotAnnounced') : accepted({ kind: 'complaintRemedied' });
    default:
      return accepted({ kind: eventOf[command.kind] });
  }
}

/** The state of a complaint that has just been filed. */
export function beginComplaint({ late }: { readonly late: boolean }): Complaint {
  return { kind: late ? 'filedLate' : 'filed' };
}

/** The complaint after what has happened. A remedy for a complaint that was not upheld is a fault and throws. */
export function applyComplaint(complaint: Complaint, event: ComplaintEvent): Complaint {
  switch (event.kind) {
    case 'complaintTakenUp':
    case 'complaintSentBack':
      return { kind: 'inHand' };
    case 'complaintDismissed':
      return { kind: 'dismissed' };
    case 'complaintDisagreed':
      return { kind: 'atBoard' };
    case 'complaintUpheld':
      return { kind: 'upheld', by: event.by, remedy: event.remedy, scope: event.scope };
    case 'complaintNotUpheld':
      return { kind: 'notUpheld' };
    case 'complaintRemedied':
      if (complaint.kind !== 'upheld') throw new Error(`${event.kind} of a complaint that is not upheld`);
      return { ...complaint, kind: 'remedied' };
    case 'complaintWithdrawn':
      return { kind: 'withdrawn' };
  }
}
