import { allRoutes } from '@karakter/contract/all-routes';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../../../platform/database/db.ts';
import { becomeBlind } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';
import { isEarlier } from '../../../test/scenes/exam.ts';
import { reassessmentScene } from '../../../test/scenes/reassessment/reassessed.ts';

const app = useTestApp(sceneAnnouncedAt);
const scene = appealScene(app);
const { opened, assess, reason, shown } = reassessmentScene(app, scene);

const secrets = ['KANDIDATENS GRUNNER', 'DEN FØRSTE BEGRUNNELSEN', 'Kommentar fra sensor'];
let the: Awaited<ReturnType<typeof prepared>>;

/** Two answers of one exam are appealed; the first is two grades apart and has its new assessment, with an explanation. */
async function prepared() {
  const { exam, candidate, caseworker } = await scene.announcedExam(2);
  const [, other] = exam.candidates;
  if (!other) throw new Error('no other candidate');
  const { call } = app();
  for (const { candidacyId, personId } of [candidate, other]) {
    await call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });
  }
  const [writer] = exam.graders;
  const { body } = await call(writer, explanationRoutes.listMyExplanations);
  for (const { id: explanationId } of body.explanations.filter(({ id }) => !isEarlier(id))) {
    const params = { explanationId };
    const part = 'DEN FØRSTE BEGRUNNELSEN';
    const text = { guidelines: part, assessment: `${part} konkret`, overall: part, version: 1 };
    const saved = await call(writer, explanationRoutes.saveExplanation, { params, body: text });
    const body = { version: saved.body.version };
    if ((await call(writer, explanationRoutes.sendExplanation, { params, body })).status !== 200)
      throw new Error('not sent');
  }
  const appealId = await fileAppeal(app(), candidate);
  const otherId = await fileAppeal(app(), other);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId, otherId]);
  await gradeAppeal(app(), commission, candidate.candidateNumber, 'A');
  const { id, graders } = await opened(caseworker, appealId);
  const [first, second] = graders as [string, string];
  await assess(first, id, 'B', 'JEG HOLDER PÅ B');
  await reason(first, id, 'FELLES BEGRUNNELSE');
  return { exam, candidate, other, caseworker, appealId, otherId, commission, id, first, second };
}
beforeAll(async () => {
  the = await prepared();
});

const read = async (personId: string, url: string) => {
  const reply = await app().app.inject({ url, headers: { cookie: await app().cookieOf(personId) } });
  return { status: reply.statusCode, text: reply.payload };
};
const everyUrl = () => {
  const ids: Record<string, string> = {
    examId: the.exam.examId,
    commissionId: the.commission.commissionId,
    appealId: the.appealId,
    reassessmentId: the.id,
    candidacyId: the.candidate.candidacyId,
    candidateNumber: String(the.candidate.candidateNumber),
  };
  return allRoutes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? the.exam.examId));
};
const blindly = <T>(personId: string, work: (tx: Tx) => Promise<T>) =>
  app()
    .services.db.transaction()
    .execute(async (tx) => {
      await becomeBlind(tx, { personId } as never);
      return work(tx);
    });

