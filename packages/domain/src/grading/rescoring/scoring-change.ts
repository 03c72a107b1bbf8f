import type { ExamState } from '../../exam/exam.ts';
import { type Grade, gradeScales } from '../../exam/grades.ts';
import { accepted, type Decision, refused } from '../../process/decision.ts';
import { faultInScoring, type Scoring, type ScoringFacts, type ScoringFault } from '../scoring.ts';

/**
 * A change of an exam's scoring: of what a question counts, of which options are right, of the thresholds between
 * grades, or that a question is withdrawn [G4].
 *
 *   ┌──────────┐ confirm (another) ┌───────────┐ apply ┌─────────┐
 *   │ proposed ├──────────────────►│ confirmed ├──────►│ applied │
 *   └──┬────┬──┘                   └───────────┘       └─────────┘
 *      │    │ decline (another) ┌──────────┐
 *      │    └──────────────────►│ declined │
 *      │ withdraw (the proposer)├──────────┤
 *      └───────────────────────►│ withdrawn│
 *                               └──────────┘
 *
 * Two people stand behind each change. A job applies it: it makes the new version and lists every grade that no longer
 * agrees with it. No grade of a grader, and no announced grade, is changed by it.
 */
export const scoringChangeStates = ['proposed', 'confirmed', 'applied', 'declined', 'withdrawn'] as const;
export type ScoringChangeState = (typeof scoringChangeStates)[number];

export const scoringChangeCommandNames = ['confirm', 'decline', 'withdraw', 'apply'] as const;
export type ScoringChangeCommand = (typeof scoringChangeCommandNames)[number];

/** The commands that each state takes; `apply` is no person's. */
export const scoringChangeCommands: Readonly<Record<ScoringChangeState, readonly ScoringChangeCommand[]>> = {
  proposed: ['confirm', 'decline', 'withdraw'],
  confirmed: ['apply'],
  applied: [],
  declined: [],
  withdrawn: [],
};

/** In which part a person has to do with an exam's scoring. */
export const scoringParts = ['leader', 'grader', 'coordinator', 'programmeLeader', 'examOffice'] as const;
export type ScoringPart = (typeof scoringParts)[number];

/** Those who answer for the assessment propose; the exam office carries out and decides no scoring. */
const proposing: readonly ScoringPart[] = ['leader', 'coordinator'];
const confirming: readonly ScoringPart[] = ['leader', 'grader', 'coordinator', 'programmeLeader'];

export type ScoringChangeFacts = {
  readonly by: string;
  readonly parts: readonly ScoringPart[];
  readonly proposedBy: string;
  readonly examState: ExamState;
};

export type ScoringChangeEvent = {
  readonly kind:
    | 'scoringChangeConfirmed'
    | 'scoringChangeDeclined'
    | 'scoringChangeWithdrawn'
    | 'scoringApplied';
};

export type ScoringChangeRefusal =
  | 'scoringChangeDecided'
  | 'scoringChangeNotConfirmed'
  | 'ownScoringChange'
  | 'anothersScoringChange'
  | 'scoringNotYours'
  | 'scoringClosed';

/** Why the state does not take the command. */
export const scoringChangeRefusalIn = (
  state: ScoringChangeState,
  command: ScoringChangeCommand,
): ScoringChangeRefusal =>
  state === 'proposed' && command === 'apply' ? 'scoringChangeNotConfirmed' : 'scoringChangeDecided';

/** From the publishing until the archive: what is announced is not changed by it, only proposed to be corrected. */
const isScoringOpen = (state: ExamState) =>
  state === 'published' || state === 'checked' || state === 'announced';

/** Decides a command on a proposed change: two different people stand behind each one that is confirmed [G4]. */
export function decideScoringChange(
  state: ScoringChangeState,
  command: ScoringChangeCommand,
  { by, parts, proposedBy, examState }: ScoringChangeFacts,
): Decision<ScoringChangeEvent, ScoringChangeRefusal> {
  if (!scoringChangeCommands[state].includes(command)) return refused(scoringChangeRefusalIn(state, command));
  if (command === 'apply') return accepted({ kind: 'scoringApplied' });
  if (command === 'withdraw')
    return by === proposedBy
      ? accepted({ kind: 'scoringChangeWithdrawn' })
      : refused('anothersScoringChange');
  if (!parts.some((part) => confirming.includes(part))) return refused('scoringNotYours');
  if (by === proposedBy) return refused('ownScoringChange');
  if (command === 'decline') return accepted({ kind: 'scoringChangeDeclined' });
  return isScoringOpen(examState) ? accepted({ kind: 'scoringChangeConfirmed' }) : refused('scoringClosed');
}

