import type { RevealRule } from '../exam/exam.ts';
import type { Grade, GradeScale } from '../exam/grades.ts';
import { isGradeOn } from '../exam/grades.ts';
import type { Question } from '../papers/paper.ts';
import { type AssessmentEntry, type AssessmentFault, emptyAssessment, faultIn } from './assessment.ts';

/** One grader's assessment of one answer. */
export type Assessment = { state: 'draft' | 'confirmed'; entry: AssessmentEntry };
/** By grader; the server's grader transactions never hold another's before all are revealed [G2]. */ export type Assessments =
  Readonly<Record<string, Assessment>>;
export type Proposal = { grade: Grade; reason: string; by: string };
/** `same`: all came to the grade alone. `discussed`: one proposed it, another approved. */
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
export type Grading = { assessments: Assessments } & (
  | { state: 'assessing' }
  | { state: 'differing' }
  | { state: 'proposed'; proposal: Proposal }
  | { state: 'agreed'; grade: Grade; basis: AgreementBasis }
);

export type GradingCommand =
  | { command: 'save'; entry: AssessmentEntry }
  | { command: 'confirm' }
  | { command: 'reopen' }
  | { command: 'propose'; grade: Grade; reason: string }
  | { command: 'approve'; grade: Grade };
export type GradingCommandName = GradingCommand['command'];

/** Which commands a state knows at all; the rest is decided by who asks and what stands. */
const knownCommands: Record<Grading['state'], readonly GradingCommandName[]> = {
  assessing: ['save', 'confirm', 'reopen'],
  differing: ['propose'],
  proposed: ['propose', 'approve'],
  agreed: [],
};

export type GradingEvent =
  | { event: 'assessmentSaved'; by: string; entry: AssessmentEntry }
  | { event: 'assessmentConfirmed'; by: string }
  | { event: 'assessmentReopened'; by: string }
  | { event: 'gradeProposed'; by: string; grade: Grade; reason: string }
  | { event: 'gradeAgreed'; grade: Grade; basis: AgreementBasis };

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

export type GradingDecision =
  | { kind: 'accepted'; event: GradingEvent }
  | { kind: 'refused'; code: GradingRefusal };

/** The grader who acts, and the scale the exam is graded on. */
export type GradingFacts = { by: string; scale: GradeScale; questions: readonly Question[] };

const accept = (event: GradingEvent): GradingDecision => ({ kind: 'accepted', event });
const refuse = (code: GradingRefusal): GradingDecision => ({ kind: 'refused', code });

/** Why a state does not know a command. */
function whyUnknown(state: Grading['state'], command: GradingCommandName): GradingRefusal {
  if (state === 'assessing') return 'notRevealed';
  if (state === 'agreed') return 'alreadyAgreed';
  return command === 'approve' ? 'noProposal' : 'alreadyRevealed';
}

function decideSave(own: Assessment | undefined, entry: AssessmentEntry, facts: GradingFacts) {
  if (own?.state === 'confirmed') return refuse('assessmentConfirmed');
  const fault = faultIn(entry, facts.questions, facts.scale);
  return fault === undefined ? accept({ event: 'assessmentSaved', by: facts.by, entry }) : refuse(fault);
}

function decideConfirm(own: Assessment | undefined, facts: GradingFacts): GradingDecision {
  if (own?.state === 'confirmed') return refuse('assessmentConfirmed');
  if (own === undefined || own.entry.grade === null) return refuse('gradeMissing');
  const fault = faultIn(own.entry, facts.questions, facts.scale);
  return fault === undefined ? accept({ event: 'assessmentConfirmed', by: facts.by }) : refuse(fault);
}

function decideApprove(grading: Grading, grade: Grade, by: string): GradingDecision {
  if (grading.state !== 'proposed') return refuse('noProposal');
  if (grading.proposal.by === by) return refuse('ownProposal');
  // The other may have replaced the proposal since the page was loaded: one approves what one has read.
  if (grading.proposal.grade !== grade) return refuse('proposalReplaced');
  return accept({ event: 'gradeAgreed', grade, basis: 'discussed' });
}

/**
 * Decides a member's command on one answer [G1, G2]. Refuses what the state does not know, changes to what is
 * confirmed, grades and points outside the exam's, and approval of the member's own proposal.
 */
