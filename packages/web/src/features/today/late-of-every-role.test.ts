import type { TodayLineText } from '@karakter/contract/today/routes';
import { type Role, roles } from '@karakter/domain/people/roles';
import { announced, at, planned, submitted, unwritten } from '@karakter/domain/test/exam-today';
import { groupToday, type TodayItem } from '@karakter/domain/today/today';
import { gradingToday, reassessmentsToday } from '@karakter/domain/today/today-grading';
import { expect, test } from 'vitest';
import {
  afterExam,
  cases,
  complained,
  explanation,
  graded,
  grading,
  type Late,
  now,
  of,
  one,
  own,
  reassessment,
} from '../../test/late-things.ts';
import { lineOf } from './line-of.ts';

/** What can be late for each role [V3]. An empty list says that nothing of the role’s has a day, and why. */
const lateOf: Readonly<Record<Role, readonly Late[]>> = {
  candidate: [
    ['a grade', now, own('gradeAwaited'), 'gradeAwaited', '/my/k'],
    ['an explanation', now, own('explanationAwaited'), 'explanationAwaited', '/my/k'],
  ],
  grader: [
    ['scripts', now, grading({}), 'gradeScripts', '/grading/c'],
    ['appeals', now, grading({ kind: 'appeal' }), 'gradeAppeals', '/grading/c'],
    ['grades to agree on', now, grading({ confirmed: 3, toAgree: 1 }), 'agreeGrades', '/grading/c/compare'],
    [
      'the duty of confidentiality',
      now,
      grading({ confidentialityAccepted: false }),
      'acceptConfidentiality',
      '/grading/c',
    ],
    ['reasons to give', now, grading({ confirmed: 3, reasonsToGive: 1 }), 'giveReasons', '/grading/c'],
    [
      'the scoring',
      now,
      grading({ confirmed: 3, scoringToConfirm: true }),
      'confirmScoring',
      '/grading/c/scoring',
    ],
    [
      'an explanation',
      now,
      gradingToday([], [explanation], at(now)),
      'writeExplanation',
      '/grading/explanations/x',
    ],
    ['a new assessment', now, reassessmentsToday([reassessment]), 'makeNewAssessment', '/reassessments'],
  ],
  courseCoordinator: [
    of('courseCoordinator', 'a paper', [unwritten, 'writePaper', '/exams/e/paper', '2026-02-20T08:00:00Z']),
    of('courseCoordinator', 'a guide', [
      { hasGuide: false },
      'writeGuide',
      '/exams/e/guide',
      '2026-03-09T08:00:00Z',
    ]),
    of('courseCoordinator', 'another’s paper', [
      submitted,
      'approvePaper',
      '/exams/e/paper',
      '2026-02-20T08:00:00Z',
    ]),
  ],
  programmeLeader: [
    of('programmeLeader', 'a paper to approve', [
      submitted,
      'approvePaper',
      '/exams/e/paper',
      '2026-02-20T08:00:00Z',
    ]),
  ],
  examOffice: [
    of('examOffice', 'an exam to publish', [planned, 'publishExam', '/exams/e', '2026-02-17T08:00:00Z']),
    of('examOffice', 'a paper', [unwritten, 'followUpPaper', '/exams/e/paper', '2026-02-20T08:00:00Z']),
    of('examOffice', 'answers', [{}, 'followUpHandIns', '/exams/e/candidates', '2026-03-02T14:00:00Z']),
    of('examOffice', 'attendance', [
      { form: 'oral' },
      'registerAttendance',
      '/exams/e/attendance',
      '2026-03-06T08:00:00Z',
    ]),
    of('examOffice', 'grading', [
      { handedIn: 2, absent: 1 },
      'followUpGrading',
      '/exams/e/results',
      afterExam,
    ]),
    of('examOffice', 'grades to check', [
      { handedIn: 3, graded: 3 },
      'checkResults',
      '/exams/e/results',
      '2026-04-24T08:00:00Z',
    ]),
    of('examOffice', 'grades to announce', [
      { state: 'checked', handedIn: 3, graded: 3 },
      'announceResults',
      '/exams/e/results',
      '2026-04-24T08:00:00Z',
    ]),
    ...cases('examOffice'),
  ],
  caseworker: [
    ...cases('caseworker'),
    of('caseworker', 'an appeal', [{ ...graded, appeals: { filed: 1 } }, 'assignAppeals', '/exams/e/cases']),
    of('caseworker', 'a late appeal', [
      { ...graded, appeals: { filedLate: 1 } },
      'handleLateAppeals',
      '/exams/e/cases',
    ]),
    of('caseworker', 'appeals with graders', [
      { ...graded, appeals: { inGrading: 1 } },
      'awaitAppealGrading',
      '/exams/e/cases',
    ]),
    of('caseworker', 'a complaint', [complained({ filed: one }), 'takeUpComplaints', '/exams/e/cases']),
    of('caseworker', 'a late complaint', [
      complained({ filedLate: one }),
      'handleLateComplaints',
      '/exams/e/cases',
    ]),
    of('caseworker', 'a complaint in hand', [
      complained({ inHand: one }),
      'decideComplaints',
      '/exams/e/cases',
    ]),
    of('caseworker', 'a complaint with the board', [
      complained({ atBoard: one }),
      'awaitBoard',
      '/exams/e/cases',
    ]),
    of('caseworker', 'an appealed dismissal', [
      { ...announced, dismissalAppeals: { filed: one } },
      'handleDismissalAppeals',
      '/exams/e/cases',
    ]),
  ],
  invigilator: [
    of('invigilator', 'attendance', [
      { form: 'oral' },
      'registerAttendance',
      '/exams/e/attendance',
      '2026-03-06T08:00:00Z',
    ]),
  ],
  headOfDepartment: [
    of('headOfDepartment', 'grading', [{ handedIn: 3 }, 'followUpGrading', '/exams/e', afterExam]),
  ],
  rectorsDelegate: [
    of('rectorsDelegate', 'a request for more time', [
      { handedIn: 3, extensionsAsked: 1 },
      'decideExtension',
      '/exams/e/due',
      afterExam,
    ]),
  ],
  // No law gives a day for archiving: it can be done once every deadline has run out.
  archivist: [],
  itOperator: [
    of('itOperator', 'cases that nobody may handle', [
      { ...graded, casesHandledBy: 'itOperator' },
      'findCaseHandler',
      '/people?role=caseworker',
    ]),
    of('itOperator', 'cases that nobody may decide', [
      { ...graded, officeIsFree: false },
      'findOfficeForCases',
      '/people?role=examOffice',
    ]),
  ],
};

/** A line as the server sends it. */
function sent({ at: goesOn, deadline, ...item }: TodayItem): TodayLineText {
  const title = { nb: 'Prøving', nn: 'Prøving', en: 'Testing' };
  return {
    ...item,
    exam: { courseCode: 'TST1000', courseTitle: title },
    ...(goesOn && { at: goesOn.toString() }),
    deadline: deadline?.toString() ?? null,
  };
}

test.each(roles.flatMap((role) => lateOf[role].map((late) => [role, late[0], late] as const)))(
  'what is late for a %s stands as late and leads to where it is done: %s [V3]',
  (role, _, [, when, items, kind, to]) => {
    const { late } = groupToday(items, at(when));
    const lines = late.map((item) => ({
      kind: item.kind,
      to: lineOf(sent(item), { role, language: 'nb', now: when }).to,
    }));
    expect(lines).toContainEqual({ kind, to });
  },
);

test('for every role but the archivist something has a day that can pass [V3]', () => {
  expect(roles.filter((role) => lateOf[role].length === 0)).toEqual(['archivist']);
});
