import { appealRoutes } from '@karakter/contract/appeal/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../../test/scenes/appealed.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { setMorningTimers } from '../../exam/exam-times.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, decide, withdraw, reopen, noticesTo } = appealScene(app);

// The clock first: a timer that is set while it stands in the future of another test would fire at once.
beforeEach(async () => {
  const start = Temporal.Instant.from(sceneAnnouncedAt);
  const { clock, db } = app().services;
  await clock.moveTo(start);
  await db.transaction().execute((tx) => setMorningTimers(tx, start, 'sendInterimReplies'));
});

/** On the morning of a date, when the institution's notices are sent. */
const morningOf = (date: string) => app().moveTo(`${date}T10:00:00Z`);
const repliesTo = async (personId: string) =>
  (await noticesTo(personId)).filter(({ kind }) => kind === 'interimReply').map(({ data }) => data);
const send = (by: string, appealId: string, change: object = {}) => {
  const body = { after: 0, reason: 'En sensor er syk.', expectedOn: '2026-04-20', ...change };
  return app().call(by, appealRoutes.sendInterimReply, { params: { appealId }, body });
};

describe('a candidate who waits for a decision on an appeal [K7]', () => {
  it('is told on the last day of the month, once, why and until when, and sees it on the page', async () => {
    const { candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    await morningOf('2026-04-08');
    expect(await repliesTo(candidate.personId)).toEqual([]);
    expect((await mine(candidate)).appeals[0]?.replyDue).toBe('2026-04-09T22:00:00Z');
    await morningOf('2026-04-09');
    await morningOf('2026-04-10');
    const reply = { expectedOn: '2026-05-11', promisedFor: null, standard: 'received' };
    expect(await repliesTo(candidate.personId)).toEqual([reply]);
    const [own] = (await mine(candidate)).appeals;
    expect(own?.interimReplies).toMatchObject([
      { standard: 'received', reason: null, expectedOn: '2026-05-11' },
    ]);
    expect(own?.steps.map(({ code }) => code)).toEqual(['appealFiled', 'interimReplySent']);
    expect(own?.replyDue).toBe('2026-05-11T22:00:00Z');
    expect((await theCase(caseworker, appealId)).replyDue).toMatchObject({ lastDay: '2026-05-11' });
    const told = { kind: 'interimRepliesSent', data: { cases: 1, expectedOn: '2026-05-11' } };
    expect(await noticesTo(caseworker)).toContainEqual(told);
  });

  it('is told again when the promised day has come, with the day that slipped', async () => {
    const { candidate } = await announcedExam();
    await fileAppeal(app(), candidate);
    await morningOf('2026-04-09');
    await morningOf('2026-05-11');
    expect(await repliesTo(candidate.personId)).toMatchObject([
      { promisedFor: null },
      { promisedFor: '2026-05-11', expectedOn: '2026-06-11' },
    ]);
  });

  it('is told once for days on which Karakter did not run', async () => {
    const { candidate } = await announcedExam();
    await fileAppeal(app(), candidate);
    await morningOf('2026-07-01');
    expect(await repliesTo(candidate.personId)).toMatchObject([{ expectedOn: '2026-08-03' }]);
  });

  it('is not told by Karakter of a day that a caseworker has promised, before it has come', async () => {
    const { candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    expect((await send(caseworker, appealId)).status).toBe(200);
    await morningOf('2026-04-09');
    const own = { expectedOn: '2026-04-20', promisedFor: null, reason: 'En sensor er syk.' };
    expect(await repliesTo(candidate.personId)).toEqual([own]);
    await morningOf('2026-04-20');
    expect(await repliesTo(candidate.personId)).toHaveLength(2);
  });

  it('is not told of a case that is withdrawn or decided, and of a reopened one a month after the reopening', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const [, second] = exam.candidates;
    const appealId = await fileAppeal(app(), candidate);
    const decided = await fileAppeal(app(), second!);
    const commission = await formAppealCommission(app(), exam, caseworker, [decided]);
    await gradeAppeal(app(), commission, second!.candidateNumber, 'C');
    await decide(exam.officer, decided);
    expect(await send(caseworker, decided)).toMatchObject({ refusal: 'interimReplyTooLate' });
    await send(caseworker, appealId);
    await withdraw(candidate.personId, appealId);
    await app().moveTo('2026-03-27T09:00:00Z');
    await reopen(candidate.personId, appealId);
    expect((await theCase(caseworker, appealId)).replyDue).toMatchObject({ lastDay: '2026-04-27' });
    await morningOf('2026-04-24');
    expect(await repliesTo(candidate.personId)).toHaveLength(1);
    await morningOf('2026-04-27');
    expect(await repliesTo(candidate.personId)).toHaveLength(2);
    expect(await repliesTo(second!.personId)).toEqual([]);
  });

  it('learns nothing of a new assessment from the reply that Karakter sends [K6]', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const [, second] = exam.candidates;
    const ids = [await fileAppeal(app(), candidate), await fileAppeal(app(), second!)];
    const commission = await formAppealCommission(app(), exam, caseworker, ids);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'F');
    expect((await theCase(caseworker, ids[0]!)).state).toBe('needsNewAssessment');
    await morningOf('2026-04-09');
    expect(await repliesTo(candidate.personId)).toEqual(await repliesTo(second!.personId));
  });
});

describe('the person who sends an interim reply [K7]', () => {
  it('is refused with what is kept: a day that is not ahead, one too far, and a case told of meanwhile', async () => {
    const { candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    expect(await send(caseworker, appealId, { expectedOn: '2026-03-09' })).toMatchObject({
      refusal: 'interimDayNotAhead',
    });
    expect(await send(caseworker, appealId, { expectedOn: '2026-09-10' })).toMatchObject({
      refusal: 'interimDayTooFar',
    });
    expect((await send(caseworker, appealId)).status).toBe(200);
    expect(await send(caseworker, appealId)).toMatchObject({ refusal: 'changedMeanwhile' });
    expect(await repliesTo(candidate.personId)).toHaveLength(1);
  });

  it('is not the candidate, nor a grader of the exam [U7]', async () => {
    const { exam, candidate } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const grading = await addTestPerson(app().services.db, 'Sensor Og Saksbehandler', ['caseworker']);
    await formAppealCommission(app(), exam, exam.officer, [appealId]);
    await app()
      .services.db.updateTable('commission_member')
      .set({ person_id: grading })
      .where('commission_id', '=', exam.commissionId)
      .where('person_id', '=', exam.graders[0])
      .execute();
    expect((await send(candidate.personId, appealId)).status).toBe(403);
    expect((await send(exam.graders[1], appealId)).status).toBe(403);
    expect((await send(grading, appealId)).status).toBe(404);
  });
});
