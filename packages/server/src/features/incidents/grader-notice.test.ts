import { randomUUID } from 'node:crypto';
import { allRoutes } from '@karakter/contract/all-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { becomeBlind } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { addTestCommission, type TestExam } from '../../test/scenes/exam.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';
import { firstCandidate as first, incidentsWith } from '../../test/scenes/incidents.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const play = sittingsOf(app);
const { register, decide, listOf } = incidentsWith(app);

describe('the notice to the graders [D10, U7]', () => {
  async function gradedExam() {
    const exam = await play.runningExam(2, 30);
    const id = randomUUID();
    const scope = { kind: 'candidates' as const, candidacyIds: [first(exam).candidacyId] };
    await register(exam.officer, exam, { scope }, id);
    return { exam, id };
  }
  const scriptOf = (grader: string, commissionId: string, candidateNumber: number) =>
    app().call(grader, gradingRoutes.showScript, { params: { commissionId, candidateNumber } });

  it.each([
    ['a name', 'Nr. 10007, Hemmeliga, mistet strømmen'],
    ['a name in the genitive', 'Hemmeligas maskin stanset'],
    ['an e-mail address', 'Se e-post fra {email}'],
    ['a student number', 'Studentnummer 4711 mistet strømmen'],
  ])('is refused with %s in it, and nothing is decided', async (_, text) => {
    const { exam, id } = await gradedExam();
    const { db } = app().services;
    const { personId } = first(exam);
    const { email } = await db
      .updateTable('person')
      .set({ student_number: '4711' })
      .where('id', '=', personId)
      .returning('email')
      .executeTakeFirstOrThrow();
    const answer = await decide(exam.officer, exam, id, { graderNotice: text.replace('{email}', email) });
    await db.updateTable('person').set({ student_number: null }).where('id', '=', personId).execute();
    expect(answer.refusal).toBe('textNamesCandidate');
    expect(answer.message).toContain('«');
    expect((await listOf(exam.officer, exam))[0]?.state).toBe('registered');
  });

  it('is shown beside the answers it concerns and no others, for ordinary and appeal graders alike', async () => {
    const { exam, id } = await gradedExam();
    const graderNotice = 'Nr. 10007 mistet strømmen i et kvarter.';
    await decide(exam.officer, exam, id, { graderNotice });
    await app().moveTo('2026-03-02T12:00:00Z');
    await handInAllAt(exam);
    const [one, two] = exam.candidates.map(({ candidateNumber }) => candidateNumber);
    const ids = exam.candidates.map(({ candidacyId }) => candidacyId);
    const appeal = await addTestCommission(app().services.db, exam.examId, ids, 'appeal');
    for (const [grader, commissionId] of [
      [exam.graders[0], exam.commissionId],
      [appeal.graders[1], appeal.commissionId],
    ] as const) {
      expect((await scriptOf(grader, commissionId, one ?? 0)).body.notices).toEqual([graderNotice]);
      expect((await scriptOf(grader, commissionId, two ?? 0)).body.notices).toEqual([]);
    }
  });

  it('is the only part of incidents and messages that a grader can read, by any route or query', async () => {
    const { exam, id } = await gradedExam();
    await decide(exam.officer, exam, id, { graderNotice: 'Strømmen var borte.' });
    const [grader] = exam.graders;
    const own = [...Object.values(incidentsRoutes), ...Object.values(messagesRoutes)];
    for (const route of own) {
      expect(allRoutes).toContain(route);
      expect(Array.isArray(route.access) && route.access.includes('grader' as never)).toBe(false);
    }
    expect((await app().call(grader, incidentsRoutes.listIncidents, { params: exam })).status).toBe(403);
    expect((await app().call(grader, messagesRoutes.listExamMessages, { params: exam })).status).toBe(403);
    const tables = ['incident', 'incident_candidacy', 'incident_decision', 'exam_message', 'message_seen'];
    const asBlind = (query: RawBuilder<unknown>) =>
      app()
        .services.db.transaction()
        .execute(async (tx) => {
          const actor = {
            sessionId: '',
            deviceId: '',
            language: 'nb' as const,
            grants: [],
            activeRole: null,
          };
          await becomeBlind(tx, { ...actor, personId: grader });
          return (await query.execute(tx)).rows;
        });
    const seen = await asBlind(sql`select candidacy_id, text from grader_notice`);
    expect(seen).toContainEqual({ candidacy_id: first(exam).candidacyId, text: 'Strømmen var borte.' });
    const ofExam = exam.candidates.map(({ candidacyId }) => candidacyId);
    const ofOthers = sql`select from grader_notice where text <> 'Til sensor før' and candidacy_id <> all(${ofExam}::uuid[])`;
    expect(await asBlind(ofOthers)).toEqual([]);
    for (const table of [...tables, 'paper_correction'])
      await expect(asBlind(sql`select count(*) from ${sql.table(table)}`)).rejects.toThrow(
        'permission denied',
      );
    await expect(asBlind(sql`select incident_id from grader_notice`)).rejects.toThrow('permission denied');
  });

  async function handInAllAt(exam: TestExam) {
    const { db } = app().services;
    await db.deleteFrom('paper').where('exam_id', '=', exam.examId).execute();
    await db.deleteFrom('grading_guide').where('exam_id', '=', exam.examId).execute();
    await handInAll(db, exam);
  }
});
