import { randomUUID } from 'node:crypto';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { invigilationRoutes, type MoveTime } from '@karakter/contract/invigilation/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-03-02T06:00:00Z');

async function published() {
  const planned = await planTestExam(app());
  await prepareTestExam(app(), planned, 2);
  const params = { examId: planned.examId };
  await app().call(planned.officer, planningRoutes.publishExam, { params });
  return { ...planned, params };
}
type Published = Awaited<ReturnType<typeof published>>;

type Change =
  | { kind: 'lateStart'; startsAt: string; reach: MoveTime['reach'] }
  | { kind: 'extension'; minutes: number; reach: MoveTime['reach'] }
  | { kind: 'pause'; reach: MoveTime['reach'] };

const move = ({ officer, params }: Published, change: Change) =>
  app().call(officer, invigilationRoutes.moveTime, {
    params,
    body: { id: randomUUID(), reason: 'Strømmen er borte', ...change },
  });

let students = 598_000;
/** Registers one more candidate for this room, and returns how the board then shows the candidate. */
async function registerLate({ officer, params }: Published, room: string) {
  students += 1;
  const name = `Sent Ute ${students}`;
  const text = `Studentnummer\tNavn\tE-post\tRom\tPlass\n${students}\t${name}\t${students}@test.example\t${room}\t1`;
  await app().call(officer, candidateRoutes.importCandidates, { params, body: { text } });
  const { body } = await app().call(officer, invigilationRoutes.viewBoard, { params });
  return body.candidates.find((each) => each.name === name);
}

test('a candidate registered after everyone’s start was moved starts with the others, and is notified of that time [D7]', async () => {
  const exam = await published();
  const reach = { scope: 'exam' } as const;
  await move(exam, { kind: 'lateStart', startsAt: '2026-03-02T09:30:00Z', reach });
  await move(exam, { kind: 'extension', minutes: 10, reach });
  const times = { startsAt: '2026-03-02T09:30:00Z', endsAt: '2026-03-02T13:40:00Z' };
  expect(await registerLate(exam, 'A')).toMatchObject(times);
  const notices = await noticesOf(app(), { examId: exam.examId, kind: 'examPublished' });
  expect(notices.map(({ data }) => data)).toContainEqual({ ...times, room: 'A', seat: '1' });
});

test('a change for a room affects only candidates in that room, also during an unfinished pause [D7]', async () => {
  const exam = await published();
  await registerLate(exam, 'B');
  await move(exam, { kind: 'pause', reach: { scope: 'room', room: 'B' } });
  expect(await registerLate(exam, 'C')).toMatchObject({ pausedSince: null });
  expect(await registerLate(exam, 'B')).toMatchObject({ pausedSince: '2026-03-02T06:00:00Z' });
});
