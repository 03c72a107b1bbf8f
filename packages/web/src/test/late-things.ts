import type { Role } from '@karakter/domain/people/roles';
import { announced, at, type exam, itemsOf } from '@karakter/domain/test/exam-today';
import type { TodayItem } from '@karakter/domain/today/today';
import { candidateToday } from '@karakter/domain/today/today-candidate';
import { gradingToday } from '@karakter/domain/today/today-grading';

export type Late = readonly [
  what: string,
  now: string,
  items: readonly TodayItem[],
  kind: string,
  to: string | undefined,
];

export const now = '2026-05-02T08:00:00Z';
const dueAt = at('2026-05-01T22:00:00Z');
export const one = { count: 1, dueAt };

/** What an exam with these facts asks of a role, and the page that the line leads to. */
export const of = (
  role: Role,
  what: string,
  [facts, kind, to, when = now]: readonly [Partial<typeof exam>, string, string | undefined, string?],
): Late => [what, when, itemsOf(role, facts, when), kind, to];

export const graded = { ...announced, openAppeals: 1, appealReplyDueAt: dueAt } as const;
export const complained = (complaints: (typeof exam)['complaints']) => ({
  ...announced,
  openComplaints: 1,
  complaints,
});
export const afterExam = '2026-03-24T08:00:00Z';

export const cases = (role: Role): Late[] => [
  of(role, 'an explanation that is ready', [
    { ...announced, explanations: { ready: one } },
    'sendExplanations',
    '/exams/e/explanations',
  ]),
  of(role, 'an explanation that nobody can write', [
    { ...announced, explanations: { withoutWriter: one } },
    'findWriter',
    '/exams/e/explanations',
  ]),
  of(role, 'an explanation by hand', [
    { ...announced, explanations: { byHand: one } },
    'arrangeExplanations',
    '/exams/e/explanations',
  ]),
  of(role, 'an explanation that graders owe', [
    { ...announced, explanations: { inWriting: one } },
    'followUpExplanations',
    '/exams/e/explanations',
  ]),
  of(role, 'an appeal that is graded', [
    { ...graded, appeals: { graded: 1 } },
    'decideAppeals',
    '/exams/e/cases',
  ]),
  of(role, 'a new assessment', [
    { ...graded, appeals: { needsNewAssessment: 1 } },
    'arrangeNewAssessment',
    '/exams/e/cases',
  ]),
  of(role, 'a new grading', [complained({ newGrading: one }), 'arrangeNewGrading', '/exams/e/cases']),
  of(role, 'a new grading to check', [complained({ toCheck: one }), 'checkNewGrading', '/exams/e/cases']),
  of(role, 'a new grading to announce', [
    complained({ toAnnounce: one }),
    'announceNewGrading',
    '/exams/e/cases',
  ]),
  of(role, 'a new exam', [complained({ newExam: one }), 'arrangeNewExam', '/exams/e/cases']),
];

const commission = {
  examId: 'e',
  commissionId: 'c',
  kind: 'ordinary',
  confidentialityAccepted: true,
  closed: null,
  opensAt: at('2026-03-02T12:00:00Z'),
  dueAt,
  answers: 3,
  confirmed: 1,
  toAgree: 0,
  awaitingOthers: 0,
  scoringToConfirm: false,
  rescoredToDecide: 0,
  reasonsToGive: 0,
} as const;
export const grading = (more: object) => gradingToday([{ ...commission, ...more }], [], at(now));
export const explanation = {
  explanationId: 'x',
  examId: 'e',
  candidateNumber: 7,
  state: 'requested',
  dueAt,
} as const;
export const reassessment = {
  examId: 'e',
  candidateNumber: 7,
  dueOn: Temporal.PlainDate.from('2026-05-01'),
  isDone: false,
};
export const own = (code: 'gradeAwaited' | 'explanationAwaited') =>
  candidateToday([{ examId: 'e', candidacyId: 'k', todo: [{ code, at: dueAt }] }]);
