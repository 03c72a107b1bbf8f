import type { GraderCase, GraderCaseView } from '@karakter/contract/explanation/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import { appealAfterExplanation } from '@karakter/domain/explanation/appeal-after';
import { explanationDraft } from '@karakter/domain/explanation/content/draft';
import {
  allowedExplanationCommands,
  type ExplanationCommand,
  isExplanationLate,
} from '@karakter/domain/explanation/explanation';
import { ownCommentsIn } from '@karakter/domain/explanation/own-marks';
import type { ScriptMark } from '@karakter/domain/grading/marks/script-marks';
import { visibleAssessments } from '@karakter/domain/grading/workflow';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import type { ExamRecord } from '../exam/store.ts';
import type { ScriptRecord } from '../grading/scripts.ts';
import type { CommissionRecord } from '../grading/store.ts';
import type { ExplanationRecord } from './store.ts';

/** The material for one explanation, as a member of the commission or another writer has it [E5]. */
export type Writing = {
  explanation: ExplanationRecord;
  of: CaseOf;
  kind: GradingKind;
  /** The revealed assessments, the writer's own first; they are read, and never put into the text automatically [G11]. */
  assessments: GraderCaseView['assessments'];
  guide: GuideContent | undefined;
  /** The writer's own marks beside the answer, and the answer's questions in their order. */
  marks: readonly ScriptMark[];
  questionIds: readonly string[];
};

/** To whom a case belongs, as its writers see it. */
export type CaseOf = {
  exam: ExamRecord;
  isMember: boolean;
  givenTo: GraderCase['givenTo'];
};

/** The fields of every list of cases. */
export function caseHead(explanation: ExplanationRecord, now: Temporal.Instant) {
  return {
    id: explanation.id,
    candidateNumber: explanation.candidateNumber,
    commissionNumber: explanation.commissionNumber,
    state: explanation.state,
    requestedAt: explanation.requestedAt.toString(),
    dueAt: explanation.dueAt.toString(),
    late: isExplanationLate(explanation, now),
    sentAt: explanation.sentAt?.toString() ?? null,
    givenOrally: explanation.givenOrally,
  };
}

/** A case in a grader's list: the candidate is a number; whether the candidate has read it is not shown. */
export function graderCase(
  explanation: ExplanationRecord,
  { exam, isMember, givenTo }: CaseOf,
  now: Temporal.Instant,
): GraderCase {
  const { courseCode, courseTitle, startsAt } = exam;
  const head = caseHead(explanation, now);
  return {
    ...head,
    state: head.state === 'read' ? 'sent' : head.state,
    commissionId: explanation.commissionId,
    courseCode,
    courseTitle,
    startsAt: startsAt.toString(),
    isMember,
    givenTo,
  };
}

/** The revealed assessments of a member's commission, the member's own first [G2, G11]. */
export function assessmentsOf(
  commission: CommissionRecord,
  script: ScriptRecord,
): GraderCaseView['assessments'] {
  const seen = visibleAssessments(script.grading, commission.me.personId, commission.workflow);
  const { members, workflow, me } = commission;
  return (workflow.assessing === 'shared' ? [me] : members)
    .flatMap((member) => {
      const entry = seen[member.personId]?.entry;
      const isMe = member === me;
      return entry ? [{ name: member.name, isMe, comment: entry.comment, grade: entry.grade }] : [];
    })
    .sort((a, b) => Number(b.isMe) - Number(a.isMe));
}

/** The paper's questions in their order, as the answer has them; work that was not handed in here has none. */
export const questionIdsIn = ({ answer }: Pick<ScriptRecord, 'answer'>): string[] =>
  answer === '' ? [] : readHandedInAnswer(answer).questions.map(({ id }) => id);

/** Opening is the candidate's, and the office records what was given in writing outside. */
const graderCommands: readonly ExplanationCommand[] = ['save', 'markReady', 'send', 'recordOral'];

/** One case for writing, with the material for it [E5]. */
export function graderCaseView(writing: Writing, now: Temporal.Instant): GraderCaseView {
  const { explanation, of, kind, assessments, guide, marks, questionIds } = writing;
  const { exam } = of;
  // The one that the candidate knows and asks about, also when it was corrected in the protocol.
  const grade = explanation.grade as Grade | null;
  const level = grade === null ? '' : (guide?.levels[grade] ?? '');
  const ownComment = assessments.find(({ isMe }) => isMe)?.comment ?? '';
  return {
    ...graderCase(explanation, of, now),
    version: explanation.version,
    text: explanation.text,
    draft: explanationDraft({ levelText: level, ownComment }),
    comments: ownCommentsIn(marks, questionIds),
    grade,
    language: explanation.language,
    guide: guide ? { learningOutcomes: guide.learningOutcomes, level } : null,
    assessments,
    appealIfSent:
      appealAfterExplanation(now, exam.rules, {
        recheckable: exam.recheckable,
        isOfAppeal: kind !== 'ordinary',
      })?.toString() ?? null,
    allowed: allowedExplanationCommands(explanation.state).filter((command) =>
      graderCommands.includes(command),
    ),
  };
}
