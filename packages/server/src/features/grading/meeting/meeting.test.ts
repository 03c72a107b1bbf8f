import {
  commissionMeetingRoutes,
  examMeetingRoutes,
  myMeetingRoutes,
} from '@karakter/contract/grading/meeting/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../test/log.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addTestCommission, addTestExam } from '../../../test/scenes/exam.ts';
import { meetingScene, planFor } from '../../../test/scenes/meeting/meetings.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { callAs, callAsOffice, seen, seenByOffice, change, cancel, hold, write } = meetingScene(app);
const { comer, replace } = seatScene(app);

const addExam = () => addTestExam(app().services.db, { candidates: 1 });
type Exam = Awaited<ReturnType<typeof addExam>>;

/** A second commission of the exam, with graders of its own. */
const addSecond = ({ examId }: Exam) =>
  addTestCommission(app().services.db, examId, [], 'ordinary', undefined, 2);

async function told(exam: Exam) {
  await app().jobs.settle();
  const notices = await noticesOf(app(), { examId: exam.examId, kind: 'meetingNews' });
  return notices.map(({ person_id: to, data }) => {
    const { what, sequence } = data as { what: string; sequence: number };
    return [to, what, sequence] as const;
  });
}
const newsFor = async (exam: Exam, person: string) =>
  (await told(exam)).flatMap(([to, what, sequence]) => (to === person ? [`${what} ${sequence}`] : []));

