import type {
  commissionView,
  comparedScript,
  scriptLine,
  scriptView,
} from '@karakter/contract/grading/views';
import { gradeDistance } from '@karakter/domain/exam/grades';
import {
  type AssessmentEntry,
  emptyAssessment,
  type Points,
  suggestedPoints,
  sumOfPoints,
} from '@karakter/domain/grading/assessment';
import {
  allowedGradingCommands,
  type Grading,
  type GradingFacts,
  visibleAssessments,
} from '@karakter/domain/grading/grading';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import { choicesIn, readHandedInAnswer } from '@karakter/domain/sitting/answer';
import type { z } from 'zod';
import { earliestOpening, gradesDue } from './due.ts';
import type { Reading, ScriptRecord } from './scripts.ts';
import type { CommissionRecord } from './store.ts';

type CommissionView = z.input<typeof commissionView>;
type ScriptView = Omit<z.input<typeof scriptView>, 'notices'>;
type ScriptLine = z.input<typeof scriptLine>;
type ComparedScript = z.input<typeof comparedScript>;
type ScriptState = ScriptLine['state'];

/** The state as the grader sees it: while assessing, it depends on their own work alone [G2]. */
function stateFor(grading: Grading, by: string): ScriptState {
  if (grading.kind !== 'assessing') return grading.kind;
  return grading.assessments[by]?.kind ?? 'untouched';
}

function countStates(states: readonly ScriptState[]): CommissionView['counts'] {
  const count = (...among: ScriptState[]) => states.filter((state) => among.includes(state)).length;
  return {
    answers: states.length,
    drafted: count('draft'),
    confirmed: count('confirmed'),
    differing: count('differing', 'proposed'),
    agreed: count('agreed'),
  };
}

/** A commission with the actor's own progress; before the answers are open not even their number [U4]. */
export function viewOfCommission(
  commission: CommissionRecord,
  scripts: readonly Pick<ScriptRecord, 'grading'>[],
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
    scale: exam.scale,
    reveal: exam.reveal,
    closed: commission.closed,
    opensAt: earliestOpening(exam).toString(),
    dueAt: gradesDue(exam, commission.kind)?.toString() ?? null,
    confidentialityAccepted: me.confidentialityAcceptedAt !== null,
    counts: countStates(shown.map(({ grading }) => stateFor(grading, me.personId))),
  };
}

/** The part of the answers that is needed for the points: nothing where there is no closed question. */
export const readingForPoints = ({ questions }: Pick<GradingFacts, 'questions'>): Reading =>
  questions.some(isClosedQuestion) ? 'withChoices' : 'withoutAnswers';

/** The automatic points of the answer's closed questions. */
export function suggestionsFor(
  script: Pick<ScriptRecord, 'answer' | 'choices'>,
  { questions }: GradingFacts,
): Points {
  if (!questions.some(isClosedQuestion)) return {};
  return suggestedPoints(questions, script.choices ?? choicesIn(readHandedInAnswer(script.answer)));
}

function hasPoints(entry: AssessmentEntry, suggested: Points): boolean {
  return Object.keys(entry.points).length + Object.keys(suggested).length > 0;
}

/** A line of the list. Points are the grader's own, with what closed questions give. */
export function lineOf(script: ScriptRecord, facts: GradingFacts): ScriptLine {
  const { grading } = script;
  const entry = grading.assessments[facts.by]?.entry ?? emptyAssessment;
  const suggested = suggestionsFor(script, facts);
  return {
    candidateNumber: script.candidateNumber,
    state: stateFor(grading, facts.by),
    words: script.words,
    points: hasPoints(entry, suggested) ? sumOfPoints(entry.points, suggested) : null,
    grade: entry.grade,
    agreedGrade: grading.kind === 'agreed' ? grading.grade : null,
    ready: allowedGradingCommands(grading, facts).includes('confirm'),
  };
}

/** The other members' assessments: none before all are revealed [G2]. */
function othersOf(
  script: ScriptRecord,
  commission: CommissionRecord,
  suggested: Points,
): ScriptView['others'] {
  const seen = visibleAssessments(script.grading, commission.me.personId);
  return commission.members
    .filter((member) => member !== commission.me)
    .flatMap(({ personId, name, external }) => {
      const entry = seen[personId]?.entry;
      return entry ? [{ ...entry, name, external, sum: sumOfPoints(entry.points, suggested) }] : [];
    });
}

function proposalOf(script: ScriptRecord, commission: CommissionRecord): ScriptView['proposal'] {
  if (script.grading.kind !== 'proposed') return null;
  const { grade, reason, by } = script.grading.proposal;
  const name = commission.members.find((member) => member.personId === by)?.name ?? '';
  const proposedAt = script.proposedAt?.toString() ?? '';
  return { grade, reason, name, proposedAt, byMe: by === commission.me.personId };
}

function agreedOf({ grading, agreedAt }: ScriptRecord): ScriptView['agreed'] {
  if (grading.kind !== 'agreed') return null;
  return { grade: grading.grade, basis: grading.basis, agreedAt: agreedAt?.toString() ?? '' };
}

/** One answer for the grader who reads it. The time of hand-in is left out: it would show who had extra time [U7]. */
export function viewOfScript(
  script: ScriptRecord,
  commission: CommissionRecord,
  facts: GradingFacts,
): ScriptView {
  const answer = readHandedInAnswer(script.answer);
  const suggested = suggestionsFor(script, facts);
  const entry = script.grading.assessments[facts.by]?.entry ?? emptyAssessment;
  const savedAt = script.ownSavedAt?.toString() ?? null;
  return {
    candidateNumber: script.candidateNumber,
    language: answer.language,
    words: script.words,
    answers: answer.questions,
    state: stateFor(script.grading, facts.by),
    own: { ...entry, version: script.ownVersion, savedAt, sum: sumOfPoints(entry.points, suggested) },
    suggested,
    others: othersOf(script, commission, suggested),
    proposal: proposalOf(script, commission),
    agreed: agreedOf(script),
    allowed: allowedGradingCommands(script.grading, facts),
  };
}

/** A revealed answer beside the others; null while it is not revealed. */
function comparedOf(
  script: ScriptRecord,
  commission: CommissionRecord,
  facts: GradingFacts,
): ComparedScript | null {
  const { grading } = script;
  if (grading.kind === 'assessing') return null;
  const suggested = suggestionsFor(script, facts);
  const grades = commission.members.map(({ personId, name }) => {
    const entry = grading.assessments[personId]?.entry ?? emptyAssessment;
    return {
      name,
      isMe: personId === facts.by,
      grade: entry.grade,
      sum: sumOfPoints(entry.points, suggested),
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
        ? { grade: grading.proposal.grade, byMe: grading.proposal.by === facts.by }
        : null,
    agreedGrade: isAgreed ? grading.grade : null,
    basis: isAgreed ? grading.basis : null,
  };
}

/** The revealed answers, the widest differences first and agreed ones last. */
export function comparison(
  scripts: readonly ScriptRecord[],
  commission: CommissionRecord,
  facts: GradingFacts,
): ComparedScript[] {
  const weight = ({ state, distance }: ComparedScript) => (state === 'agreed' ? 0 : 100) + distance;
  return scripts
    .flatMap((script) => comparedOf(script, commission, facts) ?? [])
    .sort((a, b) => weight(b) - weight(a) || a.candidateNumber - b.candidateNumber);
}
