import { type Grade, type GradeScale, isGradeOn } from '../exam/grades.ts';
import type { CompletingWay, GradingWorkflow } from '../exam/grading-workflow.ts';
import type { Question } from '../papers/paper.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import type { AssessmentEntry, AssessmentFault, Points } from './assessment.ts';
import { agreedAtOnce, withEntry, withKind } from './assessments.ts';
import {
  type DecidingCommand,
  type DecidingEvent,
  type DecidingFacts,
  type DecidingRefusal,
  type Dispute,
  decideAfterReveal,
  mayAfterReveal,
} from './deciding.ts';
import { decideConfirm, decideSave } from './own-assessment.ts';

/** One grader's assessment of one answer. */
export type Assessment = { readonly kind: 'draft' | 'confirmed'; readonly entry: AssessmentEntry };
/**
 * By grader; the server's grader transactions never hold another's before all are revealed [G2]. A shared assessment is
 * each member's: the entry is the same, and each confirms it [G1].
 */
export type Assessments = Readonly<Record<string, Assessment>>;
export type Proposal = { readonly grade: Grade; readonly reason: string; readonly by: string };
/**
 * `same`: all graders came to it alone. `one`: one grader confirmed, as the workflow allows. `shared`: the assessment is
 * shared and confirmed. `discussed`: one grader proposed it, another approved. `decided`: they did not agree, and the rule
 * set's decider set it.
 */
export const agreementBases = ['same', 'one', 'shared', 'discussed', 'decided'] as const;
export type AgreementBasis = (typeof agreementBases)[number];

/**
 * One answer in one commission, from the first note to the agreed grade [G1, G2, G6, G19].
 *
 *   save · confirm · reopen
 *        ┌─────┐
 *   ┌────┴─────▼─┐  all have confirmed: revealed, and all grades are the same
 *   │ assessing  ├──────────────────────────────────────────────┐
 *   └────┬───────┘                sendBack                      ▼
 *        │ revealed      ┌──────────────────────────────────┬────────┐
 *        ▼               ▼                                  │ agreed │
 *   ┌───────────┐ propose  ┌──────────┐ approve (another)   └────────┘
 *   │ differing ├─────────►│ proposed ├────────────────────────▲  ▲
 *   └──────┬────┘          └┬──┬────▲─┘                           │
 *          │                │  └────┘ propose: replaces           │
 *          ▼                ▼ declareDisagreement · callThird     │ decide (by the decider)
 *   ┌─────────────────────────┐                                   │
 *   │ disputed                ├───────────────────────────────────┘
 *   └─────────────────────────┘
 *
 * A confirmed assessment never changes; its grader can take the confirmation back until it is revealed. Where the
 * assessment is shared nothing is revealed: the grade is agreed once it is confirmed by all, or by one, as the workflow
 * says; and a member who changes it takes the others' confirmations back. A grade that is sent back is kept beside the next one.
 */
export type Grading = { readonly assessments: Assessments } & (
  | { readonly kind: 'assessing' }
  | { readonly kind: 'differing' }
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  | { readonly kind: 'disputed'; readonly dispute: Dispute }
  | { readonly kind: 'agreed'; readonly grade: Grade; readonly basis: AgreementBasis }
);

export const gradingStates = ['assessing', 'differing', 'proposed', 'disputed', 'agreed'] as const;
export type GradingState = Grading['kind'];

export type GradingCommand =
  | { readonly kind: 'save'; readonly entry: AssessmentEntry }
  | { readonly kind: 'confirm' | 'reopen' }
  | { readonly kind: 'propose'; readonly grade: Grade; readonly reason: string }
  | { readonly kind: 'approve'; readonly grade: Grade }
  | DecidingCommand;
export type GradingCommandName = GradingCommand['kind'];

/** The commands that each state takes; the other conditions depend on the grader and the current proposal. */
export const gradingCommands: Readonly<Record<GradingState, readonly GradingCommandName[]>> = {
  assessing: ['save', 'confirm', 'reopen'],
  differing: ['propose', 'declareDisagreement', 'callThird'],
  proposed: ['propose', 'approve', 'declareDisagreement', 'callThird'],
  disputed: ['decide', 'callThird'],
  agreed: ['sendBack'],
};

