import { allRoutes } from '@karakter/contract/all-routes';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { fileResponse, type Route, readEvents } from '@karakter/contract/platform/route';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { useTestApp } from '../app.ts';
import { everyReading } from '../read-documents.ts';
import { addCaseworker, fileAppeal } from '../scenes/appealed.ts';
import { addAnnouncedExam } from '../scenes/graded.ts';

const app = useTestApp('2026-03-09T09:00:00Z');

/** Files that hold no protected document: each with the reason. */
const otherFiles: Readonly<Record<string, string>> = {
  mailAttachment: 'of one’s own mail',
  calendarFeed: 'what to do on which day, without candidates, grades or grounds',
  incidentReport: 'what went wrong on the day, without answers',
  protocolPdf: 'grades by candidate number',
  protocolData: 'grades, as the page of the protocol shows them',
  feeExportFile: 'what graders are paid; each fetching has a trace of its own',
  makeTestSeal: 'a page made to try the seal',
  attendanceListPdf: 'the list of candidates, on paper',
  doorListPdf: 'seats by candidate number, on paper',
};

/** A candidate reads what is the candidate’s own. */
const isOwn = ({ access }: Route) => Array.isArray(access) && access.every((role) => role === 'candidate');

function holdsProtected(route: Route): boolean {
  if ((route.response as unknown) === fileResponse) return !(route.name in otherFiles);
  const schema = z.toJSONSchema(route.response, { unrepresentable: 'any', io: 'output' });
  return JSON.stringify(schema).includes('"protectedDocument":true');
}

describe('every reading of a protected document is in the exam’s log [Q3]', () => {
  test.each(allRoutes.filter((route) => !isOwn(route)).map((route) => [route.name, route] as const))(
    '%s states whether it returns a protected document',
    (_, route) => {
      expect(route.logsRead !== undefined).toBe(holdsProtected(route));
      if (route.logsRead !== undefined) expect(route.effect).toBe('write');
    },
  );

  test('by whichever route it is given: once, with the reader and the document', async () => {
    const { db, clock } = app().services;
    const { examId, readings } = await everyReading(app());
    const routes = allRoutes.filter(({ logsRead }) => logsRead !== undefined);
    expect(Object.keys(readings).sort()).toEqual(routes.map(({ name }) => name).sort());
    const logged = async () => {
      const { rows } = await sql<{ kind: string; actor_id: string; data: string }>`
        select kind, actor_id, data from event
        where exam_id = ${examId} and kind = any(${[...readEvents]}::text[]) order by number`.execute(db);
      return rows.map(({ kind, actor_id: by, data }) => ({ kind, by, data: JSON.parse(data) }));
    };
    const found: Record<string, unknown> = {};
    for (const route of routes) {
      // Later than any reading before it counts for.
      await clock.moveTo(clock.now().add({ minutes: 11 }));
      const before = await logged();
      const { by = '', params, query } = readings[route.name] ?? {};
      const { status } = await app().call(by, route, { params, ...(query && { query }) });
      const added = (await logged()).slice(before.length);
      found[route.name] = { status, added };
    }
    const wanted = Object.entries(readings).map(([name, { by, kind, data }]) => [
      name,
      { status: 200, added: [{ kind, by, data }] },
    ]);
    expect(found).toEqual(Object.fromEntries(wanted));
  });

  test('once in ten minutes for each reader and document, with the ids of both, and never a name', async () => {
    const exam = await addAnnouncedExam(app(), { candidates: 2 });
    const [candidate] = exam.candidates;
    const [grader] = exam.graders;
    const reads = async () => {
      const { rows } = await sql<{ kind: string; actor_id: string; data: string }>`
        select kind, actor_id, data from event where exam_id = ${exam.examId} and kind like '%Read'
        order by number`.execute(app().services.db);
      return rows;
    };
    const before = (await reads()).length;
    const params = { commissionId: exam.commissionId, candidateNumber: candidate?.candidateNumber ?? 0 };
    const open = () => app().call(grader, gradingRoutes.showScript, { params });
    await app().moveTo('2026-03-09T10:00:00Z');
    expect((await open()).status).toBe(200);
    await open();
    await app().moveTo('2026-03-09T10:09:59Z');
    await open();
    expect((await reads()).length).toBe(before + 1);
    await app().moveTo('2026-03-09T10:10:00Z');
    await open();
    const after = await reads();
    expect(after.length).toBe(before + 2);
    expect(after.at(-1)).toMatchObject({ kind: 'answerRead', actor_id: grader });
    expect(after.at(-1)?.data).toContain(String(candidate?.candidateNumber));
    expect(after.at(-1)?.data).not.toContain('Hemmelig');
  });

  test('shows in the exam office’s history, and in no case’s timeline', async () => {
    const exam = await addAnnouncedExam(app(), { candidates: 1 });
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('no candidate');
    const caseworker = await addCaseworker(app());
    const appealId = await fileAppeal(app(), candidate);
    const show = () => app().call(caseworker, appealRoutes.showAppeal, { params: { appealId } });
    await show();
    expect((await show()).body.steps.map(({ kind }) => kind)).toEqual(['appealFiled']);
    const params = { examId: exam.examId };
    const history = await app().call(exam.officer, planningRoutes.examHistory, { params, query: {} });
    const kinds = history.body.events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'appealRead')).toHaveLength(1);
    const [grader] = exam.graders;
    expect((await app().call(grader, planningRoutes.examHistory, { params, query: {} })).status).toBe(403);
  });
});
