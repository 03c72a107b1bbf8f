import { randomUUID } from 'node:crypto';
import { activityRoutes } from '@karakter/contract/activity/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { operationsRoutes } from '@karakter/contract/operations/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { activityOf } from '../../test/scenes/activity.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { letHappen } from '../../test/scenes/sitting-events.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { minutes, report, writing, flagged, rowsOf } = activityOf(app);
const pauseAll = ({ examId, officer }: TestExam) =>
  app().call(officer, invigilationRoutes.moveTime, {
    params: { examId },
    body: { id: randomUUID(), kind: 'pause', reach: { scope: 'exam' }, reason: 'Brannalarm' },
  });

describe('the exam office [D11]', () => {
  it('sees only the candidates that a rule flagged, and why', async () => {
    const { exam, candidate, other } = await writing();
    await report(candidate, { kind: 'paste', at: minutes(0), amount: 4120 });
    await report(other, { kind: 'focusAway', at: minutes(0), amount: 5 });
    expect((await flagged(exam)).flagged).toEqual([
      {
        candidacyId: candidate.candidacyId,
        candidateNumber: candidate.candidateNumber,
        name: candidate.name,
        flags: [{ rule: 'largePaste', firstAt: minutes(0), times: 1, most: 4120 }],
      },
    ]);
  });

  it('logs whose activity was shown, and logs nothing where there was nothing to show [Q3]', async () => {
    const { exam, candidate } = await writing();
    const shownTo = () =>
      app()
        .services.db.selectFrom('event')
        .select(['actor_id', 'data'])
        .where('exam_id', '=', exam.examId)
        .where('kind', '=', 'activityShown')
        .execute();
    await flagged(exam);
    expect(await shownTo()).toEqual([]);
    await report(candidate, { kind: 'paste', at: minutes(0), amount: 4120 });
    await flagged(exam);
    expect((await shownTo()).map(({ actor_id, data }) => [actor_id, JSON.parse(data)])).toEqual([
      [exam.officer, { candidateNumbers: [candidate.candidateNumber] }],
    ]);
  });

  it('sees a second device that no invigilator confirmed, and not one that was confirmed', async () => {
    const { exam, candidate, other } = await writing();
    for (const [who, confirmedBy] of [
      [candidate, null],
      [other, exam.officer],
    ] as const) {
      const { attempt } = await app()
        .services.db.selectFrom('sitting')
        .select('attempt')
        .where('candidacy_id', '=', who.candidacyId)
        .executeTakeFirstOrThrow();
      const lease = { attempt, granted_at: app().services.clock.now() };
      const leases = [
        { ...lease, epoch: 1, writer: randomUUID(), machine_id: randomUUID() },
        { ...lease, epoch: 2, writer: randomUUID(), machine_id: randomUUID(), confirmed_by: confirmedBy },
      ];
      await app().services.db.insertInto('answer_lease').values(leases).execute();
    }
    const { flagged: found } = await flagged(exam);
    expect(found.map((each) => [each.candidateNumber, each.flags.map(({ rule }) => rule)])).toEqual([
      [candidate.candidateNumber, ['secondMachine']],
    ]);
  });

  it('is not shown anything of an exam that the caller grades [U7]', async () => {
    const { exam } = await writing();
    const [grader] = exam.graders;
    const answer = await app().call(grader, activityRoutes.showFlaggedActivity, { params: exam });
    expect(answer.refusal).toBe('missingRole');
  });
});

