import type { RevealRule } from '../exam/exam.ts';
import type { Grade, GradeScale } from '../exam/grades.ts';
import { isGradeOn } from '../exam/grades.ts';
import type { Question } from '../papers/paper.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import { type AssessmentEntry, type AssessmentFault, emptyAssessment, faultIn } from './assessment.ts';

/** One grader's assessment of one answer. */
export type Assessment = { readonly kind: 'draft' | 'confirmed'; readonly entry: AssessmentEntry };
/** By grader; the server's grader transactions never hold another's before all are revealed [G2]. */
export type Assessments = Readonly<Record<string, Assessment>>;
export type Proposal = { readonly grade: Grade; readonly reason: string; readonly by: string };
/** `same`: all graders came to it alone. `discussed`: one grader proposed it, another approved. */
export type AgreementBasis = 'same' | 'discussed';

/**
 * One answer in one commission, from the first note to the agreed grade [G1, G2].
 *
 *   save · confirm · reopen
 *        ┌─────┐
 *   ┌────┴─────▼─┐  all have confirmed: revealed, and all grades are the same
 *   │ assessing  ├──────────────────────────────────────────────┐
 *   └────┬───────┘                                              ▼
 *        │ revealed, and grades differ                      ┌────────┐
 *        ▼                                                  │ agreed │
 *   ┌───────────┐ propose  ┌──────────┐ approve (another)   └────────┘
 *   │ differing ├─────────►│ proposed ├──────────────────────────▲
 *   └───────────┘          └─┬─────▲──┘
 *                            └─────┘ propose: replaces
 *
 * A confirmed assessment never changes; its grader can take the confirmation back until it is revealed.
 */
export type Grading = { readonly assessments: Assessments } & (
  | { readonly kind: 'assessing' }
  | { readonly kind: 'differing' }
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  | { readonly kind: 'agreed'; readonly grade: Grade; readonly basis: AgreementBasis }
);

export const gradingStates = ['assessing', 'differing', 'proposed', 'agreed'] as const;
export type GradingState = Grading['kind'];

export type GradingCommand =
  | { readonly kind: 'save'; readonly entry: AssessmentEntry }
  | { readonly kind: 'confirm' | 'reopen' }
  | { readonly kind: 'propose'; readonly grade: Grade; readonly reason: string }
  | { readonly kind: 'approve'; readonly grade: Grade };
export type GradingCommandName = GradingCommand['kind'];

/** The commands that each state takes; the other conditions depend on the grader and the current proposal. */
export const gradingCommands: Readonly<Record<GradingState, readonly GradingCommandName[]>> = {
  assessing: ['save', 'confirm', 'reopen'],
  differing: ['propose'],
  proposed: ['propose', 'approve'],
  agreed: [],
};

export type GradingEvent =
  | { readonly kind: 'assessmentSaved'; readonly by: string; readonly entry: AssessmentEntry }
  | { readonly kind: 'assessmentConfirmed' | 'assessmentReopened'; readonly by: string }
  /** No command of a grader: it follows when `answersToReveal` names the answer. */
  | { readonly kind: 'assessmentsRevealed' }
  | { readonly kind: 'gradeProposed'; readonly by: string; readonly grade: Grade; readonly reason: string }
  | { readonly kind: 'gradeAgreed'; readonly grade: Grade; readonly basis: AgreementBasis };

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
  | 'proposalReplaced';

export type GradingDecision = Decision<GradingEvent, GradingRefusal>;

/** The grader who acts, and the scale the exam is graded on. */
export type GradingFacts = {
  readonly by: string;
  readonly scale: GradeScale;
  readonly questions: readonly Question[];
};

/** Why an answer does not take the command in the state it is in. */
export function gradingRefusalIn(state: GradingState, command: GradingCommandName): GradingRefusal {
  if (state === 'assessing') return 'notRevealed';
  if (state === 'agreed') return 'alreadyAgreed';
  return command === 'approve' ? 'noProposal' : 'alreadyRevealed';
}

function decideSave(
  own: Assessment | undefined,
  entry: AssessmentEntry,
  facts: GradingFacts,
): GradingDecision {
  if (own?.kind === 'confirmed') return refused('assessmentConfirmed');
  const fault = faultIn(entry, facts.questions, facts.scale);
  return fault === undefined ? accepted({ kind: 'assessmentSaved', by: facts.by, entry }) : refused(fault);
}

function decideConfirm(own: Assessment | undefined, facts: GradingFacts): GradingDecision {
  if (own?.kind === 'confirmed') return refused('assessmentConfirmed');
  if (own === undefined || own.entry.grade === null) return refused('gradeMissing');
  const fault = faultIn(own.entry, facts.questions, facts.scale);
  return fault === undefined ? accepted({ kind: 'assessmentConfirmed', by: facts.by }) : refused(fault);
}

function decideApprove(grading: Grading, grade: Grade, by: string): GradingDecision {
  if (grading.kind !== 'proposed') return refused('noProposal');
  if (grading.proposal.by === by) return refused('ownProposal');
  // The other grader may have replaced the proposal since the page was loaded: a grader approves what they have read.
  if (grading.proposal.grade !== grade) return refused('proposalReplaced');
  return accepted({ kind: 'gradeAgreed', grade, basis: 'discussed' });
}

/**
 * Decides a member's command on one answer [G1, G2]. Refuses commands that the state does not take, changes to a
 * confirmed assessment, grades and points outside the exam's range, and approval of the member's own proposal.
 */
