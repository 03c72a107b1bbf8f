import type {
  commissionView,
  comparedScript,
  scriptState,
  scriptView,
} from '@karakter/contract/grading/views';
import { gradeDistance } from '@karakter/domain/exam/grades';
import { type AssessmentEntry, emptyAssessment, isNothing } from '@karakter/domain/grading/assessment';
import {
  allowedGradingCommands,
  type Grading,
  type GradingFacts,
  isOwnProposal,
} from '@karakter/domain/grading/grading';
import { visibleAssessments } from '@karakter/domain/grading/workflow';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import type { z } from 'zod';
import { factsOn, type MarkingFacts } from './access.ts';
import { hiddenQuestions, scoreOf } from './automatic.ts';
import { earliestOpening, gradesDue } from './due.ts';
import type { ScriptRecord } from './scripts.ts';
import type { CommissionRecord } from './store.ts';
import { viewOfShared } from './workflow/shared-view.ts';

type CommissionView = z.input<typeof commissionView>;
type ScriptView = Omit<
  z.input<typeof scriptView>,
  'notices' | 'earlier' | 'marks' | 'othersMarks' | 'suspicions' | 'reasons' | 'appealFile'
>;
type ComparedScript = z.input<typeof comparedScript>;
type ScriptState = z.input<typeof scriptState>;

type Graded = Pick<ScriptRecord, 'grading' | 'predecessorStands'>;

/** The state as the grader sees it: while assessing, it depends on their own work alone [G2]. */
export function stateFor({ grading, predecessorStands }: Graded, by: string): ScriptState {
  if (grading.kind !== 'assessing') return grading.kind;
  if (predecessorStands) return 'standing';
  const own = grading.assessments[by];
  if (!own || (own.kind === 'draft' && isNothing(own.entry))) return 'untouched';
  return own.kind;
}

function countStates(states: readonly ScriptState[]): CommissionView['counts'] {
  const count = (...among: ScriptState[]) => states.filter((state) => among.includes(state)).length;
  return {
    answers: states.length,
    drafted: count('draft'),
    confirmed: count('confirmed', 'standing'),
    differing: count('differing', 'proposed'),
    agreed: count('agreed'),
  };
}

/** A commission with the actor's own progress; before the answers are open not even their number [U4]. */
export function viewOfCommission(
  commission: CommissionRecord,
  scripts: readonly Graded[],
  { grounds, extendedTo }: { grounds: CommissionView['impartiality']; extendedTo: string | null },
): CommissionView {
  const { exam, me } = commission;
  const shown = commission.closed === null ? scripts : [];
  return {
    commissionId: commission.id,
    kind: commission.kind,
    number: commission.number,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    startsAt: exam.startsAt.toString(),
    form: exam.form,
    scale: exam.scale,
    workflow: commission.workflow,
    closed: commission.closed,
    opensAt: earliestOpening(exam).toString(),
    dueAt: gradesDue(exam, commission.kind, extendedTo, commission.dueOn)?.toString() ?? null,
    confidentialityAccepted: me.confidentialityAcceptedAt !== null,
    impartiality: grounds,
    counts: countStates(shown.map((script) => stateFor(script, me.personId))),
  };
}

/** The closed questions whose points are hidden, on the wire: left out where there are none. */
export function hiddenIn(script: ScriptRecord, facts: MarkingFacts): { hidden?: string[] } {
  const hidden = hiddenQuestions(script, facts);
  return hidden.length > 0 ? { hidden } : {};
}

/** An entry on the wire. */
export const writtenEntry = ({ points, comment, grade, reasons = {} }: AssessmentEntry) => ({
  points,
  comment,
  grade,
  reasons,
});

/** All who hold or held a seat, by seat: an assessment that counts may be a predecessor's [G19]. */
const everyone = ({ members, former }: Pick<CommissionRecord, 'members' | 'former'>) =>
  [...members, ...former].sort((a, b) => a.seat - b.seat);

/** The assessment that counts for a seat: the present member's, or a predecessor's that stands. */
function entryOfSeat(grading: Grading, commission: CommissionRecord, seat: number): AssessmentEntry {
  const holders = everyone(commission).filter((member) => member.seat === seat);
  const entries = holders.flatMap(({ personId }) => grading.assessments[personId]?.entry ?? []);
  return entries[0] ?? emptyAssessment;
}

