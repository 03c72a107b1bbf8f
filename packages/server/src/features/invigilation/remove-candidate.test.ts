import { randomUUID } from 'node:crypto';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { addTestPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';
import { shareOutAll } from '../planning/commissions/split-store.ts';

const app = useTestApp();

type Planned = { officer: string; examId: string };
const listed = async ({ officer, examId }: Planned) =>
  (await app().call(officer, candidateRoutes.listCandidates, { params: { examId } })).body.candidates;
const preview = async ({ officer, examId }: Planned, text: string) =>
  (await app().call(officer, candidateRoutes.previewCandidates, { params: { examId }, body: { text } })).body;

describe('a candidate of a published exam who has been in the waiting room', () => {
  const seen = async () => {
    const planned = await planTestExam(app());
    await prepareTestExam(app(), planned, 2);
    const { examId, officer } = planned;
    await app().call(officer, planningRoutes.publishExam, { params: { examId } });
    const [waits, other] = await listed(planned);
    const { candidacyId } = waits!;
    const { person_id: personId } = await app()
      .services.db.selectFrom('candidacy_person')
      .select('person_id')
      .where('candidacy_id', '=', candidacyId)
      .executeTakeFirstOrThrow();
    const params = { examId, candidacyId };
    const remove = () => app().call(officer, candidateRoutes.removeCandidate, { params });
    return { planned, params, other: other!, candidate: waits!, waits: { candidacyId, personId }, remove };
  };
  const withdrawals = (planned: Planned) =>
    app()
      .services.db.selectFrom('event')
      .select('kind')
      .where('exam_id', '=', planned.examId)
      .where('kind', '=', 'candidateWithdrawn')
      .execute();

  test('is withdrawn and stays on the list, once, though the server remembers the window [D5, Q3]', async () => {
    const { planned, waits, other, remove } = await seen();
    (await openAnswer(app(), waits)).kill();
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(200);
    const rows = await listed(planned);
    expect(rows).toHaveLength(2);
    expect(rows.find(({ isWithdrawn }) => isWithdrawn)).toMatchObject({
      candidacyId: waits.candidacyId,
      commissionNumber: null,
    });
    expect(rows.find(({ isWithdrawn }) => !isWithdrawn)?.candidacyId).toBe(other.candidacyId);
    expect(await withdrawals(planned)).toHaveLength(1);
  });

  test.each([
    ['came', { arrived_at: Temporal.Instant.from('2026-03-01T08:00:00Z') }],
    ['called for help', { help_wanted_at: Temporal.Instant.from('2026-03-01T08:00:00Z') }],
  ])('is also withdrawn if the candidate only %s', async (_, trace) => {
    const { planned, waits, remove } = await seen();
    const { db } = app().services;
    await db.updateTable('sitting').set(trace).where('candidacy_id', '=', waits.candidacyId).execute();
    expect((await remove()).status).toBe(200);
    expect((await listed(planned)).map(({ isWithdrawn }) => isWithdrawn).sort()).toEqual([false, true]);
  });

  test('is also withdrawn after a change of time for all', async () => {
    const { planned, params, waits, remove } = await seen();
    const { examId } = params;
    const body = { id: randomUUID(), kind: 'extension', minutes: 10, reason: 'Sen start' } as const;
    await app().call(planned.officer, invigilationRoutes.moveTime, {
      params: { examId },
      body: { ...body, reach: { scope: 'exam' } },
    });
    expect((await remove()).status).toBe(200);
    const left = (await listed(planned)).filter(({ isWithdrawn }) => isWithdrawn);
    expect(left.map(({ candidacyId }) => candidacyId)).toEqual([waits.candidacyId]);
  });

  test('gets no commission when they are assigned again, and is not registered again by a list', async () => {
    const { planned, waits, remove, candidate } = await seen();
    (await openAnswer(app(), waits)).kill();
    await remove();
    const { studentNumber, name, email } = candidate;
    const again = await preview(planned, `${studentNumber}\t${name}\t${email}`);
    expect(again.errors).toMatchObject([{ line: 1, code: 'isWithdrawn' }]);
    await app()
      .services.db.transaction()
      .execute((tx) => shareOutAll(tx, planned.examId));
    expect((await listed(planned)).map((c) => [c.isWithdrawn, c.commissionNumber])).toContainEqual([
      true,
      null,
    ]);
  });

  test('gets no paper at the start; taken back, the candidate gets it, and a commission [D2, D16]', async () => {
    const { planned, params, waits, remove } = await seen();
    const { db, clock } = app().services;
    const before = clock.now();
    const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
    const coordinator = await addTestPerson(db, 'Emne Ansvarlig', []);
    await addTestPaper(db, { ...planned, coordinator, startsAt });
    const window = await openAnswer(app(), waits);
    await remove();
    await window.stopped();
    await clock.moveTo(startsAt);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(window.messages.some(({ kind }) => kind === 'key')).toBe(false);
    const open = () =>
      app().call(waits.personId, sittingRoutes.openPaper, { params: { candidacyId: waits.candidacyId } });
    expect((await open()).refusal).toBe('sittingWithdrawn');
    await app().call(planned.officer, invigilationRoutes.withdrawCandidate, {
      params,
      body: { isWithdrawn: false },
    });
    await expect.poll(() => window.messages.some(({ kind }) => kind === 'key')).toBe(true);
    expect((await open()).status).toBe(200);
    expect((await listed(planned)).map((c) => [c.isWithdrawn, c.commissionNumber])).toEqual([
      [false, 1],
      [false, 1],
    ]);
    window.kill();
    await clock.moveTo(before);
  });
});
