import { allRoutes } from '@karakter/contract/all-routes';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { becomeBlind } from '../../platform/database/transaction.ts';
import { setTimer } from '../../platform/jobs/jobs.ts';
import { useTestApp } from '../../test/app.ts';
import {
  addCaseworker,
  fileAppeal,
  formAppealCommission,
  gradeAppeal,
  type TestAppealCommission,
} from '../../test/scenes/appealed.ts';
import { complaintText, fileComplaint } from '../../test/scenes/complaint/complained.ts';
import { isEarlier, type TestExam } from '../../test/scenes/exam.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
const secrets = [
  'KANDIDATENS GRUNNER',
  complaintText,
  'DEN FØRSTE BEGRUNNELSEN',
  'Kommentar fra sensor',
  'Kandidat Hemmelig',
];
let exam: TestExam;
let commission: TestAppealCommission;
let ids: Record<string, string>;
let numbers: [number, number];

/** Two candidates wrote the same text; one got an A, the other an F. Both have an explanation and have appealed. */
beforeAll(async () => {
  const { call } = app();
  exam = await addAnnouncedExam(app(), { candidates: 2, grades: ['A', 'F'] });
  const caseworker = await addCaseworker(app());
  const appealIds: string[] = [];
  const explanationIds: string[] = [];
  const complaintIds: string[] = [];
  for (const candidate of exam.candidates) {
    const params = { candidacyId: candidate.candidacyId };
    await call(candidate.personId, explanationRoutes.requestExplanation, { params });
    appealIds.push(await fileAppeal(app(), candidate));
    complaintIds.push(await fileComplaint(app(), candidate));
  }
  const [grader] = exam.graders;
  const asked = await call(grader, explanationRoutes.listMyExplanations);
  for (const { id } of asked.body.explanations.filter((each) => !isEarlier(each.id))) {
    const params = { explanationId: id };
    const part = 'DEN FØRSTE BEGRUNNELSEN';
    const text = { guidelines: part, assessment: `${part} konkret`, overall: part, version: 1 };
    const saved = await call(grader, explanationRoutes.saveExplanation, { params, body: text });
    const sent = await call(grader, explanationRoutes.sendExplanation, {
      params,
      body: { version: saved.body.version },
    });
    if (sent.status !== 200) throw new Error(sent.message);
    explanationIds.push(id);
  }
  commission = await formAppealCommission(app(), exam, caseworker, appealIds);
  numbers = exam.candidates.map(({ candidateNumber }) => candidateNumber) as [number, number];
  ids = {
    examId: exam.examId,
    commissionId: commission.commissionId,
    appealId: appealIds[0] ?? '',
    explanationId: explanationIds[0] ?? '',
    complaintId: complaintIds[0] ?? '',
    candidacyId: exam.candidates[0]?.candidacyId ?? '',
    candidateNumber: String(numbers[0]),
    personId: exam.candidates[0]?.personId ?? '',
  };
});

const read = async (personId: string, url: string) => {
  const reply = await app().app.inject({ url, headers: { cookie: await app().cookieOf(personId) } });
  return { status: reply.statusCode, text: reply.payload };
};
const urlOf = (path: string, with_: Record<string, string>) =>
  path.replace(/:(\w+)/g, (_, name: string) => with_[name] ?? ids.examId ?? '');