export type GradingEvent =
  /** `of`: whose assessment it is: the grader's own, or every member's where it is shared. */
  | {
      readonly kind: 'assessmentSaved';
      readonly by: string;
      readonly of: readonly string[];
      readonly entry: AssessmentEntry;
    }
  | { readonly kind: 'assessmentConfirmed' | 'assessmentReopened'; readonly by: string }
  /** Follows from a save of a shared assessment, and is its part of the log. */
  | { readonly kind: 'confirmationsTakenBack'; readonly of: readonly string[] }
  /** No command of a grader: it follows when `answersToComplete` names the answer. */
  | { readonly kind: 'assessmentsRevealed'; readonly completing?: CompletingWay }
  | { readonly kind: 'gradeProposed'; readonly by: string; readonly grade: Grade; readonly reason: string }
  | { readonly kind: 'gradeAgreed'; readonly grade: Grade; readonly basis: AgreementBasis }
  | DecidingEvent;

export type GradingRefusal =
  | AssessmentFault
  | 'assessmentConfirmed'
  | 'assessmentNotConfirmed'
  | 'gradeMissing'
  | 'alreadyRevealed'
  | 'notRevealed'
  | 'alreadyAgreed'
  | 'noProposal'
  | 'ownProposal'
  | 'proposalReplaced'
  | 'assessedByPredecessor'
  | DecidingRefusal;

export type GradingDecision = Decision<GradingEvent, GradingRefusal>;

/** The grader who acts, the commission and how it works, and the scale the exam is graded on. */
export type GradingFacts = {
  readonly by: string;
  readonly workflow: GradingWorkflow;
  readonly members: readonly string[];
  readonly scale: GradeScale;
  readonly questions: readonly Question[];
  /** Those who held the grader's seat before: a proposal by one of them is the seat's own. */
  readonly predecessors?: readonly string[];
  /** A predecessor's confirmed assessment of this answer counts for the seat [G19]. */
  readonly predecessorStands?: boolean;
  /** The automatic points that the grader may know: these need no reason [G3]. */
  readonly automatic?: Points;
  /** Absent where only the grader's own assessment is at stake: nothing after the reveal is accepted then. */
  readonly deciding?: DecidingFacts;
};

const ownWork: readonly GradingCommandName[] = ['save', 'confirm', 'reopen', 'propose', 'approve'];
const onlyOnceDiffering: readonly GradingCommandName[] = ['propose', 'approve', 'declareDisagreement'];

/** The exam office and a third grader have no part in the members' own work. */
const isOthersWork = (command: GradingCommandName, { deciding }: GradingFacts) =>
  (deciding?.as ?? 'member') !== 'member' && ownWork.includes(command);

/** Why an answer does not take the command in the state it is in. */
export function gradingRefusalIn(state: GradingState, command: GradingCommandName): GradingRefusal {
  if (state === 'assessing') return 'notRevealed';
  if (command === 'sendBack') return 'notAgreed';
  if (state === 'agreed') return 'alreadyAgreed';
  if (command === 'decide') return 'notDisputed';
  if (state === 'disputed' && onlyOnceDiffering.includes(command)) return 'disagreementDeclared';
  return command === 'approve' ? 'noProposal' : 'alreadyRevealed';
}

type SeatFacts = Pick<GradingFacts, 'by' | 'predecessors'>;

/** Whether the proposal is that of the grader's seat: their own, or a predecessor's. */
export function isOwnProposal(proposal: Pick<Proposal, 'by'>, { by, predecessors = [] }: SeatFacts): boolean {
  return proposal.by === by || predecessors.includes(proposal.by);
}

function decideApprove(grading: Grading, grade: Grade, facts: SeatFacts): GradingDecision {
  if (grading.kind !== 'proposed') return refused('noProposal');
  if (isOwnProposal(grading.proposal, facts)) return refused('ownProposal');
  // The other grader may have replaced the proposal since the page was loaded: a grader approves what they have read.
  if (grading.proposal.grade !== grade) return refused('proposalReplaced');
  return accepted({ kind: 'gradeAgreed', grade, basis: 'discussed' });
}