describe('a grading meeting [G13]', () => {
  it('is called by the leader of a commission, and every grader of the exam is told with its time and place', async () => {
    const exam = await addExam();
    const [leader, other] = exam.graders;
    const second = await addSecond(exam);
    const called = await callAs(leader, exam);
    expect(called.status).toBe(200);
    const { meetings, mayCall } = await seen(other, exam);
    expect(meetings).toMatchObject([
      { state: 'planned', startsAt: '2026-03-04T09:00:00Z', endsAt: '2026-03-04T10:30:00Z', allowed: [] },
    ]);
    expect([meetings[0]?.leader, meetings[0]?.isLedByMe, mayCall]).toEqual(['Intern Sensor', false, false]);
    const receivers = (await told(exam)).map(([to, what]) => [to, what]);
    const everyone = [...exam.graders, ...second.graders];
    expect(receivers.sort()).toEqual(everyone.map((to) => [to, 'called']).sort());
    expect(await eventKinds(app(), exam.examId)).toContain('meetingCalled');
  });

  it('is called by the exam office or the coordinator, for chosen commissions and with a coordinator as leader', async () => {
    const exam = await addExam();
    const second = await addSecond(exam);
    const { leaders, commissions } = await seenByOffice(exam);
    expect(leaders.map(({ personId }) => personId).sort()).toEqual(
      [exam.coordinator, ...exam.graders, ...second.graders].sort(),
    );
    expect(commissions).toHaveLength(2);
    const chosen = { commissionIds: [second.commissionId], leaderId: exam.coordinator };
    expect((await callAsOffice(exam, chosen, exam.coordinator)).status).toBe(200);
    expect((await told(exam)).map(([to]) => to).sort()).toEqual([exam.coordinator, ...second.graders].sort());
    expect((await seen(exam.graders[0], exam)).meetings).toEqual([]);
    const [invited = ''] = second.graders;
    expect((await seen(invited, second)).meetings).toHaveLength(1);
    expect((await seenByOffice(exam, exam.coordinator)).meetings[0]?.isLedByMe).toBe(true);
  });

  it('is not called by a grader who leads nothing, with an unknown leader, or for commissions of another exam', async () => {
    const exam = await addExam();
    const another = await addExam();
    const [leader, other] = exam.graders;
    expect((await callAs(other, exam)).refusal).toBe('meetingNotYours');
    expect((await callAs(leader, exam, { leaderId: another.graders[0] })).refusal).toBe(
      'meetingLeaderUnknown',
    );
    expect((await callAs(leader, exam, { commissionIds: [another.commissionId] })).refusal).toBe('notFound');
    expect((await callAsOffice(exam, { commissionIds: [another.commissionId] })).refusal).toBe('notFound');
    expect((await callAs(leader, exam, { place: '', videoLink: null })).refusal).toBe('meetingWithoutPlace');
    expect((await callAs(leader, exam, { videoLink: 'http://video.example' })).refusal).toBe(
      'meetingLinkUnsafe',
    );
    expect((await callAs(leader, exam, { startsAt: '2026-03-03T07:59:00Z' })).refusal).toBe('meetingInPast');
    expect(await told(exam)).toEqual([]);
  });

  it('is changed and cancelled by its leader: each is told once, with a number that grows', async () => {
    const exam = await addExam();
    const [leader, other] = exam.graders;
    const { meetingId } = (await callAs(leader, exam)).body;
    expect(await newsFor(exam, other)).toEqual(['called 1']);
    const moved = await change(leader, exam, { meetingId, version: 1 }, { startsAt: '2026-03-05T09:00:00Z' });
    expect(moved.status).toBe(200);
    expect((await change(leader, exam, { meetingId, version: 1 }, {})).refusal).toBe('changedMeanwhile');
    expect((await change(other, exam, { meetingId, version: 2 }, {})).refusal).toBe('meetingNotYours');
    expect(await newsFor(exam, other)).toEqual(['called 1', 'changed 2']);
    expect((await cancel(leader, exam, { meetingId, version: 2 })).status).toBe(200);
    expect(await newsFor(exam, other)).toEqual(['called 1', 'changed 2', 'cancelled 3']);
    expect((await seen(other, exam)).meetings).toMatchObject([
      { state: 'cancelled', cancelReason: 'Sykdom' },
    ]);
    expect((await cancel(leader, exam, { meetingId, version: 3 })).refusal).toBe('meetingIsCancelled');
  });

  it('two changes at the same moment: one is done, and the other is refused', async () => {
    const exam = await addExam();
    const [leader] = exam.graders;
    const { meetingId } = (await callAs(leader, exam)).body;
    const at = { meetingId, version: 1 };
    const both = await Promise.all([
      change(leader, exam, at, { place: 'Rom 1' }),
      change(leader, exam, at, { place: 'Rom 2' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await seen(leader, exam)).meetings[0]?.version).toBe(2);
  });

  it('is told to a successor, and is out of the calendar of the grader who left', async () => {
    const exam = await addExam();
    const [leader, other] = exam.graders;
    const { meetingId } = (await callAs(leader, exam)).body;
    await told(exam);
    const successor = await comer();
    const left = { personId: leader, reason: 'ill', workStands: false, successor } as const;
    expect((await replace(exam, left)).status).toBe(200);
    expect(await newsFor(exam, successor.personId)).toEqual(['called 1']);
    // The leader of the meeting still leads it in the calendar, until the office chooses another.
    const params = { examId: exam.examId, meetingId };
    const body = { ...planFor(exam, { leaderId: other }), version: 1 };
    expect((await app().call(exam.officer, examMeetingRoutes.change, { params, body })).status).toBe(200);
    expect(await newsFor(exam, leader)).toEqual(['called 1', 'withoutYou 1']);
    expect((await seen(other, exam)).meetings[0]?.isLedByMe).toBe(true);
    expect(
      (
        await app().call(leader, commissionMeetingRoutes.list, {
          params: { commissionId: exam.commissionId },
        })
      ).refusal,
    ).toBe('notFound');
  });

  it('is held once its time has come, and its minutes are kept version by version', async () => {
    const exam = await addExam();
    const [leader, other] = exam.graders;
    const { meetingId } = (await callAs(leader, exam, { startsAt: '2026-03-03T08:30:00Z' })).body;
    expect((await hold(leader, exam, { meetingId, version: 1 })).refusal).toBe('meetingNotBegun');
    expect((await write(leader, exam, { meetingId, version: 0 }, 'Vi begynte med oppgave 1.')).status).toBe(
      200,
    );
    expect((await write(leader, exam, { meetingId, version: 0 }, 'Fra et annet vindu')).refusal).toBe(
      'changedMeanwhile',
    );
    expect((await write(other, exam, { meetingId, version: 1 }, 'Fra en annen')).refusal).toBe(
      'meetingNotYours',
    );
    await app().moveTo('2026-03-03T10:00:00Z');
    expect((await hold(leader, exam, { meetingId, version: 1 })).status).toBe(200);
    expect((await write(leader, exam, { meetingId, version: 1 }, 'Vi ble enige om oppgave 1.')).status).toBe(
      200,
    );
    const [meeting] = (await seen(other, exam)).meetings;
    expect(meeting).toMatchObject({ state: 'held', allowed: [] });
    expect(meeting?.minutesVersions.map(({ version, text }) => [version, text])).toEqual([
      [2, 'Vi ble enige om oppgave 1.'],
      [1, 'Vi begynte med oppgave 1.'],
    ]);
    expect((await seenByOffice(exam)).meetings[0]?.minutesVersions).toHaveLength(2);
    expect((await change(leader, exam, { meetingId, version: 2 }, {})).refusal).toBe('meetingIsHeld');
  });

  it('is the next one on the first page of each who is called, and of no one else', async () => {
    const exam = await addExam();
    const [leader, other] = exam.graders;
    await callAs(leader, exam, { startsAt: '2026-03-06T09:00:00Z' });
    await callAs(leader, exam, { startsAt: '2026-03-05T09:00:00Z' });
    const mine = async (by: string) => (await app().call(by, myMeetingRoutes.listMyMeetings)).body.meetings;
    expect((await mine(other)).map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-05T09:00:00Z',
      '2026-03-06T09:00:00Z',
    ]);
    expect((await mine(other))[0]).toMatchObject({ commissionId: exam.commissionId });
    const [elsewhere] = (await addExam()).graders;
    expect(await mine(elsewhere)).toEqual([]);
  });
});

describe('others than those who are called [G13, U7, K4]', () => {
  it('an appeal’s grader, a grader of another exam and an outsider find no meeting', async () => {
    const exam = await addExam();
    const [leader] = exam.graders;
    await callAs(leader, exam);
    const appeal = await addTestCommission(app().services.db, exam.examId, [], 'appeal');
    const [appealGrader] = appeal.graders;
    const params = { commissionId: appeal.commissionId };
    expect((await app().call(appealGrader, commissionMeetingRoutes.list, { params })).refusal).toBe(
      'notFound',
    );
    expect((await told(exam)).map(([to]) => to)).not.toContain(appealGrader);
    const mine = (await app().call(appealGrader, myMeetingRoutes.listMyMeetings)).body;
    expect(mine.meetings).toEqual([]);
    const [elsewhere] = (await addExam()).graders;
    const list = { params: { commissionId: exam.commissionId } };
    expect((await app().call(elsewhere, commissionMeetingRoutes.list, list)).refusal).toBe('notFound');
    const officerElsewhere = await addTestPerson(app().services.db, 'Uten Rolle', []);
    const ofExam = { params: { examId: exam.examId } };
    expect((await app().call(officerElsewhere, examMeetingRoutes.list, ofExam)).status).toBe(403);
  });

  it('an officer who grades the appeal does not see the meetings of the first grading', async () => {
    const exam = await addExam();
    await callAs(exam.graders[0], exam);
    const officer = await addTestPerson(app().services.db, 'Kontor Og Klage', ['examOffice']);
    const external = await addTestPerson(app().services.db, 'Klage Ekstern', []);
    await addTestCommission(app().services.db, exam.examId, [], 'appeal', [officer, external]);
    const ofExam = { params: { examId: exam.examId } };
    expect((await app().call(officer, examMeetingRoutes.list, ofExam)).refusal).toBe('notFound');
  });
});
