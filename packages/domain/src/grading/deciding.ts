import { type Grade, type GradeScale, gradeDistance, isGradeOn } from '../exam/grades.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import type { DisagreementRule } from '../rules/disagreement.ts';

/** A present member of the commission, as far as a rule set asks for it. */
export type DecidingMember = {
  readonly personId: string;
  readonly external: boolean;
  /** Teaches or supervises these candidates in this course. */
  readonly teaches: boolean;
};

/** Who decides a disputed grade: a member, or a third grader whom the exam office appoints. */
export type Decider =
  | { readonly kind: 'member'; readonly personId: string }
  | { readonly kind: 'thirdGrader' };

/** A grade that the commission could not agree on. */
export type Dispute = {
  readonly decider: Decider;
  readonly reason: string;
  /** Null where the rule set itself declared it. */
  readonly by: string | null;
};

/** How far an exam's results have come, as far as sending back asks. */
export type ResultsStage = 'open' | 'checked' | 'closed';

/** What decisions after the reveal depend on [G6, G19]. */
export type DecidingFacts = {
  /** In which part the command is given: as a member, for the exam office, or as the third grader. */
  readonly as: 'member' | 'office' | 'thirdGrader';
  readonly members: readonly DecidingMember[];
  readonly rule: DisagreementRule;
  readonly results: ResultsStage;
};

export const thirdGrader: Decider = { kind: 'thirdGrader' };

/** Whom this decider of the rule set names; undefined where it names none of them, or several. */
function named(decider: DisagreementRule['deciders'][number], members: readonly DecidingMember[]) {
  if (decider === 'thirdGrader' || decider === 'adjudicator') return thirdGrader;
  const found = members.filter((member) => (decider === 'external' ? member.external : !member.teaches));
  const [only] = found;
  return only && found.length === 1 ? ({ kind: 'member', personId: only.personId } as const) : undefined;
}

/**
 * Who decides where the members don't agree: the first in the rule set's order that names exactly one of them, otherwise
 * a third grader, so that two who never agree are never stuck [G6, G19]. A sole member has no one to agree with.
 */
export function whoDecides(rule: DisagreementRule, members: readonly DecidingMember[]): Decider {
  const [sole] = members;
  if (sole && members.length === 1) return { kind: 'member', personId: sole.personId };
  for (const decider of rule.deciders) {
    const found = named(decider, members);
    if (found) return found;
  }
  return thirdGrader;
}

/** The widest distance between any two of the grades. */
function widestDistance(scale: GradeScale, grades: readonly Grade[]): number {
  return Math.max(0, ...grades.flatMap((a) => grades.map((b) => gradeDistance(scale, a, b))));
}

/** Who decides at once when these grades are revealed; undefined where the members try to agree first [G6]. */
function decidesAtOnce(
  { rule, members }: Pick<DecidingFacts, 'rule' | 'members'>,
  scale: GradeScale,
  grades: readonly Grade[],
): Decider | undefined {
  const isFar = rule.thirdFromApart !== null && widestDistance(scale, grades) >= rule.thirdFromApart;
  return isFar && members.length > 1 ? thirdGrader : undefined;
}

/** Whether the actor is the one who decides this dispute, or has taken over that one's seat [G19]. */
function isDecider({ decider }: Dispute, { by, predecessors = [], deciding }: Asking): boolean {
  if (decider.kind === 'thirdGrader') return deciding?.as === 'thirdGrader';
  return deciding?.as === 'member' && [by, ...predecessors].includes(decider.personId);
}

/**
 * Whether an agreed grade may still be sent back: by the exam office before the check, by a member until the
 * announcement [G19].
 */
export function maySendBack({ as, results }: Pick<DecidingFacts, 'as' | 'results'>): boolean {
  if (as === 'office') return results === 'open';
  return as === 'member' && results !== 'closed';
}

export type DecidingCommand =
  | { readonly kind: 'declareDisagreement' | 'callThird' | 'sendBack'; readonly reason: string }
  | { readonly kind: 'decide'; readonly grade: Grade; readonly reason: string };

