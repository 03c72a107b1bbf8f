import { randomUUID } from 'node:crypto';
import { allRoutes } from '@karakter/contract/all-routes';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { seatCodeRoutes } from '@karakter/contract/invigilation/seat-codes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { mostSeatCodeAttempts } from '@karakter/domain/invigilation/seat-code';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { eventKinds } from '../../test/log.ts';
import { boardNow, type WatchedExam, watchedExam } from '../../test/scenes/board.ts';
import { addTestInvigilator, addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { nothingUnsaved } from '../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T08:01:00Z');
const start = Temporal.Instant.from('2026-03-02T08:01:00Z');
const scene = async () => {
  await app().services.clock.moveTo(start);
  return watchedExam(app());
};
type Candidate = WatchedExam['candidates'][number];

const give = (by: string, { examId }: { examId: string }, { candidacyId }: Candidate) =>
  app().call(by, seatCodeRoutes.giveSeatCode, {
    params: { examId, candidacyId },
    body: { isIdentityChecked: true },
  });

/** Comes in with a code; answers the refusal, or the cookie of the session. */
async function comeIn(candidateNumber: number, code: string) {
  const { path: url } = seatCodeRoutes.useSeatCode;
  const answer = await app().app.inject({ method: 'POST', url, payload: { candidateNumber, code } });
  const cookie = answer.cookies.find(({ name }) => name.includes('session'));
  return {
    refusal: answer.json().refusal?.code as string | undefined,
    cookie: cookie ? `${cookie.name}=${cookie.value}` : '',
  };
}

