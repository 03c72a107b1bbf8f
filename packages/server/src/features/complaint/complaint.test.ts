import { traceRoutes } from '@karakter/contract/cases/traces';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { applyComplaint, beginComplaint, type ComplaintEvent } from '@karakter/domain/complaint/complaint';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { complaintScene, complaintText, fileComplaint } from '../../test/scenes/complaint/complained.ts';
import { complaintOf } from './store.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, noticesTo } = appealScene(app);
const { theComplaint, myComplaints, takeUp, withdraw, disagree, uphold, boardDecides, carryOut } =
  complaintScene(app);
const kindsTo = async (personId: string) => (await noticesTo(personId)).map(({ kind }) => kind);

describe('a procedural complaint from filing to decision (uhl. § 11-9) [K8]', () => {
  test('is received with a receipt at once, stops the appeal deadline, and is in the caseworker’s list', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    expect(await myComplaints(candidate)).toMatchObject({ closed: null, complaints: [] });
    const id = await fileComplaint(app(), candidate);
    const seen = await myComplaints(candidate);
    expect(seen.complaints).toMatchObject([
      { id, state: 'filed', late: false, grounds: complaintText, mayWithdraw: true, decisions: [] },
    ]);
    expect(seen.complaints[0]?.replyDue).toMatchObject({ kind: 'running', lastDay: '2026-04-09' });
    expect((await noticesTo(candidate.personId)).at(-1)).toEqual({
      kind: 'complaintReceived',
      data: { filedAt: sceneAnnouncedAt, late: false, replyBy: '2026-04-09T22:00:00Z' },
    });
    expect((await noticesTo(caseworker)).at(-1)).toEqual({ kind: 'complaintNews', data: { news: 'filed' } });
    expect((await mine(candidate)).deadline.kind).toBe('suspended');
    const { body } = await app().call(caseworker, casesRoutes.listCases, { query: { examId: exam.examId } });
    expect(body.cases).toMatchObject([
      { id, kind: 'complaint', state: 'filed', heldBy: 'office', dueAt: '2026-04-09T22:00:00Z' },
    ]);
  });

  test('is disagreed with, decided by the board for the complainant, and carried out', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    expect((await uphold(caseworker, id)).refusal).toBe('complaintNotTakenUp');
    expect((await takeUp(caseworker, id)).status).toBe(200);
    expect((await disagree(caseworker, id)).status).toBe(200);
    expect((await uphold(caseworker, id)).refusal).toBe('complaintAtBoard');
    const future = await boardDecides(caseworker, id, { outcome: 'notUpheld' }, '2026-03-10');
    expect(future.refusal).toBe('boardDecidesInFuture');
    const decided = await boardDecides(caseworker, id, { outcome: 'upheld', remedy: 'newExam' });
    expect(decided.status).toBe(200);
    expect(await theComplaint(caseworker, id)).toMatchObject({
      state: 'upheld',
      allowed: ['carryOut'],
      decisions: [
        { number: 1, body: 'institution', outcome: 'disagreed', remedy: null, legalBasis: 'uhl. § 11-9' },
        { number: 2, body: 'board', outcome: 'upheld', remedy: 'newExam', scope: 'complainant' },
      ],
    });
    const told = await noticesTo(candidate.personId);
    expect(told.slice(-2).map(({ kind }) => kind)).toEqual(['complaintAtBoard', 'complaintUpheld']);
    expect((await noticesTo(exam.officer)).at(-1)).toEqual({
      kind: 'complaintNews',
      data: { news: 'upheld', remedy: 'newExam', scope: 'complainant' },
    });
    expect((await carryOut(exam.officer, id)).status).toBe(200);
    expect(await theComplaint(caseworker, id)).toMatchObject({ state: 'remedied', allowed: [] });
    expect((await carryOut(exam.officer, id)).refusal).toBe('complaintDecidedAlready');
    expect((await kindsTo(candidate.personId)).at(-1)).toBe('complaintRemedied');
  });

  test('is upheld by the institution for all whom the error struck', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    await takeUp(caseworker, id);
    const other = exam.candidates[1]?.candidacyId ?? '';
    expect((await uphold(caseworker, id, 'newExam', 'all', [other])).status).toBe(200);
    const { decisions } = await theComplaint(caseworker, id);
    expect(decisions).toMatchObject([
      { body: 'institution', outcome: 'upheld', remedy: 'newExam', scope: 'all', decidedOn: '2026-03-09' },
    ]);
    expect((await myComplaints(candidate)).complaints[0]?.decisions).toEqual(decisions);
  });

  test('leaves each whose grade it annulled a trace of their own, with nothing of the one who complained [K9]', async () => {
    const { exam, candidate, caseworker } = await announcedExam(3);
    const [, struck, spared] = exam.candidates;
    if (!struck || !spared) throw new Error('no others');
    const id = await fileComplaint(app(), candidate);
    await takeUp(caseworker, id);
    await uphold(caseworker, id, 'newGrading', 'all', [struck.candidacyId]);
    const tracesOf = async ({ personId, candidacyId }: typeof struck) =>
      (await app().call(personId, traceRoutes.seeMyTraces, { params: { candidacyId } })).body.traces;
    const [, annulled, ...more] = await tracesOf(struck);
    expect(more).toEqual([]);
    expect(annulled).toMatchObject({
      decision: 'gradeAnnulled',
      decidedAs: 'caseworker',
      isJudged: true,
      events: [{ kind: 'announced' }, { kind: 'annulled' }],
      deadlines: { appeal: { kind: 'none', reason: 'annulled' } },
    });
    const ofComplainant = await tracesOf(candidate);
    expect(ofComplainant.map(({ decision }) => decision)).not.toContain('gradeAnnulled');
    expect((await tracesOf(spared)).map(({ decision }) => decision)).toEqual(['gradesAnnounced']);
  });

  test('goes back to the institution where the board says so, and the appeal deadline still waits', async () => {
    const { candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    await takeUp(caseworker, id);
    await disagree(caseworker, id);
    await boardDecides(caseworker, id, { outcome: 'sentBack' });
    expect((await theComplaint(caseworker, id)).state).toBe('inHand');
    expect((await mine(candidate)).deadline.kind).toBe('suspended');
    await disagree(caseworker, id);
    await boardDecides(caseworker, id, { outcome: 'notUpheld' });
    const { decisions } = await theComplaint(caseworker, id);
    expect(decisions.map(({ outcome }) => outcome)).toEqual([
      'disagreed',
      'sentBack',
      'disagreed',
      'notUpheld',
    ]);
  });

  test('is there once where it is sent again, from another window or after a lost answer, until it is withdrawn', async () => {
    const { candidate, caseworker } = await announcedExam();
    const { personId, candidacyId } = candidate;
    const before = (await noticesTo(caseworker)).length;
    const send = (grounds: string) =>
      app().call(personId, complaintRoutes.fileComplaint, {
        params: { candidacyId },
        body: { about: 'exam', knownOn: '2026-03-09', grounds },
      });
    const sent = await Promise.all([send(complaintText), send(complaintText), send(complaintText)]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { complaints } = await myComplaints(candidate);
    expect(complaints).toHaveLength(1);
    expect(await noticesTo(caseworker)).toHaveLength(before + 1);
    await send('En annen feil.');
    expect((await myComplaints(candidate)).complaints).toHaveLength(2);
    await withdraw(personId, complaints[0]?.id ?? '');
    await send(complaintText);
    expect((await myComplaints(candidate)).complaints).toHaveLength(3);
  });

  test('is withdrawn by its candidate alone, until it is decided', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    const other = exam.candidates[1]?.personId ?? '';
    expect((await withdraw(other, id)).status).toBe(404);
    expect((await withdraw(candidate.personId, id)).status).toBe(200);
    expect((await takeUp(caseworker, id)).refusal).toBe('complaintWithdrawnAlready');
    expect((await noticesTo(candidate.personId)).at(-1)).toEqual({
      kind: 'complaintWithdrawn',
      data: { appealUntil: '2026-03-30T22:00:00Z' },
    });
    expect((await noticesTo(caseworker)).at(-1)).toEqual({
      kind: 'complaintNews',
      data: { news: 'withdrawn' },
    });
    const next = await fileComplaint(app(), candidate);
    expect(next).not.toBe(id);
  });

  test('the same decision in two windows is made once, on what was seen', async () => {
    const { candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    const { version } = await theComplaint(caseworker, id);
    await takeUp(caseworker, id);
    const params = { complaintId: id };
    const body = { version, reason: 'Sett for gammel sak.' };
    const stale = await app().call(caseworker, complaintRoutes.sendComplaintToBoard, { params, body });
    expect(stale.refusal).toBe('changedMeanwhile');
    await disagree(caseworker, id);
    const again = await app().call(caseworker, complaintRoutes.sendComplaintToBoard, { params, body });
    expect(again.refusal).toBe('complaintAtBoard');
  });
});

