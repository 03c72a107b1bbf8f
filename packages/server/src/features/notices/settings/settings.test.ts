import { noticeSettingsRoutes } from '@karakter/contract/notices/settings';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { notify } from '../notify.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { myNoticeSettings, chooseNoticeWay } = noticeSettingsRoutes;

const settingsOf = async (personId: string) => (await app().call(personId, myNoticeSettings)).body;
const choose = (personId: string, kind: string, way: string) =>
  app().call(personId, chooseNoticeWay, { body: { kind, way } as never });
const wayOfKind = async (personId: string, kind: string) =>
  (await settingsOf(personId)).kinds.find((each) => each.kind === kind)?.way;

/** The ways of the notices of a request for an explanation, due in two weeks, to this grader. */
async function waysTold(personId: string, examId: string): Promise<string[]> {
  const { db, clock } = app().services;
  const facts = { candidateNumber: 501, dueAt: '2026-03-27T23:00:00Z' };
  await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) =>
    notify(tx, { to: personId, examId, kind: 'explanationRequested', facts, at: clock.now() }),
  );
  await app().jobs.settle();
  const told = db
    .selectFrom('notice')
    .leftJoin('mail', 'mail.notice_id', 'notice.id')
    .select(['notice.way', 'mail.state'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'explanationRequested')
    .orderBy('notice.created_at');
  return (await told.execute()).map(({ way, state }) => `${way} ${state ?? '-'}`);
}

describe('a person’s settings of notices [T1]', () => {
  it('hold what can reach the person: a grader chooses about grading, and a candidate has what always comes', async () => {
    const { graders, candidates, officer } = await addTestExam(app().services.db);
    const audiencesOf = async (personId: string) => {
      const { kinds, locked } = await settingsOf(personId);
      return [new Set(kinds.map(({ to }) => to)), new Set(locked.map(({ to }) => to))].map((set) =>
        [...set].sort(),
      );
    };
    expect(await audiencesOf(graders[0])).toEqual([
      ['grader', 'staff'],
      ['grader', 'staff'],
    ]);
    expect(await audiencesOf(candidates[0]!.personId)).toEqual([[], ['candidate']]);
    expect((await audiencesOf(officer))[0]).toEqual(['office', 'staff']);
    const { address, digestHour } = await settingsOf(graders[0]);
    expect(address).toContain('@');
    expect(digestHour).toBe(8);
  });

  it('begin quiet, follow each choice from the next notice on, and keep also what is turned off', async () => {
    const { examId, graders } = await addTestExam(app().services.db);
    const [grader, other] = graders;
    expect(await wayOfKind(grader, 'explanationRequested')).toBe('digest');
    for (const way of ['now', 'off']) {
      expect((await choose(grader, 'explanationRequested', way)).status).toBe(200);
      expect(await wayOfKind(grader, 'explanationRequested')).toBe(way);
      await waysTold(grader, examId);
    }
    expect((await waysTold(grader, examId)).sort()).toEqual(['now sent', 'off -', 'off -']);
    // The choice of one grader is no one else's.
    expect(await waysTold(other, examId)).toEqual(['digest -']);
  });

  it('cannot turn off or put off what the law requires, nor a call to a meeting until the next day', async () => {
    const { graders, candidates } = await addTestExam(app().services.db);
    for (const [person, kind, way] of [
      [candidates[0]!.personId, 'gradeAnnounced', 'off'],
      [candidates[0]!.personId, 'appealDecided', 'digest'],
      [graders[0], 'examCancelledForStaff', 'off'],
      [graders[0], 'meetingNews', 'digest'],
      [graders[0], 'digest', 'off'],
      [graders[0], 'nothingLikeIt', 'off'],
    ] as const)
      expect((await choose(person, kind, way)).status).toBe(400);
    expect((await choose(graders[0], 'meetingNews', 'off')).status).toBe(200);
  });
});