const stateAfter: Readonly<Record<ScoringChangeEvent['kind'], ScoringChangeState>> = {
  scoringChangeConfirmed: 'confirmed',
  scoringChangeDeclined: 'declined',
  scoringChangeWithdrawn: 'withdrawn',
  scoringApplied: 'applied',
};

/** The state that an event leads to. */
export function applyScoringChange(
  _state: ScoringChangeState,
  { kind }: ScoringChangeEvent,
): ScoringChangeState {
  return stateAfter[kind];
}

/** What the person can do with the change now, so that a page needs no rule of its own. */
export function allowedScoringChangeCommands(
  state: ScoringChangeState,
  facts: ScoringChangeFacts,
): ScoringChangeCommand[] {
  return scoringChangeCommandNames.filter(
    (command) => command !== 'apply' && decideScoringChange(state, command, facts).kind === 'accepted',
  );
}

export type ScoringProposalRefusal =
  | ScoringFault
  | 'scoringNotYours'
  | 'scoringClosed'
  | 'scoringTooEarly'
  | 'scoringChangeOpen'
  | 'scoringUnchanged';

export type ScoringProposalFacts = Pick<ScoringChangeFacts, 'parts' | 'examState'> & {
  /** The exam is over, so that its answers can be graded. */
  readonly isOver: boolean;
  /** Another change waits, or is being applied. */
  readonly isAnotherOpen: boolean;
  readonly questions: ScoringFacts['questions'];
  readonly scale: ScoringFacts['scale'];
  readonly now: Scoring;
};

/** Whether the person may propose a change at all [G4]. */
export const mayProposeScoring = (parts: readonly ScoringPart[]): boolean =>
  parts.some((part) => proposing.includes(part));

/** The same content in the same order, so that two scorings can be compared. */
export function canonicalScoring({ questions, thresholds }: Scoring, { scale, ...of }: Of): Scoring {
  const ordered = of.questions.flatMap(({ id }) => {
    const each = questions[id];
    if (!each) return [];
    const { weight, key, pointsForWrong, withdrawn } = each;
    return [[id, { weight, key: [...new Set(key)].toSorted(), pointsForWrong, withdrawn }] as const];
  });
  const unknown = Object.entries(questions).filter(([id]) => !of.questions.some((q) => q.id === id));
  const least = thresholds && leastOn(scale, thresholds);
  return {
    questions: Object.fromEntries([...ordered, ...unknown]),
    thresholds: thresholds && least && { unit: thresholds.unit, least },
  };
}
type Of = Pick<ScoringFacts, 'questions' | 'scale'>;

/** The thresholds of the scale's own grades, best first. */
function leastOn(scale: ScoringFacts['scale'], { least }: NonNullable<Scoring['thresholds']>) {
  const own = gradeScales[scale].slice(0, -1) as readonly Grade[];
  return Object.fromEntries(
    own.flatMap((grade) => (least[grade] === undefined ? [] : [[grade, least[grade]]])),
  );
}

/** Why this scoring can't be proposed, or undefined when it can [G4]. */
export function scoringProposalRefusal(
  proposed: Scoring,
  { parts, examState, isOver, isAnotherOpen, now, ...of }: ScoringProposalFacts,
): ScoringProposalRefusal | undefined {
  if (!mayProposeScoring(parts)) return 'scoringNotYours';
  if (!isScoringOpen(examState)) return 'scoringClosed';
  if (!isOver) return 'scoringTooEarly';
  if (isAnotherOpen) return 'scoringChangeOpen';
  const fault = faultInScoring({ ...of, scoring: proposed });
  if (fault) return fault;
  const written = (scoring: Scoring) => JSON.stringify(canonicalScoring(scoring, of));
  return written(proposed) === written(now) ? 'scoringUnchanged' : undefined;
}
