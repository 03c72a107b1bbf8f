import type { Grade } from '../../exam/grades.ts';
import { accepted, type RepeatableDecision, refused, unchanged } from '../../process/decision.ts';
import type { NewAssessmentRule } from '../../rules/rule-set.ts';

/**
 * The new assessment of an appealed answer, from the choice of its graders to the one decision [K6] (uhl. § 11-11(3)).
 *
 *   opened ──assess, reason──▶ assessing ──▶ agreed | disagreed ──sign, each──▶ signed ──decide──▶ decided
 *      │                          ▲               │                               │
 *      │                          └── any change ─┴───────────────────────────────┘
 *      └──cancel, from any of them──▶ cancelled, and the graders are chosen again
 *
 * Its graders see the whole file and each other's assessments. A signature is of the protocol as it was: a change asks
 * every member again. Only one of them is under way for an appeal.
 */
export type Reassessment =
  | ({ readonly kind: 'opened' | 'assessing' | 'agreed' | 'disagreed' | 'signed' } & Work)
  | { readonly kind: 'decided'; readonly grade: Grade }
  | { readonly kind: 'cancelled' };

type Work = {
  readonly members: readonly string[];
  /** What each member would give; those who have said nothing are absent. */
  readonly grades: Readonly<Record<string, Grade>>;
  /** The common reasons are written. */
  readonly isReasoned: boolean;
  /** Who has signed the protocol as it is now. */
  readonly signedBy: readonly string[];
};

export const reassessmentStates = [
  'opened',
  'assessing',
  'agreed',
  'disagreed',
  'signed',
  'decided',
  'cancelled',
] as const satisfies readonly Reassessment['kind'][];
export type ReassessmentState = Reassessment['kind'];

export type ReassessmentCommand =
  /** A member says what grade they would give, and why. */
  | { readonly kind: 'assess'; readonly personId: string; readonly grade: Grade }
  /** A member writes the common reasons. */
  | { readonly kind: 'reason' }
  | { readonly kind: 'sign'; readonly personId: string; readonly sha256: string }
  | { readonly kind: 'replace'; readonly personId: string; readonly successor: string }
  | { readonly kind: 'cancel' }
  /** The exam office announces; `chosen` where the rules leave a disagreement to it. */
  | { readonly kind: 'decide'; readonly chosen: Grade | null };
export type ReassessmentCommandName = ReassessmentCommand['kind'];

export const reassessmentCommandNames = [
  'assess',
  'reason',
  'sign',
  'replace',
  'cancel',
  'decide',
] as const satisfies readonly ReassessmentCommandName[];

/** The commands of a new assessment in each state. */
export const reassessmentCommands: Readonly<Record<ReassessmentState, readonly ReassessmentCommandName[]>> = {
  opened: ['assess', 'reason', 'replace', 'cancel'],
  assessing: ['assess', 'reason', 'replace', 'cancel'],
  agreed: ['assess', 'reason', 'sign', 'replace', 'cancel'],
  disagreed: ['assess', 'reason', 'sign', 'replace', 'cancel'],
  signed: ['assess', 'reason', 'sign', 'replace', 'cancel', 'decide'],
  decided: [],
  cancelled: [],
};

/** What decisions depend on besides the new assessment itself. */
export type ReassessmentFacts = {
  readonly decider: NewAssessmentRule['decider'];
  /** The member who is there as the course coordinator. */
  readonly coordinator: string | null;
  /** The SHA-256 of the protocol as it is now. */
  readonly present: string;
  /** The words are those that are stored already, as after a double click. */
  readonly isSame?: boolean;
};

export type ReassessmentEvent =
  | { readonly kind: 'reassessmentAssessed'; readonly personId: string; readonly grade: Grade }
  | { readonly kind: 'reassessmentReasoned' | 'reassessmentCancelled' }
  | { readonly kind: 'reassessmentSigned'; readonly personId: string; readonly sha256: string }
  | { readonly kind: 'reassessmentMemberReplaced'; readonly personId: string; readonly successor: string }
  | { readonly kind: 'reassessmentDecided'; readonly grade: Grade };

export type ReassessmentRefusal =
  | 'reassessmentDecidedAlready'
  | 'reassessmentCancelledAlready'
  | 'reassessmentUnfinished'
  | 'reassessmentDisagreed'
  | 'reassessmentChanged'
  | 'reassessmentUnsigned'
  | 'reassessmentGradeMissing'
  | 'reassessmentGradeSettled';

export type ReassessmentDecision = RepeatableDecision<ReassessmentEvent, ReassessmentRefusal>;

/** Why a new assessment does not take the command in the state it is in. */
export function reassessmentRefusalIn(
  state: ReassessmentState,
  command: ReassessmentCommandName,
): ReassessmentRefusal {
  if (state === 'decided') return 'reassessmentDecidedAlready';
  if (state === 'cancelled') return 'reassessmentCancelledAlready';
  return command === 'decide' ? 'reassessmentUnsigned' : 'reassessmentUnfinished';
}