describe('a one-time code at the seat [U9]', () => {
  it('is given by the invigilator after the identity check, lets the candidate in once, and is in log and board', async () => {
    const exam = await scene();
    const [candidate] = exam.candidates;
    const { candidacyId } = candidate;
    const { body } = await give(exam.invigilator, exam, candidate);
    expect(body).toMatchObject({
      validUntil: '2026-03-02T08:11:00Z',
      code: expect.stringMatching(/^\w{6}$/),
    });
    const row = async () => (await boardNow(app(), exam)).get(candidacyId);
    expect(await row()).toMatchObject({
      identity: { by: 'Vakt Eksamen' },
      seatCode: { by: 'Vakt Eksamen', usedAt: null },
    });
    const stored = await app().services.db.selectFrom('seat_code').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(body.code);

    const { cookie } = await comeIn(
      body.candidateNumber,
      ` ${body.code.slice(0, 3)} ${body.code.slice(3).toLowerCase()}`,
    );
    const params = { candidacyId };
    expect((await app().callWith(cookie, sittingRoutes.openPaper, { params })).status).toBe(200);
    const handIn = await app().callWith(cookie, handinRoutes.handIn, { params, body: nothingUnsaved });
    expect(handIn.status).toBe(200);
    expect((await comeIn(body.candidateNumber, body.code)).refusal).toBe('seatCodeWrong');
    expect((await row())?.seatCode?.usedAt).toBe('2026-03-02T08:01:00Z');
    expect(await eventKinds(app(), exam.examId)).toEqual(
      expect.arrayContaining(['identityChecked', 'seatCodeGiven', 'seatCodeUsed']),
    );
  });

  it('reaches that exam as a candidate and nothing else, whatever else the person may do', async () => {
    const exam = await scene();
    const other = await watchedExam(app());
    const [candidate] = exam.candidates;
    const { db } = app().services;
    await db
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: candidate.personId,
        role: 'examOffice',
        unit_id: testUnitId,
        granted_at: start,
      })
      .execute();
    const [elsewhere] = other.candidates;
    await db
      .updateTable('candidacy_person')
      .set({ person_id: candidate.personId })
      .where('candidacy_id', '=', elsewhere.candidacyId)
      .execute();
    const { body } = await give(exam.invigilator, exam, candidate);
    const { cookie } = await comeIn(body.candidateNumber, body.code);
    const me = await app().callWith(cookie, peopleRoutes.me);
    expect(me.body).toMatchObject({
      personId: candidate.personId,
      roles: ['candidate'],
      onlyCandidacyId: candidate.candidacyId,
    });
    const signedIn = await app().call(candidate.personId, peopleRoutes.me);
    expect(signedIn.body.onlyCandidacyId).toBeNull();
    for (const route of [sittingRoutes.viewSitting, messagesRoutes.listOwnMessages]) {
      const see = (candidacyId: string) => app().callWith(cookie, route, { params: { candidacyId } });
      expect((await see(candidate.candidacyId)).status).toBe(200);
      expect((await see(elsewhere.candidacyId)).refusal).toBe('notFound');
    }
    for (const route of [peopleRoutes.listSessions, myExamsRoutes.listMyExams, noticesRoutes.myMail])
      expect((await app().callWith(cookie, route)).refusal).toBe('seatCodeOfOneExam');
  });

  it('is for no route that does not name the sitting or the session itself', () => {
    const ofSession = ['me', 'storeKey', 'chooseLanguage', 'prolongSession'];
    const reached = allRoutes
      .filter(({ onExamDay }) => onExamDay)
      .filter(({ path }) => !path.includes('/:candidacyId'));
    expect(reached.map(({ name }) => name).sort()).toEqual(ofSession.sort());
  });

  it('is given by no exam office, no invigilator of another exam and no candidate', async () => {
    const exam = await scene();
    const other = await watchedExam(app());
    const [candidate] = exam.candidates;
    const office = await addTestPerson(app().services.db, 'Kontor', ['examOffice']);
    expect((await give(office, exam, candidate)).refusal).toBe('missingRole');
    expect((await give(other.invigilator, exam, candidate)).refusal).toBe('notFound');
    expect((await give(exam.invigilator, other, candidate)).refusal).toBe('notFound');
    expect((await give(candidate.personId, exam, candidate)).refusal).toBe('missingRole');
    const grading = await addTestInvigilator(app().services.db, other.examId);
    expect((await give(grading, exam, candidate)).refusal).toBe('notFound');
  });

  it('ends after ten minutes, by a newer one, and after five wrong attempts', async () => {
    const exam = await scene();
    const [first, second, third] = exam.candidates;
    const old = (await give(exam.invigilator, exam, first)).body;
    const { body: newer } = await give(exam.invigilator, exam, first);
    expect((await comeIn(old.candidateNumber, old.code)).refusal).toBe('seatCodeWrong');
    const { body: guessed } = await give(exam.invigilator, exam, second);
    for (let n = 0; n < mostSeatCodeAttempts; n += 1)
      expect((await comeIn(guessed.candidateNumber, 'FEIL22')).refusal).toBe('seatCodeWrong');
    expect((await comeIn(guessed.candidateNumber, guessed.code)).refusal).toBe('seatCodeWrong');
    if (!third) throw new Error('the scene has three candidates');
    const { body: late } = await give(exam.invigilator, exam, third);
    expect((await comeIn(newer.candidateNumber, newer.code)).refusal).toBeUndefined();
    await app().services.clock.moveTo(start.add({ minutes: 10 }));
    expect((await comeIn(late.candidateNumber, late.code)).refusal).toBe('seatCodeWrong');
  });

  it('keeps when it was replaced, and that a used one was not, for the log of the day', async () => {
    const exam = await scene();
    const [candidate] = exam.candidates;
    const { clock, db } = app().services;
    const after = (minutes: number) => clock.moveTo(start.add({ minutes }));
    await give(exam.invigilator, exam, candidate);
    await after(1);
    const { body: used } = await give(exam.invigilator, exam, candidate);
    expect((await comeIn(used.candidateNumber, used.code)).refusal).toBeUndefined();
    await after(2);
    await give(exam.invigilator, exam, candidate);
    await after(3);
    await give(exam.invigilator, exam, candidate);
    const codes = await db
      .selectFrom('seat_code')
      .select('replaced_at')
      .where('candidacy_id', '=', candidate.candidacyId)
      .orderBy('given_at')
      .execute();
    const replacedAfter = codes.map(({ replaced_at: at }) => at && start.until(at).total('minutes'));
    expect(replacedAfter).toEqual([1, null, 3, null]);
  });

  it('is not given to a candidate who has handed in', async () => {
    const exam = await scene();
    const [candidate] = exam.candidates;
    const params = { candidacyId: candidate.candidacyId };
    await app().call(candidate.personId, sittingRoutes.openPaper, { params });
    await app().call(candidate.personId, handinRoutes.handIn, { params, body: nothingUnsaved });
    expect((await give(exam.invigilator, exam, candidate)).refusal).toBe('sittingEnded');
    const board = await app().call(exam.invigilator, invigilationRoutes.viewBoard, {
      params: { examId: exam.examId },
    });
    expect(
      board.body.candidates.find(({ candidacyId }) => candidacyId === params.candidacyId)?.seatCode,
    ).toBe(null);
  });
});