describe('an appeal grader [K4, U7]', () => {
  test.each(allRoutes.filter(({ method }) => method === 'GET').map((route) => [route.path]))(
    'reads nothing of the first grading, the explanation, the grounds or the candidate at %s',
    async (path) => {
      for (const commissionId of [commission.commissionId, exam.commissionId]) {
        const { text } = await read(commission.graders[0], urlOf(path, { ...ids, commissionId }));
        for (const secret of secrets) expect(text).not.toContain(secret);
      }
    },
  );

  test('cannot find the case, the protocol, the results, or the commission of the first grading', async () => {
    const [grader] = commission.graders;
    const routes = [
      appealRoutes.showAppeal,
      complaintRoutes.showComplaint,
      appealRoutes.listAppeals,
      casesRoutes.listCases,
      resultsRoutes.showProtocol,
      resultsRoutes.showResults,
      explanationRoutes.showExplanationCase,
    ];
    for (const { path } of routes)
      expect([403, 404]).toContain((await read(grader, urlOf(path, ids))).status);
    const first = await read(grader, `/api/grading/commissions/${exam.commissionId}`);
    expect(first.status).toBe(404);
    const explanation = await read(grader, `/api/grading/explanations/${ids.explanationId}`);
    expect(explanation.status).toBe(404);
  });

  test('sees an answer that got an A exactly as one that got an F: no route distinguishes them', async () => {
    const [grader] = commission.graders;
    const of = (number: number) => `/api/grading/commissions/${commission.commissionId}/scripts/${number}`;
    const [a, f] = [await read(grader, of(numbers[0])), await read(grader, of(numbers[1]))];
    expect(a.status).toBe(200);
    expect(f.text).toBe(a.text.replaceAll(String(numbers[0]), String(numbers[1])));
    const list = await read(grader, `/api/grading/commissions/${commission.commissionId}`);
    const [one, two] = JSON.parse(list.text).scripts;
    expect({ ...two, candidateNumber: 0 }).toEqual({ ...one, candidateNumber: 0 });
  });

  test('finds none of it in the database either, as the role that the routes use', async () => {
    await app()
      .services.db.transaction()
      .execute(async (tx) => {
        await becomeBlind(tx, { personId: commission.graders[0] } as never);
        const count = async (table: string) => {
          const { rows } = await sql<{
            n: number;
          }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
          return rows[0]?.n;
        };
        expect(await count('explanation')).toBe(0);
        expect(await count('agreed_grade')).toBe(0);
        expect(await count('assessment')).toBe(0);
        expect(await count('grade_proposal')).toBe(0);
        expect(await count('commission')).toBe(1);
      });
    for (const table of [
      'protocol_entry',
      'appeal',
      'appeal_grounds',
      'procedural_complaint',
      'complaint_text',
      'complaint_decision',
      'dismissal_appeal',
      'dismissal_appeal_text',
      'event',
      'candidacy_person',
      'notice',
    ]) {
      const reading = app()
        .services.db.transaction()
        .execute(async (tx) => {
          await becomeBlind(tx, { personId: commission.graders[0] } as never);
          await sql`select from ${sql.table(table)}`.execute(tx);
        });
      await expect(reading).rejects.toThrow('permission denied');
    }
  });

  test('is notified by the daily mail only of the number of answers', async () => {
    const { db } = app().services;
    const dueAt = Temporal.Instant.from('2026-03-10T07:00:00Z');
    const timer = { dueAt, task: 'sendDigests', payload: {}, key: 'sendDigests' };
    await db.transaction().execute((tx) => setTimer(tx, timer));
    await app().moveTo(dueAt.toString());
    const mails = await db
      .selectFrom('mail')
      .innerJoin('notice', 'notice.id', 'mail.notice_id')
      .select(['subject', 'body'])
      .where('notice.person_id', 'in', commission.graders)
      .execute();
    expect(mails).toHaveLength(2);
    for (const { subject, body } of mails) {
      expect(body).toContain('Antall besvarelser: 2.');
      for (const secret of [...secrets, ...numbers.map(String)]) expect(subject + body).not.toContain(secret);
    }
  });

  test('learns nothing from the effects of the decision either', async () => {
    await gradeAppeal(app(), commission, numbers[0], 'C');
    const list = await read(commission.graders[0], `/api/grading/commissions/${commission.commissionId}`);
    for (const secret of secrets) expect(list.text).not.toContain(secret);
    expect(list.text).not.toContain('needsNewAssessment');
  });
});