export function decideGrading(
  grading: Grading,
  command: GradingCommand,
  facts: GradingFacts,
): GradingDecision {
  if (!knownCommands[grading.state].includes(command.command)) {
    return refuse(whyUnknown(grading.state, command.command));
  }
  const own = grading.assessments[facts.by];
  switch (command.command) {
    case 'save':
      return decideSave(own, command.entry, facts);
    case 'confirm':
      return decideConfirm(own, facts);
    case 'reopen':
      return own?.state === 'confirmed'
        ? accept({ event: 'assessmentReopened', by: facts.by })
        : refuse('assessmentNotConfirmed');
    case 'propose':
      return isGradeOn(facts.scale, command.grade)
        ? accept({ event: 'gradeProposed', by: facts.by, grade: command.grade, reason: command.reason })
        : refuse('gradeNotOnScale');
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

/** The grading after an event that `decideGrading` accepted. */
export function applyGrading(grading: Grading, event: GradingEvent): Grading {
  const { assessments } = grading;
  switch (event.event) {
    case 'assessmentSaved':
      return withAssessment(grading, event.by, { state: 'draft', entry: event.entry });
    case 'assessmentConfirmed':
      return withAssessment(grading, event.by, { state: 'confirmed', entry: entryOf(grading, event.by) });
    case 'assessmentReopened':
      return withAssessment(grading, event.by, { state: 'draft', entry: entryOf(grading, event.by) });
    case 'gradeProposed': {
      const { by, grade, reason } = event;
      return { assessments, state: 'proposed', proposal: { by, grade, reason } };
    }
    case 'gradeAgreed':
      return { assessments, state: 'agreed', grade: event.grade, basis: event.basis };
  }
}

/** What a member can do with the answer now, so that a page needs no rule of its own. */
export function allowedGradingCommands(grading: Grading, facts: GradingFacts): GradingCommandName[] {
  const own = grading.assessments[facts.by];
  return knownCommands[grading.state].filter((command) => {
    if (command === 'save') return own?.state !== 'confirmed';
    if (command === 'confirm') return decideConfirm(own, facts).kind === 'accepted';
    if (command === 'reopen') return own?.state === 'confirmed';
    return command === 'propose' || (grading.state === 'proposed' && grading.proposal.by !== facts.by);
  });
}

/** What a member sees of the assessments: their own alone, and everyone's once they are revealed [G2]. */
export function visibleAssessments(grading: Grading, by: string): Assessments {
  if (grading.state !== 'assessing') return grading.assessments;
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
export function answersToReveal<Answer extends { confirmedBy: readonly string[]; revealed: boolean }>(
  rule: RevealRule,
  members: readonly string[],
  answers: readonly Answer[],
): Answer[] {
  if (members.length === 0) return [];
  const isReady = ({ confirmedBy }: Answer) => members.every((member) => confirmedBy.includes(member));
  if (rule === 'allCandidates' && !answers.every(isReady)) return [];
  return answers.filter((answer) => !answer.revealed && isReady(answer));
}

/**
 * What follows when an answer's assessments are laid open: all alike make the agreed grade at once, else they differ.
 */
export function gradingOnceRevealed(assessments: Assessments): Grading {
  const grades = new Set(Object.values(assessments).map(({ entry }) => entry.grade));
  const [grade] = grades;
  if (grades.size !== 1 || !grade) return { state: 'differing', assessments };
  return { state: 'agreed', assessments, grade, basis: 'same' };
}

/**
 * True when every answer of the commission has its agreed grade; a commission without answers has nothing to
 * complete.
 */
export function isCommissionCompleted(gradings: readonly Pick<Grading, 'state'>[]): boolean {
  return gradings.length > 0 && gradings.every(({ state }) => state === 'agreed');
}

/** Why graders may not open the answers yet: someone still writes, or there is nothing to assess by [U4, S4, A3]. */
export type NotYetGrading = 'answersNotIn' | 'guideMissing';

/**
 * Whether the answers lie open to graders: after the last candidate's deadline and when the last answer is in, for all
 * at the same moment, with a guide [S4].
 */
export function gradingOpens(facts: {
  now: Temporal.Instant;
  lastDeadline: Temporal.Instant;
  /** An answer is still to come in: within the grace period, or during a pause. */
  isSomeoneSitting: boolean;
  hasGuide: boolean;
}): { kind: 'open' } | { kind: 'closed'; why: NotYetGrading } {
  if (facts.isSomeoneSitting || Temporal.Instant.compare(facts.now, facts.lastDeadline) < 0)
    return { kind: 'closed', why: 'answersNotIn' };
  return facts.hasGuide ? { kind: 'open' } : { kind: 'closed', why: 'guideMissing' };
}
