import type { GradeScale } from '../exam/grades.ts';
import type { GradingWorkflow } from '../exam/grading-workflow.ts';
import type { Question } from '../papers/paper.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import { type AssessmentEntry, type AssessmentFault, faultIn, type Points } from './assessment.ts';

type Own = { readonly kind: 'draft' | 'confirmed'; readonly entry: AssessmentEntry };
type OwnFacts = {
  readonly by: string;
  readonly workflow: GradingWorkflow;
  readonly members: readonly string[];
  readonly scale: GradeScale;
  readonly questions: readonly Question[];
  readonly predecessorStands?: boolean;
  readonly automatic?: Points;
};
type OwnRefusal = AssessmentFault | 'assessedByPredecessor' | 'assessmentConfirmed' | 'gradeMissing';
type Saved = {
  readonly kind: 'assessmentSaved';
  readonly by: string;
  readonly of: readonly string[];
  readonly entry: AssessmentEntry;
};
type Confirmed = { readonly kind: 'assessmentConfirmed'; readonly by: string };

/** Decides whether a grader's own assessment is saved, or every member's where it is shared [G1, G15]. */
export function decideSave(
  own: Own | undefined,
  entry: AssessmentEntry,
  facts: OwnFacts,
): Decision<Saved, OwnRefusal> {
  if (facts.predecessorStands) return refused('assessedByPredecessor');
  if (own?.kind === 'confirmed') return refused('assessmentConfirmed');
  const fault = faultIn(entry, facts.questions, facts.scale);
  if (fault !== undefined) return refused(fault);
  const { by, members, workflow } = facts;
  const of = workflow.assessing === 'shared' ? members : [by];
  return accepted({ kind: 'assessmentSaved', by, of, entry });
}

/** Decides whether a grader's own assessment is confirmed. */
export function decideConfirm(own: Own | undefined, facts: OwnFacts): Decision<Confirmed, OwnRefusal> {
  if (facts.predecessorStands) return refused('assessedByPredecessor');
  if (own?.kind === 'confirmed') return refused('assessmentConfirmed');
  if (own === undefined || own.entry.grade === null) return refused('gradeMissing');
  const fault = faultIn(own.entry, facts.questions, facts.scale, 'confirm', facts.automatic);
  return fault === undefined ? accepted({ kind: 'assessmentConfirmed', by: facts.by }) : refused(fault);
}