export type DecidingEvent =
  /** `by` is null where the rule set itself brings the grade before its decider. */
  | ({ readonly kind: 'disagreementDeclared' } & Dispute)
  | { readonly kind: 'gradeDecided'; readonly by: string; readonly grade: Grade; readonly reason: string }
  | { readonly kind: 'gradeSentBack'; readonly by: string; readonly reason: string };

export type DecidingRefusal =
  | 'disagreementDeclared'
  | 'notDisputed'
  | 'notDecider'
  | 'thirdGraderCalled'
  | 'officeCallsThird'
  | 'notAgreed'
  | 'sendBackTooLate';

/** The actor, the scale, and what the decision depends on; without the last nothing is accepted. */
type Asking = {
  readonly by: string;
  readonly predecessors?: readonly string[];
  readonly scale: GradeScale;
  readonly deciding?: DecidingFacts;
};
type DecidingDecision = Decision<DecidingEvent, DecidingRefusal | 'gradeNotOnScale'>;

const isWithThird = (dispute: Dispute | undefined) => dispute?.decider.kind === 'thirdGrader';

/** The grade is brought before the rule set's decider. */
function decideDispute(
  dispute: Dispute | undefined,
  { kind, reason }: DecidingCommand,
  { by, deciding }: { readonly by: string; readonly deciding: DecidingFacts },
): DecidingDecision {
  if (deciding.as === 'thirdGrader') return refused('notDecider');
  if (kind === 'declareDisagreement') {
    const decider = whoDecides(deciding.rule, deciding.members);
    return accepted({ kind: 'disagreementDeclared', by, reason, decider });
  }
  // Only the exam office passes the commission's own decider by: a member who is ill, or does not move.
  if (deciding.as !== 'office') return refused('officeCallsThird');
  if (isWithThird(dispute)) return refused('thirdGraderCalled');
  return accepted({ kind: 'disagreementDeclared', by, reason, decider: thirdGrader });
}

/** Decides a command on an answer whose state takes it, after the reveal; `dispute` is the open one [G6, G19]. */
export function decideAfterReveal(
  dispute: Dispute | undefined,
  command: DecidingCommand,
  asking: Asking,
): DecidingDecision {
  const { by, scale, deciding } = asking;
  if (deciding === undefined) return refused('notDecider');
  const { reason } = command;
  switch (command.kind) {
    case 'sendBack':
      return maySendBack(deciding)
        ? accepted({ kind: 'gradeSentBack', by, reason })
        : refused('sendBackTooLate');
    case 'decide': {
      if (dispute === undefined || !isDecider(dispute, asking)) return refused('notDecider');
      const { grade } = command;
      return isGradeOn(scale, grade)
        ? accepted({ kind: 'gradeDecided', by, grade, reason })
        : refused('gradeNotOnScale');
    }
    case 'declareDisagreement':
    case 'callThird':
      return decideDispute(dispute, command, { by, deciding });
  }
}

/** Whether the actor may give the command, where the answer's state takes it. */
export function mayAfterReveal(
  dispute: Dispute | undefined,
  command: DecidingCommand['kind'],
  asking: Asking,
): boolean {
  const { deciding } = asking;
  if (deciding === undefined) return false;
  if (command === 'sendBack') return maySendBack(deciding);
  if (command === 'decide') return dispute !== undefined && isDecider(dispute, asking);
  if (command === 'declareDisagreement') return deciding.as !== 'thirdGrader';
  return deciding.as === 'office' && !isWithThird(dispute);
}

/**
 * Who decides without a command: grades too far apart at the reveal go to the third grader, and what is sent back to a
 * sole grader waits for that grader's own decision.
 */
export function disputeThatFollows(
  grades: readonly Grade[],
  after: 'reveal' | 'sendBack',
  { scale, deciding }: Pick<Asking, 'scale' | 'deciding'>,
): Extract<DecidingEvent, { kind: 'disagreementDeclared' }> | undefined {
  if (deciding === undefined) return undefined;
  const { rule, members } = deciding;
  const isSole = after === 'sendBack' && members.length === 1;
  const atOnce = after === 'reveal' ? decidesAtOnce(deciding, scale, grades) : undefined;
  const decider = isSole ? whoDecides(rule, members) : atOnce;
  return decider && { kind: 'disagreementDeclared', by: null, reason: '', decider };
}