describe('no candidate is flagged [D11]', () => {
  it('for activity that a device reported twice because it got no response the first time', async () => {
    const { exam, candidate } = await writing();
    const five = [0, 1, 2, 3, 4].map((seconds) => ({
      kind: 'focusAway' as const,
      at: app().services.clock.now().subtract({ seconds }).toString(),
      amount: 3,
    }));
    for (const again of [five, five]) await report(candidate, ...again);
    expect((await flagged(exam)).flagged).toEqual([]);
  });

  it('for the time of a pause in which a device was away', async () => {
    const { exam, candidate } = await writing();
    const { clock } = app().services;
    const begin = clock.now();
    await pauseAll(exam);
    await clock.moveTo(begin.add({ hours: 1 }));
    await report(candidate, { kind: 'offline', at: begin.toString(), amount: 3_600 });
    await clock.moveTo(begin);
    expect((await flagged(exam)).flagged).toEqual([]);
  });

  it('for the time in which a device was away after the end or after the hand-in', async () => {
    const { exam, candidate, other } = await writing();
    const { clock, db } = app().services;
    const begin = clock.now();
    const at = begin.add({ seconds: 30 });
    await letHappen(db, other.candidacyId, { kind: 'answerHandedIn', at, by: 'candidate' });
    await clock.moveTo(exam.endsAt.add({ minutes: 5 }));
    const justBefore = exam.endsAt.subtract({ seconds: 30 }).toString();
    await report(candidate, { kind: 'focusAway', at: justBefore, amount: 330 });
    await report(other, { kind: 'focusAway', at: begin.toString(), amount: 330 });
    await clock.moveTo(begin);
    expect((await flagged(exam)).flagged).toEqual([]);
    expect((await rowsOf(exam)).map(({ amount }) => amount)).toEqual([30, 30]);
  });
});

describe('nothing is logged [D11]', () => {
  it('from before the start, from the future, or after the hand-in', async () => {
    const { exam, candidate } = await writing();
    const { status } = await report(
      candidate,
      { kind: 'focusAway', at: minutes(-2), amount: 900 },
      { kind: 'focusAway', at: minutes(5), amount: 900 },
      { kind: 'focusAway', at: '0000-01-01T00:00:00Z', amount: 900 },
      { kind: 'focusAway', at: '2026-03-02T09:00:00+23:59', amount: 900 },
    );
    expect(status).toBe(200);
    const { db, clock } = app().services;
    await letHappen(db, candidate.candidacyId, { kind: 'answerHandedIn', at: clock.now(), by: 'candidate' });
    await report(candidate, { kind: 'paste', at: minutes(0), amount: 900 });
    expect(await rowsOf(exam)).toEqual([]);
  });

  it('after the candidate has withdrawn, or during a pause of the exam', async () => {
    const { exam, candidate, other } = await writing();
    const { db, clock } = app().services;
    await letHappen(db, candidate.candidacyId, { kind: 'sittingWithdrawn', at: clock.now() });
    await pauseAll(exam);
    for (const each of [candidate, other]) await report(each, { kind: 'paste', at: minutes(0), amount: 900 });
    expect(await rowsOf(exam)).toEqual([]);
  });

  it('of a candidate who has not opened the paper, or by another candidate', async () => {
    const exam = await sittingsOf(app).runningExam(2);
    const [candidate, other] = exam.candidates;
    if (!candidate || !other) throw new Error('two candidates were asked for');
    await report(candidate, { kind: 'paste', at: minutes(0), amount: 900 });
    const { refusal } = await report(
      { ...candidate, personId: other.personId },
      { kind: 'paste', at: minutes(0), amount: 900 },
    );
    expect(refusal).toBe('notFound');
    expect(await rowsOf(exam)).toEqual([]);
  });

  it('while an operator has turned it off, and the device is informed not to send [D14]', async () => {
    const { exam, candidate } = await writing();
    const operator = await addTestPerson(app().services.db, 'Drift Ansvarlig', ['itOperator']);
    const turn = (isOn: boolean) =>
      app().call(operator, operationsRoutes.turnSwitch, {
        body: { name: 'activityLog', isOn, reason: 'Tjeneren er treg' },
      });
    await turn(false);
    const off = await report(candidate, { kind: 'paste', at: minutes(0), amount: 900 });
    expect(off.body).toEqual({ isLogging: false });
    await turn(true);
    expect((await report(candidate)).body).toEqual({ isLogging: true });
    expect(await rowsOf(exam)).toEqual([]);
  });

  it('beyond a limit: excessive reports from a broken device are dropped', async () => {
    const { exam, candidate } = await writing();
    const many = Array.from({ length: 50 }, () => ({
      kind: 'focusAway' as const,
      at: minutes(0),
      amount: 1,
    }));
    for (let batch = 0; batch < 12; batch += 1) await report(candidate, ...many);
    expect(await rowsOf(exam)).toHaveLength(500);
  });
});
