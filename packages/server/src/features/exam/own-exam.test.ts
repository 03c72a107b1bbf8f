import { randomUUID } from 'node:crypto';
import { archiveRoutes } from '@karakter/contract/archive/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { searchRoutes } from '@karakter/contract/search/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testUnitId } from '../../test/scenes/people.ts';
import { writeAndApprovePaper } from '../../test/scenes/written-paper.ts';

const app = useTestApp('2026-03-02T07:30:00Z');

/** What each of the roles reads in an exam. */
const pages = {
  examOffice: [
    planningRoutes.seeExam,
    candidateRoutes.listCandidates,
    invigilationRoutes.viewBoard,
    messagesRoutes.listExamMessages,
    resultsRoutes.showResults,
  ],
  programmeLeader: [papersRoutes.readPaper, papersRoutes.listPaperVersions],
  courseCoordinator: [papersRoutes.readPaper, papersRoutes.readGuide],
  caseworker: [explanationRoutes.listExplanations],
  archivist: [archiveRoutes.showArchive],
} as const;

test('a person who works in the unit has no role in an exam that they sit, and sits it like any candidate [U1, U7, A4]', async () => {
  const { db, clock } = app().services;
  const exam = await addTestExam(db, { startsAt: '2026-03-02T08:00:00Z', candidates: 2 });
  const other = await addTestExam(db, { startsAt: '2026-03-02T08:00:00Z' });
  for (const each of [exam, other]) await writeAndApprovePaper(app(), each);
  const { personId, candidacyId } = exam.candidates[0]!;
  for (const [role, routes] of Object.entries(pages)) {
    const grant = { id: randomUUID(), person_id: personId, role, unit_id: testUnitId };
    await db
      .insertInto('role_grant')
      .values({ ...grant, granted_at: clock.now() })
      .execute();
    for (const route of routes) {
      const see = (examId: string) => app().call(personId, route, { params: { examId } });
      expect([route.name, (await see(exam.examId)).refusal]).toEqual([route.name, 'sitsTheExam']);
      expect([route.name, (await see(other.examId)).status]).toEqual([route.name, 200]);
    }
  }
  const { body: boards } = await app().call(personId, invigilationRoutes.listBoards);
  expect(boards.exams.map(({ id }) => id)).toEqual([other.examId]);
  const query = { text: String(exam.candidates[1]?.candidateNumber) };
  const { body: found } = await app().call(personId, searchRoutes.search, { query });
  expect(found.candidates.map(({ examId }) => examId)).toEqual([other.examId]);
  const params = { candidacyId };
  expect((await app().call(personId, sittingRoutes.viewSitting, { params })).status).toBe(200);
  await clock.moveTo(exam.startsAt);
  expect((await app().call(personId, sittingRoutes.openPaper, { params, body: {} })).status).toBe(200);
});
