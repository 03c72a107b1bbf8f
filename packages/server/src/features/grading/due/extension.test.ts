import { randomUUID } from 'node:crypto';
import { dueRoutes } from '@karakter/contract/grading/due/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { todayRoutes } from '@karakter/contract/today/routes';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { countEvents, noticesOf } from '../../../test/log.ts';
import { dueScene } from '../../../test/scenes/due/due-scene.ts';
import { addTestCommission, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt } from '../../../test/scenes/grading.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-10T08:00:00Z');
const { inGrading, ask, see, grant, granted } = dueScene(app);

// The grades are due fifteen working days after Monday 2 March: Monday 23 March (uhl. § 11-7(4)).
const usual = '2026-03-23T23:00:00Z';
const later = '2026-04-10T22:00:00Z';

const own = async ({ personId, candidacyId }: TestExam['candidates'][number]) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body.gradesDue;
const kindsTo = async (examId: string, personId: string) =>
  (await noticesOf(app(), { examId, personId })).map(({ kind }) => kind);

describe('the office asks for more time and the rector’s delegate grants it (uhl. § 11-7(4)) [G9]', () => {
  it('candidates are told the new date and that it is an extension, never the reason', async () => {
    const { exam, delegate } = await inGrading();
    const [first] = exam.candidates;
    expect(await own(first!)).toEqual({ at: usual, extended: null, delayedTo: null });
    const asked = await ask(exam.officer, exam);
    expect(asked.status).toBe(200);
    expect(await own(first!)).toEqual({ at: usual, extended: null, delayedTo: null });
    expect(await kindsTo(exam.examId, delegate)).toEqual(['extensionAsked']);
    expect((await grant(delegate, exam, asked.body.extensionId)).status).toBe(200);
    expect(await own(first!)).toEqual({ at: later, extended: 'lackOfGraders', delayedTo: null });
    const told = await noticesOf(app(), {
      examId: exam.examId,
      personId: first!.personId,
      kind: 'gradesExtended',
    });
    expect(told.map(({ data }) => data)).toEqual([{ dueAt: later, extendedFor: 'lackOfGraders' }]);
    expect(await kindsTo(exam.examId, exam.officer)).toContain('extensionDecided');
    expect(await countEvents(app(), exam.examId, 'extensionGranted')).toBe(1);
  });

  it('graders are told once each and see the new date, which comes from their own unfinished scripts', async () => {
    const { exam, delegate, anna, bo } = await inGrading();
    const [first] = exam.candidates;
    await granted(exam, delegate, { scope: 'candidates', candidateNumbers: [first!.candidateNumber] });
    const dueFor = async (grader: string) =>
      (
        await app().call(grader, gradingRoutes.showCommission, {
          params: { commissionId: exam.commissionId },
        })
      ).body.dueAt;
    expect(await kindsTo(exam.examId, anna)).toEqual(['gradingExtended']);
    expect([await dueFor(anna), await dueFor(bo)]).toEqual([usual, usual]);
    const other = exam.candidates[1]!.candidateNumber;
    await gradeAndConfirm(app(), anna, scriptAt(exam, other), 'C');
    expect([await dueFor(anna), await dueFor(bo)]).toEqual([later, usual]);
    const today = (await app().call(anna, todayRoutes.graderToday, {})).body.progress;
    const own = today.filter(({ commissionId }) => commissionId === exam.commissionId);
    expect(own.map(({ dueAt }) => dueAt)).toEqual([later]);
  });

  it('only the candidates it concerns get it, and no one sees another’s date', async () => {
    const { exam, delegate } = await inGrading({ candidates: 3 });
    const [first, second, third] = exam.candidates;
    await app()
      .services.db.deleteFrom('commission_candidacy')
      .where('candidacy_id', '=', third!.candidacyId)
      .execute();
    await app()
      .services.db.updateTable('commission')
      .set({ number: 2 })
      .where('id', '=', exam.commissionId)
      .execute();
    const otherCommission = await addTestCommission(app().services.db, exam.examId, [third!.candidacyId]);
    await granted(exam, delegate, { scope: 'commission', commissionId: exam.commissionId });
    expect((await own(first!))?.at).toBe(later);
    expect((await own(third!))?.at).toBe(usual);
    expect(await kindsTo(exam.examId, third!.personId)).toEqual([]);
    expect(await kindsTo(exam.examId, otherCommission.graders[0])).toEqual([]);
    const foreign = { params: { candidacyId: first!.candidacyId } };
    expect((await app().call(second!.personId, myExamsRoutes.showMyExam, foreign)).status).toBe(404);
  });

  it('a later refusal or a withdrawal changes nothing, and each is decided once', async () => {
    const { exam, delegate } = await inGrading();
    const { body } = await ask(exam.officer, exam);
    const params = { examId: exam.examId, extensionId: body.extensionId };
    const refuse = () =>
      app().call(delegate, dueRoutes.refuseExtension, { params, body: { reason: 'Ingen særlig grunn.' } });
    expect((await refuse()).status).toBe(200);
    expect((await refuse()).refusal).toBe('extensionDecided');
    expect((await app().call(exam.officer, dueRoutes.withdrawExtension, { params })).refusal).toBe(
      'extensionDecided',
    );
    expect((await own(exam.candidates[0]!))?.at).toBe(usual);
    expect((await see(exam.officer, exam)).body.extensions).toMatchObject([
      { state: 'refused', decision: 'Ingen særlig grunn.', allowed: [] },
    ]);
    const again = await ask(exam.officer, exam);
    const withdrawn = { params: { ...params, extensionId: again.body.extensionId } };
    expect((await app().call(exam.officer, dueRoutes.withdrawExtension, withdrawn)).status).toBe(200);
    expect((await grant(delegate, exam, again.body.extensionId)).refusal).toBe('extensionDecided');
  });

  it('in two windows at once takes effect in one, and candidates are told once', async () => {
    const { exam, delegate } = await inGrading();
    const { body } = await ask(exam.officer, exam);
    const answers = await Promise.all([
      grant(delegate, exam, body.extensionId, '2026-04-10'),
      grant(delegate, exam, body.extensionId, '2026-04-09'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = await noticesOf(app(), { examId: exam.examId, kind: 'gradesExtended' });
    expect(told).toHaveLength(exam.candidates.length);
  });
});

describe('an extension is refused [G9]', () => {
  it.each([
    [{ until: '2026-03-23' }, 'extensionNotLater'],
    [{ until: '2026-04-04' }, 'extensionDayOff'],
    [{ until: '2027-06-01' }, 'extensionTooLong'],
    [{ scope: 'candidates', candidateNumbers: [] }, 'extensionOfNone'],
    [{ scope: 'candidates', candidateNumbers: [4] }, 'extensionOfNone'],
    [{ scope: 'commission', commissionId: randomUUID() }, 'notFound'],
  ] as const)('where it is asked for with %j: %s', async (given, refusal) => {
    const { exam } = await inGrading();
    expect((await ask(exam.officer, exam, given as Parameters<typeof ask>[2])).refusal).toBe(refusal);
    expect((await see(exam.officer, exam)).body.extensions).toEqual([]);
  });

  it('where the same is asked twice, and where the results are checked', async () => {
    const { exam } = await inGrading();
    await ask(exam.officer, exam);
    expect((await ask(exam.officer, exam)).refusal).toBe('extensionAskedAlready');
    const checked = await inGrading({ state: 'checked' });
    expect((await ask(checked.exam.officer, checked.exam)).refusal).toBe('extensionNotOpen');
  });

  it('by the delegate to a later day than asked, and by no one to themselves', async () => {
    const { exam, delegate } = await inGrading();
    const { body } = await ask(exam.officer, exam);
    expect((await grant(delegate, exam, body.extensionId, '2026-04-13')).refusal).toBe(
      'extensionLaterThanAsked',
    );
    const both = await addTestPerson(app().services.db, 'Begge Deler', ['examOffice', 'rectorsDelegate']);
    const asked = await ask(both, exam, {
      until: '2026-04-09',
      ground: 'specialReasons',
      scope: 'commission',
      commissionId: exam.commissionId,
    });
    expect((await grant(both, exam, asked.body.extensionId, '2026-04-09')).refusal).toBe('ownExtension');
    const seen = (await see(both, exam)).body.extensions.find((each) => each.askedUntil === '2026-04-09');
    expect(seen?.allowed).toEqual(['withdraw']);
    expect((await grant(delegate, exam, asked.body.extensionId, '2026-04-09')).status).toBe(200);
  });

  it('by others than the delegate of the unit: the office, a grader of the exam, another institution', async () => {
    const { exam, anna } = await inGrading();
    const { db } = app().services;
    const { body } = await ask(exam.officer, exam);
    expect((await grant(exam.officer, exam, body.extensionId)).status).toBe(403);
    const role = { role: 'rectorsDelegate', granted_at: exam.startsAt };
    const { unit_id } = await db
      .selectFrom('exam')
      .select('unit_id')
      .where('id', '=', exam.examId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role_grant')
      .values({ ...role, id: randomUUID(), person_id: anna, unit_id })
      .execute();
    expect((await grant(anna, exam, body.extensionId)).status).toBe(404);
    const stranger = await addTestPerson(db, 'Fremmed Delegert', []);
    const elsewhere = await db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'TIDLIGERE')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role_grant')
      .values({ ...role, id: randomUUID(), person_id: stranger, unit_id: elsewhere.id })
      .execute();
    expect((await grant(stranger, exam, body.extensionId)).status).toBe(404);
    expect((await see(stranger, exam)).status).toBe(404);
  });

  it('by the database too, where a person would decide what they have asked for', async () => {
    const { exam } = await inGrading();
    await ask(exam.officer, exam);
    const decided = sql`update grading_extension set state = 'granted', granted_until = asked_until,
      decided_by = asked_by, decided_at = asked_at where exam_id = ${exam.examId}`;
    await expect(decided.execute(app().services.db)).rejects.toThrow('check constraint');
  });
});

describe('who sees a request [G2]', () => {
  it('a course coordinator who grades the exam sees none but their own, and no count of others’ work', async () => {
    const { exam, anna } = await inGrading();
    await ask(exam.officer, exam);
    const { db } = app().services;
    const role = { id: randomUUID(), person_id: anna, role: 'courseCoordinator', exam_id: exam.examId };
    await db
      .insertInto('role_grant')
      .values({ ...role, granted_at: exam.startsAt })
      .execute();
    expect((await see(anna, exam)).body).toMatchObject({
      extensions: [],
      late: [],
      ungraded: 0,
      mayTell: false,
    });
    expect(
      (await ask(anna, exam, { until: '2026-04-08', scope: 'commission', commissionId: exam.commissionId }))
        .status,
    ).toBe(200);
    expect((await see(anna, exam)).body.extensions).toHaveLength(1);
  });

  it('the delegate has a line on the first page, which the person who asked does not get', async () => {
    const { exam, delegate } = await inGrading();
    const both = await addTestPerson(app().services.db, 'Begge Deler', ['rectorsDelegate']);
    const { db } = app().services;
    await ask(exam.officer, exam);
    const linesOf = async (person: string) =>
      Object.values((await app().call(person, todayRoutes.today, {})).body)
        .flat()
        .filter(({ examId, kind }) => examId === exam.examId && kind === 'decideExtension');
    expect(await linesOf(delegate)).toHaveLength(1);
    await db
      .updateTable('grading_extension')
      .set({ asked_by: both })
      .where('exam_id', '=', exam.examId)
      .execute();
    expect(await linesOf(both)).toEqual([]);
  });
});
