import { planningRoutes } from '@karakter/contract/exam/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { openAnswer } from '../../../test/scenes/answer-writer.ts';
import { planTestExam, prepareTestExam } from '../../../test/scenes/planned-exam.ts';

/** An hour before the exam. */
const app = useTestApp('2026-03-02T07:00:00Z');

const line = (student: number, room: string, seat: string) =>
  `${500_000 + student}\tStudent Nummer${500_000 + student}\tstudent${500_000 + student}@test.example\t${room}\t${seat}`;
const listWith = (...lines: string[]) => ['Studentnummer\tNavn\tE-post\tRom\tPlass', ...lines].join('\n');

/** A published exam of three candidates, of whom the first has a seat. */
async function published() {
  const planned = await planTestExam(app());
  await prepareTestExam(app(), planned, 3);
  const params = { examId: planned.examId };
  const seat = (text: string) =>
    app().call(planned.officer, candidateRoutes.importCandidates, { params, body: { text } });
  await seat(listWith(line(0, 'A', '1')));
  await app().call(planned.officer, planningRoutes.publishExam, { params });
  const { body } = await app().call(planned.officer, candidateRoutes.listCandidates, { params });
  const { db } = app().services;
  const people = await db
    .selectFrom('candidacy_person')
    .select(['candidacy_id', 'person_id'])
    .where('exam_id', '=', planned.examId)
    .execute();
  const own = body.candidates.map(({ candidacyId }) => {
    const found = people.find(({ candidacy_id }) => candidacy_id === candidacyId);
    return { candidacyId, personId: found?.person_id ?? '' };
  });
  const told = async (kind: string) =>
    (await noticesOf(app(), { examId: planned.examId, kind })).map(({ data }) => data);
  return { ...planned, seat, own, told };
}

test('the notice of the exam tells the seat; a seat that is decided later comes in one mail for each decision [I10]', async () => {
  const { seat, told } = await published();
  const first = await told('examPublished');
  expect(first).toContainEqual(expect.objectContaining({ room: 'A', seat: '1' }));
  expect(first.filter((data) => 'room' in (data as object))).toHaveLength(1);
  const list = listWith(line(0, 'A', '1'), line(1, 'A', '2'), line(2, 'B', '1'));
  for (const _ of ['decided', 'once more']) await seat(list);
  const later = await told('seatChanged');
  expect(later).toHaveLength(2);
  expect(later).toEqual(
    expect.arrayContaining([
      { startsAt: '2026-03-02T08:00:00Z', room: 'A', seat: '2' },
      { startsAt: '2026-03-02T08:00:00Z', room: 'B', seat: '1' },
    ]),
  );
});

test('the seat is on the candidate’s first page and in the waiting room, where a change is seen at once [D7]', async () => {
  const { officer, examId, seat, own, told } = await published();
  const candidate = own[1]!;
  const { candidacyId, personId } = candidate;
  const window = await openAnswer(app(), candidate);
  const placeNow = () => window.messages.findLast((m) => m.kind === 'place');
  expect(placeNow()).toBeUndefined();
  await seat(listWith(line(1, 'A', '2')));
  await expect.poll(placeNow).toEqual({ kind: 'place', room: 'A', seat: '2' });
  const board = { params: { examId, candidacyId }, body: { room: 'B', seat: '7' } };
  await app().call(officer, invigilationRoutes.changeSeat, board);
  await expect.poll(placeNow).toEqual({ kind: 'place', room: 'B', seat: '7' });
  const { body: view } = await app().call(personId, sittingRoutes.viewSitting, { params: { candidacyId } });
  expect(view).toMatchObject({ room: 'B', seat: '7' });
  const { body: mine } = await app().call(personId, myExamsRoutes.listMyExams, {});
  expect(mine.exams.find((each) => each.candidacyId === candidacyId)).toMatchObject({ room: 'B', seat: '7' });
  const again = await openAnswer(app(), candidate);
  expect(again.messages[1]).toEqual({ kind: 'place', room: 'B', seat: '7' });
  expect(await told('seatChanged')).toHaveLength(2);
  // A candidate who has come is moved in the room, and needs no mail.
  await app().call(personId, sittingRoutes.arrive, { params: { candidacyId } });
  await app().call(officer, invigilationRoutes.changeSeat, { ...board, body: { room: 'B', seat: '8' } });
  await expect.poll(placeNow).toEqual({ kind: 'place', room: 'B', seat: '8' });
  expect(await told('seatChanged')).toHaveLength(2);
  for (const each of [window, again]) each.kill();
});
