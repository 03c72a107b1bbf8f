import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { correctByTwo } from '../../../test/scenes/deciding/corrected.ts';
import { signAsShown } from '../../../test/scenes/deciding/signing.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { addGradedExam } from '../../../test/scenes/graded.ts';
import { gradeAndConfirm, scriptAt } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-13T11:00:00Z');

const paramsOf = ({ commissionId }: Pick<TestExam, 'commissionId'>) => ({ params: { commissionId } });
const shownTo = async (exam: TestExam, grader: string) =>
  (await app().call(grader, protocolRoutes.showOwnProtocol, paramsOf(exam))).body;
const sign = (exam: TestExam, grader: string, sha256: string) =>
  app().call(grader, protocolRoutes.signProtocol, { ...paramsOf(exam), body: { sha256 } });
const ofOffice = async (exam: TestExam) =>
  (await app().call(exam.officer, resultsRoutes.showProtocol, { params: { examId: exam.examId } })).body;
const check = (exam: TestExam) =>
  app().call(exam.officer, resultsRoutes.checkResults, { params: { examId: exam.examId } });
const correct = (exam: TestExam, grade: string) =>
  correctByTwo(app(), exam, { candidateNumber: exam.candidates[0]?.candidateNumber ?? 0, grade });
const eventsOf = (examId: string, kind: string) =>
  app()
    .services.db.selectFrom('event')
    .select(['data', 'actor_id'])
    .where('exam_id', '=', examId)
    .where('kind', '=', kind)
    .execute();

describe('a commission’s protocol [G17]', () => {
  it('is shown and signed only when every candidate is decided; before that it says nothing of the co-grader [G2]', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 2 });
    await handInAll(db, exam);
    const [internal, external] = exam.graders;
    const before = await shownTo(exam, internal);
    expect(before).toMatchObject({
      state: 'notYet',
      content: null,
      sha256: null,
      signatures: [],
      missing: [],
    });
    await gradeAndConfirm(app(), external, scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0), 'B');
    expect(await shownTo(exam, internal)).toEqual(before);
    expect((await sign(exam, internal, 'a'.repeat(64))).refusal).toBe('protocolNotSettled');
    const { protocols } = (await app().call(internal, protocolRoutes.listMyProtocols)).body;
    expect(protocols.map(({ commissionId }) => commissionId)).not.toContain(exam.commissionId);
  });

  it('names graders with their roles, and candidates by number alone, in no order but the numbers’ [U7]', async () => {
    const exam = await addGradedExam(app(), { grades: ['A', 'B', 'F'] });
    const [internal] = exam.graders;
    const shown = await shownTo(exam, internal);
    const text = JSON.stringify(shown);
    for (const { name, personId, candidacyId } of exam.candidates)
      for (const identity of [name, personId, candidacyId]) expect(text).not.toContain(identity);
    for (const id of exam.graders) expect(text).not.toContain(id);
    expect(shown.content?.members).toEqual([
      { name: 'Intern Sensor', role: 'leader', external: false, from: '2026-01-05', until: null },
      { name: 'Ekstern Sensor', role: 'member', external: true, from: '2026-01-05', until: null },
    ]);
    expect(shown.content?.candidates.map(({ candidateNumber, grade }) => [candidateNumber, grade])).toEqual(
      exam.candidates.map(({ candidateNumber }, index) => [candidateNumber, ['A', 'B', 'F'][index]]),
    );
  });

  it('lists an absence without its documentation to graders, and with it to the exam office [G8]', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 2 });
    const [, absent] = exam.candidates;
    const id = absent?.candidacyId;
    await sql`update sitting set state = 'absent', absent_at = now() where candidacy_id = ${id}`.execute(db);
    await sql`insert into valid_absence (candidacy_id, exam_id, documentation, noted_by, noted_at)
      values (${id}, ${exam.examId}, 'Legeerklæring', ${exam.officer}, now())`.execute(db);
    await handInOne(exam);
    const shown = await shownTo(exam, exam.graders[0]);
    expect(shown.content?.candidates[1]).toMatchObject({ outcome: 'absent', grade: null });
    expect(JSON.stringify(shown)).not.toMatch(/Lege|valid/);
    expect((await ofOffice(exam)).withoutGrade).toEqual([
      {
        candidateNumber: absent?.candidateNumber,
        name: 'Kandidat HemmeligB',
        outcome: 'absent',
        isValid: true,
      },
    ]);
  });
});

async function handInOne(exam: TestExam): Promise<void> {
  const [first] = exam.candidates;
  if (!first) throw new Error('no candidate');
  await handInAll(app().services.db, { ...exam, candidates: [first] });
  for (const grader of exam.graders)
    await gradeAndConfirm(app(), grader, scriptAt(exam, first.candidateNumber), 'C');
}