describe('what is kept of a complaint [Q3]', () => {
  test('no decision and no text can be changed or removed in the database', async () => {
    const { candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    await takeUp(caseworker, id);
    await disagree(caseworker, id);
    for (const change of [
      sql`update complaint_decision set reason = 'En annen' where complaint_id = ${id}`,
      sql`delete from complaint_decision where complaint_id = ${id}`,
      sql`update complaint_text set text = 'En annen' where complaint_id = ${id}`,
    ])
      await expect(change.execute(app().services.db)).rejects.toThrow();
  });

  test('the log leads to the stored state, says what was decided, and holds nothing of the text', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    await takeUp(caseworker, id);
    await disagree(caseworker, id);
    await boardDecides(caseworker, id, { outcome: 'upheld', remedy: 'newExam' });
    await carryOut(exam.officer, id);
    const { rows } = await sql<{ kind: string; data: string }>`
      select kind, data from event where data::jsonb ->> 'complaintId' = ${id} order by number`.execute(
      app().services.db,
    );
    const [filed, ...events] = rows.map(({ kind, data }) => ({ kind, ...JSON.parse(data) }));
    const replayed = events.reduce(
      (standing, event) => applyComplaint(standing, event as ComplaintEvent),
      beginComplaint({ late: filed.late }),
    );
    const record = await inTransaction(app().services.db, { identity: 'visible', effect: 'read' }, (tx) =>
      complaintOf(tx, id),
    );
    expect(replayed).toEqual(record?.complaint);
    expect(record?.complaint).toEqual({
      kind: 'remedied',
      by: 'board',
      remedy: 'newExam',
      scope: 'complainant',
    });
    for (const { data } of rows) expect(data).not.toMatch(/KANDIDATENS KLAGE|Alarmen|Hemmelig/);
  });
});