describe('a grader of the new assessment [K6, U7]', () => {
  test('sees the whole file: answer, guide, every assessment and grade, the explanation and the grounds', async () => {
    const { body } = await shown(the.second, the.id);
    const file = body.file;
    expect(file?.grounds).toContain('KANDIDATENS GRUNNER');
    expect(file?.explanations).toMatchObject([{ assessment: 'DEN FØRSTE BEGRUNNELSEN konkret' }]);
    expect(file?.entries).toMatchObject([{ kind: 'ordinary', grade: 'C' }]);
    expect(file?.commissions.map(({ kind, grade }) => [kind, grade])).toEqual([
      ['ordinary', 'C'],
      ['appeal', 'A'],
    ]);
    expect(file?.commissions.map(({ assessments }) => assessments.map(({ grade }) => grade))).toEqual([
      ['C', 'C'],
      ['A', 'A'],
    ]);
    expect(file?.commissions[0]?.assessments[0]?.comment).toContain('Kommentar fra sensor');
    expect(Object.keys(file?.guide ?? {})).toContain('learningOutcomes');
    expect(file?.answers.length).toBeGreaterThan(0);
    expect(body.protocol.positions).toMatchObject([{ says: 'JEG HOLDER PÅ B' }, { says: null, isMe: true }]);
  });

  test('meets the candidate as a number, on every page that a grader can read', async () => {
    for (const url of everyUrl()) {
      const { text } = await read(the.second, url);
      for (const secret of ['Kandidat Hemmelig', the.candidate.personId, the.candidate.candidacyId])
        expect(text.replaceAll('KANDIDATENS GRUNNER', ''), url).not.toContain(secret);
    }
  });

  test('sees nothing of the exam’s other appeal, in which the same graders still grade blind [K4]', async () => {
    for (const url of everyUrl()) {
      const of = url.replaceAll(String(the.candidate.candidateNumber), String(the.other.candidateNumber));
      if (of.includes(the.id)) continue;
      const { text } = await read(the.second, of.replaceAll(the.appealId, the.otherId));
      for (const secret of secrets) expect(text, of).not.toContain(secret);
    }
    const rows = await blindly(the.second, async (tx) => {
      const count = async (table: string) =>
        (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n;
      return {
        explanation: await count('explanation'),
        reassessment: await count('reassessment'),
        assessments: (
          await sql<{
            n: number;
          }>`select count(*)::int as n from assessment where candidacy_id = ${the.other.candidacyId}`.execute(
            tx,
          )
        ).rows[0]?.n,
      };
    });
    expect(rows).toEqual({ explanation: 0, reassessment: 1, assessments: 0 });
  });

  test('has it only once the duty is accepted, and only while the appeal waits for it [U6]', async () => {
    const stopped = await app()
      .services.db.transaction()
      .execute(async (tx) => {
        await sql`update commission_member set confidentiality_accepted_at = null where person_id = ${the.second}
          and commission_id = (select commission_id from reassessment where id = ${the.id})`.execute(tx);
        await becomeBlind(tx, { personId: the.second } as never);
        const { rows } = await sql<{ text: string | null }>`
          select grounds_in_reassessment(${the.id}) as text`.execute(tx);
        await sql`reset role`.execute(tx).catch(() => undefined);
        throw Object.assign(new Error('roll back'), { found: rows[0]?.text });
      })
      .catch((error: { found?: unknown }) => error.found);
    expect(stopped).toBeNull();
  });
});

describe('a grader who is not in the new assessment [K4]', () => {
  test.each(['the appeal’s other grader', 'the ordinary commission’s other grader'] as const)(
    '%s finds nothing of it on any page or in the database',
    async (which) => {
      const outsider = which.startsWith('the appeal') ? the.commission.graders[1] : the.exam.graders[1];
      expect((await shown(outsider, the.id)).status).toBe(404);
      const ofFile = which.startsWith('the appeal') ? secrets : ['KANDIDATENS GRUNNER'];
      for (const url of everyUrl()) {
        const { text } = await read(outsider, url);
        for (const secret of [...ofFile, 'JEG HOLDER PÅ B', 'FELLES BEGRUNNELSE', the.id])
          expect(text, url).not.toContain(secret);
      }
      const found = await blindly(outsider, async (tx) => {
        const tables = [
          'reassessment',
          'reassessment_position',
          'reassessment_version',
          'reassessment_signature',
        ];
        const counts = [];
        for (const table of tables)
          counts.push(
            (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)).rows[0]
              ?.n,
          );
        const functions = [
          'members_of_reassessment',
          'answer_in_reassessment',
          'commissions_in_reassessment',
          'assessments_in_reassessment',
          'grades_in_reassessment',
          'explanations_in_reassessment',
          'reassessment_head',
        ];
        for (const name of functions)
          counts.push((await sql`select * from ${sql.raw(name)}(${the.id})`.execute(tx)).rows.length);
        const grounds = await sql<{ text: string | null }>`
          select grounds_in_reassessment(${the.id}) as text`.execute(tx);
        return [...counts, grounds.rows[0]?.text];
      });
      expect(found).toEqual([...Array(11).fill(0), null]);
    },
  );

  test('can neither write in it nor sign', async () => {
    const [, outsider] = the.commission.graders;
    const params = { reassessmentId: the.id };
    const body = { version: 1, grade: 'A', says: 'Ja' };
    expect(
      (await app().call(outsider, reassessmentRoutes.assessInReassessment, { params, body })).status,
    ).toBe(404);
    const sha256 = '0'.repeat(64);
    expect(
      (await app().call(outsider, reassessmentRoutes.signReassessment, { params, body: { sha256 } })).status,
    ).toBe(404);
    const forged = blindly(outsider, (tx) =>
      sql`insert into reassessment_position values (${the.id}, ${outsider}, 'A', 'Ja', 1, now())`.execute(tx),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});

test('a member writes in no one else’s name, and what is signed never changes', async () => {
  const forged = blindly(the.second, (tx) =>
    sql`update reassessment_position set says = 'Endret' where reassessment_id = ${the.id} and person_id = ${the.first}`.execute(
      tx,
    ),
  );
  expect(Number((await forged).numAffectedRows)).toBe(0);
});
