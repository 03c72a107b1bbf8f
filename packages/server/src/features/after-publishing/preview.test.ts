import { planningRoutes } from '@karakter/contract/exam/routes';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { testUnitId } from '../../test/scenes/people.ts';
import { addChangeableExam, type ChangeableExam, previewTime } from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-02-27T08:00:00Z');
const at = (instant: string) => app().services.clock.moveTo(Temporal.Instant.from(instant));
/** On the Friday before the exam. */
beforeEach(() => at('2026-02-27T08:00:00Z'));

const preview = async (exam: ChangeableExam, change: Parameters<typeof previewTime>[2] = {}) =>
  (await previewTime(app(), exam, change)).body;
const factsOf = async ({ officer, examId }: ChangeableExam) =>
  (await app().call(officer, planningRoutes.seeExam, { params: { examId } })).body;

describe('what another time would do [P14]', () => {
  test('each candidate’s own times before and after, with their extra time', async () => {
    const exam = await addChangeableExam(app());
    const { before, after, candidates, unmoved } = await preview(exam);
    expect([before.endsAt, after.endsAt, unmoved]).toEqual([
      '2026-03-02T12:00:00Z',
      '2026-03-02T13:00:00Z',
      0,
    ]);
    expect(
      candidates?.map(({ name, extraMinutes, after: { endsAt } }) => [name, extraMinutes, endsAt]),
    ).toEqual(
      expect.arrayContaining([
        ['Kandidat HemmeligA', 30, '2026-03-02T13:30:00Z'],
        ['Kandidat HemmeligB', 0, '2026-03-02T13:00:00Z'],
      ]),
    );
  });

  test('who gets mail: graders only where their deadline is another, and the mail in each language', async () => {
    const exam = await addChangeableExam(app());
    const personId = exam.candidates[1].personId;
    await sql`update person set language = 'nn' where id = ${personId}`.execute(app().services.db);
    const sameDay = await preview(exam);
    expect(sameDay.told).toEqual([
      { who: 'candidates', count: 3 },
      { who: 'invigilators', count: 1 },
      { who: 'coordinators', count: 1 },
    ]);
    expect(sameDay.mails.map(({ language, count }) => [language, count])).toEqual([
      ['nb', 2],
      ['nn', 1],
    ]);
    expect(sameDay.mails[1]?.body).toContain(
      'Den nye tida di: måndag 2. mars 2026 kl. 10.00 til måndag 2. mars 2026 kl. 14.00.',
    );
    expect(sameDay.deadlines).toEqual([]);
    const nextDay = await preview(exam, { startsAt: '2026-03-03T08:00:00Z' });
    expect(nextDay.told).toContainEqual({ who: 'graders', count: 2 });
    expect(nextDay.deadlines.map(({ what }) => what)).toEqual(['paper', 'grades', 'results']);
  });

  test('clashes with other exams at the new time, and what else is worth knowing', async () => {
    const [exam, other] = [
      await addChangeableExam(app()),
      await addChangeableExam(app(), '2026-03-07T08:00:00Z'),
    ];
    await sql`update candidacy_person set person_id = ${exam.candidates[2].personId}
      where candidacy_id = ${other.candidates[2].candidacyId}`.execute(app().services.db);
    const onSaturday = await preview(exam, { startsAt: '2026-03-07T10:00:00Z', durationMinutes: 180 });
    expect(onSaturday.findings.map(({ code, severity, count }) => [severity, code, count])).toEqual([
      ['warn', 'ownExtraTime', 1],
      ['warn', 'dayOff', undefined],
      ['warn', 'clashingExams', 1],
    ]);
    expect(onSaturday.clashes).toMatchObject([{ name: 'Kandidat HemmeligC', startsAt: other.startsAt }]);
    expect((await preview(exam)).clashes).toEqual([]);
  });

  test('names no one to an officer who grades the exam [U7]', async () => {
    const exam = await addChangeableExam(app());
    const [officer] = exam.graders;
    await sql`insert into role_grant (id, person_id, role, unit_id, granted_at)
      values (gen_random_uuid(), ${officer}, 'examOffice', ${testUnitId}, now())`.execute(app().services.db);
    const blind = await preview({ ...exam, officer });
    expect(blind).toMatchObject({
      candidates: null,
      clashes: null,
      told: [{ who: 'candidates', count: 3 }, {}, {}],
    });
    expect(JSON.stringify(blind)).not.toContain('Hemmelig');
  });

  test('changes nothing', async () => {
    const exam = await addChangeableExam(app());
    await preview(exam);
    expect((await factsOf(exam)).facts.startsAt).toBe(exam.startsAt);
    expect(await noticesOf(app(), { examId: exam.examId })).toEqual([]);
  });
});