/**
 * Decides a command on one answer [G1, G2, G6, G19]. Refuses commands that the state does not take, changes to a
 * confirmed assessment, grades and points outside the exam's range, approval of the member's own proposal, decisions by
 * anyone but the decider, and sending back what has been announced.
 */
export function decideGrading(
  grading: Grading,
  command: GradingCommand,
  facts: GradingFacts,
): GradingDecision {
  if (!gradingCommands[grading.kind].includes(command.kind)) {
    return refused(gradingRefusalIn(grading.kind, command.kind));
  }
  if (isOthersWork(command.kind, facts)) return refused('notDecider');
  const own = grading.assessments[facts.by];
  switch (command.kind) {
    case 'save':
      return decideSave(own, command.entry, facts);
    case 'confirm':
      return decideConfirm(own, facts);
    case 'reopen':
      if (own?.kind !== 'confirmed') return refused('assessmentNotConfirmed');
      return accepted({ kind: 'assessmentReopened', by: facts.by });
    case 'propose':
      return isGradeOn(facts.scale, command.grade)
        ? accepted({ kind: 'gradeProposed', by: facts.by, grade: command.grade, reason: command.reason })
        : refused('gradeNotOnScale');
    case 'approve':
      return decideApprove(grading, command.grade, facts);
    default: {
      const dispute = grading.kind === 'disputed' ? grading.dispute : undefined;
      return decideAfterReveal(dispute, command, facts);
    }
  }
}

/** The grading after what has happened. */
export function applyGrading(grading: Grading, event: GradingEvent): Grading {
  const { assessments } = grading;
  const changed = (after: Assessments): Grading => ({ ...grading, assessments: after });
  switch (event.kind) {
    case 'assessmentSaved':
      return changed(withEntry(assessments, event.of, event.entry));
    case 'assessmentConfirmed':
      return changed(withKind(assessments, [event.by], 'confirmed'));
    case 'assessmentReopened':
      return changed(withKind(assessments, [event.by], 'draft'));
    case 'confirmationsTakenBack':
      return changed(withKind(assessments, event.of, 'draft'));
    case 'assessmentsRevealed': {
      const agreed = agreedAtOnce(assessments, event.completing ?? 'all');
      return agreed ? { kind: 'agreed', assessments, ...agreed } : { kind: 'differing', assessments };
    }
    case 'gradeProposed': {
      const { by, grade, reason } = event;
      return { kind: 'proposed', assessments, proposal: { by, grade, reason } };
    }
    case 'gradeAgreed':
      return { kind: 'agreed', assessments, grade: event.grade, basis: event.basis };
    case 'disagreementDeclared': {
      const { by, reason, decider } = event;
      return { kind: 'disputed', assessments, dispute: { by, reason, decider } };
    }
    case 'gradeDecided':
      return { kind: 'agreed', assessments, grade: event.grade, basis: 'decided' };
    case 'gradeSentBack':
      return { kind: 'differing', assessments };
  }
}

/** What the actor can do with the answer now, so that a page needs no rule of its own. */
export function allowedGradingCommands(grading: Grading, facts: GradingFacts): GradingCommandName[] {
  const own = grading.assessments[facts.by];
  const dispute = grading.kind === 'disputed' ? grading.dispute : undefined;
  const taken = gradingCommands[grading.kind].filter((command) => !isOthersWork(command, facts));
  return taken.filter((command) => {
    if (command === 'save') return own?.kind !== 'confirmed' && !facts.predecessorStands;
    if (command === 'confirm') return decideConfirm(own, facts).kind === 'accepted';
    if (command === 'reopen') return own?.kind === 'confirmed';
    if (command === 'propose') return true;
    if (command === 'approve') return grading.kind === 'proposed' && !isOwnProposal(grading.proposal, facts);
    return mayAfterReveal(dispute, command, facts);
  });
}