describe('a signature [G17]', () => {
  it('is of exactly what was shown, once, in the log with its checksum, and both members’ are seen by the exam office', async () => {
    const exam = await addGradedExam(app());
    const [internal, external] = exam.graders;
    const { sha256 } = await shownTo(exam, internal);
    const both = await Promise.all([sign(exam, internal, sha256 ?? ''), sign(exam, internal, sha256 ?? '')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await shownTo(exam, internal)).state).toBe('signed');
    expect((await shownTo(exam, external)).state).toBe('toSign');
    expect((await ofOffice(exam)).signOff).toMatchObject([
      { kind: 'ordinary', isSettled: true, missing: ['Ekstern Sensor'] },
    ]);
    await signAsShown(app(), exam, external);
    const { signOff } = await ofOffice(exam);
    expect(signOff[0]?.missing).toEqual([]);
    expect(signOff[0]?.signatures).toMatchObject([
      { name: 'Ekstern Sensor', role: 'member', external: true, version: 1, isPresent: true },
      { name: 'Intern Sensor', role: 'leader', external: false, version: 1, isPresent: true },
    ]);
    const events = await eventsOf(exam.examId, 'protocolSigned');
    expect(events.map(({ actor_id }) => actor_id)).toEqual([internal, external]);
    for (const { data } of events) expect(JSON.stringify(data)).toContain(sha256);
  });

  it('stands when a grade is corrected, and the members are asked again: a stale version is refused', async () => {
    const exam = await addGradedExam(app());
    const [internal, external] = exam.graders;
    await signAsShown(app(), exam, internal);
    const { sha256: stale } = await shownTo(exam, external);
    await check(exam);
    // Entering the grades is the exam office's act, and nothing that the members sign again.
    expect((await shownTo(exam, internal)).state).toBe('signed');
    expect((await correct(exam, 'B')).status).toBe(200);
    expect(await sign(exam, external, stale ?? '')).toMatchObject({
      status: 409,
      refusal: 'protocolChanged',
    });
    const again = await shownTo(exam, internal);
    expect(again.state).toBe('changed');
    expect(again.content?.candidates[0]).toMatchObject({ grade: 'C', corrections: ['B'] });
    expect(again.signedBefore?.candidates[0]).toMatchObject({ grade: 'C', corrections: [] });
    expect(JSON.stringify(again)).not.toContain('feil linje');
    await signAsShown(app(), exam, internal);
    const { signOff } = await ofOffice(exam);
    expect(signOff[0]?.signatures).toMatchObject([
      { version: 1, isPresent: false },
      { version: 2, isPresent: true },
    ]);
    expect(signOff[0]?.missing).toEqual(['Ekstern Sensor']);
  });

  it('is either of the version before a correction or refused, whichever comes first', async () => {
    const exam = await addGradedExam(app());
    const [internal] = exam.graders;
    await check(exam);
    const { sha256 } = await shownTo(exam, internal);
    const [signed] = await Promise.all([sign(exam, internal, sha256 ?? ''), correct(exam, 'B')]);
    const after = await shownTo(exam, internal);
    expect(after.state).toBe(signed.status === 200 ? 'changed' : 'toSign');
    const versions = await app()
      .services.db.selectFrom('protocol_version')
      .select('sha256')
      .where('commission_id', '=', exam.commissionId)
      .execute();
    expect(versions.map((version) => version.sha256)).toEqual(signed.status === 200 ? [sha256] : []);
  });

  it('is asked for again after a grade was sent back and set again, even to the same', async () => {
    const exam = await addGradedExam(app(), { candidates: 1 });
    const [internal, external] = exam.graders;
    const params = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    await signAsShown(app(), exam, internal);
    await app().call(external, decidingRoutes.sendBackGrade, {
      params,
      body: { reason: 'Vi overså oppgave 2' },
    });
    expect((await shownTo(exam, internal)).state).toBe('notYet');
    await app().call(internal, gradingRoutes.proposeGrade, {
      params,
      body: { grade: 'C', reason: 'Som før' },
    });
    await app().call(external, gradingRoutes.approveGrade, { params, body: { grade: 'C' } });
    const again = await shownTo(exam, internal);
    expect(again).toMatchObject({ state: 'changed', content: { candidates: [{ grade: 'C', round: 2 }] } });
  });

  it('never changes in the database', async () => {
    const exam = await addGradedExam(app(), { candidates: 1 });
    await signAsShown(app(), exam, exam.graders[0]);
    const { db } = app().services;
    await expect(db.updateTable('protocol_signature').set({ name: 'X' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(db.deleteFrom('protocol_signature').execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('protocol_version').set({ content: '{}' }).execute()).rejects.toThrow(
      'append-only',
    );
  });

  it('is not given by anyone but a present member who has accepted the duty, nor about an answer they recognise [U6, U7]', async () => {
    const { db } = app().services;
    const exam = await addGradedExam(app(), { candidates: 2 });
    const other = await addGradedExam(app(), { candidates: 1 });
    const [internal, external] = exam.graders;
    const { sha256 } = await shownTo(exam, internal);
    const strangers = [other.graders[0], exam.officer, exam.coordinator, exam.candidates[0]?.personId ?? ''];
    for (const stranger of strangers) {
      const shown = await app().call(stranger, protocolRoutes.showOwnProtocol, paramsOf(exam));
      expect([403, 404]).toContain(shown.status);
      expect((await sign(exam, stranger, sha256 ?? '')).status).toBe(shown.status);
    }
    const unknown = await app().call(other.graders[0], protocolRoutes.showOwnProtocol, {
      params: { commissionId: crypto.randomUUID() },
    });
    const forbidden = await app().call(other.graders[0], protocolRoutes.showOwnProtocol, paramsOf(exam));
    expect(forbidden.body).toEqual(unknown.body);
    await sql`insert into impartiality_case (id, commission_id, person_id, candidacy_id, ground, account, declared_at, state)
      values (gen_random_uuid(), ${exam.commissionId}, ${internal}, ${exam.candidates[0]?.candidacyId}, 'recognised', '', now(), 'declared')`.execute(
      db,
    );
    expect((await sign(exam, internal, sha256 ?? '')).refusal).toBe('groundDeclared');
    await sql`update commission_member set confidentiality_accepted_at = null
      where commission_id = ${exam.commissionId} and person_id = ${external}`.execute(db);
    expect((await sign(exam, external, sha256 ?? '')).refusal).toBe('confidentialityFirst');
    await sql`update commission_member set ended_at = now(), ended_reason = 'ill', work_stands = true
      where commission_id = ${exam.commissionId} and person_id = ${external}`.execute(db);
    expect((await sign(exam, external, sha256 ?? '')).status).toBe(404);
  });
});