/** The other members' assessments: none before all are revealed [G2]. */
function othersOf(
  script: ScriptRecord,
  commission: CommissionRecord,
  facts: MarkingFacts,
): ScriptView['others'] {
  const seen = visibleAssessments(script.grading, commission.me.personId, commission.workflow);
  // A shared assessment is the caller's own, and no other's.
  if (commission.workflow.assessing === 'shared') return [];
  return everyone(commission)
    .filter(({ personId }) => personId !== commission.me.personId)
    .flatMap(({ personId, name, external }) => {
      const entry = seen[personId]?.entry;
      if (!entry) return [];
      return [{ ...writtenEntry(entry), name, external, sum: scoreOf(script, entry, facts).sum }];
    });
}

function proposalOf(
  script: ScriptRecord,
  commission: CommissionRecord,
  facts: GradingFacts,
): ScriptView['proposal'] {
  if (script.grading.kind !== 'proposed') return null;
  const { grade, reason, by } = script.grading.proposal;
  const name = everyone(commission).find((member) => member.personId === by)?.name ?? '';
  const proposedAt = script.proposedAt?.toString() ?? '';
  return { grade, reason, name, proposedAt, byMe: isOwnProposal(script.grading.proposal, facts) };
}

function agreedOf({ grading, agreedAt }: ScriptRecord): ScriptView['agreed'] {
  if (grading.kind !== 'agreed') return null;
  return { grade: grading.grade, basis: grading.basis, agreedAt: agreedAt?.toString() ?? '' };
}

/** One answer for the grader who reads it. The time of hand-in is left out: it would show who had extra time [U7]. */
export function viewOfScript(
  script: ScriptRecord,
  commission: CommissionRecord,
  facts: MarkingFacts,
): ScriptView {
  const answer = readHandedInAnswer(script.answer);
  const entry = script.grading.assessments[facts.by]?.entry ?? emptyAssessment;
  const { suggested, sum } = scoreOf(script, entry, facts);
  const savedAt = script.ownSavedAt?.toString() ?? null;
  return {
    candidateNumber: script.candidateNumber,
    language: answer.language,
    words: script.words,
    answers: answer.questions,
    state: stateFor(script, facts.by),
    own: { ...writtenEntry(entry), version: script.ownVersion, savedAt, sum },
    shared: viewOfShared(script, commission),
    suggested,
    ...hiddenIn(script, facts),
    others: othersOf(script, commission, facts),
    proposal: proposalOf(script, commission, facts),
    agreed: agreedOf(script),
    allowed: allowedGradingCommands(script.grading, factsOn(facts, script)),
  };
}

/** A revealed answer beside the others; null while it is not revealed. */
function comparedOf(
  script: ScriptRecord,
  commission: CommissionRecord,
  facts: MarkingFacts,
): ComparedScript | null {
  const { grading } = script;
  if (grading.kind === 'assessing') return null;
  const grades = commission.members.map(({ personId, name, seat }) => {
    const entry = entryOfSeat(grading, commission, seat);
    return {
      name,
      isMe: personId === facts.by,
      grade: entry.grade,
      sum: scoreOf(script, entry, facts).sum,
    };
  });
  const given = grades.flatMap(({ grade }) => grade ?? []);
  const distances = given.flatMap((a) => given.map((b) => gradeDistance(facts.scale, a, b)));
  const isAgreed = grading.kind === 'agreed';
  return {
    candidateNumber: script.candidateNumber,
    state: grading.kind,
    distance: Math.max(0, ...distances),
    grades,
    proposed:
      grading.kind === 'proposed'
        ? { grade: grading.proposal.grade, byMe: isOwnProposal(grading.proposal, facts) }
        : null,
    agreedGrade: isAgreed ? grading.grade : null,
    basis: isAgreed ? grading.basis : null,
  };
}

/** The revealed answers, the widest differences first and agreed ones last. */
export function comparison(
  scripts: readonly ScriptRecord[],
  commission: CommissionRecord,
  facts: MarkingFacts,
): ComparedScript[] {
  const weight = ({ state, distance }: ComparedScript) => (state === 'agreed' ? 0 : 100) + distance;
  return scripts
    .flatMap((script) => comparedOf(script, commission, facts) ?? [])
    .sort((a, b) => weight(b) - weight(a) || a.candidateNumber - b.candidateNumber);
}