/** Where work stands: by what is said, by the reasons, and by who has signed. */
function standing(work: Work): Reassessment {
  const { members, grades, isReasoned, signedBy } = work;
  const given = members.map((member) => grades[member]);
  if (!isReasoned && given.every((grade) => grade === undefined)) return { kind: 'opened', ...work };
  if (!isReasoned || given.includes(undefined)) return { kind: 'assessing', ...work };
  if (members.every((member) => signedBy.includes(member))) return { kind: 'signed', ...work };
  return { kind: new Set(given).size > 1 ? 'disagreed' : 'agreed', ...work };
}

/** A new assessment whose graders have just been chosen. */
export const beginReassessment = (members: readonly string[]): Reassessment =>
  standing({ members, grades: {}, isReasoned: false, signedBy: [] });

/** The new assessment by what is stored of it. */
export const reassessmentOf = standing;

/**
 * The grade that the members' assessments give: what all give, or by rule what the course coordinator gives. Null while
 * one is missing, and where they differ and must agree, or the exam office decides.
 */
export function settledGrade(
  { members, grades }: Pick<Work, 'members' | 'grades'>,
  { decider, coordinator }: Pick<ReassessmentFacts, 'decider' | 'coordinator'>,
): Grade | null {
  const given = members.map((member) => grades[member]);
  const [first] = given;
  if (first === undefined || given.includes(undefined)) return null;
  if (given.every((grade) => grade === first)) return first;
  return decider === 'coordinator' && coordinator !== null && members.includes(coordinator)
    ? (grades[coordinator] ?? null)
    : null;
}

/** Whether the members may sign the protocol: they agree, or the rules say whose word counts where they do not. */
export function maySign(work: Pick<Work, 'members' | 'grades'>, facts: ReassessmentFacts): boolean {
  return settledGrade(work, facts) !== null || facts.decider === 'office';
}

type Open = Extract<Reassessment, Work>;

function decideSigning(
  open: Open,
  { personId, sha256 }: Extract<ReassessmentCommand, { kind: 'sign' }>,
  facts: ReassessmentFacts,
): ReassessmentDecision {
  if (!maySign(open, facts)) return refused('reassessmentDisagreed');
  if (sha256 !== facts.present) return refused('reassessmentChanged');
  if (open.signedBy.includes(personId)) return unchanged;
  return accepted({ kind: 'reassessmentSigned', personId, sha256 });
}

/** The one decision: of what is settled nothing else can be announced, and the office chooses only where the rules say so. */
function decideFinally(open: Open, chosen: Grade | null, facts: ReassessmentFacts): ReassessmentDecision {
  const settled = settledGrade(open, facts);
  if (settled !== null && chosen !== null && chosen !== settled) return refused('reassessmentGradeSettled');
  const grade = settled ?? chosen;
  return grade === null
    ? refused('reassessmentGradeMissing')
    : accepted({ kind: 'reassessmentDecided', grade });
}

/**
 * Decides a command on a new assessment [K6]. Each member says what they would give; where they differ, the rule of the
 * institution says whose word counts; every member signs before the exam office announces.
 */
export function decideReassessment(
  reassessment: Reassessment,
  command: ReassessmentCommand,
  facts: ReassessmentFacts,
): ReassessmentDecision {
  if (!('members' in reassessment) || !reassessmentCommands[reassessment.kind].includes(command.kind)) {
    return refused(reassessmentRefusalIn(reassessment.kind, command.kind));
  }
  switch (command.kind) {
    case 'assess': {
      const { personId, grade } = command;
      const isSame = facts.isSame && reassessment.grades[personId] === grade;
      return isSame ? unchanged : accepted({ kind: 'reassessmentAssessed', personId, grade });
    }
    case 'reason':
      return facts.isSame && reassessment.isReasoned ? unchanged : accepted({ kind: 'reassessmentReasoned' });
    case 'sign':
      return decideSigning(reassessment, command, facts);
    case 'replace': {
      const { personId, successor } = command;
      return accepted({ kind: 'reassessmentMemberReplaced', personId, successor });
    }
    case 'cancel':
      return accepted({ kind: 'reassessmentCancelled' });
    case 'decide':
      return decideFinally(reassessment, command.chosen, facts);
  }
}

const without = (grades: Work['grades'], personId: string): Work['grades'] =>
  Object.fromEntries(Object.entries(grades).filter(([id]) => id !== personId));

/** The new assessment after what has happened. Work on one that is over is a fault and throws. */
export function applyReassessment(reassessment: Reassessment, event: ReassessmentEvent): Reassessment {
  if (event.kind === 'reassessmentCancelled') return { kind: 'cancelled' };
  if (event.kind === 'reassessmentDecided') return { kind: 'decided', grade: event.grade };
  if (!('members' in reassessment)) throw new Error(`${event.kind} after the end`);
  const { kind: _, ...work } = reassessment;
  switch (event.kind) {
    case 'reassessmentAssessed':
      return standing({
        ...work,
        grades: { ...work.grades, [event.personId]: event.grade },
        signedBy: [],
      });
    case 'reassessmentReasoned':
      return standing({ ...work, isReasoned: true, signedBy: [] });
    case 'reassessmentSigned':
      return standing({ ...work, signedBy: [...work.signedBy, event.personId] });
    case 'reassessmentMemberReplaced':
      return standing({
        ...work,
        members: work.members.map((member) => (member === event.personId ? event.successor : member)),
        grades: without(work.grades, event.personId),
        signedBy: [],
      });
  }
}