export function decideGrading(
  grading: Grading,
  command: GradingCommand,
  facts: GradingFacts,
): GradingDecision {
  if (!gradingCommands[grading.kind].includes(command.kind)) {
    return refused(gradingRefusalIn(grading.kind, command.kind));
  }
  const own = grading.assessments[facts.by];
  switch (command.kind) {
    case 'save':
      return decideSave(own, command.entry, facts);
    case 'confirm':
      return decideConfirm(own, facts);
    case 'reopen':
      return own?.kind === 'confirmed'
        ? accepted({ kind: 'assessmentReopened', by: facts.by })
        : refused('assessmentNotConfirmed');
    case 'propose':
      return isGradeOn(facts.scale, command.grade)
        ? accepted({ kind: 'gradeProposed', by: facts.by, grade: command.grade, reason: command.reason })
        : refused('gradeNotOnScale');
    case 'approve':
      return decideApprove(grading, command.grade, facts.by);
  }
}

function withAssessment(grading: Grading, by: string, assessment: Assessment): Grading {
  return { ...grading, assessments: { ...grading.assessments, [by]: assessment } };
}

function entryOf(grading: Grading, by: string): AssessmentEntry {
  return grading.assessments[by]?.entry ?? emptyAssessment;
}

/** The state after the reveal: if all grades are equal the grade is agreed at once, otherwise they differ. */
function onceRevealed(assessments: Assessments): Grading {
  const grades = new Set(Object.values(assessments).map(({ entry }) => entry.grade));
  const [grade] = grades;
  if (grades.size !== 1 || !grade) return { kind: 'differing', assessments };
  return { kind: 'agreed', assessments, grade, basis: 'same' };
}

/** The grading after what has happened. */
export function applyGrading(grading: Grading, event: GradingEvent): Grading {
  const { assessments } = grading;
  switch (event.kind) {
    case 'assessmentSaved':
      return withAssessment(grading, event.by, { kind: 'draft', entry: event.entry });
    case 'assessmentConfirmed':
      return withAssessment(grading, event.by, { kind: 'confirmed', entry: entryOf(grading, event.by) });
    case 'assessmentReopened':
      return withAssessment(grading, event.by, { kind: 'draft', entry: entryOf(grading, event.by) });
    case 'assessmentsRevealed':
      return onceRevealed(assessments);
    case 'gradeProposed': {
      const { by, grade, reason } = event;
      return { kind: 'proposed', assessments, proposal: { by, grade, reason } };
    }
    case 'gradeAgreed':
      return { kind: 'agreed', assessments, grade: event.grade, basis: event.basis };
  }
}

/** What a member can do with the answer now, so that a page needs no rule of its own. */
export function allowedGradingCommands(grading: Grading, facts: GradingFacts): GradingCommandName[] {
  const own = grading.assessments[facts.by];
  return gradingCommands[grading.kind].filter((command) => {
    if (command === 'save') return own?.kind !== 'confirmed';
    if (command === 'confirm') return decideConfirm(own, facts).kind === 'accepted';
    if (command === 'reopen') return own?.kind === 'confirmed';
    return command === 'propose' || (grading.kind === 'proposed' && grading.proposal.by !== facts.by);
  });
}

/** What a member sees of the assessments: their own alone, and everyone's once they are revealed [G2]. */
export function visibleAssessments(grading: Grading, by: string): Assessments {
  if (grading.kind !== 'assessing') return grading.assessments;
  const own = grading.assessments[by];
  return own === undefined ? {} : { [by]: own };
}

/** An appeal is each candidate's own case, so it never waits for another's [K4]. */
export function revealRuleFor(kind: 'ordinary' | 'appeal', reveal: RevealRule): RevealRule {
  return kind === 'appeal' ? 'eachCandidate' : reveal;
}

/**
 * Which of a commission's answers are to be revealed now: confirmed by every member, one by one or all at once [G1].
 */
export function answersToReveal<
  Answer extends { readonly confirmedBy: readonly string[]; readonly revealed: boolean },
>(rule: RevealRule, members: readonly string[], answers: readonly Answer[]): Answer[] {
  if (members.length === 0) return [];
  const isReady = ({ confirmedBy }: Answer) => members.every((member) => confirmedBy.includes(member));
  if (rule === 'allCandidates' && !answers.every(isReady)) return [];
  return answers.filter((answer) => !answer.revealed && isReady(answer));
}

/**
 * True when every answer of the commission has its agreed grade; a commission without answers has nothing to
 * complete.
 */
export function isCommissionCompleted(gradings: readonly Pick<Grading, 'kind'>[]): boolean {
  return gradings.length > 0 && gradings.every(({ kind }) => kind === 'agreed');
}

/** Why graders may not open the answers yet: a candidate still writes, or there is no guide [U4, S4, A3]. */
export type NotYetGrading = 'answersNotIn' | 'guideMissing';

/**
 * Whether the answers are open to graders: for all at the same moment, after the last candidate's deadline and the
 * last answer's arrival, and with a guide [S4].
 */
export function gradingOpens(facts: {
  readonly now: Temporal.Instant;
  readonly lastDeadline: Temporal.Instant;
  /** An answer may still arrive: within the grace period, or during a pause. */
  readonly isSomeoneSitting: boolean;
  readonly hasGuide: boolean;
}): { readonly kind: 'open' } | { readonly kind: 'closed'; readonly why: NotYetGrading } {
  if (facts.isSomeoneSitting || Temporal.Instant.compare(facts.now, facts.lastDeadline) < 0)
    return { kind: 'closed', why: 'answersNotIn' };
  return facts.hasGuide ? { kind: 'open' } : { kind: 'closed', why: 'guideMissing' };
}
