import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { roomListRoutes } from '@karakter/contract/planning/room-lists';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { planTestExam, prepareTestExam } from '../../../test/scenes/planned-exam.ts';

const app = useTestApp();
type List = keyof typeof roomListRoutes;

async function textOf(person: string, examId: string, list: List): Promise<string> {
  const url = roomListRoutes[list].path.replace(':examId', examId);
  const headers = { cookie: await app().cookieOf(person) };
  const answer = await app().app.inject({ method: 'GET', url, headers });
  if (answer.statusCode !== 200) return String(answer.statusCode);
  expect(answer.headers['content-type']).toBe('application/pdf');
  const { text } = await extractText(new Uint8Array(answer.rawPayload), { mergePages: true });
  return text.replace(/[\s\u200b]+/gu, ' ');
}

async function scene() {
  const planned = await planTestExam(app());
  const { commissionId } = await prepareTestExam(app(), planned, 2);
  const { officer, examId } = planned;
  const params = { examId };
  const { body } = await app().call(officer, candidateRoutes.listCandidates, { params });
  const [first] = body.candidates;
  await app().call(officer, candidateRoutes.changeCandidates, {
    params,
    body: {
      candidates: [{ candidacyId: first?.candidacyId ?? '', before: first! }],
      set: { room: 'Auditorium 2' },
    },
  });
  return { ...planned, commissionId, candidates: body.candidates };
}

describe('lists of the rooms as PDF [I10]', () => {
  test('the attendance list has names, numbers and rooms; the door list the numbers alone', async () => {
    const { officer, examId, candidates } = await scene();
    const attendance = await textOf(officer, examId, 'attendanceListPdf');
    const doors = await textOf(officer, examId, 'doorListPdf');
    for (const text of [attendance, doors]) {
      expect(text).toContain('Auditorium 2');
      expect(text).toContain('Uten rom');
    }
    for (const { name, candidateNumber, studentNumber } of candidates) {
      expect(attendance).toContain(name);
      expect(attendance).toContain(String(candidateNumber));
      expect(doors).toContain(String(candidateNumber));
      expect(doors).not.toContain(name);
      expect(doors).not.toContain(String(studentNumber));
    }
  });

  test('are for the exam office alone, and not for an officer who grades in the exam [U7]', async () => {
    const { officer, examId, commissionId } = await scene();
    const { db, clock } = app().services;
    const candidate = await addTestPerson(db, 'Student Ellers', ['candidate']);
    const grading = await addTestPerson(db, 'Leder Og Sensor', ['examOffice']);
    const seat = { commission_id: commissionId, person_id: grading, external: false, teaches: false };
    await db
      .insertInto('commission_member')
      .values({ ...seat, seat: 3, display_name: 'Leder Og Sensor', appointed_at: clock.now() })
      .execute();
    for (const list of ['attendanceListPdf', 'doorListPdf'] as const) {
      expect((await textOf(officer, examId, list)).length).toBeGreaterThan(10);
      for (const other of [candidate, grading]) expect(await textOf(other, examId, list)).toMatch(/^40[34]$/);
    }
  });
});
