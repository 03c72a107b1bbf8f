import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../people/roles.ts';
import { announced, at, type exam, linesOf, planned, submitted, unwritten } from '../test/exam-today.ts';

describe('the other roles’ tasks today [V3]', () => {
  const wrote = { ...submitted, paper: { ...submitted.paper, wroteIt: true } };
  const returned = { ...unwritten, paper: { state: 'draft', returned: true, wroteIt: true } } as const;
  it.each<[Role, string, Partial<typeof exam>, string, string[]]>([
    ['courseCoordinator', 'write', unwritten, '2026-02-10T08:00:00Z', ['later writePaper']],
    ['courseCoordinator', 'correct what came back', returned, '2026-02-10T08:00:00Z', ['later correctPaper']],
    ['courseCoordinator', 'guide late', { hasGuide: false }, '2026-03-09T08:00:00Z', ['late writeGuide']],
    ['courseCoordinator', 'own paper waits', wrote, '2026-02-10T08:00:00Z', ['waiting followUpPaper']],
    ['courseCoordinator', 'another’s paper', submitted, '2026-02-10T08:00:00Z', ['later approvePaper']],
    ['programmeLeader', 'a paper to approve', submitted, '2026-02-20T08:00:00Z', ['late approvePaper']],
    ['programmeLeader', 'not one’s own', wrote, '2026-02-20T08:00:00Z', []],
    ['headOfDepartment', 'grading late', { handedIn: 3 }, '2026-03-24T08:00:00Z', ['late followUpGrading']],
    [
      'rectorsDelegate',
      'more time',
      { handedIn: 3, extensionsAsked: 1 },
      '2026-03-10T08:00:00Z',
      ['today decideExtension'],
    ],
    ['rectorsDelegate', 'no request', { handedIn: 3 }, '2026-03-24T08:00:00Z', []],
    ['invigilator', 'an exam today', {}, '2026-03-02T06:00:00Z', ['today examStarts']],
    ['invigilator', 'a planned exam is none yet', planned, '2026-03-02T06:00:00Z', []],
    [
      'caseworker',
      'appeals by state',
      {
        ...announced,
        openAppeals: 3,
        appeals: { filed: 1, filedLate: 1, inGrading: 1 },
        appealReplyDueAt: at('2026-04-24T22:00:00Z'),
      },
      '2026-04-20T08:00:00Z',
      ['thisWeek handleLateAppeals', 'thisWeek assignAppeals', 'waiting awaitAppealGrading'],
    ],
    ['archivist', 'while a deadline runs, nothing', announced, '2026-04-09T08:00:00Z', []],
    ['archivist', 'when all deadlines are over', announced, '2026-04-20T08:00:00Z', ['today archiveExam']],
  ])('%s: %s', (role, _, facts, now, lines) => {
    expect(linesOf(role, facts, now)).toEqual(lines);
  });

  it('an archived exam gives no one a task', () => {
    const archived = { ...announced, state: 'archived', archivedAt: at('2026-05-01T08:00:00Z') } as const;
    expect(roles.flatMap((role) => linesOf(role, archived, '2026-05-02T08:00:00Z'))).toEqual([]);
  });
});
